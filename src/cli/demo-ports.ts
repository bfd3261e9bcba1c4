import { createServer } from 'node:net';
import type { ServerName } from '../demo/demo-member.ts';
import { CannotDoError, UsageError } from './command.ts';
import type { Listening } from './pod-server-engine.ts';

export interface DemoPorts {
  readonly app: number;
  /** Ports in a row, from the first pod server's. */
  readonly pods: readonly (Listening & { readonly name: ServerName })[];
  /** Whether [::1] could be used: without it two servers share a host name, and with it their sign-ins. */
  readonly ownHosts: boolean;
}

/** Where a search for free ports begins. */
const defaults = { app: 8080, pods: 3000 };

/**
 * The ports of the demo. One that `PORT` or `POD_PORT` names is that one or none; otherwise the search begins at 8080 and
 * 3000 and takes the first free ones. Pods that were kept stay where they are: their addresses are in what they say.
 */
export async function chooseDemoPorts(env: Readonly<Record<string, string | undefined>>, keptPodPort?: number): Promise<DemoPorts> {
  const ownHosts = await canListenOn('[::1]');
  const wanted = { app: readPort('PORT', env.PORT), pods: readPort('POD_PORT', env.POD_PORT) };
  if (keptPodPort !== undefined && wanted.pods !== undefined && wanted.pods !== keptPodPort) {
    throw new CannotDoError(
      `The pods kept there live at port ${keptPodPort}, not ${wanted.pods}: their addresses are in what they say.`,
      `Start without POD_PORT, or keep other pods in another folder.`,
    );
  }
  const pods = await choosePodPort(keptPodPort ?? wanted.pods, ownHosts, wanted.app, keptPodPort !== undefined);
  return { app: await chooseAppPort(wanted.app, pods), pods, ownHosts };
}

async function choosePodPort(
  fixed: number | undefined,
  ownHosts: boolean,
  appPort: number | undefined,
  isKept: boolean,
): Promise<DemoPorts['pods']> {
  if (fixed !== undefined) {
    const servers = serversFrom(fixed, ownHosts);
    for (const { port, host } of servers) {
      if (port === appPort)
        throw new UsageError(
          `The app and a pod server cannot both use port ${port}: ${servers.length} ports from POD_PORT on are the pods’.`,
        );
      if (!(await isFree(host, port))) throw taken(port, isKept ? undefined : `POD_PORT=${fixed + 100}`);
    }
    return servers;
  }
  for (let first = defaults.pods; first < defaults.pods + 1000; first += 10) {
    const servers = serversFrom(first, ownHosts);
    const free = await Promise.all(servers.map(async ({ host, port }) => port !== appPort && (await isFree(host, port))));
    if (free.every(Boolean)) return servers;
  }
  throw new CannotDoError(
    'No four free ports in a row were found for the pod servers.',
    'Name the first of four free ones, for instance POD_PORT=20000.',
  );
}

async function chooseAppPort(fixed: number | undefined, pods: DemoPorts['pods']): Promise<number> {
  if (fixed !== undefined) {
    if (!(await isFree('localhost', fixed))) throw taken(fixed, `PORT=${fixed + 100}`);
    return fixed;
  }
  for (let port = defaults.app; port < defaults.app + 100; port++) {
    if (!pods.some((server) => server.port === port) && (await isFree('localhost', port))) return port;
  }
  throw new CannotDoError('No free port was found for the app.', 'Name a free one, for instance PORT=20100.');
}

function serversFrom(first: number, ownHosts: boolean): DemoPorts['pods'] {
  return [
    { name: 'commons', host: 'localhost', port: first },
    { name: 'harbour', host: '127.0.0.1', port: first + 1 },
    { name: 'grove', host: ownHosts ? '[::1]' : '127.0.0.1', port: first + 2 },
    { name: 'away', host: '127.0.0.1', port: first + 3 },
  ];
}

/** Without another port to choose, where the pods that were kept can live at this one only. */
function taken(port: number, instead: string | undefined): CannotDoError {
  const remedy =
    instead === undefined
      ? 'Stop that program: the addresses of the kept pods begin with this port.'
      : `Stop that program, or choose another port, for instance ${instead}.`;
  return new CannotDoError(`Port ${port} is taken by another program.`, remedy);
}

function readPort(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_530)
    throw new UsageError(`${name}=${text} is no port: give a number from 1 to 65530.`);
  return port;
}

/** Whether nothing listens there. `localhost` is both loopback addresses: a program on either would be in the way. */
async function isFree(host: string, port: number): Promise<boolean> {
  const hosts = host === 'localhost' ? ['127.0.0.1', '[::1]'] : [host];
  const codes = await Promise.all(hosts.map((one) => tryListening(one, port)));
  return !codes.includes('EADDRINUSE') && !codes.includes('EACCES');
}

const canListenOn = async (host: string): Promise<boolean> => (await tryListening(host, 0)) === undefined;

/** The system's error code, or undefined when listening went well. */
function tryListening(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
    probe.listen(port, host.replace(/^\[|\]$/g, ''), () => {
      probe.close(() => {
        resolve(undefined);
      });
    });
  });
}
