/**
 * Quads to text, always the same text for the same quads: people read it, `If-Match` compares it, and a diff of two
 * versions shows what changed and nothing else.
 */
import type { Quad, Term } from '@rdfjs/types';
import { compareTexts } from './compare-texts.ts';
import { predicateRank, subjectRank } from './reading-order.ts';
import { relativeLink } from './relative-link.ts';
import { prefixes as knownPrefixes, rdf, xsd } from './terms.ts';

/** Turtle of one document: known prefixes where used, links relative to it, records in reading order. */
export function serialiseTurtle(quads: readonly Quad[], options: { readonly baseIri: string }): string {
  const writer = new TurtleWriter(options.baseIri);
  const body = writer.body(quads);
  return [...writer.prefixLines(), '', body].join('\n').replace(/^\n/, '');
}

/** N-Quads, one statement a line, in the order given. */
export function serialiseNQuads(quads: readonly Quad[]): string {
  return quads
    .map(({ subject, predicate, object, graph }) => {
      const name = graph.termType === 'DefaultGraph' ? '' : ` ${plainTerm(graph)}`;
      return `${plainTerm(subject)} ${plainTerm(predicate)} ${plainTerm(object)}${name} .\n`;
    })
    .join('');
}

function plainTerm(term: Term): string {
  if (term.termType === 'NamedNode') return `<${escapeIri(term.value)}>`;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') throw new TypeError(`A ${term.termType} cannot be written.`);
  const text = `"${escapeText(term.value)}"`;
  if (term.language !== '') return `${text}@${term.language}`;
  return term.datatype.value === xsd('string') ? text : `${text}^^<${escapeIri(term.datatype.value)}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};
const codePoint = (character: string): string => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function escapeText(text: string): string {
  return text.replace(/[\\"\u0000-\u001F\u007F]/g, (character) => escapes[character] ?? codePoint(character));
}

function escapeIri(iri: string): string {
  return iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, codePoint);
}

/** Literals that Turtle writes bare, with the exact lexical forms that read back unchanged. */
const bare: Readonly<Record<string, RegExp>> = {
  [xsd('boolean')]: /^(?:true|false)$/,
  [xsd('integer')]: /^[+-]?\d+$/,
  [xsd('decimal')]: /^[+-]?\d*\.\d+$/,
  [xsd('double')]: /^[+-]?(?:\d+\.\d*|\.?\d+)[eE][+-]?\d+$/,
};

class TurtleWriter {
  readonly #base: string;
  readonly #used = new Map<string, string>();
  readonly #blankNames = new Map<string, string>();

  constructor(base: string) {
    this.#base = base;
  }

  prefixLines(): string[] {
    return [...this.#used].sort(([one], [other]) => compareTexts(one, other)).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}>.`);
  }

  body(quads: readonly Quad[]): string {
    const bySubject = new Map<string, Quad[]>();
    for (const each of quads) {
      if (each.graph.termType !== 'DefaultGraph') throw new TypeError('Turtle holds one graph.');
      const key = sortKey(each.subject);
      const own = bySubject.get(key);
      if (own === undefined) bySubject.set(key, [each]);
      else own.push(each);
    }
    const subjects = [...bySubject].sort(
      ([one, [first]], [other, [second]]) =>
        subjectRank(first?.subject, this.#base) - subjectRank(second?.subject, this.#base) || compareTexts(one, other),
    );
    return subjects.map(([, own]) => this.#description(own)).join('\n');
  }

  #description(own: readonly Quad[]): string {
    const byPredicate = new Map<string, Map<string, Term>>();
    for (const { predicate, object } of own) {
      const values = byPredicate.get(predicate.value) ?? new Map<string, Term>();
      values.set(sortKey(object), object);
      byPredicate.set(predicate.value, values);
    }
    const subject = own[0] === undefined ? '' : this.#term(own[0].subject);
    const lines = [...byPredicate]
      .sort(([one], [other]) => predicateRank(one) - predicateRank(other) || compareTexts(one, other))
      .map(([predicate, values]) => {
        const written = [...values].sort(([one], [other]) => compareTexts(one, other)).map(([, value]) => this.#term(value));
        return `${predicate === rdf('type') ? 'a' : this.#iri(predicate)} ${written.join(', ')}`;
      });
    return `${subject} ${lines.join(';\n    ')}.\n`;
  }

  #term(term: Term): string {
    if (term.termType === 'NamedNode') return this.#iri(term.value);
    if (term.termType === 'BlankNode') return this.#blank(term.value);
    if (term.termType !== 'Literal') return plainTerm(term);
    if (term.language !== '') return plainTerm(term);
    if (bare[term.datatype.value]?.test(term.value) === true) return term.value;
    if (term.datatype.value === xsd('string')) return plainTerm(term);
    return `"${escapeText(term.value)}"^^${this.#iri(term.datatype.value)}`;
  }

  #iri(iri: string): string {
    for (const [prefix, base] of Object.entries(knownPrefixes)) {
      if (!iri.startsWith(base) || !/^[A-Za-z_][\w-]*$/.test(iri.slice(base.length))) continue;
      this.#used.set(prefix, base);
      return `${prefix}:${iri.slice(base.length)}`;
    }
    return `<${escapeIri(relativeLink(iri, this.#base))}>`;
  }

  /** Blank nodes of other applications keep being blank; their labels are ours, in the order of the text. */
  #blank(name: string): string {
    const label = this.#blankNames.get(name) ?? `_:b${String(this.#blankNames.size + 1)}`;
    this.#blankNames.set(name, label);
    return label;
  }
}

/** One text per term, so that equal terms meet and the order is the same everywhere. IRIs first, blank nodes last. */
function sortKey(term: Term): string {
  if (term.termType === 'NamedNode') return `0${term.value}`;
  if (term.termType === 'BlankNode') return `2${term.value}`;
  return term.termType === 'Literal' ? `1${term.language}\u0000${term.value}\u0000${term.datatype.value}` : `3${term.value}`;
}
