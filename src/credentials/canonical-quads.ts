import type { Quad, Term } from '@rdfjs/types';
import { rdf, xsd } from '../rdf/terms.ts';

/**
 * The canonical N-Quads (RDFC-1.0) of statements in which every node has an address: their lines, sorted by code point, once
 * each. Undefined where a blank node or a named graph makes more work than that.
 */
export function canonicalTextOf(quads: readonly Quad[]): string | undefined {
  const lines: string[] = [];
  for (const { subject, predicate, object, graph } of quads) {
    if (subject.termType !== 'NamedNode' || graph.termType !== 'DefaultGraph') return undefined;
    const written = object.termType === 'NamedNode' ? `<${object.value}>` : writeLiteral(object);
    if (written === undefined) return undefined;
    lines.push(`<${subject.value}> <${predicate.value}> ${written} .\n`);
  }
  return canonicalLines(lines);
}

/** Lines that are sorted by code point, once each. */
export function canonicalLines(lines: readonly string[]): string {
  const text = lines.join('');
  // The language's own order is the same, and much quicker, for texts without the characters in which the two differ.
  const sorted = /[\ud800-\uffff]/.test(text) ? [...lines].sort(byCodePoint) : [...lines].sort();
  return sorted.filter((line, at) => line !== sorted[at - 1]).join('');
}

const plain = xsd('string');
const tagged = rdf('langString');

function writeLiteral(term: Term): string | undefined {
  if (term.termType !== 'Literal') return undefined;
  const text = `"${escape(term.value)}"`;
  if (term.language !== '') return `${text}@${term.language}`;
  const datatype = term.datatype.value;
  return datatype === plain || datatype === tagged ? text : `${text}^^<${datatype}>`;
}

// Canonical N-Quads escape exactly these.

const special = /[\u0000-\u001f\u007f"\\]/;
const named: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};
const allSpecial = new RegExp(special, 'g');

function escape(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(
    allSpecial,
    (character) => named[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** JavaScript compares UTF-16 units, which differs from code points only where surrogates meet U+E000 and above. */
export function byCodePoint(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a === b) continue;
    const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;
    return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return one.length - other.length;
}
