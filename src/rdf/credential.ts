/**
 * What every credential has in common (Verifiable Credentials Data Model 2.0): who says it, of whom, since when. The
 * readers beside this file look inside; the bytes and the signature are checked in `credentials/`.
 */
import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, Iri, WebId } from '../domain/iri.ts';
import { instancesOf, one } from './graph.ts';
import { type As, StrictNode, asDocument, asIri, asTime, asWebId, unreadable } from './strict-node.ts';
import { cred } from './terms.ts';

/** The W3C context. */
export const credentialsContext = 'https://www.w3.org/ns/credentials/v2';
/** Ours: `vocab/alliance-v1.context.jsonld`. Its bytes never change; other words are another version. */
export const allianceContext = 'https://w3id.org/webizen/alliance/v1';

export interface Envelope {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly subject: Iri;
  /** ISO 8601 UTC. */
  readonly validFrom: string;
}

/**
 * The one credential of this type in a document, with the nodes to read on from. Ends the {@link reading} that is under way
 * when there is none, several, or its envelope is incomplete.
 */
export function openEnvelope(quads: readonly Quad[], type: Iri): { envelope: Envelope; credential: StrictNode; subject: StrictNode } {
  const [node, ...others] = instancesOf(quads, type);
  if (node?.termType !== 'NamedNode' || others.length > 0) return unreadable();
  const credential = new StrictNode(quads, asIri(node) ?? unreadable());
  const subject = credential.node(cred('credentialSubject'));
  const envelope = {
    id: asDocument(node) ?? unreadable(),
    issuer: credential.one(cred('issuer'), asWebId),
    subject: subject.id,
    validFrom: credential.one(cred('validFrom'), asTime),
  };
  return { envelope, credential, subject };
}

/** The JSON-LD of a credential, in the order people read it. Signing adds `proof` as its last member. */
export function envelopeDocument(type: string, envelope: Omit<Envelope, 'subject'>, subject: object, extra: object = {}): object {
  return {
    '@context': [credentialsContext, allianceContext],
    id: envelope.id,
    type: ['VerifiableCredential', type],
    issuer: envelope.issuer,
    validFrom: envelope.validFrom,
    ...extra,
    credentialSubject: subject,
  };
}

/** The bytes that are stored, and never written in another way again: digests cover them. */
export const credentialBody = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** A WebID, where the only value is an http(s) address. */
export const webIdAt = (quads: readonly Quad[], node: string, property: Iri): WebId | undefined => only(quads, node, property, asWebId);

/** The address of a document, where the only value is one (http or https, without fragment). */
export const documentAt = (quads: readonly Quad[], node: string, property: Iri): DocumentUrl | undefined =>
  only(quads, node, property, asDocument);

/** A time as RFC 3339 writes it, in UTC; anything else is not a time we compare. */
export const oneTime = (quads: readonly Quad[], node: string, property: Iri): string | undefined => only(quads, node, property, asTime);

function only<Value>(quads: readonly Quad[], node: string, property: Iri, as: As<Value>): Value | undefined {
  const term = one(quads, node, property);
  return term === undefined ? undefined : as(term);
}
