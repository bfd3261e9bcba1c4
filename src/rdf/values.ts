import type { Quad } from '@rdfjs/types';
import type { ValuesDeclaration } from '../domain/attestation.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asIri, reading, unreadable } from './strict-node.ts';
import { wa } from './terms.ts';

/** Which values instruments somebody says to uphold; undefined where one says so of another. */
export function readValues(quads: readonly Quad[]): ValuesDeclaration | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('ValuesCredential'));
    if (envelope.subject !== envelope.issuer) return unreadable();
    return { id: envelope.id, issuer: envelope.issuer, upholds: subject.all(wa('upholds'), asIri), validFrom: envelope.validFrom };
  });
}

/** The JSON-LD document of a declaration of values. */
export function valuesDocument(declaration: ValuesDeclaration): object {
  return envelopeDocument('ValuesCredential', declaration, { id: declaration.issuer, upholds: [...declaration.upholds] });
}
