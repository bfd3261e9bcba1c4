import init, * as oxigraphWeb from 'oxigraph/web.js';
import wasm from 'oxigraph/web_bg.wasm?url';
import { AllianceIndex } from '../index/alliance-index.ts';
import type { OxigraphModule } from '../index/oxigraph.ts';
import { QueryError, runQuery } from '../query/run-query.ts';
import type { FromQueryWorker, ToQueryWorker } from './worker-api.ts';

const oxigraph = oxigraphWeb as unknown as OxigraphModule;
const ready = init({ module_or_path: wasm });
const post = (message: FromQueryWorker): void => {
  self.postMessage(message);
};

let index: AllianceIndex | undefined;

async function answer(message: ToQueryWorker): Promise<void> {
  await ready;
  if (message.kind === 'open') {
    index = AllianceIndex.fromNQuads(oxigraph, message.nquads);
    return;
  }
  const { id, query } = message;
  try {
    if (index === undefined) throw new QueryError('The index is not open yet.');
    const started = performance.now();
    const table = runQuery(index, query);
    post({ kind: 'answer', id, table: { ...table, milliseconds: performance.now() - started } });
  } catch (error) {
    const place = error instanceof QueryError ? error : undefined;
    post({
      kind: 'refused',
      id,
      message: error instanceof Error ? error.message : String(error),
      ...(place?.line !== undefined && { line: place.line }),
      ...(place?.column !== undefined && { column: place.column }),
    });
  }
}

self.addEventListener('message', (event: MessageEvent<ToQueryWorker>) => {
  void answer(event.data);
});
