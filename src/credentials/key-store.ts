import type { Iri, WebId } from '../domain/iri.ts';

/** Signs 64 bytes of hash data with one Ed25519 key. */
export interface Signer {
  /** The verification method that goes into the proof. */
  readonly method: Iri;
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
}

/** A key that is kept on this device; its private half never leaves. */
export interface StoredKey {
  readonly method: Iri;
  readonly controller: WebId;
  readonly publicKeyMultibase: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}

/** A private key locked with a passphrase: PBKDF2 (SHA-256) and AES-GCM over PKCS #8. JSON as it stands in files and pods. */
export interface KeyBackup extends StoredKey {
  readonly type: 'webizen-alliance-key';
  readonly version: 1;
  readonly iterations: number;
  /** base64url without padding, as the next two. */
  readonly salt: string;
  readonly iv: string;
  readonly locked: string;
}

/**
 * Where signing keys live: IndexedDB in a browser (non-extractable), memory in the demo and in tests. A copy can be locked
 * only while a key is made; afterwards nobody can take it out.
 */
export interface KeyStore {
  list(controller: WebId): Promise<readonly StoredKey[]>;
  create(key: Omit<StoredKey, 'publicKeyMultibase'>, passphrase: string): Promise<{ readonly key: StoredKey; readonly backup: KeyBackup }>;
  /** Throws WrongPassphraseError; throws InvalidBackupError for what is no backup. */
  restore(backup: KeyBackup, passphrase: string): Promise<StoredKey>;
  /** Undefined when the key is not on this device. */
  signer(method: Iri): Promise<Signer | undefined>;
  forget(method: Iri): Promise<void>;
}
