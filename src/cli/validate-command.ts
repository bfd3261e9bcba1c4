import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dereferenceWith } from '../crawl/fetch-dereference.ts';
import { defaultLimits } from '../crawl/limits.ts';
import { readCredential } from '../credentials/read-credential.ts';
import type { Quad } from '@rdfjs/types';
import type { Issue } from '../domain/issue.ts';
import { printable } from '../query/results.ts';
import { parseRdf } from '../rdf/parse.ts';
import { prepareCustomShapes, prepareShapes, type ShapeValidator } from '../rdf/validate.ts';
import { UsageError, type Command } from './command.ts';
import { allowLoopbackFlag } from './flags.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { readBytes, readDocument, textOf, type NamedDocument } from './read-document.ts';

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
    const dereference = dereferenceWith(guarded.fetch, { allowLoopback, conditional: false, redirects: 'manual' });
    const issues: Issue[] = [];
    try {
      for (const source of input.positionals) issues.push(...(await issuesOf(await readDocument(source, dereference, io), validator)));
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
  const prepared = await prepareCustomShapes(textOf({ bytes: await readBytes(file) }), pathToFileURL(resolve(file)).href);
  if (prepared.ok) return prepared.validator;
  const faults = prepared.issues.map(({ code, message, remedy }) => `  ${code}: ${message} ${remedy}`);
  throw new UsageError([`The shapes in ${file} cannot be used:`, ...faults].join('\n'));
}

/** What the parser says when it cannot read the document, else what the shapes and the rules say. Issues name the document as it was typed. */
async function issuesOf(document: NamedDocument, validator: ShapeValidator): Promise<readonly Issue[]> {
  const parsed = await parse(document);
  const issues = parsed.ok ? await validator.validate(parsed.quads, document.baseIri) : [parsed.issue];
  return issues.map((issue) => ({ ...issue, document: document.name }));
}

type Understood = { readonly ok: true; readonly quads: readonly Quad[] } | { readonly ok: false; readonly issue: Issue };

function parse(document: NamedDocument): Promise<Understood> {
  const { mediaType, baseIri, bytes } = document;
  const isCredential = mediaType === 'application/vc' || mediaType === 'application/ld+json';
  if (isCredential) return readCredential(textOf(document), { document: baseIri, maxBytes: bytes.length });
  return parseRdf(textOf(document), { mediaType, baseIri, maxQuads: defaultLimits.quadsPerDocument });
}

function asText(issues: readonly Issue[], count: number): readonly string[] {
  if (issues.length === 0) return [count === 1 ? 'The document conforms.' : `All ${count} documents conform.`];
  return issues.flatMap(({ code, severity, document, focus, path, message, remedy, line, column }) => {
    const place = [document, ...(line === undefined ? [] : [line, column ?? 1])].join(':');
    const node = [focus, path].filter((part) => part !== undefined).join(' ');
    return [`${place}  ${severity}  ${code}`, ...(node === '' ? [] : [`    ${node}`]), `    ${message}`, `    ${remedy}`].map(printable);
  });
}
