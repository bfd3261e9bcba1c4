import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toWebId } from '../../src/domain/iri.ts';
import { actorOf } from '../fakes/signing.ts';
import { alliance, linesOf } from './run-main.ts';
import { serveAlliance, takeBack, type ServedAlliance } from './served-alliance.ts';

let served: ServedAlliance;
let folder: string;
beforeAll(async () => {
  served = await serveAlliance();
  folder = await mkdtemp(join(tmpdir(), 'alliance-'));
});
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true });
});

const file = (name: string): string => join(folder, name);
const crawl = (...args: readonly string[]) => alliance('crawl', served.register, '--allow-loopback', '--json', ...args);

describe('alliance crawl', () => {
  test('tells events by kind, ends with “done”, and twice in a day gives the same digest', async () => {
    const first = await crawl('--out', file('a.nq'));
    const events = linesOf(first.stdout);
    expect(first.status).toBe(0);
    expect(events.filter(({ kind }) => kind === 'failed')).toEqual([]);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['queued', 'document-read', 'done']));
    const done = events.at(-1);
    expect(done).toMatchObject({ kind: 'done', at: '2026-11-21T23:59:59Z', members: 2, listed: 1, failed: 0, unchanged: 0 });
    for (const key of ['documents', 'quads', 'bytes', 'seconds', 'digest', 'documentsDigest', 'verdictsDigest'])
      expect(done).toHaveProperty(key);
    const second = linesOf((await crawl('--out', file('b.nq'))).stdout).at(-1);
    expect(second?.digest).toBe(done?.digest);
  });

  test('with --state asks only for what changed', async () => {
    await crawl('--state', file('state'));
    const again = linesOf((await crawl('--state', file('state'))).stdout).at(-1);
    expect(again).toMatchObject({ listed: 1, bytes: 0 });
    expect(again?.unchanged).toBe(again?.documents);
  });

  test('keeps the last good copies of pods that are down, and tells each as a failure with its host', async () => {
    served.setReachable(false);
    const { status, stdout } = await crawl('--state', file('state'), '--out', file('stale.nq'));
    served.setReachable(true);
    const events = linesOf(stdout);
    expect([status, events.at(-1)?.listed]).toEqual([0, 1]);
    const failed = events.find(({ kind }) => kind === 'failed');
    expect(failed).toMatchObject({ document: expect.stringContaining('http://127.0.0.1') as string, code: 'UNREACHABLE' });
    expect(failed?.host).toBe(new URL(served.ana.webId).host);
  });

  test('holds back an index that lost more than a tenth of the members, and keeps the last one', async () => {
    const before = await readFile(file('state/index.nq'), 'utf8');
    const giveBack = await takeBack(served.ana);
    const { status, stdout, stderr } = await crawl('--state', file('state'), '--out', file('held.nq'));
    expect(status).toBe(1);
    expect(stderr).toContain('held back');
    expect(linesOf(stdout).at(-1)).toMatchObject({ kind: 'done', listed: 0, heldBack: true, lost: [served.ana.webId] });
    expect(await readFile(file('state/index.nq'), 'utf8')).toBe(before);
    await expect(readFile(file('held.nq'))).rejects.toThrow('ENOENT');
    expect((await crawl('--state', file('state'), '--accept-losses')).status).toBe(0);
    await giveBack();
  });

  test('refuses this machine unless it is told, and says what to do', async () => {
    const { status, stderr, stdout } = await alliance('crawl', served.register, '--json');
    expect(status).toBe(3);
    expect(linesOf(stdout)).toContainEqual(expect.objectContaining({ kind: 'failed', code: 'ADDRESS' }));
    expect(stderr).toContain('--allow-loopback');
  });

  test('exits 3 when the register is not there', async () => {
    const { status, stderr } = await alliance('crawl', `${served.register}-gone`, '--allow-loopback');
    expect(status).toBe(3);
    expect(stderr).toContain('NOT_FOUND');
  });

  test('takes the registers of an alliance.json', async () => {
    await writeFile(file('alliance.json'), JSON.stringify({ alliances: [{ name: 'Commons', register: served.register }] }));
    const { status, stdout } = await alliance('crawl', '--config', file('alliance.json'), '--allow-loopback');
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 of 2 members are listed')]);
  });

  test('follows the register under the key given, and says when it had to take one on first use', async () => {
    expect((await crawl()).stderr).toContain(`first use: ${served.key}`);
    const pinned = await crawl('--key', served.key);
    expect([pinned.status, pinned.stderr]).toEqual([0, expect.not.stringContaining('first use')]);
    const config = file('alliance.json');
    await writeFile(config, JSON.stringify({ alliances: [{ name: 'Commons', register: served.register, key: served.key }] }));
    const configured = await alliance('crawl', '--config', config, '--allow-loopback');
    expect([configured.status, configured.stderr]).toEqual([0, expect.not.stringContaining('first use')]);
  });

  test('does not take a register that another key signed, and says what to do', async () => {
    const wrong = (await actorOf(toWebId('https://evil.example/profile/card#me'))).key.publicKeyMultibase;
    const { status, stderr } = await crawl('--key', wrong, '--out', file('wrong.nq'));
    expect(status).toBe(3);
    expect(stderr).toContain('SIGNATURE');
    expect(stderr).toContain('Check the key');
    await expect(readFile(file('wrong.nq'))).rejects.toThrow();
    expect((await crawl('--key', 'z6Mk')).status).toBe(2);
  });

  test('reports a limit that was reached', async () => {
    const { stdout } = await crawl('--max-documents', '4');
    expect(linesOf(stdout)).toContainEqual(expect.objectContaining({ kind: 'limit-reached', limit: 'documents' }));
  });
});

describe('an index file', () => {
  beforeAll(async () => {
    expect((await crawl('--out', file('index.nq'))).status).toBe(0);
  });

  test('is searched: hits with why, one terms row, and what they rest on', async () => {
    const { status, stdout } = await alliance(
      'search',
      '--index',
      file('index.nq'),
      '--jurisdiction',
      'AU',
      '--customer-class',
      'natural-person',
      '--near',
      '-33.9,151.2',
      '--json',
    );
    const answer = JSON.parse(stdout) as { total: number; hits: Record<string, unknown>[]; bytesRead: number; requests: number };
    expect([status, answer.total, answer.requests]).toEqual([0, 1, 0]);
    expect(answer.bytesRead).toBe((await readFile(file('index.nq'))).length);
    expect(answer.hits[0]).toMatchObject({
      webid: served.ana.webId,
      name: 'Ana',
      offering: { role: 'content-developer' },
      terms: { price: '90.00', currency: 'AUD' },
      trust: { listed: true, state: 'member' },
    });
    expect(answer.hits[0]?.km).toBeCloseTo(3.46, 1);
    expect(answer.hits[0]?.why).toContainEqual(expect.stringMatching(/^Disputes are decided in New South Wales/));
  });

  test('is searched in words for people, with what is not local counted on the side', async () => {
    const { stdout, stderr } = await alliance('search', '--index', file('index.nq'), '--jurisdiction', 'NZ');
    expect(stdout).toBe('');
    expect(stderr).toContain('1 more that are not local');
    const foreign = await alliance('search', '--index', file('index.nq'), '--jurisdiction', 'NZ', '--foreign', '--text', 'solar');
    expect(foreign.stdout).toMatch(/^Solar design — Ana\n/);
    expect(foreign.stdout).toMatch(/Not local to you: a dispute would be decided in New South Wales/);
  });

  test('has no hits for a class without terms', async () => {
    const { status, stdout } = await alliance(
      'search',
      '--index',
      file('index.nq'),
      '--jurisdiction',
      'AU',
      '--customer-class',
      'enterprise',
      '--json',
    );
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { total: 0, hits: [] }]);
  });

  test.each([
    ['ana', true, 'ADMITTED'],
    ['bo', false, 'NOT_POINTING_BACK'],
    ['cat', false, 'NOT_ADMITTED'],
  ] as const)('tells why %s is listed or not', async (who, listed, code) => {
    const { status, stdout } = await alliance('check', served[who].webId, '--index', file('index.nq'), '--json');
    const answer = JSON.parse(stdout) as {
      webid: string;
      listed: boolean;
      reasons: { code: string; remedy: string }[];
      agreements: unknown[];
    };
    expect([status, answer.webid, answer.listed]).toEqual([0, served[who].webId, listed]);
    expect(answer.reasons.map((reason) => reason.code)).toContain(code);
    for (const key of ['fetched', 'issues', 'agreements', 'attestations']) expect(answer).toHaveProperty(key);
    if (who === 'ana') {
      const agreement = (kind: string) => expect.objectContaining({ kind, version: '1.0.0' }) as object;
      expect(answer.agreements).toMatchObject([
        { type: 'acceptance', outcome: 'counts', codes: [], agreement: agreement('alliance-agreement') },
        { type: 'acceptance', outcome: 'counts', codes: [], agreement: agreement('charter') },
      ]);
    }
  });

  test('answers for a WebID that nobody names', async () => {
    const { status, stdout } = await alliance('check', 'https://nobody.example/card#me', '--index', file('index.nq'), '--json');
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { listed: false, reasons: [{ code: 'NOT_ADMITTED' }] }]);
  });

  test('can be judged as of an earlier day', async () => {
    const { stdout } = await alliance('check', served.ana.webId, '--index', file('index.nq'), '--at', '2026-11-19', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ listed: false, at: '2026-11-19T23:59:59Z' });
  });
});
