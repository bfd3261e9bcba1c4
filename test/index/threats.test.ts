/** The rows C1–C19 of the threats that a crawl and its judgement must withstand, over signed pods in memory. */
import * as oxigraph from 'oxigraph';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CrawlOptions } from '../../src/crawl/crawl.ts';
import { omit } from '../../src/crawl/omit.ts';
import { signCredential } from '../../src/credentials/sign-credential.ts';
import { documentOf, toWebId, type DocumentUrl } from '../../src/domain/iri.ts';
import type { CredentialVerdict, Verdict } from '../../src/domain/membership.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { attestationDocument } from '../../src/rdf/attestation.ts';
import { credentialBody } from '../../src/rdf/credential.ts';
import { eventsOf } from '../fakes/crawling.ts';
import { attestedOn, FakeAuthority } from '../fakes/fake-authority.ts';
import { charterText, FakeAlliance, judgedAt, type MemberPlaces, placesOf } from '../fakes/fake-alliance.ts';
import { FakeWeb } from '../fakes/fake-web.ts';
import { actorOf, putSigned } from '../fakes/signing.ts';

let web: FakeWeb;
let alliance: FakeAlliance;
let authority: FakeAuthority;
let vera: MemberPlaces;
let attestation: DocumentUrl;

/** Vera is a qualified service provider whose qualification an authority attests. */
beforeEach(async () => {
  web = new FakeWeb();
  alliance = new FakeAlliance(web);
  authority = new FakeAuthority(web);
  await authority.publish();
  vera = await alliance.publish('https://pods.example/vera/');
  await alliance.admit([vera], { roles: [{ role: 'qualified-service-provider', jurisdictions: ['AU'] }] });
  await alliance.record([await authority.mandate()]);
  attestation = documentOf((await authority.attest(alliance, vera)).id);
});

async function read(previous?: AllianceIndex, options: Partial<CrawlOptions> = {}, at = judgedAt): Promise<AllianceIndex> {
  const index = AllianceIndex.create(oxigraph, { keys: new Map([[alliance.register, await alliance.key()]]), previous });
  const copies = previous && { previous: previous.previousCopies() };
  for (const event of await eventsOf(web, alliance.register, { ...copies, ...options })) index.take(event);
  await index.judge(at);
  return index;
}

const verdictOf = (index: AllianceIndex, { webid }: MemberPlaces = vera): Verdict | undefined => index.check(webid)?.verdict;
const held = (index: AllianceIndex, document: string = attestation, who = vera): CredentialVerdict | undefined =>
  verdictOf(index, who)?.credentials.find((credential) => credential.document === document);
const roleOf = (index: AllianceIndex, who = vera) => verdictOf(index, who)?.roles.map(({ standing, codes }) => [standing, ...codes]);
const textOf = (url: string): string => new TextDecoder().decode(web.body(url));
const change = (url: DocumentUrl, edit: (text: string) => string): void => void web.put(url, edit(textOf(url)), 'application/vc');
const json = (url: string) => JSON.parse(textOf(url)) as Record<string, unknown>;

test('an attestation that nothing is wrong with counts, and so does the role', async () => {
  const index = await read();
  expect(held(index)).toMatchObject({ outcome: 'counts', codes: [], issuer: authority.webid });
  expect(roleOf(index)).toEqual([['good']]);
  expect(index.directory()[0]?.authorities).toEqual([{ webid: authority.webid, name: [{ value: 'The vetters', language: 'en' }] }]);
});

describe('C1, C2: claims of another', () => {
  test('a changed claim breaks the signature', async () => {
    change(attestation, (text) => text.replace('2027-04-01', '2037-04-01'));
    const index = await read();
    expect(held(index)).toMatchObject({ outcome: 'does-not-count', codes: ['SIGNATURE'] });
    expect(roleOf(index)).toEqual([['lapsed', 'SIGNATURE']]);
  });

  test('an attestation copied into another pod is its subject’s and nobody else’s', async () => {
    const thief = await alliance.publish('https://pods.example/thief/');
    await alliance.admit([thief], { roles: [{ role: 'qualified-service-provider', jurisdictions: ['AU'] }] });
    const copy = documentOf(`${thief.attestations}qualification.jsonld`);
    web.put(copy, web.body(attestation), 'application/vc');
    alliance.publishMembership(thief, { attestations: [copy] });
    const index = await read();
    expect(held(index, copy, thief)).toMatchObject({ outcome: 'does-not-count', codes: ['SUBJECT_MISMATCH'] });
    expect(roleOf(index, thief)?.[0]?.[0]).toBe('lapsed');
    expect(roleOf(index)).toEqual([['good']]);
  });
});

describe('C3, C9, C10, C14: what is no plain credential', () => {
  test.each<[string, (text: string) => string]>([
    [
      'CARDINALITY',
      (text) => text.replace(/"credentialSubject": (\{[\s\S]*?\n {2}\})/, '"credentialSubject": [$1, {"id": "https://x.example/#me"}]'),
    ],
    ['CONTEXT', (text) => text.replace('https://w3id.org/webizen/alliance/v1', 'https://evil.example/v1')],
    ['CONTEXT', (text) => text.replace('"credentialSubject": {', '"credentialSubject": {"@context": {"@vocab": "https://evil.example/"},')],
    ['PROOF', (text) => text.replace(/,\s*"proof": \{[\s\S]*?\n {2}\}/, '')],
    ['PROOF', (text) => text.replace(/"proof": (\{[\s\S]*?\n {2}\})/, '"proof": [$1, $1]')],
    ['PROOF', (text) => text.replace('eddsa-rdfc-2022', 'ecdsa-rdfc-2019')],
    ['PROOF', (text) => text.replace('assertionMethod', 'authentication')],
    ['PROOF', (text) => text.replace('"proofPurpose"', '"challenge": "x",\n    "proofPurpose"')],
  ])('is told as %s and counts for nothing', async (code, edit) => {
    const before = textOf(attestation);
    change(attestation, edit);
    expect(textOf(attestation)).not.toBe(before);
    const index = await read();
    expect(held(index)).toMatchObject({ outcome: 'does-not-count', codes: [code] });
    // What cannot be read does not tell what it attests.
    expect(roleOf(index)).toEqual([['lapsed', 'ATTESTATION_MISSING']]);
    expect(verdictOf(index)?.reasons).toContainEqual(expect.objectContaining({ code, document: attestation }));
  });

  test('an earlier copy does not speak for what its owner put in its place', async () => {
    const before = await read();
    change(attestation, (text) => text.replace(/,\s*"proof": \{[\s\S]*?\n {2}\}/, ''));
    expect(held(await read(before))).toMatchObject({ outcome: 'does-not-count', codes: ['PROOF'] });
  });

  test('credentials are asked for as they were issued, never as Turtle', async () => {
    await read();
    for (const { url, accept } of web.requests.filter(({ url: asked }) => asked.endsWith('.jsonld'))) {
      expect([url, accept]).toEqual([url, expect.stringMatching(/^application\/vc/)]);
      expect(accept).not.toContain('turtle');
    }
  });

  test('a server that converts a credential is told, and nothing of it counts', async () => {
    web.put(attestation, `<${vera.webid}> <https://w3id.org/webizen/alliance#attests> <#x>.`, 'text/turtle');
    expect(held(await read())).toMatchObject({ outcome: 'does-not-count', codes: ['MEDIA_TYPE'] });
  });
});

describe('C6, C7, C8: status lists', () => {
  test('the bit decides, and a hold can be taken off', async () => {
    await authority.publishList('revocation', [7]);
    expect([held(await read())?.codes, roleOf(await read())]).toEqual([['REVOKED'], [['lapsed', 'REVOKED']]]);
    await authority.publishList('revocation', [6, 8]);
    await authority.publishList('suspension', [7]);
    expect(held(await read())?.codes).toEqual(['ON_HOLD']);
    await authority.publishList('suspension');
    expect(held(await read())?.outcome).toBe('counts');
  });

  test('without both entries nothing counts', async () => {
    await authority.attest(alliance, vera, { status: [] });
    expect(held(await read())?.codes).toEqual(['STATUS_REQUIRED']);
  });

  test('an old list is not replayed', async () => {
    await authority.publishList('revocation', [], { validFrom: '2026-11-01T00:00:00Z', validUntil: '2026-12-30T00:00:00Z' });
    expect(held(await read())).toMatchObject({ outcome: 'unconfirmed', codes: ['STATUS_STALE'] });
  });

  test('another signer’s list is none', async () => {
    const mallory = await actorOf(toWebId('https://pods.example/mallory/profile/card#me'));
    await authority.publishList('revocation', [], { by: mallory });
    const codes = held(await read())?.codes;
    expect(codes?.length).toBeGreaterThan(0);
    expect(held(await read())?.outcome).not.toBe('counts');
    await authority.publishList('revocation', [], { issuer: mallory.webid, by: mallory });
    expect(held(await read())?.codes).toEqual(['STATUS_ISSUER']);
  });

  test('a list elsewhere is not even asked for', async () => {
    const elsewhere = documentOf('https://victim.example/list.jsonld');
    await authority.publishList('revocation', [], { at: elsewhere });
    const status = authority
      .attestation(vera)
      .status.map((entry) => (entry.purpose === 'revocation' ? { ...entry, list: elsewhere } : entry));
    await authority.attest(alliance, vera, { status });
    const index = await read();
    expect(held(index)).toMatchObject({ outcome: 'does-not-count', codes: ['STATUS_URL'] });
    expect(web.requests.filter(({ url }) => url === elsewhere)).toEqual([]);
  });

  test('what is attested says kind, scope, dates and method: with a word more of it, it is none', async () => {
    for (const more of [{ description: 'Was once bankrupt.' }, { evidence: { id: `${attestation}#evidence`, name: 'bankrupt' } }]) {
      const stated = { ...attestationDocument(authority.attestation(vera)), ...more };
      await putSigned(web, attestation, stated, await actorOf(authority.webid), attestedOn);
      expect(held(await read())).toMatchObject({ outcome: 'does-not-count' });
      expect(JSON.stringify(await read().then((index) => index.directory()))).not.toContain('bankrupt');
    }
  });

  test('what is signed in the future is signed at no time', async () => {
    await putSigned(
      ...([web, attestation, attestationDocument(authority.attestation(vera)), await actorOf(authority.webid)] as const),
      '2030-01-01T00:00:00Z',
    );
    expect(held(await read())).toMatchObject({ outcome: 'does-not-count', codes: ['PROOF'] });
    expect(roleOf(await read())?.[0]?.[0]).toBe('lapsed');
  });

  test('an index that is no number, and a list that is too short, decide nothing', async () => {
    await authority.attest(alliance, vera, {}, { index: '7junk' });
    expect(held(await read())?.codes).toEqual(['STATUS_INDEX']);
    await authority.attest(alliance, vera, {}, { index: '131072' });
    expect(held(await read())?.codes).toEqual(['STATUS_INDEX']);
    await authority.attest(alliance, vera);
    await authority.publishList('revocation', [], { encodedList: 'uH4sIAAAAAAAAA2NgAAAA__8' });
    expect(held(await read())?.codes).toEqual(['STATUS_SIZE']);
  });
});

describe('C4, C11: keys', () => {
  test('an authority’s attestation with a key that it does not list, or that nobody pinned', async () => {
    const other = await actorOf(authority.webid, 'key-new');
    await authority.attest(alliance, vera, {}, { by: other });
    expect(held(await read())).toMatchObject({ outcome: 'does-not-count', codes: ['KEY_NOT_LISTED', 'KEY_NOT_PINNED'] });
  });

  test('attesting oneself is no mandate', async () => {
    await authority.attest(alliance, vera, { issuer: vera.webid }, { by: await actorOf(vera.webid) });
    expect(held(await read())?.codes).toEqual(['NO_MANDATE']);
  });

  test('a revoked key voids what was not anchored before, and only that', async () => {
    await authority.publishProfile({ revoked: '2026-08-01T00:00:00Z' });
    expect(held(await read())?.codes).toContain('KEY_REVOKED');
    await alliance.record([], { anchors: [await alliance.reference(attestation)], recorded: '2026-05-01T00:00:00Z' });
    // The lists are signed with the same key, after it was given up: they no longer say anything.
    expect(held(await read())?.codes).not.toContain('KEY_REVOKED');
  });
});

describe('C16: the text of an agreement', () => {
  test.each([
    ['another text', charterText.replace('good', 'bad')],
    ['other line ends', charterText.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${charterText}`],
  ])('%s is not the one that was accepted', async (_, text) => {
    web.put(`${alliance.pod}agreements/charter-1.0.0.en.md`, text, 'text/markdown');
    expect(held(await read(), vera.acceptance)?.codes).toContain('TEXT_CHANGED');
  });
});

describe('C17: the register', () => {
  test('that goes back stands as it was read before, and says so', async () => {
    const before = await read();
    alliance.goBack(1);
    const after = await read(before);
    expect(roleOf(after)).toEqual([['good']]);
    expect(await after.registerProblems()).toMatchObject([{ code: 'REGISTER_ROLLBACK', document: alliance.register }]);
    // Who has no past cannot tell; and the file keeps what was known.
    expect(roleOf(await read())?.[0]?.[0]).toBe('lapsed');
    const again = await read(AllianceIndex.fromNQuads(oxigraph, after.toNQuads()));
    expect(roleOf(again)).toEqual([['good']]);
  });

  test('that is forked under a number it used before stands as it was read before', async () => {
    const before = await read();
    alliance.goBack(1);
    await alliance.record([{ kind: 'expelled', member: vera.webid }], { recorded: '2026-06-01T00:00:00Z' });
    const after = await read(before);
    expect(verdictOf(after)?.state).toBe('member');
    expect(await after.registerProblems()).toMatchObject([{ code: 'REGISTER_ROLLBACK' }]);
  });

  test('that only grew is no rollback', async () => {
    const before = await read();
    await alliance.record([{ kind: 'suspended', member: vera.webid }], { recorded: '2026-06-01T00:00:00Z' });
    const after = await read(before);
    expect([verdictOf(after)?.state, await after.registerProblems()]).toEqual(['suspended', []]);
  });

  test('an event that the alliance’s key alone put in does not exist', async () => {
    const bob = await alliance.publish('https://pods.example/bob/');
    await alliance.admit([bob], {}, { decided: false });
    await alliance.record([{ kind: 'expelled', member: vera.webid }], { decided: false });
    const index = await read();
    expect(verdictOf(index, bob)).toMatchObject({ listed: false });
    expect(verdictOf(index, bob)?.reasons.map(({ code }) => code)).toContain('NOT_DECIDED');
    expect(verdictOf(index)).toMatchObject({ listed: true, state: 'member' });
  });

  test('a vote that another key signed decides nothing', async () => {
    const bob = await alliance.publish('https://pods.example/bob/');
    const [event] = (await alliance.admit([bob])).events;
    const vote = documentOf(event?.decision?.id.replace('.jsonld', '-vote-1.jsonld') ?? '');
    const unsigned = omit(json(vote), 'proof');
    await putSigned(web, vote, unsigned, await actorOf(alliance.webid), '2026-03-01T00:00:00Z');
    expect(verdictOf(await read(), bob)?.reasons.map(({ code }) => code)).toContain('NOT_DECIDED');
  });

  test('that is dated before what it already recorded ends there: nothing is anchored in the past', async () => {
    await authority.publishProfile({ revoked: '2026-08-01T00:00:00Z' });
    await alliance.record([], { recorded: '2026-09-01T00:00:00Z' });
    await alliance.record([], { anchors: [await alliance.reference(attestation)], recorded: '2026-05-01T00:00:00Z' });
    const index = await read();
    expect(held(index)?.outcome).not.toBe('counts');
    expect(await index.registerProblems()).toMatchObject([{ code: 'REGISTER_ROLLBACK' }]);
  });

  test('whose numbers leave one out ends there', async () => {
    await alliance.record([], { leavingOut: 1 });
    const index = await read();
    expect(verdictOf(index)?.listed ?? false).toBe(false);
    expect(await index.registerProblems()).toMatchObject([{ code: 'REGISTER_ROLLBACK' }]);
  });

  test('an event under the name of the first version is no part of the founding', async () => {
    const thief = await alliance.publish('https://pods.example/thief/');
    await alliance.admit([thief], {}, { pretending: documentOf(`${alliance.pod}register/1.jsonld`) });
    expect(verdictOf(await read(), thief)?.listed ?? false).toBe(false);
  });

  test('under another key than the pinned one says nothing', async () => {
    const index = AllianceIndex.create(oxigraph, {
      keys: new Map([[alliance.register, (await actorOf(vera.webid)).key.publicKeyMultibase]]),
    });
    for (const event of await eventsOf(web, alliance.register)) index.take(event);
    await index.judge(judgedAt);
    expect(index.counts().members).toBe(0);
    expect(await index.registerProblems()).toMatchObject([{ code: 'SIGNATURE' }]);
  });
});

describe('C18, C19: what only looks like an answer', () => {
  test('plain triples of vetting in a profile or a membership document count for nothing', async () => {
    const mallory = await alliance.publish('https://pods.example/mallory/');
    await alliance.admit([mallory], { roles: [{ role: 'qualified-service-provider', jurisdictions: ['AU'] }] });
    const claims = `<${mallory.webid}> <https://w3id.org/webizen/alliance#attests> <#x>; <https://w3id.org/webizen/alliance#standing> "good".`;
    for (const document of [mallory.profile, mallory.membership]) web.put(document, `${textOf(document)}\n${claims}`);
    // And the very statements of a real attestation, as Turtle.
    alliance.publishMembership(mallory, { attestations: [mallory.profile] });
    const index = await read();
    expect(roleOf(index, mallory)?.[0]?.[0]).toBe('lapsed');
    expect(verdictOf(index, mallory)?.credentials.filter(({ outcome, type }) => type === 'attestation' && outcome === 'counts')).toEqual(
      [],
    );
  });

  test('whoever names other people’s documents as their own takes nothing away from anybody', async () => {
    const mallory = await alliance.publish('https://pods.example/mallory/');
    await alliance.admit([mallory]);
    const others = [documentOf(authority.webid), authority.list('revocation'), documentOf(alliance.webid), alliance.policy, alliance.head];
    alliance.publishMembership(mallory, { attestations: others, interests: authority.list('suspension'), values: alliance.charter });
    expect(roleOf(await read())).toEqual([['good']]);
  });

  test('nobody else’s document names an authority', async () => {
    web.put(vera.profile, `${textOf(vera.profile)}\n<${authority.webid}> <http://xmlns.com/foaf/0.1/name> "The High Court"@en.`);
    expect(JSON.stringify((await read()).directory()[0]?.authorities)).not.toContain('High Court');
  });
});

describe('nothing is lost when something does not answer', () => {
  test('a status list: the last good copy counts until its own end, then nothing is confirmed', async () => {
    const before = await read();
    web.fail(authority.list('revocation'), { code: 'TIMEOUT' });
    const now = await read(before);
    expect(held(now)).toMatchObject({ outcome: 'counts' });
    expect(roleOf(now)).toEqual([['good']]);
    const later = await read(before, {}, '2026-12-24T23:59:59Z');
    expect(held(later)?.outcome).toBe('unconfirmed');
    expect(roleOf(later)?.[0]?.[0]).toBe('unconfirmed');
    const without = await read();
    expect(held(without)).toMatchObject({ outcome: 'unconfirmed', codes: ['STATUS_UNAVAILABLE'] });
    expect(roleOf(without)?.[0]?.[0]).toBe('unconfirmed');
  });

  test('a key document: the last good copy stands, and without one nothing is confirmed', async () => {
    const before = await read();
    web.fail(documentOf(authority.webid), { code: 'UNREACHABLE' });
    expect(roleOf(await read(before))).toEqual([['good']]);
    expect(held(await read())).toMatchObject({ outcome: 'unconfirmed', codes: ['KEY_UNAVAILABLE'] });
  });

  test('what an authority declares of its ties: nothing is confirmed while it cannot be read', async () => {
    const declared = documentOf(`${authority.pod}alliance/public/interests.jsonld`);
    await authority.publishInterests({ affiliates: [vera.webid] });
    expect(held(await read())?.codes).toEqual(['AFFILIATE']);
    web.fail(declared, { code: 'TIMEOUT' });
    expect(held(await read())).toMatchObject({ outcome: 'unconfirmed', codes: ['UNREACHABLE'] });
    web.put(declared, 'Nothing to declare.', 'application/vc');
    expect(held(await read())).toMatchObject({ outcome: 'unconfirmed', codes: ['UNREACHABLE'] });
  });

  test('the register: what was read before stands, with its age', async () => {
    const before = await read();
    web.fail(new URL(alliance.register).origin, { code: 'TIMEOUT' });
    const after = await read(before);
    expect(roleOf(after)).toEqual([['good']]);
    expect(after.check(vera.webid)?.fetched.find(({ kind }) => kind === 'register')?.staleSince).toBeDefined();
  });
});

describe('a preview', () => {
  const shown = (verdict: Verdict | undefined) => ({
    ...{ listed: verdict?.listed, state: verdict?.state },
    roles: verdict?.roles.map(({ role, standing, codes }) => ({ role, standing, codes })),
    credentials: verdict?.credentials.map(({ document, outcome, codes }) => ({ document, outcome, codes })),
  });

  test.each([
    ['revoked', { revocation: [7], suspension: [] }],
    ['on-hold', { revocation: [], suspension: [7] }],
    ['in-force', { revocation: [], suspension: [] }],
  ] as const)('of a change to %s equals what a crawl shows afterwards', async (status, lists) => {
    const preview = await (await read()).preview(vera.webid, { kind: 'status', attestation, status });
    await authority.publishList('revocation', lists.revocation);
    await authority.publishList('suspension', lists.suspension);
    expect(shown(preview)).toEqual(shown(verdictOf(await read())));
  });

  test.each([
    ['inside the mandate', {}],
    ['outside of it', { jurisdictions: ['NZ'] }],
    ['of somebody else', { member: placesOf('https://pods.example/other/').webid }],
  ])('of issuing %s equals what a crawl shows afterwards', async (_, changed) => {
    alliance.publishMembership(vera);
    const issued = authority.attestation(vera, changed);
    const preview = await (await read()).preview(vera.webid, { kind: 'issue', attestation: issued });
    const signed = await signCredential(attestationDocument(issued), (await actorOf(authority.webid)).signer, attestedOn);
    web.put(issued.id, credentialBody(signed), 'application/vc');
    alliance.publishMembership(vera, { attestations: [issued.id] });
    expect(shown(preview)).toEqual(shown(verdictOf(await read())));
  });
});
