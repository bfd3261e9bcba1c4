import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, WebId } from '../domain/iri.ts';

/** The media types we write. Credentials are stored and asked for as bytes (`application/vc`), never negotiated. */
export type MediaType = 'text/turtle' | 'application/vc' | 'text/markdown' | 'application/rdf+xml' | 'application/ld+json';

/** A document as it was read: its bytes decoded as UTF-8, and the ETag a conditional write needs (absent where the server gives none). */
export interface PodDocument {
  readonly url: DocumentUrl;
  readonly mediaType: string;
  readonly body: string;
  readonly etag?: string;
}

/**
 * On which state of the document a write insists (RFC 9110 §13):
 * `absent` creates and never replaces; an `etag` replaces exactly what was read; `matches` is for servers that give no
 * ETag: the body is read again just before and compared.
 */
export type Precondition =
  { readonly kind: 'absent' } | { readonly kind: 'etag'; readonly etag: string } | { readonly kind: 'matches'; readonly body: string };

/** A change to a document that other applications write too: these quads go, those come, all others stay. */
export interface Patch {
  readonly deletes: readonly Quad[];
  readonly inserts: readonly Quad[];
}

/** Who may read a container and everything put in it. */
export type Audience = 'public' | 'owner' | 'inbox';
/** What an unauthenticated request saw: the truth about access, whatever an access document says. */
export type Probe = 'readable' | 'not-readable' | 'unreachable';

/**
 * Reads and writes linked documents in pods. Every failure is one of the classes in `pod-error.ts`; nothing is retried
 * silently and nothing is overwritten that was not seen.
 */
export interface Pod {
  /** Whose hands these are; undefined when nobody is signed in (reads of public documents only). */
  readonly webId: WebId | undefined;
  /** Reads past any HTTP cache. Throws NotFoundError, ForbiddenError, SignInNeededError, UnreachableError. */
  read(url: DocumentUrl, accept?: readonly string[]): Promise<PodDocument>;
  /** Writes a whole document and reads back its new ETag. Throws ConflictError (412, 409) and leaves the document untouched then. */
  write(url: DocumentUrl, body: string, mediaType: MediaType, on: Precondition): Promise<PodDocument>;
  /** Patches quads (Solid Protocol §5.3.1, N3 Patch). Throws ConflictError when a quad to delete is not there. */
  patch(url: DocumentUrl, patch: Patch, etag?: string): Promise<PodDocument>;
  /** Deletes a document in the state given. */
  remove(url: DocumentUrl, on: Precondition): Promise<void>;
  /** The documents in a container; empty when it does not exist. */
  list(container: DocumentUrl): Promise<readonly DocumentUrl[]>;
  /** Creates a container when it is missing, sets its access once, and answers what an unauthenticated request then saw. */
  prepareContainer(container: DocumentUrl, audience: Audience): Promise<Probe>;
  /**
   * Lets anyone read one document whose container is not ours to open (the type index in `settings/`): an access document
   * of its own, written once and only when the document is not readable yet. Answers what an unauthenticated request then saw.
   */
  shareDocument(document: DocumentUrl): Promise<Probe>;
  /** The root of the storage that a document lies in, as its server says (Solid Protocol §4.1); undefined when it does not. */
  storageOf(url: DocumentUrl): Promise<DocumentUrl | undefined>;
  /** Asks without signing in. */
  probe(url: DocumentUrl): Promise<Probe>;
  /** Posts a notification to a Linked Data Notifications inbox (LDN §3.1). */
  notify(inbox: DocumentUrl, body: string, mediaType: MediaType): Promise<DocumentUrl | undefined>;
}
