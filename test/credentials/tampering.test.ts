import { gzipSync } from 'node:zlib';
import { base58 } from '@scure/base';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeMultikey } from '../../src/credentials/multikey.ts';
import { maxCredentialBytes, readCredential } from '../../src/credentials/read-credential.ts';
import { signCredential } from '../../src/credentials/sign-credential.ts';
import { decodeStatusList, encodeStatusList, statusIndex } from '../../src/credentials/status-list.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import { readAttestation } from '../../src/rdf/attestation.ts';
import { attestation, bodyOf, makeKey, signedAt } from './signed-attestation.ts';

type Node = Record<string, unknown>;
const { document, json } = attestation();
let key: Awaited<ReturnType<typeof makeKey>>;
let signed: Node;

beforeAll(async () => {
  key = await makeKey();
  signed = (await signCredential(json, key.signer, signedAt)) as Node;
});

/** The code of a credential by its bytes, one key and the revocation list; `counts` where nothing is wrong. */
async function judge(body: string, multikey = key.publicKeyMultibase, list?: string): Promise<string> {
  const read = await readCredential(body, { document });
  if (!read.ok) return read.issue.code;
  const outcome = await verifySignature({ hash: read.hash, proofValue: read.proof.proofValue }, multikey);
  if (outcome === 'weak') return 'KEY_WEAK';
  if (outcome !== 'valid') return 'SIGNATURE';
  if (list === undefined) return 'counts';
  const decoded = await decodeStatusList(list);
  if (!decoded.ok) return decoded.code;
  const index = statusIndex(readAttestation(read.quads)?.status.find(({ purpose }) => purpose === 'revocation')?.index ?? '');
  if (index === undefined || index >= decoded.length) return 'STATUS_INDEX';
  return decoded.set.includes(index) ? 'REVOKED' : 'counts';
}

/** The bytes with one member, told by its path, made another; undefined takes it away. */
function tampered(path: string, change: unknown): string {
  const copy = structuredClone(signed);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const node = keys.reduce<Node>((each, name) => each[name] as Node, copy);
  node[last] = typeof change === 'function' ? (change as (before: unknown) => unknown)(node[last]) : change;
  return bodyOf(copy);
}
const withMore =
  (...more: readonly unknown[]) =>
  (before: unknown): unknown[] => [...(Array.isArray(before) ? (before as unknown[]) : [before]), ...more];

test('an untouched credential counts, in whatever way its JSON is written', async () => {
  expect(await judge(bodyOf(signed))).toBe('counts');
  expect(await judge(JSON.stringify(signed))).toBe('counts');
  expect(await judge(JSON.stringify(Object.fromEntries(Object.entries(signed).reverse())))).toBe('counts');
});

describe('a credential that was tampered with', () => {
  test.each<[title: string, code: string, path: string, change: unknown]>([
    ['C1 another role', 'SIGNATURE', 'credentialSubject.attested.role', ['https://w3id.org/webizen/alliance#role-network-provider']],
    ['C1 a jurisdiction more', 'SIGNATURE', 'credentialSubject.attested.jurisdiction', withMore('FR')],
    ['C1 a later end', 'SIGNATURE', 'validUntil', '2037-01-01T00:00:00Z'],
    ['C1 another subject', 'SIGNATURE', 'credentialSubject.id', 'https://mallory.example/profile/card#me'],
    ['C1 another issuer', 'SIGNATURE', 'issuer', 'https://mallory.example/profile/card#me'],
    ['C1 no status', 'SIGNATURE', 'credentialStatus', undefined],
    ['C1 another status position', 'SIGNATURE', 'credentialStatus.0.statusListIndex', '44'],
    ['C1 another time of signing', 'SIGNATURE', 'proof.created', '2026-11-20T09:00:01Z'],
    ['C1 another key named', 'SIGNATURE', 'proof.verificationMethod', 'https://vetting.example/profile/card#key-2'],
    ['C1 a text in another language', 'SIGNATURE', 'name', { '@value': 'x', '@language': 'en' }],
    ['C3 two subjects', 'CARDINALITY', 'credentialSubject', withMore({ id: 'https://mallory.example/#me', name: 'x' })],
    ['C3 two credentials', 'CARDINALITY', '@included', [{ id: 'https://mallory.example/x', type: 'VerifiableCredential' }]],
    ['C3 a named graph', 'NAMED_GRAPH', '@graph', [{ id: 'https://mallory.example/x', name: 'x' }]],
    ['C3 a node without an address', 'BLANK_NODE', 'credentialSubject.attested.id', undefined],
    ['C9 another context', 'CONTEXT', '@context.1', 'https://mallory.example/v1'],
    ['C9 a context more', 'CONTEXT', '@context', withMore('https://www.w3.org/ns/credentials/examples/v2')],
    ['C9 an inline context', 'CONTEXT', '@context', withMore({ level: 'https://w3id.org/webizen/alliance#role' })],
    ['C9 @vocab', 'CONTEXT', '@context', withMore({ '@vocab': 'https://mallory.example/#' })],
    ['C9 a nested context', 'CONTEXT', 'credentialSubject.@context', { level: 'https://mallory.example/#level' }],
    ['C9 an empty nested context', 'CONTEXT', 'credentialSubject.attested.@context', {}],
    ['C9 an undefined term', 'CONTEXT', 'credentialSubject.attested.endorsement', 'x'],
    ['C10 no proof', 'PROOF', 'proof', undefined],
    ['C10 two proofs', 'PROOF', 'proof', (proof: Node) => [proof, proof]],
    [
      'C10 a forged second proof',
      'PROOF',
      'proof',
      (proof: Node) => [proof, { ...proof, verificationMethod: 'https://mallory.example/#key' }],
    ],
    ['C10 another suite', 'PROOF', 'proof.cryptosuite', 'eddsa-jcs-2022'],
    ['C10 another purpose', 'PROOF', 'proof.proofPurpose', 'authentication'],
    ['C10 an option more', 'PROOF', 'proof.domain', 'https://mallory.example'],
    ['C10 an end in the past', 'PROOF', 'proof.expires', '2020-01-01T00:00:00Z'],
    ['C13 too deep', 'TOO_COMPLEX', 'name', Array.from({ length: 20 }).reduce<unknown>((inner) => [inner], 'x')],
    ['C13 too many statements', 'TOO_COMPLEX', 'name', Array.from({ length: 250 }, (_, at) => `x${at}`)],
    ['C13 too many values', 'TOO_COMPLEX', 'name', Array.from({ length: 5_000 }, () => 'x')],
    ['C13 too large', 'TOO_LARGE', 'name', 'x'.repeat(maxCredentialBytes)],
  ])('%s: %s', async (_title, code, path, change) => {
    expect(await judge(tampered(path, change))).toBe(code);
  });

  test.each(['__proto__', '@index'])('C9 a word that JSON-LD would pass over, %s: CONTEXT', async (word) => {
    const body = bodyOf(signed);
    for (const place of ['{', '"credentialSubject": {'])
      expect(await judge(body.replace(place, `${place}${JSON.stringify(word)}: "Revoked in 2020.",`))).toBe('CONTEXT');
  });

  test('C9 of a word that is written twice only what is signed is taken', async () => {
    const twice = (first: string, second: string): string =>
      bodyOf(signed).replace(/"validUntil": "[^"]*"/, `"validUntil": "${first}", "validUntil": "${second}"`);
    const [own, other] = ['2027-11-20T09:00:00Z', '2037-11-20T09:00:00Z'];
    expect([await judge(twice(own, other)), await judge(twice(other, own))]).toEqual(['SIGNATURE', 'counts']);
  });

  test('C13 statements that are made twice change nothing', async () => {
    expect(await judge(tampered('credentialSubject.attested.jurisdiction', withMore('AU')))).toBe('counts');
    expect(await judge(tampered('issuer', (issuer: string) => [issuer, issuer]))).toBe('counts');
  });

  test('C12 a key of small order: KEY_WEAK', async () => {
    const weak = encodeMultikey(Uint8Array.of(1, ...new Uint8Array(31)));
    const everything = `z${base58.encode(Uint8Array.of(1, ...new Uint8Array(63)))}`;
    expect(await judge(tampered('proof.proofValue', everything), weak)).toBe('KEY_WEAK');
  });

  test('a signature made malleable is another signature, and does not hold', async () => {
    const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;
    const bytes = base58.decode((signed.proof as { proofValue: string }).proofValue.slice(1));
    let s = bytes.slice(32).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + groupOrder;
    for (let at = 32; at < 64; at++, s >>= 8n) bytes[at] = Number(s & 255n);
    expect(await judge(tampered('proof.proofValue', `z${base58.encode(bytes)}`))).toBe('SIGNATURE');
  });
});

describe('the status of a credential', () => {
  test('C7 is what its bit says', async () => {
    const body = bodyOf(signed);
    expect(await judge(body, key.publicKeyMultibase, await encodeStatusList([43]))).toBe('REVOKED');
    expect(await judge(body, key.publicKeyMultibase, await encodeStatusList([42, 44]))).toBe('counts');
  });

  test('C8 is not looked up in a list that is none, nor at a position that is none', async () => {
    const list = (bits: Uint8Array): string => `u${gzipSync(bits).toString('base64url')}`;
    expect(await judge(bodyOf(signed), key.publicKeyMultibase, list(new Uint8Array(64 * 1024 * 1024)))).toBe('STATUS_SIZE');
    expect(await judge(bodyOf(signed), key.publicKeyMultibase, list(new Uint8Array(8)))).toBe('STATUS_SIZE');
    for (const index of [131_072, 1e9]) {
      const beyond = await signCredential(attestation('skills', index).json, key.signer, signedAt);
      expect(await judge(bodyOf(beyond), key.publicKeyMultibase, await encodeStatusList([]))).toBe('STATUS_INDEX');
    }
    const junk = structuredClone(json) as { credentialStatus: { statusListIndex: string }[] };
    junk.credentialStatus[0]!.statusListIndex = '43junk';
    const signedJunk = await signCredential(junk, key.signer, signedAt);
    expect(await judge(bodyOf(signedJunk), key.publicKeyMultibase, await encodeStatusList([]))).toBe('STATUS_INDEX');
  });
});
