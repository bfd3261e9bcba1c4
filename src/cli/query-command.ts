import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { audits } from '../query/audits.ts';
import { statementsAsTable } from '../query/query-table.ts';
import { toCsv, toSparqlJson, toTextTable, toTurtle } from '../query/results.ts';
import { hintsFor, QueryError, QueryTimeoutError, type QueryAnswer } from '../query/run-query.ts';
import { CannotDoError, UsageError, type Command, type Input } from './command.ts';
import { indexFlag, indexOf, quantityOf, wordOf } from './flags.ts';
import type { QueryReport, QueryTask } from './query-worker.ts';
import { cannotRead } from './read-index.ts';

const formats = ['table', 'csv', 'json', 'turtle'] as const;
type Format = (typeof formats)[number];

export const command: Command = {
  name: 'query',
  summary: 'Asks an index in SPARQL 1.1, or runs a prepared audit.',
  positionals: '',
  flags: {
    index: indexFlag,
    query: { value: 'FILE.rq', help: 'The query to run.' },
    audit: { value: 'NAME', help: 'The prepared audit to run.' },
    list: { help: 'List the prepared audits.' },
    format: { value: 'FORMAT', help: `${formats.join(', ')}; turtle for CONSTRUCT and DESCRIBE. --json is --format json.` },
    timeout: { value: 'SECONDS', help: 'Stop the query after this long; 30 when not given.' },
  },
  notes: [
    'Each document that was read is a named graph, named by its address; a pattern outside of GRAPH matches them all.',
    'Exit status: 0 answered · 2 wrong usage, also a query that does not parse · 3 the index could not be read, or the time was up.',
  ].join('\n'),
  async run(input, io) {
    if (input.positionals.length > 0)
      throw new UsageError(`“${input.positionals.join(' ')}” is not understood. A query goes into a file, with --query FILE.rq.`);
    if (input.has('list')) {
      for (const line of listing(input.has('json') || input.value('format') === 'json')) io.answer(line);
      return 0;
    }
    const file = indexOf(input);
    const sparql = await queryOf(input);
    const format: Format = input.has('json') ? 'json' : wordOf(input.value('format') ?? 'table', 'format', formats);
    const limitMs = (quantityOf(input, 'timeout') ?? 30) * 1000;
    for (const hint of hintsFor(sparql)) io.say(hint);
    try {
      const answer = await askInWorker({ file, sparql }, limitMs, io.signal);
      io.answer(asText(answer, format));
      return 0;
    } catch (error) {
      if (error instanceof QueryError) {
        const place = error.line === undefined ? '' : `Line ${error.line}, column ${error.column ?? 1}: `;
        throw new UsageError(`The query was not understood. ${place}${error.message}`, { cause: error });
      }
      if (error instanceof QueryTimeoutError) {
        throw new CannotDoError(
          error.message,
          'Ask for less, write MINUS in place of FILTER NOT EXISTS, or give more time with --timeout.',
          { cause: error },
        );
      }
      throw error;
    }
  },
};

function listing(json: boolean): readonly string[] {
  if (json) return [JSON.stringify(audits.map(({ name, title, question }) => ({ name, title, question, parameters: [] })))];
  const width = Math.max(...audits.map(({ name }) => name.length)) + 2;
  return audits.map(({ name, title, question }) => `${name.padEnd(width)}${title}\n${' '.repeat(width)}${question}`);
}

async function queryOf(input: Input): Promise<string> {
  const [file, name] = [input.value('query'), input.value('audit')];
  if ((file === undefined) === (name === undefined))
    throw new UsageError('Give either --query FILE.rq or --audit NAME; --list shows the audits.');
  if (file !== undefined) {
    return readFile(file, 'utf8').catch((error: unknown) => {
      throw cannotRead(file, error);
    });
  }
  const audit = audits.find((one) => one.name === name);
  if (audit === undefined)
    throw new UsageError(`There is no audit “${name ?? ''}”. There are: ${audits.map((one) => one.name).join(', ')}.`);
  return audit.query;
}

/** The engine answers synchronously and cannot be interrupted: it runs in a thread that is ended when its time is up. */
async function askInWorker(task: QueryTask, limitMs: number, signal: AbortSignal): Promise<QueryAnswer> {
  // Built beside this module; see run.mjs.
  const script = new URL('./query-worker.js', import.meta.url);
  const worker = new Worker(script, { workerData: task });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<QueryAnswer>((resolve, reject) => {
      const stop = (): void => {
        reject(new DOMException('The query was stopped.', 'AbortError'));
      };
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      worker.on('error', reject);
      worker.on('message', (report: QueryReport) => {
        switch (report.kind) {
          case 'opened':
            timer = setTimeout(() => {
              reject(new QueryTimeoutError(limitMs));
            }, limitMs);
            return;
          case 'answered':
            resolve(report.answer);
            return;
          case 'refused':
            reject(new QueryError(report.message, report.line, report.column));
            return;
          case 'cannot':
            reject(new CannotDoError(report.message, report.remedy));
            return;
        }
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function asText(answer: QueryAnswer, format: Format): string {
  if (format === 'json') return JSON.stringify(toSparqlJson(answer));
  if (answer.kind === 'graph') {
    return format === 'turtle' || format === 'table'
      ? toTurtle(answer.statements).trimEnd()
      : toCsv(statementsAsTable(answer.statements)).trimEnd();
  }
  if (format === 'turtle') throw new UsageError('Only CONSTRUCT and DESCRIBE answer in Turtle; this query answers in rows.');
  if (answer.kind === 'boolean') return answer.value ? 'yes' : 'no';
  return format === 'csv' ? toCsv(answer.table).replace(/\r\n$/, '') : toTextTable(answer.table);
}
