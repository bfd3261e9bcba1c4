import type { JudgedVote, Voter } from './count-votes.ts';
import type { Conflict, Decision, DecisionCode, Motion } from './decision.ts';
import type { RegisteredReference } from './evidence.ts';
import type { WebId } from './iri.ts';
import type { RegisterEvent } from './membership.ts';
import type { Procedure } from './motion-rules.ts';
import type { Tally } from './tally.ts';

/** Why something decides nothing: the code, and the end of a sentence. */
export interface Flaw {
  readonly code: DecisionCode;
  readonly why: string;
}

/** A motion that the register opened, with everything that was frozen by that. */
export interface OpenedMotion {
  /** The motion, and the version that opened it: `recorded` is when. */
  readonly reference: RegisteredReference;
  /** Absent where it could not be read. */
  readonly motion?: Motion;
  readonly voters: ReadonlyMap<string, Voter>;
  /** Absent where no policy could be read, and in a founding. */
  readonly procedure?: Procedure;
  /** How long somebody has to reply who must be heard, by the policy then in force; absent where none could be read. */
  readonly replyPeriod?: string;
  /** Longest terms, by the policy then in force. ISO 8601 duration. */
  readonly seatTerm: string;
  /** Why it decides nothing, whoever votes. */
  readonly flaw?: Flaw;
  /** By declarations that say themselves that they are old enough. */
  readonly conflictOf: (holder: WebId) => Exclude<Conflict, 'complainant'> | undefined;
  /** By what the register proves: a vote in such a conflict does not count. */
  readonly isConflicted: (holder: WebId) => boolean;
}

/** What the register records as the outcome of a motion, counted again. */
export interface DecidedMotion {
  /** The decision, and the version that named it first. */
  readonly reference: RegisteredReference;
  readonly decision?: Decision;
  readonly opened?: OpenedMotion;
  readonly votes: readonly JudgedVote[];
  readonly tally?: Tally;
  /** Seats or members whose votes the outcome is a share of. */
  readonly base: number;
  readonly quorum: number;
  /** The proposals that it brings into force, by index. */
  readonly carried: readonly number[];
  /** Why none, where the decision decides nothing, or says rightly that it was not carried. */
  readonly flaw?: Flaw;
  /** Whether the motion is settled by it: a later decision on the same motion decides nothing. */
  readonly isSettling: boolean;
}

/** A motion with its decisions, and the events that they brought. */
export interface MotionRecord {
  readonly opened: OpenedMotion;
  readonly decisions: readonly DecidedMotion[];
  /** The events that count, and those that do not although a decision is named for them. */
  readonly events: readonly RegisterEvent[];
  readonly refused: readonly { readonly event: RegisterEvent; readonly flaw: Flaw }[];
}
