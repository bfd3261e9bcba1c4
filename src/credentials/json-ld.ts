import type { Quad } from '@rdfjs/types';
import { parseIri } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import { literal, namedNode, quad } from '../rdf/graph.ts';
import { UnknownContextError, type loadContext } from './contexts.ts';
import { credentialIssue } from './credential-issue.ts';

/** What jsonld answers; its own types describe neither this nor safe mode. */
export interface JsonLdTerm {
  readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}
export type JsonLdQuad = Readonly<Record<'subject' | 'predicate' | 'object' | 'graph', JsonLdTerm>>;
type ToRdf = (
  input: object,
  options: { base: null; safe: true; rdfDirection: null; documentLoader: typeof loadContext },
) => Promise<readonly JsonLdQuad[]>;

/**
 * The statements of a JSON-LD document as its processor answers them, in whatever graphs, or the issue that it is not. Safe mode
 * turns all that JSON-LD would drop in silence (undefined terms, relative addresses) into an issue.
 */
export async function jsonLdToDataset(
  json: object,
  document: string,
  documentLoader: typeof loadContext,
): Promise<readonly JsonLdQuad[] | Issue> {
  // Large, and needed only for documents that are not of the plain form: kept out of the first view.
  const { default: jsonld } = await import('jsonld');
  const toRdf = jsonld.toRDF as unknown as ToRdf;
  try {
    return await toRdf(json, { base: null, safe: true, rdfDirection: null, documentLoader });
  } catch (error) {
    const { code, message } = whatJsonLdSaid(error);
    return credentialIssue(code, document, { message });
  }
}

/** JSON-LD as quads of one graph in which every node has an address, or the issue that it is not. */
export async function jsonLdToQuads(json: object, document: string, documentLoader: typeof loadContext): Promise<Quad[] | Issue> {
  const statements = await jsonLdToDataset(json, document, documentLoader);
  if ('code' in statements) return statements;
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
