import type { KeyStore } from './key-store.ts';
import { type SigningKey, makeSigningKey, openSigningKey, signerWith } from './signing-key.ts';

/** Keys that last as long as this process: for the demo and for tests, which need not wait for 600,000 iterations. */
export function createMemoryKeyStore({ iterations }: { readonly iterations?: number } = {}): KeyStore {
  const kept = new Map<string, SigningKey>();
  return {
    list: (controller) => Promise.resolve([...kept.values()].map(({ key }) => key).filter((key) => key.controller === controller)),
    async create(named, passphrase) {
      const { key, privateKey, backup } = await makeSigningKey(named, passphrase, iterations);
      kept.set(key.method, { key, privateKey });
      return { key, backup };
    },
    async restore(backup, passphrase) {
      const opened = await openSigningKey(backup, passphrase);
      kept.set(opened.key.method, opened);
      return opened.key;
    },
    signer(method) {
      const found = kept.get(method);
      return Promise.resolve(found === undefined ? undefined : signerWith(method, found.privateKey));
    },
    forget(method) {
      kept.delete(method);
      return Promise.resolve();
    },
  };
}
