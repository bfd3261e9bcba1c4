import type { Quad } from '@rdfjs/types';
import type { Acceptance } from '../domain/agreement.ts';
import { iris, oneIri, oneString } from './graph.ts';
import { envelopeDocument, readDigestReference, readEnvelope, webIdAt } from './credential.ts';
import { cred, dct, wa } from './terms.ts';

/**
 * The acceptance that a document states; undefined when it states none, several, or lacks what an acceptance needs.
 * Whether it counts (issuer, member and owner of the pod are one) is for the reader to judge.
 */
export function readAcceptance(quads: readonly Quad[]): Acceptance | undefined {
  const envelope = readEnvelope(quads, wa('AcceptanceCredential'));
  const node = envelope && oneIri(quads, envelope.subject, wa('accepts'));
  if (envelope === undefined || node === undefined) return undefined;
  const alliance = webIdAt(quads, node, wa('alliance'));
  const agreementVersion = oneIri(quads, node, wa('agreementVersion'));
  const language = oneString(quads, node, dct('language'));
  const [resource, ...others] = iris(quads, envelope.id, cred('relatedResource'));
  const text = others.length > 0 ? undefined : readDigestReference(quads, resource);
  const member = webIdAt(quads, envelope.id, cred('credentialSubject'));
  if (alliance === undefined || agreementVersion === undefined || language === undefined || text === undefined || member === undefined)
    return undefined;
  return { id: envelope.id, issuer: envelope.issuer, member, alliance, agreementVersion, language, text, validFrom: envelope.validFrom };
}

/** The JSON-LD document of an acceptance. */
export function acceptanceDocument(acceptance: Acceptance): object {
  const { id, member, agreementVersion, language, alliance, text } = acceptance;
  return envelopeDocument(
    'AcceptanceCredential',
    acceptance,
    { id: member, accepts: { id: `${id}#acceptance`, type: 'Acceptance', agreementVersion, language, alliance } },
    { relatedResource: [{ id: text.id, digestMultibase: text.digestMultibase, mediaType: 'text/markdown' }] },
  );
}
