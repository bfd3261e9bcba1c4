import { allianceKeysAt } from './alliance-signature.ts';
import { subjectsOf } from './conflict.ts';
import { type Balloting, type JudgedVote, judgeVotes } from './count-votes.ts';
import type { DecidedSoFar } from './decided-so-far.ts';
import type { Decision, DecisionCode, Motion } from './decision.ts';
import type { RegisteredReference } from './evidence.ts';
import { isBefore } from './instant.ts';
import { followsUnheard, wasHeard } from './interim.ts';
import { addDuration } from './iso-duration.ts';
import type { DecidedMotion, Flaw, OpenedMotion } from './motion-record.ts';
import { namedDocument, whyTermsAreTooLong } from './open-motion.ts';
import { type Tally, carriedBy, isSettled, tallyOf } from './tally.ts';
import { votesLeftOut } from './votes-left-out.ts';

/** Finds the motion that a decision is about, as the register opened it before. */
export type FindOpened = (decision: Decision) => OpenedMotion | undefined;

const flawed = (code: DecisionCode, why: string): Flaw => ({ code, why });

/**
 * Counts a decision again from its documents: nothing that it says of its own outcome is believed. `soFar`: what earlier
 * versions of the register decided than the one that records it.
 */
export function decideMotion(soFar: DecidedSoFar, reference: RegisteredReference, find: FindOpened): DecidedMotion {
  const { evidence, events } = soFar;
  const nothing = { reference, votes: [], base: 0, quorum: 0, carried: [], isSettling: false } as const;
  const keys = allianceKeysAt(evidence, events.of(evidence.alliance), reference.recorded);
  const decision = namedDocument(evidence, evidence.decisions, reference, keys);
  if (decision === undefined) {
    const flaw = flawed('DECISION_UNREADABLE', 'its decision could not be read, or is not the one that it names');
    return { ...nothing, flaw };
  }
  const opened = find(decision);
  if (opened === undefined) {
    const isThere = namedDocument(evidence, evidence.motions, decision.motion, keys) !== undefined;
    const flaw = isThere
      ? flawed('MOTION_NOT_OPENED', 'the register did not open the motion before it was decided')
      : flawed('MOTION_UNREADABLE', 'the motion that was decided could not be read, or is not the one that was voted on');
    return { ...nothing, decision, flaw };
  }
  const { motion, flaw } = opened;
  if (motion === undefined) return { ...nothing, decision, opened, ...(flaw && { flaw }) };
  const balloting = ballotingOf(opened, motion);
  const votes = judgeVotes(balloting, decision.votes, soFar, reference.recorded);
  const [base, quorum] = [baseOf(opened, motion, votes), quorumOf(opened, motion, votes)];
  const isSummed = decision.tally === undefined || evidence.soundTallies.has(reference.digestMultibase);
  const tally = isSummed ? tallyOf(motion, votes, decision.tally) : undefined;
  const counted = { ...nothing, decision, opened, votes, base, quorum, ...(tally && { tally }) };
  if (flaw !== undefined) return { ...counted, flaw };
  if (votesLeftOut(balloting, decision.votes, soFar, reference).length > 0)
    return { ...counted, flaw: flawed('VOTES_LEFT_OUT', 'it leaves out votes that the register knew of') };
  if (tally === undefined) return { ...counted, flaw: flawed('TALLY_WRONG', 'the sum of its secret votes does not hold') };
  return {
    ...counted,
    ...concluded(soFar, opened, motion, decision, {
      tally,
      base,
      quorum,
      recorded: reference.recorded,
      isDoubtful: votes.some(isDoubtful),
    }),
  };
}

/** A motion as votes on it are judged. Foundings are voted on before there is a register: by their own word from when they opened. */
export const ballotingOf = (opened: OpenedMotion, motion: Motion): Balloting => ({
  motion,
  reference: opened.reference,
  from: motion.kind === 'founding' ? motion.opened : opened.reference.recorded,
  voters: opened.voters,
  isConflicted: opened.isConflicted,
});

/** Those whose votes a majority is of: without those whom the motion is about, and those who stood aside. */
export function baseOf({ voters }: OpenedMotion, motion: Motion, votes: readonly JudgedVote[]): number {
  const subjects = subjectsOf(motion);
  const aside = asideOf(votes);
  return [...voters.values()].filter(({ seat, holder }) => !subjects.has(holder) && !aside.has(seat)).length;
}

const asideOf = (votes: readonly JudgedVote[]): ReadonlySet<string> =>
  new Set(
    votes.flatMap(({ choice, code, voter }) => (choice === 'recused' && code === undefined && voter !== undefined ? voter.seat : [])),
  );

/** How many votes it takes: of the seats that are free to vote; in a general meeting of all members. */
export function quorumOf(opened: OpenedMotion, motion: Motion, votes: readonly JudgedVote[]): number {
  if (motion.kind === 'founding' || opened.procedure === undefined) return opened.voters.size;
  const isMeeting = motion.kind === 'meeting' || motion.kind === 'election';
  return opened.procedure.quorum(isMeeting ? opened.voters.size : baseOf(opened, motion, votes));
}

/**
 * When somebody who must be heard first has had the time to reply; undefined where nobody must. Whether a suspension follows
 * another one shows only when it is decided: `by` is the last moment that is looked at.
 */
export function heardFrom(soFar: DecidedSoFar, opened: OpenedMotion, by: string): string | undefined {
  const { reference, replyPeriod } = opened;
  return hearingOf(soFar, opened, by) === undefined || replyPeriod === undefined ? undefined : addDuration(reference.recorded, replyPeriod);
}

function hearingOf(soFar: DecidedSoFar, opened: OpenedMotion, by: string): Flaw | undefined {
  if (opened.procedure === undefined || opened.motion === undefined) return undefined;
  if (opened.procedure.hearing === 'NO_HEARING') return flawed('NO_HEARING', 'the member did not have the time to reply');
  if (opened.procedure.hearing === 'INTERIM_TOO_LONG')
    return flawed('INTERIM_TOO_LONG', 'it is longer than an interim suspension may be, and the member did not have the time to reply');
  return followsUnheard(soFar, opened, opened.motion.proposals, by) ? interimAgain : undefined;
}

/** One after another, interim suspensions would be one without end. */
export const interimAgain: Flaw = {
  code: 'INTERIM_TOO_LONG',
  why: 'it follows another interim suspension, and the member did not have the time to reply',
};

interface Counted {
  readonly tally: Tally;
  readonly base: number;
  readonly quorum: number;
  readonly recorded: string;
  /** Whether it sums votes that do not count. */
  readonly isDoubtful: boolean;
}

const isDoubtful = ({ choice, code }: JudgedVote): boolean => choice === 'sealed' && code !== undefined;

/** What the count comes to, and whether the decision says so too. */
function concluded(
  soFar: DecidedSoFar,
  opened: OpenedMotion,
  motion: Motion,
  decision: Decision,
  counted: Counted,
): Pick<DecidedMotion, 'carried' | 'isSettling' | 'flaw'> {
  const { tally, base, quorum, recorded, isDoubtful } = counted;
  const majority = motion.kind === 'founding' ? 0 : (opened.procedure?.majority ?? 1);
  const failed = whyNotCarried(motion, tally, quorum, majority);
  if (motion.kind !== 'founding' && isBefore(recorded, motion.closes) && !isSettled(motion, tally, { base, quorum, majority })) {
    const early = flawed('TOO_EARLY', 'it was recorded while votes could still change it');
    return undone(decision.outcome === 'carried' ? (failed ?? early) : early);
  }
  if (failed !== undefined) return { carried: [], isSettling: decision.outcome === 'not-carried' && !isDoubtful, flaw: failed };
  if (decision.outcome !== 'carried') return undone(flawed('NOT_CARRIED', 'it says itself that it was not carried'));
  const flaw =
    motion.kind === 'founding'
      ? undefined
      : (whyNotHeard(soFar, opened, recorded) ?? whyTermsAreTooLong(motion.proposals, opened.seatTerm));
  return flaw === undefined ? { carried: carriedBy(motion, tally, majority), isSettling: true } : undone(flaw);
}

/** A decision that decides nothing; the motion can be decided again. */
const undone = (flaw: Flaw): Pick<DecidedMotion, 'carried' | 'isSettling' | 'flaw'> => ({ carried: [], isSettling: false, flaw });

function whyNotCarried(motion: Motion, tally: Tally, quorum: number, majority: number): Flaw | undefined {
  if (motion.kind === 'founding') return tally.for === quorum ? undefined : flawed('NOT_CARRIED', 'not every founder voted for it');
  if (tally.cast < quorum) return flawed('NO_QUORUM', 'too few of its votes verify');
  return carriedBy(motion, tally, majority).length > 0 ? undefined : flawed('NOT_CARRIED', 'its votes do not carry it');
}

const whyNotHeard = (soFar: DecidedSoFar, opened: OpenedMotion, recorded: string): Flaw | undefined =>
  wasHeard(opened, recorded) ? undefined : hearingOf(soFar, opened, recorded);
