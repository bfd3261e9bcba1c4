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
  | 'suspended'
  | 'interim-suspension-over'
  | 'reinstated'
  | 'expelled'
  | 'expelled-under-appeal'
  | 'appeal-upheld'
  | 'recorded-late'
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
  lapsed('attestation-missing', 15, 'ATTESTATION_MISSING'),
  lapsed('old-charter', 30, 'AGREEMENT_OUTDATED', any),
  lapsed('agreement-missing', 15, 'AGREEMENT_MISSING', withAgreements),
  { name: 'key-revoked-anchored', share: 10, roles: any, truth: member('good') },
  lapsed('key-revoked-unanchored', 10, 'KEY_REVOKED', any),
  { name: 'role-removed', share: 10, roles: any, truth: member('removed', 'ROLE_REMOVED') },
  { name: 'suspended', share: 20, roles: any, truth: { listed: true, state: 'suspended', standing: 'good', codes: ['SUSPENDED'] } },
  { name: 'interim-suspension-over', share: 10, roles: any, truth: member('good') },
  { name: 'reinstated', share: 10, roles: any, truth: member('good') },
  { name: 'expelled', share: 15, roles: any, truth: { listed: false, state: 'expelled', standing: 'removed', codes: ['EXPELLED'] } },
  {
    name: 'expelled-under-appeal',
    share: 5,
    roles: any,
    truth: { listed: false, state: 'expelled', standing: 'removed', codes: ['EXPELLED'], underAppeal: true },
  },
  { name: 'appeal-upheld', share: 5, roles: any, truth: member('good') },
  { name: 'recorded-late', share: 5, roles: any, truth: { listed: true, state: 'suspended', standing: 'good', codes: ['SUSPENDED'] } },
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
