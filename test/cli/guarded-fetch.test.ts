import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AddressRefusedError, createGuardedFetch } from '../../src/cli/guarded-fetch.ts';

let server: Server;
let port = 0;
let served = 0;
let target = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    served += 1;
    if (request.url === '/away') response.writeHead(302, { location: target }).end();
    else response.end('secret');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const strict = createGuardedFetch({ allowLoopback: false, connectTimeout: 500 });
const local = createGuardedFetch({ allowLoopback: true, connectTimeout: 500 });
afterAll(async () => Promise.all([strict.close(), local.close()]));

const at = (host: string, path = ''): string => `http://${host}:${String(port)}/${path}`;

describe('without --allow-loopback', () => {
  test.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '0.0.0.0',
    'localhost',
  ])('%s is not contacted', async (host) => {
    const before = served;
    await expect(strict.fetch(at(host))).rejects.toThrow(AddressRefusedError);
    expect(served).toBe(before);
  });

  test('the refusal says what admits this machine', async () => {
    await expect(strict.fetch(at('localhost'))).rejects.toThrow('--allow-loopback');
  });
});

describe('with --allow-loopback', () => {
  test.each(['127.0.0.1', '2130706433', 'localhost'])('%s is read', async (host) => {
    expect(await (await local.fetch(at(host))).text()).toBe('secret');
  });

  test.each([
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
  ])('%s stays refused', async (address) => {
    await expect(local.fetch(address)).rejects.toThrow(AddressRefusedError);
  });

  test('a redirect to a private address is refused where it would be dialled', async () => {
    for (const address of ['http://10.0.0.1/', 'http://[::ffff:10.0.0.1]/', 'http://169.254.169.254/']) {
      target = address;
      await expect(local.fetch(at('127.0.0.1', 'away'))).rejects.toThrow(AddressRefusedError);
    }
  });

  test('a redirect on this machine is followed', async () => {
    target = at('localhost');
    const response = await local.fetch(at('127.0.0.1', 'away'));
    expect([await response.text(), response.redirected]).toEqual(['secret', true]);
  });

  test('http on a public address is refused', async () => {
    await expect(local.fetch('http://93.184.215.14/')).rejects.toThrow('only https');
  });
});
