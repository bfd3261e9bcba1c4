import type { AllianceLog } from './count-decisions.ts';
import type { MemberEvidence } from './evidence.ts';
import {
  type UnreadDocument,
  acceptanceMismatch,
  acceptanceMissing,
  notEntitled,
  notPointingBack,
  unreachable,
} from './membership-reasons.ts';
import type { ChainLink, CredentialVerdict, DigestReference, Reason, RegisterEvent } from './membership.ts';
import { credentialReasons } from './credential-reasons.ts';

/**
 * What is missing of the member's half of a membership: the very acceptance of the Charter that the admission names (by
 * address and digest), signed with a key that the admission pins, and a claim in the member's own pod that names it.
 * Empty when the halves answer each other.
 */
export function missingHalves(
  log: AllianceLog,
  member: MemberEvidence,
  acceptances: readonly CredentialVerdict[],
  { acceptance: named }: RegisterEvent,
): readonly Reason[] {
  const profile = member.unread.find((unread) => unread.role === 'webid' && !hasCopy(unread));
  // Without the WebID document nobody can say which documents are the member's own.
  if (profile !== undefined) return [unreachable(profile)];
  if (named === undefined) return [acceptanceMissing(log.evidence.register)];
  return [...acceptanceProblems(member, acceptances, named), claimProblem(log, member, named)].filter((problem) => problem !== undefined);
}

const hasCopy = (unread: UnreadDocument): boolean => unread.copySince !== undefined;

function acceptanceProblems(
  { acceptances, unread }: MemberEvidence,
  verdicts: readonly CredentialVerdict[],
  named: DigestReference,
): readonly Reason[] {
  const found = acceptances.find((each) => each.document === named.id);
  if (found === undefined) {
    const failure = unread.find((each) => each.document === named.id) ?? neverAsked(named.id);
    if (failure.code === 'NOT_FOUND') return [acceptanceMissing(named.id)];
    if (failure.code === 'NOT_ENTITLED') return [notEntitled(named.id)];
    return [couldNotBeAsked(failure) ? unreachable(failure) : acceptanceMismatch(named.id, lowerFirst(failure.message))];
  }
  if (found.digestMultibase !== named.digestMultibase) return [acceptanceMismatch(named.id, 'its bytes have changed since')];
  const verdict = verdicts.find((each) => each.document === named.id);
  // Not known yet at the time that is asked for.
  if (verdict === undefined) return [acceptanceMissing(named.id)];
  if (verdict.agreement !== undefined && verdict.agreement.kind !== 'charter')
    return [acceptanceMismatch(named.id, 'it does not accept the Charter')];
  // That the alliance changed its text later costs nobody the membership; it is a matter of standing.
  const wrong = verdict.chain.filter((link) => link.outcome !== 'passed' && !isOfTextAlone(link));
  if (wrong.length > 0) return credentialReasons({ ...verdict, chain: wrong });
  return verdict.agreement === undefined ? credentialReasons(verdict) : [];
}

const isOfTextAlone = ({ check, code }: ChainLink): boolean => check === 'text' && code !== 'ACCEPTANCE_MISMATCH';

function claimProblem({ evidence }: AllianceLog, member: MemberEvidence, named: DigestReference): Reason | undefined {
  const { claims, unread, webid } = member;
  const ours = claims.filter(({ claim }) => claim.member === webid && claim.alliance === evidence.alliance);
  const exact = ours.filter(({ claim }) => claim.acceptances.includes(named.id));
  if (exact.some((found) => found.inOwnStorage)) return undefined;
  const [outside] = exact;
  if (outside !== undefined) return notEntitled(outside.document);
  const [other] = ours;
  if (other !== undefined) return notPointingBack(other.document, 'its membership document names another acceptance than the register');
  const blocking = unread.find((each) => (each.role === 'type-index' || each.role === 'membership') && !hasCopy(each));
  if (blocking !== undefined) {
    if (blocking.code === 'NOT_ENTITLED') return notEntitled(blocking.document);
    return couldNotBeAsked(blocking) ? unreachable(blocking) : notPointingBack(blocking.document, lowerFirst(blocking.message));
  }
  return notPointingBack(...whereItEnds(member));
}

/** How far the way from the WebID document to the claim goes: the document where it ends, and what is missing there. */
function whereItEnds({ profile, typeIndex, membershipDocuments }: MemberEvidence): [document: string, what: string] {
  if (typeIndex === undefined) return [profile, 'its WebID document names no public type index'];
  const [membership] = membershipDocuments;
  if (membership === undefined) return [typeIndex, 'its type index registers no membership document'];
  return [membership, 'its membership document does not name this alliance'];
}

const neverAsked = (document: string): UnreadDocument => ({
  document,
  role: 'acceptance',
  code: 'LIMIT',
  message: 'it was not asked for.',
});

/** Failures of the way to a document. All others are failures of what stands there. */
const failuresOfTheWay: readonly string[] = [
  'ADDRESS',
  'FORBIDDEN',
  'LIMIT',
  'RATE_LIMITED',
  'REDIRECT_LOOP',
  'SERVER',
  'SIGN_IN_NEEDED',
  'TIMEOUT',
  'UNREACHABLE',
];
const couldNotBeAsked = (unread: UnreadDocument): boolean => failuresOfTheWay.includes(unread.code);

/** A sentence as the second half of another. */
const lowerFirst = (sentence: string): string => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '');
