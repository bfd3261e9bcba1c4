import { describe, expect, it, vi } from 'vitest';
import { readCredential, maxRegisterBytes } from '../../src/credentials/read-credential.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import { type Expected, generateAlliance } from '../../src/demo/synthetic/generate.ts';
import type { SyntheticDocument } from '../../src/demo/synthetic/site.ts';
import { readRegisterVersion } from '../../src/rdf/register.ts';

// Signing a whole alliance takes a moment on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function generate(members: number, seed = '7'): Promise<{ documents: Map<string, string>; expected: Expected }> {
  const alliance = generateAlliance({
    members,
    origins: ['http://127.0.0.1:4300/', 'http://127.0.0.1:4301/'],
    seed,
    at: '2026-11-01T12:00:00Z',
  });
  const documents = new Map<string, string>();
  for (;;) {
    const { done, value }: IteratorResult<SyntheticDocument, Expected> = await alliance.next();
    if (done === true) return { documents, expected: value };
    if (documents.has(value.url)) throw new Error(`${value.url} is written twice.`);
    documents.set(value.url, value.body);
  }
}

describe('a synthetic alliance', () => {
  it('comes out the same, byte for byte, from the same seed, and otherwise from another', async () => {
    const [one, again, other] = await Promise.all([generate(40), generate(40), generate(40, '8')]);
    expect([...again.documents]).toEqual([...one.documents]);
    expect(again.expected).toEqual(one.expected);
    expect(other.expected.key).not.toBe(one.expected.key);
  });

  it('has every kind of trouble in a thousand members', async () => {
    const { expected } = await generate(0);
    expect(expected.counts.members).toBe(0);
    const { troubles, dealScenarios } = await import('../../src/demo/synthetic/scenario.ts');
    const dealt = new Set(dealScenarios(1000).map(({ name }) => name));
    expect(troubles.filter(({ name }) => !dealt.has(name))).toEqual([]);
    expect(dealScenarios(1000).filter(({ name }) => name === 'orderly').length).toBeGreaterThan(400);
  });

  it('signs its register with the key that expected.json pins, each version naming the one before', async () => {
    const { documents, expected } = await generate(120);
    const versions = [...documents].filter(([url]) => /register\/\d+\.jsonld$/.test(url));
    expect(versions.length).toBeGreaterThan(3);
    for (const [url, body] of versions) {
      const read = await readCredential(body, { document: url, maxBytes: maxRegisterBytes });
      if (!read.ok) throw new Error(`${url}: ${read.issue.message}`);
      expect(await verifySignature({ hash: read.hash, proofValue: read.proof.proofValue }, expected.key)).toBe('valid');
      expect(readRegisterVersion(read.quads, url as never)?.number).toBe(Number(/(\d+)\.jsonld$/.exec(url)?.[1]));
    }
  });
});
