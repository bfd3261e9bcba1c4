import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';

/** Why a document is read; the links folder holds one file per reason. */
export type DocumentKind =
  'register' | 'alliance' | 'webid' | 'type-index' | 'membership' | 'acceptance' | 'application' | 'offering' | 'container';

/** Everything known of a document's reading; becomes the provenance graph. */
export interface DocumentRecord {
  readonly document: DocumentUrl;
  readonly requested: DocumentUrl;
  readonly redirects: readonly string[];
  readonly documentKind: DocumentKind;
  /** The member on whose account it is read, where there is one. */
  readonly member?: WebId;
  readonly fetchedAt: string;
  readonly status: number;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly quads: number;
  readonly issues: readonly Issue[];
  /** Last good copy kept since; absent when this reading is fresh. */
  readonly staleSince?: string;
}

/** What the crawl tells as it goes. Facts, in order; plain data but for `quads`. */
export type CrawlEvent =
  | { readonly kind: 'queued'; readonly document: DocumentUrl; readonly documentKind: DocumentKind; readonly waiting: number }
  | { readonly kind: 'document-read'; readonly record: DocumentRecord; readonly quads: readonly Quad[]; readonly unchanged: boolean }
  | {
      readonly kind: 'failed';
      readonly document: DocumentUrl;
      readonly documentKind: DocumentKind;
      readonly member?: WebId;
      readonly code: string;
      readonly message: string;
      readonly host: string;
      readonly at: string;
      readonly retryAt?: string;
    }
  | {
      readonly kind: 'limit-reached';
      readonly limit: 'documents' | 'bytes' | 'depth' | 'time' | 'member-documents';
      readonly document: DocumentUrl;
      readonly message: string;
    }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'finished';
      readonly read: number;
      readonly unchanged: number;
      readonly failed: number;
      readonly bytes: number;
      readonly seconds: number;
    };
