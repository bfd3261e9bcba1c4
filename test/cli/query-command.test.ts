import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alliance, type Run } from './run-main.ts';
import { serveAlliance, type ServedAlliance } from './served-alliance.ts';

const runner = resolve(import.meta.dirname, '../../src/cli/run.mjs');

/** The command line as people start it: a process of its own, built first where sources changed. */
function start(...args: readonly string[]): {
  readonly run: Promise<Run>;
  readonly firstWords: Promise<unknown>;
  readonly kill: (signal: NodeJS.Signals) => boolean;
} {
  const child = spawn(process.execPath, [runner, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const run = new Promise<Run>((ended, failed) => {
    child.on('error', failed);
    child.on('close', (status) => {
      ended({ status: status ?? -1, stdout, stderr });
    });
  });
  const firstWords = new Promise((said) => child.stderr.once('data', said));
  return { run, firstWords, kill: (signal) => child.kill(signal) };
}

let served: ServedAlliance;
let folder: string;
const file = (name: string): string => join(folder, name);
beforeAll(async () => {
  served = await serveAlliance();
  folder = await mkdtemp(join(tmpdir(), 'alliance-'));
  await alliance('crawl', served.register, '--allow-loopback', '--out', file('index.nq'));
  await writeFile(file('ask.rq'), 'ASK { ?s ?p ?o }');
  await writeFile(file('construct.rq'), 'CONSTRUCT { ?s <https://schema.org/name> ?o } WHERE { ?s <https://schema.org/name> ?o }');
  await writeFile(file('broken.rq'), 'SELECT *\nWHERE { ?s ?p }');
  await writeFile(
    file('endless.rq'),
    'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER NOT EXISTS { ?l ?h ?f } }',
  );
  // Builds the bundle, so that no test below waits for it.
  await start('--help').run;
}, 60_000);
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true });
});

const query = (...args: readonly string[]) => start('query', '--index', file('index.nq'), ...args).run;

describe('alliance query, as a process of its own', { timeout: 60_000 }, () => {
  test('answers an audit as SPARQL JSON, and nothing else on standard output', async () => {
    const { status, stdout, stderr } = await query('--audit', 'members-listed', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const { head, results } = JSON.parse(stdout) as {
      head: { vars: string[] };
      results: { bindings: Record<string, { value: string }>[] };
    };
    expect(head.vars).toEqual(['member', 'since', 'code', 'why', 'document']);
    expect(results.bindings.map(({ member }) => member?.value)).toEqual([served.ana.webId]);
  });

  test('answers in the other formats', async () => {
    const [table, csv, turtle, yes] = await Promise.all([
      query('--audit', 'roles-granted'),
      query('--audit', 'roles-granted', '--format', 'csv'),
      query('--query', file('construct.rq'), '--format', 'turtle'),
      query('--query', file('ask.rq')),
    ]);
    expect(table.stdout).toMatch(/^member +role +jurisdictions/);
    expect(csv.stdout).toMatch(/^member,role,jurisdictions,level,effective,recorded,listed,standing,document\r\n/);
    expect(turtle.stdout).toContain('@prefix schema: <https://schema.org/>');
    expect(yes).toMatchObject({ status: 0, stdout: 'yes\n' });
  });

  test('refuses a broken query with line and column, and rows as Turtle', async () => {
    const [broken, rows] = await Promise.all([
      query('--query', file('broken.rq')),
      query('--audit', 'roles-granted', '--format', 'turtle'),
    ]);
    expect(broken).toMatchObject({ status: 2, stdout: '' });
    expect(broken.stderr).toMatch(/Line 2, column \d+: Expected/);
    expect(rows).toMatchObject({ status: 2, stdout: '' });
  });

  test('stops a query when its time is up, and says what to do', async () => {
    const { status, stdout, stderr } = await query('--query', file('endless.rq'), '--timeout', '0.5');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('longer than 0.5 seconds');
    expect(stderr).toContain('--timeout');
  });

  test('is stopped by Ctrl-C', async () => {
    const { run, kill, firstWords } = start('query', '--index', file('index.nq'), '--query', file('endless.rq'));
    // A hint about a slow query is the first thing it says.
    await firstWords;
    kill('SIGINT');
    const { status, stdout, stderr } = await run;
    expect([status, stdout, stderr]).toEqual([130, '', expect.stringMatching(/MINUS.*\nStopped\.\n$/)]);
  });

  test('says which index is missing', async () => {
    const { status, stderr } = await start('query', '--index', file('missing.nq'), '--audit', 'members-listed').run;
    expect([status, stderr]).toEqual([3, expect.stringContaining('There is no file')]);
  });
});
