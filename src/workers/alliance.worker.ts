import init, * as oxigraphWeb from 'oxigraph/web.js';
import wasm from 'oxigraph/web_bg.wasm?url';
import { readPods, RegisterUnreadableError } from '../actions/read-pods.ts';
import { dereferenceWith } from '../crawl/fetch-dereference.ts';
import { documentOf, toWebId } from '../domain/iri.ts';
import { AllianceIndex } from '../index/alliance-index.ts';
import type { OxigraphModule } from '../index/oxigraph.ts';
import { prepareShapes } from '../rdf/validate.ts';
import type { FromAllianceWorker, ToAllianceWorker } from './worker-api.ts';

const oxigraph = oxigraphWeb as unknown as OxigraphModule;
const ready = init({ module_or_path: wasm });
const post = (message: FromAllianceWorker): void => {
  self.postMessage(message);
};

let index: AllianceIndex | undefined;
let stopping: AbortController | undefined;

async function read({ registers, keys, allowLoopback, at }: ToAllianceWorker & { readonly kind: 'read' }): Promise<void> {
  stopping?.abort();
  const controller = new AbortController();
  stopping = controller;
  const next = AllianceIndex.create(oxigraph, { keys: new Map(Object.entries(keys)), previous: index });
  const previous = index?.previousCopies();
  const options = {
    dereference: dereferenceWith((url: string | URL | Request, request?: RequestInit) => fetch(url, request), {
      allowLoopback,
      redirects: 'follow',
    }),
    now: () => new Date(),
    signal: controller.signal,
    validator: prepareShapes(),
    ...(previous && { previous }),
  };
  let told = 0;
  for await (const step of readPods(registers.map(documentOf), next, at, options)) {
    const { progress, problems, entries } = step;
    if (step.kind === 'done') {
      // A reading that was stopped half-way never takes the place of a whole index.
      if (!step.stopped || index === undefined) index = next;
      const { digest } = await index.digests();
      post({
        kind: 'finished',
        stopped: step.stopped,
        index: {
          nquads: index.toNQuads(),
          entries: index.directory(),
          problems,
          readAt: new Date().toISOString(),
          digest,
          documents: index.counts().documents,
          registers,
        },
      });
    } else if (entries !== undefined || Date.now() - told > 100) {
      told = Date.now();
      post({ kind: 'progress', progress, problems, documents: next.counts().documents, ...(entries && { entries }) });
    }
  }
}

/** Tells that one question has no answer, in place of giving up the whole directory. */
async function orUnanswered(id: number, find: () => Promise<FromAllianceWorker>): Promise<void> {
  try {
    post(await find());
  } catch (error) {
    post({ kind: 'unanswered', id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function answer(message: ToAllianceWorker): Promise<void> {
  await ready;
  switch (message.kind) {
    case 'open':
      index ??= AllianceIndex.fromNQuads(oxigraph, message.nquads);
      return;
    case 'read':
      return read(message);
    case 'stop':
      stopping?.abort();
      return;
    case 'check':
      post({ kind: 'checked', id: message.id, check: index?.check(toWebId(message.webid)) });
      return;
    case 'preview':
      post({ kind: 'previewed', id: message.id, verdict: await index?.preview(toWebId(message.webid), message.change) });
      return;
    case 'preview-motion':
      return orUnanswered(message.id, async () => {
        const shifts = (await index?.previewMotion(message.motion, documentOf(message.register))) ?? [];
        return { kind: 'previewed-motion', id: message.id, shifts };
      });
    case 'governance':
      return orUnanswered(message.id, async () => {
        return { kind: 'governed', id: message.id, governance: await index?.governance(documentOf(message.register)) };
      });
    case 'members':
      post({ kind: 'listed-members', id: message.id, members: index?.members() ?? [] });
      return;
  }
}

self.addEventListener('message', (event: MessageEvent<ToAllianceWorker>) => {
  answer(event.data).catch((error: unknown) => {
    post({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
      remedy:
        error instanceof RegisterUnreadableError
          ? 'Check the connection, or the register’s address in alliance.json, then read again.'
          : 'Reload the page; if it stays, clear this site’s data and read the pods again.',
    });
  });
});
