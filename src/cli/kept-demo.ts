import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotDoError } from './command.ts';

/** What a folder with kept pods says of itself. */
interface Note {
  /** The first pod server's port: the addresses in the pods begin with it. */
  readonly podPort: number;
  readonly isFilled: boolean;
  /** The key that its alliance is known by, once it is filled. */
  readonly allianceKey?: string;
}

export interface KeptDemo {
  readonly folder: string;
  /** Undefined in a new folder. */
  readonly podPort: number | undefined;
  readonly isFilled: boolean;
  readonly allianceKey: string | undefined;
  /** Writes down how far it came, so that the next start knows. */
  remember(note: Note): Promise<void>;
}

/** Opens a folder that holds the pods of an earlier start, or a new one. Refuses one that holds anything else. */
export async function openKeptDemo(folder: string): Promise<KeptDemo> {
  const place = path.resolve(folder);
  const file = path.join(place, 'demo.json');
  try {
    await mkdir(place, { recursive: true });
  } catch (error) {
    throw new CannotDoError(`The folder ${place} cannot be made.`, 'Name one that can be written.', { cause: error });
  }
  const note = await readNote(file);
  if (note === undefined && (await readdir(place)).length > 0) {
    throw new CannotDoError(`The folder ${place} holds something other than a demo.`, 'Name an empty folder, or one of an earlier demo.');
  }
  if (note?.isFilled === false) {
    throw new CannotDoError(`The demo in ${place} was stopped before its pods were filled.`, 'Remove that folder, or name another one.');
  }
  return {
    folder: place,
    podPort: note?.podPort,
    isFilled: note?.isFilled ?? false,
    allianceKey: note?.allianceKey,
    async remember(next) {
      await writeFile(`${file}.new`, `${JSON.stringify(next)}\n`);
      await rename(`${file}.new`, file);
    },
  };
}

async function readNote(file: string): Promise<Note | undefined> {
  try {
    const note = JSON.parse(await readFile(file, 'utf8')) as Partial<Note>;
    if (typeof note.podPort !== 'number' || typeof note.isFilled !== 'boolean') return undefined;
    const { podPort, isFilled, allianceKey } = note;
    return { podPort, isFilled, ...(typeof allianceKey === 'string' ? { allianceKey } : {}) };
  } catch {
    return undefined;
  }
}
