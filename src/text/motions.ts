import { msg, str } from '@lit/localize';
import type {
  Conflict,
  DecisionCode,
  ElectorOutcome,
  Motion,
  MotionKind,
  MotionOutcome,
  ProposedEvent,
  VoteCode,
} from '../domain/decision.ts';
import type { WebId } from '../domain/iri.ts';
import { formatDate } from './dates.ts';
import { roleInWords, stateInWords } from './standing.ts';

// ---------------------------------------------------------------- what is moved
const admit = (name: string, roles: string): string => msg(str`Admit ${name}: ${roles}`, { id: 'motions.admit' });
const refuse = (name: string): string => msg(str`Refuse the application of ${name}`, { id: 'motions.refuse' });
const addRole = (name: string, role: string): string => msg(str`Give ${name} the role ${role}`, { id: 'motions.add-role' });
const removeRole = (name: string, role: string): string => msg(str`Take the role ${role} from ${name}`, { id: 'motions.remove-role' });
const suspend = (name: string): string => msg(str`Suspend ${name} until a further decision`, { id: 'motions.suspend' });
const suspendUntil = (name: string, date: string): string => msg(str`Suspend ${name} until ${date}`, { id: 'motions.suspend-until' });
const reinstate = (name: string): string => msg(str`Lift the suspension of ${name}`, { id: 'motions.reinstate' });
const expel = (name: string): string => msg(str`Expel ${name}`, { id: 'motions.expel' });
const uphold = (name: string): string => msg(str`Uphold the appeal of ${name}`, { id: 'motions.uphold' });
const dismiss = (name: string): string => msg(str`Dismiss the appeal of ${name}`, { id: 'motions.dismiss' });
const court = (name: string, state: string): string => msg(str`Record what a court ordered for ${name}: ${state}`, { id: 'motions.court' });
const grantRight = (name: string, right: string): string => msg(str`Grant ${name} a right: ${right}`, { id: 'motions.grant-right' });
const reassignRight = (name: string, right: string, other: string): string =>
  msg(str`Transfer a right from ${name} to ${other}: ${right}`, { id: 'motions.reassign-right' });
const fillSeat = (name: string, date: string): string => msg(str`Give ${name} a seat until ${date}`, { id: 'motions.fill-seat' });
const vacateSeat = (name: string): string => msg(str`Recall ${name} from a seat`, { id: 'motions.vacate-seat' });
const grantMandate = (name: string): string => msg(str`Grant ${name} a mandate`, { id: 'motions.grant-mandate' });
const narrowMandate = (name: string): string => msg(str`Narrow the mandate of ${name}`, { id: 'motions.narrow-mandate' });
const withdrawMandate = (name: string): string => msg(str`Withdraw the mandate of ${name}`, { id: 'motions.withdraw-mandate' });
const adoptPolicy = (): string => msg('Adopt new rules', { id: 'motions.adopt-policy' });
const adoptAgreement = (): string => msg('Adopt a version of an agreement', { id: 'motions.adopt-agreement' });
const pinKey = (name: string): string => msg(str`Accept a new key of ${name}`, { id: 'motions.pin-key' });
const recordOther = (name: string): string => msg(str`Record an event of ${name}`, { id: 'motions.record-other' });
const andOthers = (first: string, count: number): string => msg(str`${first}, and ${count} more`, { id: 'motions.and-others' });

// ---------------------------------------------------------------- who decides
const byFounders = (): string => msg('All founders', { id: 'motions.by-founders' });
const byCommittee = (): string => msg('The committee', { id: 'motions.by-committee' });
const byOthers = (): string => msg('Seats that did not take the first decision', { id: 'motions.by-others' });
const byMembers = (): string => msg('All members', { id: 'motions.by-members' });
const byElection = (): string => msg('All members, in an election', { id: 'motions.by-election' });

// ---------------------------------------------------------------- how it stands
const statusOpen = (): string => msg('Open', { id: 'motions.status-open' });
const statusClosed = (): string => msg('Closed, not yet counted', { id: 'motions.status-closed' });
const statusCarried = (): string => msg('Carried', { id: 'motions.status-carried' });
const statusNotCarried = (): string => msg('Not carried', { id: 'motions.status-not-carried' });
const statusNotCounted = (): string => msg('Does not count', { id: 'motions.status-not-counted' });
const waiting = (): string => msg('Has not voted', { id: 'motions.waiting' });
const voted = (): string => msg('Voted', { id: 'motions.voted' });
const recused = (): string => msg('Stands aside', { id: 'motions.recused' });
const refusedVote = (): string => msg('Vote does not count', { id: 'motions.refused-vote' });
const conflictSubject = (): string => msg('Cannot vote: it concerns them', { id: 'motions.conflict-subject' });
const conflictComplainant = (): string => msg('Cannot vote: complained', { id: 'motions.conflict-complainant' });
const conflictAffiliate = (): string => msg('Cannot vote: declared ties', { id: 'motions.conflict-affiliate' });
const conflictEmployer = (): string => msg('Cannot vote: employer or employee', { id: 'motions.conflict-employer' });
const conflictIssuer = (): string => msg('Cannot vote: its own mandate is reviewed', { id: 'motions.conflict-issuer' });

// ---------------------------------------------------------------- why a vote does not count
const voteUnreadable = (): string => msg('The vote cannot be read.', { id: 'motions.vote-unreadable' });
const voteOtherMotion = (): string => msg('It is for another motion.', { id: 'motions.vote-other-motion' });
const voteNoSeat = (): string => msg('Its signer had no vote here.', { id: 'motions.vote-no-seat' });
const voteTwice = (): string => msg('The seat had voted already.', { id: 'motions.vote-twice' });
const voteSignature = (): string => msg('The signature does not fit.', { id: 'motions.vote-signature' });
const voteKeyRevoked = (): string => msg('It was signed with a key that was revoked.', { id: 'motions.vote-key-revoked' });
const voteEarly = (): string => msg('It was signed before the motion opened.', { id: 'motions.vote-early' });
const voteLate = (): string => msg('It came after voting had ended.', { id: 'motions.vote-late' });
const voteConflict = (): string => msg('The voter has a conflict of interest.', { id: 'motions.vote-conflict' });

// ---------------------------------------------------------------- why a motion decides nothing
const decisionUnreadable = (): string => msg('What was recorded cannot be read.', { id: 'motions.decision-unreadable' });
const motionUnreadable = (): string => msg('The motion cannot be read.', { id: 'motions.motion-unreadable' });
const motionNotOpened = (): string => msg('The register never opened the motion.', { id: 'motions.motion-not-opened' });
const wrongElectorate = (): string => msg('It names others than those who could vote when it opened.', { id: 'motions.wrong-electorate' });
const wrongBody = (): string => msg('This body cannot decide it.', { id: 'motions.wrong-body' });
const firstDeciders = (): string => msg('Too few are left who did not take the first decision.', { id: 'motions.first-deciders' });
const policyUnreadable = (): string => msg('The rules then in force could not be read.', { id: 'motions.policy-unreadable' });
const votesLeftOut = (): string => msg('Votes that had come in were left out.', { id: 'motions.votes-left-out' });
const tallyWrong = (): string => msg('The published count does not fit the sealed votes.', { id: 'motions.tally-wrong' });
const noQuorum = (): string => msg('Too few have voted.', { id: 'motions.no-quorum' });
const notCarried = (): string => msg('Too few votes were for it.', { id: 'motions.not-carried' });
const tooEarly = (): string => msg('Votes that were still out could have changed it.', { id: 'motions.too-early' });
const noHearing = (): string => msg('The time to reply was not over.', { id: 'motions.no-hearing' });
const interimTooLong = (): string => msg('The interim suspension is longer than the rules allow.', { id: 'motions.interim-too-long' });
const termTooLong = (): string => msg('The term is longer than the rules allow.', { id: 'motions.term-too-long' });
const rightNotAccepted = (): string => msg('The new holder has not accepted the right.', { id: 'motions.right-not-accepted' });
const notAsMoved = (): string => msg('What was recorded is not what was moved.', { id: 'motions.not-as-moved' });
const recordedTwice = (): string => msg('It was recorded twice.', { id: 'motions.recorded-twice' });
const notDecided = (): string => msg('It decides nothing.', { id: 'motions.not-decided' });

// ---------------------------------------------------------------- the page of motions
export const heading = (): string => msg('Motions', { id: 'motions.heading' });
export const introduction = (): string =>
  msg('What is put to the vote, who has voted, and what came of it. How each voted is sealed: only the sum is ever known.', {
    id: 'motions.introduction',
  });
export const open = (): string => msg('Not recorded yet', { id: 'motions.open' });
export const noneOpen = (): string => msg('No motion waits to be recorded.', { id: 'motions.none-open' });
export const past = (): string => msg('Recorded', { id: 'motions.past' });
export const nonePast = (): string => msg('Nothing was recorded yet.', { id: 'motions.none-past' });
export const motionNumber = (number: number): string => msg(str`Motion ${number}`, { id: 'motions.motion-number' });
export const decidedBy = (): string => msg('Decided by', { id: 'motions.decided-by' });
export const openedOn = (): string => msg('Opened', { id: 'motions.opened-on' });
export const closesOn = (): string => msg('Votes until', { id: 'motions.closes-on' });
export const repliesUntil = (): string => msg('Time to reply until', { id: 'motions.replies-until' });
export const quorum = (): string => msg('Votes needed', { id: 'motions.quorum' });
export const quorumIs = (cast: number, needed: number): string => msg(str`${cast} of at least ${needed}`, { id: 'motions.quorum-is' });
export const majorityIs = (share: string): string =>
  msg(str`More than ${share} of the votes for and against must be for.`, { id: 'motions.majority-is' });
export const electionMajorityIs = (share: string): string =>
  msg(str`Elected is who more than ${share} of the voters approve of, and more than of any other for the same seat.`, {
    id: 'motions.election-majority-is',
  });
export const allDecisions = (): string => msg('All decisions', { id: 'motions.all-decisions' });
export const result = (): string => msg('Result', { id: 'motions.result' });
export const resultIs = (yes: number, no: number, abstain: number): string =>
  msg(str`${yes} for, ${no} against, ${abstain} abstain`, { id: 'motions.result-is' });
export const approve = (count: number): string => msg(str`Approvals: ${count}`, { id: 'motions.approve' });
export const elected = (): string => msg('elected', { id: 'motions.elected' });
export const who = (): string => msg('Who has voted', { id: 'motions.who' });
export const haveVoted = (cast: number, all: number): string => msg(str`${cast} of ${all} have voted`, { id: 'motions.have-voted' });
export const decisionDocument = (): string => msg('The recorded decision', { id: 'motions.decision-document' });
export const motionDocument = (): string => msg('The motion as it was signed', { id: 'motions.motion-document' });
export const count = (): string => msg('Count and record', { id: 'motions.count' });
export const countMoves = (number: number, what: string): string => msg(str`Motion ${number}: ${what}`, { id: 'motions.count-moves' });
export const countConsequence = (): string =>
  msg('The sum of the sealed votes is published, never how anybody voted. Carried or not, it is recorded and the parties are told.', {
    id: 'motions.count-consequence',
  });
export const afterReplies = (date: string): string =>
  msg(str`It can be counted once the time to reply is over, on ${date}.`, { id: 'motions.after-replies' });
export const afterVoting = (date: string): string =>
  msg(str`It can be counted once voting ends on ${date}, or earlier when all have voted.`, { id: 'motions.after-voting' });
export const maybeEarly = (date: string): string =>
  msg(str`If the votes that are here settle it whatever the others do, it can be recorded now; otherwise on ${date}.`, {
    id: 'motions.maybe-early',
  });
export const recordedCarried = (number: number): string =>
  msg(str`Motion ${number} was carried, and stands in the register.`, { id: 'motions.recorded-carried' });
export const recordedNot = (number: number): string =>
  msg(str`Motion ${number} was not carried; the register says so.`, { id: 'motions.recorded-not' });
export const whyNot = (): string => msg('Why it does not count', { id: 'motions.why-not' });

/** What a proposal needs of an event to be said in words. */
export type Proposed = Pick<ProposedEvent, 'kind' | 'member' | 'roles' | 'until' | 'state' | 'right'>;
type NameOf = (webid: WebId) => string;

/** “Suspend Ada Okafor until 21 Dec 2026” */
export function proposalInWords(proposal: Proposed, nameOf: NameOf, languages: readonly string[]): string {
  const { kind, member, until, state, right } = proposal;
  const name = nameOf(member);
  const roles = proposal.roles.map((grant) => roleInWords(grant, languages)).join(' · ');
  switch (kind) {
    case 'admitted':
      return admit(name, roles);
    case 'refused':
      return refuse(name);
    case 'role-added':
      return addRole(name, roles);
    case 'role-removed':
      return removeRole(name, roles);
    case 'suspended':
      return until === undefined ? suspend(name) : suspendUntil(name, formatDate(until, languages));
    case 'reinstated':
      return reinstate(name);
    case 'expelled':
      return expel(name);
    case 'appeal-upheld':
      return uphold(name);
    case 'appeal-dismissed':
      return dismiss(name);
    case 'court-outcome':
      return court(name, stateInWords(state ?? 'none'));
    case 'right-granted':
      return grantRight(name, right?.kind ?? '');
    case 'right-reassigned':
      return reassignRight(name, right?.kind ?? '', right === undefined ? '' : nameOf(right.holder));
    case 'seat-filled':
      return fillSeat(name, until === undefined ? '' : formatDate(until, languages));
    case 'seat-vacated':
      return vacateSeat(name);
    case 'mandate-granted':
      return grantMandate(name);
    case 'mandate-narrowed':
      return narrowMandate(name);
    case 'mandate-withdrawn':
      return withdrawMandate(name);
    case 'policy-adopted':
      return adoptPolicy();
    case 'agreement-adopted':
      return adoptAgreement();
    case 'key-pinned':
      return pinKey(name);
    default:
      return recordOther(name);
  }
}

/** The first thing that is moved, and how many more. */
export function motionInWords({ proposals }: Pick<Motion, 'proposals'>, nameOf: NameOf, languages: readonly string[]): string {
  const [first, ...others] = proposals;
  if (first === undefined) return '';
  const words = proposalInWords(first, nameOf, languages);
  return others.length === 0 ? words : andOthers(words, others.length);
}

const bodies: Readonly<Record<MotionKind, () => string>> = {
  founding: byFounders,
  ordinary: byCommittee,
  appeal: byOthers,
  meeting: byMembers,
  election: byElection,
};
export const bodyInWords = (kind: MotionKind): string => bodies[kind]();

const statuses: Readonly<Record<MotionOutcome['status'], () => string>> = {
  open: statusOpen,
  closed: statusClosed,
  carried: statusCarried,
  'not-carried': statusNotCarried,
  'not-counted': statusNotCounted,
};
export const statusInWords = (status: MotionOutcome['status']): string => statuses[status]();

const electorStates: Readonly<Record<ElectorOutcome['state'], () => string>> = { waiting, voted, recused, refused: refusedVote };
export const electorStateInWords = (state: ElectorOutcome['state']): string => electorStates[state]();

const conflicts: Readonly<Record<Conflict, () => string>> = {
  subject: conflictSubject,
  complainant: conflictComplainant,
  affiliate: conflictAffiliate,
  employer: conflictEmployer,
  issuer: conflictIssuer,
};
export const conflictInWords = (conflict: Conflict): string => conflicts[conflict]();

const voteCodes: Readonly<Record<VoteCode, () => string>> = {
  VOTE_UNREADABLE: voteUnreadable,
  VOTE_OTHER_MOTION: voteOtherMotion,
  VOTE_NO_SEAT: voteNoSeat,
  VOTE_TWICE: voteTwice,
  VOTE_SIGNATURE: voteSignature,
  VOTE_KEY_REVOKED: voteKeyRevoked,
  VOTE_EARLY: voteEarly,
  VOTE_LATE: voteLate,
  VOTE_CONFLICT: voteConflict,
};
/** Why a vote does not count. */
export const voteCodeInWords = (code: VoteCode): string => voteCodes[code]();

const decisionCodes: Readonly<Record<DecisionCode | 'NOT_DECIDED', () => string>> = {
  NOT_DECIDED: notDecided,
  DECISION_UNREADABLE: decisionUnreadable,
  MOTION_UNREADABLE: motionUnreadable,
  MOTION_NOT_OPENED: motionNotOpened,
  WRONG_ELECTORATE: wrongElectorate,
  WRONG_BODY: wrongBody,
  FIRST_DECIDERS: firstDeciders,
  POLICY_UNREADABLE: policyUnreadable,
  VOTES_LEFT_OUT: votesLeftOut,
  TALLY_WRONG: tallyWrong,
  NO_QUORUM: noQuorum,
  NOT_CARRIED: notCarried,
  TOO_EARLY: tooEarly,
  NO_HEARING: noHearing,
  INTERIM_TOO_LONG: interimTooLong,
  TERM_TOO_LONG: termTooLong,
  RIGHT_NOT_ACCEPTED: rightNotAccepted,
  NOT_AS_MOVED: notAsMoved,
  RECORDED_TWICE: recordedTwice,
};
/** Why a motion decides nothing. */
export const decisionCodeInWords = (code: DecisionCode | 'NOT_DECIDED'): string => decisionCodes[code]();
