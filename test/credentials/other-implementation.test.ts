import { createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { describe, expect, test } from 'vitest';
import { readCredential } from '../../src/credentials/read-credential.ts';
import { signCredential } from '../../src/credentials/sign-credential.ts';
import { decodeStatusList, encodeStatusList } from '../../src/credentials/status-list.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import { toIri } from '../../src/domain/iri.ts';
import { digitalBazaar } from './digital-bazaar.ts';
import { attestation, authority, bodyOf, makeKey, signedAt, statusLists } from './signed-attestation.ts';

const now = '2026-11-21T09:00:00Z';
const ours = async (body: string, document: string, multikey: string): Promise<string> => {
  const read = await readCredential(body, { document });
  return read.ok ? verifySignature({ hash: read.hash, proofValue: read.proof.proofValue }, multikey) : read.issue.code;
};

describe('the implementation of Digital Bazaar', () => {
  test('verifies what we sign, status lists included', async () => {
    const key = await makeKey();
    const lists = await statusLists(key.signer);
    const signed = await signCredential(attestation().json, key.signer, signedAt);
    const theirs = digitalBazaar([key], lists);
    const verdict = await theirs.verify(JSON.parse(bodyOf(signed)) as object, { now, withStatus: true });
    expect(verdict.error?.errors ?? []).toEqual([]);
    expect(verdict.verified).toBe(true);
    expect(verdict.statusResult?.results?.map(({ status }) => status)).toEqual([false, false]);
    for (const list of lists.values()) expect((await theirs.verify(list, { now })).verified).toBe(true);
  });

  test('signs what we verify', async () => {
    const key = await makeKey();
    const { document, json } = attestation();
    const signed = await digitalBazaar([key]).sign(json, key.signer, signedAt);
    expect(await ours(JSON.stringify(signed), document, key.publicKeyMultibase)).toBe('valid');
    expect(await ours(JSON.stringify(signed).replace('2027-11-20', '2028-11-20'), document, key.publicKeyMultibase)).toBe('invalid');
  });

  test('makes the very signature that we make', async () => {
    const key = await makeKey();
    const json = {
      ...attestation().json,
      name: 'ünï\u0007 "quotes"\\\n\t\u007f \u{1F600}\uFFFD',
      description: { '@value': 'x', '@language': 'AR' },
    };
    const theirs = (await digitalBazaar([key]).sign(json, key.signer, signedAt)) as { proof: { proofValue: string } };
    const own = (await signCredential(json, key.signer, signedAt)) as { proof: { proofValue: string } };
    expect(theirs.proof.proofValue).toBe(own.proof.proofValue);
  });

  test('makes keys that we take', async () => {
    const method = toIri('https://vetting.example/profile/card#key-1');
    const made = await Ed25519Multikey.generate({ id: method, controller: authority });
    const signer = { method, sign: (data: Uint8Array) => made.signer().sign({ data }) };
    const { document, json } = attestation();
    const signed = await signCredential(json, signer, signedAt);
    expect(await ours(bodyOf(signed), document, made.publicKeyMultibase)).toBe('valid');
  });

  test('writes status lists that we read, and reads ours', async () => {
    const list = await createList({ length: 131_072 });
    for (const index of [0, 43, 131_071]) list.setStatus(index, true);
    expect(await decodeStatusList(await list.encode())).toEqual({ ok: true, length: 131_072, set: [0, 43, 131_071] });
    const theirs = await decodeList({ encodedList: await encodeStatusList([0, 43, 131_071]) });
    expect([0, 1, 43, 44, 131_071].map((index) => theirs.getStatus(index))).toEqual([true, false, true, false, true]);
  });

  test('calls a revoked credential verified (what we must not do)', async () => {
    const key = await makeKey();
    const lists = await statusLists(key.signer, [43]);
    const signed = await signCredential(attestation().json, key.signer, signedAt);
    const verdict = await digitalBazaar([key], lists).verify(signed, { now, withStatus: true });
    expect(verdict.verified).toBe(true);
    expect(verdict.statusResult?.results?.some(({ status }) => status)).toBe(true);
  });
});
