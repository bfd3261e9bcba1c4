import * as oxigraph from 'oxigraph';
import { crawl } from '../../src/crawl/crawl.ts';
import { dereferenceWith } from '../../src/crawl/fetch-dereference.ts';
import type { Verdict } from '../../src/domain/membership.ts';
import type { WebId } from '../../src/domain/iri.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';
import type { SmallAlliance } from './small-alliance.ts';

/** What somebody finds who knows the alliance by its key and reads all pods. */
export async function crawlAlliance({ pods, register, key, steward }: SmallAlliance, at = '2026-11-22T23:59:59Z'): Promise<AllianceIndex> {
  const index = AllianceIndex.create(oxigraph, { keys: new Map([[register, key.publicKeyMultibase]]) });
  const dereference = dereferenceWith(pods.fetch, { allowLoopback: false });
  for await (const event of crawl([register], { dereference, now: steward.now, validator: prepareShapes() })) index.take(event);
  await index.judge(at);
  return index;
}

export const verdictOf = (index: AllianceIndex, webid: WebId): Verdict | undefined =>
  index.verdicts().find((verdict) => verdict.webid === webid);
