import type { DocumentUrl, Iri, WebId } from './iri.ts';
import type { PinnedKey } from './key.ts';
import type { DigestReference, RegisterEvent } from './membership.ts';

/** An event as it is moved: without the times and references that only recording gives it. */
export type ProposedEvent = Omit<RegisterEvent, 'recorded' | 'decision'>;

/**
 * Who decides, and how.
 * `founding`: the founders, each of whom must vote for it.
 * `ordinary`: all seats of the committee in force when the motion opens.
 * `appeal`: the same without those who voted on the event appealed against; where fewer than three are left, only a `meeting` can.
 * `meeting`: the general meeting, every member by the register when the motion opens: one member, one vote.
 * `election`: the general meeting fills seats; each proposal is a candidate, and a ballot approves any number of them.
 */
export const motionKinds = ['founding', 'ordinary', 'appeal', 'meeting', 'election'] as const;
export type MotionKind = (typeof motionKinds)[number];

/** A seat as the electorate was frozen when the motion opened. */
export interface Elector {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly key: PinnedKey;
}

/** What is to be decided: `decisions/<n>-motion.jsonld`, signed by the alliance, named by the register version that opens it. */
export interface Motion {
  readonly id: DocumentUrl;
  readonly alliance: WebId;
  readonly kind: MotionKind;
  readonly proposals: readonly ProposedEvent[];
  /** Empty for `meeting` and `election`: every reader derives the members from the register. */
  readonly electorate: readonly Elector[];
  /** The principle concerned, in plain words. */
  readonly principle: string;
  /** Salted digest of the hearing paper: reasons, evidence, complainant. */
  readonly paper?: string;
  readonly opened: string;
  /** Votes cast after it do not count. */
  readonly closes: string;
}

/** `recused`: the seat stands aside, is no longer part of what the quorum is taken of, and nobody asks why. */
export const choices = ['for', 'against', 'abstain', 'recused'] as const;
export type Choice = (typeof choices)[number];

/**
 * A choice that nobody can read and everybody can count: one Pedersen commitment for each question, each to 0 or 1, with a
 * proof of that (`credentials/sealed-choice.ts`). Two questions, *for* and *against*, of which at most one is 1 (neither:
 * abstain); in an election one for each proposal.
 */
export interface SealedChoice {
  /** Multibase base64url of ristretto255 elements. */
  readonly commitments: readonly string[];
  /** Multibase base64url. */
  readonly proof: string;
}

/** What the voter knows and only the teller is told: opens the commitments. */
export interface ChoiceOpening {
  readonly shares: readonly (0 | 1)[];
  /** Multibase base64url of scalars. */
  readonly blindings: readonly string[];
}

/**
 * One vote: `decisions/<n>-vote-<k>.jsonld`, signed by the voter and by nobody else; the alliance keeps the bytes. The choice
 * is open in a founding and where a seat stands aside, and sealed everywhere else. Exactly one of `choice` and `sealed`.
 */
export interface Vote {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  /** In a general meeting the voter's WebID. */
  readonly seat: Iri;
  readonly motion: DigestReference;
  readonly choice?: Choice;
  readonly sealed?: SealedChoice;
  readonly validFrom: string;
}

/** The sum of all sealed votes that a decision names, and what proves it: the blindings of the product of commitments. */
export interface SealedTally {
  /** For each question, how many. */
  readonly totals: readonly number[];
  readonly blindings: readonly string[];
}

/** What came of a motion: `decisions/<n>.jsonld`, signed by the alliance. Counted again by every reader. */
export interface Decision {
  readonly id: DocumentUrl;
  readonly alliance: WebId;
  readonly motion: DigestReference;
  readonly votes: readonly DigestReference[];
  /** Present where a vote is sealed. */
  readonly tally?: SealedTally;
  readonly outcome: 'carried' | 'not-carried';
  /** The principle concerned, in plain words. */
  readonly principle: string;
  /** Where it can be reviewed: a court of law first. */
  readonly reviewVenue: string;
  readonly decided: string;
}

/** Why a vote does not count. */
export const voteCodes = [
  'VOTE_UNREADABLE',
  'VOTE_OTHER_MOTION',
  'VOTE_NO_SEAT',
  'VOTE_TWICE',
  'VOTE_SIGNATURE',
  'VOTE_KEY_REVOKED',
  'VOTE_EARLY',
  'VOTE_LATE',
  'VOTE_CONFLICT',
] as const;
export type VoteCode = (typeof voteCodes)[number];

/** Why a motion decides nothing, in the order in which it is asked; each stands beside `NOT_DECIDED`. */
export const decisionCodes = [
  'DECISION_UNREADABLE',
  'MOTION_UNREADABLE',
  'MOTION_NOT_OPENED',
  'WRONG_ELECTORATE',
  'WRONG_BODY',
  'FIRST_DECIDERS',
  'POLICY_UNREADABLE',
  'VOTES_LEFT_OUT',
  'TALLY_WRONG',
  'NO_QUORUM',
  'NOT_CARRIED',
  'TOO_EARLY',
  'NO_HEARING',
  'INTERIM_TOO_LONG',
  'TERM_TOO_LONG',
  'RIGHT_NOT_ACCEPTED',
  'NOT_AS_MOVED',
  'RECORDED_TWICE',
] as const;
export type DecisionCode = (typeof decisionCodes)[number];

/** Why somebody cannot vote on a motion. */
export type Conflict = 'subject' | 'complainant' | 'affiliate' | 'employer' | 'issuer';

/** How one elector stands to a motion. */
export interface ElectorOutcome extends Pick<Elector, 'seat' | 'holder'> {
  readonly state: 'waiting' | 'voted' | 'recused' | 'refused';
  readonly vote?: DocumentUrl;
  /** With `refused`: why the vote does not count. */
  readonly code?: VoteCode;
  /** Told before any vote: by what the public documents say. */
  readonly conflict?: Exclude<Conflict, 'complainant'>;
}

/** What a motion comes to at T as known at T2; the page of decisions, the desk and the crawl all show this one reckoning. */
export interface MotionOutcome {
  readonly motion: Motion;
  readonly reference: DigestReference;
  /** `open` until it is decided or closes; `closed` when it was never counted. `not-counted`: what is called its decision decides nothing. */
  readonly status: 'open' | 'closed' | 'carried' | 'not-carried' | 'not-counted';
  readonly electors: readonly ElectorOutcome[];
  /** Votes needed, and votes that count so far. */
  readonly quorum: number;
  readonly cast: number;
  /** Share of for among for and against that it must exceed. */
  readonly majority: number;
  /** Only once a tally is published. Elections have `approvals` in the order of the proposals instead. */
  readonly tally?: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly approvals?: readonly number[];
  /** Which proposals were carried, by index: all or none but in an election. */
  readonly carried: readonly number[];
  /** The first moment at which it may be decided: the end of the time to reply where there is one. */
  readonly decidableFrom: string;
  readonly decision?: Decision;
  /** The events of the register that it brought. */
  readonly events: readonly RegisterEvent[];
  readonly codes: readonly (DecisionCode | 'NOT_DECIDED')[];
  /** Why, as the end of a sentence, where it does not count. */
  readonly why?: string;
}
