import { describe, expect, test } from 'vitest';
import type { CrawlEvent, DocumentKind } from '../../src/crawl/crawl-event.ts';
import { type DocumentUrl, documentOf, toWebId } from '../../src/domain/iri.ts';
import { DocumentSet } from '../../src/index/document-set.ts';
import { quad } from '../../src/rdf/graph.ts';

const alice = toWebId('https://pods.example/alice/card#me');
const mallory = toWebId('https://mallory.example/card#me');
const card = documentOf(alice);

const readEvent = (
  member: typeof alice,
  requested: DocumentUrl,
  sha256: string,
  documentKind: DocumentKind = 'webid',
  mediaType = 'text/turtle',
): CrawlEvent => ({
  kind: 'document-read',
  unchanged: false,
  quads: [quad(`${card}#me`, 'https://schema.org/name', `urn:version:${sha256}`)],
  record: {
    document: card,
    requested,
    redirects: requested === card ? [] : [card],
    documentKind,
    member,
    fetchedAt: '2026-11-21T10:00:00Z',
    status: 200,
    sha256,
    mediaType,
    bytes: 1,
    quads: 1,
    issues: [],
  },
});

/** What the set says, after these events in this order. */
const after = (events: readonly CrawlEvent[]) => {
  const set = new DocumentSet();
  for (const event of events) set.take(event);
  return {
    kept: set.all().map(({ provenance: { sha256, readFor, requested, documentKinds } }) => ({ sha256, readFor, requested, documentKinds })),
    set,
  };
};

describe('a document that was read twice', () => {
  const mine = readEvent(alice, card, 'aa');
  const theirs = readEvent(mallory, documentOf(mallory), 'bb');

  test('with two bodies keeps one of them, whichever came first, and all it was read for', () => {
    expect(after([mine, theirs]).kept).toEqual(after([theirs, mine]).kept);
    const { kept, set } = after([theirs, mine]);
    expect(kept).toMatchObject([{ sha256: 'aa', readFor: [mallory, alice] }]);
    expect(set.byRequested(card)).toBe(set.byRequested(documentOf(mallory)));
    expect(set.of(alice).documents).toEqual(set.of(mallory).documents);
  });

  test('as a credential and as something else keeps the credential', () => {
    const credential = readEvent(alice, card, 'cc', 'acceptance', 'application/vc');
    for (const events of [
      [mine, credential],
      [credential, mine],
    ]) {
      expect(after(events).kept).toMatchObject([{ sha256: 'cc', documentKinds: ['acceptance', 'webid'] }]);
    }
  });

  test('for two members is one document of both', () => {
    const { kept, set } = after([mine, readEvent(mallory, card, 'aa')]);
    expect(kept).toMatchObject([{ sha256: 'aa', readFor: [mallory, alice], requested: [card] }]);
    expect(set.of(mallory).documents).toHaveLength(1);
  });
});
