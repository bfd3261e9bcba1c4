import type { Quad } from '@rdfjs/types';
import type { RightAcceptance } from '../domain/right.ts';
import { documentOf } from '../domain/iri.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asIri, asWebId, reading } from './strict-node.ts';
import { wa } from './terms.ts';

/** What a document states that takes a right over: the right by its name, and whose right it is to give. */
export function readRightAcceptance(quads: readonly Quad[]): RightAcceptance | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('RightAcceptanceCredential'));
    const acceptance = subject.as(wa('RightAcceptance'));
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      alliance: acceptance.one(wa('alliance'), asWebId),
      right: acceptance.one(wa('right'), asIri),
      validFrom: envelope.validFrom,
    };
  });
}

/** The JSON-LD document by which a right is taken over. `id` is the address of a document, without fragment. */
export function rightAcceptanceDocument(acceptance: RightAcceptance): object {
  const { id, issuer, alliance, right, validFrom } = acceptance;
  return envelopeDocument(
    'RightAcceptanceCredential',
    { id: documentOf(id), issuer, validFrom },
    { id: `${id}#acceptance`, type: 'RightAcceptance', alliance, right },
  );
}
