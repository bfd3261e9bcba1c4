import type { Quad } from '@rdfjs/types';
import type { InterestsDeclaration } from '../domain/attestation.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asIri, asText, reading, unreadable } from './strict-node.ts';
import { wa } from './terms.ts';

/** What somebody declares of themselves; undefined where one declares for another. */
export function readInterests(quads: readonly Quad[]): InterestsDeclaration | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('InterestsCredential'));
    if (envelope.subject !== envelope.issuer) return unreadable();
    const interests = subject.node(wa('declares')).as(wa('InterestsDeclaration'));
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      affiliates: interests.all(wa('affiliate'), asIri),
      offices: interests.all(wa('office'), asText),
      employers: interests.all(wa('employer'), asText),
      validFrom: envelope.validFrom,
    };
  });
}

/** The JSON-LD document of a declaration of interests. */
export function interestsDocument(declaration: InterestsDeclaration): object {
  const { id, issuer, affiliates, offices, employers } = declaration;
  return envelopeDocument('InterestsCredential', declaration, {
    id: issuer,
    declares: {
      id: `${id}#interests`,
      type: 'InterestsDeclaration',
      affiliate: [...affiliates],
      office: [...offices],
      employer: [...employers],
    },
  });
}
