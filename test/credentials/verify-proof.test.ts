import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeMultikey } from '../../src/credentials/multikey.ts';
import { type ProofOnly, verifyProofOnly } from '../../src/credentials/verify-proof.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../fixtures/vc-di-eddsa', name), 'utf8');
const examples = 'https://www.w3.org/ns/credentials/examples/v2';
const did = 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const key = did.slice('did:key:'.length);
type Alumni = Record<string, unknown> & { proof: Record<string, unknown> };
const alumni = (): Alumni => JSON.parse(fixture('alumni.json')) as Alumni;

const claimsHash = '517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017';
const optionsHash = 'bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0';

const controllerJson = (changes: Record<string, unknown> = {}, keyChanges: Record<string, unknown> = {}): string => {
  const method = { id: `${did}#${key}`, type: 'Multikey', controller: did, publicKeyMultibase: key, ...keyChanges };
  return JSON.stringify({ id: did, assertionMethod: [method], ...changes });
};
const json = (text: string) => ({ text, mediaType: 'application/json' });

const verify = (document: unknown, changes: Partial<ProofOnly> = {}) =>
  verifyProofOnly({
    document: typeof document === 'string' ? document : JSON.stringify(document),
    controller: json(fixture('controller.json')),
    contexts: new Map([[examples, fixture('examples-v2.jsonld')]]),
    at: '2026-11-21T00:00:00Z',
    ...changes,
  });
const codes = async (document: unknown, changes: Partial<ProofOnly> = {}) => (await verify(document, changes)).codes;
const withProof = (changes: Record<string, unknown>): Alumni => ({ ...alumni(), proof: { ...alumni().proof, ...changes } });

describe('the vector of the W3C Recommendation', () => {
  test('verifies, with the hash that the Recommendation names', async () => {
    expect(await verify(alumni())).toEqual({ verified: true, codes: [], hash: optionsHash + claimsHash });
  });

  test('verifies in the form it had with a key of the issuer', async () => {
    const issuer = 'https://vc.example/issuers/5678';
    const document = withProof({
      verificationMethod: `${issuer}#${key}`,
      proofValue: 'z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9',
    });
    const turtle = `@prefix sec: <https://w3id.org/security#>.
      <> sec:assertionMethod <#${key}>. <#${key}> a sec:Multikey; sec:controller <>; sec:publicKeyMultibase "${key}"^^sec:multibase.`;
    expect(await verify(document, { controller: { text: turtle, mediaType: 'text/turtle' } })).toEqual({
      verified: true,
      codes: [],
      hash: `4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb${claimsHash}`,
    });
  });

  test('verifies with a controller that lists its key by name', async () => {
    const { assertionMethod } = JSON.parse(fixture('controller.json')) as { assertionMethod: object[] };
    const text = controllerJson({ assertionMethod: [`#${key}`], verificationMethod: assertionMethod });
    expect(await codes(alumni(), { controller: json(text) })).toEqual([]);
  });
});

describe('a proof does not verify', () => {
  test.each<[string, string, unknown]>([
    ['with another value', 'SIGNATURE', { ...alumni(), name: 'Alumna Credential' }],
    ['with a claim less', 'SIGNATURE', { ...alumni(), description: undefined }],
    ['with another time', 'SIGNATURE', withProof({ created: '2023-02-24T23:36:39Z' })],
    ['with an option that was not signed', 'SIGNATURE', withProof({ nonce: 'x' })],
    ['when it is not there', 'PROOF', { ...alumni(), proof: undefined }],
    ['when there are two', 'PROOF', { ...alumni(), proof: [alumni().proof, alumni().proof] }],
    ['of another suite', 'PROOF', withProof({ cryptosuite: 'eddsa-jcs-2022' })],
    ['for another purpose', 'PROOF', withProof({ proofPurpose: 'authentication' })],
    ['with options that the specification does not know', 'PROOF', withProof({ note: 'x' })],
    ['in a chain', 'PROOF', withProof({ previousProof: 'urn:uuid:1' })],
    ['that has ended', 'PROOF', withProof({ expires: '2024-01-01T00:00:00Z' })],
    ['that is made in the future', 'PROOF', withProof({ created: '2036-01-01T00:00:00Z' })],
    ['with a context of its own', 'PROOF', withProof({ '@context': 'https://www.w3.org/ns/credentials/v2' })],
    ['without a signature', 'PROOF', withProof({ proofValue: 'z1111' })],
    ['under a context that was not handed in', 'CONTEXT', { ...alumni(), '@context': ['https://w3id.org/citizenship/v4rc1'] }],
    ['by a key that is not listed', 'KEY_NOT_LISTED', withProof({ verificationMethod: `${did}#other` })],
    ['of what is no JSON', 'SYNTAX', '{"a":'],
    ['of a list', 'SYNTAX', '[]'],
    ['of what is too large', 'TOO_LARGE', { ...alumni(), name: 'x'.repeat(1024 * 1024) }],
    ['of what is too deep', 'TOO_COMPLEX', '['.repeat(3_000)],
  ])('%s: %s', async (_title, code, document) => {
    expect(await codes(document)).toEqual([code]);
  });

  const weak = encodeMultikey(new Uint8Array(32));
  test.each<[string, string, string]>([
    [
      'whose controller names another key for it',
      'SIGNATURE',
      controllerJson({}, { publicKeyMultibase: 'z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7' }),
    ],
    [
      'whose controller does not list it for assertions',
      'KEY_NOT_LISTED',
      controllerJson({ assertionMethod: [], authentication: [`${did}#${key}`] }),
    ],
    ['whose key names another controller', 'KEY_NOT_LISTED', controllerJson({}, { controller: 'did:key:z6Mk' })],
    [
      'whose key is another document’s',
      'KEY_NOT_LISTED',
      controllerJson({ id: 'https://evil.example/' }, { controller: 'https://evil.example/' }),
    ],
    ['whose key was revoked', 'KEY_REVOKED', controllerJson({}, { revoked: '2023-02-01T00:00:00Z' })],
    ['whose key expired', 'KEY_REVOKED', controllerJson({}, { expires: '2024-02-01T00:00:00Z' })],
    ['whose key is of small order', 'KEY_WEAK', controllerJson({}, { publicKeyMultibase: weak })],
    ['whose key is no key', 'KEY_NOT_LISTED', controllerJson({}, { publicKeyMultibase: 'z6Mk' })],
    ['whose controller cannot be read', 'KEY_UNAVAILABLE', '<html>'],
  ])('%s: %s', async (_title, code, text) => {
    expect(
      await codes(alumni(), { controller: { ...json(text), mediaType: text.startsWith('<') ? 'text/turtle' : 'application/json' } }),
    ).toEqual([code]);
  });

  test('by a context of ours that was handed in changed', async () => {
    const contexts = new Map([
      [examples, fixture('examples-v2.jsonld')],
      ['https://www.w3.org/ns/credentials/v2', '{"@context":{"@vocab":"https://evil.example/"}}'],
    ]);
    expect(await codes(alumni(), { contexts })).toEqual([]);
    expect(await codes(alumni(), { contexts: new Map([[examples, 'no JSON']]) })).toEqual(['CONTEXT']);
  });
});
