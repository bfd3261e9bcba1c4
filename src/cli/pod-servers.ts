import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { documentOf, toWebId } from '../domain/iri.ts';
import type { EngineOptions, Listening, RunningServer } from './pod-server-engine.ts';
import { signInWith, type ProgramCredentials, type SignedIn } from './program-sign-in.ts';

/** One account that is made when the servers start, with its pods. */
export interface PodAccount {
  /** The `name` of the server it is made at. */
  readonly server: string;
  readonly email: string;
  readonly password: string;
  readonly pods: readonly { readonly name: string; readonly displayName: string }[];
}

export interface PodServersOptions {
  /** Hosts are `localhost`, `127.0.0.1` and `[::1]`: cookies ignore ports, so servers of one host share sign-ins. */
  readonly servers: readonly Listening[];
  readonly accounts?: readonly PodAccount[];
  /** A folder that outlives the process; accounts already in it are left as they are. Without it, all is in memory. */
  readonly keep?: string;
  /** The access language of the servers; Web Access Control unless said otherwise. */
  readonly access?: EngineOptions['access'];
  readonly onProgress?: (progress: { readonly what: 'servers' | 'accounts'; readonly done: number; readonly total: number }) => void;
}

/** A pod that was made, and whose it is. */
export interface OpenedPod {
  readonly server: string;
  readonly email: string;
  readonly webId: WebId;
  readonly storage: DocumentUrl;
}

export interface PodServers {
  readonly servers: readonly (Listening & { readonly baseUrl: DocumentUrl })[];
  /** Every pod, in the order of the accounts. */
  readonly pods: readonly OpenedPod[];
  /** What a program signs in with as the owner of the account's first pod, or of the pod named. */
  credentialsOf(email: string, storage?: DocumentUrl): Promise<ProgramCredentials>;
  /** Signs in with such credentials, until the servers stop. */
  signIn(email: string, storage?: DocumentUrl): Promise<SignedIn>;
  /** Stops one server; the others go on. */
  stopServer(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** A port that a server was to listen on is in use. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly remedy: string;
  constructor(
    readonly port: number,
    readonly host: string,
    options?: { cause?: unknown },
  ) {
    super(`Port ${port} of ${host} is taken by another program.`, options);
    this.remedy = `Stop that program, or choose another first port, for instance POD_PORT=${port + 1000}.`;
  }
}

/** A folder kept from an earlier start holds pods with other addresses. */
export class MovedPodsError extends Error {
  override readonly name = 'MovedPodsError';
  readonly remedy: string;
  constructor(
    readonly email: string,
    readonly folder: string,
    readonly baseUrl: string,
  ) {
    super(`The pods of ${email} kept in ${folder} were made for other addresses than ${baseUrl}.`);
    this.remedy = 'Start with the ports of that time, or keep the pods in another folder.';
  }
}

/**
 * Starts real Community Solid Servers in this process, makes the accounts and pods asked for, and waits until all of
 * them answer. Nothing is left running when it fails.
 */
export async function startPodServers(options: PodServersOptions): Promise<PodServers> {
  const { servers, accounts = [], keep, access = 'wac', onProgress } = options;
  for (const server of servers) await assertFree(server);
  const { PodServerEngine } = await import('./pod-server-engine.ts');
  const engine = await PodServerEngine.load({ keep, access });
  const running = new Map<string, RunningServer>();
  const signedIn: SignedIn[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(signedIn.map((session) => session.signOut()));
    await Promise.all([...running.values()].map((server) => server.stop()));
  };
  try {
    for (const server of servers) {
      running.set(server.name, await startServer(() => engine.start(server), server));
      onProgress?.({ what: 'servers', done: running.size, total: servers.length });
    }
    const pods: OpenedPod[] = [];
    for (const [index, account] of accounts.entries()) {
      const server = running.get(account.server);
      if (server === undefined)
        throw new Error(`The account ${account.email} names the server “${account.server}”, which is not among those started.`);
      pods.push(...(await openAccount(server, account, keep)));
      onProgress?.({ what: 'accounts', done: index + 1, total: accounts.length });
    }
    const credentialsOf = (email: string, storage?: DocumentUrl): Promise<ProgramCredentials> => {
      const pod = pods.find((pod) => pod.email === email && (storage === undefined || pod.storage === storage));
      const server = running.get(pod?.server ?? '');
      if (pod === undefined || server === undefined) throw new Error(`No pod of ${email} was opened here.`);
      return credentialsFor(server, pod);
    };
    return {
      servers: servers.map((server) => ({ ...server, baseUrl: documentOf(`http://${server.host}:${server.port}/`) })),
      pods,
      credentialsOf,
      async signIn(email, storage) {
        const session = await signInWith(await credentialsOf(email, storage));
        signedIn.push(session);
        return session;
      },
      async stopServer(name) {
        const server = running.get(name);
        running.delete(name);
        await server?.stop();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes the account with its pods, or finds those of an earlier start. */
async function openAccount(server: RunningServer, account: PodAccount, keep: string | undefined): Promise<OpenedPod[]> {
  const opened = (webId: string, storage: string): OpenedPod => ({
    server: account.server,
    email: account.email,
    webId: toWebId(webId),
    storage: documentOf(storage),
  });
  const existing = await server.passwords.findByEmail(account.email);
  if (existing !== undefined) {
    const links = await server.webIds.findLinks(existing.accountId);
    const pods = await server.pods.findPods(existing.accountId);
    return pods.map(({ baseUrl }) => {
      const link = links.find(({ webId }) => webId.startsWith(baseUrl));
      if (link === undefined || !baseUrl.startsWith(server.baseUrl)) throw new MovedPodsError(account.email, keep ?? '', server.baseUrl);
      return opened(link.webId, baseUrl);
    });
  }
  const accountId = await server.accounts.create();
  await server.passwords.confirmVerification(await server.passwords.create(account.email, accountId, account.password));
  const pods: OpenedPod[] = [];
  for (const { name, displayName } of account.pods) {
    const made = await server.podCreator.handleSafe({ accountId, name, settings: { name: turtleText(displayName), linkStorage: true } });
    pods.push(opened(made.webId, made.podUrl));
  }
  return pods;
}

/** The server's pod template writes names as HTML (`&#x27;` for an apostrophe) into Turtle; this value is taken as it is. */
function turtleText(text: string): { toHTML(): string } {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return { toHTML: () => escaped };
}

async function credentialsFor(server: RunningServer, pod: OpenedPod): Promise<ProgramCredentials> {
  const podId = await server.pods.findByBaseUrl(pod.storage);
  if (podId === undefined) throw new Error(`${pod.storage} is no pod of this server.`);
  const { label, secret } = await server.credentials.create(`program_${randomUUID()}`, pod.webId, podId.accountId);
  return { issuer: server.baseUrl, clientId: label, clientSecret: secret, webId: pod.webId, storage: pod.storage };
}

async function startServer(start: () => Promise<RunningServer>, { host, port }: Listening): Promise<RunningServer> {
  try {
    const server = await start();
    // Its signing key is made at the first request for it; two first requests at once would make two keys.
    await fetch(`${server.baseUrl}.oidc/jwks`);
    return server;
  } catch (error) {
    throw isTaken(error) ? new PortTakenError(port, host, { cause: error }) : error;
  }
}

/** A taken port is told before seconds are spent on loading the server. */
async function assertFree({ host, port }: Listening): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, host === '[::1]' ? '::1' : '127.0.0.1', resolve);
    });
  } catch (error) {
    throw isTaken(error) ? new PortTakenError(port, host, { cause: error }) : error;
  } finally {
    probe.close();
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
