import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/domain/iri.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';
import { describePodContract } from './pod-contract.ts';

describePodContract('in memory', () => {
  const pods = new MemoryPods();
  const { webId, storage } = pods.createPod('https://ann.example', 'ann', { displayName: 'Ann O’Hara & "Sons"' });
  const other = pods.createPod('https://ben.example', 'ben', { displayName: 'Ben' });
  return Promise.resolve({
    owner: pods.as(webId),
    stranger: pods.as(other.webId),
    anonymous: pods.as(),
    storage,
    unreachable: documentOf('https://down.example/x.ttl'),
    stop: () => Promise.resolve(),
  });
});

describe('Memory pods over HTTP', () => {
  const open = async () => {
    const pods = new MemoryPods();
    const { webId, storage } = pods.createPod('https://ann.example', 'ann', { displayName: 'Ann' });
    const pod = pods.as(webId);
    await pod.prepareContainer(documentOf(`${storage}public/`), 'public');
    const url = documentOf(`${storage}public/a.ttl`);
    await pod.write(url, '<#it> a <#V0> .', 'text/turtle', { kind: 'absent' });
    return { pods, pod, storage, url };
  };

  test('a public document comes with its media type, its ETag and its own address', async () => {
    const { pods, url } = await open();
    const response = await pods.fetch(url);
    expect([response.status, response.url, response.headers.get('content-type')]).toEqual([200, url, 'text/turtle']);
    expect(await response.text()).toBe('<#it> a <#V0> .');
    const again = await pods.fetch(url, { headers: { 'if-none-match': response.headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('a changed document is sent again', async () => {
    const { pods, pod, url } = await open();
    const { etag } = await pod.read(url);
    await pod.write(url, '<#it> a <#V1> .', 'text/turtle', { kind: 'etag', etag: etag! });
    const response = await pods.fetch(url, { headers: { 'if-none-match': etag! } });
    expect([response.status, await response.text()]).toEqual([200, '<#it> a <#V1> .']);
  });

  test('a container lists what is in it', async () => {
    const { pods, storage, url } = await open();
    const listing = await (await pods.fetch(`${storage}public/`)).text();
    expect(listing).toContain('ldp:contains');
    expect(listing).toContain(url.slice(`${storage}public/`.length));
  });

  test('private, missing and unacceptable documents are refused as a server does', async () => {
    const { pods, storage, url } = await open();
    const status = async (address: string, init?: RequestInit) => (await pods.fetch(address, init)).status;
    expect(await status(`${storage}private.ttl`)).toBe(401);
    expect(await status(`${storage}public/none.ttl`)).toBe(404);
    expect(await status(url, { headers: { accept: 'application/vc' } })).toBe(406);
    expect(await status(url, { method: 'DELETE' })).toBe(405);
  });

  test('an origin that is down, or was never up, fails like a connection', async () => {
    const { pods, url } = await open();
    pods.setReachable('https://ann.example', false);
    await expect(pods.fetch(url)).rejects.toThrow(TypeError);
    await expect(pods.fetch('https://never.example/')).rejects.toThrow(TypeError);
    pods.setReachable('https://ann.example', true);
    expect((await pods.fetch(url)).status).toBe(200);
  });
});
