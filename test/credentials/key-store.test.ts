import { describe, expect, test } from 'vitest';
import { defaultIterations, lockKey, unlockKey } from '../../src/credentials/key-backup.ts';
import { InvalidBackupError, WrongPassphraseError } from '../../src/credentials/key-error.ts';
import type { KeyBackup } from '../../src/credentials/key-store.ts';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import { makeSigningKey } from '../../src/credentials/signing-key.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import { encodeBase58 } from '../../src/credentials/bytes.ts';
import { toIri, toWebId } from '../../src/domain/iri.ts';

const ana = toWebId('https://ana.example/profile/card#me');
const named = (name: string) => ({
  method: toIri(`https://ana.example/profile/card#${name}`),
  controller: ana,
  createdAt: '2026-11-21T09:00:00Z',
});
const store = () => createMemoryKeyStore({ iterations: 1 });
const changed = (backup: KeyBackup, changes: object): KeyBackup => ({ ...backup, ...changes });

describe('a key store', () => {
  test('signs with the keys it has, and with no others', async () => {
    const keys = store();
    const { key } = await keys.create(named('key-1'), 'open');
    expect(await keys.list(ana)).toEqual([key]);
    expect(await keys.list(toWebId('https://bob.example/#me'))).toEqual([]);
    const signer = await keys.signer(key.method);
    const hash = crypto.getRandomValues(new Uint8Array(64));
    const proofValue = encodeBase58(await signer!.sign(hash));
    expect(await verifySignature({ hash, proofValue }, key.publicKeyMultibase)).toBe('valid');
    expect(await keys.signer(named('other').method)).toBeUndefined();
    await keys.forget(key.method);
    expect(await keys.signer(key.method)).toBeUndefined();
  });

  test('takes a locked copy from another device', async () => {
    const { key, backup } = await store().create(named('key-1'), 'correct horse');
    const keys = store();
    expect(await keys.restore(JSON.parse(JSON.stringify(backup)) as KeyBackup, 'correct horse')).toEqual(key);
    expect(await keys.list(ana)).toEqual([key]);
    expect(await keys.signer(key.method)).toBeDefined();
  });

  test('keeps private keys where nobody can take them out', async () => {
    const { privateKey } = await makeSigningKey(named('key-1'), 'open', 1);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });
});

describe('a locked copy of a key', () => {
  test('is made with 600,000 iterations unless something else is asked for', async () => {
    expect(defaultIterations).toBe(600_000);
    expect((await createMemoryKeyStore().create(named('key-1'), 'open')).backup).toMatchObject({
      type: 'webizen-alliance-key',
      version: 1,
      iterations: 600_000,
    });
  });

  test('holds nothing of the key in the open, and is another each time', async () => {
    const pkcs8 = new TextEncoder().encode('a private key');
    const stored = { ...named('key-1'), publicKeyMultibase: 'z6Mk' };
    const [one, other] = [await lockKey(pkcs8, stored, 'open', 1), await lockKey(pkcs8, stored, 'open', 1)];
    expect(one.locked).not.toBe(other.locked);
    expect(one.salt).not.toBe(other.salt);
    expect(await unlockKey(one, 'open')).toEqual(pkcs8);
  });

  test('opens with the passphrase alone, in whatever way its letters are typed', async () => {
    const { backup } = await store().create(named('key-1'), 'p\u00e4ss');
    await expect(store().restore(backup, 'pa\u0308ss')).resolves.toBeDefined();
    await expect(store().restore(backup, 'pass')).rejects.toThrow(WrongPassphraseError);
    await expect(store().restore(backup, '')).rejects.toThrow(WrongPassphraseError);
  });

  test('cannot be hung on another name', async () => {
    const { backup } = await store().create(named('key-1'), 'open');
    const other = (await store().create(named('key-2'), 'open')).backup;
    for (const name of ['method', 'controller', 'publicKeyMultibase'] as const) {
      const relabelled = changed(backup, { [name]: name === 'controller' ? 'https://mallory.example/#me' : other[name] });
      await expect(store().restore(relabelled, 'open')).rejects.toThrow(WrongPassphraseError);
    }
  });

  test('of another key than it names is none, even where it was locked so', async () => {
    const iterations = 1;
    const { publicKeyMultibase } = (await store().create(named('key-1'), 'open')).key;
    const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
    const forged = await lockKey(pkcs8, { ...named('key-1'), publicKeyMultibase }, 'open', iterations);
    await expect(store().restore(forged, 'open')).rejects.toThrow(InvalidBackupError);
    const noKey = await lockKey(new Uint8Array(48), { ...named('key-1'), publicKeyMultibase }, 'open', iterations);
    await expect(store().restore(noKey, 'open')).rejects.toThrow(InvalidBackupError);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'webizen-alliance-key'],
    ['another type', { type: 'x' }],
    ['another version', { version: 2 }],
    ['no method', { method: undefined }],
    ['no iterations', { iterations: 0 }],
    ['iterations without end', { iterations: 1e12 }],
    ['iterations as a text', { iterations: '1' }],
    ['a salt that is no base64url', { salt: '+/+/' }],
    ['an endless text', { locked: 'A'.repeat(100_000) }],
    ['an empty text', { iv: '' }],
  ])('with %s is none', async (_title, changes) => {
    const { backup } = await store().create(named('key-1'), 'open');
    const given = typeof changes === 'object' && changes !== null ? changed(backup, changes) : (changes as KeyBackup);
    await expect(store().restore(given, 'open')).rejects.toThrow(InvalidBackupError);
  });
});
