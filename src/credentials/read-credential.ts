/**
 * Credential bytes to quads. Everything decided later is decided on these quads and never on JSON keys: another context
 * can give a key another meaning while the statements stay the same. So the contexts are exact, nothing is fetched, and
 * what is too large or too deep is refused before any work is done on it.
 */
import type { Quad } from '@rdfjs/types';
import type { Issue } from '../domain/issue.ts';
import { parseIri } from '../domain/iri.ts';
import { instancesOf, literal, namedNode, objects, quad } from '../rdf/graph.ts';
import type { Parsed } from '../rdf/parse.ts';
import { cred } from '../rdf/terms.ts';
import { UnknownContextError, isExactContext, loadContext } from './contexts.ts';
import { credentialIssue } from './credential-issue.ts';
import { isWithinBounds } from './json-bounds.ts';

/** A credential about one member: an acceptance, an application. */
export const maxCredentialBytes = 64 * 1024;
/** A version of the register, which may admit many. */
export const maxRegisterBytes = 256 * 1024;
const bounds = { maxDepth: 12, maxValues: 20_000 };

export interface ReadCredentialOptions {
  /** The address the bytes were read from, after redirects. */
  readonly document: string;
  /** Defaults to {@link maxCredentialBytes}. */
  readonly maxBytes?: number;
}

/** Reads an `application/vc` document. Never throws for what it holds, and never touches the network. */
export async function readCredential(body: string, { document, maxBytes = maxCredentialBytes }: ReadCredentialOptions): Promise<Parsed> {
  const refuse = (...[code, message]: [Parameters<typeof credentialIssue>[0], string?]): Parsed => ({
    ok: false,
    issue: credentialIssue(code, document, message === undefined ? {} : { message }),
  });
  if (body.length > maxBytes || new TextEncoder().encode(body).length > maxBytes) return refuse('TOO_LARGE');
  if (body.trim() === '') return refuse('EMPTY');
  if (!isWithinBounds(body, bounds)) return refuse('TOO_COMPLEX');
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (error) {
    return { ok: false, issue: credentialIssue('SYNTAX', document, placeOf(error, body)) };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('SYNTAX', 'it is not one JSON object');
  const { '@context': context, ...content } = json as Record<string, unknown>;
  if (!isExactContext(context)) return refuse('CONTEXT', 'its @context is not exactly the published one');
  if (hasNestedContext(content)) return refuse('CONTEXT', 'it brings a context of its own inside');
  const quads = await toQuads(json, document);
  if (!Array.isArray(quads)) return { ok: false, issue: quads };
  const wrong = cardinalityIssue(quads, document);
  return wrong === undefined ? { ok: true, quads, prefixes: {} } : { ok: false, issue: wrong };
}

function hasNestedContext(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key === '@context' || hasNestedContext(inner));
}

/** What jsonld answers; its own types describe neither this nor safe mode. */
interface JsonLdTerm {
  readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}
type JsonLdQuad = Readonly<Record<'subject' | 'predicate' | 'object' | 'graph', JsonLdTerm>>;
type ToRdf = (
  input: object,
  options: { base: null; safe: true; rdfDirection: null; documentLoader: typeof loadContext },
) => Promise<readonly JsonLdQuad[]>;

/** Safe mode turns all that JSON-LD would drop in silence (undefined terms, relative addresses) into an error. */
async function toQuads(json: object, document: string): Promise<Quad[] | Issue> {
  // Large, and needed only where credentials are read: kept out of the first view.
  const { default: jsonld } = await import('jsonld');
  const toRdf = jsonld.toRDF as unknown as ToRdf;
  let statements: readonly JsonLdQuad[];
  try {
    statements = await toRdf(json, { base: null, safe: true, rdfDirection: null, documentLoader: loadContext });
  } catch (error) {
    const { code, message } = whatJsonLdSaid(error);
    return credentialIssue(code, document, { message });
  }
  const quads: Quad[] = [];
  for (const { subject, predicate, object, graph } of statements) {
    if (graph.termType !== 'DefaultGraph') return credentialIssue('NAMED_GRAPH', document);
    for (const term of [subject, predicate, object]) {
      if (term.termType === 'BlankNode') return credentialIssue('BLANK_NODE', document);
      if (term.termType === 'NamedNode' && !isWritableIri(term.value)) {
        return credentialIssue('SYNTAX', document, { message: `“${term.value.slice(0, 80)}” is not a complete web address` });
      }
    }
    quads.push(quad(subject.value, predicate.value, object.termType === 'Literal' ? literalOf(object) : namedNode(object.value)));
  }
  return quads;
}

/** JSON-LD takes any text with a colon for an address; one that no RDF syntax can carry must not come in. */
const isWritableIri = (text: string): boolean => parseIri(text) !== undefined && !/\p{Cc}/u.test(text);

const literalOf = ({ value, language, datatype }: JsonLdTerm): ReturnType<typeof literal> =>
  literal(value, language !== undefined && language !== '' ? language : (datatype?.value ?? ''));

/** One credential, one issuer, one subject, at its own address. */
function cardinalityIssue(quads: readonly Quad[], document: string): Issue | undefined {
  const [credential, ...others] = instancesOf(quads, cred('VerifiableCredential'));
  if (credential === undefined || others.length > 0) return credentialIssue('CARDINALITY', document);
  for (const property of ['issuer', 'credentialSubject'].map(cred)) {
    const values = objects(quads, credential, property);
    if (values.length !== 1 || values[0]?.termType !== 'NamedNode') return credentialIssue('CARDINALITY', document);
  }
  const isOnTheWeb = /^https?:/i.test(document);
  return isOnTheWeb && credential.value !== document
    ? credentialIssue('CREDENTIAL_ID', document, { message: credential.value })
    : undefined;
}

interface SafeModeEvent {
  readonly code?: string;
  readonly message?: string;
  readonly details?: { readonly property?: string; readonly value?: unknown; readonly object?: string; readonly subject?: string };
}

/** The event that safe mode stopped at, or why processing failed. */
function whatJsonLdSaid(error: unknown): { code: 'CONTEXT' | 'SYNTAX'; message: string } {
  if (error instanceof UnknownContextError) return { code: 'CONTEXT', message: error.message.replace(/\.$/, '') };
  const { code = '', message, details } = (error as { details?: { event?: SafeModeEvent } }).details?.event ?? {};
  const said = message ?? (error instanceof Error ? error.message : 'it could not be processed');
  const name = details?.property ?? details?.object ?? details?.subject ?? details?.value;
  return {
    code: /^relative (?!@type)/.test(code) ? 'SYNTAX' : 'CONTEXT',
    message: `${said.replace(/\.$/, '')}${typeof name === 'string' ? ` (${name.slice(0, 80)})` : ''}`,
  };
}

/** Engines name the place in the text differently, and some not at all. */
function placeOf(error: unknown, text: string): { message: string; line?: number; column?: number } {
  const said = error instanceof Error ? error.message : '';
  const message = 'it is not valid JSON';
  const lineAndColumn = /line (\d+) column (\d+)/.exec(said);
  if (lineAndColumn !== null) return { message, line: Number(lineAndColumn[1]), column: Number(lineAndColumn[2]) };
  const position = /position (\d+)/.exec(said);
  if (position === null) return { message };
  const before = text.slice(0, Number(position[1])).split('\n');
  return { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
