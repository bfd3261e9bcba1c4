import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { type As, type StrictNode, asIri, asTextLike } from './strict-node.ts';
import { sec, wa } from './terms.ts';

/** Multibase, base64url without padding: the form that a digest has here (Controlled Identifiers 1.0 §2.4). */
export const asDigest: As<string> = asTextLike(/^u[A-Za-z0-9_-]+$/);

/**
 * A reference to exact bytes. It is a node of its own and not the document it names, so that two documents that refer to
 * different bytes at one address do not contradict each other where their statements meet.
 */
export function readDigestReference(node: StrictNode): DigestReference {
  const reference = node.as(wa('DigestReference'));
  return { id: reference.one(wa('document'), asIri), digestMultibase: reference.one(sec('digestMultibase'), asDigest) };
}

export function readOptionalReference(node: StrictNode, property: Iri): DigestReference | undefined {
  const reference = node.optionalNode(property);
  return reference === undefined ? undefined : readDigestReference(reference);
}

/** The JSON-LD of a reference at `id`, an address within the document that refers. */
export function digestReferenceNode(id: string, { id: document, digestMultibase }: DigestReference): object {
  return { id, type: 'DigestReference', document, digestMultibase };
}

/** References at `#vote-1`, `#vote-2`… */
export const digestReferenceNodes = (document: DocumentUrl, name: string, references: readonly DigestReference[]): object[] =>
  references.map((reference, at) => digestReferenceNode(`${document}#${name}-${at + 1}`, reference));
