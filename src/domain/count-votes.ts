import type { Decision, Elector, Motion, Vote } from './decision.ts';
import type { FoundCredential } from './evidence.ts';
import { isBefore, isBy } from './instant.ts';
import type { DigestReference } from './membership.ts';

/** How the seats voted, by the votes that count. */
export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly electorate: number;
}

/** When keys were given up, as the register says: by the holder and key, the time. */
export type KeyEnds = (holder: string, publicKeyMultibase: string) => string | undefined;

/**
 * Counts the votes that a decision names. A vote counts if it is the very document that the decision names, speaks of this
 * motion, was cast while the motion was open, for a seat of the frozen electorate, by its holder, with the key that the
 * electorate names; each seat once. A key given up afterwards takes no vote away that the register knew before
 * (`knownSince`): whoever loses a key must not be able to undo how they voted.
 */
export function countVotes(
  { votes: named }: Decision,
  motion: Motion,
  reference: DigestReference,
  votes: ReadonlyMap<string, FoundCredential<Vote>>,
  { knownSince, keyEnds }: { readonly knownSince: string; readonly keyEnds: KeyEnds },
): Tally {
  const tally = { for: 0, against: 0, abstain: 0 };
  const voted = new Set<string>();
  for (const { id, digestMultibase } of named) {
    const found = votes.get(id);
    const vote = found?.content;
    if (found === undefined || vote === undefined || found.digestMultibase !== digestMultibase) continue;
    const elector = motion.electorate.find(({ seat }) => seat === vote.seat);
    if (elector === undefined || voted.has(elector.seat)) continue;
    if (vote.motion.id !== reference.id || vote.motion.digestMultibase !== reference.digestMultibase) continue;
    if (!isCastBy(elector, found) || !isCastWithin(motion, found)) continue;
    const ended = keyEnds(elector.holder, elector.key.publicKeyMultibase);
    if (ended !== undefined && !isBefore(knownSince, ended)) continue;
    voted.add(elector.seat);
    tally[vote.choice] += 1;
  }
  return { ...tally, electorate: motion.electorate.length };
}

function isCastBy({ holder, key }: Elector, { problem, proof, verifiedWith, content }: FoundCredential<Vote>): boolean {
  return (
    problem === undefined && content?.issuer === holder && proof?.method === key.method && verifiedWith.includes(key.publicKeyMultibase)
  );
}

function isCastWithin({ opened, closes }: Motion, { proof, content }: FoundCredential<Vote>): boolean {
  const times = [proof?.created, content?.validFrom];
  return times.every((time) => time !== undefined && isBy(opened, time) && isBy(time, closes));
}
