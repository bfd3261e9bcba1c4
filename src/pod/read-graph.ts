import type { Quad } from '@rdfjs/types';
import { parseRdf } from '../rdf/parse.ts';
import { serialiseNQuads } from '../rdf/serialise.ts';
import { NotRdfError } from './pod-error.ts';
import type { PodDocument } from './pod.ts';

/** What a document says. Throws NotRdfError with the place where reading stopped: broken RDF is shown, never written over. */
export async function graphOf({ url, mediaType, body }: PodDocument): Promise<readonly Quad[]> {
  const parsed = await parseRdf(body, { mediaType, baseIri: url });
  if (parsed.ok) return parsed.quads;
  // A new document, or one that another application emptied, says nothing; that is no error.
  if (parsed.issue.code === 'EMPTY') return [];
  throw new NotRdfError(url, parsed.issue.message, parsed.issue.line, parsed.issue.column);
}

/** Whether two graphs without blank nodes hold the same statements, in whatever order. */
export function isSameGraph(one: readonly Quad[], other: readonly Quad[]): boolean {
  const lines = (quads: readonly Quad[]): Set<string> => new Set(quads.map((quad) => serialiseNQuads([quad])));
  const [first, second] = [lines(one), lines(other)];
  return first.size === second.size && [...first].every((line) => second.has(line));
}
