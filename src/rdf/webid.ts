/**
 * What we read in a WebID document, and the little we write there: other applications and the person's provider keep
 * theirs in the same document.
 */
import type { Quad } from '@rdfjs/types';
import { type DocumentUrl, type Iri, type WebId, documentOf } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { documentAt, webIdAt } from './credential.ts';
import { iris, quad, strings, textQuads } from './graph.ts';
import { namesOf } from './names.ts';
import { foaf, ldp, pim, rdf, schema, solid, wa } from './terms.ts';

export interface WebIdDocument {
  /** Roots of the person's storages; what stands elsewhere does not speak for them. */
  readonly storages: readonly DocumentUrl[];
  readonly publicTypeIndex?: DocumentUrl;
  readonly inbox?: DocumentUrl;
  readonly issuers: readonly string[];
  readonly name: Texts;
  /** An alliance's register and charter, where the WebID is an alliance's. */
  readonly register?: DocumentUrl;
  readonly charter?: Iri;
  /** A declaration of interests, which an authority links here because it has no membership document. */
  readonly interests?: DocumentUrl;
}

/** What the WebID document says of this WebID. Untidy documents leave things out; nothing is made up for them. */
export function readWebIdDocument(quads: readonly Quad[], webid: WebId): WebIdDocument {
  const publicTypeIndex = documentAt(quads, webid, solid('publicTypeIndex'));
  const inbox = documentAt(quads, webid, ldp('inbox'));
  const register = documentAt(quads, webid, wa('register'));
  const charter = webIdAt(quads, webid, wa('charter'));
  const interests = documentAt(quads, webid, wa('interests'));
  return {
    storages: iris(quads, webid, pim('storage')).flatMap((storage) => (/^https?:\/\/[^/]/i.test(storage) ? documentOf(storage) : [])),
    ...(publicTypeIndex === undefined ? {} : { publicTypeIndex }),
    ...(inbox === undefined ? {} : { inbox }),
    // Servers write issuers with and without a final slash, and some as literals.
    issuers: [...iris(quads, webid, solid('oidcIssuer')), ...strings(quads, webid, solid('oidcIssuer'))],
    name: namesOf(quads, webid),
    ...(register === undefined ? {} : { register }),
    ...(charter === undefined ? {} : { charter }),
    ...(interests === undefined ? {} : { interests }),
  };
}

/** What an alliance adds to its own WebID document. */
export function writeAllianceProfile(
  webid: WebId,
  { name, register, charter, inbox }: { name: Texts; register: DocumentUrl; charter: Iri; inbox: DocumentUrl },
): Quad[] {
  return [
    quad(webid, rdf('type'), schema('Organization')),
    quad(webid, rdf('type'), wa('Alliance')),
    ...textQuads(webid, foaf('name'), name),
    quad(webid, wa('register'), register),
    quad(webid, wa('charter'), charter),
    quad(webid, ldp('inbox'), inbox),
  ];
}

/** The statement that leads from a WebID to its declaration of interests. */
export const writeInterestsLink = (webid: WebId, interests: DocumentUrl): Quad[] => [quad(webid, wa('interests'), interests)];

export { readVerificationMethods, writeVerificationMethod } from './verification-method.ts';
