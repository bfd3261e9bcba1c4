/**
 * What every credential has in common (Verifiable Credentials Data Model 2.0): who says it, of whom, since when. The
 * readers beside this file look inside; the bytes are checked in `credentials/`.
 */
import type { Quad } from '@rdfjs/types';
import { type DocumentUrl, type Iri, type WebId, documentOf, parseIri, toWebId } from '../domain/iri.ts';
import type { DigestReference, RoleGrant } from '../domain/membership.ts';
import { instancesOf, iris, oneIri, oneString, strings } from './graph.ts';
import { cred, roleIri, roleOf, sec, wa } from './terms.ts';

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
  const [node, ...others] = instancesOf(quads, type);
  if (node === undefined || others.length > 0) return undefined;
  const id = toDocument(node.value);
  const issuer = webIdAt(quads, node.value, cred('issuer'));
  const subject = oneIri(quads, node.value, cred('credentialSubject'));
  const validFrom = oneTime(quads, node.value, cred('validFrom'));
  if (id === undefined || issuer === undefined || subject === undefined || validFrom === undefined) return undefined;
  return { id, issuer, subject, validFrom };
}

/** The JSON-LD of a credential, in the order people read it. */
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

/** A link to exact bytes: both the address and the digest, or nothing. */
export function readDigestReference(quads: readonly Quad[], node: Iri | undefined): DigestReference | undefined {
  const digest = node === undefined ? undefined : oneString(quads, node, sec('digestMultibase'));
  return node === undefined || digest === undefined ? undefined : { id: node, digestMultibase: digest };
}

/** Roles × jurisdictions × level, in the order of their names (`#role-1`, `#role-2`…). Roles we do not know are left out. */
export function readRoleGrants(quads: readonly Quad[], node: string, property: Iri): RoleGrant[] {
  return inOrder(iris(quads, node, property)).flatMap((grant): RoleGrant[] => {
    const role = roleOf(oneIri(quads, grant, wa('role')) ?? '');
    const level = oneIri(quads, grant, wa('level'));
    if (role === undefined) return [];
    return [{ role, jurisdictions: [...strings(quads, grant, wa('jurisdiction'))].sort(), ...(level === undefined ? {} : { level }) }];
  });
}

/** The JSON-LD of role grants, each with an address of its own under `prefix`. */
export function roleGrantNodes(roles: readonly RoleGrant[], prefix: string): object[] {
  return roles.map((grant, at) => ({
    id: `${prefix}-${at + 1}`,
    type: 'RoleGrant',
    role: roleIri(grant.role),
    jurisdiction: [...grant.jurisdictions],
    ...(grant.level === undefined ? {} : { level: grant.level }),
  }));
}

/** Numbered nodes in the order of their numbers: `#event-2` before `#event-10`. A graph itself has no order. */
export function inOrder(nodes: readonly Iri[]): Iri[] {
  const numberOf = (node: string): number => Number(/(\d+)$/.exec(node)?.[1] ?? 0);
  return [...nodes].sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
}

/** A WebID, where the only value is an http(s) address. */
export function webIdAt(quads: readonly Quad[], node: string, property: Iri): WebId | undefined {
  const iri = oneIri(quads, node, property);
  return iri === undefined || !/^https?:\/\/[^/]/i.test(iri) ? undefined : toWebId(iri);
}

/** The address of a document, where the only value is one (http or https, without fragment). */
export function documentAt(quads: readonly Quad[], node: string, property: Iri): DocumentUrl | undefined {
  return toDocument(oneIri(quads, node, property));
}

/** A time as RFC 3339 writes it, in UTC; anything else is not a time we compare. */
export function oneTime(quads: readonly Quad[], node: string, property: Iri): string | undefined {
  const text = oneString(quads, node, property);
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function toDocument(text: string | undefined): DocumentUrl | undefined {
  const iri = text === undefined ? undefined : parseIri(text);
  return iri === undefined || !/^https?:\/\/[^/]/i.test(iri) || iri.includes('#') ? undefined : documentOf(iri);
}
