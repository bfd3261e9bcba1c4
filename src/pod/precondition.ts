import type { PodDocument, Precondition } from './pod.ts';

/** The precondition that insists on exactly what was read, whether or not the server gave it an ETag. */
export function asRead(document: Pick<PodDocument, 'body' | 'etag'>): Precondition {
  return document.etag === undefined ? { kind: 'matches', body: document.body } : { kind: 'etag', etag: document.etag };
}

/** Only a strong ETag may be sent in `If-Match` (RFC 9110 §13.1.1): a weak one would never match. */
export const isStrong = (etag: string): boolean => !etag.startsWith('W/');
