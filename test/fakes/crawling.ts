import * as oxigraph from 'oxigraph';
import { type CrawlOptions, crawl } from '../../src/crawl/crawl.ts';
import type { CrawlEvent } from '../../src/crawl/crawl-event.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';
import { judgedAt } from './fake-alliance.ts';
import type { FakeWeb } from './fake-web.ts';

export const now = (): Date => new Date('2026-11-21T10:00:00Z');

/** Every event of a crawl of a web in memory. */
export async function eventsOf(web: FakeWeb, register: DocumentUrl, options: Partial<CrawlOptions> = {}): Promise<CrawlEvent[]> {
  const events: CrawlEvent[] = [];
  for await (const event of crawl([register], { dereference: web.dereference, now, validator: prepareShapes(), ...options }))
    events.push(event);
  return events;
}

export async function indexOf(events: Iterable<CrawlEvent>, at = judgedAt): Promise<AllianceIndex> {
  const index = AllianceIndex.create(oxigraph);
  for (const event of events) index.take(event);
  await index.judge(at);
  return index;
}

/** A crawl and the judged index it leaves. */
export async function crawlAndIndex(web: FakeWeb, register: DocumentUrl, options: Partial<CrawlOptions> = {}): Promise<AllianceIndex> {
  return indexOf(await eventsOf(web, register, options));
}
