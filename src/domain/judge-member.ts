import type { AllianceLog } from './count-decisions.ts';
import { credentialReasons } from './credential-reasons.ts';
import { type Judging, judgeOwnWord } from './credential-policy.ts';
import { undecidedReasonsOf } from './decision-reasons.ts';
import { eventsThatHold, holds } from './event-order.ts';
import type { FoundCredential, MemberEvidence, When } from './evidence.ts';
import type { GrantUnit } from './grants.ts';
import { judgeAcceptance } from './judge-acceptance.ts';
import { judgeAttestation } from './judge-attestation.ts';
import { isKnown } from './key-validity.ts';
import { missingHalves } from './membership-halves.ts';
import {
  type UnreadDocument,
  admitted,
  breaksShape,
  expelled,
  notAdmitted,
  notDecided,
  refused,
  registerBroken,
  suspended,
  unreachable,
  withdrawn,
} from './membership-reasons.ts';
import type { CredentialVerdict, Reason, RegisterEvent, RoleStanding, Verdict } from './membership.ts';
import { withOwnAppeals } from './own-appeals.ts';
import { mayBeReadmitted, policyAt } from './policy-in-force.ts';
import { heldRights } from './rights.ts';
import { distinct, roleStandings } from './role-standing.ts';
import { type FoldedMembership, foldMembership } from './standing.ts';

/**
 * What holds of one WebID at T, as known at T2, and why: the state by the register's counted events, the two halves of the
 * membership, how every role granted stands, and whether each credential counts.
 *
 * Somebody is a member only if the register's admission and the member's own acceptance and claim answer each other
 * exactly, by address and by digest; one half alone is no membership. What could not be read or verified never counts in
 * anybody's favour (rules 1, 3, 4, 8, 12 and 13 of the domain).
 */
export function judgeMember(log: AllianceLog, member: MemberEvidence, when: When): Verdict {
  const { webid } = member;
  const known = onlyKnown(log, member, when);
  const withdrawals = verifiedWithdrawals(log, known, when);
  const judging: Judging = { log, when, webid, member: known, withdrawals };
  const credentials = judgeCredentials(judging);
  const acceptances = credentials.filter(({ type }) => type === 'acceptance');

  const { fold, missing, leaving } = foldAnswered(judging, acceptances);
  const bothHalves = fold.admission !== undefined && missing.length === 0;
  const state = (fold.state === 'member' && !bothHalves) || (fold.state === 'none' && hasApplied(credentials)) ? 'applicant' : fold.state;
  const listed = bothHalves && (state === 'member' || state === 'suspended');
  const roles = rolesOf(judging, fold, listed, credentials);
  const since = state === fold.state ? fold.since : (fold.admission ?? fold.cause)?.effective;
  const policy = policyAt(log, when);
  return {
    webid,
    listed,
    state,
    underAppeal: fold.underAppeal,
    ...(since !== undefined && { since }),
    roles,
    reasons: distinct([
      ...stateReasons(judging, fold, { bothHalves, missing, state }),
      ...undecidedReasons(log, member, leaving, when),
      // Whatever the register recorded last may be hidden from whoever reads it now.
      ...(log.evidence.registerProblem?.code === 'REGISTER_ROLLBACK' ? [registerBroken(log.evidence.registerProblem)] : []),
      ...roles.flatMap(({ reasons }) => reasons),
      ...credentials.flatMap((verdict) => (isWorthTelling(verdict) ? credentialReasons(verdict) : [])),
      ...known.unread.filter(hasCopy).map(unreachable),
      ...shapeReasons(known.shapeErrors),
    ]),
    credentials,
    ...(policy?.policy && { policy: policy.policy.id }),
    upholds: upheld(known, credentials),
    rights: fold.state === 'withdrawn' ? [] : heldRights(log, webid, when),
  };
}

const hasCopy = (unread: UnreadDocument): boolean => unread.copySince !== undefined;
const isWorthTelling = ({ outcome, codes }: CredentialVerdict): boolean =>
  // What was taken back was not held wrongly; a membership that ended says so itself.
  outcome === 'does-not-count' && !codes.includes('WITHDRAWN');

/** What the member's pod says that was known at T2. */
function onlyKnown(log: AllianceLog, member: MemberEvidence, when: When): MemberEvidence {
  const known = <Content>(found: readonly FoundCredential<Content>[]): readonly FoundCredential<Content>[] =>
    found.filter((each) => isKnown(log, each, when)).sort((one, other) => (one.document < other.document ? -1 : 1));
  return {
    ...member,
    applications: known(member.applications),
    acceptances: known(member.acceptances),
    withdrawals: known(member.withdrawals),
    appeals: known(member.appeals),
    attestations: known(member.attestations),
    values: known(member.values),
  };
}

function verifiedWithdrawals(log: AllianceLog, member: MemberEvidence, when: When): Judging['withdrawals'] {
  const judging: Judging = { log, when, webid: member.webid, member, withdrawals: [] };
  return member.withdrawals.filter((found) => judgeOwnWord(judging, 'withdrawal', found, (content) => content.member).outcome === 'counts');
}

function judgeCredentials(judging: Judging): readonly CredentialVerdict[] {
  const { log, member, webid, when } = judging;
  const interests = log.evidence.interests.get(webid);
  return [
    ...member.acceptances.map((found) => judgeAcceptance(judging, found)),
    ...member.attestations.map((found) => judgeAttestation(judging, found)),
    ...member.applications.map((found) => judgeOwnWord(judging, 'application', found, (content) => content.applicant)),
    ...member.withdrawals.map((found) => judgeOwnWord(judging, 'withdrawal', found, (content) => content.member)),
    ...(interests !== undefined && isKnown(log, interests, when) ? [judgeOwnWord(judging, 'interests', interests)] : []),
    ...member.values.map((found) => judgeOwnWord(judging, 'values', found)),
  ];
}

/** A way out of the membership: an event of the register or the member's own document. */
interface Leaving {
  readonly event: RegisterEvent;
  readonly document: string;
  /** When the member says that it left: no other date makes it leave a later membership. */
  readonly withdrawn: string;
}

/**
 * The fold over the events that count. An admission that nobody answered is no membership, so an earlier one that is
 * answered stands; what else was decided stands in any case.
 */
function foldAnswered(
  judging: Judging,
  acceptances: readonly CredentialVerdict[],
): { readonly fold: FoldedMembership; readonly missing: readonly Reason[]; readonly leaving: readonly Leaving[] } {
  const { log, webid, when, member } = judging;
  const leaving = leavings(judging, acceptances);
  const fold = (events: readonly RegisterEvent[]): FoldedMembership => foldMembership(events, when, mayBeReadmitted(log, when));
  let events = [
    ...withOwnAppeals(judging, log.eventsOf.get(webid) ?? []),
    ...leaving.map(({ event, withdrawn }) => ({ ...event, effective: withdrawn })),
  ];
  const whole = fold(events);
  const missing = whole.admission === undefined ? [] : missingHalves(log, member, acceptances, whole.admission);
  for (let answered = whole; answered.admission !== undefined; answered = fold(events)) {
    const { admission } = answered;
    if (missingHalves(log, member, acceptances, admission).length === 0) return { fold: answered, missing: [], leaving };
    events = events.filter((event) => event !== admission);
  }
  return { fold: whole, missing, leaving };
}

/**
 * Verified withdrawals of the Charter, as events; and those that the register records and the member's document proves.
 * An admission that names an acceptance makes it one of the Charter, whether or not it can still be read.
 */
function leavings({ log, webid, withdrawals, when }: Judging, acceptances: readonly CredentialVerdict[]): readonly Leaving[] {
  const admissions = eventsThatHold(log.eventsOf.get(webid) ?? [], when).filter(({ kind }) => kind === 'admitted');
  const recorded = log.withdrawalsOf.get(webid) ?? [];
  return withdrawals.flatMap(({ document, digestMultibase, content, proof }) => {
    if (content === undefined) return [];
    const { acceptance } = content;
    const isOfCharter =
      acceptances.some(({ document: held, agreement }) => held === acceptance.id && agreement?.kind === 'charter') ||
      admissions.some((event) => event.acceptance?.id === acceptance.id);
    if (!isOfCharter) return [];
    const own: RegisterEvent = {
      id: content.id,
      kind: 'withdrawn',
      member: webid,
      roles: [],
      keys: [],
      effective: content.validFrom,
      recorded: proof?.created ?? content.validFrom,
    };
    const told = recorded.filter(({ evidence }) => evidence?.id === document && evidence.digestMultibase === digestMultibase);
    return [own, ...told].map((event) => ({ event, document, withdrawn: content.validFrom }));
  });
}

const hasApplied = (credentials: readonly CredentialVerdict[]): boolean =>
  credentials.some(({ type, outcome }) => type === 'application' && outcome === 'counts');

/** How the roles stand; when a membership has ended, what was granted is history. */
function rolesOf(
  { log, when, webid, member }: Judging,
  fold: FoldedMembership,
  listed: boolean,
  credentials: readonly CredentialVerdict[],
): readonly RoleStanding[] {
  const named = (iris: readonly string[]): readonly UnreadDocument[] =>
    member.unread.filter((unread) => iris.includes(unread.document) && !hasCopy(unread) && unread.code !== 'NOT_FOUND');
  const claims = member.claims.filter(({ claim, inOwnStorage }) => inOwnStorage && claim.member === webid);
  const held = {
    webid,
    acceptances: credentials.filter(({ type }) => type === 'acceptance'),
    attestations: credentials.filter(({ type }) => type === 'attestation'),
    unreadAcceptances: named(claims.flatMap(({ claim }) => claim.acceptances)),
    unreadAttestations: named(claims.flatMap(({ claim }) => claim.attestations)),
  };
  if (listed) return roleStandings(log, fold.grants, held, when);
  const ended = endReason(fold);
  const cause = fold.cause;
  if (ended === undefined || cause === undefined) return [];
  const units = fold.grants.map((unit): GrantUnit => ({ ...unit, removed: unit.removed ?? cause }));
  return roleStandings(log, units, held, when).map((role) =>
    role.since === cause.effective ? { ...role, codes: [ended.code], reasons: [ended] } : role,
  );
}

/** Why a membership has ended, where it has. */
function endReason({ state, cause }: FoldedMembership): Reason | undefined {
  if (cause === undefined) return undefined;
  if (state === 'expelled') return expelled(cause);
  if (state === 'withdrawn') return withdrawn(cause.id.split('#', 1)[0] ?? cause.id, cause.effective);
  return undefined;
}

function stateReasons(
  { log, member }: Judging,
  fold: FoldedMembership,
  { bothHalves, missing, state }: { readonly bothHalves: boolean; readonly missing: readonly Reason[]; readonly state: Verdict['state'] },
): readonly Reason[] {
  const { register, registerProblem } = log.evidence;
  const { admission, cause } = fold;
  const ended = endReason(fold);
  if (ended !== undefined) return [ended];
  if (state === 'refused' && cause !== undefined) return [refused(cause)];
  const told = state === 'suspended' && cause !== undefined ? [suspended(cause)] : [];
  if (admission !== undefined) {
    return bothHalves ? [...told, admitted(admission.id.split('#', 1)[0] ?? register, admission.effective)] : [...told, ...missing];
  }
  const applied = state === 'applicant' ? (cause?.effective ?? member.applications[0]?.content?.validFrom) : undefined;
  return [...told, notAdmitted(register, applied), ...(registerProblem === undefined ? [] : [registerBroken(registerProblem)])];
}

/** Events about this member that count for nobody. */
function undecidedReasons(log: AllianceLog, { webid }: MemberEvidence, leaving: readonly Leaving[], when: When): readonly Reason[] {
  const undecided = (log.undecidedOf.get(webid) ?? []).filter(({ event }) => holds(event, when));
  const unproven = (log.withdrawalsOf.get(webid) ?? []).filter(
    (event) => holds(event, when) && !leaving.some((proven) => proven.event === event),
  );
  return [
    ...undecided.flatMap(undecidedReasonsOf),
    ...unproven.map((event) => notDecided(event, 'no withdrawal in the member’s own pod bears it out')),
  ];
}

/** One reason per document that does not conform: the first error speaks for all of them. */
function shapeReasons(errors: MemberEvidence['shapeErrors']): Reason[] {
  const first = new Map<string, Reason>();
  for (const { issue, isHidden } of errors) {
    if (!first.has(issue.document)) first.set(issue.document, breaksShape(issue.document, issue.message, isHidden));
  }
  return [...first.values()];
}

/** The values of the declaration that counts; the newest, where there are several. */
function upheld({ values }: MemberEvidence, credentials: readonly CredentialVerdict[]): Verdict['upholds'] {
  const counting = values.filter(({ document }) =>
    credentials.some((verdict) => verdict.type === 'values' && verdict.document === document && verdict.outcome === 'counts'),
  );
  const newest = counting
    .flatMap(({ content }) => content ?? [])
    .sort((one, other) => Date.parse(one.validFrom) - Date.parse(other.validFrom))
    .at(-1);
  return [...(newest?.upholds ?? [])].sort();
}
