import type { Quad } from '@rdfjs/types';
import { canonicalTextOf } from './canonical-quads.ts';
import { type Proof, canonicalProofOptions } from './proof.ts';

const encoder = new TextEncoder();

/** What is signed (eddsa-rdfc-2022): SHA-256 of the canonical proof options, then SHA-256 of the canonical claims. */
export async function hashData(claims: readonly Quad[], options: Omit<Proof, 'proofValue'>): Promise<Uint8Array<ArrayBuffer>> {
  const text = canonicalTextOf(claims);
  if (text === undefined) throw new TypeError('Claims are hashed once every node in them has an address.');
  return hashTexts(canonicalProofOptions(options), text);
}

/** The 64 bytes of two canonical texts. */
export async function hashTexts(options: string, claims: string): Promise<Uint8Array<ArrayBuffer>> {
  const digests = await Promise.all([options, claims].map((text) => crypto.subtle.digest('SHA-256', encoder.encode(text))));
  const hash = new Uint8Array(64);
  digests.forEach((digest, at) => {
    hash.set(new Uint8Array(digest), at * 32);
  });
  return hash;
}
