import type { ChoiceOpening, Decision, Motion, MotionOutcome, Vote } from '../domain/decision.ts';
import type { FoundCredential } from '../domain/evidence.ts';

/** Decisions whose tally was found to hold, by digest: documents never change, and checking the proofs takes a while. */
const sound = new Set<string>();

/**
 * Whether the published tally of a decision holds: every sealed vote that it names answers each question with 0 or 1, and their
 * product opens to the totals. A decision without sealed votes and without tally has nothing that could be wrong.
 */
export async function isSoundTally(
  { digestMultibase, content: decision }: { readonly digestMultibase: string; readonly content: Decision },
  motion: Motion,
  votes: ReadonlyMap<string, FoundCredential<Vote>>,
): Promise<boolean> {
  if (sound.has(digestMultibase)) return true;
  const named = decision.votes.map(({ id, digestMultibase: digest }) => {
    const found = votes.get(id);
    return found?.digestMultibase === digest ? found.content : undefined;
  });
  if (named.includes(undefined)) return false;
  const sealed = named.filter((vote) => vote?.sealed !== undefined) as readonly (Vote & Required<Pick<Vote, 'sealed'>>)[];
  if (decision.tally === undefined) return sealed.length === 0;
  const { holdsFor, isSound, sealedContext } = await import('../credentials/sealed-choice.ts');
  const questions = sealingOf(motion);
  const areSound = sealed.every(({ seat, sealed: choice }) =>
    isSound(choice, { context: sealedContext(decision.motion.digestMultibase, seat), ...questions }),
  );
  const holds =
    areSound &&
    holdsFor(
      decision.tally,
      sealed.map((vote) => vote.sealed),
    );
  if (holds) sound.add(digestMultibase);
  return holds;
}

/** What a sealed vote on a motion answers: for or against, at most one of them; in an election each candidate by itself. */
export const sealingOf = ({ kind, proposals }: Pick<Motion, 'kind' | 'proposals'>): { questions: number; atMostOne: boolean } =>
  kind === 'election' ? { questions: proposals.length, atMostOne: false } : { questions: 2, atMostOne: true };

/** Whether a sealed vote answers what its motion asks, and the opening opens it: otherwise it could never be counted. */
export async function opensSealed(
  { seat, sealed }: Vote,
  { motion, reference }: Pick<MotionOutcome, 'motion' | 'reference'>,
  opening: ChoiceOpening | undefined,
): Promise<boolean> {
  if (sealed === undefined || opening === undefined) return false;
  const { isSound, opensTo, sealedContext } = await import('../credentials/sealed-choice.ts');
  const context = sealedContext(reference.digestMultibase, seat);
  return isSound(sealed, { context, ...sealingOf(motion) }) && opensTo(sealed, opening);
}
