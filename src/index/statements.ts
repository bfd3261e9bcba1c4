import type { Quad } from '@rdfjs/types';
import { byCodePoint } from '../credentials/canonicalise.ts';
import { readNQuads } from '../rdf/nquads.ts';
import { serialiseNQuads } from '../rdf/serialise.ts';

/**
 * What one document says, as text: its statements as N-Triples, sorted, each once. Exactly as the document wrote them: a
 * store would turn 90.00 into 90 and es-AR into es-ar, and the digest is over what was written.
 */
export interface Statements {
  readonly text: string;
  readonly hasBlankNodes: boolean;
  readonly count: number;
}

/** Statements as text, with the quads in the same order: so that what is read from them does not depend on how a server wrote them. */
export function toStatements(quads: readonly Quad[]): Statements & { readonly sorted: readonly Quad[] } {
  const label = labeller();
  const byLine = new Map<string, Quad>();
  let hasBlankNodes = false;
  for (const each of quads) {
    const isBlank = each.subject.termType === 'BlankNode' || each.object.termType === 'BlankNode';
    const line = serialiseNQuads([each]);
    hasBlankNodes ||= isBlank;
    byLine.set(isBlank ? relabel(line, label) : line, each);
  }
  const lines = [...byLine.keys()].sort(byCodePoint);
  return { text: lines.join(''), hasBlankNodes, count: lines.length, sorted: lines.flatMap((line) => byLine.get(line) ?? []) };
}

export const toQuads = (statements: Statements): Quad[] => readNQuads(statements.text);

/** The statements as N-Quads of a graph. `scope` keeps this document's blank nodes apart from everybody else's. */
export function inGraph({ text, hasBlankNodes }: Statements, graph: string, scope: string): string {
  const scoped = hasBlankNodes ? relabel(text, (name) => `${scope}${name}`) : text;
  return scoped.replace(/ \.\n/g, () => ` <${graph}> .\n`);
}

/** Splits N-Quads, one statement a line, into the statements of each graph. Throws {@link NotAnIndexError} for anything else. */
export function byGraph(nquads: string): Map<string, Statements> {
  const graphs = new Map<string, { lines: string[]; hasBlankNodes: boolean; label: (name: string) => string }>();
  for (const [at, line] of nquads.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, statement, name] = /^(\S+ <[^<>\s]+> .+) <([^<>\s]+)> \.$/s.exec(line) ?? [];
    if (statement === undefined || name === undefined) throw new NotAnIndexError(at + 1);
    const graph = graphs.get(name) ?? { lines: [], hasBlankNodes: false, label: labeller() };
    graphs.set(name, graph);
    const isBlank = statement.startsWith('_:') || /^\S+ \S+ _:\S+$/.test(statement);
    graph.hasBlankNodes ||= isBlank;
    graph.lines.push(isBlank ? relabel(`${statement} .\n`, graph.label) : `${statement} .\n`);
  }
  return new Map(
    [...graphs].map(([name, { lines, hasBlankNodes }]) => {
      const sorted = [...new Set(lines)].sort(byCodePoint);
      return [name, { text: sorted.join(''), hasBlankNodes, count: sorted.length }];
    }),
  );
}

/** Thrown when a file is not an index: its line is not one statement in a named graph. */
export class NotAnIndexError extends Error {
  override readonly name = 'NotAnIndexError';
  constructor(readonly line: number) {
    super(`Line ${line} is not a statement in a named graph; this is not an index file (N-Quads).`);
  }
}

/**
 * Renames blank nodes where a statement can have them: as subject, at the start of a line, and as object, third on it. A line
 * ends with a line feed and with nothing else: literals may hold the other marks that `^` would take for one.
 */
const relabel = (lines: string, label: (name: string) => string): string =>
  lines
    .replace(/(?<=^|\n)_:(\S+)/g, (_, name: string) => `_:${label(name)}`)
    .replace(/(?<=^|\n)(\S+ \S+) _:(\S+)/g, (_, start: string, name: string) => `${start} _:${label(name)}`);

/** Short names in the order of appearance: the same bytes give the same names. */
function labeller(): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const label = names.get(name) ?? `b${names.size}`;
    names.set(name, label);
    return label;
  };
}
