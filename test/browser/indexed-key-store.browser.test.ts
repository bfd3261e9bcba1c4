import { afterEach, describe, expect, test } from 'vitest';
import { createIndexedKeyStore } from '../../src/browser/indexed-key-store.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import type { KeyStore } from '../../src/credentials/key-store.ts';
import type { Iri, WebId } from '../../src/domain/iri.ts';

const ana = 'https://members.example/ana/profile/card#me' as WebId;
const ben = 'https://members.example/ben/profile/card#me' as WebId;
const methodOf = (controller: WebId, name = 'key-1') => controller.replace('#me', `#${name}`) as Iri;
const store = () => createIndexedKeyStore({ iterations: 1000 });
const make = (keys: KeyStore, controller = ana, name = 'key-1') =>
  keys.create({ method: methodOf(controller, name), controller, createdAt: '2026-11-21T10:00:00Z' }, 'open sesame');
const hash = new Uint8Array(64).fill(7);
const base58 = async (signature: Uint8Array) => `z${(await import('@scure/base')).base58.encode(signature)}`;

afterEach(async () => {
  const keys = store();
  for (const controller of [ana, ben]) for (const { method } of await keys.list(controller)) await keys.forget(method);
});

/** What the browser keeps under a name. */
const kept = (method: Iri) =>
  new Promise<{ readonly privateKey: CryptoKey }>((resolve, reject) => {
    const opening = indexedDB.open('webizen-alliance-keys');
    opening.onerror = () => {
      reject(new Error('The database did not open.'));
    };
    opening.onsuccess = () => {
      const asking = opening.result.transaction('keys').objectStore('keys').get(method);
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result as { readonly privateKey: CryptoKey });
      };
    };
  });

describe('a key that the browser keeps', () => {
  test('is still there for the next page, and signs what everybody can verify', async () => {
    const { key } = await make(store());
    const later = store();
    expect(await later.list(ana)).toEqual([key]);
    const signer = await later.signer(key.method);
    expect(signer?.method).toBe(key.method);
    const proofValue = await base58(await signer!.sign(hash));
    expect(await verifySignature({ hash, proofValue }, key.publicKeyMultibase)).toBe('valid');
    expect(await verifySignature({ hash: hash.map((byte) => byte + 1), proofValue }, key.publicKeyMultibase)).toBe('invalid');
  });

  test('cannot be taken out, not even by this page', async () => {
    const { key } = await make(store());
    const { privateKey } = await kept(key.method);
    expect(privateKey.extractable).toBe(false);
    for (const format of ['pkcs8', 'jwk'] as const) await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow();
  });

  test('comes back from its copy with the passphrase, and with no other', async () => {
    const { key, backup } = await make(store());
    await store().forget(key.method);
    await expect(store().restore(backup, 'guess')).rejects.toMatchObject({ name: 'WrongPassphraseError' });
    expect(await store().list(ana)).toEqual([]);
    expect(await store().restore(backup, 'open sesame')).toEqual(key);
    expect((await kept(key.method)).privateKey.extractable).toBe(false);
    expect(await store().list(ana)).toEqual([key]);
  });

  test('belongs to one person', async () => {
    const [mine, theirs] = [await make(store(), ana), await make(store(), ben)];
    expect(await store().list(ana)).toEqual([mine.key]);
    expect(await store().list(ben)).toEqual([theirs.key]);
  });

  test('that was taken off the device signs nothing any more', async () => {
    const { key } = await make(store());
    await store().forget(key.method);
    expect(await store().signer(key.method)).toBeUndefined();
    expect(await store().list(ana)).toEqual([]);
  });
});
