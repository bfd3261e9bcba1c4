import type { Quad } from '@rdfjs/types';
import type { DocumentKind } from '../crawl-event.ts';
import { type DocumentUrl, type WebId, documentOf } from '../../domain/iri.ts';

/** One address to read next, why, and on whose account. */
export interface Link {
  readonly document: DocumentUrl;
  readonly documentKind: DocumentKind;
  /** A credential is asked for as it was issued and never negotiated, a text only for its bytes; everything else as RDF. */
  readonly format: 'rdf' | 'credential' | 'bytes';
  readonly member?: WebId;
  /** Where documents speak for the member; what lies elsewhere is told and not read. */
  readonly storages?: readonly DocumentUrl[];
  /**
   * On the way to somebody's declaration of interests and to nothing else: also where only other members' pods are asked for,
   * and also of somebody who is no member, so that a membership document which is not there is no failure.
   */
  readonly purpose?: 'interests';
}

/** A document as the files of this folder see it: what it says, and why it was read. */
export interface Page extends Link {
  /** The address it was read from, after redirects. */
  readonly address: DocumentUrl;
  readonly quads: readonly Quad[];
}

/** A page read on account of a member. */
export type MemberPage = Page & { readonly member: WebId };

/** The documents that these IRIs are described in, of those that lie on the web. */
export const documentsOf = (...named: readonly (string | undefined)[]): readonly DocumentUrl[] =>
  named.flatMap((iri) => (iri !== undefined && /^https?:\/\/[^/]/i.test(iri) ? [documentOf(iri)] : []));

/** Credentials to read, for one reason. */
export const credentials = (documentKind: DocumentKind, ...named: readonly (string | undefined)[]): readonly Link[] =>
  documentsOf(...named).map((document) => ({ document, documentKind, format: 'credential' }));
