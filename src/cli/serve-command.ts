import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CannotDoError, UsageError, type Command } from './command.ts';
import { countOf } from './flags.ts';
import { serveStaticOrigin } from './static-origin.ts';

export const command: Command = {
  name: 'serve',
  summary: 'Serves folders that `generate` wrote, one port per origin, on this machine only.',
  positionals: 'DIR',
  flags: { 'base-port': { value: 'P', help: 'The first port, as `generate` was told; the addresses in the documents begin with it.' } },
  notes:
    'Prints each address, then runs until Ctrl-C. Exit status: 0 stopped · 2 wrong usage · 3 a port is taken, or there is nothing to serve.',
  async run(input, io) {
    const [folder, ...others] = input.positionals;
    if (folder === undefined || others.length > 0) throw new UsageError('Which folder? Give the one that `generate --to` wrote.');
    const ports = await portsIn(folder);
    const base = countOf(input, 'base-port');
    if (base !== undefined && base !== ports[0])
      throw new UsageError(
        `The documents in ${folder} say that they stand at port ${ports[0]} and up, not ${base}: leave --base-port out, or generate them anew.`,
      );
    const running: Awaited<ReturnType<typeof serveStaticOrigin>>[] = [];
    try {
      for (const port of ports) running.push(await serve(path.join(folder, String(port)), port));
      const addresses = running.map(({ address }) => address);
      if (input.has('json')) io.answer(JSON.stringify({ addresses }));
      else for (const address of addresses) io.answer(address);
      io.say('Serving. Ctrl-C stops it.');
      await aborted(io.signal);
    } finally {
      await Promise.all(running.map((origin) => origin.stop()));
    }
    io.say('Stopped.');
    return 0;
  },
};

/** The origins are the folders that are named by a port, in ascending order. */
async function portsIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new CannotDoError(`The folder ${folder} could not be read.`, 'Give the folder that `generate --to` wrote.', { cause: error });
  });
  const ports = names.filter((name) => /^\d{2,5}$/.test(name)).map(Number);
  if (ports.length === 0) throw new CannotDoError(`There is nothing to serve in ${folder}.`, 'Give the folder that `generate --to` wrote.');
  return ports.sort((one, other) => one - other);
}

async function serve(folder: string, port: number): ReturnType<typeof serveStaticOrigin> {
  try {
    return await serveStaticOrigin(folder, port);
  } catch (error) {
    throw new CannotDoError(`Port ${port} is taken by another program.`, 'Stop that program, or generate with another --base-port.', {
      cause: error,
    });
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener('abort', () => {
        resolve();
      });
  });
