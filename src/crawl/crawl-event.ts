import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, Iri, WebId } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';

/**
 * Why a document is read; the links folder holds one file per reason. `key` is a WebID document that is read for its keys
 * only: of an authority, or of whoever holds a seat. `agreement-text` is read for its digest only, whatever it holds.
 */
export type DocumentKind =
  | 'register'
  | 'alliance'
  | 'policy'
  | 'agreement'
  | 'agreement-text'
  | 'decision'
  | 'motion'
  | 'vote'
  | 'key'
  | 'status-list'
  | 'webid'
  | 'type-index'
  | 'membership'
  | 'acceptance'
  | 'withdrawal'
  | 'application'
  | 'appeal'
  | 'right-acceptance'
  | 'attestation'
  | 'interests'
  | 'values'
  | 'offering'
  | 'container';

/** The proof of a credential as it was read, with the 64 bytes that its signature covers, in hexadecimal. Not verified yet. */
export interface ProofRecord {
  readonly method: Iri;
  readonly created: string;
  readonly proofValue: string;
  readonly hash: string;
}

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
  /** A credential's, and no other document's. */
  readonly proof?: ProofRecord;
  /** When an earlier reading first met these very bytes; absent when none did. */
  readonly firstSeen?: string;
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
