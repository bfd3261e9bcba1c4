/**
 * Proofs that commitments hide 0 or 1 and nothing else, without saying which.
 *
 * A Pedersen commitment to m is C = m·G + r·H (Pedersen, “Non-interactive and information-theoretic secure verifiable secret
 * sharing”, CRYPTO 1991). That m is 0 or 1 is to know r for C = r·H or for C − G = r·H. One of two is proved as Cramer, Damgård
 * and Schoenmakers do it (“Proofs of partial knowledge and simplified design of witness hiding protocols”, CRYPTO 1994): the
 * challenge is split between both, and the one that is not true is simulated. Several commitments share one challenge, so that
 * their proofs only hold together. Fiat and Shamir (CRYPTO 1986) make the challenge a hash; it covers both generators, all
 * commitments, all announcements and everything that the caller binds them to: the “strong” form, without which a proof could be
 * fitted to another statement (Bernhard, Pereira, Warinschi, ASIACRYPT 2012).
 */
import type { RandomBytes } from './random.ts';
import {
  type Element,
  base,
  decodeScalars,
  elementBytes,
  encodeScalars,
  hashToScalar,
  hidingBase,
  randomScalar,
  toScalar,
} from './ristretto.ts';

/** What a commitment hides. */
export interface Witness {
  readonly value: 0 | 1;
  readonly blinding: bigint;
}

/** Commits to a value. `blinding` is never 0, or the commitment would not hide. */
export const commit = ({ value, blinding }: Witness): Element => {
  const hidden = hidingBase().multiply(blinding);
  return value === 1 ? hidden.add(base) : hidden;
};

/** One half of a proof: either C = r·H, or C − G = r·H. */
interface Half {
  readonly challenge: bigint;
  readonly response: bigint;
}

/**
 * Proves that each commitment hides 0 or 1. `context` are the bytes that the proof is bound to.
 * The proof is the common challenge and, for each commitment, the challenge of its first half and both responses.
 */
export function proveZeroOrOne(
  commitments: readonly Element[],
  witnesses: readonly Witness[],
  context: Uint8Array,
  random?: RandomBytes,
): string {
  // Both halves are first made in the same way, so that nothing that is computed from a secret depends on which one is true.
  const drafts = commitments.map((commitment) =>
    statements(commitment).map((statement) => {
      const half: Half = { challenge: randomScalar(random), response: randomScalar(random) };
      const announcement = hidingBase().multiply(half.response).subtract(statement.multiply(half.challenge));
      return { half, announcement };
    }),
  );
  const challenge = challengeOf(
    commitments,
    drafts.flatMap((halves) => halves.map(({ announcement }) => announcement)),
    context,
  );
  const parts = drafts.flatMap((halves, at) => {
    const { value = 0, blinding = 0n } = witnesses[at] ?? {};
    const drafted = halves.map(({ half }) => half);
    const others = toScalar(drafted.reduce((sum, half, branch) => (branch === value ? sum : sum + half.challenge), 0n));
    // The true half answers the rest of the challenge: its response grows by the blinding, as often as its challenge grew.
    const [first, second] = drafted.map((half, branch): Half => {
      if (branch !== value) return half;
      const rest = toScalar(challenge - others);
      return { challenge: rest, response: toScalar(half.response + (rest - half.challenge) * blinding) };
    });
    return first === undefined || second === undefined ? [] : [first.challenge, first.response, second.response];
  });
  return encodeScalars([challenge, ...parts]);
}

/** Whether a proof shows that each commitment hides 0 or 1, bound to `context`. False for whatever is not exactly a proof. */
export function provesZeroOrOne(proof: string, commitments: readonly Element[], context: Uint8Array): boolean {
  const [challenge, ...parts] = decodeScalars(proof, 1 + 3 * commitments.length) ?? [];
  // The identity would say that a commitment does not hide: its blinding is 0.
  if (challenge === undefined || commitments.some((each) => statements(each).some((statement) => statement.is0()))) return false;
  const announcements = commitments.flatMap((commitment, at) => {
    const [share = 0n, first = 0n, second = 0n] = parts.slice(3 * at, 3 * at + 3);
    const halves: readonly Half[] = [
      { challenge: share, response: first },
      { challenge: toScalar(challenge - share), response: second },
    ];
    return statements(commitment).map((statement, branch) => {
      const half = halves[branch];
      return half === undefined ? commitment : announcementOf(statement, half);
    });
  });
  return challengeOf(commitments, announcements, context) === challenge;
}

/** What is a multiple of H in each half. */
const statements = (commitment: Element): readonly Element[] => [commitment, commitment.subtract(base)];

/** The announcement that a half answers: response·H − challenge·statement. Of public numbers, so that speed may show. */
function announcementOf(statement: Element, { challenge, response }: Half): Element {
  return hidingBase().multiplyUnsafe(response).subtract(statement.multiplyUnsafe(challenge));
}

/** The hash of everything that is public. All parts have a fixed length but the context, whose length is told. */
function challengeOf(commitments: readonly Element[], announcements: readonly Element[], context: Uint8Array): bigint {
  const elements = [base, hidingBase(), ...commitments, ...announcements];
  const message = new Uint8Array(8 + context.length + elements.length * elementBytes);
  const view = new DataView(message.buffer);
  view.setUint32(0, context.length);
  view.setUint32(4, commitments.length);
  message.set(context, 8);
  elements.forEach((element, at) => {
    message.set(element.toBytes(), 8 + context.length + at * elementBytes);
  });
  return hashToScalar(message, 'webizen-alliance-v1-zero-or-one-ristretto255_XMD:SHA-512');
}
