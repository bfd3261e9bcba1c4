import type { Decision, Motion, SealedChoice, SealedTally } from '../domain/decision.ts';
import type { DigestReference } from '../domain/membership.ts';
import { multibaseOf } from './digest-reference.ts';
import type { DocumentSet } from './document-set.ts';
import type { SourceDocument } from './source-document.ts';

/** A sealed vote as a decision names it, and the seat that it is bound to. */
interface NamedSeal {
  readonly seat: string;
  readonly sealed: SealedChoice;
}

/** By the digest of the decision: it names motion and votes by their digests, so the answer never changes. */
const known = new Map<string, Promise<boolean>>();
const mostKnown = 10_000;

/**
 * The digests of decisions whose published tally holds: every sealed vote that it names was read and is sound, and their product
 * opens to the totals. A decision without sealed votes has nothing to prove and is not among them. Each is proved once, however
 * often the index is judged; while a vote is not read the question stays open.
 */
export async function soundTallies(documents: DocumentSet): Promise<ReadonlySet<string>> {
  const sound = new Set<string>();
  for (const document of documents.ofKinds('decision')) {
    const { decision } = document.facts;
    if (decision?.tally === undefined) continue;
    const motion = named(documents, decision.motion)?.facts.motion;
    const seals = sealsOf(decision, documents);
    if (motion === undefined || seals === undefined) continue;
    const digest = multibaseOf(document.provenance.sha256);
    if (await proved(digest, motion, decision, decision.tally, seals)) sound.add(digest);
  }
  return sound;
}

/** The sealed votes of a decision; undefined where one of the votes it names was not read as it names it. */
function sealsOf({ votes }: Decision, documents: DocumentSet): readonly NamedSeal[] | undefined {
  const found = votes.map((reference) => named(documents, reference)?.facts.vote);
  if (found.includes(undefined)) return undefined;
  return found.flatMap((vote) => (vote?.sealed === undefined ? [] : { seat: vote.seat, sealed: vote.sealed }));
}

/** The very document that a reference names. */
function named(documents: DocumentSet, { id, digestMultibase }: DigestReference): SourceDocument | undefined {
  const document = documents.byRequested(id);
  return document !== undefined && multibaseOf(document.provenance.sha256) === digestMultibase ? document : undefined;
}

function proved(digest: string, motion: Motion, decision: Decision, tally: SealedTally, seals: readonly NamedSeal[]): Promise<boolean> {
  const before = known.get(digest);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const answer = prove(motion, decision.motion, tally, seals);
  known.set(digest, answer);
  return answer;
}

async function prove(
  { kind, proposals }: Motion,
  { digestMultibase }: DigestReference,
  tally: SealedTally,
  seals: readonly NamedSeal[],
): Promise<boolean> {
  // Only who reads a sealed vote pays for the curve.
  const { holdsFor, isSound, sealedContext } = await import('../credentials/sealed-choice.ts');
  const isElection = kind === 'election';
  const questions = isElection ? proposals.length : 2;
  return (
    seals.every(({ seat, sealed }) =>
      isSound(sealed, { context: sealedContext(digestMultibase, seat), questions, atMostOne: !isElection }),
    ) &&
    holdsFor(
      tally,
      seals.map(({ sealed }) => sealed),
    )
  );
}
