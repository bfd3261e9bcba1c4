import { createServer } from 'node:net';
import type { Listening } from '../../src/cli/pod-server-engine.ts';
import type { PodServers, PodServersOptions } from '../../src/cli/pod-servers.ts';
import { startPodServers } from '../../src/cli/pod-servers.ts';

/** A port of this machine that nobody listens on. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, host, resolve);
  });
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/**
 * Real servers for a test file, on free ports. A Community Solid Server answers sign-ins with 500 when it believes that
 * it runs in Jest, and tells so from two variables that Vitest sets too.
 */
export async function startTestServers(
  options: Omit<PodServersOptions, 'servers'> & { readonly servers: readonly (Omit<Listening, 'port'> & { readonly port?: number })[] },
): Promise<PodServers> {
  delete process.env.JEST_WORKER_ID;
  process.env.NODE_ENV = 'development';
  const servers = [];
  for (const server of options.servers) servers.push({ ...server, port: server.port ?? (await freePort()) });
  return startPodServers({ ...options, servers });
}
