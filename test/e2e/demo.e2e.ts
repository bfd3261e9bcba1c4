import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

/** The running demo, seen by the command line: what a stranger checks first. */
const demo = inject('demo');
const run = promisify(execFile);
let folder: string;
let index: string;

async function alliance(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['src/cli/run.mjs', ...args], { maxBuffer: 2 ** 26 });
  return stdout;
}
const lastLine = (text: string): Record<string, unknown> => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
const webIdOf = (who: string): string => demo.accounts.find((account) => account.who === who)!.webid;
interface SparqlAnswer {
  readonly results: { readonly bindings: readonly Readonly<Record<string, { readonly value: string }>>[] };
}
interface Check {
  readonly listed: boolean;
  readonly reasons: readonly { readonly code: string; readonly remedy: string }[];
  readonly issues: readonly { readonly code: string; readonly document: string }[];
}
const check = async (who: string): Promise<Check> => JSON.parse(await alliance('check', webIdOf(who), '--index', index, '--json')) as Check;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alliance-demo-'));
  index = path.join(folder, 'a.nq');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('A crawl lists every rightful member and none of the others, and a second one agrees to the last byte', async () => {
  const first = lastLine(await alliance('crawl', demo.register, '--allow-loopback', '--out', index, '--json'));
  expect(first).toMatchObject({ kind: 'done' });
  const answer = JSON.parse(await alliance('query', '--index', index, '--audit', 'members-listed', '--format', 'json')) as SparqlAnswer;
  const listed = new Set(answer.results.bindings.flatMap((row) => Object.values(row).map(({ value }) => value)));
  for (const account of demo.accounts) {
    if (account.play.startsWith('member: ')) expect(listed.has(account.webid), account.who).toBe(!account.play.endsWith('is down'));
    // Other journeys may have admitted applicants and newcomers by now.
    else if (!/^(applicant|newcomer): /.test(account.play)) expect(listed.has(account.webid), account.who).toBe(false);
  }
  const second = lastLine(await alliance('crawl', demo.register, '--allow-loopback', '--out', path.join(folder, 'b.nq'), '--json'));
  expect(second.digest).toBe(first.digest);
});

describe('The awkward members are shown as what they are', () => {
  /** Each reason says what to do about it. */
  const codesOf = async (who: string): Promise<{ listed: boolean; codes: string[] }> => {
    const { listed, reasons } = await check(who);
    for (const { remedy } of reasons) expect(remedy).not.toBe('');
    return { listed, codes: reasons.map(({ code }) => code) };
  };

  test('who took the acceptance back does not point back', async () => {
    const { listed, codes } = await codesOf('Corin Halvard');
    expect(listed).toBe(false);
    expect(codes).toEqual(expect.arrayContaining(['ACCEPTANCE_MISSING', 'NOT_POINTING_BACK']));
  });

  test('who applied is not admitted', async () => {
    const { listed, codes } = await codesOf('Pixelgate Ventures');
    expect(listed).toBe(false);
    expect(codes).toContain('NOT_ADMITTED');
  });

  test('whose pod server is down is not reached', async () => {
    const { listed, codes } = await codesOf('Farouk Delmarre');
    expect(listed).toBe(false);
    expect(codes).toContain('UNREACHABLE');
  });

  test('who let another app write an offering is a member, and told what is wrong with that offering', async () => {
    const { listed, reasons, issues } = await check('Bright Pebble Works');
    expect(listed).toBe(true);
    expect(reasons.map(({ code }) => code)).toContain('SHAPE');
    expect(issues.filter(({ document }) => document.endsWith('/offerings/quick-offer.ttl')).length).toBeGreaterThan(0);
  });

  test('who has a profile in RDF/XML is a member like any other', async () => {
    const profile = await fetch(webIdOf('Old Quay Archive'), { headers: { accept: 'text/turtle, application/rdf+xml;q=0.8' } });
    expect(profile.headers.get('content-type')).toBe('application/rdf+xml');
    expect(await check('Old Quay Archive')).toMatchObject({ listed: true });
  });
});

test('A person in Australia finds at least six services, each with why and one row of terms', async () => {
  const answer = JSON.parse(
    await alliance('search', '--index', index, '--jurisdiction', 'AU', '--customer-class', 'natural-person', '--json'),
  ) as { total: number; hits: { why: string[]; terms: object | null }[] };
  expect(answer.total).toBeGreaterThanOrEqual(6);
  for (const hit of answer.hits) {
    expect(hit.why.length).toBeGreaterThan(0);
    expect(hit.terms).toMatchObject({ price: expect.stringMatching(/^\d/) as unknown });
  }
});

test('What members keep private stays private, and everybody reads what is public', async () => {
  for (const account of demo.accounts.filter(({ play }) => play.startsWith('member: a ')).slice(0, 6)) {
    const pod = new URL('..', account.webid).href;
    expect((await fetch(`${pod}alliance/private/`)).status).toBe(401);
    expect((await fetch(`${pod}alliance/inbox/`)).status).toBe(401);
    expect((await fetch(`${pod}alliance/public/membership.ttl`)).status).toBe(200);
  }
});
