/**
 * What something is called. Our documents say `schema:name`; other people's say it in a dozen ways, and this is the one
 * place that knows them.
 */
import type { Quad } from '@rdfjs/types';
import type { Texts } from '../domain/language.ts';
import { compareTexts } from './compare-texts.ts';
import { type Node, texts } from './graph.ts';
import { activity, dct, foaf, rdfs, schema, schemaHttp, skos, vcard } from './terms.ts';

const nameProperties = [
  schema('name'),
  schemaHttp('name'),
  foaf('name'),
  vcard('fn'),
  activity('name'),
  rdfs('label'),
  skos('prefLabel'),
  dct('title'),
  foaf('nick'),
];

/** The texts of the first of the properties that has any, by language. */
export function firstTexts(quads: readonly Quad[], subject: Node, properties: readonly string[]): Texts {
  for (const property of properties) {
    const found = texts(quads, subject, property).filter((text) => text.value.trim() !== '');
    if (found.length > 0) return sortTexts(found);
  }
  return [];
}

/** The names of a node, in all languages of the best property it is named with. Empty when it has none. */
export function namesOf(quads: readonly Quad[], subject: Node): Texts {
  return firstTexts(quads, subject, nameProperties);
}

/** By language, so that the same statements in another order give the same answer. */
export function sortTexts(texts: Texts): Texts {
  return [...texts].sort((one, other) => compareTexts(one.language, other.language) || compareTexts(one.value, other.value));
}
