import { parentPort, workerData } from 'node:worker_threads';
import { evaluate, QueryError, type QueryAnswer } from '../query/run-query.ts';
import { CannotDoError } from './command.ts';
import { readIndex } from './read-index.ts';

/** What the worker is started with. */
export interface QueryTask {
  readonly file: string;
  readonly sparql: string;
}

/** What it tells: the index is open (the time limit of the query begins), then one of the others. */
export type QueryReport =
  | { readonly kind: 'opened' }
  | { readonly kind: 'answered'; readonly answer: QueryAnswer }
  | { readonly kind: 'refused'; readonly message: string; readonly line: number | undefined; readonly column: number | undefined }
  | { readonly kind: 'cannot'; readonly message: string; readonly remedy: string };

async function run({ file, sparql }: QueryTask): Promise<void> {
  const tell = (report: QueryReport): void => parentPort?.postMessage(report);
  try {
    const { index } = await readIndex(file);
    tell({ kind: 'opened' });
    tell({ kind: 'answered', answer: evaluate(index, sparql) });
  } catch (error) {
    if (error instanceof QueryError) tell({ kind: 'refused', message: error.message, line: error.line, column: error.column });
    else if (error instanceof CannotDoError) tell({ kind: 'cannot', message: error.message, remedy: error.remedy });
    else throw error;
  }
}

await run(workerData as QueryTask);
