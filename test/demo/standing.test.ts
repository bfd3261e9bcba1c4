import { beforeAll, describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/actions/pod-layout.ts';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import type { KeyBackup } from '../../src/credentials/key-store.ts';
import { demoAccounts, demoPassword } from '../../src/demo/accounts.ts';
import { intended } from '../../src/demo/intended.ts';
import { awkward } from '../../src/demo/people.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import type { AllianceIndex } from '../../src/index/alliance-index.ts';
import { type MemoryDemo, memoryDemo } from './memory-demo.ts';

let demo: MemoryDemo;
let index: AllianceIndex;
beforeAll(async () => {
  demo = await memoryDemo();
  index = await demo.read();
}, 120_000);

describe('A reading of the demo by somebody who knows the alliance’s key', () => {
  test.for(intended.map((one) => [one.slug, one] as const))('finds %s as it is meant to be', ([slug, { listed, state, codes, roles }]) => {
    const { verdict } = index.check(demo.webIdOf(slug))!;
    const found = [...new Set(verdict.reasons.map(({ code }) => code))].filter((code) => code !== 'ADMITTED').sort();
    expect({ listed: verdict.listed, state: verdict.state, codes: found }).toEqual({ listed, state, codes });
    const standings = verdict.roles.map(({ role, jurisdictions, standing, codes: why }) => ({ role, jurisdictions, standing, codes: why }));
    const byName = (one: { readonly role: string }, other: { readonly role: string }): number => (one.role < other.role ? -1 : 1);
    expect(standings.sort(byName)).toEqual([...roles].sort(byName));
    for (const { remedy, text } of verdict.reasons) expect([remedy, text]).not.toContain('');
  });

  test('knows nobody else', () => {
    expect(new Set(index.verdicts().map(({ webid }) => webid))).toEqual(new Set(intended.map(({ slug }) => demo.webIdOf(slug))));
    expect(index.check(demo.webIdOf(awkward.waiting.slug))).toBeUndefined();
  });

  test('finds declared values, a body with its representative, and the policy behind each verdict', () => {
    expect(index.check(demo.webIdOf('mira-castellane'))!.verdict.upholds).toHaveLength(2);
    const jarrah = index.check(demo.webIdOf('jarrah-commons'))!;
    expect(jarrah.entry?.member.representatives).toMatchObject([{ name: 'Ngaire Whitlock', capacity: 'Secretary' }]);
    expect(jarrah.verdict.policy).toBe(new URL('../policy/1.jsonld', demo.alliance.register).href);
  });

  test('finds the expired qualification in good standing on a day before it ended', async () => {
    const earlier = await demo.read();
    await earlier.judge('2026-06-01T00:00:00Z', { knownAt: '2026-11-21T23:59:59Z' });
    const roles = earlier.check(demo.webIdOf('asha-venkatara'))!.verdict.roles;
    expect(roles.map(({ standing }) => standing)).toEqual(['good', 'good']);
  });
});

test('A stranger who signs in as anybody of the demo can unlock their keys', async () => {
  const { pods } = demo;
  for (const { pod } of demoAccounts.filter(({ play, server }) => !/^(applicant: waits|newcomer)/.test(play) && server !== 'away')) {
    const webId = demo.webIdOf(pod);
    const hands = pods.as(webId);
    const copies = await hands.list(layoutOf(new URL('../', webId).href as DocumentUrl).keys);
    expect(copies.length, pod).toBeGreaterThan(0);
    for (const copy of copies) {
      const backup = JSON.parse((await hands.read(copy)).body) as KeyBackup;
      const key = await createMemoryKeyStore().restore(backup, demoPassword);
      expect(key.publicKeyMultibase).toBe(backup.publicKeyMultibase);
    }
  }
});

test('The newcomer’s pod is left as it was opened', async () => {
  const webId = demo.webIdOf('newcomer');
  const storage = new URL('../', webId).href as DocumentUrl;
  const { body } = await demo.pods.as(webId).read(`${storage}profile/card` as DocumentUrl);
  expect(body).not.toContain('assertionMethod');
  expect(await demo.pods.as(webId).list(layoutOf(storage).public)).toEqual([]);
});
