import { readFile } from 'node:fs/promises';
import * as oxigraph from 'oxigraph';
import { AllianceIndex } from '../index/alliance-index.ts';
import { CannotDoError, type Input } from './command.ts';
import { atOf } from './flags.ts';

/** An index with what it cost to open. */
export interface OpenedIndex {
  readonly index: AllianceIndex;
  readonly bytes: number;
}

/** Opens an index file. Throws {@link CannotDoError} when it cannot be read or is none. */
export async function readIndex(file: string): Promise<OpenedIndex> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw cannotRead(file, error);
  }
  if (text.trim() === '') {
    throw new CannotDoError(`${file} is empty.`, 'Give the N-Quads file that `alliance crawl REGISTER --out FILE` wrote.');
  }
  try {
    return { index: AllianceIndex.fromNQuads(oxigraph, text), bytes: Buffer.byteLength(text) };
  } catch (error) {
    throw new CannotDoError(
      `${file} is not an index: ${error instanceof Error ? error.message : String(error)}`,
      'Give the N-Quads file that `alliance crawl REGISTER --out FILE` wrote.',
      { cause: error },
    );
  }
}

/**
 * Opens an index and judges it again where `--at` or `--known-at` ask for another time than it was judged at. A past day is
 * judged by all that the index knows, unless it is asked what was known then.
 */
export async function readIndexAt(file: string, input: Input): Promise<OpenedIndex & { readonly at?: string }> {
  const [asked, known] = [atOf(input), input.has('known-at') ? atOf(input, 'known-at') : undefined];
  const opened = await readIndex(file);
  const { index } = opened;
  const at = asked ?? index.judgedAt;
  if (at === undefined || (asked === undefined && known === undefined)) return { ...opened, ...(at !== undefined && { at }) };
  await index.judge(at, { knownAt: known ?? latest(at, index.knownAt) });
  return { ...opened, at };
}

const latest = (one: string, other: string = one): string => (Date.parse(one) < Date.parse(other) ? other : one);

/** Why a file could not be read, in words. */
export function cannotRead(file: string, error: unknown): CannotDoError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new CannotDoError(`There is no file ${file}.`, 'Check the name of the file.', { cause: error });
  if (code === 'EISDIR') return new CannotDoError(`${file} is a folder.`, 'Name a file in it.', { cause: error });
  if (code === 'EACCES') return new CannotDoError(`${file} may not be read.`, 'Check the rights on the file.', { cause: error });
  return new CannotDoError(
    `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`,
    'Check the file and the disk.',
    { cause: error },
  );
}
