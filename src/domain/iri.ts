/**
 * Branded IRIs: a string becomes an {@link Iri} only after it was looked at once, so that no later code has to wonder
 * whether it holds a name, a path or an address.
 */
declare const brand: unique symbol;

/** An absolute IRI (RFC 3987). */
export type Iri = string & { readonly [brand]: 'iri' };
/** The IRI that names a person, body or agent, and that dereferences to its WebID document. */
export type WebId = Iri & { readonly webid: true };
/** The address of a document: an http(s) IRI without fragment. */
export type DocumentUrl = Iri & { readonly document: true };

/** Thrown when text that had to be an IRI is not one. */
export class NotAnIriError extends Error {
  override readonly name = 'NotAnIriError';
  constructor(readonly text: string) {
    super(`“${text}” is not a complete web address. It must start with https:// (or http:// on this machine).`);
  }
}

/** The text as an IRI, or undefined when it is not an absolute one (RFC 3987 forbids spaces and <>"{}|\^`). */
export function parseIri(text: string): Iri | undefined {
  return /^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text) ? (text as Iri) : undefined;
}

/** The text as an IRI. Throws {@link NotAnIriError}. */
export function toIri(text: string): Iri {
  const parsed = parseIri(text);
  if (parsed === undefined) throw new NotAnIriError(text);
  return parsed;
}

/** The text as a WebID: an http(s) IRI. Throws {@link NotAnIriError}. */
export function toWebId(text: string): WebId {
  const parsed = toIri(text);
  if (!/^https?:\/\/[^/]/i.test(parsed)) throw new NotAnIriError(text);
  return parsed as WebId;
}

/** The address of the document that an IRI is described in: the IRI without its fragment. Throws {@link NotAnIriError}. */
export function documentOf(text: string): DocumentUrl {
  const address = toWebId(text);
  const hash = address.indexOf('#');
  return (hash < 0 ? address : address.slice(0, hash)) as unknown as DocumentUrl;
}
