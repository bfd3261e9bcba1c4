import type { AllianceApp } from './actions/app.ts';
import { createAuditClient } from './browser/audit-client.ts';
import { ConfigurationError, loadConfiguration } from './browser/configuration.ts';
import { CrawlClient } from './browser/crawl-client.ts';
import { createDrafts } from './browser/drafts.ts';
import { InruptAuthenticator } from './browser/inrupt-authenticator.ts';
import { createMemberClient } from './browser/member-client.ts';
import { thisPage } from './browser/page.ts';
import { Session } from './browser/session.ts';
import { createIndexStore } from './browser/stored-index.ts';
import { baseOf } from './ui/routes.ts';
import './ui/wz-app.ts';
import { startAllianceWorker, startQueryWorker } from './workers/worker-api.ts';

/** Builds the adapters and mounts the app. Everything heavy is loaded by the goal that needs it. */
async function start(): Promise<void> {
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const now = (): Date => new Date();
  const base = baseOf(location.href);
  const configuration = await loadConfiguration(base, fetch);
  const registers = configuration.alliances.map(({ register }) => register);
  const page = thisPage();

  const directory = new CrawlClient({
    registers,
    keys: Object.fromEntries(configuration.alliances.flatMap(({ register, key }) => (key === undefined ? [] : [[register, key] as const]))),
    allowLoopback: /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname),
    store: createIndexStore(),
    startWorker: startAllianceWorker,
    now,
  });
  const session = new Session({
    authenticator: new InruptAuthenticator({ page, redirectUrl: base.href, fetch, now }),
    kept: page.device,
    findProvider: async (typed) => (await import('./actions/find-provider.ts')).findProvider(typed, fetch),
    readName: async (webId) => (await import('./actions/find-provider.ts')).readName(webId, fetch),
  });
  const audit = createAuditClient({
    snapshot: async () => {
      await directory.opened;
      return directory.snapshot;
    },
    startWorker: startQueryWorker,
    audits: async () => (await import('./query/audits.ts')).audits,
    toCsv: async (table) => (await import('./query/results.ts')).toCsv(table),
  });
  const app: AllianceApp = {
    configuration,
    session,
    directory,
    drafts: createDrafts(now),
    audit,
    languages: navigator.languages,
    now,
    ...createMemberClient({
      session,
      register: registers[0] ?? '',
      allianceKey: configuration.alliances[0]?.key,
      openKeys: async () => (await import('./browser/indexed-key-store.ts')).createIndexedKeyStore(),
      fetch,
      lookup: (webid) => directory.show(webid),
      now,
    }),
  };

  const element = document.createElement('wz-app');
  element.app = app;
  document.body.append(element);

  // A first visit reads the pods at once; later ones show what is on the device and leave reading to the reader.
  await directory.opened;
  if (directory.state.value.status === 'empty') void directory.refresh();
}

start().catch((error: unknown) => {
  const said = document.createElement('p');
  said.textContent = error instanceof ConfigurationError ? error.message : `This page could not start: ${String(error)}`;
  said.setAttribute('role', 'alert');
  document.body.append(said);
});
