import { expect, test } from 'vitest';
import { digestOfText } from '../../src/credentials/digest.ts';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import { readCredential } from '../../src/credentials/read-credential.ts';
import { signCredential } from '../../src/credentials/sign-credential.ts';
import { decodeStatusList, encodeStatusList } from '../../src/credentials/status-list.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import { toIri, toWebId } from '../../src/domain/iri.ts';

const document = 'https://ana.example/alliance/public/application.jsonld';
const ana = 'https://ana.example/profile/card#me';
const application = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/webizen/alliance/v1'],
  id: document,
  type: ['VerifiableCredential', 'ApplicationCredential'],
  issuer: ana,
  validFrom: '2026-11-21T09:00:00Z',
  credentialSubject: { id: ana, applies: { id: `${document}#application`, type: 'Application', consent: 'Yes.' } },
};
const keys = createMemoryKeyStore({ iterations: 10 });

async function signed(): Promise<{ body: string; multikey: string }> {
  const named = { method: toIri('https://ana.example/profile/card#key-1'), controller: toWebId(ana), createdAt: '2026-11-21T09:00:00Z' };
  const { key } = await keys.create(named, 'open');
  const signer = await keys.signer(key.method);
  return { body: JSON.stringify(await signCredential(application, signer!, '2026-11-21T09:00:00Z')), multikey: key.publicKeyMultibase };
}

test('a credential is read in a page as it is in Node, without any request', async () => {
  const { body } = await signed();
  const before = performance.getEntriesByType('resource').filter((entry) => !entry.name.startsWith(location.origin)).length;
  const parsed = await readCredential(body, { document });
  expect(parsed.ok && parsed.quads.length).toBe(8);
  const foreign = await readCredential(body.replace('credentials/v2', 'credentials/v9'), { document });
  expect(!foreign.ok && foreign.issue.code).toBe('CONTEXT');
  expect(performance.getEntriesByType('resource').filter((entry) => !entry.name.startsWith(location.origin))).toHaveLength(before);
});

test('digests are the same in a page', async () => {
  expect(await digestOfText('abc')).toBe('uEiC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ');
});

test('a page signs, verifies, and opens a locked copy of a key', async () => {
  const { body, multikey } = await signed();
  const read = await readCredential(body, { document });
  if (!read.ok) throw new Error(read.issue.message);
  expect(await verifySignature({ hash: read.hash, proofValue: read.proof.proofValue }, multikey)).toBe('valid');
  const named = { method: toIri('https://ana.example/profile/card#key-2'), controller: toWebId(ana), createdAt: '2026-11-21T09:00:00Z' };
  const { key, backup } = await keys.create(named, 'pässphrase');
  const elsewhere = createMemoryKeyStore();
  await expect(elsewhere.restore(backup, 'other')).rejects.toThrow('passphrase');
  expect(await elsewhere.restore(backup, 'pässphrase')).toEqual(key);
});

test('a page reads a status list', async () => {
  expect(await decodeStatusList(await encodeStatusList([3, 131_071]))).toEqual({ ok: true, length: 131_072, set: [3, 131_071] });
});
