import type { Acceptance } from './agreement.ts';
import type { WebId } from './iri.ts';
import type { Issue } from './issue.ts';
import type { MembershipClaim } from './member.ts';
import {
  type UnreadDocument,
  acceptanceMismatch,
  acceptanceMissing,
  admitted,
  breaksShape,
  notAdmitted,
  notEntitled,
  notPointingBack,
  registerBroken,
  unreachable,
} from './membership-reasons.ts';
import type { DigestReference, Reason, RegisterEvent, Verdict } from './membership.ts';

/** An acceptance document as it was read, with the digest of its exact bytes. */
export interface FoundAcceptance {
  readonly document: string;
  readonly digestMultibase: string;
  readonly inOwnStorage: boolean;
  /** Undefined when the document states no acceptance. */
  readonly acceptance?: Acceptance;
}

/** A claim of membership, and where it was read. */
export interface FoundClaim {
  readonly document: string;
  readonly inOwnStorage: boolean;
  readonly claim: MembershipClaim;
}

/** All that the rule looks at: what the register says, and what the member's own pod says. */
export interface MembershipEvidence {
  readonly webid: WebId;
  readonly alliance: WebId;
  /** The address of the register. */
  readonly register: string;
  /** Why the register could not be followed to its beginning; what was followed counts. */
  readonly registerProblem?: UnreadDocument;
  readonly events: readonly RegisterEvent[];
  readonly profile: string;
  /** Where the WebID document says that its type index is. */
  readonly typeIndex?: string;
  /** Where the type index says that the membership document is. */
  readonly membershipDocuments: readonly string[];
  readonly acceptances: readonly FoundAcceptance[];
  readonly claims: readonly FoundClaim[];
  readonly unread: readonly UnreadDocument[];
  /** Errors in records of this member, and whether they keep the record from being shown. Never a reason not to list the member. */
  readonly shapeErrors: readonly { readonly issue: Issue; readonly isHidden: boolean }[];
}

/**
 * Whether a WebID is a member at T: only if the register's admission and the member's own acceptance and claim answer each
 * other exactly, by IRI and by digest. One half alone is no membership; a mention anywhere else is none at all. What could
 * not be read counts for nobody (rules 1, 4, 12 and 13 of the domain).
 *
 * @param at T, ISO 8601 UTC; events that take effect later are not looked at.
 */
export function judgeMembership(evidence: MembershipEvidence, at: string): Verdict {
  const { webid, events, register, registerProblem } = evidence;
  const own = events.filter((event) => event.member === webid && isBy(event.effective, at)).sort(newestFirst);
  const admissions = own.filter((event) => event.kind === 'admitted');
  const notes = [...evidence.unread.filter(hasCopy).map(unreachable), ...shapeReasons(evidence.shapeErrors)];
  const [newest] = admissions;
  if (newest === undefined) {
    const application = own.find((event) => event.kind === 'applied');
    const reasons = [
      notAdmitted(register, application?.effective),
      ...(registerProblem === undefined ? [] : [registerBroken(registerProblem)]),
    ];
    return application === undefined
      ? { webid, listed: false, state: 'none', roles: [], reasons }
      : { webid, listed: false, state: 'applicant', since: application.effective, roles: [], reasons };
  }
  const complete = admissions.find((admission) => missingHalves(evidence, admission.acceptance).length === 0);
  if (complete === undefined) {
    const reasons = [...missingHalves(evidence, newest.acceptance), ...notes];
    return { webid, listed: false, state: 'applicant', since: newest.effective, roles: [], reasons };
  }
  const version = complete.id.split('#')[0] ?? register;
  const reasons = [admitted(version, complete.effective), ...notes];
  return { webid, listed: true, state: 'member', since: complete.effective, roles: complete.roles, reasons };
}

/** Whether a time is not after T. What is no time never was. */
const isBy = (time: string, at: string): boolean => Date.parse(time) <= Date.parse(at);

/** The latest first; ties are broken by name, so that the order of reading never decides. */
function newestFirst(one: RegisterEvent, other: RegisterEvent): number {
  return Date.parse(other.effective) - Date.parse(one.effective) || (one.id < other.id ? 1 : -1);
}

const hasCopy = (unread: UnreadDocument): boolean => unread.copySince !== undefined;

/** One reason per document that does not conform: the first error speaks for all of them. */
function shapeReasons(errors: MembershipEvidence['shapeErrors']): Reason[] {
  const first = new Map<string, Reason>();
  for (const { issue, isHidden } of errors) {
    if (!first.has(issue.document)) first.set(issue.document, breaksShape(issue.document, issue.message, isHidden));
  }
  return [...first.values()];
}

function missingHalves(evidence: MembershipEvidence, named: DigestReference | undefined): Reason[] {
  const profile = evidence.unread.find((unread) => unread.role === 'webid' && !hasCopy(unread));
  // Without the WebID document nobody can say which documents are the member's own.
  if (profile !== undefined) return [unreachable(profile)];
  if (named === undefined) return [acceptanceMissing(evidence.register)];
  return [acceptanceProblem(evidence, named), claimProblem(evidence, named)].filter((problem) => problem !== undefined);
}

function acceptanceProblem({ acceptances, unread, webid, alliance }: MembershipEvidence, named: DigestReference): Reason | undefined {
  const found = acceptances.find((each) => each.document === named.id);
  if (found === undefined) {
    const failure = unread.find((each) => each.document === named.id) ?? neverAsked(named.id);
    if (failure.code === 'NOT_FOUND') return acceptanceMissing(named.id);
    if (failure.code === 'NOT_ENTITLED') return notEntitled(named.id);
    return couldNotBeAsked(failure) ? unreachable(failure) : acceptanceMismatch(named.id, lowerFirst(failure.message));
  }
  if (!found.inOwnStorage) return notEntitled(found.document);
  const { acceptance } = found;
  if (found.digestMultibase !== named.digestMultibase) return acceptanceMismatch(named.id, 'its bytes have changed since');
  if (acceptance === undefined) return acceptanceMismatch(named.id, 'it states no acceptance');
  if (acceptance.id !== named.id) return acceptanceMismatch(named.id, 'it gives itself another address');
  if (acceptance.issuer !== webid || acceptance.member !== webid) return acceptanceMismatch(named.id, 'it is somebody else’s acceptance');
  if (acceptance.alliance !== alliance) return acceptanceMismatch(named.id, 'it accepts the agreement of another alliance');
  return undefined;
}

function claimProblem(evidence: MembershipEvidence, named: DigestReference): Reason | undefined {
  const { claims, unread, webid, alliance } = evidence;
  const ours = claims.filter(({ claim }) => claim.member === webid && claim.alliance === alliance);
  const exact = ours.filter(({ claim }) => claim.acceptance === named.id);
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
  return notPointingBack(...whereItEnds(evidence));
}

/** How far the way from the WebID document to the claim goes: the document where it ends, and what is missing there. */
function whereItEnds({ profile, typeIndex, membershipDocuments }: MembershipEvidence): [document: string, what: string] {
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
