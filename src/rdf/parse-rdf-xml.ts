/**
 * RDF/XML, the format of many profiles older than Turtle. The only use of rdflib, and for reading alone: its writer turns
 * `true` into `false`. Imported lazily by `parse.ts`.
 */
import { DataFactory } from 'n3';
import type { BlankNode, Literal, NamedNode, Quad } from '@rdfjs/types';
import { graph, parse } from 'rdflib';
import { parseIssue } from './parse-issue.ts';
import type { Parsed } from './parse.ts';
import { rdf } from './terms.ts';

/** What rdflib hands out; its own classes are not RDF/JS terms that other libraries accept. */
interface ForeignTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
  readonly elements?: readonly ForeignTerm[];
}

/** Reads RDF/XML. XML that is not well-formed, or no RDF, is an issue with code `SYNTAX`. */
export function parseRdfXml(text: string, document: string): Parsed {
  const store = graph();
  let failure: unknown;
  try {
    parse(text, store, document, 'application/rdf+xml', (error) => {
      failure ??= error ?? undefined;
    });
  } catch (error) {
    failure = error;
  }
  if (failure !== undefined) return { ok: false, issue: parseIssue('SYNTAX', document, xmlPlace(failure)) };
  const quads: Quad[] = [];
  const converter = termConverter(quads);
  for (const { subject, predicate, object } of store.statements) {
    quads.push(DataFactory.quad(converter(subject) as NamedNode | BlankNode, converter(predicate) as NamedNode, converter(object)));
  }
  if (quads.some((each) => each.subject.value.endsWith('parsererror') || each.predicate.value.endsWith('parsererror'))) {
    return { ok: false, issue: parseIssue('SYNTAX', document) };
  }
  return { ok: true, quads, prefixes: { ...store.namespaces } };
}

/** rdflib terms as n3 terms; a collection becomes the RDF list it stands for, its links added to `quads`. */
function termConverter(quads: Quad[]): (term: ForeignTerm) => NamedNode | BlankNode | Literal {
  const names = new Map<string, BlankNode>();
  const blank = (name: string): BlankNode => {
    const known = names.get(name) ?? DataFactory.blankNode();
    names.set(name, known);
    return known;
  };
  const convert = (term: ForeignTerm): NamedNode | BlankNode | Literal => {
    if (term.termType === 'NamedNode') return DataFactory.namedNode(term.value);
    if (term.termType === 'BlankNode') return blank(term.value);
    if (term.termType === 'Collection') return list(term.elements ?? []);
    return term.language === undefined || term.language === ''
      ? DataFactory.literal(term.value, DataFactory.namedNode(term.datatype?.value ?? 'http://www.w3.org/2001/XMLSchema#string'))
      : DataFactory.literal(term.value, term.language);
  };
  const list = (elements: readonly ForeignTerm[]): NamedNode | BlankNode => {
    let rest: NamedNode | BlankNode = DataFactory.namedNode(rdf('nil'));
    for (const element of [...elements].reverse()) {
      const node = DataFactory.blankNode();
      quads.push(DataFactory.quad(node, DataFactory.namedNode(rdf('first')), convert(element)));
      quads.push(DataFactory.quad(node, DataFactory.namedNode(rdf('rest')), rest));
      rest = node;
    }
    return rest;
  };
  return convert;
}

/** Where the XML breaks, as its reader tells it. */
function xmlPlace(failure: unknown): { message: string; line?: number; column?: number } {
  const { message, locator } = failure as { message?: string; locator?: { lineNumber?: number; columnNumber?: number } };
  const { lineNumber: line = 0, columnNumber: column } = locator ?? {};
  const said = { message: (message ?? String(failure)).split('\n')[0]?.slice(0, 160) ?? '' };
  return line > 0 && column !== undefined ? { ...said, line, column } : said;
}
