import { type Balloting, judgeVotes, latestKnown } from './count-votes.ts';
import type { DecidedSoFar } from './decided-so-far.ts';
import { addTo } from './event-index.ts';
import type { AllianceEvidence, RegisteredReference } from './evidence.ts';
import { isBy } from './instant.ts';
import type { DigestReference } from './membership.ts';
import { nameOf } from './register-steps.ts';
import { motionBeside } from './vote-address.ts';

/**
 * The votes that the register anchored, by the address of the motion that they are on: where they stand says which it is, or,
 * where that says something else, the vote itself.
 */
export function anchoredByMotion({
  anchoredVotes,
  votes,
}: Pick<AllianceEvidence, 'anchoredVotes' | 'votes'>): ReadonlyMap<string, readonly RegisteredReference[]> {
  const byMotion = new Map<string, RegisteredReference[]>();
  for (const reference of anchoredVotes) {
    const found = votes.get(reference.id);
    const said = found?.digestMultibase === reference.digestMultibase ? found.content?.motion.id : undefined;
    for (const motion of new Set([motionBeside(reference.id), said])) if (motion !== undefined) addTo(byMotion, motion, reference);
  }
  return byMotion;
}

/**
 * The votes that a decision should name and does not: all that the register had anchored when it recorded the decision, and
 * that count. What was read and does not count, or was anchored too late to count, can be left out; what cannot be read is
 * taken for a vote that counts, or whoever keeps the votes could take one away by hiding it.
 *
 * @param recorded the decision, and the version of the register that records it.
 */
export function votesLeftOut(
  balloting: Balloting,
  named: readonly DigestReference[],
  soFar: DecidedSoFar,
  { version, recorded }: Pick<RegisteredReference, 'version' | 'recorded'>,
): readonly DigestReference[] {
  const isNamed = new Set(named.map(nameOf));
  const others = (soFar.anchoredVotes.get(balloting.reference.id) ?? []).filter(
    (vote) => vote.version <= version && !isNamed.has(nameOf(vote)),
  );
  if (others.length === 0) return [];
  const latest = latestKnown(balloting.motion);
  const isRead = ({ id, digestMultibase }: DigestReference): boolean => soFar.evidence.votes.get(id)?.digestMultibase === digestMultibase;
  const hidden = others.filter((vote) => !isRead(vote) && (latest === undefined || isBy(vote.recorded, latest)));
  const isOther = new Set(others.map(nameOf));
  const counting = judgeVotes(balloting, [...named, ...others], soFar, recorded).filter(
    ({ code, reference }) => code === undefined && isOther.has(nameOf(reference)),
  );
  return [...hidden, ...counting.map(({ reference }) => reference)];
}
