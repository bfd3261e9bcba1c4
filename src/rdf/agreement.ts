import type { Quad } from '@rdfjs/types';
import type { AgreementTextReference, AgreementVersion } from '../domain/agreement.ts';
import { type Iri, documentOf } from '../domain/iri.ts';
import { iris, isA, literal, oneString, quad, textQuads, texts } from './graph.ts';
import { dct, rdf, schema, sec, wa, xsd } from './terms.ts';

/**
 * One version of an agreement with its texts, in the order of their languages. Undefined when it lacks its version, its
 * day or every text; a text without language or digest is left out, for nobody could say later what was accepted.
 */
export function readAgreementVersion(quads: readonly Quad[], id: Iri): AgreementVersion | undefined {
  const version = oneString(quads, id, schema('version'));
  const issued = oneString(quads, id, dct('issued'));
  const found = iris(quads, id, wa('text')).flatMap((text): AgreementTextReference[] => {
    const language = oneString(quads, text, dct('language'));
    const digestMultibase = oneString(quads, text, sec('digestMultibase'));
    if (language === undefined || digestMultibase === undefined || !/^https?:\/\/[^/]/i.test(text)) return [];
    return [{ id: documentOf(text), language, digestMultibase }];
  });
  if (!isA(quads, id, wa('AgreementVersion')) || version === undefined || issued === undefined || found.length === 0) return undefined;
  return { id, title: texts(quads, id, dct('title')), version, issued, texts: found.sort((a, b) => (a.language < b.language ? -1 : 1)) };
}

export function writeAgreementVersion(agreement: AgreementVersion): Quad[] {
  return [
    quad(agreement.id, rdf('type'), wa('AgreementVersion')),
    ...textQuads(agreement.id, dct('title'), agreement.title),
    quad(agreement.id, schema('version'), literal(agreement.version)),
    quad(agreement.id, dct('issued'), literal(agreement.issued, xsd('date'))),
    ...agreement.texts.flatMap((text) => [
      quad(agreement.id, wa('text'), text.id),
      quad(text.id, dct('language'), literal(text.language)),
      quad(text.id, sec('digestMultibase'), literal(text.digestMultibase)),
    ]),
  ];
}
