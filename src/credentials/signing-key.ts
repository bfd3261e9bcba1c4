/** Making and opening signing keys: what every key store does, wherever it keeps them. */
import type { Iri } from '../domain/iri.ts';
import { defaultIterations, lockKey, unlockKey } from './key-backup.ts';
import { InvalidBackupError } from './key-error.ts';
import type { KeyBackup, Signer, StoredKey } from './key-store.ts';
import { decodeMultikey, encodeMultikey } from './multikey.ts';

const algorithm = { name: 'Ed25519' };

/** A key whose private half cannot be taken out of the engine. */
export interface SigningKey {
  readonly key: StoredKey;
  readonly privateKey: CryptoKey;
}

/** A new Ed25519 key and its locked copy. Its bytes are in reach only while this runs. */
export async function makeSigningKey(
  named: Omit<StoredKey, 'publicKeyMultibase'>,
  passphrase: string,
  iterations = defaultIterations,
): Promise<SigningKey & { readonly backup: KeyBackup }> {
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key: StoredKey = {
    method: named.method,
    controller: named.controller,
    publicKeyMultibase: encodeMultikey(raw),
    createdAt: named.createdAt,
  };
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const [backup, privateKey] = await Promise.all([lockKey(pkcs8, key, passphrase, iterations), importPrivate(pkcs8)]);
  pkcs8.fill(0);
  return { key, privateKey, backup };
}

/** The key of a locked copy. Throws WrongPassphraseError and InvalidBackupError; also for a copy of another key than it names. */
export async function openSigningKey(backup: KeyBackup, passphrase: string): Promise<SigningKey> {
  const pkcs8 = await unlockKey(backup, passphrase);
  const { method, controller, publicKeyMultibase, createdAt } = backup;
  try {
    const privateKey = await importPrivate(pkcs8);
    if (!(await belongsTo(privateKey, publicKeyMultibase))) throw new InvalidBackupError('it holds another key than it names');
    return { key: { method, controller, publicKeyMultibase, createdAt }, privateKey };
  } catch (error) {
    throw error instanceof InvalidBackupError ? error : new InvalidBackupError('it holds no Ed25519 key');
  } finally {
    pkcs8.fill(0);
  }
}

/** Signs with a private key. */
export const signerWith = (method: Iri, privateKey: CryptoKey): Signer => ({
  method,
  sign: async (data) => new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, new Uint8Array(data))),
});

const importPrivate = (pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);

async function belongsTo(privateKey: CryptoKey, publicKeyMultibase: string): Promise<boolean> {
  const decoded = decodeMultikey(publicKeyMultibase);
  if (!decoded.ok) return false;
  const publicKey = await crypto.subtle.importKey('raw', decoded.raw, algorithm, false, ['verify']);
  const trial = new TextEncoder().encode('Is this the private half of that key?');
  return crypto.subtle.verify(algorithm, publicKey, await crypto.subtle.sign(algorithm, privateKey, trial), trial);
}
