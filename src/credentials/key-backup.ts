/**
 * A private key locked with a passphrase: PBKDF2 (SHA-256) and AES-GCM over PKCS #8. Everything the copy says of the key is
 * part of what is locked, so that nobody can hang another name on it.
 */
import type { KeyBackup, StoredKey } from './key-store.ts';
import { decodeBase64Url, encodeBase64Url } from './bytes.ts';
import { InvalidBackupError, WrongPassphraseError } from './key-error.ts';

/** What OWASP asks of PBKDF2 with SHA-256. */
export const defaultIterations = 600_000;
/** A copy that asks for more would only keep the machine busy. */
const maxIterations = 10_000_000;

/** Locks a private key (PKCS #8). */
export async function lockKey(
  pkcs8: Uint8Array,
  stored: StoredKey,
  passphrase: string,
  iterations = defaultIterations,
): Promise<KeyBackup> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await passphraseKey(passphrase, salt, iterations, 'encrypt');
  const locked = await crypto.subtle.encrypt(cipher(iv, stored), key, new Uint8Array(pkcs8));
  return {
    type: 'webizen-alliance-key',
    version: 1,
    method: stored.method,
    controller: stored.controller,
    publicKeyMultibase: stored.publicKeyMultibase,
    createdAt: stored.createdAt,
    iterations,
    salt: encodeBase64Url(salt),
    iv: encodeBase64Url(iv),
    locked: encodeBase64Url(new Uint8Array(locked)),
  };
}

/** The private key (PKCS #8). Throws WrongPassphraseError; throws InvalidBackupError for what is no backup. */
export async function unlockKey(backup: KeyBackup, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const { salt, iv, locked } = readBackup(backup);
  const key = await passphraseKey(passphrase, salt, backup.iterations, 'decrypt');
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(iv, backup), key, locked));
  } catch {
    throw new WrongPassphraseError();
  }
}

/** Looks at a backup from a file or a pod before anything is made of it: it may be anything. */
function readBackup(value: unknown): Record<'salt' | 'iv' | 'locked', Uint8Array<ArrayBuffer>> {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (fields.type !== 'webizen-alliance-key' || fields.version !== 1) throw new InvalidBackupError('it is something else');
  for (const name of ['method', 'controller', 'publicKeyMultibase', 'createdAt']) {
    if (typeof fields[name] !== 'string') throw new InvalidBackupError(`its ${name} is missing`);
  }
  const { iterations } = fields;
  if (!Number.isInteger(iterations) || (iterations as number) < 1 || (iterations as number) > maxIterations) {
    throw new InvalidBackupError('its number of iterations is none');
  }
  const bytes = (name: string): Uint8Array<ArrayBuffer> => {
    const text = fields[name];
    const decoded = typeof text === 'string' && text.length < 1_000 ? decodeBase64Url(text) : undefined;
    if (decoded === undefined || decoded.length === 0) throw new InvalidBackupError(`its ${name} is not readable`);
    return decoded;
  };
  return { salt: bytes('salt'), iv: bytes('iv'), locked: bytes('locked') };
}

function cipher(iv: Uint8Array<ArrayBuffer>, { method, controller, publicKeyMultibase, createdAt }: StoredKey): AesGcmParams {
  const said = JSON.stringify(['webizen-alliance-key', 1, method, controller, publicKeyMultibase, createdAt]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(said) };
}

async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  // The same characters are typed as different bytes on different systems.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}
