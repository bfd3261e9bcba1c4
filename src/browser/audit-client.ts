import type { Audit, AuditActions, QueryTable, TimedTable } from '../actions/app.ts';
import type { FromQueryWorker, ToQueryWorker, TypedWorker } from '../workers/worker-api.ts';

export interface AuditClientOptions {
  /** The index to query, as N-Quads; undefined while none was read. */
  readonly snapshot: () => Promise<string | undefined>;
  readonly startWorker: () => TypedWorker<ToQueryWorker, FromQueryWorker>;
  readonly audits: () => Promise<readonly Audit[]>;
  readonly toCsv: (table: QueryTable) => Promise<string>;
}

/** A query that the engine refused, with the place where it stumbled. */
export class QueryRefusedError extends Error {
  override readonly name = 'QueryRefusedError';
  constructor(
    message: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(message);
  }
}

/** A query that ran past its limit. */
export class QueryTooSlowError extends Error {
  override readonly name = 'QueryTooSlowError';
  constructor(readonly limitMs: number) {
    super(`The query ran longer than ${Math.round(limitMs / 1000)} seconds and was stopped.`);
  }
}

/**
 * Runs queries in a worker of their own. The engine cannot be interrupted, so a query that is stopped or takes too long
 * is ended with its worker, and the next one starts a new worker over the same snapshot.
 */
export function createAuditClient({ snapshot, startWorker, audits, toCsv }: AuditClientOptions): AuditActions {
  let worker: { readonly typed: TypedWorker<ToQueryWorker, FromQueryWorker>; readonly nquads: string } | undefined;
  let next = 0;

  async function open(): Promise<TypedWorker<ToQueryWorker, FromQueryWorker>> {
    const nquads = await snapshot();
    if (nquads === undefined) throw new QueryRefusedError('There is no index yet. Read the pods first.');
    if (worker?.nquads !== nquads) {
      worker?.typed.terminate();
      const typed = startWorker();
      typed.post({ kind: 'open', nquads });
      worker = { typed, nquads };
    }
    return worker.typed;
  }

  function end(): void {
    worker?.typed.terminate();
    worker = undefined;
  }

  return {
    list: audits,
    toCsv,
    async run(query, { signal, limitMs }) {
      const typed = await open();
      signal.throwIfAborted();
      const id = ++next;
      return new Promise<TimedTable>((resolve, reject) => {
        const settle = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', stopped);
        };
        const stopped = (): void => {
          settle();
          end();
          reject(new DOMException('The query was stopped.', 'AbortError'));
        };
        const timer = setTimeout(() => {
          settle();
          end();
          reject(new QueryTooSlowError(limitMs));
        }, limitMs);
        signal.addEventListener('abort', stopped);
        typed.onFailure((message) => {
          settle();
          end();
          reject(new QueryRefusedError(message));
        });
        typed.onMessage((message) => {
          if (message.id !== id) return;
          settle();
          if (message.kind === 'answer') resolve(message.table);
          else reject(new QueryRefusedError(message.message, message.line, message.column));
        });
        typed.post({ kind: 'query', id, query });
      });
    },
  };
}
