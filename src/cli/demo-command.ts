import path from 'node:path';
import { allianceName, demoAccounts, demoPassword, serverTitles, steward, type DemoAccount } from '../demo/accounts.ts';
import { demoLanguages } from '../demo/agreements.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { startAppServer, type GeneratedDocument } from './app-server.ts';
import { CannotDoError, type Command, type Io } from './command.ts';
import { demoDocuments } from './demo-configuration.ts';
import { chooseDemoPorts, type DemoPorts } from './demo-ports.ts';
import { accountTable, type PrintedAccount } from './demo-accounts-table.ts';
import { fillInThread } from './fill-in-thread.ts';
import type { FillResult } from './fill-worker.ts';
import { openKeptDemo } from './kept-demo.ts';
import { MovedPodsError, PortTakenError, startPodServers, type PodServers } from './pod-servers.ts';
import { buildSite, findRepository, siteFolder } from './site-build.ts';

export const command: Command = {
  name: 'demo',
  summary: 'Runs pod servers, an alliance that lives in them, and the app, all on this machine.',
  positionals: '',
  flags: { keep: { value: 'DIR', help: 'Keep the pods in this folder; the next start with it finds them as they were left.' } },
  notes: [
    'PORT is the app’s port (8080, or the next free one), POD_PORT the first of four in a row for the pod servers (3000, or the next free ones).',
    'Once ready it prints the lines “app …”, “alliance …” (the register) and “accounts” with everybody one can sign in as; with --json one line of JSON.',
    'It runs until Ctrl-C. Exit status: 0 stopped · 2 wrong usage · 3 a port is taken, or the app could not be built.',
  ].join('\n'),
  async run(input, io) {
    const startedAt = performance.now();
    const running: (() => Promise<void>)[] = [];
    try {
      const demo = await start(input.value('keep'), io, running);
      if (!io.signal.aborted) {
        for (const line of input.has('json') ? [JSON.stringify(demo)] : linesOf(demo)) io.answer(line);
        io.say(`\nReady after ${Math.round((performance.now() - startedAt) / 1000)} s. Ctrl-C stops it.`);
        await aborted(io.signal);
      }
    } catch (error) {
      if (!io.signal.aborted) throw explained(error);
    } finally {
      await Promise.all(running.map((stop) => stop()));
    }
    io.say('Stopped.');
    return 0;
  },
};

/** What a program that starts the demo reads. */
export interface RunningDemo {
  readonly app: string;
  readonly register: DocumentUrl;
  /** The Multikey that the alliance is known by: `crawl --key`. */
  readonly key: string;
  readonly accounts: readonly PrintedAccount[];
}

/** Starts everything; whatever runs has its way to be stopped in `running`, also when a later step fails. */
async function start(keep: string | undefined, io: Io, running: (() => Promise<void>)[]): Promise<RunningDemo> {
  const root = findRepository(import.meta.dirname);
  const kept = keep === undefined ? undefined : await openKeptDemo(keep);
  const ports = await chooseDemoPorts(process.env, kept?.podPort);
  if (!ports.ownHosts) {
    io.say(
      'This machine has no IPv6 loopback address: two pod servers share a host name, so signing in at one may sign you out at the other.',
    );
  }
  // First of all the app's port is taken, so that nobody else takes it meanwhile.
  const app = await startAppServer({
    folder: path.join(root, siteFolder),
    port: ports.app,
    documents: documentsOf(ports, kept?.allianceKey),
  });
  running.push(() => app.stop());
  const needsFilling = kept?.isFilled !== true;
  let key = kept?.allianceKey ?? '';
  // The app is built while the pods are filled; when it cannot be built, nobody waits for the pods.
  const failed = new AbortController();
  const signal = AbortSignal.any([io.signal, failed.signal]);
  const site = buildSite(root, io.signal);
  site.catch((error: unknown) => {
    failed.abort(error);
  });
  if (needsFilling) await kept?.remember({ podPort: firstPort(ports), isFilled: false });
  const pods = await startServers(ports, needsFilling, kept?.folder, io);
  running.push(() => pods.stop());
  signal.throwIfAborted();
  if (needsFilling) {
    ({ allianceKey: key } = await fill(pods, io, signal));
    app.publish(documentsOf(ports, key));
    await pods.stopServer('away');
    await kept?.remember({ podPort: firstPort(ports), isFilled: true, allianceKey: key });
  }
  signal.throwIfAborted();

  await site;
  return { app: app.origin, register: registerOf(ports), key, accounts: demoAccounts.map((account) => printed(account, ports)) };
}

async function startServers(ports: DemoPorts, withAway: boolean, keep: string | undefined, io: Io): Promise<PodServers> {
  const isStarted = (name: string): boolean => withAway || name !== 'away';
  io.say('Starting the pod servers …');
  return startPodServers({
    servers: ports.pods.filter(({ name }) => isStarted(name)),
    accounts: demoAccounts
      .filter(({ server }) => isStarted(server))
      .map(({ server, email, pod, who }) => ({ server, email, password: demoPassword, pods: [{ name: pod, displayName: who }] })),
    ...(keep === undefined ? {} : { keep }),
    onProgress({ what, done, total }) {
      if (done === total) io.say(`  ${done} ${what === 'servers' ? 'pod servers' : 'accounts'}`);
    },
  });
}

function fill(pods: PodServers, io: Io, signal: AbortSignal): Promise<FillResult> {
  const emails = demoAccounts.map(({ email }) => email);
  return fillInThread(pods, emails, signal, ({ done, total, what }) => {
    io.say(`  ${String(done).padStart(String(total).length)} of ${total}: ${what}`);
  });
}

function documentsOf(ports: DemoPorts, allianceKey: string | undefined): Record<string, GeneratedDocument> {
  return demoDocuments({
    app: `http://localhost:${ports.app}`,
    register: registerOf(ports),
    ...(allianceKey === undefined ? {} : { allianceKey }),
    allianceName: allianceName[0]?.value ?? '',
    podServers: ports.pods
      .filter(({ name }) => name !== 'away')
      .map((server) => ({ displayName: serverTitles[server.name], baseUrl: baseUrlOf(server) })),
    languages: demoLanguages,
  });
}

const firstPort = ({ pods }: DemoPorts): number => Math.min(...pods.map(({ port }) => port));

const baseUrlOf = ({ host, port }: { readonly host: string; readonly port: number }): DocumentUrl =>
  `http://${host}:${port}/` as DocumentUrl;

function serverOf(account: DemoAccount, ports: DemoPorts): DocumentUrl {
  const server = ports.pods.find(({ name }) => name === account.server);
  if (server === undefined) throw new Error(`No pod server is called ${account.server}.`);
  return baseUrlOf(server);
}

const registerOf = (ports: DemoPorts): DocumentUrl => `${serverOf(steward, ports)}${steward.pod}/register/latest` as DocumentUrl;

function printed(account: DemoAccount, ports: DemoPorts): PrintedAccount {
  const server = serverOf(account, ports);
  return {
    who: account.who,
    email: account.email,
    password: demoPassword,
    server,
    webid: `${server}${account.pod}/profile/card#me`,
    play: account.play,
  };
}

function linesOf({ app, register, key, accounts }: RunningDemo): string[] {
  return [
    `app ${app}`,
    `alliance ${register}`,
    `key ${key}`,
    'accounts',
    ...accountTable(accounts),
    '',
    'To search, or to audit, no account is needed.',
  ];
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

/** Failures of the parts, as the command line tells them. */
function explained(error: unknown): unknown {
  if (error instanceof PortTakenError || error instanceof MovedPodsError)
    return new CannotDoError(error.message, error.remedy, { cause: error });
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return new CannotDoError('A port was taken by another program while the demo started.', 'Start it again.', { cause: error });
  }
  return error;
}
