import { documentOf, type WebId } from '../domain/iri.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import type { DocumentKind } from '../crawl/crawl-event.ts';
import type { Failure } from './provenance-graph.ts';
import type { SourceDocument } from './source-document.ts';

/** All that the index holds on account of one member, or of one authority. */
export interface MemberDocuments {
  readonly webid: WebId;
  readonly documents: readonly SourceDocument[];
  readonly failures: readonly Failure[];
}

/** Documents of a kind that were read for the member. */
export const ofKind = ({ documents }: Pick<MemberDocuments, 'documents'>, kind: DocumentKind): readonly SourceDocument[] =>
  documents.filter(({ provenance }) => provenance.documentKinds.includes(kind));

/** The WebID document of the member, where it was read. */
export const profileOf = ({ webid, documents }: MemberDocuments): SourceDocument | undefined =>
  documents.find(({ provenance, facts }) => facts.profiles.has(webid) && provenance.requested.includes(documentOf(webid)));

/** Whether a document lies where it may speak for the member, by the member's own WebID document. */
export function speaksFor(member: MemberDocuments): (document: SourceDocument) => boolean {
  const isOwn = isInStorageOf(member);
  return ({ provenance }) => isOwn(provenance.document);
}

/** The same for an address. */
export function isInStorageOf(member: MemberDocuments): (address: string) => boolean {
  const declared = profileOf(member)?.facts.profiles.get(member.webid)?.storages ?? [];
  const storages = storagesOf(member.webid, declared);
  return (address) => isInStorage(address, storages);
}

/** The address of the document that an IRI of any scheme is described in. */
export const withoutFragment = (iri: string): string => iri.split('#', 1)[0] ?? iri;
