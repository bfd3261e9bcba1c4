import { decodeMultikey } from './multikey.ts';
import { decodeSignature } from './proof.ts';

/** Whether a signature holds under a key; *weak* and *malformed* speak of the key, or of a signature without the form of one. */
export type SignatureOutcome = 'valid' | 'invalid' | 'weak' | 'malformed';

const algorithm = { name: 'Ed25519' };

/** Keys that were imported, by Multikey: many credentials are signed with few keys. */
const imported = new Map<string, Promise<CryptoKey>>();
const maxImported = 2_000;

/** Verifies an Ed25519 signature over the hash data of a credential. Never throws for what it is given. */
export async function verifySignature(
  { hash, proofValue }: { readonly hash: Uint8Array; readonly proofValue: string },
  multikey: string,
): Promise<SignatureOutcome> {
  const signature = decodeSignature(proofValue);
  if (signature === undefined) return 'malformed';
  let key = imported.get(multikey);
  if (key === undefined) {
    const decoded = decodeMultikey(multikey);
    if (!decoded.ok) return decoded.code === 'KEY_WEAK' ? 'weak' : 'malformed';
    key = crypto.subtle.importKey('raw', decoded.raw, algorithm, false, ['verify']);
    if (imported.size >= maxImported) imported.clear();
    imported.set(multikey, key);
  }
  try {
    return (await crypto.subtle.verify(algorithm, await key, signature, hash as Uint8Array<ArrayBuffer>)) ? 'valid' : 'invalid';
  } catch {
    // Some engines refuse to import what is no point of the curve; others answer that nothing verifies under it.
    return 'invalid';
  }
}
