import { type JudgedVote, questionsOf } from './count-votes.ts';
import type { Motion, SealedTally } from './decision.ts';
import { exceeds } from './motion-rules.ts';

/** How a motion was voted on, by the votes that count. */
export interface Tally {
  /** Votes that count: for, against, abstain. */
  readonly cast: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** In an election, for each proposal; otherwise empty. */
  readonly approvals: readonly number[];
  /** The same without what was taken off for doubt: no proposal was approved by more. */
  readonly mostApprovals: readonly number[];
}

/**
 * Adds open votes and the published sum of the sealed ones. A sealed vote that was summed and does not count is taken for a
 * vote *for*, of every candidate: nobody knows what it says, and nothing must carry by it. Undefined where the sum is
 * missing, or says more than so many votes can say.
 */
export function tallyOf(motion: Motion, votes: readonly JudgedVote[], sealed: SealedTally | undefined): Tally | undefined {
  const counting = votes.filter(({ code }) => code === undefined);
  const open = (choice: JudgedVote['choice']): number => counting.filter((vote) => vote.choice === choice).length;
  // Whether a vote that cannot be read was a sealed one nobody can say; where there is a sum it may be part of it.
  const summed = votes.filter(
    ({ choice, code }) => choice === 'sealed' || (sealed !== undefined && code === 'VOTE_UNREADABLE' && choice === undefined),
  );
  if (!isPossible(motion, sealed, summed.length)) return undefined;
  const doubtful = summed.filter(({ code }) => code !== undefined).length;
  const totals = sealed?.totals ?? [];
  const cast = counting.filter(({ choice }) => choice !== 'recused').length;
  const isElection = motion.kind === 'election';
  const approving = (total: number | undefined): number => Math.max(0, (total ?? 0) - doubtful) + open('for');
  const [forIt, against] = isElection ? [0, 0] : [approving(totals[0]), (totals[1] ?? 0) + open('against')];
  return {
    cast,
    for: forIt,
    against,
    abstain: Math.max(0, cast - forIt - against),
    approvals: isElection ? motion.proposals.map((_, at) => approving(totals[at])) : [],
    mostApprovals: isElection ? motion.proposals.map((_, at) => (totals[at] ?? 0) + open('for')) : [],
  };
}

function isPossible(motion: Motion, sealed: SealedTally | undefined, summed: number): boolean {
  if (sealed === undefined) return summed === 0;
  const { totals } = sealed;
  const areCounts = totals.every((total) => Number.isInteger(total) && total >= 0 && total <= summed);
  const isOneEach = motion.kind === 'election' || totals.reduce((sum, total) => sum + total, 0) <= summed;
  return totals.length === questionsOf(motion) && areCounts && isOneEach;
}

/**
 * Which proposals a tally carries, by index: all of them by more than the majority's share of for and against; in an
 * election each that is approved on more than that share of the ballots, and by more than every other for the same seat. What
 * is taken off for doubt is taken off the one who would win and nobody else: whoever keeps the register could choose the votes
 * that do not count, and must not be able to choose the winner by them.
 */
export function carriedBy(motion: Motion, tally: Tally, majority: number): readonly number[] {
  const all = motion.proposals.map((_, at) => at);
  if (motion.kind !== 'election') return exceeds(tally.for, majority, tally.for + tally.against) ? all : [];
  const { approvals, mostApprovals, cast } = tally;
  const isAhead = (at: number): boolean =>
    all.every(
      (other) =>
        other === at || motion.proposals[other]?.seat !== motion.proposals[at]?.seat || (mostApprovals[other] ?? 0) < (approvals[at] ?? 0),
    );
  return all.filter((at) => exceeds(approvals[at] ?? 0, majority, cast) && isAhead(at));
}

/**
 * Whether no vote that may still come can change what a motion comes to: it is carried however the rest vote, or cannot be
 * carried any more. An election is settled when everybody has voted.
 */
export function isSettled(
  motion: Motion,
  tally: Tally,
  { base, quorum, majority }: { readonly base: number; readonly quorum: number; readonly majority: number },
): boolean {
  const left = base - tally.cast;
  if (left <= 0) return true;
  if (motion.kind === 'election') return false;
  const decisive = base - tally.abstain;
  const isSafe = tally.cast >= quorum && exceeds(tally.for, majority, decisive);
  const isLost = base < quorum || !exceeds(tally.for + left, majority, decisive);
  return isSafe || isLost;
}
