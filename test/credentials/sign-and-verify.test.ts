import { describe, expect, test } from 'vitest';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import { maxRegisterBytes, readCredential } from '../../src/credentials/read-credential.ts';
import { UnsignableDocumentError, signCredential } from '../../src/credentials/sign-credential.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import { documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import { credentialBody } from '../../src/rdf/credential.ts';

const ana = toWebId('https://ana.example/profile/card#me');
const document = documentOf('https://ana.example/alliance/public/application.jsonld');
const created = '2026-11-21T09:00:00Z';
const application = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/webizen/alliance/v1'],
  id: document,
  type: ['VerifiableCredential', 'ApplicationCredential'],
  issuer: ana,
  validFrom: created,
  credentialSubject: { id: ana, applies: { id: `${document}#application`, type: 'Application', consent: 'Yes.' } },
};

async function aKey() {
  const keys = createMemoryKeyStore({ iterations: 1 });
  const { key } = await keys.create(
    { method: toIri('https://ana.example/profile/card#key-1'), controller: ana, createdAt: created },
    'open',
  );
  const signer = await keys.signer(key.method);
  if (signer === undefined) throw new Error('no signer');
  return { key, signer };
}

describe('a document that we sign', () => {
  test('holds under its key and under no other', async () => {
    const [{ key, signer }, other] = [await aKey(), await aKey()];
    const signed = await signCredential(application, signer, created);
    const read = await readCredential(credentialBody(signed), { document });
    if (!read.ok) throw new Error(read.issue.message);
    expect(read.proof).toMatchObject({ verificationMethod: key.method, created });
    const asked = { hash: read.hash, proofValue: read.proof.proofValue };
    expect(await verifySignature(asked, key.publicKeyMultibase)).toBe('valid');
    expect(await verifySignature(asked, other.key.publicKeyMultibase)).toBe('invalid');
    expect(Object.keys(signed).at(-1)).toBe('proof');
  });

  test('is one that will be read: anything else is refused before it is signed', async () => {
    const { signer } = await aKey();
    const refused = (changes: object) => expect(signCredential({ ...application, ...changes }, signer, created)).rejects;
    await refused({ endorsedBy: 'x' }).toThrow(UnsignableDocumentError);
    await refused({ '@context': [] }).toThrow(UnsignableDocumentError);
    await refused({ proof: {} }).toThrow('signed already');
    await refused({ issuer: undefined }).toThrow('one issuer');
    await expect(signCredential(application, signer, '2026-11-21')).rejects.toThrow('UTC');
    await expect(signCredential(application, signer, '2026-02-30T00:00:00Z')).rejects.toThrow('UTC');
    await expect(signCredential(application, { ...signer, method: toIri('did:key:z6Mk') }, created)).rejects.toThrow('key');
  });

  test('may be as large as a register', () => {
    expect(maxRegisterBytes).toBeGreaterThan(200_000);
  });
});
