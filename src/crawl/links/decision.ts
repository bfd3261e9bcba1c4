import { readDecision } from '../../rdf/decision.ts';
import { credentials, type Link, type Page } from './link.ts';

/** From a decision: the motion that it answers, and the votes that it counts. Every reader counts them again. */
export function fromDecision({ quads }: Page): readonly Link[] {
  const decision = readDecision(quads);
  if (decision === undefined) return [];
  return [...credentials('motion', decision.motion.id), ...credentials('vote', ...decision.votes.map(({ id }) => id))];
}
