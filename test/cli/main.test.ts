import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alliance } from './run-main.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-'));
  await writeFile(join(folder, 'empty.nq'), '');
  await writeFile(join(folder, 'prose.nq'), 'This is no index.\n');
});
afterAll(() => rm(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);

const commands = ['demo', 'crawl', 'validate', 'search', 'query', 'check'];

describe('help', () => {
  test.each(commands)('of %s names its flags and its exit status', async (name) => {
    const { status, stdout, stderr } = await alliance(name, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: alliance ${name}`);
    expect(stdout).toContain('--json');
    expect(stdout).toContain('Exit status');
  });

  test('lists every command', async () => {
    const { status, stdout } = await alliance('--help');
    expect(status).toBe(0);
    for (const name of commands) expect(stdout).toContain(`  ${name} `);
  });
});

describe('wrong usage exits 2 with the usage, and answers nothing', () => {
  test.each([
    [[], 'Usage: alliance COMMAND'],
    [['dance'], 'There is no command “dance”'],
    [['constructor'], 'There is no command'],
    [['search', '--index', 'a.nq', '--colour', 'red'], '--colour'],
    [['search'], 'Give --index FILE'],
    [['search', 'solar', '--index', 'a.nq'], '--text'],
    [['search', '--index', 'a.nq', '--role', 'wizard'], 'network-provider'],
    [['search', '--index', 'a.nq', '--customer-class', 'everybody'], 'natural-person'],
    [['search', '--index', 'a.nq', '--service', 'alchemy'], 'solar-design'],
    [['search', '--index', 'a.nq', '--jurisdiction', 'Australia'], 'ISO 3166'],
    [['search', '--index', 'a.nq', '--near', '95,0'], 'latitude'],
    [['search', '--index', 'a.nq', '--near', '1'], 'latitude'],
    [['search', '--index', 'a.nq', '--within', '10'], '--near'],
    [['search', '--index', 'a.nq', '--limit', '-1'], '--limit'],
    [['search', '--index', 'a.nq', '--role', 'pro-owner', '--role', 'pro-owner'], 'once only'],
    [['check', '--index', 'a.nq'], 'WebID'],
    [['check', 'ana', '--index', 'a.nq'], 'complete web address'],
    [['check', 'https://a.example/#me', '--index', 'a.nq', '--at', 'yesterday'], '--at takes a day'],
    [['crawl'], 'Which register?'],
    [['crawl', 'not an address'], 'complete web address'],
    [['crawl', 'https://a.example/register/latest', '--concurrency', 'many'], '--concurrency'],
    [['validate'], 'Which document?'],
    [['query', '--index', 'a.nq'], '--audit NAME'],
    [['query', '--index', 'a.nq', '--audit', 'members-listed', '--query', 'q.rq'], 'either'],
    [['query', '--index', 'a.nq', '--audit', 'unknown'], 'members-listed'],
    [['query', '--index', 'a.nq', '--audit', 'members-listed', '--format', 'xml'], 'table, csv, json, turtle'],
    [['query', '--index', 'a.nq', '--audit', 'members-listed', '--timeout', '0'], '--timeout'],
  ])('%j', async (args, said) => {
    const { status, stdout, stderr } = await alliance(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage:');
    expect(stderr).toContain(said);
  });
});

describe('what cannot be done exits 3, and says what to do', () => {
  test.each([
    [['search', '--index', 'missing.nq'], 'Check the name of the file.'],
    [['check', 'https://a.example/#me', '--index', '.'], 'Name a file in it.'],
    [['query', '--query', 'missing.rq', '--index', 'a.nq'], 'Check the name of the file.'],
    [['validate', 'missing.ttl'], 'Check the name of the file.'],
    [['validate', 'http://127.0.0.1:9/card'], '--allow-loopback'],
  ])('%j', async (args, said) => {
    const { status, stdout, stderr } = await alliance(...args);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(said);
  });

  test('an index that is none', async () => {
    const { status, stderr } = await alliance('search', '--index', file('prose.nq'));
    expect(status).toBe(3);
    expect(stderr).toContain('is not an index');
  });
});

test('an empty file is no index: nothing is said about who is in it', async () => {
  const { status, stdout, stderr } = await alliance('search', '--index', file('empty.nq'), '--json');
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/is empty.*Give the N-Quads file/s);
});

test('the audits are listed with what each asks', async () => {
  const { status, stdout } = await alliance('query', '--list', '--json');
  const listed = JSON.parse(stdout) as Record<string, unknown>[];
  expect(status).toBe(0);
  expect(listed.length).toBeGreaterThanOrEqual(10);
  for (const audit of listed) expect(Object.keys(audit)).toEqual(['name', 'title', 'question', 'parameters']);
});
