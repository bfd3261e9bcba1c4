import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as oxigraph from 'oxigraph';
import type { CrawlEvent } from '../crawl/crawl-event.ts';
import { crawl, type CrawlOptions } from '../crawl/crawl.ts';
import { dereferenceWith } from '../crawl/fetch-dereference.ts';
import { lossesThatHoldBack } from '../domain/hold-back.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { AllianceIndex } from '../index/alliance-index.ts';
import { printable } from '../query/results.ts';
import { prepareShapes } from '../rdf/validate.ts';
import { alliancesOf, requireSigned } from './alliance-key.ts';
import { CannotDoError, type Command, type Input, type Io } from './command.ts';
import { allowLoopbackFlag, atOrToday, countOf, keyFlag } from './flags.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { readIndex } from './read-index.ts';

export const command: Command = {
  name: 'crawl',
  summary: 'Reads the pods of an alliance, judges who is a member, and writes an index file.',
  positionals: 'REGISTER…',
  flags: {
    key: keyFlag,
    config: { value: 'FILE', help: 'An alliance.json: its registers are read when none is given, and its keys decide.' },
    state: { value: 'DIR', help: 'Keep the index here, and next time read only what changed.' },
    out: { value: 'FILE', help: 'Write the index (N-Quads) here.' },
    at: { value: 'T', help: 'Judge as of this day or time; without it the last second of today in UTC, so that two runs of a day agree.' },
    'max-documents': { value: 'N', help: 'Read at most so many documents.' },
    concurrency: { value: 'N', help: 'At most so many requests at once.' },
    'allow-loopback': allowLoopbackFlag,
    'accept-losses': { help: 'Take the new index even though it lost more than a tenth of the members.' },
  },
  notes: [
    'With --json each event is a line of JSON by `kind`; the last is {"kind":"done",…}.',
    'Exit status: 0 done · 1 the new index is held back: it lost more than a tenth of the members · 2 wrong usage · 3 a register could not be read or is not signed with the key given, or nothing could be written.',
  ].join('\n'),
  async run(input, io) {
    const { registers, keys } = await alliancesOf(input);
    const at = atOrToday(input, io.now);
    const limits = { documents: countOf(input, 'max-documents'), concurrency: countOf(input, 'concurrency') };
    const state = input.value('state');
    const before = state === undefined ? undefined : await lastIndex(state);
    if (before !== undefined) await before.judge(at);

    const allowLoopback = input.has('allow-loopback');
    const guarded = createGuardedFetch({ allowLoopback });
    const index = AllianceIndex.create(oxigraph, { keys, previous: before });
    try {
      const summary = await readPods(registers, index, io, input.has('json'), {
        dereference: dereferenceWith(guarded.fetch, { allowLoopback, redirects: 'manual' }),
        now: io.now,
        signal: io.signal,
        validator: prepareShapes(),
        random: Math.random,
        limits: {
          ...(limits.documents !== undefined && { documents: limits.documents }),
          ...(limits.concurrency !== undefined && { concurrency: limits.concurrency }),
        },
        ...(before && { previous: before.previousCopies() }),
      });
      await index.judge(at);
      await requireSigned(index, registers, io, input.has('json'));
      const lost = input.has('accept-losses') ? [] : lossesThatHoldBack(listed(before), listed(index));
      await keep(index, input, lost.length > 0);
      await report(index, at, summary, lost, io, input.has('json'));
      return lost.length > 0 ? 1 : 0;
    } finally {
      await guarded.close();
    }
  },
};

/** What the crawl did, as its `finished` event told. */
type Summary = CrawlEvent & { readonly kind: 'finished' };

/** Reads into the index and tells each event. Throws when a register could not be read, and when the reading was stopped. */
async function readPods(
  registers: readonly DocumentUrl[],
  index: AllianceIndex,
  io: Io,
  json: boolean,
  options: CrawlOptions,
): Promise<Summary> {
  let summary: Summary | undefined;
  let unread: (CrawlEvent & { readonly kind: 'failed' }) | undefined;
  let [read, waiting] = [0, 0];
  for await (const event of crawl(registers, options)) {
    index.take(event);
    if (event.kind === 'queued') waiting = event.waiting;
    if (event.kind === 'document-read' && ++read % 100 === 0) io.say(`${read} documents read, ${waiting} waiting.`);
    if (event.kind === 'finished') summary = event;
    else if (json) io.answer(JSON.stringify(asJson(event)));
    else tell(event, io);
    if (event.kind === 'failed' && event.documentKind === 'register') unread ??= event;
  }
  if (unread !== undefined) {
    throw new CannotDoError(
      printable(`The register ${unread.document} could not be read (${unread.code}). ${unread.message}`),
      'Check the address and the connection, then crawl again. For a register on this machine add --allow-loopback.',
    );
  }
  if (summary === undefined) throw new DOMException('The reading was stopped.', 'AbortError');
  return summary;
}

/** An event without what only this process can use. */
function asJson(event: CrawlEvent): object {
  if (event.kind !== 'document-read') return event;
  return { kind: event.kind, ...event.record, unchanged: event.unchanged };
}

function tell(event: CrawlEvent, io: Io): void {
  if (event.kind === 'failed') io.say(printable(`Not read: ${event.document} (${event.code}) ${event.message}`));
  if (event.kind === 'limit-reached') io.say(printable(event.message));
}

/** The index that the last whole run left in a state folder. */
async function lastIndex(state: string): Promise<AllianceIndex | undefined> {
  try {
    return (await readIndex(join(state, 'index.nq'))).index;
  } catch (error) {
    if (error instanceof CannotDoError && isMissing(error.cause)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const listed = (index: AllianceIndex | undefined): readonly WebId[] =>
  (index?.verdicts() ?? []).filter((verdict) => verdict.listed).map((verdict) => verdict.webid);

/** Writes the index; one that is held back stands aside, and the last good one stays where it is. */
async function keep(index: AllianceIndex, input: Input, isHeldBack: boolean): Promise<void> {
  const [out, state] = [input.value('out'), input.value('state')];
  if (out === undefined && state === undefined) return;
  const text = index.toNQuads();
  if (state !== undefined) {
    await write(() => mkdir(state, { recursive: true }), state);
    await replace(join(state, isHeldBack ? 'held-back.nq' : 'index.nq'), text);
  }
  if (out !== undefined && !isHeldBack) await replace(out, text);
}

/** Whoever reads the file sees the old index or the new one, never a part. */
async function replace(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}.tmp`;
  await write(() => writeFile(aside, text), file);
  await write(() => rename(aside, file), file);
}

async function write(step: () => Promise<unknown>, file: string): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw new CannotDoError(
      `${file} could not be written: ${error instanceof Error ? error.message : String(error)}`,
      'Check the folder, the rights on it and the space on the disk.',
      { cause: error },
    );
  }
}

async function report(index: AllianceIndex, at: string, summary: Summary, lost: readonly WebId[], io: Io, json: boolean): Promise<void> {
  const { members, listed: count, documents, quads } = index.counts();
  const { unchanged, failed, bytes, seconds } = summary;
  if (lost.length > 0) {
    io.say(`The new index is held back: ${lost.length} members of the last one are no longer listed, and no register event explains it.`);
    io.say(`Lost: ${lost.join(', ')}`);
    io.say('The last index stays in place. Crawl again later, or add --accept-losses to take the new one.');
  }
  if (!json) {
    io.answer(
      `${count} of ${members} members are listed, from ${documents} documents; ${failed} could not be read, ${unchanged} had not changed.`,
    );
    return;
  }
  const { digest, documentsDigest, verdictsDigest } = await index.digests();
  const done = {
    kind: 'done',
    at,
    members,
    listed: count,
    documents,
    unchanged,
    failed,
    quads,
    bytes,
    seconds,
    digest,
    documentsDigest,
    verdictsDigest,
  };
  io.answer(JSON.stringify(lost.length > 0 ? { ...done, heldBack: true, lost } : done));
}
