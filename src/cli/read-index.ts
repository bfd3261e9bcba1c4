import { readFile } from 'node:fs/promises';
import * as oxigraph from 'oxigraph';
import { AllianceIndex } from '../index/alliance-index.ts';
import { CannotDoError } from './command.ts';

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
