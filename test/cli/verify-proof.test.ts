import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CannotDoError, type Io, UsageError } from '../../src/cli/command.ts';
import { verifyProofFile } from '../../src/cli/verify-proof.ts';

const folder = join(import.meta.dirname, '../fixtures/vc-di-eddsa');
const io: Io = {
  answer: () => undefined,
  say: () => undefined,
  signal: new AbortController().signal,
  now: () => new Date('2026-11-21T00:00:00Z'),
};
const options = {
  file: join(folder, 'alumni.json'),
  controller: join(folder, 'controller.json'),
  contexts: [`https://www.w3.org/ns/credentials/examples/v2=${join(folder, 'examples-v2.jsonld')}`],
  allowLoopback: false,
};

describe('a proof in a file', () => {
  test('is verified with files alone', async () => {
    expect(await verifyProofFile(options, io)).toMatchObject({ verified: true, codes: [] });
    expect(await verifyProofFile({ ...options, contexts: [] }, io)).toEqual({ verified: false, codes: ['CONTEXT'], hash: '' });
  });

  test('is verified with a WebID document in Turtle, whatever file it is kept in', async () => {
    const key = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
    const turtle = `@prefix sec: <https://w3id.org/security#>.
      <did:key:${key}> sec:assertionMethod <#${key}>. <#${key}> sec:controller <did:key:${key}>; sec:publicKeyMultibase "${key}".`;
    const controller = join(await mkdtemp(join(tmpdir(), 'verify-proof-')), 'card.ttl');
    await writeFile(controller, turtle);
    expect(await verifyProofFile({ ...options, controller }, io)).toMatchObject({ verified: true });
  });

  test('is verified with a controller from the web, never from this machine unless that is asked for', async () => {
    const { readFile } = await import('node:fs/promises');
    const body = await readFile(options.controller);
    const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(body));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const controller = `http://127.0.0.1:${(server.address() as AddressInfo).port}/controller.json`;
    try {
      expect(await verifyProofFile({ ...options, controller, allowLoopback: true }, io)).toMatchObject({ verified: true });
      await expect(verifyProofFile({ ...options, controller }, io)).rejects.toThrow(CannotDoError);
    } finally {
      server.close();
    }
  });

  test('that is typed wrongly, or missing, is said', async () => {
    await expect(verifyProofFile({ ...options, contexts: ['https://a.example/'] }, io)).rejects.toThrow(UsageError);
    await expect(verifyProofFile({ ...options, file: join(folder, 'nowhere.json') }, io)).rejects.toThrow(CannotDoError);
  });
});
