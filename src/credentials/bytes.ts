/** Byte texts, strictly: what is not exactly the published form is nothing. */
import { base58, base64urlnopad } from '@scure/base';

/** Multibase base58btc (`z`); undefined for anything else and for more than `maxBytes`. */
export function decodeBase58(text: string, maxBytes: number): Uint8Array<ArrayBuffer> | undefined {
  // Decoding base58 takes time by the square of its length: a long text is never tried.
  if (!text.startsWith('z') || text.length > 1 + Math.ceil(maxBytes * 1.4)) return undefined;
  return attempt(() => base58.decode(text.slice(1)));
}

export const encodeBase58 = (bytes: Uint8Array): string => `z${base58.encode(bytes)}`;

/** base64url without padding (RFC 4648 §5), without its multibase letter. */
export const decodeBase64Url = (text: string): Uint8Array<ArrayBuffer> | undefined => attempt(() => base64urlnopad.decode(text));

export const encodeBase64Url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function attempt(decode: () => Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(decode());
  } catch {
    return undefined;
  }
}
