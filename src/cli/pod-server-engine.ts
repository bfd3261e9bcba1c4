import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  AccountStore,
  App,
  ClientCredentialsStore,
  DataAccessor,
  HttpServerFactory,
  PasswordStore,
  PodCreator,
  PodStore,
  WebIdStore,
} from '@solid/community-server';
import { transformSafely } from '@solid/community-server';

/** How the servers keep their documents, and which of the two access languages of Solid they speak. */
export interface EngineOptions {
  /** A folder for each server, or undefined to keep everything in memory. */
  readonly keep: string | undefined;
  /** Web Access Control, or Access Control Policy. */
  readonly access: 'wac' | 'acp';
}

/** Where one server listens. Its addresses all begin with `http://<host>:<port>/`. */
export interface Listening {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

/** One running Community Solid Server, with the parts of it that make accounts. */
export interface RunningServer {
  readonly baseUrl: string;
  readonly accounts: AccountStore;
  readonly passwords: PasswordStore;
  readonly podCreator: PodCreator;
  readonly pods: PodStore;
  readonly webIds: WebIdStore;
  readonly credentials: ClientCredentialsStore;
  stop(): Promise<void>;
}

/** The few parts of Components.js (which puts a Community Solid Server together) that are used here. */
interface ComponentsManager {
  readonly configRegistry: { register(file: string): Promise<void> };
  readonly configConstructorPool: { reset(): void };
  instantiate<T>(iri: string, settings: { readonly variables?: Record<string, unknown> }): Promise<T>;
}
interface ModuleStateBuilder {
  buildNodeModuleImportPaths(path: string): string[];
  buildPackageJsons(paths: readonly string[]): Promise<Record<string, unknown>>;
  preprocessPackageJsons(packageJsons: Record<string, unknown>): Promise<void>;
  buildComponentModules(packageJsons: Record<string, unknown>): Promise<unknown>;
  buildComponentContexts(packageJsons: Record<string, unknown>): Promise<unknown>;
  buildComponentImportPaths(packageJsons: Record<string, unknown>): Promise<unknown>;
}
interface ShorthandResolver {
  handleSafe(shorthand: Record<string, unknown>): Promise<Record<string, unknown>>;
}

const main = createRequire(import.meta.url);

/**
 * Several Community Solid Servers in one process. Reading the component files takes three seconds and is done once;
 * each server after that takes a fifth of one.
 */
export class PodServerEngine {
  readonly #manager: ComponentsManager;
  readonly #options: EngineOptions;

  private constructor(manager: ComponentsManager, options: EngineOptions) {
    this.#manager = manager;
    this.#options = options;
  }

  static async load(options: EngineOptions): Promise<PodServerEngine> {
    const root = path.dirname(main.resolve('@solid/community-server/package.json'));
    const server = createRequire(path.join(root, 'package.json'));
    const components = server('componentsjs') as { ComponentsManager: { build(options: object): Promise<ComponentsManager> } };
    trustLoopbackAddresses(server);
    writeTurtleAtSquareBrackets(server);
    const manager = await components.ComponentsManager.build({
      mainModulePath: root,
      moduleState: await moduleStateOf(root, server),
      typeChecking: false,
      dumpErrorState: false,
      logLevel: 'error',
    });
    await register(manager, await configuration(root, options));
    return new PodServerEngine(manager, options);
  }

  /** Starts a server and waits until it listens. Rejects when the port is taken, unlike the server's own `start()`. */
  async start({ name, host, port }: Listening): Promise<RunningServer> {
    const manager = this.#manager;
    const baseUrl = `http://${host}:${port}/`;
    manager.configConstructorPool.reset();
    const { shorthandResolver } = await manager.instantiate<{ shorthandResolver: ShorthandResolver }>(
      'urn:solid-server-app-setup:default:CliResolver',
      {},
    );
    const variables = await shorthandResolver.handleSafe({
      port,
      baseUrl,
      ...(this.#options.keep === undefined ? {} : { rootFilePath: path.join(this.#options.keep, name) }),
    });
    const part = <T>(part: string): Promise<T> => manager.instantiate<T>(`urn:solid-server:default:${part}`, { variables });
    const app = await part<App>('App');
    const listening = listenOn(await part<HttpServerFactory>('ServerFactory'), loopbackAddress(host));
    const running = {
      baseUrl,
      accounts: await part<AccountStore>('AccountStore'),
      passwords: await part<PasswordStore>('PasswordStore'),
      podCreator: await part<PodCreator>('PodCreator'),
      pods: await part<PodStore>('PodStore'),
      webIds: await part<WebIdStore>('WebIdStore'),
      credentials: await part<ClientCredentialsStore>('ClientCredentialsStore'),
    };
    if (this.#options.keep === undefined) countBytes(await part<DataAccessor>('MemoryDataAccessor'));
    const [http] = await Promise.all([listening, app.start()]);
    return {
      ...running,
      async stop() {
        const stopped = app.stop();
        http.closeAllConnections();
        await stopped;
      },
    };
  }
}

/**
 * What Components.js would find by reading every package below `node_modules`, cut down to the server itself: other
 * packages there (SPARQL engines) carry component files too, which name contexts on the web and stop a start offline.
 */
async function moduleStateOf(root: string, server: NodeJS.Require): Promise<object> {
  const { ModuleStateBuilder } = server('componentsjs/lib/loading/ModuleStateBuilder') as {
    ModuleStateBuilder: new () => ModuleStateBuilder;
  };
  const builder = new ModuleStateBuilder();
  const packageJsons = await builder.buildPackageJsons([root]);
  await builder.preprocessPackageJsons(packageJsons);
  return {
    mainModulePath: root,
    nodeModuleImportPaths: builder.buildNodeModuleImportPaths(root),
    nodeModulePaths: [root],
    packageJsons,
    componentModules: await builder.buildComponentModules(packageJsons),
    contexts: await builder.buildComponentContexts(packageJsons),
    importPaths: await builder.buildComponentImportPaths(packageJsons),
  };
}

/**
 * The server's stock file configuration, with two parts exchanged. It is taken also for servers in memory, because the
 * stock memory configuration calls the whole server one storage, and no pod could be found by its `Link` header.
 */
async function configuration(root: string, { keep, access }: EngineOptions): Promise<object> {
  const stock = JSON.parse(await readFile(path.join(root, 'config', 'file.json'), 'utf8')) as {
    '@context': string;
    import: readonly string[];
  };
  const exchanged: Record<string, string> = {
    ...(keep === undefined
      ? {
          'css:config/storage/backend/file.json': 'css:config/storage/backend/memory.json',
          'css:config/storage/key-value/resource-store.json': 'css:config/storage/key-value/memory.json',
        }
      : {}),
    // A log that nobody reads would cost a sixth of the time.
    'css:config/util/logging/winston.json': 'css:config/util/logging/no-logging.json',
    // One process holds all locks: files of locks would only outlive a crash.
    'css:config/util/resource-locker/file.json': 'css:config/util/resource-locker/memory.json',
    ...(access === 'wac'
      ? {}
      : {
          'css:config/ldp/authorization/webacl.json': 'css:config/ldp/authorization/acp.json',
          'css:config/util/auxiliary/acl.json': 'css:config/util/auxiliary/acr.json',
        }),
  };
  // Passwords of accounts that are gone in an hour, and printed on the screen, need no tenth of a second each.
  const quickPasswords = {
    '@id': 'urn:webizen-alliance:quick-passwords',
    '@type': 'Override',
    overrideInstance: { '@id': 'urn:solid-server:default:PasswordStore' },
    overrideParameters: { '@type': 'BasePasswordStore', saltRounds: 4 },
  };
  // Locks are counted in memory, too: in a kept folder every count would be a file written and removed.
  const countsInMemory = {
    '@id': 'urn:webizen-alliance:counts-in-memory',
    '@type': 'Override',
    overrideInstance: { '@id': 'urn:solid-server:default:BackendKeyValueStorage' },
    overrideParameters: { '@type': 'MemoryMapStorage' },
  };
  return {
    '@context': stock['@context'],
    import: stock.import.map((part) => exchanged[part] ?? part),
    '@graph': [keep === undefined ? quickPasswords : countsInMemory],
  };
}

/** Components.js reads configurations from files only. */
async function register(manager: ComponentsManager, configuration: object): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pod-servers-'));
  try {
    const file = path.join(folder, 'config.json');
    await writeFile(file, JSON.stringify(configuration));
    await manager.configRegistry.register(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * The server takes plain-http sign-ins from hosts named `localhost` only. Cookies ignore ports, so servers that are to
 * keep their sign-ins apart need different host names; 127.0.0.1 and [::1] are as trustworthy as `localhost`
 * (W3C Secure Contexts §3.1) and are let in here, nothing else.
 */
function trustLoopbackAddresses(server: NodeJS.Require): void {
  const check = server('@solid/access-token-verifier/dist/algorithm/verifySecureUriClaim') as {
    verifySecureUriClaim: (uri: string, claim: string) => void;
  };
  const strict = check.verifySecureUriClaim;
  check.verifySecureUriClaim = (uri, claim) => {
    if (!/^http:\/\/(127\.0\.0\.1|\[::1\])(:\d+)?\//.test(uri)) strict(uri, claim);
  };
}

/**
 * The server's Turtle writer (n3 1.x; mended in 2.x) makes a pattern of the document's address and forgets that `[` means
 * something in one: at `http://[::1]/` every patch and every listing would end in an error.
 */
function writeTurtleAtSquareBrackets(server: NodeJS.Require): void {
  const util = server(path.join(path.dirname(server.resolve('n3')), 'Util.js')) as { escapeRegex(text: string): string };
  util.escapeRegex = (text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/**
 * The server's memory measures what it wrote itself (patched documents, new pods) in characters and announces that as
 * the length in bytes: a document with an accent would arrive cut off. It measures buffers rightly, so it gets buffers.
 */
function countBytes(memory: DataAccessor): void {
  const write = memory.writeDocument.bind(memory);
  memory.writeDocument = (identifier, data, metadata) => {
    const bytes = transformSafely(data, {
      objectMode: true,
      transform(chunk) {
        this.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      },
    });
    return write(identifier, bytes, metadata);
  };
}

/** Demo people have printed passwords: their servers listen on this machine only, never on the network. */
function loopbackAddress(host: string): string {
  return host === '[::1]' ? '::1' : '127.0.0.1';
}

/** Makes the server's factory listen on one address, and answers when it does, or fails when it cannot. */
function listenOn(factory: HttpServerFactory, address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const create = factory.createServer.bind(factory);
    factory.createServer = async () => {
      const server = await create();
      const listen = server.listen.bind(server) as (port: number, host: string) => Server;
      server.listen = ((port: number) => listen(port, address)) as typeof server.listen;
      server.once('error', reject);
      server.once('listening', () => {
        resolve(server);
      });
      return server;
    };
  });
}
