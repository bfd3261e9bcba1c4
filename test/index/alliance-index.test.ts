import * as oxigraph from 'oxigraph';
import { describe, expect, test } from 'vitest';
import type { CrawlEvent } from '../../src/crawl/crawl-event.ts';
import { toWebId } from '../../src/domain/iri.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { provenanceGraph, verdictsGraph } from '../../src/index/graphs.ts';
import { crawlAndIndex, eventsOf, indexOf } from '../fakes/crawling.ts';
import { FakeAlliance, judgedAt } from '../fakes/fake-alliance.ts';
import { FakeWeb } from '../fakes/fake-web.ts';
import { frozenAlliance, sampleAlliance } from '../fakes/sample-alliance.ts';

const setUp = sampleAlliance;

const ask = (index: AllianceIndex, query: string): string[] => {
  const rows = index.store.query(query, { use_default_graph_as_union: true }) as Map<string, { value: string }>[];
  return rows.map((row) => [...row.values()].map(({ value }) => value).join(' ')).sort();
};

describe('an index', () => {
  test('lists every rightful member and no other', async () => {
    const { web, alliance, members } = await setUp();
    const index = await crawlAndIndex(web, alliance.register);
    expect(index.counts()).toMatchObject({ members: 3, listed: 2 });
    expect(index.directory().map(({ member }) => member.webid)).toEqual(members.slice(0, 2).map(({ webid }) => webid));
    expect(index.members().map(({ webid }) => webid)).toEqual(index.verdicts().map(({ webid }) => webid));
    expect(index.judgedAt).toBe(judgedAt);
  });

  test('written to a file and read back answers the same', async () => {
    const { web, alliance } = await setUp();
    const index = await crawlAndIndex(web, alliance.register);
    const file = index.toNQuads();
    const back = AllianceIndex.fromNQuads(oxigraph, file);
    expect(back.judgedAt).toBe(index.judgedAt);
    expect(back.verdicts()).toEqual(index.verdicts());
    expect(back.directory()).toEqual(index.directory());
    expect(back.members()).toEqual(index.members());
    expect(back.counts()).toEqual(index.counts());
    expect(await back.digests()).toEqual(await index.digests());
    const nobody = toWebId('https://nobody.example/#me');
    expect(await back.checkUnknown(nobody)).toEqual(await index.checkUnknown(nobody));
    expect(back.keys).toEqual(index.keys);
    expect(back.toNQuads()).toBe(file);
    await back.judge(judgedAt);
    expect(back.toNQuads()).toBe(file);
  });

  test('serves as the earlier crawl of the next one, also when it came from a file', async () => {
    const { web, alliance } = await setUp();
    const back = AllianceIndex.fromNQuads(oxigraph, (await crawlAndIndex(web, alliance.register)).toNQuads());
    const events = await eventsOf(web, alliance.register, { previous: back.previousCopies() });
    expect(events.at(-1)).toMatchObject({ kind: 'finished', bytes: 0 });
    expect((await (await indexOf(events)).digests()).digest).toBe((await back.digests()).digest);
  });

  test('can be asked in SPARQL: a graph per document, provenance and verdicts', async () => {
    const { web, alliance, members } = await setUp();
    const index = await crawlAndIndex(web, alliance.register);
    const prefix =
      'PREFIX wa: <https://w3id.org/webizen/alliance#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dcat: <http://www.w3.org/ns/dcat#>';
    expect(ask(index, `${prefix} SELECT ?member { GRAPH <${verdictsGraph}> { ?member wa:listed true } }`)).toEqual(
      members
        .slice(0, 2)
        .map(({ webid }) => webid)
        .sort(),
    );
    expect(ask(index, `${prefix} SELECT ?document { GRAPH ?document { ?offering a wa:Offering } }`)).toHaveLength(4);
    expect(
      ask(index, `${prefix} SELECT ?code { GRAPH <${verdictsGraph}> { <${members[2]?.webid ?? ''}> wa:reason ?r . ?r wa:code ?code } }`),
    ).toEqual(['UNREACHABLE']);
    const sha = ask(
      index,
      `${prefix} SELECT ?sha256 { GRAPH <${provenanceGraph}> { <${alliance.register}> wa:sha256 ?sha256 ; dcat:mediaType "text/turtle" ; prov:generatedAtTime ?at ; wa:conforms true } }`,
    );
    expect(sha).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(ask(index, `${prefix} SELECT DISTINCT ?code { GRAPH <${provenanceGraph}> { ?failure a wa:Failure ; wa:code ?code } }`)).toEqual([
      'UNREACHABLE',
    ]);
    expect(
      ask(
        index,
        `${prefix} SELECT ?document { GRAPH <${provenanceGraph}> { ?document wa:issue ?issue . ?issue wa:severity "error" ; wa:remedy ?remedy } }`,
      ),
    ).not.toEqual([]);
  });

  test('keeps its store in step with what was read since', async () => {
    const { web, alliance } = await setUp();
    const events = await eventsOf(web, alliance.register);
    const index = AllianceIndex.create(oxigraph);
    const count = (): number => Number(ask(index, 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }')[0]?.match(/\d+/)?.[0]);
    for (const event of events.slice(0, 8)) index.take(event);
    const half = count();
    for (const event of events.slice(8)) index.take(event);
    await index.judge(judgedAt);
    expect(count()).toBeGreaterThan(half);
    await index.judge('2026-01-01T00:00:00Z');
    expect(ask(index, `SELECT ?s { GRAPH <${verdictsGraph}> { ?s <https://w3id.org/webizen/alliance#listed> true } }`)).toEqual([]);
  });

  test('can be judged and shown while the crawl goes on', async () => {
    const { web, alliance } = await setUp();
    const index = AllianceIndex.create(oxigraph);
    const listed: number[] = [];
    for (const event of await eventsOf(web, alliance.register)) {
      index.take(event);
      await index.judge(judgedAt);
      listed.push(index.directory().length);
    }
    expect(listed[0]).toBe(0);
    expect(listed.at(-1)).toBe(2);
    expect([...listed].sort()).toEqual(listed);
  });

  test('of two alliances says of each member what lists it', async () => {
    const web = new FakeWeb();
    const one = new FakeAlliance(web);
    const other = new FakeAlliance(web, 'https://other.example/');
    const alice = await one.publish('https://pods.example/alice/');
    const bob = await other.publish('https://pods.example/bob/');
    await one.admit([alice]);
    await other.admit([bob, alice]);
    const index = await indexOf([...(await eventsOf(web, one.register)), ...(await eventsOf(web, other.register))]);
    expect(index.verdicts().map(({ webid, listed }) => [webid, listed])).toEqual([
      [alice.webid, true],
      [bob.webid, true],
    ]);
    expect(index.check(alice.webid)?.verdict.reasons.map(({ code, document }) => [code, document])).toEqual([['ADMITTED', one.head]]);
  });

  test('tells that a run ended before it was through', async () => {
    const { web, alliance } = await setUp();
    const index = await indexOf(await eventsOf(web, alliance.register, { limits: { documents: 3, concurrency: 1 } }));
    expect(ask(index, `SELECT ?limit { GRAPH <${provenanceGraph}> { ?l <https://w3id.org/webizen/alliance#limit> ?limit } }`)).toEqual([
      'documents',
    ]);
    expect(index.counts().listed).toBe(0);
  });
});

describe('the digest', () => {
  const digestOf = async (web: FakeWeb, alliance: FakeAlliance, options = {}): Promise<string> =>
    (await (await crawlAndIndex(web, alliance.register, options)).digests()).digest;

  test('of the very same documents is the one it always was', async () => {
    const { web, register, digest } = frozenAlliance();
    const index = await crawlAndIndex(web, register);
    expect(index.counts()).toMatchObject({ members: 3, listed: 2 });
    expect((await index.digests()).digest).toBe(digest);
  });

  test('is the same in any order and at any concurrency', async () => {
    const { web, alliance } = await setUp();
    const expected = await digestOf(web, alliance);
    for (const [at, concurrency] of [1, 2, 5, 16].entries()) {
      web.delay = (url) => new Promise((resolve) => setTimeout(resolve, (url.length * (at + 3)) % 7));
      expect(await digestOf(web, alliance, { limits: { concurrency, concurrencyPerHost: concurrency } })).toBe(expected);
    }
  });

  test('does not depend on the order of events, nor on the clock', async () => {
    const { web, alliance } = await setUp();
    const events = await eventsOf(web, alliance.register);
    const expected = await (await indexOf(events)).digests();
    expect(await (await indexOf([...events].reverse())).digests()).toEqual(expected);
    const later = await eventsOf(web, alliance.register, { now: () => new Date('2027-01-01T00:00:00Z') });
    expect(await (await indexOf(later)).digests()).toEqual(expected);
  });

  test('does not depend on how a server writes the same statements', async () => {
    const { web, alliance, members } = await setUp();
    const expected = await crawlAndIndex(web, alliance.register);
    const profile = members[1]?.profile ?? '';
    const statements = new TextDecoder().decode(web.body(profile));
    web.put(profile, `# The very same.\n\n${statements.replace(/ ;/g, '\n  ;')}`);
    const index = await crawlAndIndex(web, alliance.register);
    expect(await index.digests()).toEqual(await expected.digests());
  });

  test('of the documents changes with one statement, that of the verdicts with one verdict, and both with T', async () => {
    const { web, alliance, members } = await setUp();
    const before = await (await crawlAndIndex(web, alliance.register)).digests();
    const alice = members[0];
    if (alice === undefined) throw new Error('Alice is missing.');
    alliance.publishOffering(alice, 'service-2', { confidentialWork: true });
    const changed = await (await crawlAndIndex(web, alliance.register)).digests();
    expect(changed.documentsDigest).not.toBe(before.documentsDigest);
    expect(changed.verdictsDigest).toBe(before.verdictsDigest);
    web.remove(alice.acceptance);
    const index = await crawlAndIndex(web, alliance.register);
    const unlisted = await index.digests();
    expect(unlisted.verdictsDigest).not.toBe(before.verdictsDigest);
    await index.judge('2026-11-22T23:59:59Z');
    const nextDay = await index.digests();
    expect(nextDay).toMatchObject({ documentsDigest: unlisted.documentsDigest, verdictsDigest: unlisted.verdictsDigest });
    expect(nextDay.digest).not.toBe(unlisted.digest);
  });

  test('leaves out copies of an earlier crawl, so that crawlers with different pasts agree', async () => {
    const { web, alliance } = await setUp();
    const first = await crawlAndIndex(web, alliance.register);
    web.fail('https://pods.example', { code: 'TIMEOUT' });
    const withCopies = await crawlAndIndex(web, alliance.register, { previous: first.previousCopies() });
    const without = await crawlAndIndex(web, alliance.register);
    expect(withCopies.counts().listed).toBe(2);
    expect(without.counts().listed).toBe(0);
    expect(await withCopies.digests()).toEqual(await without.digests());
  });

  test('leaves out a document too complex for a canonical form, and the index says so', async () => {
    const { web, alliance, members } = await setUp();
    const everybody = Array.from({ length: 12 }, (_, at) => at);
    const clique = everybody.flatMap((a) => everybody.filter((b) => a !== b).map((b) => `_:b${a} <http://x/p> _:b${b} .`)).join('\n');
    const profile = members[0]?.profile ?? '';
    web.put(profile, `${new TextDecoder().decode(web.body(profile))}\n${clique}`);
    const index = await crawlAndIndex(web, alliance.register);
    expect(index.counts().listed).toBe(2);
    expect(ask(index, `SELECT ?d { GRAPH <${provenanceGraph}> { ?d <https://w3id.org/webizen/alliance#tooComplex> true } }`)).toEqual([
      profile,
    ]);
    expect(index.check(members[0]?.webid ?? alliance.webid)?.issues).toMatchObject([
      { code: 'TOO_COMPLEX', severity: 'warning', document: profile },
    ]);
    const back = AllianceIndex.fromNQuads(oxigraph, index.toNQuads());
    expect(await back.digests()).toEqual(await index.digests());
  });
});

describe('the register', () => {
  const listedAfter = async (change: (web: FakeWeb, alliance: FakeAlliance) => void | Promise<void>) => {
    const { web, alliance, members } = await setUp();
    await change(web, alliance);
    const index = await crawlAndIndex(web, alliance.register);
    return { index, listed: index.directory().map(({ member }) => member.webid), members };
  };

  test('whose older version was changed afterwards ends where it was changed, and with it every decision', async () => {
    const { listed, index } = await listedAfter((web, alliance) => {
      const first = `${alliance.pod}register/1.jsonld`;
      web.put(first, `${new TextDecoder().decode(web.body(first))} `, 'application/vc');
    });
    expect(listed).toEqual([]);
    const unknown = (await index.checkUnknown(toWebId('https://nobody.example/#me'))).verdict;
    expect(unknown.reasons.map(({ code }) => code)).toEqual(['NOT_ADMITTED', 'REGISTER_ROLLBACK']);
  });

  test('whose older version does not answer says so to those it may have named', async () => {
    const { index } = await listedAfter((web, alliance) => {
      web.fail(`${alliance.pod}register/1.jsonld`, { code: 'TIMEOUT' });
    });
    expect((await index.checkUnknown(toWebId('https://nobody.example/#me'))).verdict.reasons.map(({ code }) => code)).toEqual([
      'NOT_ADMITTED',
      'UNREACHABLE',
    ]);
  });

  test('in somebody else’s pod, which the alliance does not name, admits nobody', async () => {
    const { web, alliance } = await setUp();
    const forged = 'https://evil.example/register/latest';
    web.put(
      forged,
      new TextDecoder()
        .decode(web.body(alliance.register))
        .replace(/<\.\.\/profile/g, `<${alliance.pod}profile`)
        .replace(/<(\d\.jsonld)>/, `<${alliance.pod}register/$1>`),
    );
    const index = await crawlAndIndex(web, forged as typeof alliance.register);
    expect(index.counts()).toMatchObject({ listed: 0 });
    expect((await index.checkUnknown(alliance.webid)).verdict.reasons.map(({ code }) => code)).toEqual(['NOT_ADMITTED', 'NOT_ENTITLED']);
  });

  test('a version that another body signs its name to does not count', async () => {
    const { listed } = await listedAfter(async (web, alliance) => {
      const impostor = new FakeAlliance(web, 'https://evil.example/');
      const alice = await impostor.publish('https://pods.example/mallory/');
      await impostor.admit([alice]);
      const pointer = new TextDecoder().decode(web.body(alliance.register));
      web.put(alliance.register, pointer.replace(/<\d\.jsonld>/, `<${impostor.pod}register/2.jsonld>`));
    });
    expect(listed).toEqual([]);
  });
});

test('events of other kinds pass', async () => {
  const index = await indexOf([
    { kind: 'stopped' },
    { kind: 'finished', read: 0, unchanged: 0, failed: 0, bytes: 0, seconds: 0 },
  ] satisfies CrawlEvent[]);
  expect(index.counts()).toEqual({ members: 0, listed: 0, documents: 0, quads: 0 });
  expect(AllianceIndex.fromNQuads(oxigraph, index.toNQuads()).verdicts()).toEqual([]);
});
