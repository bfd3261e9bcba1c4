import { crawl, type CrawlOptions } from '../crawl/crawl.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { AllianceIndex } from '../index/alliance-index.ts';
import type { ReadingProblem, ReadingProgress } from './app.ts';

/** How far a reading is. `entries` are there when the directory was projected anew. */
export interface ReadingStep {
  readonly kind: 'progress' | 'done';
  readonly progress: ReadingProgress;
  readonly problems: readonly ReadingProblem[];
  readonly entries?: readonly DirectoryEntry[];
  readonly stopped: boolean;
}

/** Thrown when a register could not be read: without it there is no alliance to show. */
export class RegisterUnreadableError extends Error {
  override readonly name = 'RegisterUnreadableError';
  constructor(
    readonly register: string,
    readonly problem: ReadingProblem | undefined,
  ) {
    super(`The register at ${register} could not be read${problem === undefined ? '' : `: ${problem.message}`}`);
  }
}

/** Milliseconds between two looks at the half-read directory, so that showing results never slows the reading. */
const projectEvery = 400;

/**
 * Reads the pods of an alliance into an index and judges it at T, telling how far it is: results can be shown while the
 * reading runs. The index is complete and judged when the last step (`done`) comes.
 * @throws RegisterUnreadableError when nothing of a register could be read.
 */
export async function* readPods(
  registers: readonly DocumentUrl[],
  index: AllianceIndex,
  at: string,
  options: CrawlOptions,
): AsyncGenerator<ReadingStep> {
  const startedAt = options.now().toISOString();
  const problems: ReadingProblem[] = [];
  const hosts = new Set<string>();
  let [read, waiting, failed, unchanged, stopped] = [0, 0, 0, 0, false];
  let registerRead = false;
  let nextProjection = options.now().getTime() + projectEvery;
  const progress = (): ReadingProgress => ({ read, waiting, failed, unchanged, hosts: [...hosts], startedAt });

  for await (const event of crawl(registers, options)) {
    index.take(event);
    if (event.kind === 'queued') waiting = event.waiting;
    if (event.kind === 'stopped') stopped = true;
    if (event.kind === 'document-read') {
      read += 1;
      waiting = Math.max(0, waiting - 1);
      if (event.unchanged) unchanged += 1;
      hosts.add(new URL(event.record.document).host);
      registerRead ||= event.record.documentKind === 'register';
    }
    if (event.kind === 'failed') {
      failed += 1;
      waiting = Math.max(0, waiting - 1);
      const { document, host, code, message, at: when, member, retryAt } = event;
      problems.push({ document, host, code, message, at: when, ...(member && { member }), ...(retryAt && { retryAt }) });
    }
    const now = options.now().getTime();
    if (now >= nextProjection) {
      await index.judge(at);
      yield { kind: 'progress', progress: progress(), problems: [...problems], entries: index.directory(), stopped };
      const done = options.now().getTime();
      // Judging a large alliance takes longer: it gets no more than a fifth of the time.
      nextProjection = done + Math.max(projectEvery, 4 * (done - now));
    } else if (event.kind !== 'queued') {
      yield { kind: 'progress', progress: progress(), problems: [...problems], stopped };
    }
  }
  if (!registerRead && !stopped) throw new RegisterUnreadableError(registers[0] ?? '', problems[0]);
  waiting = 0;
  await index.judge(at);
  yield { kind: 'done', progress: progress(), problems, entries: index.directory(), stopped };
}
