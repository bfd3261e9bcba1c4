import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PodServers } from '../../src/cli/pod-servers.ts';
import { PortTakenError, startPodServers } from '../../src/cli/pod-servers.ts';
import { freePort, startTestServers } from '../fakes/pod-servers.ts';

describe('Pod servers in one process', () => {
  let servers: PodServers;
  const people = [
    { server: 'a', email: 'ann@example.org', password: 'pw', pods: [{ name: 'ann', displayName: 'Ann O’Hara & "Sons"' }] },
    { server: 'b', email: 'ben@example.org', password: 'pw', pods: [{ name: 'ben', displayName: "Ben's" }] },
    { server: 'c', email: 'cho@example.org', password: 'pw', pods: [{ name: 'cho', displayName: 'Ĉo \\ Ĝis' }] },
  ];
  beforeAll(async () => {
    servers = await startTestServers({
      servers: [
        { name: 'a', host: 'localhost' },
        { name: 'b', host: '127.0.0.1' },
        { name: 'c', host: '[::1]' },
      ],
      accounts: people,
    });
  });
  afterAll(() => servers.stop());

  test.for(people.map(({ email }) => email))('%s signs in and writes to their own pod', async (email) => {
    const { fetch, storage } = await servers.signIn(email);
    const written = await fetch(`${storage}note.ttl`, {
      method: 'PUT',
      headers: { 'content-type': 'text/turtle' },
      body: '<> a <#Note> .',
    });
    expect(written.status).toBe(201);
    expect((await globalThis.fetch(`${storage}note.ttl`)).status).toBe(401);
  });

  test('a pod names its storage, its provider and its owner as they were given', async () => {
    const [ann] = servers.pods;
    const card = await (await fetch(ann!.webId)).text();
    expect(card).toContain('foaf:name "Ann O’Hara & \\"Sons\\""');
    expect(card).toContain(`pim:storage <${ann!.storage}>`);
    expect(card).toContain(`solid:oidcIssuer <${servers.servers[0]!.baseUrl}>`);
  });

  test('what the server wrote itself arrives whole, accents and all', async () => {
    const { fetch, storage } = await servers.signIn('ann@example.org');
    const url = `${storage}patched.ttl`;
    const body =
      '@prefix solid: <http://www.w3.org/ns/solid/terms#>. _:p a solid:InsertDeletePatch; solid:inserts { <#it> <#name> "Māori ’ 日本語" } .';
    expect((await fetch(url, { method: 'PATCH', headers: { 'content-type': 'text/n3' }, body })).status).toBe(201);
    expect(await (await fetch(url)).text()).toMatch(/Māori ’ 日本語" *\.\s*$/);
  });

  test.for(['ann@example.org', 'ben@example.org', 'cho@example.org'])(
    '%s changes a few statements of a profile, and lists a container',
    async (email) => {
      const { fetch, webId, storage } = await servers.signIn(email);
      const body = `@prefix solid: <http://www.w3.org/ns/solid/terms#>. _:p a solid:InsertDeletePatch; solid:inserts { <${webId}> <#seenAt> <${storage}> } .`;
      expect((await fetch(webId, { method: 'PATCH', headers: { 'content-type': 'text/n3' }, body })).status).toBe(205);
      expect((await fetch(storage, { headers: { accept: 'text/turtle' } })).status).toBe(200);
    },
  );

  test('somebody signed in at one server is a stranger in the pods of another', async () => {
    const { fetch } = await servers.signIn('ann@example.org');
    expect((await fetch(`${servers.pods[1]!.storage}note.ttl`)).status).toBe(403);
  });
});

describe('Starting pod servers', () => {
  test('a taken port is told in words, at once', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    await expect(startPodServers({ servers: [{ name: 'a', host: 'localhost', port }] })).rejects.toThrow(PortTakenError);
    other.close();
  });

  test('one server stops alone', async () => {
    const servers = await startTestServers({
      servers: [
        { name: 'a', host: 'localhost' },
        { name: 'b', host: '127.0.0.1' },
      ],
    });
    const [stays, goes] = servers.servers;
    await servers.stopServer('b');
    await expect(fetch(goes!.baseUrl)).rejects.toThrow();
    expect((await fetch(`${stays!.baseUrl}.well-known/openid-configuration`)).status).toBe(200);
    await servers.stop();
  });

  test('pods that are kept are there again at the next start', async () => {
    const keep = await mkdtemp(path.join(tmpdir(), 'kept-pods-'));
    const port = await freePort();
    const options = {
      keep,
      servers: [{ name: 'a', host: 'localhost', port }],
      accounts: [{ server: 'a', email: 'ann@example.org', password: 'pw', pods: [{ name: 'ann', displayName: 'Ann' }] }],
    };
    const first = await startTestServers(options);
    const ann = await first.signIn('ann@example.org');
    await ann.fetch(`${ann.storage}note.ttl`, { method: 'PUT', headers: { 'content-type': 'text/turtle' }, body: '<> a <#Note> .' });
    await first.stop();

    const second = await startTestServers(options);
    expect(second.pods).toEqual(first.pods);
    const again = await second.signIn('ann@example.org');
    expect(await (await again.fetch(`${ann.storage}note.ttl`)).text()).toBe('<> a <#Note> .');
    await second.stop();
    await rm(keep, { recursive: true, maxRetries: 5 });
  });
});
