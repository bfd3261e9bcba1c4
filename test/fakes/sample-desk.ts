import type {
  AuthorityView,
  DeskActions,
  IssuedAttestation,
  KeyActions,
  KeyView,
  MembershipOverview,
  OfferedAttestation,
  PendingRequest,
  VettingActions,
  VettingDesk,
} from '../../src/actions/app.ts';
import type { Attestation, Mandate, VettingRequest } from '../../src/domain/attestation.ts';
import { toIri, toWebId, type DocumentUrl, type WebId } from '../../src/domain/iri.ts';
import type { Texts } from '../../src/domain/language.ts';
import { sampleMembers, entryOf } from './sample-members.ts';
import { reasonOf, sampleAuthority } from './sample-standing.ts';

const desk = 'https://vetting.example/guild/alliance/public/';
const method = toIri('https://w3id.org/webizen/alliance#method-interview');
const level = toIri('https://w3id.org/webizen/alliance#level-practitioner');
const field = toIri('https://w3id.org/webizen/alliance#field-law');

export const sampleMandate: Mandate = {
  id: toIri('https://commons.example/alliance/register/1.jsonld#mandate-1'),
  authority: sampleAuthority.webid,
  kinds: ['professional-skills', 'authorisation-level', 'qualification'],
  roles: ['value-added-reseller', 'qualified-service-provider'],
  jurisdictions: ['IE', 'AR'],
  levels: [toIri('https://w3id.org/webizen/alliance#level-associate'), level],
  from: '2026-01-01T00:00:00Z',
  until: '2027-12-31T00:00:00Z',
  keys: [],
  statusLists: `${desk}status/` as DocumentUrl,
  maxStatusAge: 'P7D',
};

const entryNamed = (slug: string): ReturnType<typeof entryOf> => {
  const member = sampleMembers.find((each) => each.slug === slug);
  if (member === undefined) throw new Error(`There is no sample member ${slug}.`);
  return entryOf(member);
};

export function requestOf(webid: WebId, kind: Attestation['kind'], part: Partial<VettingRequest> = {}): VettingRequest {
  const pod = webid.slice(0, webid.indexOf('profile/'));
  return {
    id: `${pod}alliance/public/requests/${kind}.jsonld` as DocumentUrl,
    issuer: webid,
    member: webid,
    authority: sampleAuthority.webid,
    alliance: toWebId('https://commons.example/alliance/profile/card#me'),
    kind,
    roles: ['value-added-reseller'],
    jurisdictions: ['IE'],
    deliverTo: `${pod}alliance/public/attestations/${kind}.jsonld` as DocumentUrl,
    validFrom: '2026-11-18T09:00:00Z',
    ...part,
  };
}

export function attestationOf(request: VettingRequest, part: Partial<Attestation> = {}): Attestation {
  const { kind, roles, jurisdictions, member, deliverTo } = request;
  return {
    id: deliverTo,
    issuer: sampleAuthority.webid,
    member,
    kind,
    roles,
    jurisdictions,
    method,
    validFrom: '2026-11-21T00:00:00Z',
    validUntil: '2027-11-21T00:00:00Z',
    status: [
      { purpose: 'revocation', list: `${desk}status/revocation.jsonld` as DocumentUrl, index: '7' },
      { purpose: 'suspension', list: `${desk}status/suspension.jsonld` as DocumentUrl, index: '7' },
    ],
    ...part,
  };
}

/** The desk of the sample authority: two requests, three attestations issued, one list that gets old. Keeps what it is told. */
export class SampleDesk implements DeskActions {
  readonly told: (readonly [what: string, ...args: unknown[]])[] = [];
  desk: VettingDesk;
  /** Set to have the next action fail. */
  failure: Error | undefined;

  constructor() {
    const shannon = entryNamed('shannon-makers');
    const layla = entryNamed('layla-haddad');
    const pending = (entry: typeof shannon, request: VettingRequest, problems: PendingRequest['problems'] = []): PendingRequest => ({
      notification: `https://vetting.example/guild/alliance/inbox/${request.kind}` as DocumentUrl,
      request,
      name: entry.member.name,
      member: entry.member,
      offerings: entry.offerings.map(({ name }) => name),
      receivedAt: '2026-11-18T09:01:00Z',
      problems,
    });
    const skills = requestOf(shannon.member.webid, 'professional-skills');
    const issued = (name: Texts, attestation: Attestation, status: IssuedAttestation['status'], reason?: string): IssuedAttestation => ({
      attestation,
      memberName: name,
      copy: `${desk}offered/${attestation.kind}.jsonld` as DocumentUrl,
      status,
      ...(reason !== undefined && { reason }),
    });
    const held = (kind: Attestation['kind']): Attestation => attestationOf(requestOf(shannon.member.webid, kind));
    this.desk = {
      mandates: [sampleMandate],
      queue: [
        pending(shannon, skills),
        pending(
          layla,
          requestOf(layla.member.webid, 'qualification', { roles: ['qualified-service-provider'], jurisdictions: ['AR'], field }),
          [reasonOf('UNREACHABLE', layla.member.webid)],
        ),
      ],
      issued: [
        issued(shannon.member.name, held('authorisation-level'), 'in-force'),
        issued(shannon.member.name, held('vetting-level-met'), 'on-hold', 'An insurance paper is being renewed.'),
        issued(layla.member.name, { ...held('qualification'), member: layla.member.webid, validUntil: '2026-06-30T00:00:00Z' }, 'expired'),
      ],
      lists: [
        {
          document: `${desk}status/revocation.jsonld` as DocumentUrl,
          purpose: 'revocation',
          validFrom: '2026-11-20T06:00:00Z',
          staleAt: '2026-11-27T06:00:00Z',
        },
        {
          document: `${desk}status/suspension.jsonld` as DocumentUrl,
          purpose: 'suspension',
          validFrom: '2026-11-12T06:00:00Z',
          staleAt: '2026-11-19T06:00:00Z',
        },
      ],
    };
  }

  #tell(...what: readonly [string, ...unknown[]]): Promise<void> {
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) return Promise.reject(failure);
    this.told.push(what);
    return Promise.resolve();
  }

  open: DeskActions['open'] = () => Promise.resolve(this.desk);
  draft: DeskActions['draft'] = ({ request }, granted) => Promise.resolve(attestationOf(request, granted));
  issue: DeskActions['issue'] = async (request, attestation, reason) => {
    await this.#tell('issue', attestation, reason);
    this.desk = { ...this.desk, queue: this.desk.queue.filter((each) => each !== request) };
  };
  decline: DeskActions['decline'] = async (request, reason) => {
    await this.#tell('decline', request, reason);
    this.desk = { ...this.desk, queue: this.desk.queue.filter((each) => each !== request) };
  };
  renew: DeskActions['renew'] = (issued, validUntil, reason) => this.#tell('renew', issued, validUntil, reason);
  setStatus: DeskActions['setStatus'] = async (issued, status, reason) => {
    await this.#tell('setStatus', issued, status, reason);
    this.desk = { ...this.desk, issued: this.desk.issued.map((each) => (each === issued ? { ...each, status, reason } : each)) };
  };
  refreshLists: DeskActions['refreshLists'] = async () => {
    await this.#tell('refreshLists');
    this.desk = {
      ...this.desk,
      lists: this.desk.lists.map((list) => ({ ...list, validFrom: '2026-11-21T10:00:00Z', staleAt: '2026-11-28T10:00:00Z' })),
    };
  };
}

/** What Shannon Makers see of vetting: one authority, one request, one offer that is fine and one that is not. */
export class SampleVetting implements VettingActions {
  readonly told: (readonly [what: string, ...args: unknown[]])[] = [];
  readonly member = entryNamed('shannon-makers').member.webid;
  asked: VettingRequest[] = [requestOf(this.member, 'professional-skills')];
  ready: OfferedAttestation[] = [
    this.#offer(attestationOf(requestOf(this.member, 'professional-skills'))),
    {
      ...this.#offer(attestationOf(requestOf(this.member, 'authorisation-level'), { level })),
      problems: [reasonOf('OUT_OF_MANDATE', `${desk}offered/authorisation-level.jsonld`)],
    },
  ];
  held: Attestation[] = [attestationOf(requestOf(this.member, 'vetting-level-met'), { id: this.#held() })];

  #held(): DocumentUrl {
    return `${this.member.slice(0, this.member.indexOf('profile/'))}alliance/public/attestations/skills.jsonld` as DocumentUrl;
  }

  #offer(attestation: Attestation): OfferedAttestation {
    return {
      notification: `${desk}inbox/${attestation.kind}` as DocumentUrl,
      copy: `${desk}offered/${attestation.kind}.jsonld` as DocumentUrl,
      attestation,
      authorityName: sampleAuthority.name,
      problems: [],
    };
  }

  authorities = (): Promise<readonly AuthorityView[]> =>
    Promise.resolve([{ webid: sampleAuthority.webid, name: sampleAuthority.name, mandates: [sampleMandate] }]);
  request: VettingActions['request'] = (request) => {
    this.told.push(['request', request]);
    const asked = requestOf(this.member, request.kind, request);
    this.asked = [...this.asked, asked];
    return Promise.resolve(asked.id);
  };
  requests = (): Promise<readonly VettingRequest[]> => Promise.resolve(this.asked);
  offered = (): Promise<readonly OfferedAttestation[]> => Promise.resolve(this.ready);
  taken = (): Promise<readonly Attestation[]> => Promise.resolve(this.held);
  take: VettingActions['take'] = (offered) => {
    this.told.push(['take', offered]);
    this.ready = this.ready.filter((each) => each !== offered);
    this.held = [...this.held, offered.attestation];
    return Promise.resolve(offered.attestation.id);
  };
  remove: VettingActions['remove'] = (document) => {
    this.told.push(['remove', document]);
    const before = this.held;
    this.held = this.held.filter(({ id }) => id !== document);
    return Promise.resolve({
      restore: () => {
        this.told.push(['restore', document]);
        this.held = before;
        return Promise.resolve();
      },
    });
  };
}

/** Who opens the desk or the vetting page. */
export function overviewOf(webId: WebId, part: Partial<MembershipOverview> = {}): MembershipOverview {
  return {
    webId,
    name: [],
    tasks: [],
    offerings: [],
    check: undefined,
    access: undefined,
    applied: true,
    isSteward: false,
    isAuthority: false,
    mayVote: false,
    canSign: true,
    ...part,
  };
}

/** The keys of whoever is signed in: one that signs, or none. */
export function sampleKeys(controller: WebId, canSign = true): KeyActions {
  const key: KeyView = {
    id: toIri(`${controller.replace(/#.*/, '')}#key-2026-03-01-1`),
    controller,
    publicKeyMultibase: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQXJyzmTMTLGu5',
    onThisDevice: true,
    listed: true,
    pinned: true,
    backupInPod: true,
  };
  return { list: () => Promise.resolve(canSign ? [key] : []) } as Partial<KeyActions> as KeyActions;
}
