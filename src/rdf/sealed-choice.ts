/**
 * Sealed choices and their tally as statements. The order of the questions is that of the numbers at the ends of the nodes;
 * what the bytes are worth is for `credentials/sealed-choice.ts` to say.
 */
import type { SealedChoice, SealedTally } from '../domain/decision.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { asDigest } from './digest-reference.ts';
import { type As, type StrictNode, asTextLike, unreadable } from './strict-node.ts';
import { wa } from './terms.ts';

/** Multibase base64url, as digests have it too. */
const asMultibase: As<string> = asDigest;
const asTotal = asTextLike(/^(0|[1-9]\d{0,8})$/);

export function readSealedChoice(node: StrictNode): SealedChoice {
  const sealed = node.as(wa('SealedChoice'));
  const commitments = sealed.nodes(wa('answer')).map((answer) => answer.as(wa('SealedAnswer')).one(wa('commitment'), asMultibase));
  return { commitments: commitments.length > 0 ? commitments : unreadable(), proof: sealed.one(wa('validityProof'), asMultibase) };
}

/** The JSON-LD of the sealed choice of a vote. */
export function sealedChoiceNode(vote: DocumentUrl, { commitments, proof }: SealedChoice): object {
  return {
    id: `${vote}#sealed`,
    type: 'SealedChoice',
    answer: commitments.map((commitment, at) => ({ id: `${vote}#answer-${at + 1}`, type: 'SealedAnswer', commitment })),
    validityProof: proof,
  };
}

/** The tally of a decision; undefined where it has none. */
export function readTally(decision: StrictNode): SealedTally | undefined {
  const questions = decision.nodes(wa('tally')).map((node) => node.as(wa('SealedTotal')));
  if (questions.length === 0) return undefined;
  return {
    totals: questions.map((question) => Number(question.one(wa('total'), asTotal))),
    blindings: questions.map((question) => question.one(wa('blinding'), asMultibase)),
  };
}

/** The JSON-LD of a tally: one node for each question. */
export function tallyNodes(decision: DocumentUrl, { totals, blindings }: SealedTally): object[] {
  return totals.map((total, at) => ({
    id: `${decision}#tally-${at + 1}`,
    type: 'SealedTotal',
    total: String(total),
    blinding: blindings[at],
  }));
}
