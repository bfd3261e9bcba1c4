import init, * as oxigraph from 'oxigraph/web.js';
import wasm from 'oxigraph/web_bg.wasm?url';
import { expect, test } from 'vitest';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { crawlAndIndex } from '../fakes/crawling.ts';
import { frozenAlliance } from '../fakes/sample-alliance.ts';

test('a crawl in a page comes to the same digest as one in Node, and its index can be asked', async () => {
  const { web, register, digest } = frozenAlliance();
  const index = await crawlAndIndex(web, register);
  expect((await index.digests()).digest).toBe(digest);
  await init({ module_or_path: wasm });
  const back = AllianceIndex.fromNQuads(oxigraph, index.toNQuads());
  expect(back.store.size).toBeGreaterThan(index.counts().quads);
});
