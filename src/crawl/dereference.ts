import type { DocumentUrl } from '../domain/iri.ts';

/** One request of the crawl. */
export interface DereferenceRequest {
  readonly url: DocumentUrl;
  /** The Accept header. Credentials ask for `application/vc` and never for Turtle. */
  readonly accept: string;
  /** Validators of the copy at hand, for a conditional request (RFC 9110 §13). */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Decoded bytes after which reading stops with `TOO_LARGE`. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** What came back. Failures carry a stable code; an unreachable host is an answer too, not an exception. */
export type Dereferenced =
  | {
      readonly kind: 'read';
      readonly url: DocumentUrl;
      readonly redirects: readonly string[];
      readonly status: number;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  | { readonly kind: 'unchanged'; readonly url: DocumentUrl; readonly etag?: string }
  | {
      readonly kind: 'failed';
      readonly url: DocumentUrl;
      readonly code: string;
      readonly message: string;
      readonly status?: number;
      /** ISO 8601 UTC, when the server asked to wait until then. */
      readonly retryAt?: string;
      /** The same as seconds from now, for servers that say it so: a Dereference has no clock of its own. */
      readonly retryAfterSeconds?: number;
    };

/** The crawl's only way to the network: the page, the worker, Node and the tests each pass their own. */
export type Dereference = (request: DereferenceRequest) => Promise<Dereferenced>;
