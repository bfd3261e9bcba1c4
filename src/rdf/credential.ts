/**
 * What every credential has in common (Verifiable Credentials Data Model 2.0): who says it, of whom, since when. The
 * readers beside this file look inside; the bytes and the signature are checked in `credentials/`.
 */
import type { Quad } from '@rdfjs/types';
import { type DocumentUrl, type Iri, type WebId, documentOf, parseIri, toWebId } from '../domain/iri.ts';
import { instancesOf, oneIri, oneString } from './graph.ts';
import { StrictNode, asDocument, asIri, asTime, asWebId, reading, unreadable } from './strict-node.ts';
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

/** The one credential of this type in a document; undefined when there is none, several, or its envelope is incomplete. */
export function readEnvelope(quads: readonly Quad[], type: Iri): Envelope | undefined {
  return reading(() => openEnvelope(quads, type).envelope);
}

/** The envelope with the nodes to read on from; within {@link reading} only. */
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
export function webIdAt(quads: readonly Quad[], node: string, property: Iri): WebId | undefined {
  const iri = oneIri(quads, node, property);
  return iri === undefined || !/^https?:\/\/[^/]/i.test(iri) ? undefined : toWebId(iri);
}

/** The address of a document, where the only value is one (http or https, without fragment). */
export function documentAt(quads: readonly Quad[], node: string, property: Iri): DocumentUrl | undefined {
  const text = oneIri(quads, node, property);
  const iri = text === undefined ? undefined : parseIri(text);
  return iri === undefined || !/^https?:\/\/[^/]/i.test(iri) || iri.includes('#') ? undefined : documentOf(iri);
}

/** A time as RFC 3339 writes it, in UTC; anything else is not a time we compare. */
export function oneTime(quads: readonly Quad[], node: string, property: Iri): string | undefined {
  const text = oneString(quads, node, property);
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
