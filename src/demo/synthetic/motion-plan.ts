import type { Choice, DecisionCode, MotionKind, MotionOutcome, VoteCode } from '../../domain/decision.ts';

/** One seat's vote in a motion of the committee, and what is wrong with it. */
export interface Ballot {
  /** From 1. */
  readonly seat: number;
  readonly choice: Choice;
  readonly fault?: 'late' | 'no-seat';
}

/**
 * How a motion goes, and what comes of it. The outcome is part of the plan: it is known because it was made so, and no rule
 * of counting is asked.
 */
export interface MotionPlan {
  readonly name: string;
  readonly kind: MotionKind;
  /** Days from opening to closing. */
  readonly open: number;
  /** Of the committee. In a general meeting members vote instead. */
  readonly ballots: readonly Ballot[];
  /** The principle concerned. */
  readonly principle: string;
  /** Days after the votes are due that it is counted: late, or (negative) early. */
  readonly counted?: number;
  readonly fault?: 'not-opened' | 'false-tally' | 'electorate' | 'same-deciders' | 'lost-decision';
  readonly outcome: {
    readonly status: MotionOutcome['status'];
    readonly codes: readonly (DecisionCode | 'NOT_DECIDED')[];
    /** Why votes of the electorate do not count. */
    readonly refused?: readonly VoteCode[];
  };
}

const votes = (...choices: readonly (Choice | undefined)[]): readonly Ballot[] =>
  choices.flatMap((choice, at) => (choice === undefined ? [] : [{ seat: at + 1, choice }]));
const carried = { status: 'carried', codes: [] } as const;
const undecided = (code: DecisionCode, ...codes: readonly VoteCode[]): MotionPlan['outcome'] => ({
  status: 'not-counted',
  codes: ['NOT_DECIDED', code],
  ...(codes.length === 0 ? {} : { refused: codes }),
});

/** Days that a motion is open, by the policy; and with the time to reply. */
const shortly = 3;
const withReply = 8;
const all = votes('for', 'for', 'against', 'for', 'abstain');
/** Exactly as many as are needed, so that two seats are left that have not yet decided, and that one bad vote undoes it. */
const three = votes('for', 'for', 'for');

const committee = (name: string, plan: Partial<MotionPlan> = {}): MotionPlan => ({
  name,
  kind: 'ordinary',
  open: shortly,
  ballots: all,
  principle: 'The policy in force.',
  outcome: carried,
  ...plan,
});
const heard = (name: string, plan: Partial<MotionPlan> = {}): MotionPlan =>
  committee(name, { open: withReply, ballots: three, principle: 'Fair dealing with customers.', ...plan });

/** Every way in which a synthetic alliance decides. */
export const plans = {
  founding: committee('founding', { kind: 'founding', ballots: three, principle: 'The wish of the founders.' }),
  ordinary: committee('ordinary'),
  /** A seat stands aside, and nobody asks why. */
  recused: committee('recused', { ballots: votes('for', 'for', 'against', 'for', 'recused') }),
  heard: heard('heard'),
  rules: committee('rules', { ballots: votes('for', 'for', 'for', 'for', 'abstain'), principle: 'Rules that everybody can read.' }),
  /** By those who did not decide on what is appealed against. */
  appeal: committee('appeal', {
    kind: 'appeal',
    ballots: votes(undefined, undefined, 'for', 'for', 'for'),
    principle: 'Nobody is judge twice.',
  }),
  meeting: committee('meeting', { kind: 'meeting', ballots: [], principle: 'The members decide.' }),
  election: committee('election', { kind: 'election', ballots: [], principle: 'One member, one vote.' }),
  notCarried: heard('not-carried', {
    ballots: votes('for', 'for', 'against', 'against', 'against'),
    outcome: { status: 'not-carried', codes: ['NOT_CARRIED'] },
  }),

  // What decides nothing, though the register says it did.
  unheard: committee('unheard', { ballots: three, outcome: undecided('NO_HEARING') }),
  interimTooLong: committee('interim-too-long', { ballots: three, outcome: undecided('INTERIM_TOO_LONG') }),
  noQuorum: heard('no-quorum', { ballots: votes('for', 'for'), outcome: undecided('NO_QUORUM') }),
  outvoted: heard('outvoted', { ballots: votes('for', 'for', 'against', 'against', 'against'), outcome: undecided('NOT_CARRIED') }),
  affiliated: heard('affiliated', { outcome: undecided('NO_QUORUM', 'VOTE_CONFLICT') }),
  employed: heard('employed', { outcome: undecided('NO_QUORUM', 'VOTE_CONFLICT') }),
  votedTwice: heard('voted-twice', {
    ballots: [...votes('for', 'for'), { seat: 2, choice: 'for' }],
    outcome: undecided('NO_QUORUM'),
  }),
  votedLate: heard('voted-late', {
    ballots: [...votes('for', 'for'), { seat: 3, choice: 'for', fault: 'late' }],
    counted: 1,
    outcome: undecided('NO_QUORUM', 'VOTE_LATE'),
  }),
  votedWithoutSeat: heard('voted-without-seat', {
    ballots: [...votes('for', 'for'), { seat: 6, choice: 'for', fault: 'no-seat' }],
    outcome: undecided('NO_QUORUM'),
  }),
  /** Cast in time, the alliance says, and made known to nobody for longer than the rules allow. */
  knownLate: heard('known-late', { counted: 9, outcome: undecided('NO_QUORUM', 'VOTE_LATE', 'VOTE_LATE', 'VOTE_LATE') }),
  revokedKey: committee('revoked-key', { ballots: three, outcome: undecided('NO_QUORUM', 'VOTE_KEY_REVOKED') }),
  notOpened: committee('not-opened', { fault: 'not-opened', outcome: undecided('MOTION_NOT_OPENED') }),
  wrongElectorate: committee('wrong-electorate', { fault: 'electorate', ballots: three, outcome: undecided('WRONG_ELECTORATE') }),
  sameDeciders: committee('same-deciders', { kind: 'appeal', fault: 'same-deciders', outcome: undecided('FIRST_DECIDERS') }),
  /** Nobody can say which motion a decision was about that nobody can read: the motion was never counted. */
  lostDecision: committee('lost-decision', {
    fault: 'lost-decision',
    outcome: { status: 'closed', codes: [] },
  }),
  /** The committee fills a seat of its own. */
  selfAppointed: committee('self-appointed', { outcome: undecided('WRONG_BODY') }),
  /** The members elect somebody for longer than their policy allows. */
  electedForLong: committee('elected-for-long', { kind: 'election', ballots: [], outcome: undecided('TERM_TOO_LONG') }),
  wrongBody: committee('wrong-body', { outcome: undecided('WRONG_BODY') }),
  falseTally: committee('false-tally', {
    ballots: votes('for', 'against', 'against'),
    fault: 'false-tally',
    outcome: undecided('TALLY_WRONG'),
  }),
  tooEarly: committee('too-early', { ballots: votes('for', 'for', 'against'), counted: -1, outcome: undecided('TOO_EARLY') }),
} as const;
