/**
 * Choices that nobody can read and everybody can count. For each question a voter commits to 0 or 1 (Pedersen) and proves that
 * it is one of both (`zero-or-one.ts`, where the papers are named). The product of the commitments of all voters is a commitment
 * to the sum: once the teller publishes the sum and the summed blindings, everybody can check it, and nobody learns more.
 *
 * What this keeps, and what not. How somebody voted stays hidden from everybody but the teller, whatever may be computed one
 * day; that the count is right rests on the discrete logarithm in ristretto255. A proof is bound to one motion and one seat, so
 * that nobody can copy a vote unread; the vote itself is signed besides. A tally of one vote, or of all for one answer, tells
 * how each voted; so would a second tally of the same motion that names one vote more: it is published once. Voters can show
 * their own opening to others: there is no shield against those who buy or force votes.
 */
import type { ChoiceOpening, SealedChoice, SealedTally } from '../domain/decision.ts';
import type { RandomBytes } from './random.ts';
import {
  type Element,
  base,
  decodeElement,
  decodeScalars,
  encodeElement,
  encodeScalars,
  hidingBase,
  identity,
  randomScalar,
  toScalar,
} from './ristretto.ts';
import { type Witness, commit, proveZeroOrOne, provesZeroOrOne } from './zero-or-one.ts';

/** What a seal is bound to, and what is asked. */
export interface SealRules {
  /** {@link sealedContext} of the motion and the seat. */
  readonly context: string;
  /** Whether no more than one question may be answered with 1: *for* and *against* of the same motion. */
  readonly atMostOne: boolean;
}

/** More questions than a register version has room for are never looked at. */
export const mostQuestions = 500;

/** What binds a sealed choice to one motion, by the digest of its bytes, and to one seat. Neither has a space in it. */
export const sealedContext = (motionDigest: string, seat: string): string => `${motionDigest} ${seat}`;

/** A choice that does not follow the rules it is to be sealed by, or an opening that is none. */
export class ChoiceError extends Error {
  override readonly name = 'ChoiceError';
}

/**
 * Seals a choice: one share for each question. The opening is for the voter to keep and for the teller.
 * Throws {@link ChoiceError} for shares other than 0 and 1, for none, and for more ones than the rules allow.
 * @param random only for made-up alliances, whose votes anybody may open: by default nobody can foresee what it gives.
 */
export function sealChoice(
  shares: readonly (0 | 1)[],
  rules: SealRules,
  random?: RandomBytes,
): { readonly sealed: SealedChoice; readonly opening: ChoiceOpening } {
  const count = shares.reduce<number>((sum, share) => sum + share, 0);
  if (shares.length === 0 || shares.length > mostQuestions || !shares.every(isShare) || (rules.atMostOne && count > 1))
    throw new ChoiceError('A choice answers each question with 0 or 1, and where only one may be 1, no more than one.');
  const witnesses = shares.map((value): Witness => ({ value, blinding: randomScalar(random) }));
  const commitments = witnesses.map(commit);
  const all = rules.atMostOne ? [...witnesses, sumOf(witnesses)] : witnesses;
  return {
    sealed: {
      commitments: commitments.map(encodeElement),
      proof: proveZeroOrOne(proved(commitments, rules), all, boundTo(rules, shares.length), random),
    },
    opening: { shares: [...shares], blindings: witnesses.map(({ blinding }) => encodeScalars([blinding])) },
  };
}

/** Whether a sealed choice answers so many questions by the rules, each with 0 or 1. Says nothing of which. */
export function isSound({ commitments, proof }: SealedChoice, rules: SealRules & { readonly questions: number }): boolean {
  if (commitments.length !== rules.questions || rules.questions < 1 || rules.questions > mostQuestions) return false;
  const elements = decodeAll(commitments);
  return elements !== undefined && provesZeroOrOne(proof, proved(elements, rules), boundTo(rules, rules.questions));
}

/** Whether an opening is that of a sealed choice: what the teller asks before counting by it. */
export function opensTo({ commitments }: SealedChoice, { shares, blindings }: ChoiceOpening): boolean {
  if (commitments.length === 0 || shares.length !== commitments.length || blindings.length !== commitments.length) return false;
  return commitments.every((text, at) => {
    const [commitment, blinding] = [decodeElement(text), decodeScalars(blindings[at] ?? '', 1)?.[0]];
    const share = shares[at];
    if (commitment === undefined || blinding === undefined || share === undefined || !isShare(share)) return false;
    return commitment.equals(open(share, blinding));
  });
}

/** The tally of votes that were opened. Throws {@link ChoiceError} when one does not answer as many questions as the others. */
export function sumOpenings(openings: readonly ChoiceOpening[]): SealedTally {
  const questions = openings[0]?.shares.length ?? 0;
  const sums = Array.from({ length: questions }, () => ({ total: 0, blinding: 0n }));
  for (const { shares, blindings } of openings) {
    if (shares.length !== questions || blindings.length !== questions || !shares.every(isShare)) throw new ChoiceError(noOpening);
    sums.forEach((sum, at) => {
      const [blinding] = decodeScalars(blindings[at] ?? '', 1) ?? [];
      if (blinding === undefined) throw new ChoiceError(noOpening);
      sum.total += shares[at] ?? 0;
      sum.blinding = toScalar(sum.blinding + blinding);
    });
  }
  return { totals: sums.map(({ total }) => total), blindings: sums.map(({ blinding }) => encodeScalars([blinding])) };
}

const noOpening = 'This opening does not answer the questions that the others answer.';

/**
 * Whether a tally is the sum of exactly these sealed choices. Worth nothing unless each of them {@link isSound}: a choice that
 * hides 2, or −1, would be summed as well.
 */
export function holdsFor({ totals, blindings }: SealedTally, sealed: readonly SealedChoice[]): boolean {
  if (totals.length !== blindings.length || !sealed.every(({ commitments }) => commitments.length === totals.length)) return false;
  return totals.every((total, question) => {
    const commitments = decodeAll(sealed.map((choice) => choice.commitments[question] ?? ''));
    const [blinding] = decodeScalars(blindings[question] ?? '', 1) ?? [];
    if (commitments === undefined || blinding === undefined || !Number.isSafeInteger(total)) return false;
    return total >= 0 && total <= sealed.length && addAll(commitments).equals(open(total, blinding));
  });
}

const isShare = (share: number): share is 0 | 1 => share === 0 || share === 1;

/** The commitment to a number with a blinding, both public by now. */
const open = (value: number, blinding: bigint): Element =>
  hidingBase()
    .multiplyUnsafe(blinding)
    .add(base.multiplyUnsafe(BigInt(value)));

const addAll = (elements: readonly Element[]): Element => elements.reduce((sum, element) => sum.add(element), identity);

/** What the sum of commitments hides. */
const sumOf = (witnesses: readonly Witness[]): Witness => ({
  value: witnesses.some(({ value }) => value === 1) ? 1 : 0,
  blinding: toScalar(witnesses.reduce((sum, { blinding }) => sum + blinding, 0n)),
});

/** Everything that has to hide 0 or 1. */
const proved = (commitments: readonly Element[], { atMostOne }: SealRules): readonly Element[] =>
  atMostOne ? [...commitments, addAll(commitments)] : commitments;

/** The rules and the context as bytes, so that a proof by other rules is none by these. */
const boundTo = ({ context, atMostOne }: SealRules, questions: number): Uint8Array =>
  new TextEncoder().encode(`${atMostOne ? 'at most one' : 'any'} of ${questions} ${context}`);

function decodeAll(texts: readonly string[]): readonly Element[] | undefined {
  const elements = texts.flatMap((text) => decodeElement(text) ?? []);
  return elements.length === texts.length ? elements : undefined;
}
