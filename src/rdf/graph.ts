/**
 * Reading and building quads without ceremony. Every reader in this folder works on a plain array of RDF/JS quads in the
 * default graph, so that what a document says can cross workers, stores and libraries.
 */
import { DataFactory } from 'n3';
import type { BlankNode, Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { type Iri, parseIri } from '../domain/iri.ts';
import type { Text, Texts } from '../domain/language.ts';
import { rdf } from './terms.ts';

/** A node to ask about: its IRI, or the term itself (a blank node has no IRI). */
export type Node = string | Term;

/** Below this many quads a scan is as quick as an index. */
const indexFrom = 64;
const indexes = new WeakMap<readonly Quad[], { readonly length: number; readonly bySubject: ReadonlyMap<string, readonly Quad[]> }>();

const keyOf = (node: Node): string => (typeof node === 'string' ? node : node.termType === 'BlankNode' ? `_:${node.value}` : node.value);

/** Every statement about a node, in document order. */
export function about(quads: readonly Quad[], subject: Node): readonly Quad[] {
  const key = keyOf(subject);
  if (quads.length < indexFrom) return quads.filter((each) => keyOf(each.subject) === key);
  let index = indexes.get(quads);
  if (index?.length !== quads.length) {
    const bySubject = new Map<string, Quad[]>();
    for (const each of quads) {
      const own = bySubject.get(keyOf(each.subject));
      if (own === undefined) bySubject.set(keyOf(each.subject), [each]);
      else own.push(each);
    }
    index = { length: quads.length, bySubject };
    indexes.set(quads, index);
  }
  return index.bySubject.get(key) ?? [];
}

/** All values of a property of a node, in document order. */
export function objects(quads: readonly Quad[], subject: Node, predicate: string): readonly Quad['object'][] {
  return about(quads, subject)
    .filter((each) => each.predicate.value === predicate)
    .map((each) => each.object);
}

/** The only value of a property; undefined when there is none, and when there are several: nothing is picked by chance. */
export function one(quads: readonly Quad[], subject: Node, predicate: string): Quad['object'] | undefined {
  const [first, ...others] = objects(quads, subject, predicate);
  return others.some((other) => !other.equals(first)) ? undefined : first;
}

/** Values that are IRIs. */
export function iris(quads: readonly Quad[], subject: Node, predicate: string): readonly Iri[] {
  return objects(quads, subject, predicate).flatMap((term) => (term.termType === 'NamedNode' ? (parseIri(term.value) ?? []) : []));
}

/** The only value, where it is an IRI. */
export function oneIri(quads: readonly Quad[], subject: Node, predicate: string): Iri | undefined {
  const term = one(quads, subject, predicate);
  return term?.termType === 'NamedNode' ? parseIri(term.value) : undefined;
}

/** Texts of literals, whatever their datatype. */
export function strings(quads: readonly Quad[], subject: Node, predicate: string): readonly string[] {
  return objects(quads, subject, predicate).flatMap((term) => (term.termType === 'Literal' ? term.value : []));
}

/** The text of the only value, where it is a literal. */
export function oneString(quads: readonly Quad[], subject: Node, predicate: string): string | undefined {
  const term = one(quads, subject, predicate);
  return term?.termType === 'Literal' ? term.value : undefined;
}

/** Literals with the language they are written in. */
export function texts(quads: readonly Quad[], subject: Node, predicate: string): Texts {
  return objects(quads, subject, predicate).flatMap((term): Text[] =>
    term.termType === 'Literal' ? [{ value: term.value, language: term.language }] : [],
  );
}

/** Every node that a document gives this class, once each. */
export function instancesOf(quads: readonly Quad[], type: string): readonly (NamedNode | BlankNode)[] {
  const found = new Map<string, NamedNode | BlankNode>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== rdf('type') || object.value !== type || object.termType !== 'NamedNode') continue;
    if (subject.termType === 'NamedNode' || subject.termType === 'BlankNode') found.set(keyOf(subject), subject);
  }
  return [...found.values()];
}

/** Whether a document gives the node this class. */
export function isA(quads: readonly Quad[], subject: Node, type: string): boolean {
  return objects(quads, subject, rdf('type')).some((term) => term.value === type);
}

/** The members of an RDF list; a broken or circular list ends where it breaks. */
export function listOf(quads: readonly Quad[], head: Term): readonly Quad['object'][] {
  const members: Quad['object'][] = [];
  const seen = new Set<string>();
  let node: Term | undefined = head;
  while (node !== undefined && node.value !== rdf('nil') && !seen.has(keyOf(node))) {
    seen.add(keyOf(node));
    const first = one(quads, node, rdf('first'));
    if (first !== undefined) members.push(first);
    node = one(quads, node, rdf('rest'));
  }
  return members;
}

export const namedNode = (iri: string): NamedNode => DataFactory.namedNode(iri);

/** A literal; the second argument is a language tag, or the IRI of a datatype. */
export function literal(value: string, datatypeOrLanguage = ''): Literal {
  if (datatypeOrLanguage.includes(':')) return DataFactory.literal(value, DataFactory.namedNode(datatypeOrLanguage));
  return datatypeOrLanguage === '' ? DataFactory.literal(value) : DataFactory.literal(value, datatypeOrLanguage);
}

/** A statement in the default graph. Strings are IRIs. */
export function quad(subject: string | NamedNode | BlankNode, predicate: string, object: string | NamedNode | BlankNode | Literal): Quad {
  return DataFactory.quad(
    typeof subject === 'string' ? DataFactory.namedNode(subject) : subject,
    DataFactory.namedNode(predicate),
    typeof object === 'string' ? DataFactory.namedNode(object) : object,
  );
}

/** The statements that give a node a text in each of its languages. */
export function textQuads(subject: string, predicate: string, values: Texts): Quad[] {
  return values.map((text) => quad(subject, predicate, literal(text.value, text.language)));
}
