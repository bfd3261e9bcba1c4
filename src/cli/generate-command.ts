import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateAlliance, type Expected } from '../demo/synthetic/generate.ts';
import type { SyntheticDocument } from '../demo/synthetic/site.ts';
import { CannotDoError, UsageError, type Command } from './command.ts';
import { atFlag, atOf, countOf } from './flags.ts';

/** Fixed, so that a seed alone says what is generated. */
const defaultAt = '2026-11-01T12:00:00Z';
const defaultBasePort = 4300;
const maxMembers = 100_000;

export const command: Command = {
  name: 'generate',
  summary: 'Writes a synthetic alliance as static files, with a stated share of every kind of trouble.',
  positionals: '',
  flags: {
    members: { value: 'N', help: 'How many members.' },
    to: { value: 'DIR', help: 'The folder to write to: one folder per origin, and expected.json. It must be empty or not be there.' },
    seed: { value: 'S', help: 'What everything follows from; 1 unless given.' },
    at: { ...atFlag, help: `The T that expected.json speaks of; ${defaultAt} unless given.` },
    origins: { value: 'K', help: 'Over how many origins the pods are spread; 1 unless given.' },
    'base-port': { value: 'P', help: `The port of the first origin; the others follow. ${defaultBasePort} unless given.` },
  },
  notes: [
    'The same seed and T give the same bytes. Every key follows from the seed: nothing that matters may be signed with them.',
    'Exit status: 0 written · 2 wrong usage · 3 the folder could not be written.',
  ].join('\n'),
  async run(input, io) {
    const members = countOf(input, 'members', 0);
    const to = input.value('to');
    if (members === undefined || to === undefined || input.positionals.length > 0)
      throw new UsageError('How many, and where to? Give --members N and --to DIR.');
    if (members > maxMembers) throw new UsageError(`--members takes at most ${maxMembers}.`);
    const basePort = countOf(input, 'base-port') ?? defaultBasePort;
    const ports = Array.from({ length: countOf(input, 'origins') ?? 1 }, (_, number) => basePort + number);
    if ((ports.at(-1) ?? 0) > 65_535) throw new UsageError('So many origins do not fit above that port.');
    await refuseFull(to);
    const alliance = generateAlliance({
      members,
      origins: ports.map((port) => `http://127.0.0.1:${port}/`),
      seed: input.value('seed') ?? '1',
      at: atOf(input) ?? defaultAt,
    });
    const expected = await writeAll(alliance, to, io.signal);
    await writeFile(path.join(to, 'expected.json'), `${JSON.stringify(expected, null, 1)}\n`);
    const { counts, seed, at, byState, byCode } = expected;
    const answer = { counts, seed, at, byState, byCode };
    io.answer(
      input.has('json')
        ? JSON.stringify(answer)
        : `${counts.members} members, ${counts.documents} documents, ${counts.listed} listed at ${at}. Serve them with: alliance serve ${to}`,
    );
    return 0;
  },
};

async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length > 0)
    throw new CannotDoError(`The folder ${folder} is not empty.`, 'Name another folder, or empty this one: nothing is written over.');
}

/** Writes documents as they come, each under the folder of its port. */
async function writeAll(alliance: AsyncGenerator<SyntheticDocument, Expected>, to: string, signal: AbortSignal): Promise<Expected> {
  const made = new Set<string>();
  for (;;) {
    const { done, value } = await alliance.next();
    if (done === true) return value;
    signal.throwIfAborted();
    const { port, pathname } = new URL(value.url);
    const file = path.join(to, port, decodeURIComponent(pathname));
    const folder = path.dirname(file);
    try {
      if (!made.has(folder)) await mkdir(folder, { recursive: true });
      made.add(folder);
      await writeFile(file, value.body);
    } catch (error) {
      throw new CannotDoError(
        `${file} could not be written.`,
        'Check the folder and the space on the disk, then generate into an empty one.',
        {
          cause: error,
        },
      );
    }
  }
}
