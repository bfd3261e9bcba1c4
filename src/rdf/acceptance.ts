import type { Quad } from '@rdfjs/types';
import type { Acceptance } from '../domain/agreement.ts';
import type { DigestReference } from '../domain/membership.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asDigest } from './digest-reference.ts';
import { type StrictNode, asIri, asText, asWebId, present, reading } from './strict-node.ts';
import { cred, dct, schema, sec, wa } from './terms.ts';

/**
 * The acceptance that a document states; undefined when it states none, several, or lacks what an acceptance needs.
 * Whether it counts (issuer, member and owner of the pod are one) is for the reader to judge.
 */
export function readAcceptance(quads: readonly Quad[]): Acceptance | undefined {
  return reading(() => {
    const { envelope, credential } = openEnvelope(quads, wa('AcceptanceCredential'));
    const member = credential.one(cred('credentialSubject'), asWebId);
    const acceptance = credential.node(cred('credentialSubject')).node(wa('accepts')).as(wa('Acceptance'));
    const representative = acceptance.optionalNode(wa('representation'));
    return {
      id: envelope.id,
      ...present({ representative: representative && readRepresentative(representative) }),
      issuer: envelope.issuer,
      member,
      alliance: acceptance.one(wa('alliance'), asWebId),
      agreementVersion: acceptance.one(wa('agreementVersion'), asIri),
      language: acceptance.one(dct('language'), asText),
      text: readRelatedResource(credential.node(cred('relatedResource'))),
      validFrom: envelope.validFrom,
    };
  });
}

/** The W3C form of a reference: here the node is the very resource. */
const readRelatedResource = (node: StrictNode): DigestReference => ({
  id: node.id,
  digestMultibase: node.one(sec('digestMultibase'), asDigest),
});

function readRepresentative(node: StrictNode): { name: string; capacity: string } {
  const representative = node.as(wa('Representation'));
  return { name: representative.one(schema('name'), asText), capacity: representative.one(wa('capacity'), asText) };
}

/** The JSON-LD document of an acceptance. */
export function acceptanceDocument(acceptance: Acceptance): object {
  const { id, member, agreementVersion, language, alliance, text, representative } = acceptance;
  const representation = representative && { id: `${id}#representative`, type: 'Representation', ...representative };
  return envelopeDocument(
    'AcceptanceCredential',
    acceptance,
    {
      id: member,
      accepts: { id: `${id}#acceptance`, type: 'Acceptance', agreementVersion, language, alliance, ...present({ representation }) },
    },
    { relatedResource: [{ id: text.id, digestMultibase: text.digestMultibase, mediaType: 'text/markdown' }] },
  );
}
