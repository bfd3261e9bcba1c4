import rdfCanonize from 'rdf-canonize';
import { byCodePoint, canonicalLines } from './canonical-quads.ts';
import { readNQuads } from '../rdf/nquads.ts';
import type { JsonLdQuad } from './json-ld.ts';

export { byCodePoint };

/** The canonical text of a graph, or that it would cost too much to find. */
export type Canonical = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly code: 'TOO_COMPLEX' };

/** Statements with blank nodes that are tried at all; without blank nodes there is nothing to try. */
const maxBlankNodeStatements = 1_000;
/** Deep comparisons of blank nodes that look alike: enough for lists of some forty like items, and well under a second of work. */
const maxDeepIterations = 1_000;

/**
 * RDF Dataset Canonicalization (RDFC-1.0) of N-Quads, one statement a line: the same text for the same statements, whatever
 * their order and their blank nodes are called. Most of our documents have no blank nodes, and their canonical text is simply
 * their sorted lines. The bounds depend on the statements only and never on the clock, so that every machine answers alike.
 */
export async function canonicaliseNQuads(nquads: string): Promise<Canonical> {
  const lines = nquads.split('\n').filter((line) => line !== '');
  const blank = lines.filter((line) => line.startsWith('_:') || / _:\S+(?: <[^<>]*>)? \.$/.test(line)).length;
  if (blank === 0) return { ok: true, text: canonicalLines(lines.map((line) => `${line}\n`)) };
  if (blank > maxBlankNodeStatements) return { ok: false, code: 'TOO_COMPLEX' };
  try {
    return await withBlankNodes(readNQuads(`${[...new Set(lines)].join('\n')}\n`));
  } catch {
    return { ok: false, code: 'TOO_COMPLEX' };
  }
}

/** The same of statements as a JSON-LD processor answers them, in whatever graphs. */
export async function canonicaliseDataset(statements: readonly JsonLdQuad[]): Promise<Canonical> {
  const isBlank = (each: JsonLdQuad): boolean => [each.subject, each.object, each.graph].some(({ termType }) => termType === 'BlankNode');
  if (statements.filter(isBlank).length > maxBlankNodeStatements) return { ok: false, code: 'TOO_COMPLEX' };
  return withBlankNodes(statements);
}

/** Statements, each once. The library's own parser takes time by the square of their number, and so never sees them. */
async function withBlankNodes(statements: readonly object[]): Promise<Canonical> {
  try {
    const text = await rdfCanonize.canonize(statements, { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxDeepIterations });
    // The library sorts by UTF-16 units, and the specification by code points.
    return { ok: true, text: canonicalLines(text.split(/(?<=\n)/)) };
  } catch {
    return { ok: false, code: 'TOO_COMPLEX' };
  }
}
