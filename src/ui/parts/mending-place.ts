import type { Reason } from '../../domain/membership.ts';
import type { MendingPlace } from '../../text/own-standing.ts';
import { linkTo } from '../routes.ts';

const ofKeys = ['KEY_NOT_LISTED', 'KEY_NOT_PINNED', 'KEY_REVOKED', 'KEY_WEAK'];
const ofAgreements = [
  'AGREEMENT_MISSING',
  'AGREEMENT_OUTDATED',
  'ACCEPTANCE_MISSING',
  'ACCEPTANCE_MISMATCH',
  'TEXT_CHANGED',
  'GRACE',
  'WITHDRAWN',
];
const ofVetting = [
  'ATTESTATION_MISSING',
  'NO_MANDATE',
  'OUT_OF_MANDATE',
  'MANDATE_ENDED',
  'STATUS_REQUIRED',
  'REVOKED',
  'ON_HOLD',
  'EXPIRED',
];

/** What somebody else's server did not answer: the next reading tries again. */
const beyondReach = ['STATUS_UNAVAILABLE', 'STATUS_STALE', 'KEY_UNAVAILABLE', 'UNREACHABLE', 'POLICY_MISSING', 'ROLE_REMOVED'];

/** Where a member mends what a reason speaks of; the page of all reasons where nothing of the member's own would help. */
export function mendingPlace({ code, document }: Pick<Reason, 'code' | 'document'>): MendingPlace {
  if (beyondReach.includes(code)) return 'why';
  if (document.includes('/attestations/')) return 'vetting';
  if (ofKeys.includes(code)) return 'keys';
  if (ofAgreements.includes(code)) return 'agreements';
  if (ofVetting.includes(code)) return 'vetting';
  if (code === 'AFFILIATE') return 'interests';
  if (code === 'NOT_ADMITTED') return 'apply';
  if (code === 'NOT_POINTING_BACK') return 'profile';
  // A signature that does not hold is put right by signing again.
  return document.includes('/agreements/') ? 'agreements' : document.endsWith('/application.jsonld') ? 'apply' : 'why';
}

const paths: Readonly<Record<Exclude<MendingPlace, 'why'>, string>> = {
  keys: '/membership/keys',
  agreements: '/membership/agreements',
  interests: '/membership/interests',
  apply: '/membership/apply',
  vetting: '/membership/vetting',
  profile: '/membership/profile',
};

/** The link to that place; undefined where nothing of the member's own would help. */
export function mendingPage(reason: Pick<Reason, 'code' | 'document'>): string | undefined {
  const place = mendingPlace(reason);
  return place === 'why' ? undefined : linkTo(paths[place]);
}
