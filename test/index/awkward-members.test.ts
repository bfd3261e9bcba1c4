import { beforeEach, describe, expect, test } from 'vitest';
import { documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import { quad } from '../../src/rdf/graph.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { schema, wa } from '../../src/rdf/terms.ts';
import { writeRegistration } from '../../src/rdf/type-index.ts';
import { crawlAndIndex } from '../fakes/crawling.ts';
import { FakeAlliance, type MemberPlaces } from '../fakes/fake-alliance.ts';
import { FakeWeb } from '../fakes/fake-web.ts';
import { actorOf } from '../fakes/signing.ts';

let web: FakeWeb;
let alliance: FakeAlliance;
let alice: MemberPlaces;

/** An alliance with one rightful member, and Alice, who is about to be awkward. */
beforeEach(async () => {
  web = new FakeWeb();
  alliance = new FakeAlliance(web);
  const good = await alliance.publish('https://pods.example/good/');
  alice = await alliance.publish('https://alice.example/alice/');
  await alliance.admit([good, alice]);
});

/** What the index says of Alice; the rightful member must always stay listed. */
async function checkAlice() {
  const index = await crawlAndIndex(web, alliance.register);
  expect(index.check(toWebId('https://pods.example/good/profile/card#me'))?.verdict.listed).toBe(true);
  const check = index.check(alice.webid);
  const entry = index.directory().find(({ member }) => member.webid === alice.webid);
  return { index, check, entry, codes: check?.verdict.reasons.map(({ code }) => code), listed: check?.verdict.listed };
}

describe('a member who is not listed, and why', () => {
  test('does not point back: no type index', async () => {
    web.put(alice.profile, '<#me> <http://xmlns.com/foaf/0.1/name> "Alice".');
    const { codes, listed, entry, check } = await checkAlice();
    // The keys went with the type index.
    expect({ codes: new Set(codes), listed, entry }).toEqual({
      codes: new Set(['KEY_NOT_LISTED', 'NOT_POINTING_BACK']),
      listed: false,
      entry: undefined,
    });
    expect(check?.verdict.reasons.find(({ code }) => code === 'NOT_POINTING_BACK')?.document).toBe(alice.profile);
    expect(check?.verdict.state).toBe('applicant');
    expect(check?.name).toEqual([{ value: 'Alice', language: '' }]);
  });

  test('does not point back: a membership document that is gone', async () => {
    web.remove(alice.membership);
    expect((await checkAlice()).codes).toEqual(['NOT_POINTING_BACK']);
  });

  test('names another acceptance than the register', async () => {
    alliance.publishMembership(alice, { acceptances: [toIri(`${alice.pod}alliance/public/other.jsonld`)] });
    expect((await checkAlice()).codes).toEqual(['NOT_POINTING_BACK']);
  });

  test('points to the alliance, and was never admitted', async () => {
    const bob = await alliance.publish('https://pods.example/bob/');
    const { index } = await checkAlice();
    expect(index.check(bob.webid)).toBeUndefined();
    const unknown = await index.checkUnknown(bob.webid);
    expect(unknown.verdict).toMatchObject({
      listed: false,
      state: 'none',
      reasons: [{ code: 'NOT_ADMITTED', document: alliance.register }],
    });
    expect(unknown.fetched.map(({ kind }) => kind)).toContain('register');
  });

  test('points to the alliance, applied, and is not admitted yet', async () => {
    const bob = await alliance.publish('https://pods.example/bob/');
    await alliance.record([
      {
        kind: 'applied',
        member: bob.webid,
        application: bob.application,
        roles: [],
        effective: '2026-11-01T00:00:00Z',
        recorded: '2026-11-01T00:00:00Z',
      },
    ]);
    const { index } = await checkAlice();
    expect(index.check(bob.webid)?.verdict).toMatchObject({ listed: false, state: 'applicant', reasons: [{ code: 'NOT_ADMITTED' }] });
    expect(index.directory().map(({ member }) => member.webid)).not.toContain(bob.webid);
  });

  test('took the acceptance away', async () => {
    web.remove(alice.acceptance);
    expect((await checkAlice()).codes).toEqual(['ACCEPTANCE_MISSING']);
  });

  test('changed one byte of the acceptance', async () => {
    web.put(alice.acceptance, `${new TextDecoder().decode(web.body(alice.acceptance))} `, 'application/vc');
    expect((await checkAlice()).codes).toEqual(['ACCEPTANCE_MISMATCH']);
  });

  test('has a host that is down', async () => {
    web.fail('https://alice.example', { code: 'UNREACHABLE', message: 'Nothing answers at this address (ECONNREFUSED).' });
    const { codes, listed, check } = await checkAlice();
    expect({ codes, listed }).toEqual({ codes: ['UNREACHABLE'], listed: false });
    expect(check?.fetched.find(({ document }) => document === alice.profile)).toMatchObject({
      code: 'UNREACHABLE',
      status: 0,
      kind: 'webid',
    });
    expect(check?.issues).toContainEqual(expect.objectContaining({ code: 'UNREACHABLE', document: alice.profile }));
  });

  test.each([
    ['TIMEOUT', 'TIMEOUT'],
    ['SIGN_IN_NEEDED', 'readable by anyone'],
  ])('has a WebID document that fails with %s', async (code, words) => {
    web.fail(alice.profile, { code });
    const { codes, check } = await checkAlice();
    expect(codes).toEqual(['UNREACHABLE']);
    expect(`${check?.verdict.reasons[0]?.text ?? ''} ${check?.verdict.reasons[0]?.remedy ?? ''}`).toContain(words);
  });

  test('keeps the membership document in somebody else’s pod', async () => {
    const elsewhere = documentOf('https://pods.example/good/alliance/public/alice.ttl');
    web.put(elsewhere, web.body(alice.membership));
    web.put(
      alice.typeIndex,
      serialiseTurtle(writeRegistration({ id: `${alice.typeIndex}#m`, forClass: wa('Membership'), instance: elsewhere }), {
        baseIri: alice.typeIndex,
      }),
    );
    expect((await checkAlice()).codes).toEqual(['NOT_ENTITLED']);
  });

  test('has a membership document that redirects out of the storage', async () => {
    web.redirect(alice.membership, 'https://pods.example/good/alliance/public/alice.ttl');
    web.put(
      'https://pods.example/good/alliance/public/alice.ttl',
      serialiseTurtle([quad(`${alice.membership}#it`, schema('name'), 'urn:x')], { baseIri: alice.membership }),
    );
    const { listed } = await checkAlice();
    expect(listed).toBe(false);
  });

  test('was admitted for the acceptance of somebody else', async () => {
    const carol = await alliance.publish('https://pods.example/carol/');
    alliance.publishMembership(carol, { acceptances: [alice.acceptance] });
    await alliance.record([
      {
        kind: 'admitted',
        member: carol.webid,
        acceptance: await alliance.acceptanceReference(alice),
        keys: [(await actorOf(carol.webid)).key],
        roles: [],
        effective: '2026-03-01T00:00:00Z',
        recorded: '2026-03-01T00:00:00Z',
      },
    ]);
    const { index } = await checkAlice();
    expect(index.check(carol.webid)?.verdict).toMatchObject({ listed: false, reasons: [{ code: 'NOT_ENTITLED' }] });
  });
});

describe('a mention is no membership', () => {
  test.each([
    ['in a text', `<#me> <http://xmlns.com/foaf/0.1/name> "https://alliance.example/profile/card#me".`],
    [
      'with another predicate',
      `<#me> <http://www.w3.org/ns/org#memberOf> <https://alliance.example/profile/card#me>; <https://schema.org/memberOf> <https://alliance.example/profile/card#me>.`,
    ],
    [
      'by another name for the alliance',
      `<#it> a <${wa('Membership')}>; <http://www.w3.org/ns/org#member> <#me>; <http://www.w3.org/ns/org#organization> <https://alliance.example/profile/card#me-too>.`,
    ],
  ])('%s', async (_, statements) => {
    const mallory = await alliance.publish('https://pods.example/mallory/');
    web.put(mallory.profile, `${new TextDecoder().decode(web.body(mallory.profile))}\n${statements}`);
    web.put(mallory.membership, statements);
    await alliance.admit([mallory]);
    const { index } = await checkAlice();
    const verdict = index.check(mallory.webid)?.verdict;
    expect(verdict?.listed).toBe(false);
    expect(verdict?.reasons[0]?.code).toBe('NOT_POINTING_BACK');
  });
});

describe('a member who is listed, with something left out', () => {
  test('an offering that breaks a shape is not shown; the check says which and why', async () => {
    const broken = `${alice.offerings}service-1.ttl`;
    web.put(broken, new TextDecoder().decode(web.body(broken)).replace(/schema:price 90\.00;?/, ''));
    const { codes, listed, entry, check } = await checkAlice();
    expect({ codes, listed }).toEqual({ codes: ['ADMITTED', 'SHAPE'], listed: true });
    expect(entry?.offerings).toEqual([]);
    expect(check?.issues.some(({ document, severity }) => document === broken && severity === 'error')).toBe(true);
    expect(check?.verdict.reasons[1]).toMatchObject({ document: broken });
  });

  test('offerings in somebody else’s name, or of things that stand elsewhere, are nobody’s', async () => {
    const victim = toWebId('https://pods.example/good/profile/card#me');
    alliance.publishOffering(alice, 'service-1', { offeredBy: victim });
    const { entry, index } = await checkAlice();
    expect(entry?.offerings).toEqual([]);
    expect(index.directory().find(({ member }) => member.webid === victim)?.offerings).toHaveLength(1);
    alliance.publishOffering(alice, 'service-1', { id: toIri('https://pods.example/good/alliance/public/offerings/service-9.ttl#it') });
    expect((await checkAlice()).entry?.offerings).toEqual([]);
  });

  test('what others say about a member is not in its entry', async () => {
    const victim = toWebId('https://pods.example/good/profile/card#me');
    web.put(
      alice.membership,
      `${new TextDecoder().decode(web.body(alice.membership))}\n<${victim}> <https://schema.org/name> "A fool"@en.`,
    );
    const { index } = await checkAlice();
    expect(JSON.stringify(index.directory().find(({ member }) => member.webid === victim))).not.toContain('A fool');
  });

  test('one offering that does not answer leaves the others', async () => {
    alliance.publishMembership(alice, {}, 2);
    web.fail(`${alice.offerings}service-2.ttl`, { code: 'TIMEOUT' });
    const { listed, entry, check } = await checkAlice();
    expect(listed).toBe(true);
    expect(entry?.offerings).toHaveLength(1);
    expect(check?.fetched).toContainEqual(expect.objectContaining({ document: `${alice.offerings}service-2.ttl`, code: 'TIMEOUT' }));
  });

  test('a membership document without a description has the name of the WebID document', async () => {
    web.put(
      alice.profile,
      `${new TextDecoder().decode(web.body(alice.profile))}\n<${alice.webid}> <http://xmlns.com/foaf/0.1/name> "Alice"@en.`,
    );
    const claim = new TextDecoder()
      .decode(web.body(alice.membership))
      .split('\n')
      .filter((line) => line.includes('@prefix'))
      .join('\n');
    web.put(
      alice.membership,
      `${claim}\n<#it> a <${wa('Membership')}>; <http://www.w3.org/ns/org#member> <${alice.webid}>; <http://www.w3.org/ns/org#organization> <${alliance.webid}>; <${wa('acceptance')}> <${alice.acceptance}>.`,
    );
    const { listed, entry, check } = await checkAlice();
    expect(listed).toBe(true);
    expect(check?.verdict.reasons.map(({ code }) => code)).toContain('SHAPE');
    expect(entry?.member.name).toEqual([{ value: 'Alice', language: 'en' }]);
  });

  test('a pod that keeps everything in the WebID document is checked like any other', async () => {
    const body = [alice.profile, alice.membership, `${alice.offerings}service-1.ttl`].map((url) => new TextDecoder().decode(web.body(url)));
    const [profile = '', membership = '', offering = ''] = body;
    const place = (text: string): string => text.replace(/<(?:\.\.\/)*profile\/card#me>/g, '<#me>').replace(/#it>/g, '#offer>');
    const claim = membership
      .replace(/<(?:\.\.\/)*profile\/card#me>/g, '<#me>')
      .replace(/<(agreements|application)/g, '<../alliance/public/$1');
    web.put(
      alice.typeIndex,
      serialiseTurtle(
        writeRegistration({ id: `${alice.typeIndex}#m`, forClass: wa('Membership'), instance: alice.profile }).concat(
          writeRegistration({ id: `${alice.typeIndex}#o`, forClass: wa('Offering'), instance: alice.profile }),
        ),
        { baseIri: alice.typeIndex },
      ),
    );
    web.put(alice.profile, `${profile}\n${claim}\n${place(offering)}`);
    const good = await checkAlice();
    expect(good.listed).toBe(true);
    expect(good.entry?.offerings).toHaveLength(1);
    web.put(alice.profile, `${profile}\n${claim}\n${place(offering).replace(/schema:price 90\.00;?/, '')}`);
    const broken = await checkAlice();
    expect(broken.codes).toEqual(['ADMITTED', 'SHAPE']);
    expect(broken.entry?.offerings).toEqual([]);
  });
});
