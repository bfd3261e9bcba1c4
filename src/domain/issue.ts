import type { Iri } from './iri.ts';

/** How much an issue weighs: an *error* keeps a document from counting, a *warning* is worth mending, an *info* only tells. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What every validator says of a document (SHACL shapes, rules across rows, readers, the crawl): where, which rule, and
 * what mends it. Sentences are plain words; `code` is stable and is what programs and tests look at.
 */
export interface Issue {
  /** Stable, upper case with underscores: `MISSING`, `PATTERN`, `TERMS_OVERLAP`, `SYNTAX`… */
  readonly code: string;
  readonly severity: Severity;
  /** The document the issue is in. */
  readonly document: string;
  /** The node in it, where there is one. */
  readonly focus?: string;
  /** The property in it, as an IRI; with `focus` it leads a form back to the field. */
  readonly path?: Iri | string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly remedy: string;
  /** 1-based place in the bytes, where a parser knew it. */
  readonly line?: number;
  readonly column?: number;
}
