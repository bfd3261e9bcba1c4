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
import type { Decision, Elector, Motion, ProposedEvent, Vote } from '../../src/domain/decision.ts';
import type { AllianceEvidence, FoundCredential, KeyDocument, MemberEvidence, When } from '../../src/domain/evidence.ts';
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
  whenMandateEnds: 'void',
  interimSuspension: 'P30D',
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

type EventSaid = Partial<RegisterEvent> & Pick<RegisterEvent, 'kind' | 'member'>;
interface Recorded {
  readonly events: readonly RegisterEvent[];
  readonly motions: readonly FoundCredential<Motion>[];
  readonly votes: readonly FoundCredential<Vote>[];
  readonly decisions: readonly FoundCredential<Decision>[];
}

/** One register version of events that were all decided by one motion; `number` is its number, and the decision's. */
export function decided(
  number: number,
  recorded: string,
  said: readonly EventSaid[],
  changed: { readonly motion?: Partial<Motion>; readonly vote?: Partial<Vote> } = {},
): Recorded {
  const at = (what: string): DocumentUrl => url(`https://alliance.example/decisions/${number}${what}.jsonld`);
  const [motionUrl, voteUrl, decisionUrl] = [at('-motion'), at('-vote-1'), at('')];
  const versionUrl = `https://alliance.example/register/${number}.jsonld`;
  const whole = said.map((event) => ({ roles: [], keys: [], effective: recorded, ...event }));
  const proposals = whole.map((event, index): ProposedEvent => ({
    ...event,
    id: toIri(`${motionUrl}#proposal-${index + 1}`),
    ...(event.mandate && { mandate: { ...event.mandate, id: toIri(`${motionUrl}#mandate-${index + 1}`) } }),
  }));
  const elector: Elector = { seat, holder: steward, key: keyOf(steward) };
  const motion: Motion = {
    id: motionUrl,
    alliance,
    kind: number === 1 ? 'founding' : 'ordinary',
    proposals,
    electorate: [elector],
    opened: recorded,
    closes: `${recorded.slice(0, 8)}28T10:00:00Z`,
    ...changed.motion,
  };
  const vote: Vote = {
    id: voteUrl,
    issuer: steward,
    seat,
    motion: referenceTo(motionUrl),
    choice: 'for',
    validFrom: recorded,
    ...changed.vote,
  };
  const decision: Decision = {
    id: decisionUrl,
    alliance,
    motion: referenceTo(motionUrl),
    votes: [referenceTo(voteUrl)],
    outcome: 'carried',
    principle: 'Good faith',
    reviewVenue: 'The courts of New South Wales',
    decided: recorded,
  };
  return {
    events: whole.map((event, index) => ({
      ...event,
      id: toIri(`${versionUrl}#event-${index + 1}`),
      recorded,
      decision: referenceTo(decisionUrl),
    })),
    motions: [found(motionUrl, alliance, recorded, motion)],
    votes: [found(voteUrl, steward, vote.validFrom, vote)],
    decisions: [found(decisionUrl, alliance, recorded, decision)],
  };
}

export const founding = decided(1, founded, [
  { kind: 'seat-filled', member: steward, seat, keys: [keyOf(steward)], until: '2027-01-10T10:00:00Z' },
  { kind: 'policy-adopted', member: alliance, evidence: referenceTo(policyUrl) },
  ...kinds.map((kind) => ({ kind: 'agreement-adopted', member: alliance, evidence: referenceTo(agreementUrl(kind)) }) as const),
  { kind: 'mandate-granted', member: authority, mandate },
]);

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
export const admitting = decided(2, admittedOn, [admission]);

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
  attestations: held.map((kind) => attestation(kind)),
  values: [values],
  unread: [],
  shapeErrors: [],
};

/** The alliance with everything that these versions of its register rest on; the founding and the admission go without saying. */
export function allianceWith(further: readonly Recorded[] = [], changed: Partial<AllianceEvidence> = {}): AllianceEvidence {
  const all = [founding, admitting, ...further];
  return {
    alliance,
    register,
    allianceKeys: [multikeyOf(alliance)],
    events: all.flatMap(({ events }) => events),
    anchors: new Map(),
    motions: byDocument(all.flatMap(({ motions }) => motions)),
    votes: byDocument(all.flatMap(({ votes }) => votes)),
    decisions: byDocument(all.flatMap(({ decisions }) => decisions)),
    policies: byDocument([found(policyUrl, alliance, founded, policy)]),
    agreements: byDocument(kinds.map((kind) => found(agreementUrl(kind), alliance, founded, agreement(kind)))),
    texts: new Map(kinds.map((kind) => [textUrl(kind), digestOf(textUrl(kind))])),
    statusLists: byDocument([statusList('revocation'), statusList('suspension')]),
    keys: new Map([alliance, steward, authority, alice].map((webid) => [webid, keyDocument(webid)])),
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
