import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dereferenceWith } from '../crawl/fetch-dereference.ts';
import { defaultLimits } from '../crawl/limits.ts';
import { readCredential } from '../credentials/read-credential.ts';
import type { Issue } from '../domain/issue.ts';
import { printable } from '../query/results.ts';
import { parseRdf, type Parsed } from '../rdf/parse.ts';
import { prepareCustomShapes, prepareShapes, type ShapeValidator } from '../rdf/validate.ts';
import { CannotDoError, UsageError, type Command, type Io } from './command.ts';
import { addressOf, allowLoopbackFlag } from './flags.ts';
import { createGuardedFetch, type GuardedFetch } from './guarded-fetch.ts';
import { cannotRead } from './read-index.ts';

export const command: Command = {
  name: 'validate',
  summary: 'Checks documents against the shapes and the rules across terms rows.',
  positionals: 'FILE-or-URL…',
  flags: {
    shapes: { value: 'FILE', help: 'Check against these SHACL shapes (Turtle) in place of our own.' },
    'allow-loopback': allowLoopbackFlag,
  },
  notes: 'Exit status: 0 all conform · 1 an error was found · 2 wrong usage · 3 a document could not be read.',
  async run(input, io) {
    if (input.positionals.length === 0) throw new UsageError('Which document? Give a file or an address.');
    const validator = await validatorOf(input.value('shapes'));
    const allowLoopback = input.has('allow-loopback');
    const guarded = createGuardedFetch({ allowLoopback });
    const issues: Issue[] = [];
    try {
      for (const source of input.positionals) {
        const document = /^https?:/i.test(source) ? await fetchDocument(source, guarded, allowLoopback, io) : await readDocument(source);
        issues.push(...(await issuesOf(document, validator)));
      }
    } finally {
      await guarded.close();
    }
    const conforms = !issues.some(({ severity }) => severity === 'error');
    if (input.has('json')) io.answer(JSON.stringify({ conforms, issues }));
    else for (const line of asText(issues, input.positionals.length)) io.answer(line);
    return conforms ? 0 : 1;
  },
};

async function validatorOf(file: string | undefined): Promise<ShapeValidator> {
  if (file === undefined) return prepareShapes();
  const prepared = await prepareCustomShapes(await readText(file), pathToFileURL(resolve(file)).href);
  if (prepared.ok) return prepared.validator;
  const faults = prepared.issues.map(({ code, message, remedy }) => `  ${code}: ${message} ${remedy}`);
  throw new UsageError([`The shapes in ${file} cannot be used:`, ...faults].join('\n'));
}

/** A document as it was named, with its text. */
interface Document {
  readonly name: string;
  readonly baseIri: string;
  readonly mediaType: string;
  readonly body: string;
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

async function readDocument(file: string): Promise<Document> {
  const body = await readText(file);
  return {
    name: file,
    baseIri: pathToFileURL(resolve(file)).href,
    mediaType: mediaTypes[extname(file).toLowerCase()] ?? 'text/turtle',
    body,
  };
}

async function fetchDocument(address: string, guarded: GuardedFetch, allowLoopback: boolean, io: Io): Promise<Document> {
  const url = addressOf(address);
  const answer = await dereferenceWith(guarded.fetch, { allowLoopback, conditional: false, redirects: 'manual' })({
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
  return { name: address, baseIri: answer.url, mediaType: answer.mediaType, body: new TextDecoder().decode(answer.bytes) };
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw cannotRead(file, error);
  });
}

/** What the parser says when it cannot read the document, else what the shapes and the rules say. Issues name the document as it was typed. */
async function issuesOf({ name, baseIri, mediaType, body }: Document, validator: ShapeValidator): Promise<readonly Issue[]> {
  const parsed = await parse(body, mediaType, baseIri);
  const issues = parsed.ok ? await validator.validate(parsed.quads, baseIri) : [parsed.issue];
  return issues.map((issue) => ({ ...issue, document: name }));
}

function parse(body: string, mediaType: string, baseIri: string): Promise<Parsed> {
  if (mediaType === 'application/vc' || mediaType === 'application/ld+json') return readCredential(body, { document: baseIri });
  return parseRdf(body, { mediaType, baseIri, maxQuads: defaultLimits.quadsPerDocument });
}

function asText(issues: readonly Issue[], count: number): readonly string[] {
  if (issues.length === 0) return [count === 1 ? 'The document conforms.' : `All ${count} documents conform.`];
  return issues.flatMap(({ code, severity, document, focus, path, message, remedy, line, column }) => {
    const place = [document, ...(line === undefined ? [] : [line, column ?? 1])].join(':');
    const node = [focus, path].filter((part) => part !== undefined).join(' ');
    return [`${place}  ${severity}  ${code}`, ...(node === '' ? [] : [`    ${node}`]), `    ${message}`, `    ${remedy}`].map(printable);
  });
}
