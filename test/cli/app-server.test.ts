import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAppServer, type AppServer } from '../../src/cli/app-server.ts';
import { freePort } from '../fakes/pod-servers.ts';

let folder: string;
let app: AppServer;
const script = `export const text = '${'long '.repeat(500)}';`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alliance-site-'));
  await mkdir(path.join(folder, 'site', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'not for the page');
  await writeFile(path.join(folder, 'site', 'index.html'), '<!doctype html><title>App</title>');
  await writeFile(path.join(folder, 'site', 'alliance.json'), '{"from":"a file"}');
  await writeFile(path.join(folder, 'site', 'vocab.ttl'), '<> a <#Vocabulary> .');
  await writeFile(path.join(folder, 'site', 'assets', 'main-abc123.js'), script);
  app = await startAppServer({
    folder: path.join(folder, 'site'),
    port: await freePort(),
    documents: { '/alliance.json': { mediaType: 'application/json', body: '{"from":"this start"}' } },
  });
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

/** A request as it is, without what fetch adds or undoes. */
function ask(
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(app.origin, { path: target, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('The page may run our own scripts and WebAssembly, nothing else, and nobody may frame it', async () => {
  const { status, headers } = await ask('/');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  const policy = String(headers['content-security-policy']).split('; ');
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).toContain("default-src 'none'");
  expect(policy.join()).not.toContain('unsafe-inline');
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('A document made at this start wins over a file of that name', async () => {
  const { headers, body } = await ask('/alliance.json');
  expect(JSON.parse(body.toString())).toEqual({ from: 'this start' });
  expect(headers['cache-control']).toBe('no-cache');
});

test('What did not change is not sent again', async () => {
  const { headers } = await ask('/vocab.ttl');
  const again = await ask('/vocab.ttl', { 'if-none-match': String(headers.etag) });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

test('A file that changed is read again', async () => {
  const before = await ask('/vocab.ttl');
  await writeFile(path.join(folder, 'site', 'vocab.ttl'), '<> a <#OtherVocabulary> .');
  const after = await ask('/vocab.ttl', { 'if-none-match': String(before.headers.etag) });
  expect(after.status).toBe(200);
  expect(after.body.toString()).toContain('OtherVocabulary');
});

test('Files named by their content are packed, and kept for good', async () => {
  const { headers, body } = await ask('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br;q=0' });
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(body).toString()).toBe(script);
  expect(headers['cache-control']).toContain('immutable');
  const brotli = await ask('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotli.headers.etag).not.toBe(headers.etag);
});

test('Other origins may read the vocabulary, not the app', async () => {
  expect((await ask('/vocab.ttl')).headers['access-control-allow-origin']).toBe('*');
  expect((await ask('/')).headers['access-control-allow-origin']).toBeUndefined();
});

test('A plain path typed by a person leads to that page of the app', async () => {
  const { status, headers } = await ask('/provider?webid=x', { accept: 'text/html,*/*' });
  expect(status).toBe(302);
  expect(headers.location).toBe('/#/provider?webid=x');
});

test('A missing file is missing, and not the app in its place', async () => {
  expect((await ask('/assets/gone.js', { accept: 'text/html' })).status).toBe(404);
  expect((await ask('/nothing', { accept: 'application/json' })).status).toBe(404);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%E0%A4%A'])(
  'Nothing outside the folder is served: %s',
  async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('not for the page');
  },
);

test('Nothing can be written', async () => {
  expect((await ask('/index.html', {}, 'PUT')).status).toBe(405);
});

test('A taken port is an error at once, and leaves nothing running', async () => {
  const port = await freePort('::1');
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '::1', resolve));
  await expect(startAppServer({ folder, port, documents: {} })).rejects.toThrow('EADDRINUSE');
  other.close();
  const free = await startAppServer({ folder, port, documents: {} });
  await free.stop();
});
