import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { dereferenceWith } from '../crawl/fetch-dereference.ts';
import { defaultLimits } from '../crawl/limits.ts';
import type { ControllerDocument } from '../credentials/controller-keys.ts';
import { type ProofOutcome, verifyProofOnly } from '../credentials/verify-proof.ts';
import { printable } from '../query/results.ts';
import { CannotDoError, type Io, UsageError } from './command.ts';
import { addressOf } from './flags.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { cannotRead } from './read-index.ts';

export interface VerifyProofOptions {
  readonly file: string;
  /** A file, or an http(s) address. */
  readonly controller: string;
  /** `IRI=FILE`, as typed. */
  readonly contexts: readonly string[];
  readonly allowLoopback: boolean;
}

/** `verify FILE --proof-only`. Only the controller is ever fetched. Throws UsageError and CannotDoError; never for what the document holds. */
export async function verifyProofFile(options: VerifyProofOptions, io: Io): Promise<ProofOutcome> {
  const contexts = new Map<string, string>();
  for (const typed of options.contexts) {
    const at = typed.lastIndexOf('=');
    if (at < 1 || at === typed.length - 1) throw new UsageError(`--context ${typed}: give the address and the file, as IRI=FILE.`);
    contexts.set(typed.slice(0, at), await readText(typed.slice(at + 1)));
  }
  const document = await readText(options.file);
  const controller = /^https?:/i.test(options.controller)
    ? await fetchController(options.controller, options.allowLoopback, io)
    : { text: await readText(options.controller), mediaType: mediaTypeOf(options.controller) };
  return verifyProofOnly({ document, controller, contexts, at: io.now().toISOString() });
}

/** Anything but Turtle and its kin is looked at for itself. */
const mediaTypeOf = (file: string): string => (/^\.json(ld)?$/i.test(extname(file)) ? 'application/json' : 'text/turtle');

async function fetchController(address: string, allowLoopback: boolean, io: Io): Promise<ControllerDocument> {
  const guarded = createGuardedFetch({ allowLoopback });
  try {
    const answer = await dereferenceWith(guarded.fetch, { allowLoopback, conditional: false, redirects: 'manual' })({
      url: addressOf(address),
      accept: 'application/cid, application/did+json;q=0.9, application/ld+json;q=0.8, application/json;q=0.7, text/turtle;q=0.6',
      maxBytes: defaultLimits.bytesPerDocument,
      signal: io.signal,
    });
    if (answer.kind === 'read') return { text: new TextDecoder().decode(answer.bytes), mediaType: answer.mediaType, address: answer.url };
    const message = answer.kind === 'failed' ? `(${answer.code}) ${answer.message}` : 'The server says that it did not change.';
    throw new CannotDoError(
      printable(`${address} could not be read. ${message}`),
      'Check the address and the connection. For a document on this machine add --allow-loopback.',
    );
  } finally {
    await guarded.close();
  }
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw cannotRead(file, error);
  });
}
