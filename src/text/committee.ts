import { msg, str } from '@lit/localize';
import type { Choice, Conflict } from '../domain/decision.ts';

export const heading = (): string => msg('My votes', { id: 'committee.heading' });
export const lead = (): string =>
  msg('Motions on which you have a vote. You sign it yourself, with your own key; nobody can vote in your place.', {
    id: 'committee.lead',
  });
export const loading = (): string => msg('Reading the motions…', { id: 'committee.loading' });
export const loadFailed = (): string => msg('The motions could not be read', { id: 'committee.load-failed' });
export const waiting = (): string => msg('Waiting for your vote', { id: 'committee.waiting' });
export const noneWaiting = (): string => msg('Nothing waits for your vote.', { id: 'committee.none-waiting' });
export const answered = (): string => msg('Answered or over', { id: 'committee.answered' });
export const noVote = (): string => msg('There is nothing for you to vote on', { id: 'committee.no-vote' });
export const noVoteHelp = (): string =>
  msg(
    'Holders of seats vote on motions of the committee, and every member in general meetings and elections. When one opens, it shows here.',
    {
      id: 'committee.no-vote-help',
    },
  );
export const toDecisions = (): string => msg('See what was decided', { id: 'committee.to-decisions' });
export const readAndVote = (): string => msg('Read and vote', { id: 'committee.read-and-vote' });
export const readAgain = (): string => msg('Look at it', { id: 'committee.read-again' });
export const back = (): string => msg('My votes', { id: 'committee.back' });
export const unknown = (): string => msg('There is no such motion for you', { id: 'committee.unknown' });
export const youVoted = (): string => msg('You have voted', { id: 'committee.you-voted' });
export const youStandAside = (): string => msg('You stand aside', { id: 'committee.you-stand-aside' });
export const youCannot = (): string => msg('You cannot vote', { id: 'committee.you-cannot' });
export const youDidNot = (): string => msg('You did not vote', { id: 'committee.you-did-not' });
export const waits = (): string => msg('Waits for your vote', { id: 'committee.waits' });

// ---------------------------------------------------------------- what the parties are told
export const paper = (): string => msg('What the parties are told', { id: 'committee.paper' });
export const paperHelp = (): string =>
  msg('For those concerned, those who vote, and a court. Please do not pass it on.', { id: 'committee.paper-help' });
export const reasons = (): string => msg('Reasons', { id: 'committee.reasons' });
export const evidence = (): string => msg('Evidence', { id: 'committee.evidence' });
export const complainant = (): string => msg('Complaint by', { id: 'committee.complainant' });
export const paperMissing = (): string =>
  msg(
    'There is a paper with the reasons, but none in your inbox bears out the motion’s fingerprint. Ask the steward for it before you vote.',
    {
      id: 'committee.paper-missing',
    },
  );
export const replies = (): string => msg('What the member concerned replied', { id: 'committee.replies' });
export const noReplies = (): string => msg('Nothing so far.', { id: 'committee.no-replies' });
export const repliesUntil = (when: string): string =>
  msg(str`Replies can come until ${when}. You may want to wait for them.`, { id: 'committee.replies-until' });

// ---------------------------------------------------------------- a conflict of interest
const conflicts: Readonly<Record<Conflict, () => string>> = {
  subject: () => msg('The motion concerns you.', { id: 'committee.conflict-subject' }),
  complainant: () => msg('You made the complaint that it rests on.', { id: 'committee.conflict-complainant' }),
  affiliate: () => msg('You and whom it concerns have declared ties to each other.', { id: 'committee.conflict-affiliate' }),
  employer: () => msg('One of you works for the other.', { id: 'committee.conflict-employer' }),
  issuer: () => msg('It reviews a mandate that you hold yourself.', { id: 'committee.conflict-issuer' }),
};
export const conflictInWords = (conflict: Conflict): string => conflicts[conflict]();
export const cannotVote = (): string => msg('You cannot vote on this', { id: 'committee.cannot-vote' });
export const onlyAside = (): string =>
  msg('A vote of yours would not count. Stand aside, and your seat is left out of the number that must vote.', {
    id: 'committee.only-aside',
  });

// ---------------------------------------------------------------- voting
export const yourVote = (): string => msg('Your vote', { id: 'committee.your-vote' });
export const secrecy = (): string =>
  msg(
    'Your choice is sealed on this device before it is sent. Everybody can check the sum; only you and the alliance, which adds the votes up, can open yours.',
    {
      id: 'committee.secrecy',
    },
  );
const choices: Readonly<Record<Choice, () => string>> = {
  for: () => msg('For', { id: 'committee.choice-for' }),
  against: () => msg('Against', { id: 'committee.choice-against' }),
  abstain: () => msg('Abstain', { id: 'committee.choice-abstain' }),
  recused: () => msg('I stand aside', { id: 'committee.choice-recused' }),
};
export const choiceInWords = (choice: Choice): string => choices[choice]();
export const approve = (): string => msg('Candidates you approve of', { id: 'committee.approve' });
export const approveHelp = (): string =>
  msg('Tick as many as you like, or none. The candidate whom most approve of is elected.', { id: 'committee.approve-help' });
export const approvesNone = (): string => msg('None of the candidates', { id: 'committee.approves-none' });
export const untilWhen = (when: string): string => msg(str`until ${when}`, { id: 'committee.until-when' });
export const lineMotion = (): string => msg('Motion', { id: 'committee.line-motion' });
export const lineChoice = (): string => msg('Your choice, sealed', { id: 'committee.line-choice' });
export const lineChoiceOpen = (): string => msg('Your answer, for everybody to see', { id: 'committee.line-choice-open' });
export const lineWhere = (): string => msg('Where it then stands', { id: 'committee.line-where' });
export const whereSealed = (): string =>
  msg('Sealed, among the public documents of the alliance, with a copy in the private part of your pod', { id: 'committee.where-sealed' });
export const whereOpen = (): string =>
  msg('Among the public documents of the alliance, with a copy in the private part of your pod', { id: 'committee.where-open' });
export const isFinal = (): string => msg('It cannot be changed or taken back.', { id: 'committee.is-final' });
export const inTime = (when: string): string => msg(str`It counts if it is cast by ${when}.`, { id: 'committee.in-time' });
export const statement = (choice: string): string => msg(str`I have read the motion. I vote: ${choice}.`, { id: 'committee.statement' });
export const statementElection = (names: string): string => msg(str`I approve of: ${names}.`, { id: 'committee.statement-election' });
export const send = (): string => msg('Sign and send my vote', { id: 'committee.send' });
export const sent = (): string => msg('Your vote is signed and sent', { id: 'committee.sent' });
export const sentHelp = (): string =>
  msg('The alliance takes it in at its next count; then this page and everybody’s reading show that you have voted.', {
    id: 'committee.sent-help',
  });

// ---------------------------------------------------------------- standing aside
export const standAside = (): string => msg('Stand aside', { id: 'committee.stand-aside' });
export const standAsideHelp = (): string =>
  msg('If you would rather not decide this: your seat is then left out of the number that must vote. Nobody asks why.', {
    id: 'committee.stand-aside-help',
  });
export const statementAside = (): string => msg('I stand aside on this motion.', { id: 'committee.statement-aside' });
export const sendAside = (): string => msg('Sign and stand aside', { id: 'committee.send-aside' });
export const rather = (): string => msg('I would rather vote', { id: 'committee.rather' });
export const asideSent = (): string => msg('You stand aside on this motion', { id: 'committee.aside-sent' });
