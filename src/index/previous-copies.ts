import type { Quad } from '@rdfjs/types';
import { omit } from '../crawl/omit.ts';
import type { PreviousCopies, PreviousCopy } from '../crawl/previous-copies.ts';
import { isShaped } from '../crawl/shaped-kinds.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { SourceDocument } from './source-document.ts';

/** What an index offers to the next crawl. Statements are read back only where they are needed. */
export function previousCopiesOf(byRequested: (address: string) => SourceDocument | undefined): PreviousCopies {
  return {
    lookup(requested: DocumentUrl): PreviousCopy | undefined {
      const document = byRequested(requested);
      if (document === undefined) return undefined;
      const { provenance } = document;
      const [documentKind] = provenance.documentKinds;
      if (documentKind === undefined) return undefined;
      const { etag, lastModified, sha256 } = provenance;
      const record = omit(provenance, 'documentKinds', 'readFor', 'requested', 'canonicalSha256', 'tooComplex');
      let quads: readonly Quad[] | undefined;
      return {
        ...(etag !== undefined && { etag }),
        ...(lastModified !== undefined && { lastModified }),
        sha256,
        record: { ...record, requested, documentKind },
        isChecked: provenance.documentKinds.some(isShaped),
        get quads() {
          quads ??= document.quads();
          return quads;
        },
      };
    },
  };
}
