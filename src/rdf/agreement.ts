import type { Quad } from '@rdfjs/types';
import type { AgreementTextReference, AgreementVersion } from '../domain/agreement.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asDigest, digestReferenceNode, readOptionalReference } from './digest-reference.ts';
import { texts } from './graph.ts';
import { sortTexts } from './names.ts';
import { type StrictNode, asDocument, asOneOf, asText, asTime, present, reading, unreadable } from './strict-node.ts';
import { agreementKindIri, agreementKindOf, dct, schema, sec, wa } from './terms.ts';

/**
 * The version of an agreement that a document states, with its texts in the order of their languages. Undefined when
 * anything is missing, and when two texts claim one language: nobody could say later what was accepted.
 */
export function readAgreementVersion(quads: readonly Quad[]): AgreementVersion | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('AgreementVersionCredential'));
    const agreement = subject.as(wa('AgreementVersion'));
    const title = sortTexts(texts(quads, agreement.id, dct('title')));
    const found = agreement.nodes(wa('text')).map(readText);
    const languages = new Set(found.map(({ language }) => language));
    if (title.length === 0 || found.length === 0 || languages.size < found.length) return unreadable();
    return {
      id: envelope.id,
      alliance: envelope.issuer,
      kind: agreement.one(wa('agreementKind'), asOneOf(agreementKindOf)),
      title,
      version: agreement.one(schema('version'), asText),
      ...present({ previous: readOptionalReference(agreement, wa('previous')) }),
      issued: envelope.validFrom,
      effective: agreement.one(wa('effective'), asTime),
      answerBy: agreement.one(wa('answerBy'), asTime),
      texts: found.sort((one, other) => (one.language < other.language ? -1 : 1)),
    };
  });
}

function readText(node: StrictNode): AgreementTextReference {
  const text = node.as(wa('AgreementText'));
  return {
    id: text.one(wa('document'), asDocument),
    language: text.one(dct('language'), asText),
    digestMultibase: text.one(sec('digestMultibase'), asDigest),
  };
}

/** The JSON-LD document of an agreement version. */
export function agreementVersionDocument(agreement: AgreementVersion): object {
  const { id, alliance, issued, previous } = agreement;
  return envelopeDocument(
    'AgreementVersionCredential',
    { id, issuer: alliance, validFrom: issued },
    {
      id: `${id}#agreement`,
      type: 'AgreementVersion',
      agreementKind: agreementKindIri(agreement.kind),
      title: agreement.title.map(({ value, language }) => ({ '@value': value, '@language': language })),
      version: agreement.version,
      ...present({ previous: previous && digestReferenceNode(`${id}#previous`, previous) }),
      effective: agreement.effective,
      answerBy: agreement.answerBy,
      text: agreement.texts.map((text) => ({
        id: `${id}#text-${text.language}`,
        type: 'AgreementText',
        document: text.id,
        language: text.language,
        digestMultibase: text.digestMultibase,
      })),
    },
  );
}
