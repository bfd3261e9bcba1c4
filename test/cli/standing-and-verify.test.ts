import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { omit } from '../../src/crawl/omit.ts';
import { FakeAlliance, type MemberPlaces } from '../fakes/fake-alliance.ts';
import { FakeAuthority } from '../fakes/fake-authority.ts';
import { serveWeb } from '../fakes/serve-web.ts';
import { actorOf } from '../fakes/signing.ts';
import { alliance } from './run-main.ts';

let served: Awaited<ReturnType<typeof serveWeb>>;
let folder: string;
let fake: FakeAlliance;
let authority: FakeAuthority;
let vera: MemberPlaces;
let otto: MemberPlaces;

const file = (name: string): string => join(folder, name);
const qualification = ({ attestations }: MemberPlaces): string => `${attestations}qualification.jsonld`;

beforeAll(async () => {
  served = await serveWeb();
  folder = await mkdtemp(join(tmpdir(), 'alliance-'));
  fake = new FakeAlliance(served.web, `${served.origin}/alliance/`);
  authority = new FakeAuthority(served.web, `${served.origin}/vetting/`);
  await authority.publish();
  [vera, otto] = [await fake.publish(`${served.origin}/vera/`), await fake.publish(`${served.origin}/otto/`)];
  await fake.admit([vera, otto], { roles: [{ role: 'qualified-service-provider', jurisdictions: ['AU'] }] });
  await fake.record([await authority.mandate()]);
  const [opened, recorded] = ['2026-05-30T00:00:00Z', '2026-07-01T00:00:00Z'];
  await fake.record([{ kind: 'suspended', member: otto.webid, effective: '2026-06-01T00:00:00Z' }], { opened, recorded });
  await authority.attest(fake, vera);
  await alliance('crawl', fake.register, '--allow-loopback', '--key', await fake.key(), '--out', file('index.nq'));
});
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true });
});

const answerOf = (stdout: string): unknown => JSON.parse(stdout);
const standing = (who: MemberPlaces, ...args: readonly string[]) =>
  alliance('standing', who.webid, '--index', file('index.nq'), '--json', ...args);
const verify = (source: string, ...args: readonly string[]) =>
  alliance('verify', source, '--register', fake.register, '--allow-loopback', '--json', ...args);

describe('alliance standing', () => {
  test('tells state, roles and reasons, without the reason for which somebody is a member', async () => {
    const { status, stdout } = await standing(vera);
    expect([status, answerOf(stdout)]).toEqual([
      0,
      {
        ...{ webid: vera.webid, listed: true, state: 'member', underAppeal: false, since: '2026-03-01T00:00:00Z', reasons: [], rights: [] },
        roles: [
          {
            ...{ role: 'qualified-service-provider', jurisdictions: ['AU'], level: null, standing: 'good', codes: [] },
            since: null,
          },
        ],
      },
    ]);
  });

  test('judges a past day by all that is known since, or by what was known then', async () => {
    const state = async (...args: readonly string[]) => (answerOf((await standing(otto, ...args)).stdout) as { state: string }).state;
    expect(await state()).toBe('suspended');
    expect(await state('--at', '2026-06-15')).toBe('suspended');
    expect(await state('--at', '2026-06-15', '--known-at', '2026-06-15')).toBe('member');
    expect(await state('--at', '2026-05-01')).toBe('member');
    expect((await standing(otto, '--known-at', 'yesterday')).status).toBe(2);
  });

  test('answers for a WebID that no register names', async () => {
    const { status, stdout } = await alliance('standing', 'https://nobody.example/#me', '--index', file('index.nq'), '--json');
    expect([status, answerOf(stdout)]).toMatchObject([0, { listed: false, state: 'none', roles: [], reasons: [{ code: 'NOT_ADMITTED' }] }]);
  });
});

describe('alliance verify', () => {
  test('counts an attestation that stands in the pod, and reads only what it needs', async () => {
    served.web.requests.length = 0;
    const { status, stdout } = await verify(qualification(vera), '--key', await fake.key());
    expect([status, answerOf(stdout)]).toMatchObject([
      0,
      {
        ...{ verdict: 'counts', codes: [], reasons: [] },
        credential: { type: 'AttestationCredential', issuer: authority.webid, subject: vera.webid, validUntil: '2027-04-01T00:00:00Z' },
      },
    ]);
    expect(served.web.requests.filter(({ url }) => url.startsWith(otto.pod))).toEqual([]);
  });

  test('counts one from a file, which need not stand in the pod any more, and by an index without any reading', async () => {
    const copy = file('copy.jsonld');
    await writeFile(copy, served.web.body(qualification(vera)));
    expect((await alliance('verify', copy, '--index', file('index.nq'), '--json')).status).toBe(0);
    const body = served.web.body(qualification(vera));
    served.web.remove(qualification(vera));
    expect((await verify(copy)).status).toBe(0);
    served.web.put(qualification(vera), body, 'application/vc');
  });

  test('says no to one that another holds, that was changed, that nobody signed, and that came out of its time', async () => {
    const text = new TextDecoder().decode(served.web.body(qualification(vera)));
    const codesOf = async (...args: readonly string[]) => {
      const { status, stdout } = await verify(...(args as [string, ...string[]]));
      const { verdict, codes } = answerOf(stdout) as { verdict: string; codes: string[] };
      expect([status, verdict]).toEqual([1, 'does-not-count']);
      return codes;
    };
    const put = async (name: string, body: string) => {
      await writeFile(file(name), body);
      return file(name);
    };
    expect(await codesOf(await put('whole.jsonld', text), '--owner', otto.webid)).toContain('SUBJECT_MISMATCH');
    expect(await codesOf(await put('changed.jsonld', text.replace('2027-04-01', '2028-04-01')))).toEqual(['SIGNATURE']);
    const unsigned = omit(JSON.parse(text) as Record<string, unknown>, 'proof');
    expect(await codesOf(await put('unsigned.jsonld', JSON.stringify(unsigned)))).toEqual(['PROOF']);
    expect(await codesOf(file('whole.jsonld'), '--at', '2026-03-15')).toContain('NOT_YET_VALID');
  });

  test('does not count what cannot be confirmed, and says what could not be read', async () => {
    served.web.fail(authority.list('revocation'), { code: 'TIMEOUT' });
    const { status, stdout } = await verify(qualification(vera));
    served.web.heal(authority.list('revocation'));
    expect([status, answerOf(stdout)]).toMatchObject([1, { verdict: 'does-not-count', codes: ['STATUS_UNAVAILABLE'] }]);
  });

  test('counts what the alliance itself signed, by its key', async () => {
    expect((await verify(fake.charter, '--key', await fake.key())).status).toBe(0);
    const another = (await actorOf(otto.webid)).key.publicKeyMultibase;
    const refused = await verify(fake.charter, '--key', another);
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('SIGNATURE')]);
  });

  test('verifies the proof alone of anybody’s document', async () => {
    await writeFile(file('copy.jsonld'), served.web.body(qualification(vera)));
    const controller = authority.webid.replace('#me', '');
    const proof = (source: string) => alliance('verify', source, '--proof-only', '--controller', controller, '--allow-loopback', '--json');
    const good = await proof(file('copy.jsonld'));
    expect([good.status, answerOf(good.stdout)]).toMatchObject([
      0,
      { verified: true, codes: [], hash: expect.stringMatching(/^[0-9a-f]{128}$/) as string },
    ]);
    expect((await proof(file('changed.jsonld'))).status).toBe(1);
    expect((await alliance('verify', file('copy.jsonld'), '--proof-only')).status).toBe(2);
  });

  test('asks by which alliance', async () => {
    expect((await alliance('verify', file('copy.jsonld'))).status).toBe(2);
    expect((await alliance('verify')).status).toBe(2);
  });
});

describe('a file that is not what it should be', () => {
  /** What was said, where it is a sentence and what to do, and no trace of the program. */
  const saidOf = async (...args: readonly string[]): Promise<readonly [number, string]> => {
    const { status, stderr } = await alliance(...args);
    expect(stderr).not.toMatch(/^\s+at /m);
    return [status, stderr];
  };
  const indexes: readonly (readonly [string, string])[] = [
    ['empty.nq', ''],
    ['words.nq', 'No index at all.\n'],
    ['triples.nq', '<https://a.example/> <https://a.example/> <https://a.example/> .\n'],
  ];

  test.each(indexes)('is no index: %s', async (name, text) => {
    await writeFile(file(name), text);
    expect((await saidOf('standing', vera.webid, '--index', file(name)))[0]).toBe(3);
    expect((await saidOf('verify', vera.acceptance, '--allow-loopback', '--index', file(name)))[0]).toBe(3);
  });

  test('is missing, or a folder', async () => {
    for (const source of [file('nobody'), folder]) {
      expect((await saidOf('standing', vera.webid, '--index', source))[0]).toBe(3);
      expect((await saidOf('verify', source, '--index', file('index.nq')))[0]).toBe(3);
    }
  });

  test('is a gigabyte of nothing', async () => {
    const large = await open(file('large.jsonld'), 'w');
    await large.truncate(2 ** 30);
    await large.close();
    expect(await saidOf('verify', file('large.jsonld'), '--index', file('index.nq'))).toEqual([3, expect.stringContaining('too large')]);
  });

  test.each([
    ['EMPTY', ''],
    ['SYNTAX', '{ not json'],
    ['SYNTAX', 'null'],
    ['CONTEXT', '{"__proto__": {"id": 1}, "id": "http://[bad"}'],
  ])('is no credential: %s', async (code, text) => {
    await writeFile(file('none.jsonld'), text);
    const { status, stdout } = await alliance('verify', file('none.jsonld'), '--index', file('index.nq'), '--json');
    expect([status, answerOf(stdout)]).toMatchObject([1, { verdict: 'does-not-count', codes: [code] }]);
  });
});
