import { type IDBPDatabase, openDB } from 'idb';
import type { KeyStore } from '../credentials/key-store.ts';
import { type SigningKey, makeSigningKey, openSigningKey, signerWith } from '../credentials/signing-key.ts';

/**
 * Signing keys in IndexedDB. The browser keeps the private half and never gives its bytes out, not even to this page; only
 * while a key is made can a locked copy be taken. Rejects where the device keeps nothing (private window, full disk): a key
 * that is lost with the tab is worse than none.
 */
export function createIndexedKeyStore({ iterations }: { readonly iterations?: number } = {}): KeyStore {
  let database: Promise<IDBPDatabase> | undefined;
  const open = (): Promise<IDBPDatabase> => {
    database ??= openDB('webizen-alliance-keys', 1, {
      upgrade(db) {
        db.createObjectStore('keys', { keyPath: 'key.method' });
      },
      // Another tab holds an older version open, or the browser closed ours: open again on next use.
      terminated() {
        database = undefined;
      },
    });
    database.catch(() => {
      database = undefined;
    });
    return database;
  };
  const keep = async ({ key, privateKey }: SigningKey): Promise<void> => {
    await (await open()).put('keys', { key, privateKey } satisfies SigningKey);
  };
  return {
    async list(controller) {
      const kept = (await (await open()).getAll('keys')) as SigningKey[];
      return kept.map(({ key }) => key).filter((key) => key.controller === controller);
    },
    async create(named, passphrase) {
      const { backup, ...made } = await makeSigningKey(named, passphrase, iterations);
      await keep(made);
      return { key: made.key, backup };
    },
    async restore(backup, passphrase) {
      const opened = await openSigningKey(backup, passphrase);
      await keep(opened);
      return opened.key;
    },
    async signer(method) {
      const found = (await (await open()).get('keys', method)) as SigningKey | undefined;
      return found === undefined ? undefined : signerWith(method, found.privateKey);
    },
    async forget(method) {
      await (await open()).delete('keys', method);
    },
  };
}
