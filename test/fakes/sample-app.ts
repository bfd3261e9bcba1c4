import type {
  AgreementActions,
  AllianceApp,
  AuditActions,
  CommitteeActions,
  ConcernActions,
  DeskActions,
  DirectoryActions,
  DirectoryState,
  DraftActions,
  FoundingActions,
  Governance,
  KeyActions,
  MemberActions,
  MemberCheck,
  SessionActions,
  SessionState,
  StewardActions,
  VettingActions,
} from '../../src/actions/app.ts';
import type { DirectoryEntry } from '../../src/domain/directory.ts';
import { toWebId } from '../../src/domain/iri.ts';
import { searchDirectory } from '../../src/domain/search-directory.ts';
import { Watched } from '../../src/browser/observable.ts';
import { isNarrowerOrSame } from '../../src/text/concepts.ts';
import { entryOf, sampleMembers } from './sample-members.ts';
import { SampleGovernance } from './sample-governance.ts';
import { previewOf } from './sample-standing.ts';

/** A directory over members given as plain data: the real search, no pods. Tests move its state by hand. */
export class SampleDirectory implements DirectoryActions {
  readonly state: Watched<DirectoryState>;
  /** How often the pods were asked to be read. */
  refreshed = 0;
  stopped = 0;
  /** Members that the index knows and does not list. */
  readonly others: MemberCheck[] = [];
  /** What the alliance decided; tests put their own in its place, or take it away. */
  decisions: { governance(): Governance; shifts: SampleGovernance['shifts'] } | undefined = new SampleGovernance(
    (_action, _args, make) => Promise.resolve(make()),
    sampleMembers.map(entryOf)[0]!.member.webid,
    'https://harbour.example/ada-okafor/',
  );

  constructor(entries: readonly DirectoryEntry[]) {
    this.state = new Watched<DirectoryState>({
      status: 'ready',
      reading: undefined,
      entries,
      readAt: '2026-11-20T08:31:00Z',
      problems: [],
      digest: 'b7'.repeat(32),
      documents: 24,
    });
  }

  change(part: Partial<DirectoryState>): void {
    this.state.set({ ...this.state.value, ...part });
  }

  search: DirectoryActions['search'] = (query) =>
    Promise.resolve(searchDirectory(this.state.value.entries, query, undefined, isNarrowerOrSame));

  refresh(): Promise<void> {
    this.refreshed += 1;
    return Promise.resolve();
  }

  stop(): void {
    this.stopped += 1;
  }

  show: DirectoryActions['show'] = async (webid) => (await this.members()).find((check) => check.webid === webid);

  preview: DirectoryActions['preview'] = async (webid, change) => {
    const check = await this.show(webid);
    return check === undefined ? undefined : previewOf(check.verdict, change);
  };

  governance: DirectoryActions['governance'] = () => Promise.resolve(this.decisions?.governance());

  previewMotion: DirectoryActions['previewMotion'] = ({ proposals }) => Promise.resolve(this.decisions?.shifts(proposals) ?? []);

  members(): Promise<readonly MemberCheck[]> {
    return Promise.resolve([
      ...this.state.value.entries.map((entry): MemberCheck => ({
        webid: entry.member.webid,
        name: entry.member.name,
        verdict: entry.verdict,
        fetched: entry.sources.map((source) => ({ ...source, kind: 'offering', status: 200, mediaType: 'text/turtle' })),
        issues: [],
        ...(entry.authorities && { authorities: entry.authorities }),
        entry,
      })),
      ...this.others,
    ]);
  }
}

export class SampleSession implements SessionActions {
  readonly state = new Watched<SessionState>({ status: 'signed-out' });
  readonly lastUsed = undefined;
  findProvider: SessionActions['findProvider'] = (typed) => Promise.resolve({ issuer: typed });
  signIn(): Promise<void> {
    this.state.set({
      status: 'signed-in',
      webId: toWebId('https://harbour.example/ada-okafor/profile/card#me'),
      name: [{ value: 'Ada Okafor', language: 'en' }],
    });
    return Promise.resolve();
  }
  signOut(): Promise<void> {
    this.state.set({ status: 'signed-out' });
    return Promise.resolve();
  }
}

/** Not part of what the element under test uses: any call is a mistake of the test. */
function unused(what: string): object {
  return new Proxy(
    {},
    {
      get: (_, name) => () => {
        throw new Error(`The sample app has no ${what}.${String(name)}.`);
      },
    },
  );
}

export interface SampleApp extends AllianceApp {
  readonly directory: SampleDirectory;
  readonly session: SampleSession;
}

/** An {@link AllianceApp} over the sample members, for element tests: deterministic, and without a network. */
export function createSampleApp(parts: Partial<AllianceApp> & { readonly entries?: readonly DirectoryEntry[] } = {}): SampleApp {
  const { entries = sampleMembers.map(entryOf), ...given } = parts;
  return {
    configuration: {
      alliances: [{ name: 'Demo Alliance', register: 'https://commons.example/alliance/register/latest' }],
      podProviders: [{ name: 'Harbour', issuer: 'https://harbour.example/' }],
      languages: ['en', 'es', 'fr', 'ar'],
    },
    member: unused('member') as MemberActions,
    keys: unused('keys') as KeyActions,
    agreements: unused('agreements') as AgreementActions,
    vetting: unused('vetting') as VettingActions,
    desk: unused('desk') as DeskActions,
    drafts: unused('drafts') as DraftActions,
    steward: unused('steward') as StewardActions,
    committee: unused('committee') as CommitteeActions,
    concerns: unused('concerns') as ConcernActions,
    founding: unused('founding') as FoundingActions,
    audit: unused('audit') as AuditActions,
    languages: ['en-AU', 'en'],
    now: () => new Date('2026-11-21T10:00:00Z'),
    ...given,
    directory: new SampleDirectory(entries),
    session: new SampleSession(),
  };
}
