import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dereference } from '../crawl/dereference.ts';
import { defaultLimits } from '../crawl/limits.ts';
import { printable } from '../query/results.ts';
import { CannotDoError, type Io } from './command.ts';
import { addressOf } from './flags.ts';
import { cannotRead } from './read-index.ts';

/** Whether somebody typed an address, and not the name of a file. */
export const isAddress = (source: string): boolean => /^https?:/i.test(source);

/** A document from a file or from the web, by what was typed. Throws {@link CannotDoError}. */
export const readDocument = (source: string, dereference: Dereference, io: Io): Promise<NamedDocument> =>
  isAddress(source) ? fetchDocument(source, dereference, io) : readFileDocument(source);

/** A document as it was named, with its text. */
export interface NamedDocument {
  readonly name: string;
  readonly baseIri: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.ttl': 'text/turtle',
  '.nt': 'application/n-triples',
  '.nq': 'application/n-quads',
  '.trig': 'application/trig',
  '.rdf': 'application/rdf+xml',
  '.owl': 'application/rdf+xml',
  '.jsonld': 'application/vc',
};

async function readFileDocument(file: string): Promise<NamedDocument> {
  const bytes = await readBytes(file);
  return {
    name: file,
    baseIri: pathToFileURL(resolve(file)).href,
    mediaType: mediaTypes[extname(file).toLowerCase()] ?? 'text/turtle',
    bytes,
  };
}

async function fetchDocument(address: string, dereference: Dereference, io: Io): Promise<NamedDocument> {
  const url = addressOf(address);
  const answer = await dereference({
    url,
    accept: url.endsWith('.jsonld')
      ? 'application/vc, application/ld+json;q=0.9'
      : 'text/turtle, application/rdf+xml;q=0.9, application/n-triples;q=0.8',
    maxBytes: defaultLimits.bytesPerDocument,
    signal: io.signal,
  });
  if (answer.kind !== 'read') {
    const message = answer.kind === 'failed' ? `(${answer.code}) ${answer.message}` : 'The server says that it did not change.';
    throw new CannotDoError(
      printable(`${address} could not be read. ${message}`),
      'Check the address and the connection. For a document on this machine add --allow-loopback.',
    );
  }
  return { name: address, baseIri: answer.url, mediaType: answer.mediaType, bytes: answer.bytes };
}

/** Far more than any pod document that is read; what is larger is not taken into memory to learn that it is. */
const mostFileBytes = 64 * 1024 * 1024;

/** The bytes of a file. Throws {@link CannotDoError}. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= mostFileBytes) return await readFile(file);
  } catch (error) {
    throw cannotRead(file, error);
  }
  throw new CannotDoError(`${file} is too large to be a document of a pod.`, 'Check the name of the file.');
}

export const textOf = ({ bytes }: Pick<NamedDocument, 'bytes'>): string => new TextDecoder().decode(bytes);
