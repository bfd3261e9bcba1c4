/**
 * The JSON-LD contexts that a credential may use, compiled in. They are never fetched: whoever controls a context decides
 * what every key means, so each is pinned to its bytes here and by a test.
 */
import { allianceContext, credentialsContext } from '../rdf/credential.ts';
import alliance from '../../vocab/alliance-v1.context.jsonld?raw';
import credentials from './credentials-v2.context.jsonld?raw';
import { type Expand, compileContexts } from './expansion.ts';

interface PinnedContext {
  readonly iri: string;
  /** SHA-256 of the exact bytes, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
}

/**
 * The only two contexts, in the only order. The first is the file of the W3C Recommendation of 15 May 2025 byte for byte
 * (W3C Software and Document License), with the digest that the Recommendation names in its appendix B.1.
 */
export const contexts: readonly PinnedContext[] = [
  { iri: credentialsContext, sha256: '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734', text: credentials },
  { iri: allianceContext, sha256: '981cd740300761a4fcbe9dcd40f6911c9a6688cd6056f93ac7f99554ce137dea', text: alliance },
];

/** Whether the `@context` of a document is exactly ours: both addresses, in order, nothing else. */
export function isExactContext(context: unknown): boolean {
  return Array.isArray(context) && context.length === contexts.length && contexts.every(({ iri }, at) => context[at] === iri);
}

let compiled: Expand | undefined;

/** A document without its `@context` as quads under exactly our contexts; undefined for what only a JSON-LD processor can read. */
export const expandPinned: Expand = (content) => {
  compiled ??= compileContexts(contexts.map(({ text }) => text));
  return compiled(content);
};

/** What JSON-LD calls a document loader: answers from the compiled-in contexts and refuses every other address. */
export function loadContext(url: string): Promise<{ contextUrl?: undefined; documentUrl: string; document: object }> {
  const known = contexts.find(({ iri }) => iri === url);
  if (known === undefined) return Promise.reject(new UnknownContextError(url));
  return Promise.resolve({ documentUrl: url, document: JSON.parse(known.text) as object });
}

/** A credential asked for a context that is not compiled in. */
export class UnknownContextError extends Error {
  override readonly name = 'UnknownContextError';
  constructor(readonly url: string) {
    super(`The context ${url} is not one that this software knows; contexts are never fetched.`);
  }
}
