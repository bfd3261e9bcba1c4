import type { Quad } from '@rdfjs/types';
import type { DocumentUrl } from '../domain/iri.ts';
import type { DocumentRecord } from './crawl-event.ts';

/** A document as an earlier crawl left it. */
export interface PreviousCopy {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly sha256: string;
  readonly record: DocumentRecord;
  readonly quads: readonly Quad[];
  /** Whether the shapes looked at it; the record's issues are complete only then. */
  readonly isChecked: boolean;
}

/** What an earlier crawl left behind: so that nothing is parsed twice that did not change, and nobody vanishes because a host is down. */
export interface PreviousCopies {
  /** By the address that was asked for. */
  lookup(requested: DocumentUrl): PreviousCopy | undefined;
}
