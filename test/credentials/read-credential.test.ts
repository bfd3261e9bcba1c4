import { base58 } from '@scure/base';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { maxCredentialBytes, readCredential } from '../../src/credentials/read-credential.ts';
import { objects, one } from '../../src/rdf/graph.ts';
import { cred, rdf, sec, wa } from '../../src/rdf/terms.ts';

const document = 'https://ana.example/alliance/public/agreements/charter-1.0.0.jsonld';
const ana = 'https://ana.example/profile/card#me';
const context = ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/webizen/alliance/v1'];

/** Of the right form; whether it holds is not asked here. */
const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-11-21T09:00:00Z',
  verificationMethod: 'https://ana.example/profile/card#key-1',
  proofPurpose: 'assertionMethod',
  proofValue: `z${base58.encode(new Uint8Array(64).fill(7))}`,
};

/** A right acceptance; each test spoils one thing. */
const acceptance = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@context': context,
  id: document,
  type: ['VerifiableCredential', 'AcceptanceCredential'],
  issuer: ana,
  validFrom: '2026-11-21T09:00:00Z',
  relatedResource: [
    { id: 'https://alliance.example/agreements/charter-1.0.0.en.md', digestMultibase: 'uEiDV4Rvg', mediaType: 'text/markdown' },
  ],
  credentialSubject: {
    id: ana,
    accepts: {
      id: `${document}#acceptance`,
      type: 'Acceptance',
      agreementVersion: 'https://alliance.example/agreements/charter-1.0.0.ttl#it',
      language: 'en',
      alliance: 'https://alliance.example/profile/card#me',
    },
  },
  proof,
  ...changes,
});
const read = (body: unknown) => readCredential(typeof body === 'string' ? body : JSON.stringify(body), { document });
const codeOf = async (body: unknown): Promise<string | undefined> => {
  const parsed = await read(body);
  return parsed.ok ? undefined : parsed.issue.code;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('reading a credential', () => {
  test('gives the statements of its default graph as plain quads', async () => {
    const parsed = await read(acceptance());
    if (!parsed.ok) throw new Error(parsed.issue.message);
    expect(
      objects(parsed.quads, document, rdf('type'))
        .map((term) => term.value)
        .sort(),
    ).toEqual([wa('AcceptanceCredential'), cred('VerifiableCredential')].sort());
    expect(one(parsed.quads, document, cred('issuer'))?.value).toBe(ana);
    expect(one(parsed.quads, `${document}#acceptance`, wa('alliance'))?.value).toBe('https://alliance.example/profile/card#me');
    expect(one(parsed.quads, 'https://alliance.example/agreements/charter-1.0.0.en.md', sec('digestMultibase'))).toMatchObject({
      termType: 'Literal',
      value: 'uEiDV4Rvg',
      datatype: { value: sec('multibase') },
    });
    expect(parsed.quads.every((quad) => quad.graph.termType === 'DefaultGraph')).toBe(true);
  });

  test('never asks the network for anything', async () => {
    const network = vi.fn(() => Promise.reject(new Error('offline')));
    vi.stubGlobal('fetch', network);
    expect(await codeOf(acceptance())).toBeUndefined();
    expect(await codeOf(acceptance({ '@context': [...context, 'https://evil.example/context.jsonld'] }))).toBe('CONTEXT');
    expect(network).not.toHaveBeenCalled();
  });
});

describe('a credential is refused', () => {
  test.each<[string, string, unknown]>([
    ['with another context', 'CONTEXT', acceptance({ '@context': ['https://www.w3.org/ns/credentials/v2'] })],
    ['with the contexts in another order', 'CONTEXT', acceptance({ '@context': [...context].reverse() })],
    ['with a context written into it', 'CONTEXT', acceptance({ '@context': [...context, { issuer: 'https://evil.example/issuer' }] })],
    ['with @vocab', 'CONTEXT', acceptance({ '@context': [...context, { '@vocab': 'https://evil.example/#' }] })],
    ['with a context nested in a node', 'CONTEXT', acceptance({ credentialSubject: { '@context': {}, id: ana } })],
    [
      'with an escaped nested context',
      'CONTEXT',
      JSON.stringify(acceptance({ credentialSubject: { nested: {}, id: ana } })).replace('"nested"', '"\\u0040context"'),
    ],
    ['with a term that no context defines', 'CONTEXT', acceptance({ endorsedBy: 'everybody' })],
    ['with a term that is defined elsewhere only', 'CONTEXT', acceptance({ versionNumber: 1 })],
    ['with an address that is not complete', 'SYNTAX', acceptance({ issuer: 'card#me' })],
    ['with a type that no context defines', 'CONTEXT', acceptance({ type: ['VerifiableCredential', 'MembershipForLife'] })],
    ['with an address that no syntax can carry', 'SYNTAX', acceptance({ issuer: 'https://ana.example/><https://evil.example/p' })],
    [
      'with two subjects',
      'CARDINALITY',
      acceptance({
        credentialSubject: [
          { id: ana, accepts: { id: `${document}#a` } },
          { id: 'https://bob.example/#me', accepts: { id: `${document}#a` } },
        ],
      }),
    ],
    ['with two issuers', 'CARDINALITY', acceptance({ issuer: [ana, 'https://bob.example/#me'] })],
    ['without an issuer', 'CARDINALITY', acceptance({ issuer: undefined })],
    [
      'with a second credential beside it',
      'CARDINALITY',
      { ...acceptance(), '@included': [{ id: 'https://ana.example/two', type: 'VerifiableCredential', issuer: ana }] },
    ],
    ['that is no credential', 'CARDINALITY', { '@context': context, id: document, type: 'Acceptance', language: 'en', proof }],
    ['with a graph of its own inside', 'NAMED_GRAPH', acceptance({ '@graph': [{ id: ana, type: 'Acceptance', language: 'en' }] })],
    ['with a node that has no address', 'BLANK_NODE', acceptance({ evidence: { type: 'Acceptance', language: 'en' } })],
    ['that stands at another address than it says', 'CREDENTIAL_ID', acceptance({ id: 'https://mallory.example/a.jsonld' })],
    ['without a proof', 'PROOF', acceptance({ proof: undefined })],
    ['with two proofs', 'PROOF', acceptance({ proof: [proof, proof] })],
    ['with its one proof in a list', 'PROOF', acceptance({ proof: [proof] })],
    ['with a forged second proof', 'PROOF', acceptance({ proof: [proof, { ...proof, verificationMethod: `${ana}x` }] })],
    ['with a proof of another suite', 'PROOF', acceptance({ proof: { ...proof, cryptosuite: 'eddsa-jcs-2022' } })],
    ['with a proof of another type', 'PROOF', acceptance({ proof: { ...proof, type: 'Ed25519Signature2020' } })],
    ['with a proof for another purpose', 'PROOF', acceptance({ proof: { ...proof, proofPurpose: 'authentication' } })],
    ['with an option more', 'PROOF', acceptance({ proof: { ...proof, nonce: 'x' } })],
    ['with a proof that ends', 'PROOF', acceptance({ proof: { ...proof, expires: '2020-01-01T00:00:00Z' } })],
    ['with a context inside its proof', 'PROOF', acceptance({ proof: { ...proof, '@context': context } })],
    ['with an option less', 'PROOF', acceptance({ proof: { ...proof, created: undefined } })],
    ['signed at no time in UTC', 'PROOF', acceptance({ proof: { ...proof, created: '2026-11-21T09:00:00+01:00' } })],
    ['signed on a day that is none', 'PROOF', acceptance({ proof: { ...proof, created: '2026-02-30T09:00:00Z' } })],
    ['signed with a key that is not on the web', 'PROOF', acceptance({ proof: { ...proof, verificationMethod: 'did:key:z6Mk' } })],
    ['signed with two keys', 'PROOF', acceptance({ proof: { ...proof, verificationMethod: [proof.verificationMethod] } })],
    [
      'with a key whose name breaks out of its line',
      'PROOF',
      acceptance({ proof: { ...proof, verificationMethod: 'https://a.example/> <x' } }),
    ],
    [
      'with a signature of 63 bytes',
      'PROOF',
      acceptance({ proof: { ...proof, proofValue: `z${base58.encode(new Uint8Array(63).fill(7))}` } }),
    ],
    ['with a signature in base64', 'PROOF', acceptance({ proof: { ...proof, proofValue: `u${'A'.repeat(86)}` } })],
    ['with a proof among its claims', 'PROOF', acceptance({ [sec('proof')]: { '@id': 'https://a.example/' } })],
    ['with half a character', 'SYNTAX', acceptance({ name: '\ud800' })],
    [
      'with more statements than one about a member has',
      'TOO_COMPLEX',
      acceptance({ relatedResource: Array.from({ length: 200 }, (_, at) => `https://a.example/${at}`) }),
    ],
    ['that is a list', 'SYNTAX', [acceptance()]],
    ['that is empty', 'EMPTY', '  '],
    ['that is too large', 'TOO_LARGE', acceptance({ name: 'x'.repeat(maxCredentialBytes) })],
    ['that is large in bytes though not in characters', 'TOO_LARGE', acceptance({ name: '字'.repeat(maxCredentialBytes / 2) })],
    ['that is nested too deep', 'TOO_COMPLEX', '[{"a":'.repeat(3000)],
    ['that holds too many values', 'TOO_COMPLEX', `[${'0,'.repeat(25_000)}0]`],
  ])('%s: %s', async (_title, code, body) => {
    expect(await codeOf(body)).toBe(code);
  });

  test('with the line where its JSON breaks', async () => {
    const parsed = await read('{\n  "id": "x",\n  oops\n}');
    expect(parsed.ok ? undefined : parsed.issue).toMatchObject({ code: 'SYNTAX', line: 3, column: 3, document });
  });

  test('with the name of the term that is not defined', async () => {
    const parsed = await read(acceptance({ endorsedBy: 'everybody' }));
    expect(parsed.ok ? '' : parsed.issue.message).toContain('endorsedBy');
  });

  test('brackets inside of texts do not count as nesting', async () => {
    expect(await codeOf(acceptance({ name: `${'[{'.repeat(200)} and "quotes\\"` }))).toBeUndefined();
  });
});
