import { base64urlnopad } from '@scure/base';
import type { Iri } from '../domain/iri.ts';
import type { Signer } from './key-store.ts';
import { encodeMultikey } from './multikey.ts';

/** PKCS #8 of an Ed25519 private key up to its 32 bytes (RFC 8410 §7). */
const pkcs8Prefix = Uint8Array.from([0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]);

/**
 * A key that follows from 32 bytes, for synthetic alliances that must come out the same every time. Whoever knows the bytes
 * knows the key: nothing that matters may be signed with it.
 */
export async function signerFromBytes(method: Iri, bytes: Uint8Array): Promise<Signer & { readonly publicKeyMultibase: string }> {
  const pkcs8 = Uint8Array.from([...pkcs8Prefix, ...bytes]);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'Ed25519' }, true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  return {
    method,
    publicKeyMultibase: encodeMultikey(base64urlnopad.decode(x)),
    sign: async (data) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, new Uint8Array(data))),
  };
}
