import type { Iri } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import { type StrictNode, asIri, asTextLike } from './strict-node.ts';
import { sec, wa } from './terms.ts';

/** Multibase base58btc. Whether it is an Ed25519 key, and a sound one, is for `credentials/` to say. */
export const asMultikey = asTextLike(/^z[1-9A-HJ-NP-Za-km-z]+$/);

export function readPinnedKey(node: StrictNode): PinnedKey {
  const key = node.as(wa('PinnedKey'));
  return {
    method: key.one(sec('verificationMethod'), asIri),
    publicKeyMultibase: key.one(sec('publicKeyMultibase'), asMultikey),
  };
}

export const readPinnedKeys = (node: StrictNode, property: Iri): PinnedKey[] => node.nodes(property).map(readPinnedKey);

/** The JSON-LD of a pinned key at `id`: a node of the document that pins, for the method itself is its owner's to describe. */
export function pinnedKeyNode(id: string, { method, publicKeyMultibase }: PinnedKey): object {
  return { id, type: 'PinnedKey', verificationMethod: method, publicKeyMultibase };
}

export const pinnedKeyNodes = (prefix: string, keys: readonly PinnedKey[]): object[] =>
  keys.map((key, at) => pinnedKeyNode(`${prefix}-${at + 1}`, key));
