import { describe, expect, test } from 'vitest';
import type { CrawlEvent } from '../../src/crawl/crawl-event.ts';
import { crawl } from '../../src/crawl/crawl.ts';
import { digestMultibase } from '../../src/credentials/digest.ts';
import { documentOf, toWebId } from '../../src/domain/iri.ts';
import { quad } from '../../src/rdf/graph.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { ldp, pim, schema, solid, wa } from '../../src/rdf/terms.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';
import { writeRegistration } from '../../src/rdf/type-index.ts';
import { eventsOf, indexOf, now } from '../fakes/crawling.ts';
import { FakeAlliance, placesOf } from '../fakes/fake-alliance.ts';
import { FakeWeb } from '../fakes/fake-web.ts';
import { actorOf } from '../fakes/signing.ts';

const setUp = async (pods: readonly string[] = ['https://pods.example/alice/'], offerings = 1) => {
  const web = new FakeWeb();
  const alliance = new FakeAlliance(web);
  const members = [];
  for (const pod of pods) members.push(await alliance.publish(pod, offerings));
  await alliance.admit(members);
  return { web, alliance, members };
};

const ofKind = <Kind extends CrawlEvent['kind']>(events: readonly CrawlEvent[], kind: Kind) =>
  events.filter((event): event is CrawlEvent & { kind: Kind } => event.kind === kind);
const read = (events: readonly CrawlEvent[]): string[] => ofKind(events, 'document-read').map(({ record }) => record.document);
const failures = (events: readonly CrawlEvent[]) => ofKind(events, 'failed').map(({ code, document }) => ({ code, document }));

describe('the way through an alliance', () => {
  test('leads from the register to members, their type indexes, membership documents and offerings', async () => {
    const { web, alliance, members } = await setUp();
    const events = await eventsOf(web, alliance.register);
    const [alice] = members;
    expect(new Set(read(events))).toEqual(new Set(web.addresses()));
    expect(ofKind(events, 'document-read').map(({ record }) => record.documentKind)).toEqual(
      expect.arrayContaining([
        'register',
        'alliance',
        'webid',
        'acceptance',
        'application',
        'type-index',
        'membership',
        'container',
        'offering',
      ]),
    );
    expect(ofKind(events, 'document-read').find(({ record }) => record.document === alice?.membership)?.record).toMatchObject({
      member: alice?.webid,
      status: 200,
      mediaType: 'text/turtle',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(events.at(-1)).toMatchObject({ kind: 'finished', read: web.addresses().length, failed: 0, unchanged: 0 });
  });

  test('follows all versions of the register', async () => {
    const { web, alliance } = await setUp();
    const bob = await alliance.publish('https://pods.example/bob/');
    await alliance.admit([bob]);
    const events = await eventsOf(web, alliance.register);
    expect(read(events)).toEqual(
      expect.arrayContaining([`${alliance.pod}register/1.jsonld`, `${alliance.pod}register/2.jsonld`, bob.membership]),
    );
  });

  test('asks for nothing twice', async () => {
    const { web, alliance } = await setUp(['https://pods.example/alice/', 'https://pods.example/bob/'], 3);
    await eventsOf(web, alliance.register);
    const asked = web.requests.map(({ url }) => url);
    expect(asked).toHaveLength(new Set(asked).size);
  });

  test('asks for credentials as they are, and for Turtle or RDF/XML otherwise', async () => {
    const { web, alliance, members } = await setUp();
    await eventsOf(web, alliance.register);
    const acceptOf = (url: string | undefined): string | undefined => web.requests.find((request) => request.url === url)?.accept;
    expect(acceptOf(members[0]?.acceptance)).toMatch(/^application\/vc/);
    expect(acceptOf(members[0]?.acceptance)).not.toContain('turtle');
    expect(acceptOf(members[0]?.profile)).toContain('text/turtle, application/rdf+xml');
    for (const { accept } of web.requests) expect(accept.length).toBeLessThan(128);
  });

  test('follows no link that the domain does not name', async () => {
    const { web, alliance, members } = await setUp();
    const alice = members[0] ?? placesOf('');
    const bait = ['https://bait.example/friend', 'https://bait.example/see', 'https://bait.example/x/'];
    for (const url of bait) web.put(url, '<#a> <#b> <#c> .');
    web.put(
      alice.profile,
      `@prefix foaf: <http://xmlns.com/foaf/0.1/>. @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>.
      <#me> <${pim('storage')}> <../>; <${solid('publicTypeIndex')}> <../settings/publicTypeIndex.ttl>;
        foaf:knows <${bait[0]}>; rdfs:seeAlso <${bait[1]}>; <http://www.w3.org/2002/07/owl#imports> <${bait[2]}>.`,
    );
    const events = await eventsOf(web, alliance.register);
    expect(web.requests.map(({ url }) => url).filter((url) => url.includes('bait'))).toEqual([]);
    expect(read(events)).toContain(alice.membership);
  });

  test('ends in a circle of links', async () => {
    const { web, alliance, members } = await setUp();
    const alice = members[0] ?? placesOf('');
    web.put(alice.offerings, `<> <${ldp('contains')}> <./>, <../membership.ttl>, <service-1.ttl>, <../offerings/service-1.ttl#it>.`);
    expect((await eventsOf(web, alliance.register)).at(-1)?.kind).toBe('finished');
  });

  test('reads a document once for two members who share it, and tells it for both', async () => {
    const web = new FakeWeb();
    const alliance = new FakeAlliance(web);
    const alice = await alliance.publish('https://pods.example/alice/');
    const alter = { ...alice, webid: `${alice.profile}#company` as typeof alice.webid };
    await alliance.record([
      { kind: 'applied', member: alice.webid, roles: [], effective: '2026-01-01T00:00:00Z', recorded: '2026-01-01T00:00:00Z' },
      { kind: 'applied', member: alter.webid, roles: [], effective: '2026-01-01T00:00:00Z', recorded: '2026-01-01T00:00:00Z' },
    ]);
    const events = await eventsOf(web, alliance.register);
    expect(web.requests.filter(({ url }) => url === alice.profile)).toHaveLength(1);
    expect(ofKind(events, 'document-read').flatMap(({ record }) => (record.document === alice.profile ? record.member : []))).toEqual([
      alice.webid,
      alter.webid,
    ]);
  });

  test('reads a profile that a server holds as RDF/XML', async () => {
    const { web, alliance, members } = await setUp();
    const alice = members[0] ?? placesOf('');
    web.put(
      alice.profile,
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
        xmlns:pim="http://www.w3.org/ns/pim/space#" xmlns:solid="http://www.w3.org/ns/solid/terms#" xmlns:sec="https://w3id.org/security#">
        <foaf:Person rdf:about="#me"><foaf:name>Alice</foaf:name><pim:storage rdf:resource="../"/>
        <solid:publicTypeIndex rdf:resource="../settings/publicTypeIndex.ttl"/><sec:assertionMethod rdf:resource="#key-me"/></foaf:Person>
        <sec:Multikey rdf:about="#key-me"><sec:controller rdf:resource="#me"/><sec:publicKeyMultibase
        rdf:datatype="https://w3id.org/security#multibase">${(await actorOf(alice.webid)).key.publicKeyMultibase}</sec:publicKeyMultibase>
        </sec:Multikey></rdf:RDF>`,
      'application/rdf+xml',
    );
    const index = await indexOf(await eventsOf(web, alliance.register));
    expect(index.check(alice.webid)?.verdict.listed).toBe(true);
  });
});

describe('what the crawl does not do for anybody', () => {
  test('documents outside of a member’s storage are told and not read', async () => {
    const { web, alliance, members } = await setUp();
    const alice = members[0] ?? placesOf('');
    const elsewhere = documentOf('https://victim.example/offerings/');
    web.put(elsewhere, '<#a> <#b> <#c>.');
    web.put(
      alice.typeIndex,
      serialiseTurtle(writeRegistration({ id: `${alice.typeIndex}#x`, forClass: wa('Offering'), container: elsewhere }), {
        baseIri: alice.typeIndex,
      }),
    );
    const events = await eventsOf(web, alliance.register);
    expect(failures(events)).toEqual([{ code: 'NOT_ENTITLED', document: elsewhere }]);
    expect(web.requests.map(({ url }) => url)).not.toContain(elsewhere);
  });

  test('a container’s other files and folders are left alone', async () => {
    const { web, alliance, members } = await setUp();
    const alice = members[0] ?? placesOf('');
    web.put(
      alice.offerings,
      `@prefix ldp: <${ldp('')}>. <> ldp:contains <service-1.ttl>, <photo.jpg>, <drafts/>, <notes>, <turtle-too>.
      <turtle-too> a <http://www.w3.org/ns/iana/media-types/text/turtle#Resource>. <notes> a <http://www.w3.org/ns/iana/media-types/text/markdown#Resource>.`,
    );
    await eventsOf(web, alliance.register);
    const asked = web.requests.map(({ url }) => url.slice(alice.offerings.length));
    expect(asked).toContain('turtle-too');
    for (const name of ['photo.jpg', 'drafts/', 'notes']) expect(asked).not.toContain(name);
  });

  test('an acceptance that a server hands out as Turtle is not read', async () => {
    const { web, alliance, members } = await setUp();
    const alice = members[0] ?? placesOf('');
    web.put(alice.acceptance, '<#a> <#b> <#c>.', 'text/turtle');
    expect(failures(await eventsOf(web, alliance.register))).toContainEqual({ code: 'MEDIA_TYPE', document: alice.acceptance });
  });
});

describe('limits', () => {
  test('a member with too many offerings reaches its budget, which is told, and the others lose nothing', async () => {
    const { web, alliance, members } = await setUp(['https://pods.example/alice/', 'https://pods.example/bob/'], 2);
    const alice = members[0] ?? placesOf('');
    const many = Array.from({ length: 500 }, (_, at) => quad(alice.offerings, ldp('contains'), `${alice.offerings}x${at}.ttl`));
    web.put(alice.offerings, serialiseTurtle(many, { baseIri: alice.offerings }));
    const events = await eventsOf(web, alliance.register, { limits: { documentsPerMember: 20 } });
    const limits = ofKind(events, 'limit-reached');
    expect(limits).toMatchObject([{ limit: 'member-documents' }]);
    expect(limits[0]?.message).toContain(alice.webid);
    expect(web.requests.filter(({ url }) => url.startsWith(alice.pod)).length).toBeLessThanOrEqual(20 + 3);
    expect(read(events)).toContain(`${members[1]?.offerings ?? ''}service-2.ttl`);
  });

  test('which documents fit into a budget does not depend on who answers first', async () => {
    const { web, alliance } = await setUp(['https://pods.example/alice/'], 12);
    const chosen = new Set<string>();
    for (const seed of [1, 2, 3, 4]) {
      web.delay = (url) => new Promise((resolve) => setTimeout(resolve, (url.length * seed * 7) % 5));
      chosen.add(
        read(await eventsOf(web, alliance.register, { limits: { documentsPerMember: 7 } }))
          .sort()
          .join(' '),
      );
    }
    expect(chosen.size).toBe(1);
  });

  test.each([
    ['documents', { documents: 4 }],
    ['bytes', { bytes: 3000 }],
  ] as const)('of %s end the run, which is told', async (limit, limits) => {
    const { web, alliance } = await setUp(['https://pods.example/alice/'], 10);
    const events = await eventsOf(web, alliance.register, { limits: { ...limits, concurrency: 1 } });
    expect(ofKind(events, 'limit-reached')).toMatchObject([{ limit }]);
    expect(events.at(-1)?.kind).toBe('finished');
    expect(web.requests.length).toBeLessThan(web.addresses().length);
  });

  test('of time end the run', async () => {
    const { web, alliance } = await setUp(['https://pods.example/alice/'], 10);
    let seconds = 0;
    const clock = (): Date => new Date(Date.UTC(2026, 10, 21) + (seconds += 1) * 1000);
    const events = await eventsOf(web, alliance.register, { now: clock, limits: { seconds: 20 } });
    expect(ofKind(events, 'limit-reached')).toMatchObject([{ limit: 'time' }]);
  });

  test('of depth keep it near the register', async () => {
    const { web, alliance, members } = await setUp();
    const events = await eventsOf(web, alliance.register, { limits: { depth: 3 } });
    expect(ofKind(events, 'limit-reached').every(({ limit }) => limit === 'depth')).toBe(true);
    expect(read(events)).toContain(members[0]?.membership);
    expect(read(events)).not.toContain(`${members[0]?.offerings ?? ''}service-1.ttl`);
  });

  test('of size and of statements refuse one document, and only that', async () => {
    const { web, alliance, members } = await setUp(['https://pods.example/alice/'], 2);
    const alice = members[0] ?? placesOf('');
    const many = Array.from({ length: 300 }, (_, at) => quad(`${alice.offerings}service-1.ttl#${at}`, schema('name'), `urn:x:${at}`));
    web.put(`${alice.offerings}service-1.ttl`, serialiseTurtle(many, { baseIri: alice.offerings }));
    for (const limits of [{ quadsPerDocument: 200 }, { bytesPerDocument: 4000 }]) {
      const events = await eventsOf(web, alliance.register, { limits });
      expect(failures(events)).toEqual([{ code: 'TOO_LARGE', document: `${alice.offerings}service-1.ttl` }]);
      expect(read(events)).toContain(`${alice.offerings}service-2.ttl`);
    }
  });

  test('of one reason for reading a document never fail another', async () => {
    const { web, alliance, members } = await setUp();
    const applied = { kind: 'applied', roles: [], effective: '2026-01-01T00:00:00Z', recorded: '2026-01-01T00:00:00Z' } as const;
    const crowd = Array.from({ length: 250 }, (_, at) => ({ ...applied, member: toWebId(`https://dead.example/${at}#me`) }));
    const large = await alliance.record(crowd);
    expect(web.body(large.id).length).toBeGreaterThan(64 * 1024);
    // An applicant names the register itself as its acceptance: as an acceptance it is too large, as the register it is not.
    await alliance.record([
      {
        ...applied,
        member: toWebId('https://mallory.example/#me'),
        acceptance: { id: large.id, digestMultibase: await digestMultibase(web.body(large.id)) },
      },
    ]);
    web.fail('https://dead.example', { code: 'UNREACHABLE' });
    const index = await indexOf(await eventsOf(web, alliance.register));
    expect(index.counts().members).toBe(252);
    expect(index.check(members[0]?.webid ?? alliance.webid)?.verdict.listed).toBe(true);
  });

  test('of requests at once hold for the run and for each host', async () => {
    const pods = Array.from({ length: 12 }, (_, at) => `https://pods-${at % 2}.example/member-${at}/`);
    const { web, alliance } = await setUp(pods, 4);
    web.delay = () => new Promise((resolve) => setTimeout(resolve, 0));
    await eventsOf(web, alliance.register, { limits: { concurrency: 5, concurrencyPerHost: 3 } });
    expect(Math.max(...web.peaks.values())).toBe(3);
  });
});

describe('hosts', () => {
  test('one that never answers does not keep the others waiting', async () => {
    const { web, alliance, members } = await setUp(['https://dead.example/alice/', 'https://pods.example/bob/']);
    let giveUp: () => void = () => undefined;
    const silence = new Promise<void>((resolve) => (giveUp = resolve));
    web.delay = (url) => (url.startsWith('https://dead.example/') ? silence : Promise.resolve());
    web.fail('https://dead.example', { code: 'TIMEOUT' });
    const seen: string[] = [];
    for await (const event of crawl([alliance.register], { dereference: web.dereference, now, validator: prepareShapes() })) {
      if (event.kind === 'document-read') seen.push(event.record.document);
      // Only when the last document of the living host is there does the dead one give up: the test hangs if it has to come first.
      if (seen.includes(`${members[1]?.offerings ?? ''}service-1.ttl`)) giveUp();
    }
    expect(seen).not.toContain(members[0]?.profile);
  });

  test('that were silent three times are left alone, and what is left keeps the code', async () => {
    const pods = Array.from({ length: 6 }, (_, at) => `https://dead.example/member-${at}/`);
    const { web, alliance } = await setUp(pods);
    web.fail('https://dead.example', { code: 'UNREACHABLE', message: 'Nothing answers.' });
    const events = await eventsOf(web, alliance.register, { limits: { concurrencyPerHost: 1 } });
    expect(web.requests.filter(({ url }) => url.startsWith('https://dead.example'))).toHaveLength(3);
    expect(ofKind(events, 'failed')).toHaveLength(6 * 3);
    expect(new Set(ofKind(events, 'failed').map(({ code }) => code))).toEqual(new Set(['UNREACHABLE']));
    expect(ofKind(events, 'failed').at(-1)?.message).toContain('left alone');
  });

  test('that answer again in between are not left alone', async () => {
    const { web, alliance, members } = await setUp(['https://pods.example/alice/'], 6);
    for (const at of [1, 3, 5]) web.fail(`${members[0]?.offerings ?? ''}service-${at}.ttl`, { code: 'TIMEOUT' });
    const events = await eventsOf(web, alliance.register, { limits: { concurrencyPerHost: 1 } });
    expect(read(events)).toContain(`${members[0]?.offerings ?? ''}service-6.ttl`);
  });

  test('that ask to wait are asked again when they said', async () => {
    const { web, alliance, members } = await setUp();
    web.fail(members[0]?.membership ?? '', { code: 'RATE_LIMITED', status: 429, retryAfterSeconds: 30, times: 1 });
    let time = Date.UTC(2026, 10, 21);
    const waits: number[] = [];
    const events = await eventsOf(web, alliance.register, {
      now: () => new Date(time),
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        time += milliseconds;
      },
    });
    expect(waits).toEqual([30_000]);
    expect(failures(events)).toEqual([]);
    expect(read(events)).toContain(members[0]?.membership);
  });

  test('that give no time are asked ever later, and given up after three questions', async () => {
    const { web, alliance, members } = await setUp();
    web.fail(members[0]?.membership ?? '', { code: 'SERVER', status: 503 });
    let time = Date.UTC(2026, 10, 21);
    const waits: number[] = [];
    const wait = async (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      time += milliseconds;
    };
    const events = await eventsOf(web, alliance.register, { now: () => new Date(time), wait });
    expect(waits.slice(0, 2)).toEqual([1000, 4000]);
    expect(failures(events)).toEqual([{ code: 'SERVER', document: members[0]?.membership }]);
  });

  test('that ask for more than our patience are left for another run, with their time', async () => {
    const { web, alliance, members } = await setUp();
    web.fail(members[0]?.membership ?? '', { code: 'RATE_LIMITED', status: 429, retryAt: '2026-11-21T12:00:00.000Z' });
    const time = Date.UTC(2026, 10, 21, 10);
    const events = await eventsOf(web, alliance.register, { now: () => new Date(time), limits: { patience: 60 } });
    expect(ofKind(events, 'failed').length).toBeGreaterThan(0);
    for (const failure of ofKind(events, 'failed'))
      expect(failure).toMatchObject({ code: 'RATE_LIMITED', host: 'pods.example', retryAt: '2026-11-21T12:00:00.000Z' });
  });
});

describe('an earlier crawl', () => {
  test('spares what did not change: no bytes, no parsing, no shapes', async () => {
    const { web, alliance } = await setUp(['https://pods.example/alice/'], 2);
    const first = await indexOf(await eventsOf(web, alliance.register));
    const validator = prepareShapes();
    let validated = 0;
    const counting = {
      ...validator,
      validate: (...args: Parameters<typeof validator.validate>) => ((validated += 1), validator.validate(...args)),
    };
    const events = await eventsOf(web, alliance.register, { previous: first.previousCopies(), validator: counting });
    expect(events.at(-1)).toMatchObject({ kind: 'finished', read: web.addresses().length, unchanged: web.addresses().length, bytes: 0 });
    expect(validated).toBe(0);
    const second = await indexOf(events);
    expect(await second.digests()).toEqual(await first.digests());
    // What was met before is known for longer, which the links of the chain tell; nothing else differs.
    const withoutChain = (index: typeof first) =>
      index.directory().map(({ verdict, ...entry }) => ({ ...entry, roles: verdict.roles, reasons: verdict.reasons }));
    expect(withoutChain(second)).toEqual(withoutChain(first));
  });

  test('spares parsing where the server gives the same bytes again', async () => {
    const { web, alliance, members } = await setUp();
    const first = await indexOf(await eventsOf(web, alliance.register));
    const membership = members[0]?.membership ?? '';
    web.put(membership, web.body(membership));
    const events = await eventsOf(web, alliance.register, { previous: first.previousCopies() });
    const again = ofKind(events, 'document-read').find(({ record }) => record.document === membership);
    expect(again?.unchanged).toBe(true);
    expect(again?.record.status).toBe(200);
  });

  test('a container that says “unchanged” still has its documents asked for', async () => {
    const { web, alliance, members } = await setUp();
    const alice = members[0] ?? placesOf('');
    const first = await indexOf(await eventsOf(web, alliance.register));
    alliance.publishOffering(alice, 'service-1', { name: [{ value: 'A new name', language: 'en' }] });
    const second = await indexOf(await eventsOf(web, alliance.register, { previous: first.previousCopies() }));
    expect(second.directory()[0]?.offerings[0]?.name).toEqual([{ value: 'A new name', language: 'en' }]);
  });

  test('keeps the last good copy of what cannot be read, marked, with the failure beside it', async () => {
    const { web, alliance, members } = await setUp();
    const first = await indexOf(await eventsOf(web, alliance.register));
    web.fail('https://pods.example', { code: 'TIMEOUT' });
    const events = await eventsOf(web, alliance.register, { previous: first.previousCopies() });
    const kept = ofKind(events, 'document-read').filter(({ record }) => record.staleSince !== undefined);
    expect(kept.map(({ record }) => record.document)).toContain(members[0]?.membership);
    expect(ofKind(events, 'failed').length).toBe(kept.length);
    const second = await indexOf(events);
    expect(second.counts().listed).toBe(1);
    expect(second.directory()[0]?.sources.some(({ staleSince }) => staleSince === now().toISOString())).toBe(true);
    expect(second.check(members[0]?.webid ?? alliance.webid)?.verdict.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ADMITTED', 'UNREACHABLE']),
    );
  });

  test('a broken document keeps its last good copy too, since the first time', async () => {
    const { web, alliance, members } = await setUp();
    const first = await indexOf(await eventsOf(web, alliance.register));
    web.put(members[0]?.membership ?? '', '<#it> a <broken');
    const second = await indexOf(await eventsOf(web, alliance.register, { previous: first.previousCopies() }));
    const later = (): Date => new Date('2026-11-22T10:00:00Z');
    const events = await eventsOf(web, alliance.register, { previous: second.previousCopies(), now: later });
    expect(ofKind(events, 'failed')).toMatchObject([{ code: 'SYNTAX', document: members[0]?.membership }]);
    expect(ofKind(events, 'document-read').find(({ record }) => record.staleSince !== undefined)?.record.staleSince).toBe(
      now().toISOString(),
    );
  });

  test.each(['NOT_FOUND', 'FORBIDDEN', 'SIGN_IN_NEEDED'])('what its owner took away (%s) stays away', async (code) => {
    const { web, alliance, members } = await setUp();
    const first = await indexOf(await eventsOf(web, alliance.register));
    web.fail(members[0]?.membership ?? '', { code });
    const second = await indexOf(await eventsOf(web, alliance.register, { previous: first.previousCopies() }));
    expect(second.counts().listed).toBe(0);
  });
});

describe('failures', () => {
  test.each([
    ['SYNTAX', '<#it> a <broken', 'text/turtle'],
    ['SYNTAX', new Uint8Array([0xff, 0xfe, 0x00]), 'text/turtle'],
    ['MEDIA_TYPE', 'Hello', 'text/plain'],
    ['MEDIA_TYPE', '<!doctype html><title>Sign in</title>', 'text/turtle'],
    ['EMPTY', '', 'text/turtle'],
  ] as const)('a document that is none is told as %s', async (code, body, mediaType) => {
    const { web, alliance, members } = await setUp();
    web.put(members[0]?.membership ?? '', body, mediaType);
    expect(failures(await eventsOf(web, alliance.register))).toEqual([{ code, document: members[0]?.membership }]);
  });

  test('of syntax say where', async () => {
    const { web, alliance, members } = await setUp();
    web.put(members[0]?.membership ?? '', '<#a> <#b> <#c> .\n<#a> <#b> oops .');
    expect(ofKind(await eventsOf(web, alliance.register), 'failed')[0]?.message).toMatch(/line 2/);
  });

  test('of the register end the crawl, told as such', async () => {
    const web = new FakeWeb();
    const events = await eventsOf(web, documentOf('https://alliance.example/register/latest'));
    expect(ofKind(events, 'failed')).toMatchObject([{ code: 'NOT_FOUND', documentKind: 'register', host: 'alliance.example' }]);
    expect(events.at(-1)).toMatchObject({ kind: 'finished', read: 0, failed: 1 });
  });

  test('of a dereference that throws are failures of that document alone', async () => {
    const { web, alliance, members } = await setUp();
    const events = await eventsOf(web, alliance.register, {
      dereference: (request) =>
        request.url === members[0]?.application ? Promise.reject(new Error('Out of luck')) : web.dereference(request),
    });
    expect(failures(events)).toEqual([{ code: 'UNREACHABLE', document: members[0]?.application }]);
  });

  test('statements that are not well-formed are left out, and told', async () => {
    const { web, alliance, members } = await setUp();
    const alice = members[0] ?? placesOf('');
    web.put(
      alice.profile,
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:pim="http://www.w3.org/ns/pim/space#">
        <foaf:Person rdf:about="#me"><pim:storage rdf:resource="../"/><foaf:homepage rdf:resource="http://a.example/{x}"/>
        <foaf:name xml:lang="en_US">Alice</foaf:name></foaf:Person></rdf:RDF>`,
      'application/rdf+xml',
    );
    const events = await eventsOf(web, alliance.register);
    const profile = ofKind(events, 'document-read').find(({ record }) => record.document === alice.profile);
    expect(profile?.record.issues).toMatchObject([{ code: 'INVALID_IRI', severity: 'warning' }]);
    expect(profile?.record.issues[0]?.message).toContain('2 statements');
    expect(profile?.quads).toHaveLength(2);
  });
});

describe('stopping', () => {
  test('ends with “stopped”, and what was under way is ended', async () => {
    const { web, alliance } = await setUp(['https://pods.example/alice/'], 5);
    const controller = new AbortController();
    const kinds: string[] = [];
    const options = { dereference: web.dereference, now, validator: prepareShapes(), signal: controller.signal };
    web.delay = () => (web.requests.length > 4 ? new Promise(() => undefined) : Promise.resolve());
    for await (const event of crawl([alliance.register], options)) {
      kinds.push(event.kind);
      if (event.kind === 'document-read' && web.requests.length > 4) controller.abort();
    }
    expect(kinds.at(-1)).toBe('stopped');
    expect(kinds).not.toContain('finished');
    expect(web.requests.every(({ signal }) => signal.aborted)).toBe(true);
  });

  test('before the start reads nothing', async () => {
    const { web, alliance } = await setUp();
    expect(await eventsOf(web, alliance.register, { signal: AbortSignal.abort() })).toMatchObject([
      { kind: 'queued' },
      { kind: 'stopped' },
    ]);
    expect(web.requests).toEqual([]);
  });

  test('leaving the loop ends what is under way', async () => {
    const { web, alliance } = await setUp();
    for await (const event of crawl([alliance.register], { dereference: web.dereference, now, validator: prepareShapes() })) {
      if (event.kind === 'document-read') break;
    }
    expect(web.requests.every(({ signal }) => signal.aborted)).toBe(true);
  });
});
