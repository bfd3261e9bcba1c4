/** An orderly alliance of one member, everything of it verifying, for tests that change one thing and look what follows. */
import type { Acceptance, AgreementKind, AgreementVersion, Application } from '../../src/domain/agreement.ts';
import type {
  Attestation,
  AttestationKind,
  Mandate,
  StatusEntry,
  StatusList,
  ValuesDeclaration,
  Withdrawal,
} from '../../src/domain/attestation.ts';
import { type AllianceLog, readLog } from '../../src/domain/count-decisions.ts';
import type { Choice, Decision, Elector, Motion, ProposedEvent, Vote } from '../../src/domain/decision.ts';
import type {
  AllianceEvidence,
  FoundCredential,
  KeyDocument,
  MemberEvidence,
  RegisteredReference,
  When,
} from '../../src/domain/evidence.ts';
import { type DocumentUrl, documentOf, type Iri, toIri, toWebId, type WebId } from '../../src/domain/iri.ts';
import { judgeMember } from '../../src/domain/judge-member.ts';
import type { VerificationMethod } from '../../src/domain/key.ts';
import type { DigestReference, RegisterEvent, Verdict } from '../../src/domain/membership.ts';
import { type RolePolicy, defaultRequirements } from '../../src/domain/role-policy.ts';

const url = (text: string): DocumentUrl => documentOf(text);

export const alliance = toWebId('https://alliance.example/profile/card#me');
export const steward = toWebId('https://alliance.example/profile/card#steward');
export const authority = toWebId('https://vetting.example/profile/card#me');
export const pod = 'https://pods.example/alice/';
export const alice = toWebId(`${pod}profile/card#me`);
export const mallory = toWebId('https://pods.example/mallory/profile/card#me');
export const second = toWebId('https://pods.example/second/profile/card#me');
export const third = toWebId('https://pods.example/third/profile/card#me');
export const seat = toIri('https://alliance.example/profile/card#seat-1');
export const register = url('https://alliance.example/register/latest');
const level = toIri('https://w3id.org/webizen/alliance#level-2');

/** T and T2 of most questions. */
export const today: When = { at: '2026-11-21T23:59:59Z', knownAt: '2026-11-21T23:59:59Z' };
export const founded = '2026-01-10T10:00:00Z';
export const admittedOn = '2026-03-01T10:00:00Z';
export const attestedOn = '2026-04-01T10:00:00Z';

/** The one key of each: its method, and a text that stands for the key. */
export const methodOf = (webid: WebId): Iri => toIri(`${documentOf(webid)}#key-${webid.split('#')[1] ?? ''}`);
export const multikeyOf = (webid: WebId): string => `z6Mk-${webid}`;
export const keyOf = (webid: WebId) => ({ method: methodOf(webid), publicKeyMultibase: multikeyOf(webid) });
export const keyDocument = (webid: WebId, changed: Partial<VerificationMethod> = {}): KeyDocument => ({
  document: documentOf(webid),
  methods: [{ id: methodOf(webid), controller: webid, publicKeyMultibase: multikeyOf(webid), ...changed }],
});

export const digestOf = (document: string): string => `u-${document}`;
export const referenceTo = (document: string): DigestReference => ({ id: toIri(document), digestMultibase: digestOf(document) });

/** A credential that was read today and verifies. */
export function found<Content>(document: DocumentUrl, signer: WebId, created: string, content: Content): FoundCredential<Content> {
  return {
    document,
    digestMultibase: digestOf(document),
    readAt: '2026-11-21T08:00:00Z',
    inOwnStorage: true,
    proof: { method: methodOf(signer), created },
    verifiedWith: [multikeyOf(signer)],
    content,
  };
}

// ---------------------------------------------------------------- the rules

export const policyUrl = url('https://alliance.example/policy/1.jsonld');
export const policy: RolePolicy = {
  id: policyUrl,
  alliance,
  number: 1,
  requirements: defaultRequirements,
  quorum: 0.5,
  majority: 0.5,
  qualifiedMajority: 2 / 3,
  leastVotes: 3,
  meetingQuorum: 0.5,
  whenMandateEnds: 'void',
  interimSuspension: 'P30D',
  votingPeriod: 'P7D',
  replyPeriod: 'P14D',
  seatTerm: 'P2Y',
  readmission: 'P5Y',
  retention: 'P10Y',
  issued: founded,
};

export const agreementUrl = (kind: AgreementKind, version = '1.0.0'): DocumentUrl =>
  url(`https://alliance.example/agreements/${kind}-${version}.jsonld`);
export const textUrl = (kind: AgreementKind, version = '1.0.0'): DocumentUrl =>
  url(`https://alliance.example/agreements/${kind}-${version}.en.md`);
export const agreement = (kind: AgreementKind, version = '1.0.0', issued = founded, answerBy = issued): AgreementVersion => ({
  id: agreementUrl(kind, version),
  alliance,
  kind,
  title: [{ value: kind, language: 'en' }],
  version,
  issued,
  effective: issued,
  answerBy,
  texts: [{ ...referenceTo(textUrl(kind, version)), id: textUrl(kind, version), language: 'en' }],
});
const kinds: readonly AgreementKind[] = ['charter', 'alliance-agreement', 'reseller-agreement'];

export const mandate: Mandate = {
  id: toIri('https://alliance.example/register/1.jsonld#mandate-1'),
  authority,
  kinds: ['vetting-level-met', 'professional-skills', 'qualification', 'authorisation-level'],
  roles: ['value-added-reseller', 'qualified-service-provider', 'ecosystem-consultancy'],
  jurisdictions: ['AU', 'NZ'],
  levels: [level],
  from: founded,
  until: '2028-01-10T10:00:00Z',
  keys: [keyOf(authority)],
  statusLists: url('https://vetting.example/alliance/public/status/'),
  maxStatusAge: 'P7D',
};

// ---------------------------------------------------------------- the register and its decisions

export type EventSaid = Partial<RegisterEvent> & Pick<RegisterEvent, 'kind' | 'member'>;

/** The committee: three seats, and who holds them. */
export const electorOf = (number: number, holder: WebId): Elector => ({
  seat: toIri(`https://alliance.example/profile/card#seat-${number}`),
  holder,
  key: keyOf(holder),
});
export const committee: readonly Elector[] = [electorOf(1, steward), electorOf(2, second), electorOf(3, third)];

/** What the alliance keeps of one motion: its documents, and what register versions say of it. */
export interface Recorded {
  readonly events: readonly RegisterEvent[];
  readonly opened: readonly RegisteredReference[];
  readonly closed: readonly RegisteredReference[];
  readonly motions: readonly FoundCredential<Motion>[];
  readonly votes: readonly FoundCredential<Vote>[];
  readonly decisions: readonly FoundCredential<Decision>[];
}

/** What a test wants otherwise than usual. Each seat of the electorate votes *for* unless `votes` says what it does. */
export interface Otherwise {
  readonly motion?: Partial<Motion>;
  readonly vote?: Partial<Vote>;
  readonly votes?: readonly (Choice | undefined)[];
  /** Who votes; the electorate, unless it is a general meeting. */
  readonly voters?: readonly Elector[];
  readonly decision?: Partial<Decision>;
  /** When the register opened it, which is when all vote: fourteen days before it is recorded, so that there was time to reply. */
  readonly opened?: string;
  /** Who decides: the founders in version 1, else the committee. */
  readonly kind?: Motion['kind'];
}

/** So many days before or after a time. */
export const days = (time: string, count: number): string =>
  `${new Date(Date.parse(time) + count * 86_400_000).toISOString().slice(0, 19)}Z`;

/** The documents of motion number `number`. */
export const motionUrl = (number: number): DocumentUrl => url(`https://alliance.example/decisions/${number}-motion.jsonld`);
export const voteUrl = (number: number, place: number | string): DocumentUrl =>
  url(`https://alliance.example/decisions/${number}-vote-${place}.jsonld`);
export const decisionUrl = (number: number): DocumentUrl => url(`https://alliance.example/decisions/${number}.jsonld`);
export const versionUrl = (number: number): DocumentUrl => url(`https://alliance.example/register/${number}.jsonld`);

/**
 * One register version of events that were all decided by one motion; `number` is its number, and the decision's. To keep
 * numbers short the version before, whatever else it holds, is the one that opened the motion.
 */
export function decided(number: number, recorded: string, said: readonly EventSaid[], otherwise: Otherwise = {}): Recorded {
  const kind = otherwise.kind ?? otherwise.motion?.kind ?? (number === 1 ? 'founding' : 'ordinary');
  const isFounding = number === 1;
  const opened = otherwise.opened ?? (isFounding ? recorded : days(recorded, -14));
  const whole = said.map((event) => ({ roles: [], keys: [], effective: recorded, ...event }));
  const proposals = whole.map((event, index): ProposedEvent => ({
    ...event,
    id: toIri(`${motionUrl(number)}#proposal-${index + 1}`),
    ...(event.mandate && { mandate: { ...event.mandate, id: toIri(`${motionUrl(number)}#mandate-${index + 1}`) } }),
  }));
  const isMeeting = kind === 'meeting' || kind === 'election';
  const motion: Motion = {
    id: motionUrl(number),
    alliance,
    kind,
    proposals,
    electorate: isMeeting ? [] : committee,
    principle: 'Good faith',
    opened,
    closes: days(opened, 14),
    ...otherwise.motion,
  };
  const voters = otherwise.voters ?? (isMeeting ? [] : motion.electorate);
  const votes = voters.flatMap(({ seat: own, holder }, index) => {
    const choice = otherwise.votes === undefined ? 'for' : otherwise.votes[index];
    if (choice === undefined) return [];
    const id = voteUrl(number, index + 1);
    const vote: Vote = { id, issuer: holder, seat: own, motion: referenceTo(motion.id), choice, validFrom: opened, ...otherwise.vote };
    return [found(id, holder, vote.validFrom, vote)];
  });
  const decision: Decision = {
    id: decisionUrl(number),
    alliance,
    motion: referenceTo(motion.id),
    votes: votes.map(({ document }) => referenceTo(document)),
    outcome: 'carried',
    principle: 'Good faith',
    reviewVenue: 'The courts of New South Wales',
    decided: recorded,
    ...otherwise.decision,
  };
  const reference = referenceTo(decision.id);
  return {
    events:
      decision.outcome === 'not-carried'
        ? []
        : whole.map((event, index) => ({
            ...event,
            id: toIri(`${versionUrl(number)}#event-${index + 1}`),
            recorded,
            decision: reference,
          })),
    opened: isFounding ? [] : [{ ...referenceTo(motion.id), version: number - 1, recorded: opened }],
    closed: [{ ...reference, version: number, recorded }],
    motions: [found(motion.id, alliance, opened, motion)],
    votes,
    decisions: [found(decision.id, alliance, recorded, decision)],
  };
}

/** A founding by all who will hold a seat. */
export const foundingBy = (electors: readonly Elector[]): Recorded =>
  decided(
    1,
    founded,
    [
      ...electors.map(
        ({ seat, holder, key }) => ({ kind: 'seat-filled', member: holder, seat, keys: [key], until: '2027-01-10T10:00:00Z' }) as const,
      ),
      { kind: 'policy-adopted', member: alliance, evidence: referenceTo(policyUrl) },
      ...kinds.map((kind) => ({ kind: 'agreement-adopted', member: alliance, evidence: referenceTo(agreementUrl(kind)) }) as const),
      { kind: 'mandate-granted', member: authority, mandate },
    ],
    { motion: { electorate: electors } },
  );
export const founding = foundingBy(committee);

export const acceptanceUrl = (kind: AgreementKind, version = '1.0.0'): DocumentUrl =>
  url(`${pod}alliance/public/agreements/${kind}-${version}.jsonld`);

export const admission: EventSaid = {
  kind: 'admitted',
  member: alice,
  acceptance: referenceTo(acceptanceUrl('charter')),
  roles: [
    { role: 'content-developer', jurisdictions: ['AU'] },
    { role: 'value-added-reseller', jurisdictions: ['AU-NSW', 'NZ'], level },
  ],
  keys: [keyOf(alice)],
};
const admittingBy = (electorate: readonly Elector[]): Recorded => decided(2, admittedOn, [admission], { motion: { electorate } });
export const admitting = admittingBy(committee);

// ---------------------------------------------------------------- what the authority publishes

export const listUrl = (purpose: StatusEntry['purpose']): DocumentUrl => url(`${mandate.statusLists}${purpose}.jsonld`);
export const statusList = (purpose: StatusEntry['purpose'], set: readonly number[] = []): FoundCredential<StatusList> =>
  found(listUrl(purpose), authority, '2026-11-20T10:00:00Z', {
    id: listUrl(purpose),
    issuer: authority,
    purpose,
    validFrom: '2026-11-20T10:00:00Z',
    validUntil: '2026-11-27T10:00:00Z',
    length: 131_072,
    set,
  });

// ---------------------------------------------------------------- what the member holds

export const acceptance = (kind: AgreementKind, version = '1.0.0', validFrom = '2026-02-01T10:00:00Z'): FoundCredential<Acceptance> =>
  found(acceptanceUrl(kind, version), alice, validFrom, {
    id: acceptanceUrl(kind, version),
    issuer: alice,
    member: alice,
    alliance,
    agreementVersion: agreementUrl(kind, version),
    language: 'en',
    text: referenceTo(textUrl(kind, version)),
    validFrom,
  });

export const attestationUrl = (kind: AttestationKind): DocumentUrl => url(`${pod}alliance/public/attestations/${kind}.jsonld`);
const held: readonly AttestationKind[] = ['vetting-level-met', 'professional-skills', 'authorisation-level'];
export const attestation = (kind: AttestationKind, changed: Partial<Attestation> = {}): FoundCredential<Attestation> =>
  found(attestationUrl(kind), changed.issuer ?? authority, attestedOn, {
    id: attestationUrl(kind),
    issuer: authority,
    member: alice,
    kind,
    roles: ['value-added-reseller'],
    jurisdictions: ['AU', 'NZ'],
    ...(kind === 'authorisation-level' && { level }),
    method: toIri('https://w3id.org/webizen/alliance#method-interview'),
    validFrom: attestedOn,
    validUntil: '2027-04-01T10:00:00Z',
    status: (['revocation', 'suspension'] as const).map((purpose) => ({
      purpose,
      list: listUrl(purpose),
      index: String(held.indexOf(kind)),
    })),
    ...changed,
  });

export const withdrawal = (kind: AgreementKind, validFrom = '2026-09-01T10:00:00Z'): FoundCredential<Withdrawal> => {
  const id = url(`${pod}alliance/public/agreements/${kind}-1.0.0-withdrawal.jsonld`);
  return found(id, alice, validFrom, { id, issuer: alice, member: alice, acceptance: referenceTo(acceptanceUrl(kind)), validFrom });
};

export const application: FoundCredential<Application> = found(
  url(`${pod}alliance/public/application.jsonld`),
  alice,
  '2026-02-02T10:00:00Z',
  {
    id: url(`${pod}alliance/public/application.jsonld`),
    issuer: alice,
    applicant: alice,
    alliance,
    acceptance: acceptanceUrl('charter'),
    consent: 'I want to join.',
    rolesSought: [],
    validFrom: '2026-02-02T10:00:00Z',
  },
);

export const valuesUrl = url(`${pod}alliance/public/values.jsonld`);
export const udhr = toIri('https://w3id.org/webizen/alliance#values-universal-declaration-of-human-rights');
export const values: FoundCredential<ValuesDeclaration> = found(valuesUrl, alice, '2026-02-02T10:00:00Z', {
  id: valuesUrl,
  issuer: alice,
  upholds: [udhr],
  validFrom: '2026-02-02T10:00:00Z',
});

const membershipUrl = url(`${pod}alliance/public/membership.ttl`);
export const claim = {
  id: toIri(`${membershipUrl}#it`),
  member: alice,
  alliance,
  acceptances: kinds.map((kind) => acceptanceUrl(kind)),
  withdrawals: [],
  appeals: [],
  rightAcceptances: [],
  attestations: held.map(attestationUrl),
  rolesSought: [],
};

// ---------------------------------------------------------------- all of it

const byDocument = <Content>(all: readonly FoundCredential<Content>[]): Map<string, FoundCredential<Content>> =>
  new Map(all.map((each) => [each.document, each]));

export const orderlyMember: MemberEvidence = {
  webid: alice,
  profile: documentOf(alice),
  typeIndex: url(`${pod}settings/publicTypeIndex.ttl`),
  membershipDocuments: [membershipUrl],
  claims: [{ document: membershipUrl, inOwnStorage: true, claim }],
  applications: [],
  acceptances: kinds.map((kind) => acceptance(kind)),
  withdrawals: [],
  appeals: [],
  attestations: held.map((kind) => attestation(kind)),
  values: [values],
  unread: [],
  shapeErrors: [],
};

/** The alliance with everything that these versions of its register rest on; the founding and the admission go without saying. */
export function allianceWith(
  further: readonly Recorded[] = [],
  changed: Partial<AllianceEvidence> = {},
  seats: readonly Elector[] = committee,
): AllianceEvidence {
  const all = [...(seats === committee ? [founding, admitting] : [foundingBy(seats), admittingBy(seats)]), ...further];
  return {
    alliance,
    register,
    allianceKeys: [multikeyOf(alliance)],
    events: all.flatMap(({ events }) => events),
    anchors: new Map(),
    motions: byDocument(all.flatMap(({ motions }) => motions)),
    votes: byDocument(all.flatMap(({ votes }) => votes)),
    decisions: byDocument(all.flatMap(({ decisions }) => decisions)),
    opened: all.flatMap(({ opened }) => opened),
    closed: all.flatMap(({ closed }) => closed),
    anchoredVotes: [],
    soundTallies: new Set(),
    rightAcceptances: new Map(),
    policies: byDocument([found(policyUrl, alliance, founded, policy)]),
    agreements: byDocument(kinds.map((kind) => found(agreementUrl(kind), alliance, founded, agreement(kind)))),
    texts: new Map(kinds.map((kind) => [textUrl(kind), digestOf(textUrl(kind))])),
    statusLists: byDocument([statusList('revocation'), statusList('suspension')]),
    keys: new Map([alliance, steward, second, third, authority, alice].map((webid) => [webid, keyDocument(webid)])),
    interests: new Map(),
    unread: new Map(),
    ...changed,
  };
}
export const orderlyAlliance = allianceWith();

/** The verdict on the member after changes to the evidence; undefined changes nothing. */
export function judge(
  changed: { readonly alliance?: AllianceEvidence; readonly member?: Partial<MemberEvidence>; readonly when?: Partial<When> } = {},
): Verdict {
  return judgeMember(logOf(changed.alliance ?? orderlyAlliance), { ...orderlyMember, ...changed.member }, { ...today, ...changed.when });
}

const logs = new WeakMap<AllianceEvidence, AllianceLog>();
function logOf(evidence: AllianceEvidence): AllianceLog {
  const log = logs.get(evidence) ?? readLog(evidence);
  logs.set(evidence, log);
  return log;
}

/** Sorted codes of a verdict, as the command line tells them. */
export const codesOf = ({ reasons }: Verdict): readonly string[] =>
  [...new Set(reasons.map(({ code }) => code))].filter((code) => code !== 'ADMITTED').sort();

/** How a role stands in each of its jurisdictions. */
export const standings = ({ roles }: Verdict): Readonly<Record<string, string>> =>
  Object.fromEntries(roles.flatMap(({ role, jurisdictions, standing }) => jurisdictions.map((each) => [`${role} ${each}`, standing])));

/** The orderly member with one attestation in place of its own of that kind. */
export const holding = (...changed: readonly FoundCredential<Attestation>[]): Partial<MemberEvidence> => ({
  attestations: orderlyMember.attestations.map((own) => changed.find(({ content }) => content?.kind === own.content?.kind) ?? own),
});
export const accepting = (...changed: readonly FoundCredential<Acceptance>[]): Partial<MemberEvidence> => ({
  acceptances: orderlyMember.acceptances.map((own) => changed.find(({ document }) => document === own.document) ?? own),
});
/** The orderly alliance with these status lists in place of its own. */
export const listing = (...lists: readonly FoundCredential<StatusList>[]): AllianceEvidence => ({
  ...orderlyAlliance,
  statusLists: new Map([...orderlyAlliance.statusLists, ...byDocument(lists)]),
});
