import type { Quad } from '@rdfjs/types';
import { decodeMultikey } from '../credentials/multikey.ts';
import type { WebId } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { isInUse } from './sign-document.ts';

/**
 * The keys that a WebID document lists and that are still in use, as a register pins them. One of small order is never pinned:
 * nearly every text “verifies” under it, so that whoever listed it could deny having signed any.
 */
export const keysToPin = (quads: readonly Quad[], webid: WebId): readonly PinnedKey[] =>
  readVerificationMethods(quads, webid)
    .filter((method) => isInUse(method) && !isWeak(method.publicKeyMultibase))
    .map(({ id, publicKeyMultibase }) => ({ method: id, publicKeyMultibase }));

export function isWeak(multikey: string): boolean {
  const decoded = decodeMultikey(multikey);
  return !decoded.ok && decoded.code === 'KEY_WEAK';
}
