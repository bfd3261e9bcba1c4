import { decodeBase58, encodeBase58, toHex } from './bytes.ts';

/** A public key as raw bytes, or why it is none that we use. */
export type Multikey =
  { readonly ok: true; readonly raw: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly code: 'KEY_WEAK' | 'KEY_MALFORMED' };

/** The multicodec prefix of an Ed25519 public key: 0xed as a varint. */
const prefix = [0xed, 0x01];
const keyBytes = 32;

/**
 * The y coordinates of the eight points of small order on Ed25519, little-endian, with both ways to write 0 and 1 that a decoder
 * takes (y and y + p). The sign bit is left out, so that these seven stand for all fourteen encodings.
 */
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Multikey (Controlled Identifiers 1.0 §2.2.2) of a raw Ed25519 public key. */
export const encodeMultikey = (raw: Uint8Array): string => encodeBase58(Uint8Array.of(...prefix, ...raw));

/**
 * The raw Ed25519 public key of a Multikey. A key of small order is refused: nearly every text “verifies” under it, so that
 * whoever enrolled it could deny having signed any.
 */
export function decodeMultikey(text: string): Multikey {
  const bytes = decodeBase58(text, prefix.length + keyBytes);
  const hasForm = bytes?.length === prefix.length + keyBytes && prefix.every((byte, at) => bytes[at] === byte);
  if (bytes === undefined || !hasForm) return { ok: false, code: 'KEY_MALFORMED' };
  const raw = bytes.slice(prefix.length);
  return isSmallOrder(raw) ? { ok: false, code: 'KEY_WEAK' } : { ok: true, raw };
}

function isSmallOrder(raw: Uint8Array): boolean {
  const y = raw.slice();
  y[keyBytes - 1] = (y[keyBytes - 1] ?? 0) & 0x7f;
  return smallOrder.has(toHex(y));
}
