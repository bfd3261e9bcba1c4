import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStaticOrigin } from '../../src/cli/static-origin.ts';
import { readIndex } from '../../src/cli/read-index.ts';
import type { Expected } from '../../src/demo/synthetic/generate.ts';
import type { Verdict } from '../../src/domain/membership.ts';
import type { AllianceIndex } from '../../src/index/alliance-index.ts';
import { alliance, linesOf } from './run-main.ts';

const members = 220;
const origins = 3;
let folder: string;
let expected: Expected;
let index: AllianceIndex;
let last: unknown;
const servers: Awaited<ReturnType<typeof serveStaticOrigin>>[] = [];

/** The first of so many free ports in a row. */
async function freePorts(count: number): Promise<number> {
  const isFree = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const probe = createServer()
        .once('error', () => {
          resolve(false);
        })
        .listen(port, '127.0.0.1', () => {
          probe.close(() => {
            resolve(true);
          });
        });
    });
  for (let base = 21_000 + (process.pid % 4000) * 8; base < 60_000; base += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, at) => isFree(base + at)));
    if (free.every(Boolean)) return base;
  }
  throw new Error('No free ports.');
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synthetic-'));
  const base = await freePorts(origins);
  const to = path.join(folder, 'g');
  const generated = await alliance(
    ...['generate', '--members', String(members), '--origins', String(origins), '--to', to],
    ...['--seed', '7', '--base-port', String(base), '--json'],
  );
  expect(generated, generated.stderr).toMatchObject({ status: 0 });
  expected = JSON.parse(await readFile(path.join(to, 'expected.json'), 'utf8')) as Expected;
  for (let port = base; port < base + origins; port++) servers.push(await serveStaticOrigin(path.join(to, String(port)), port));
  const file = path.join(folder, 'index.nq');
  const crawled = await alliance(
    ...['crawl', expected.register, '--allow-loopback', '--key', expected.key, '--at', expected.at, '--out', file, '--json'],
  );
  expect(crawled, crawled.stderr).toMatchObject({ status: 0 });
  last = linesOf(crawled.stdout).at(-1);
  ({ index } = await readIndex(file));
}, 120_000);

afterAll(async () => {
  for (const server of servers) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

const answerOf = ({ webid, listed, state, roles, reasons }: Verdict) => ({
  webid,
  listed,
  state,
  roles: roles.map(({ role, standing }) => ({ role, standing })),
  codes: [...new Set(reasons.map(({ code }) => code))].filter((code) => code !== 'ADMITTED').sort(),
});

describe('a synthetic alliance that is served and crawled', () => {
  it('is found as it was made: state, standing and codes of every member', () => {
    const verdicts = new Map(index.verdicts().map((verdict) => [verdict.webid, answerOf(verdict)]));
    const wrong = expected.members.flatMap((truth) => {
      const found = verdicts.get(truth.webid);
      return JSON.stringify(found) === JSON.stringify(truth) ? [] : [{ truth, found }];
    });
    expect(wrong).toEqual([]);
    expect(last).toMatchObject({ kind: 'done', listed: expected.counts.listed });
    expect(index.verdicts()).toHaveLength(members);
  });

  it('answers questions about days gone by, also by what was known then', { timeout: 60_000 }, async () => {
    const questions = groupBy(expected.histories, ({ at, knownAt }) => `${at} ${knownAt}`);
    expect(questions.size).toBeGreaterThan(10);
    for (const [key, histories] of questions) {
      const [at = '', knownAt = ''] = key.split(' ');
      await index.judge(at, { knownAt });
      const verdicts = new Map(index.verdicts().map((verdict) => [verdict.webid, verdict]));
      const found = histories.map(({ webid }) => {
        const { state = 'none', underAppeal = false } = verdicts.get(webid) ?? {};
        return { webid, at, knownAt, state, underAppeal };
      });
      expect(found).toEqual(histories);
    }
  });
});
