import { castVote } from '../actions/cast-vote.ts';
import { concurrently } from '../actions/concurrently.ts';
import { findMotion } from '../actions/find-motion.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { readRegister } from '../actions/read-register.ts';
import { recordDecision } from '../actions/record-decision.ts';
import type { DocumentUrl } from '../domain/iri.ts';

/**
 * Everybody who may vote on a motion votes for it, each signed in with their own pod, and the alliance counts and records; in an election
 * they approve of all candidates.
 */
export async function decideTogether(home: MemberPorts, voters: readonly MemberPorts[], motion: DocumentUrl): Promise<void> {
  const outcome = findMotion(home, await readRegister(home.pod, home), motion);
  const waiting = voters.filter(({ webId }) =>
    outcome.electors.some(({ holder, state, conflict }) => holder === webId && state === 'waiting' && conflict === undefined),
  );
  const choice = outcome.motion.kind === 'election' ? outcome.motion.proposals.map((_, at) => at) : 'for';
  await concurrently(waiting, 4, (voter) => castVote(voter, motion, choice));
  await recordDecision(home, motion);
}
