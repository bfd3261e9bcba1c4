import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Move something', { id: 'motions-move.heading' });
export const introduction = (): string =>
  msg('Say what is moved and why. You see what it would change before it is signed; then those who decide are told and vote.', {
    id: 'motions-move.introduction',
  });
export const what = (): string => msg('What is moved?', { id: 'motions-move.what' });
export const moveKindMissing = (): string => msg('Say what is moved.', { id: 'motions-move.move-kind-missing' });
export const whatHelp = (): string =>
  msg('Admitting is done at the desk, rules and elections have pages of their own.', { id: 'motions-move.what-help' });
const suspend = (): string => msg('Suspend a member', { id: 'motions-move.suspend' });
const reinstate = (): string => msg('Lift a suspension', { id: 'motions-move.reinstate' });
const expel = (): string => msg('Expel a member', { id: 'motions-move.expel' });
const addRole = (): string => msg('Give a member a role', { id: 'motions-move.add-role' });
const removeRole = (): string => msg('Take a role away', { id: 'motions-move.remove-role' });
const court = (): string => msg('Record what a court ordered', { id: 'motions-move.court' });
const grantRight = (): string => msg('Grant a right', { id: 'motions-move.grant-right' });
const reassignRight = (): string => msg('Transfer a right', { id: 'motions-move.reassign-right' });
const narrowMandate = (): string => msg('Narrow a mandate', { id: 'motions-move.narrow-mandate' });
const withdrawMandate = (): string => msg('Withdraw a mandate', { id: 'motions-move.withdraw-mandate' });
const recall = (): string => msg('Recall somebody from a seat', { id: 'motions-move.recall' });
const appeal = (): string => msg('Decide an appeal', { id: 'motions-move.appeal' });

// ---------------------------------------------------------------- about whom
export const member = (): string => msg('Which member?', { id: 'motions-move.member' });
export const memberHelp = (): string =>
  msg('As the directory on this device last read them. Type a name.', { id: 'motions-move.member-help' });
export const chooseMember = (): string => msg('Choose a member.', { id: 'motions-move.choose-member' });
export const noneFits = (): string =>
  msg('The directory on this device knows nobody of whom this could be moved.', { id: 'motions-move.none-fits' });
export const until = (): string => msg('Until', { id: 'motions-move.until' });
export const untilHelp = (date: string): string =>
  msg(str`The rules allow an interim suspension until ${date} without a time to reply. Left empty or later, the member is heard first.`, {
    id: 'motions-move.until-help',
  });
export const wrongUntil = (): string => msg('Choose a day in the future, or none.', { id: 'motions-move.wrong-until' });
export const giveUntil = (): string => msg('Choose a day in the future.', { id: 'motions-move.give-until' });
export const rolesGiven = (): string => msg('Which roles?', { id: 'motions-move.roles-given' });
export const where = (role: string): string => msg(str`${role}: where`, { id: 'motions-move.where' });
export const level = (role: string): string => msg(str`${role}: level`, { id: 'motions-move.level' });
export const chooseRole = (): string => msg('Choose at least one role.', { id: 'motions-move.choose-role' });
export const chooseWhere = (role: string): string => msg(str`Say where “${role}” is given.`, { id: 'motions-move.choose-where' });
export const rolesTaken = (): string => msg('Which roles are taken away?', { id: 'motions-move.roles-taken' });
export const courtState = (): string => msg('What did the court order?', { id: 'motions-move.court-state' });
export const chooseState = (): string => msg('Choose what the court ordered.', { id: 'motions-move.choose-state' });

// ---------------------------------------------------------------- rights
export const rightKind = (): string => msg('What may the holder do?', { id: 'motions-move.right-kind' });
export const rightKindHelp = (): string =>
  msg('In plain words; everybody can read it. “Use of the alliance’s mark in Ireland”.', { id: 'motions-move.right-kind-help' });
export const rightBasis = (): string => msg('What does it rest on?', { id: 'motions-move.right-basis' });
export const rightBasisHelp = (): string => msg('An agreement, or work that was acknowledged.', { id: 'motions-move.right-basis-help' });
export const from = (): string => msg('From', { id: 'motions-move.from' });
export const rightUntil = (): string => msg('Until (left empty: without end)', { id: 'motions-move.right-until' });
export const giveRight = (): string => msg('Say what the right is.', { id: 'motions-move.give-right' });
export const giveBasis = (): string => msg('Say what it rests on.', { id: 'motions-move.give-basis' });
export const whichRight = (): string => msg('Which right?', { id: 'motions-move.which-right' });
export const noRights = (): string => msg('This member holds no rights.', { id: 'motions-move.no-rights' });
export const chooseRight = (): string => msg('Choose a right.', { id: 'motions-move.choose-right' });
export const newHolder = (): string => msg('To whom?', { id: 'motions-move.new-holder' });
export const newHolderHelp = (): string =>
  msg('They must accept it; it counts only once they have.', { id: 'motions-move.new-holder-help' });
export const chooseHolder = (): string => msg('Choose somebody else than the present holder.', { id: 'motions-move.choose-holder' });

// ---------------------------------------------------------------- mandates and seats
export const whichMandate = (): string => msg('Which mandate?', { id: 'motions-move.which-mandate' });
export const chooseMandate = (): string => msg('Choose a mandate.', { id: 'motions-move.choose-mandate' });
export const noMandates = (): string => msg('No mandate is in force.', { id: 'motions-move.no-mandates' });
export const keepsKinds = (): string => msg('What may it still attest?', { id: 'motions-move.keeps-kinds' });
export const keepsRoles = (): string => msg('For which roles still?', { id: 'motions-move.keeps-roles' });
export const keepsPlaces = (): string => msg('For which places still?', { id: 'motions-move.keeps-places' });
export const keepsLevels = (): string => msg('Which levels still?', { id: 'motions-move.keeps-levels' });
export const keepsSomething = (): string =>
  msg('Keep at least one kind, role and place; to end it, withdraw it.', { id: 'motions-move.keeps-something' });
export const nothingNarrowed = (): string => msg('Nothing was taken away from this mandate.', { id: 'motions-move.nothing-narrowed' });
export const whichSeat = (): string => msg('Whose seat?', { id: 'motions-move.which-seat' });
export const seatUntil = (name: string, date: string): string => msg(str`${name}, until ${date}`, { id: 'motions-move.seat-until' });
export const chooseSeat = (): string => msg('Choose a seat.', { id: 'motions-move.choose-seat' });
export const whichAppeal = (): string => msg('Which appeal?', { id: 'motions-move.which-appeal' });
export const chooseAppeal = (): string => msg('Choose an appeal.', { id: 'motions-move.choose-appeal' });
export const appealProposed = (): string => msg('What is put to the vote?', { id: 'motions-move.appeal-proposed' });
export const appealProposedHelp = (): string =>
  msg('Seats or members can vote against it all the same.', { id: 'motions-move.appeal-proposed-help' });
export const upheld = (): string => msg('That it is upheld', { id: 'motions-move.upheld' });
export const dismissed = (): string => msg('That it is dismissed', { id: 'motions-move.dismissed' });
export const chooseProposed = (): string => msg('Choose what is put to the vote.', { id: 'motions-move.choose-proposed' });

// ---------------------------------------------------------------- why
export const grounds = (): string => msg('Why', { id: 'motions-move.grounds' });
export const principle = (): string => msg('Principle concerned', { id: 'motions-move.principle' });
export const principleHelp = (): string =>
  msg('One sentence, with the clause of the agreement. Everybody can read it. No names of others, no evidence.', {
    id: 'motions-move.principle-help',
  });
export const givePrinciple = (): string => msg('Name the principle concerned.', { id: 'motions-move.give-principle' });
export const partiesOnly = (): string => msg('Only the parties see this', { id: 'motions-move.parties-only' });
export const partiesOnlyHelp = (): string =>
  msg(
    'Reasons, evidence and who complained go to those who vote and those whom it concerns, never into the public record. The public motion holds only their fingerprint.',
    { id: 'motions-move.parties-only-help' },
  );
export const reasons = (): string => msg('Reasons', { id: 'motions-move.reasons' });
export const giveReasons = (): string => msg('Give the reasons.', { id: 'motions-move.give-reasons' });
export const evidence = (): string => msg('Evidence (one per line)', { id: 'motions-move.evidence' });
export const evidenceHelp = (): string => msg('Addresses, or what it is and where it is kept.', { id: 'motions-move.evidence-help' });
export const complainant = (): string => msg('Who complained?', { id: 'motions-move.complainant' });
export const complainantHelp = (): string => msg('Has no vote, nor have those tied to them.', { id: 'motions-move.complainant-help' });
export const closes = (): string => msg('Votes until', { id: 'motions-move.closes' });
export const closesHelp = (date: string): string =>
  msg(str`Left empty: until ${date}, as the rules say.`, { id: 'motions-move.closes-help' });
export const wrongCloses = (date: string): string => msg(str`Choose a time after ${date}.`, { id: 'motions-move.wrong-closes' });

// ---------------------------------------------------------------- who decides
export const course = (): string => msg('Who decides, and when', { id: 'motions-move.course' });
export const body = (): string => msg('Who decides?', { id: 'motions-move.body' });
export const byCommittee = (count: number): string => msg(str`The committee: ${count} seats`, { id: 'motions-move.by-committee' });
export const byMembers = (count: number): string => msg(str`All members: ${count}`, { id: 'motions-move.by-members' });
export const byOthers = (): string => msg('Seats that did not take the first decision', { id: 'motions-move.by-others' });
export const cannotVote = (): string => msg('Cannot vote', { id: 'motions-move.cannot-vote' });
export const nobodyExcluded = (): string => msg('Nobody, by what is known here', { id: 'motions-move.nobody-excluded' });
export const tiesLater = (): string =>
  msg('Ties that members have declared are checked again for each vote.', { id: 'motions-move.ties-later' });
export const needed = (): string => msg('Needed', { id: 'motions-move.needed' });
export const neededIs = (count: number, share: string): string =>
  msg(str`At least ${count} votes, and more than ${share} of those for and against`, { id: 'motions-move.needed-is' });
export const tooFew = (): string => msg('Too few seats could vote. Put it to all members instead.', { id: 'motions-move.too-few' });
export const reply = (): string => msg('Time to reply', { id: 'motions-move.reply' });
export const replyUntil = (date: string): string =>
  msg(str`Until ${date}: the member is told and can answer first`, { id: 'motions-move.reply-until' });
export const noReply = (): string => msg('None is asked for', { id: 'motions-move.no-reply' });
export const earliest = (): string => msg('Earliest decision', { id: 'motions-move.earliest' });
export const onceVoted = (): string => msg('As soon as the votes settle it', { id: 'motions-move.once-voted' });
export const votesUntil = (): string => msg('Votes are taken until', { id: 'motions-move.votes-until' });
export const mandateRule = (): string => msg('By the rules in force', { id: 'motions-move.mandate-rule' });
export const check = (): string => msg('Check and sign', { id: 'motions-move.check' });
export const suspendConsequence = (): string =>
  msg('While suspended, the member is found by name only, with a warning, and no role counts. It can be lifted.', {
    id: 'motions-move.suspend-consequence',
  });
export const expelConsequence = (): string =>
  msg(
    'The membership would end. Only an upheld appeal, a court, or a new admission after the years that the rules set could bring it back.',
    { id: 'motions-move.expel-consequence' },
  );
export const appealConsequence = (): string =>
  msg('The register records that the appeal was lodged, whatever comes of it.', { id: 'motions-move.appeal-consequence' });

/** What the page of motions asks about. Admitting, mandates granted, rules, agreements, keys and elections have places of their own. */
export const moveKinds = [
  'suspended',
  'reinstated',
  'expelled',
  'role-added',
  'role-removed',
  'court-outcome',
  'right-granted',
  'right-reassigned',
  'mandate-narrowed',
  'mandate-withdrawn',
  'seat-vacated',
  'appeal',
] as const;
export type MoveKind = (typeof moveKinds)[number];

const kinds: Readonly<Record<MoveKind, () => string>> = {
  suspended: suspend,
  reinstated: reinstate,
  expelled: expel,
  'role-added': addRole,
  'role-removed': removeRole,
  'court-outcome': court,
  'right-granted': grantRight,
  'right-reassigned': reassignRight,
  'mandate-narrowed': narrowMandate,
  'mandate-withdrawn': withdrawMandate,
  'seat-vacated': recall,
  appeal,
};
export const moveKindInWords = (kind: MoveKind): string => kinds[kind]();
