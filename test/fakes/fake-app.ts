import { createPersonActions } from '../../src/actions/create-person-actions.ts';
import { enrolKey } from '../../src/actions/enrol-key.ts';
import { foundAlliance } from '../../src/actions/found-alliance.ts';
import type { AllianceApp, DraftActions, SessionActions, SessionState } from '../../src/actions/app.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { publishOffering } from '../../src/actions/publish-offering.ts';
import { saveMember } from '../../src/actions/save-member.ts';
import { preparePod } from '../../src/actions/prepare-pod.ts';
import { Watched } from '../../src/browser/observable.ts';
import { charter } from '../../src/demo/charter.ts';
import type { FormData } from '../../src/domain/form-field.ts';
import type { DocumentUrl, WebId } from '../../src/domain/iri.ts';
import type { RoleGrant } from '../../src/domain/membership.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';
import { agreements, apply, passphrase, quickKeys } from '../actions/small-alliance.ts';
import { createSampleApp, SampleDirectory } from './sample-app.ts';
import { entryOf, sampleMembers } from './sample-members.ts';

export const now = (): Date => new Date('2026-11-21T10:42:00Z');

/** A session that answers at once; what it was asked for can be looked at. */
export class FakeSession implements SessionActions {
  readonly state: Watched<SessionState>;
  lastUsed: string | undefined;
  readonly went: string[] = [];
  /** What signing in does: leaving the page never comes back. */
  leave: () => Promise<void> = () => new Promise<never>(() => undefined);
  findProvider: SessionActions['findProvider'] = async (typed) => ({ issuer: typed });
  constructor(state: SessionState) {
    this.state = new Watched(state);
  }
  signIn(issuer: string): Promise<void> {
    this.went.push(issuer);
    return this.leave();
  }
  signOut(): Promise<void> {
    this.state.set({ status: 'signed-out' });
    return Promise.resolve();
  }
}

/** Drafts in memory. */
export class FakeDrafts implements DraftActions {
  readonly kept = new Map<string, { readonly data: FormData; readonly at: string }>();
  /** A device that keeps nothing. */
  isFull = false;
  load: DraftActions['load'] = async (key) => this.kept.get(key);
  keep: DraftActions['keep'] = async (key, data) => {
    if (this.isFull) throw new DOMException('The disk is full.', 'QuotaExceededError');
    this.kept.set(key, { data, at: now().toISOString() });
  };
  drop: DraftActions['drop'] = async (key) => {
    this.kept.delete(key);
  };
}

export interface FakeApp extends AllianceApp {
  readonly session: FakeSession;
  readonly directory: SampleDirectory;
  readonly drafts: FakeDrafts;
  readonly pods: MemoryPods;
  /** The person signed in, and the same person on another device. */
  readonly ports: MemberPorts;
  readonly alliance: MemberPorts;
  /** Who hold the three seats of its committee. */
  readonly founders: readonly MemberPorts[];
  readonly podOrigin: string;
}

export interface FakeAppOptions {
  /** `new`: a pod with nothing in it. `member` (default): profile and one service. `steward`: signed in as the alliance. */
  readonly who?: 'new' | 'member' | 'steward';
  readonly session?: SessionState;
  readonly parts?: Partial<AllianceApp>;
}

/**
 * The product over pods in memory: the real actions, shapes and documents, without servers. Ada has a pod at one origin, the
 * alliance at another; whatever a page does can be read back from the pods.
 */
export async function createFakeApp({ who = 'member', session, parts }: FakeAppOptions = {}): Promise<FakeApp> {
  const pods = new MemoryPods();
  const podOrigin = 'https://harbour.example/';
  const allianceOwner = pods.createPod('https://commons.example/', 'alliance', { displayName: 'Demo Alliance' });
  const owner = pods.createPod(podOrigin, 'ada', { displayName: 'Ada Okafor' });
  const register = `${allianceOwner.storage}register/latest` as DocumentUrl;
  const portsOf = ({ webId, storage }: { webId: WebId; storage: DocumentUrl }): MemberPorts => ({
    pod: pods.as(webId),
    webId,
    storage,
    anonymous: pods.as(),
    now,
    register,
    keys: quickKeys(),
  });
  const alliance = portsOf(allianceOwner);
  const ports = portsOf(owner);
  const [, ...others] = agreements;
  const founders = ['fay', 'gil', 'hal'].map((name) => portsOf(pods.createPod('https://grove.example/', name, { displayName: name })));
  for (const founder of founders) {
    await preparePod(founder);
    await enrolKey(founder, passphrase);
  }
  const { key } = await foundAlliance(
    alliance,
    {
      name: [{ value: 'Demo Alliance', language: 'en' }],
      passphrase,
      agreements: [{ kind: 'charter', texts: charter }, ...others],
    },
    founders,
  );

  const [sample] = sampleMembers;
  if (who !== 'new' && sample !== undefined) {
    const { roles, consent, offerings, language } = sample;
    await preparePod(ports);
    await enrolKey(ports, passphrase);
    await saveMember(ports, { ...sample, representatives: [] });
    for (const { slug, ...offering } of offerings) await publishOffering(ports, slug, offering);
    if (who === 'steward') {
      await apply(ports, { roles, consent, language });
      await applyOf(pods, portsOf, 'joan', 'Joan Serra', [{ role: 'civics-producer', jurisdictions: ['ES'] }], true);
    }
  }

  const directory = new SampleDirectory(sampleMembers.slice(1).map(entryOf));
  const current = who === 'steward' ? alliance : ports;
  const base = createSampleApp({
    languages: ['en'],
    configuration: {
      alliances: [{ name: 'Demo Alliance', register, key: key.publicKeyMultibase }],
      podProviders: [
        { name: 'Harbour', issuer: 'https://harbour.example/', signUp: 'https://harbour.example/.account/login/password/register/' },
        { name: 'Grove', issuer: 'https://grove.example/' },
      ],
      languages: ['en', 'es', 'fr', 'ar'],
    },
    ...parts,
  });
  return {
    ...base,
    ...createPersonActions(current, { lookup: (webid) => directory.show(webid) }),
    ...parts,
    now,
    directory,
    session: new FakeSession(
      session ?? {
        status: 'signed-in',
        webId: current.webId,
        name: [{ value: who === 'steward' ? 'Demo Alliance' : 'Ada Okafor', language: 'en' }],
      },
    ),
    drafts: new FakeDrafts(),
    pods,
    ports,
    alliance,
    founders,
    podOrigin,
  };
}

/** Somebody else's application; a careless one takes its acceptance away again. */
async function applyOf(
  pods: MemoryPods,
  portsOf: (owner: { webId: WebId; storage: DocumentUrl }) => MemberPorts,
  slug: string,
  displayName: string,
  roles: readonly RoleGrant[],
  isCareless: boolean,
): Promise<void> {
  const ports = portsOf(pods.createPod('https://grove.example/', slug, { displayName }));
  await preparePod(ports);
  await saveMember(ports, {
    kind: 'person',
    name: [{ value: displayName, language: 'ca' }],
    description: [],
    languages: ['ca', 'es'],
    worksIn: ['ES'],
    representatives: [],
  });
  await enrolKey(ports, passphrase);
  const { acceptance } = await apply(ports, { roles, consent: 'Hi estic d’acord.', language: 'es' });
  if (!isCareless) return;
  const { etag = '' } = await ports.pod.read(acceptance);
  await ports.pod.remove(acceptance, { kind: 'etag', etag });
}
