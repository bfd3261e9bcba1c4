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
let file: string;
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
  file = path.join(folder, 'index.nq');
  const crawled = await alliance(
    ...['crawl', expected.register, '--allow-loopback', '--key', expected.key, '--at', expected.at, '--out', file, '--json'],
  );
  expect(crawled, crawled.stderr).toMatchObject({ status: 0 });
  last = linesOf(crawled.stdout).at(-1);
  ({ index } = await readIndex(file));
}, 240_000);

afterAll(async () => {
  for (const server of servers) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const codesOf = (reasons: Verdict['reasons']): string[] =>
  [...new Set(reasons.map(({ code }) => code))].filter((code) => code !== 'ADMITTED').sort();

/** What is compared, as one line: so that a difference can be read. */
const memberLine = ({ webid, listed, state, roles, codes }: Expected['members'][number]): string =>
  [webid, listed ? 'listed' : 'not listed', state, ...roles.map(({ role, standing }) => `${role} ${standing}`), ...codes].join(' · ');
const lineOf = ({ webid, listed, state, roles, reasons }: Verdict): string =>
  memberLine({ webid, listed, state, roles: roles.map(({ role, standing }) => ({ role, standing })), codes: codesOf(reasons) });

describe('a synthetic alliance that is served and crawled', () => {
  it('is found as it was made: state, standing and codes of every member', () => {
    expect(index.verdicts().map(lineOf).sort()).toEqual(expected.members.map(memberLine).sort());
    expect(last).toMatchObject({ kind: 'done', listed: expected.counts.listed });
    expect(index.verdicts()).toHaveLength(members);
  });

  it('decided what was made to be decided, and nothing else', { timeout: 60_000 }, async () => {
    await index.judge(expected.at);
    const motions = (await index.governance())?.motions ?? [];
    const found = motions.map(({ motion, status, codes, electors }) => {
      const refused = motion.electorate.length === 0 ? [] : electors.flatMap(({ code }) => code ?? []);
      return [motion.id, motion.kind, status, ...codes, ...refused].join(' · ');
    });
    const truths = expected.decisions.filter(({ codes }) => !codes.includes('MOTION_NOT_OPENED'));
    expect(found.reverse()).toEqual(
      truths.map(({ motion, kind, status, codes, refused }) => [motion, kind, status, ...codes, ...refused].join(' · ')),
    );
    expect(truths.filter(({ status }) => status === 'carried').length).toBeGreaterThan(10);
  });

  it('answers the same on the command line', { timeout: 120_000 }, async () => {
    const steps = expected.histories.filter(({ underAppeal }) => underAppeal).slice(0, 2);
    const early = expected.histories.filter(({ state, knownAt }) => state === 'suspended' && knownAt !== expected.at).slice(0, 2);
    expect(steps.length + early.length).toBe(4);
    for (const { webid, at, knownAt, state, underAppeal } of [...steps, ...early]) {
      const answered = await alliance('standing', webid, '--index', file, '--at', at, '--known-at', knownAt, '--json');
      expect(answered, answered.stderr).toMatchObject({ status: 0 });
      expect(JSON.parse(answered.stdout)).toMatchObject({ webid, state, underAppeal });
    }
  });

  it('tells which rights somebody holds', { timeout: 60_000 }, async () => {
    const [held] = expected.rights.filter(({ rights, knownAt }) => rights.length > 0 && knownAt === expected.at);
    const answered = await alliance('standing', held?.webid ?? '', '--index', file, '--json');
    const [right] = (JSON.parse(answered.stdout) as { rights: object[] }).rights;
    expect(right).toMatchObject({ id: expect.stringContaining('/decisions/') as unknown, kind: held?.rights[0], until: null });
  });

  it('answers questions about days gone by, also by what was known then', { timeout: 120_000 }, async () => {
    const { histories, standings, rights } = expected;
    const days = new Set([...histories, ...standings, ...rights].map(({ at, knownAt }) => `${at} ${knownAt}`));
    expect(days.size).toBeGreaterThan(10);
    const wrong: object[] = [];
    for (const day of days) {
      const [at = '', knownAt = ''] = day.split(' ');
      await index.judge(at, { knownAt });
      const verdicts = new Map(index.verdicts().map((verdict) => [verdict.webid, verdict]));
      const asked = <Question extends Expected['rights'][number] | Expected['standings'][number] | Expected['histories'][number]>(
        questions: readonly Question[],
      ): readonly Question[] => questions.filter((each) => each.at === at && each.knownAt === knownAt);
      const compare = (webid: string, truth: object, found: object): void => {
        if (JSON.stringify(truth) !== JSON.stringify(found)) wrong.push({ webid, at, knownAt, truth, found });
      };
      for (const { webid, state, underAppeal } of asked(histories)) {
        const found = verdicts.get(webid);
        compare(webid, { state, underAppeal }, { state: found?.state ?? 'none', underAppeal: found?.underAppeal ?? false });
      }
      for (const { webid, role, standing, codes } of asked(standings)) {
        const found = verdicts.get(webid);
        const [held] = found?.roles.filter((each) => each.role === role) ?? [];
        compare(webid, { standing, codes }, { standing: held?.standing, codes: codesOf(found?.reasons ?? []) });
      }
      for (const { webid, rights: kinds } of asked(rights)) {
        compare(webid, { rights: kinds }, { rights: verdicts.get(webid)?.rights.map(({ kind }) => kind) ?? [] });
      }
    }
    expect(wrong).toEqual([]);
  });
});
