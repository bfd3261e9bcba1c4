import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { ShapeValidator } from '../rdf/validate.ts';
import type { CrawlEvent } from './crawl-event.ts';
import { CrawlRun } from './crawl-run.ts';
import type { Dereference } from './dereference.ts';
import type { CrawlLimits } from './limits.ts';
import type { PreviousCopies } from './previous-copies.ts';

export interface CrawlOptions {
  /** The only way to the network. */
  readonly dereference: Dereference;
  readonly now: () => Date;
  readonly validator: ShapeValidator;
  readonly limits?: Partial<CrawlLimits>;
  /** Only the pods of these members are read, beside what the alliance, its seats and its authorities publish. */
  readonly only?: readonly WebId[];
  /** Status lists that a credential at hand names. They are read, like all others, where a mandate lets them stand. */
  readonly statusLists?: readonly DocumentUrl[];
  /** Stops the run; what was read until then was told. */
  readonly signal?: AbortSignal;
  /** An earlier crawl: unchanged documents are not read again, and unreadable ones keep their last good copy. */
  readonly previous?: PreviousCopies;
  /** Spreads repeated questions to a host that asked for fewer. From 0 to 1; none by default. */
  readonly random?: () => number;
  /** Lets a host's pause pass; a timer by default. Resolves early when the signal says stop. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Reads an alliance as its documents link it: register, its policies, agreements and decisions, members, type
 * indexes, membership documents, credentials and their status lists, offerings. Tells facts
 * as they come, in no fixed order between hosts; `finished` or `stopped` is the last. Nothing is verified or judged here, and nothing is
 * left out in silence: what could not be read is a `failed`, what was too much a `limit-reached`.
 *
 * Ending the iteration early stops all requests under way.
 */
export async function* crawl(registers: readonly DocumentUrl[], options: CrawlOptions): AsyncGenerator<CrawlEvent> {
  const run = new CrawlRun(registers, options);
  try {
    yield* run.events();
  } finally {
    run.abandon();
  }
}
