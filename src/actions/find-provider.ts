import { type WebId, documentOf, toWebId } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { about } from '../rdf/graph.ts';
import { parseRdf, rdfMediaTypes } from '../rdf/parse.ts';
import { solid } from '../rdf/terms.ts';
import { readWebIdDocument } from '../rdf/webid.ts';

/** Which provider vouches for somebody, found from what they typed. */
export interface FoundProvider {
  readonly issuer: string;
  /** Present when what was typed is a WebID (or a pod whose owner it names). */
  readonly webId?: WebId;
  /** Further providers that the same WebID names. */
  readonly others?: readonly string[];
}

export type ProviderNotFoundCode =
  /** Nothing was typed. */
  | 'EMPTY'
  /** An e-mail address: providers ask for it themselves. */
  | 'EMAIL'
  /** Not a web address at all, or one that is not https. */
  | 'NOT_AN_ADDRESS'
  /** Nothing answers there. */
  | 'NO_ANSWER'
  /** Something answers, but names no provider. */
  | 'NO_PROVIDER';

/** What was typed leads to no provider. `text/sign-in.ts` has the sentence for each code. */
export class ProviderNotFoundError extends Error {
  override readonly name = 'ProviderNotFoundError';
  constructor(
    readonly code: ProviderNotFoundCode,
    readonly typed: string,
  ) {
    super(`No provider was found for “${typed}” (${code}).`);
  }
}

/** How long one address may take: somebody is looking at the screen. */
const patience = 10_000;

/**
 * Finds the provider of a WebID, a provider's own address, or a pod. Whatever has an address is tried in the order in which it
 * is most likely; the WebID document is read without signing in. Throws {@link ProviderNotFoundError}.
 */
export async function findProvider(typed: string, fetch: typeof globalThis.fetch): Promise<FoundProvider> {
  const address = completeAddress(typed);
  let answered = false;
  for (const ask of waysToAsk(address, fetch)) {
    const found = await ask();
    if (typeof found === 'object') return found;
    answered ||= found === 'says-nothing';
  }
  throw new ProviderNotFoundError(answered ? 'NO_PROVIDER' : 'NO_ANSWER', typed);
}

/** What a signed-in person is called, by their own WebID document; empty when it cannot be read or does not say. */
export async function readName(webId: WebId, fetch: typeof globalThis.fetch): Promise<Texts> {
  const parsed = await read(documentOf(webId), fetch);
  return typeof parsed === 'object' ? readWebIdDocument(parsed, webId).name : [];
}

type Miss = 'silent' | 'says-nothing';

function waysToAsk(address: string, fetch: typeof globalThis.fetch): readonly (() => Promise<FoundProvider | Miss>)[] {
  const asWebId = () => askWebId(address, fetch);
  if (address.includes('#')) return [asWebId];
  const asProvider = () => askProvider(address, fetch);
  // The usual place in the pods of every server we met.
  const asPod = () => askWebId(`${address.replace(/\/?$/, '/')}profile/card#me`, fetch);
  const looksLikeDocument = !new URL(address).pathname.endsWith('/');
  return looksLikeDocument ? [asWebId, asProvider, asPod] : [asProvider, asPod, asWebId];
}

/** https:// is taken as said; http:// on this machine. */
function completeAddress(typed: string): string {
  const text = typed.trim();
  if (text === '') throw new ProviderNotFoundError('EMPTY', typed);
  if (/^[^/:#\s]+@[^/:#\s]+\.[^/:#\s]+$/.test(text)) throw new ProviderNotFoundError('EMAIL', typed);
  const isLocal = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])$/i.test(host);
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const host = /^(\[[^\]]*\]|[^/:#?]*)/.exec(text)?.[0] ?? '';
  const full = hasScheme ? text : `${isLocal(host) ? 'http' : 'https'}://${text}`;
  if (!URL.canParse(full) || /\s/.test(full)) throw new ProviderNotFoundError('NOT_AN_ADDRESS', typed);
  const url = new URL(full);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url.hostname));
  const isPlausible = isLocal(url.hostname) || url.hostname.includes('.');
  if (!isSafe || !isPlausible || url.username !== '') throw new ProviderNotFoundError('NOT_AN_ADDRESS', typed);
  return url.href;
}

/** OpenID Connect Discovery §4. */
async function askProvider(address: string, fetch: typeof globalThis.fetch): Promise<FoundProvider | Miss> {
  const configuration = new URL('.well-known/openid-configuration', address.replace(/[?#].*$/s, '').replace(/\/?$/, '/'));
  try {
    const response = await fetch(configuration.href, {
      cache: 'no-cache',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return 'says-nothing';
    const said: unknown = await response.json().catch(() => undefined);
    const issuer = typeof said === 'object' && said !== null && 'issuer' in said ? said.issuer : undefined;
    // A provider speaks for its own origin only (§4.3).
    return typeof issuer === 'string' && sameOrigin(issuer, configuration.href) ? { issuer } : 'says-nothing';
  } catch {
    return 'silent';
  }
}

/** Solid-OIDC §4: the WebID document names who may vouch for the WebID. */
async function askWebId(address: string, fetch: typeof globalThis.fetch): Promise<FoundProvider | Miss> {
  const quads = await read(documentOf(address), fetch);
  if (typeof quads === 'string') return quads;
  const named = about(quads, address);
  const subjects = new Set(quads.filter((quad) => quad.predicate.value === solid('oidcIssuer')).map((quad) => quad.subject.value));
  // The document's address without its fragment is how people remember their WebID: it will do where it describes one only.
  const [only, ...more] = [...subjects].filter((subject) => subject.split('#')[0] === documentOf(address));
  const webId = named.some((quad) => quad.predicate.value === solid('oidcIssuer'))
    ? address
    : address.includes('#') || more.length > 0
      ? undefined
      : only;
  if (webId === undefined) return 'says-nothing';
  const [issuer, ...others] = [...new Set(readWebIdDocument(quads, toWebId(webId)).issuers)].filter((each) => /^https?:\/\//.test(each));
  return issuer === undefined ? 'says-nothing' : { issuer, webId: toWebId(webId), ...(others.length > 0 && { others }) };
}

async function read(document: string, fetch: typeof globalThis.fetch) {
  try {
    const response = await fetch(document, {
      cache: 'no-cache',
      headers: { accept: rdfMediaTypes },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return 'says-nothing';
    const mediaType = response.headers.get('content-type') ?? 'text/turtle';
    const parsed = await parseRdf(await response.text(), { mediaType, baseIri: document, maxQuads: 5_000 });
    return parsed.ok ? parsed.quads : 'says-nothing';
  } catch {
    return 'silent';
  }
}

function sameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && new URL(one).origin === new URL(other).origin;
}
