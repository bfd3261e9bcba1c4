/**
 * The two pinned contexts, compiled once into tables, so that a document of the plain form that we write becomes quads without
 * a JSON-LD processor, which is most of the work of verifying. Nothing is listed here by hand: terms, coercions and type-scoped
 * contexts are what the context files say. Anything beyond the plain form is left to the processor, which alone refuses.
 */
import type { Quad } from '@rdfjs/types';
import { parseIri } from '../domain/iri.ts';
import { literal, namedNode, quad } from '../rdf/graph.ts';
import { rdf, xsd } from '../rdf/terms.ts';

/** What a context says of one term. */
interface Term {
  readonly iri: string;
  /** `@id` where texts are addresses; else the datatype of texts; undefined for plain texts. */
  readonly type: string | undefined;
  /** Its type-scoped or property-scoped context. */
  readonly scoped: Terms | undefined;
  /** What the file says, to tell the same definition from another. */
  readonly said: string;
}
type Terms = ReadonlyMap<string, Term | 'beyond'>;

/** A context with the contexts of a node's types applied to it. */
interface Scope {
  readonly terms: Terms;
  readonly idKey: string;
  readonly typeKey: string;
}

/** Thrown for whatever is left to the processor. */
const beyond = Symbol('beyond the plain form');

/** Turns a document without its `@context` into quads; undefined for what is left to the processor. */
export type Expand = (content: Readonly<Record<string, unknown>>) => Quad[] | undefined;

/** Compiles contexts (the texts of their files, in order). */
export function compileContexts(files: readonly string[]): Expand {
  let base: Terms | undefined = new Map();
  for (const file of files) {
    const context = (JSON.parse(file) as Readonly<Record<string, unknown>>)['@context'];
    base = base === undefined ? undefined : merge(base, readTerms(context));
  }
  const scopes = new Map<string, Scope | undefined>();
  if (base === undefined) return () => undefined;
  const root = base;

  function scopeOf(types: readonly string[]): Scope {
    const key = types.join(' ');
    if (!scopes.has(key)) {
      if (scopes.size > maxScopes) scopes.clear();
      scopes.set(key, makeScope(root, types));
    }
    return scopes.get(key) ?? leave();
  }

  return (content) => {
    const quads: Quad[] = [];
    try {
      expandNode(content, root, scopeOf, quads);
    } catch (thrown) {
      if (thrown !== beyond) throw thrown;
      return undefined;
    }
    return quads.length === 0 ? undefined : withoutRepetition(quads);
  };
}

/** Combinations of types that are kept; documents of ours have some two dozen. */
const maxScopes = 200;

const leave = (): never => {
  // Caught in this file; no stack is wanted.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw beyond;
};

// ---------------------------------------------------------------- contexts

const understood = new Set(['@id', '@type', '@container', '@context', '@protected']);

/** The terms of one context; undefined where the whole context is of a kind that is not compiled. */
function readTerms(context: unknown): Terms | undefined {
  if (typeof context !== 'object' || context === null || Array.isArray(context)) return undefined;
  const terms = new Map<string, Term | 'beyond'>();
  for (const [name, definition] of Object.entries(context)) {
    if (name === '@protected') continue;
    if (name.startsWith('@')) return undefined;
    terms.set(name, readTerm(definition));
  }
  return terms;
}

function readTerm(definition: unknown): Term | 'beyond' {
  const said = JSON.stringify(definition);
  if (typeof definition === 'string') {
    const isKnown = definition === '@id' || definition === '@type' || isWhole(definition);
    return isKnown ? { iri: definition, type: undefined, scoped: undefined, said } : 'beyond';
  }
  if (typeof definition !== 'object' || definition === null) return 'beyond';
  const { '@id': iri, '@type': type, '@container': container, '@context': inner } = definition as Record<string, unknown>;
  const isPlain =
    Object.keys(definition).every((key) => understood.has(key)) &&
    (container === undefined || container === '@set') &&
    typeof iri === 'string' &&
    isWhole(iri) &&
    (type === undefined || type === '@id' || (typeof type === 'string' && isWhole(type)));
  if (!isPlain) return 'beyond';
  const scoped = inner === undefined ? undefined : readTerms(inner);
  return inner !== undefined && scoped === undefined ? 'beyond' : { iri, type, scoped, said };
}

/** Definitions added to others; undefined where one says another thing of the same term, which protection may forbid. */
function merge(terms: Terms, added: Terms | undefined): Terms | undefined {
  if (added === undefined) return undefined;
  const merged = new Map(terms);
  for (const [name, term] of added) {
    const before = merged.get(name);
    const isSame = before === undefined || (before !== 'beyond' && term !== 'beyond' && before.said === term.said);
    if (!isSame) return undefined;
    merged.set(name, term);
  }
  return merged;
}

function makeScope(root: Terms, types: readonly string[]): Scope | undefined {
  let terms: Terms | undefined = root;
  for (const type of [...new Set(types)].sort()) {
    const term = root.get(type);
    if (term === 'beyond' || terms === undefined) return undefined;
    if (term?.scoped !== undefined) terms = merge(terms, term.scoped);
  }
  const aliasOf = (keyword: string): string | undefined =>
    [...(terms ?? [])].find(([, term]) => term !== 'beyond' && term.iri === keyword)?.[0];
  const [idKey, typeKey] = [aliasOf('@id'), aliasOf('@type')];
  return terms === undefined || idKey === undefined || typeKey === undefined ? undefined : { terms, idKey, typeKey };
}

// ---------------------------------------------------------------- documents

function expandNode(
  node: Readonly<Record<string, unknown>>,
  root: Terms,
  scopeOf: (types: readonly string[]) => Scope,
  quads: Quad[],
): string {
  // Which key holds the types is asked of the root: a type-scoped context may not change it, or its terms are beyond.
  const types = typesOf(node, scopeOf([]).typeKey);
  const { terms, idKey, typeKey } = scopeOf(types);
  const id = addressOf(node[idKey], terms);
  for (const type of types) quads.push(quad(id, rdf('type'), typeIri(type, root)));
  for (const [key, value] of Object.entries(node)) {
    if (key === idKey || key === typeKey) continue;
    const term = terms.get(key) ?? leave();
    if (term === 'beyond' || term.scoped !== undefined || term.iri.startsWith('@')) leave();
    else for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) expandValue(id, term, each);
  }
  return id;

  function expandValue(subject: string, term: Term, value: unknown): void {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const object = value as Readonly<Record<string, unknown>>;
      if ('@value' in object) quads.push(quad(subject, term.iri, taggedText(object)));
      else quads.push(quad(subject, term.iri, namedNode(expandNode(object, root, scopeOf, quads))));
    } else if (term.type === '@id') quads.push(quad(subject, term.iri, namedNode(addressOf(value, terms))));
    else quads.push(quad(subject, term.iri, literal(...scalar(value, term.type))));
  }
}

function typesOf(node: Readonly<Record<string, unknown>>, typeKey: string): readonly string[] {
  const value = node[typeKey];
  if (value === undefined) return typeKey in node ? leave() : [];
  const types: unknown[] = Array.isArray(value) ? value : [value];
  return types.length > 0 && types.every((type) => typeof type === 'string') ? types : leave();
}

function typeIri(type: string, root: Terms): string {
  const term = root.get(type);
  if (term === undefined) return addressOf(type, root);
  return term === 'beyond' || term.iri.startsWith('@') ? leave() : term.iri;
}

/** An address as it stands. One that could be a compact IRI, or that is not complete, is left to the processor. */
function addressOf(value: unknown, terms: Terms): string {
  if (typeof value !== 'string' || !isWritable(value)) return leave();
  const colon = value.indexOf(':');
  return !value.startsWith('//', colon + 1) && terms.has(value.slice(0, colon)) ? leave() : value;
}

/** A text with its language: `{"@value": "…", "@language": "…"}` and nothing else. */
function taggedText(object: Readonly<Record<string, unknown>>): ReturnType<typeof literal> {
  const { '@value': value, '@language': language, ...others } = object;
  const isPlain = typeof value === 'string' && typeof language === 'string' && Object.keys(others).length === 0;
  if (!isPlain || !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language)) return leave();
  return literal(value, language.toLowerCase());
}

/** The value and datatype of a text, a truth value or a whole number. */
function scalar(value: unknown, type = ''): [value: string, datatype: string] {
  if (typeof value === 'string') return [value, type];
  if (typeof value === 'boolean') return [String(value), type === '' ? xsd('boolean') : type];
  if (!Number.isSafeInteger(value) || type === xsd('double')) return leave();
  // “-0” is written without its sign.
  return [(value as number).toFixed(0), type === '' ? xsd('integer') : type];
}

/** An address that cannot be a compact one, whatever prefixes there are. */
const isWhole = (text: string): boolean => isWritable(text) && /^[^:]+:\/\//.test(text);

const isWritable = (text: string): boolean => parseIri(text) !== undefined && !/\p{Cc}/u.test(text);

/** A graph holds a statement once, however often a document makes it. */
function withoutRepetition(quads: readonly Quad[]): Quad[] {
  const seen = new Set<string>();
  return quads.filter(({ subject, predicate, object }) => {
    const written = object.termType === 'Literal' ? `"${object.value}"${object.language} ${object.datatype.value}` : `<${object.value}>`;
    const key = `${subject.value} ${predicate.value} ${written}`;
    return seen.has(key) ? false : seen.add(key).has(key);
  });
}
