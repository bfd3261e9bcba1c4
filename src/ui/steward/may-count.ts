import type { MotionOutcome } from '../../domain/decision.ts';

/** Whether a motion can be counted now; if not, what it waits for and until when. */
export type CountState =
  | { readonly kind: 'recorded' }
  /** Voting is over, or nobody is left to vote. */
  | { readonly kind: 'now' }
  /** The votes that are here may settle it: whoever counts them finds out. */
  | { readonly kind: 'maybe'; readonly until: string }
  | { readonly kind: 'replies'; readonly until: string }
  | { readonly kind: 'votes'; readonly until: string };

/** When a motion can be counted, by what everybody sees of it; sealed votes say only to the teller which way they go. */
export function countState(outcome: MotionOutcome, now: string): CountState {
  const { status, motion, electors, cast, quorum, majority, decidableFrom } = outcome;
  if (status !== 'open' && status !== 'closed') return { kind: 'recorded' };
  if (now < decidableFrom) return { kind: 'replies', until: decidableFrom };
  const canVote = electors.filter(({ state, conflict }) => state !== 'recused' && conflict !== 'subject');
  if (now >= motion.closes || canVote.every(({ state }) => state !== 'waiting')) return { kind: 'now' };
  // An election is settled only once all have voted.
  const maySettle = motion.kind !== 'election' && cast >= quorum && cast > majority * canVote.length;
  return { kind: maySettle ? 'maybe' : 'votes', until: motion.closes };
}
