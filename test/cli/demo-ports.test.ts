import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { chooseDemoPorts } from '../../src/cli/demo-ports.ts';
import { freePort } from '../fakes/pod-servers.ts';

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});
async function occupy(port: number, host: string): Promise<void> {
  const server = createServer();
  running.push(server);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
}
/** The first of four free ports in a row. */
async function freeRow(): Promise<number> {
  for (;;) {
    const first = await freePort();
    try {
      await chooseDemoPorts({ POD_PORT: String(first), PORT: String(await freePort()) });
      return first;
    } catch {
      // Somebody listens in that row: another one.
    }
  }
}

test('PORT and POD_PORT name the app’s port and the first of the pod servers’', async () => {
  const [app, first] = [await freePort(), await freeRow()];
  const ports = await chooseDemoPorts({ PORT: String(app), POD_PORT: String(first) });
  expect(ports.app).toBe(app);
  expect(ports.pods.map(({ name, port }) => [name, port])).toEqual([
    ['commons', first],
    ['harbour', first + 1],
    ['grove', first + 2],
    ['away', first + 3],
  ]);
});

test('The three servers that stay have host names of their own, so that sign-ins do not mix', async () => {
  const { pods, ownHosts } = await chooseDemoPorts({});
  const hosts = new Set(pods.slice(0, 3).map(({ host }) => host));
  expect(hosts.size).toBe(ownHosts ? 3 : 2);
});

test('Without them, the first free ports are taken', async () => {
  const first = await chooseDemoPorts({});
  await occupy(first.app, '127.0.0.1');
  await occupy(first.pods[2]!.port, '::1');
  const second = await chooseDemoPorts({});
  expect(second.app).not.toBe(first.app);
  expect(second.pods.map(({ port }) => port)).not.toContain(first.pods[2]!.port);
});

test('A port that was named and is taken is told, with another to try', async () => {
  const [app, first] = [await freePort(), await freeRow()];
  await occupy(app, '::1');
  await expect(chooseDemoPorts({ PORT: String(app) })).rejects.toMatchObject({
    name: 'CannotDoError',
    message: `Port ${app} is taken by another program.`,
  });
  await occupy(first + 1, '127.0.0.1');
  await expect(chooseDemoPorts({ POD_PORT: String(first) })).rejects.toMatchObject({
    name: 'CannotDoError',
    remedy: expect.stringContaining('POD_PORT=') as unknown,
  });
});

test('What is no port is wrong usage', async () => {
  await expect(chooseDemoPorts({ PORT: 'eighty' })).rejects.toMatchObject({ name: 'UsageError' });
  const first = await freeRow();
  await expect(chooseDemoPorts({ PORT: String(first + 2), POD_PORT: String(first) })).rejects.toMatchObject({ name: 'UsageError' });
});

test('Pods that were kept stay at their port', async () => {
  const first = await freeRow();
  const ports = await chooseDemoPorts({ PORT: String(await freePort()) }, first);
  expect(ports.pods[0]!.port).toBe(first);
  await expect(chooseDemoPorts({ POD_PORT: String(first + 5) }, first)).rejects.toMatchObject({ name: 'CannotDoError' });
  await occupy(first + 2, '::1');
  await expect(chooseDemoPorts({}, first)).rejects.toMatchObject({ remedy: expect.stringContaining('kept pods') as unknown });
});
