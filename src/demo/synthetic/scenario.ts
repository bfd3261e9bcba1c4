import type { MembershipState, Standing } from '../../domain/membership.ts';
import type { Role } from '../../domain/role.ts';

/** What is unusual about a member. The name says what was done to its documents or decided about it. */
export type ScenarioName =
  | 'orderly'
  | 'expired'
  | 'revoked'
  | 'on-hold'
  | 'out-of-mandate'
  | 'transplanted'
  | 'tampered'
  | 'self-attested'
  | 'affiliate'
  | 'key-not-pinned'
  | 'key-not-listed'
  | 'status-unavailable'
  | 'status-stale'
  | 'status-elsewhere'
  | 'status-missing'
  | 'mandate-withdrawn'
  | 'attestation-missing'
  | 'old-charter'
  | 'agreement-missing'
  | 'key-revoked-anchored'
  | 'key-revoked-unanchored'
  | 'role-removed'
  | 'policy-outgrown'
  | 'mandate-narrowed-outside'
  | 'mandate-narrowed-inside'
  | 'attested-after-narrowing'
  | 'role-added'
  | 'suspended'
  | 'interim-suspension-over'
  | 'interim-suspension-confirmed'
  | 'interim-suspension-too-long'
  | 'reinstated'
  | 'expelled'
  | 'expelled-under-appeal'
  | 'expelled-appeal-in-own-pod'
  | 'appeal-upheld'
  | 'appeal-dismissed'
  | 'appeal-to-first-deciders'
  | 'appeal-among-first-deciders'
  | 'expelled-unheard'
  | 'expulsion-not-carried'
  | 'expulsion-outvoted'
  | 'expulsion-without-quorum'
  | 'vote-of-affiliate'
  | 'vote-of-employer'
  | 'vote-twice'
  | 'vote-late'
  | 'vote-without-seat'
  | 'votes-known-late'
  | 'decision-lost'
  | 'vote-with-revoked-key'
  | 'motion-not-opened'
  | 'motion-wrong-electorate'
  | 'tally-false'
  | 'decided-too-early'
  | 'not-as-moved'
  | 'court-restored'
  | 'right-granted'
  | 'right-passed-on'
  | 'right-taken-over'
  | 'right-not-accepted'
  | 'recorded-late'
  | 'admitted-twice'
  | 'admission-of-another'
  | 'withdrawn'
  | 'applied'
  | 'refused'
  | 'not-decided'
  | 'acceptance-missing'
  | 'acceptance-changed'
  | 'malformed-membership'
  | 'malformed-offering';

/** The truth about a member, known because it was made that way. */
export interface Truth {
  readonly listed: boolean;
  readonly state: MembershipState;
  /** Of its one role; undefined where no role was granted. */
  readonly standing?: Standing;
  readonly codes: readonly string[];
  readonly underAppeal?: boolean;
  /** A second role, where one was granted. */
  readonly added?: Role;
}

export interface Scenario {
  readonly name: ScenarioName;
  /** Of a thousand members. */
  readonly share: number;
  /** The roles that it can happen to. */
  readonly roles: readonly Role[];
  readonly truth: Truth;
}

/** Roles that need an attestation, so that a bad one shows. */
const attested: readonly Role[] = ['qualified-service-provider', 'value-added-reseller', 'ecosystem-consultancy'];
const any: readonly Role[] = [...attested, 'content-developer', 'civics-producer', 'network-provider'];
const withAgreements: readonly Role[] = [...attested, 'content-developer'];

const member = (standing: Standing, ...codes: readonly string[]): Truth => ({ listed: true, state: 'member', standing, codes });
const lapsed = (name: ScenarioName, share: number, code: string, roles = attested): Scenario => ({
  name,
  share,
  roles,
  truth: member('lapsed', code),
});

const expelled: Truth = { listed: false, state: 'expelled', standing: 'removed', codes: ['EXPELLED'] };
const suspended: Truth = { listed: true, state: 'suspended', standing: 'good', codes: ['SUSPENDED'] };
/** So many of a thousand that two hundred and twenty members meet one. */
const few = 3;
const rare = (name: ScenarioName, truth: Truth, roles = any): Scenario => ({ name, share: few, roles, truth });
/** The register says something of the member that was not decided. */
const undecided = (name: ScenarioName, ...codes: readonly string[]): Scenario => rare(name, member('good', 'NOT_DECIDED', ...codes));

/** Every scenario with its share; what is left to a thousand is orderly. */
export const troubles: readonly Scenario[] = [
  lapsed('expired', 30, 'EXPIRED'),
  lapsed('revoked', 30, 'REVOKED'),
  lapsed('on-hold', 20, 'ON_HOLD'),
  lapsed('out-of-mandate', 15, 'OUT_OF_MANDATE'),
  lapsed('transplanted', 15, 'SUBJECT_MISMATCH'),
  lapsed('tampered', 15, 'SIGNATURE'),
  lapsed('self-attested', 10, 'NO_MANDATE'),
  lapsed('affiliate', 10, 'AFFILIATE'),
  lapsed('key-not-pinned', 10, 'KEY_NOT_PINNED'),
  lapsed('key-not-listed', 10, 'KEY_NOT_LISTED'),
  { name: 'status-unavailable', share: 10, roles: attested, truth: member('unconfirmed', 'STATUS_UNAVAILABLE') },
  { name: 'status-stale', share: 10, roles: attested, truth: member('unconfirmed', 'STATUS_STALE') },
  lapsed('status-elsewhere', 10, 'STATUS_URL'),
  lapsed('status-missing', 10, 'STATUS_REQUIRED'),
  lapsed('mandate-withdrawn', 10, 'MANDATE_ENDED'),
  lapsed('mandate-narrowed-outside', few, 'MANDATE_ENDED'),
  { name: 'mandate-narrowed-inside', share: few, roles: attested, truth: member('good') },
  lapsed('attested-after-narrowing', few, 'OUT_OF_MANDATE'),
  lapsed('policy-outgrown', few, 'AGREEMENT_MISSING', ['content-developer']),
  rare('role-added', { ...member('good'), added: 'civics-producer' }, attested),
  lapsed('attestation-missing', 15, 'ATTESTATION_MISSING'),
  lapsed('old-charter', 30, 'AGREEMENT_OUTDATED', any),
  lapsed('agreement-missing', 15, 'AGREEMENT_MISSING', withAgreements),
  { name: 'key-revoked-anchored', share: 10, roles: any, truth: member('good') },
  lapsed('key-revoked-unanchored', 10, 'KEY_REVOKED', any),
  { name: 'role-removed', share: 10, roles: any, truth: member('removed', 'ROLE_REMOVED') },
  { name: 'suspended', share: 20, roles: any, truth: suspended },
  { name: 'interim-suspension-over', share: 10, roles: any, truth: member('good') },
  rare('interim-suspension-confirmed', suspended),
  undecided('interim-suspension-too-long', 'INTERIM_TOO_LONG'),
  { name: 'reinstated', share: 10, roles: any, truth: member('good') },
  { name: 'expelled', share: 15, roles: any, truth: expelled },
  { name: 'expelled-under-appeal', share: 5, roles: any, truth: { ...expelled, underAppeal: true } },
  rare('expelled-appeal-in-own-pod', { ...expelled, underAppeal: true }),
  { name: 'appeal-upheld', share: 5, roles: any, truth: member('good') },
  rare('appeal-dismissed', expelled),
  rare('appeal-to-first-deciders', { ...expelled, codes: ['EXPELLED', 'NOT_DECIDED', 'WRONG_BODY'], underAppeal: true }),
  rare('appeal-among-first-deciders', { ...expelled, codes: ['EXPELLED', 'NOT_DECIDED', 'FIRST_DECIDERS'], underAppeal: true }),
  undecided('expelled-unheard', 'NO_HEARING'),
  rare('expulsion-not-carried', member('good')),
  undecided('expulsion-outvoted', 'NOT_CARRIED'),
  undecided('expulsion-without-quorum', 'NO_QUORUM'),
  undecided('vote-of-affiliate', 'NO_QUORUM'),
  undecided('vote-of-employer', 'NO_QUORUM'),
  undecided('vote-twice', 'NO_QUORUM'),
  undecided('vote-late', 'NO_QUORUM'),
  undecided('vote-without-seat', 'NO_QUORUM'),
  undecided('vote-with-revoked-key', 'NO_QUORUM'),
  undecided('votes-known-late', 'NO_QUORUM'),
  undecided('decision-lost', 'DECISION_UNREADABLE'),
  undecided('motion-not-opened', 'MOTION_NOT_OPENED'),
  undecided('motion-wrong-electorate', 'WRONG_ELECTORATE'),
  undecided('tally-false', 'TALLY_WRONG'),
  undecided('decided-too-early', 'TOO_EARLY'),
  undecided('not-as-moved', 'NOT_AS_MOVED'),
  rare('court-restored', member('good')),
  rare('right-granted', member('good')),
  rare('right-passed-on', member('good')),
  rare('right-taken-over', member('good')),
  undecided('right-not-accepted', 'RIGHT_NOT_ACCEPTED'),
  { name: 'recorded-late', share: 5, roles: any, truth: suspended },
  undecided('admitted-twice', 'RECORDED_TWICE'),
  rare('admission-of-another', { listed: false, state: 'applicant', codes: ['ACCEPTANCE_MISMATCH'] }, withAgreements),
  { name: 'withdrawn', share: 15, roles: any, truth: { listed: false, state: 'withdrawn', standing: 'removed', codes: ['WITHDRAWN'] } },
  { name: 'applied', share: 20, roles: any, truth: { listed: false, state: 'applicant', codes: ['NOT_ADMITTED'] } },
  { name: 'refused', share: 10, roles: any, truth: { listed: false, state: 'refused', codes: ['REFUSED'] } },
  { name: 'not-decided', share: 10, roles: any, truth: { listed: false, state: 'applicant', codes: ['NOT_ADMITTED', 'NOT_DECIDED'] } },
  { name: 'acceptance-missing', share: 10, roles: any, truth: { listed: false, state: 'applicant', codes: ['ACCEPTANCE_MISSING'] } },
  { name: 'acceptance-changed', share: 10, roles: any, truth: { listed: false, state: 'applicant', codes: ['ACCEPTANCE_MISMATCH'] } },
  { name: 'malformed-membership', share: 10, roles: any, truth: { listed: false, state: 'applicant', codes: ['NOT_POINTING_BACK'] } },
  { name: 'malformed-offering', share: 10, roles: any, truth: { listed: true, state: 'member', standing: 'good', codes: ['SHAPE'] } },
];

const orderly: Scenario = { name: 'orderly', share: 0, roles: any, truth: member('good') };

/**
 * Which scenario each of `count` members plays: every share to the nearest whole number, spread evenly over the members,
 * so that small alliances meet the more common troubles and large ones all of them.
 */
export function dealScenarios(count: number): readonly Scenario[] {
  const dealt: Scenario[] = Array.from({ length: count }, () => orderly);
  const drawn = troubles.flatMap((scenario) => Array.from({ length: Math.round((scenario.share * count) / 1000) }, () => scenario));
  drawn.forEach((scenario, at) => {
    dealt[Math.floor(((at + 0.5) * count) / drawn.length)] = scenario;
  });
  return dealt;
}
