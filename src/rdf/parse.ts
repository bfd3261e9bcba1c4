/**
 * Bytes of the web to quads. Whatever comes in, the answer is either a graph or one issue with a stable code and, where
 * the parser knew it, a place: documents of other people are input, not programming errors.
 */
import { Parser } from 'n3';
import type { Quad } from '@rdfjs/types';
import type { Issue } from '../domain/issue.ts';
import { htmlIssue, mediaTypeIssue, namedGraphIssue, parseIssue, quotedStatementIssue } from './parse-issue.ts';

export type Parsed =
  | { readonly ok: true; readonly quads: Quad[]; readonly prefixes: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly issue: Issue };

export interface ParseOptions {
  /** As the server said; parameters are ignored. */
  readonly mediaType: string;
  /** The address of the document; relative links are resolved against it. */
  readonly baseIri: string;
  /** Reading stops with `TOO_LARGE` after this many statements. */
  readonly maxQuads?: number;
}

/** The n3 format for each media type it reads. `text/n3` is read as the Turtle it almost always is. */
const n3Formats: Readonly<Record<string, string>> = {
  'text/turtle': 'text/turtle',
  'application/x-turtle': 'text/turtle',
  'text/n3': 'text/turtle',
  'text/rdf+n3': 'text/turtle',
  'application/n-triples': 'application/n-triples',
  'application/trig': 'application/trig',
  'application/n-quads': 'application/n-quads',
};
const xmlTypes = ['application/rdf+xml', 'application/xml', 'text/xml'];

/** What to send as `Accept` for a document that {@link parseRdf} shall read, best first. */
export const rdfMediaTypes = 'text/turtle, application/n-triples;q=0.9, application/trig;q=0.8, application/rdf+xml;q=0.7';

/** Reads Turtle, N-Triples, TriG, N-Quads and RDF/XML. Never throws for what a document holds. */
export async function parseRdf(body: string, options: ParseOptions): Promise<Parsed> {
  const mediaType = (options.mediaType.split(';')[0] ?? '').trim().toLowerCase();
  const document = options.baseIri;
  const text = body.startsWith('\uFEFF') ? body.slice(1) : body;
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) return { ok: false, issue: htmlIssue(document) };
  if (text.trim() === '') return { ok: false, issue: parseIssue('EMPTY', document) };
  const format = n3Formats[mediaType];
  if (format !== undefined) return parseWithN3(text, format, options);
  if (!xmlTypes.includes(mediaType)) return { ok: false, issue: mediaTypeIssue(document, mediaType) };
  // Few documents are RDF/XML, and its reader is large: it is loaded when the first one comes.
  const { parseRdfXml } = await import('./parse-rdf-xml.ts');
  const parsed = parseRdfXml(text, document);
  return parsed.ok && parsed.quads.length > (options.maxQuads ?? Infinity)
    ? { ok: false, issue: parseIssue('TOO_LARGE', document) }
    : parsed;
}

/** Thrown out of the parser's callback, which is the only way to stop it at once. */
class TooManyQuadsError extends Error {
  override readonly name = 'TooManyQuadsError';
}

/** What n3's types call a stream; its parser only ever calls `on`. */
type N3Stream = Exclude<Parameters<Parser['parse']>[0], string>;

/** A stream as n3 expects one, but fed by hand: so the whole parse runs in this call, and an exception reaches us. */
function handFedStream(): { input: N3Stream; feed: (text: string) => void } {
  const listeners = new Map<string, (data?: string) => void>();
  const input = { on: (event: string, listener: (data?: string) => void) => listeners.set(event, listener) };
  return {
    input: input as unknown as N3Stream,
    feed: (text) => {
      listeners.get('data')?.(text);
      listeners.get('end')?.();
    },
  };
}

function parseWithN3(text: string, format: string, { baseIri, maxQuads = Infinity }: ParseOptions): Parsed {
  const quads: Quad[] = [];
  let prefixes: Readonly<Record<string, string>> = {};
  let failure: Issue | undefined;
  const { input, feed } = handFedStream();
  new Parser({ format, baseIRI: baseIri }).parse(input, (error: Error | null, quad: Quad | null, found: unknown) => {
    if (error !== null) failure ??= parseIssue('SYNTAX', baseIri, placeOf(error, text));
    else if (quad === null) prefixes = { ...(found as Record<string, string>) };
    else if (quad.graph.termType !== 'DefaultGraph') failure ??= namedGraphIssue(baseIri);
    else if ((quad.object.termType as string) === 'Quad') failure ??= quotedStatementIssue(baseIri);
    else if (quads.push(quad) > maxQuads) throw new TooManyQuadsError();
  });
  try {
    feed(text);
  } catch (error) {
    if (!(error instanceof TooManyQuadsError)) throw error;
    failure = parseIssue('TOO_LARGE', baseIri);
  }
  return failure === undefined ? { ok: true, quads, prefixes } : { ok: false, issue: failure };
}

interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Where n3 stumbled, 1-based. It names the token, or only the token before it. */
function placeOf(error: Error, text: string): { message: string; line?: number; column?: number } {
  const message = error.message.replace(/ on line \d+\.$/, '');
  const context = (error as Error & { context?: { token?: Token; line: number; previousToken?: Token } }).context;
  if (context === undefined) return { message };
  const { token, line, previousToken } = context;
  if (token !== undefined) return { message, line, column: token.start + 1 };
  const from = previousToken?.line === line ? previousToken.end : 0;
  const rest = (text.split(/\r\n|\r|\n/)[line - 1] ?? '').slice(from);
  return { message, line, column: from + (rest.length - rest.trimStart().length) + 1 };
}
