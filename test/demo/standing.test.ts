import { beforeAll, describe, expect, test } from 'vitest';
import { pendingAppeals } from '../../src/actions/concerns-appeals.ts';
import { openConcerns } from '../../src/actions/concerns.ts';
import { createCommitteeActions } from '../../src/actions/create-committee-actions.ts';
import { layoutOf } from '../../src/actions/pod-layout.ts';
import { readMotions } from '../../src/actions/read-motions.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import type { KeyBackup } from '../../src/credentials/key-store.ts';
import { demoAccounts, demoPassword, steward } from '../../src/demo/accounts.ts';
import { founders, seatHolders, tiedToAuthority } from '../../src/demo/committee.ts';
import { intended } from '../../src/demo/intended.ts';
import { awkward } from '../../src/demo/people.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { seatsAt } from '../../src/domain/seats.ts';
import type { AllianceIndex } from '../../src/index/alliance-index.ts';
import { type MemoryDemo, filledAt, memoryDemo } from './memory-demo.ts';

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
    expect(jarrah.verdict.policy).toBe(new URL('../policy/2.jsonld', demo.alliance.register).href);
  });

  test('finds the expired qualification in good standing on a day before it ended', async () => {
    const earlier = await demo.read();
    await earlier.judge('2026-06-01T00:00:00Z', { knownAt: '2026-11-21T23:59:59Z' });
    const roles = earlier.check(demo.webIdOf('asha-venkatara'))!.verdict.roles;
    expect(roles.map(({ standing }) => standing)).toEqual(['good', 'good']);
  });
});

describe('The alliance of the demo', () => {
  const motions = async () => readMotions(await demo.portsOf(steward.pod));

  test('is governed by five whom the members elected, one of whom founded it and one of whom did not stay', async () => {
    const { log } = await readRegister(demo.pods.as(), demo.alliance);
    const seats = seatsAt(log.events, '2026-11-21T23:59:59Z');
    expect(new Set(seats.map(({ holder }) => holder))).toEqual(new Set(seatHolders.map(demo.webIdOf)));
    expect(log.undecided).toEqual([]);
    expect(log.events.filter(({ kind }) => kind === 'seat-filled')).toHaveLength(founders.length + seatHolders.length);
  });

  test('has decided what it says it has, and leaves two motions to be voted on', async () => {
    const views = await motions();
    const told = views.map(({ motion, status }) => [motion.kind, motion.proposals[0]!.kind, status].join(' '));
    expect(told).toEqual([
      'ordinary mandate-narrowed open',
      'ordinary expelled open',
      'ordinary suspended carried',
      'ordinary expelled carried',
      'ordinary agreement-adopted carried',
      'ordinary policy-adopted carried',
      'election seat-filled carried',
      'meeting admitted carried',
      'ordinary admitted carried',
      'founding seat-filled carried',
    ]);
    const [waiting, charge] = views;
    expect(charge!.decidableFrom < filledAt.toISOString()).toBe(true);
    expect([charge!.cast, charge!.quorum]).toEqual([2, 3]);
    expect(waiting!.electors.map(({ holder, conflict }) => [holder, conflict])).toContainEqual([
      demo.webIdOf(tiedToAuthority),
      'affiliate',
    ]);
    expect(new Date(waiting!.motion.closes) > filledAt).toBe(true);
    const election = views.find(({ motion }) => motion.kind === 'election')!;
    expect([election.approvals, election.carried]).toEqual([
      [8, 6, 2, 8, 8, 8],
      [0, 1, 3, 4, 5],
    ]);
  });

  test('shows whom it expelled the reasons and the appeal that waits, and nobody else', async () => {
    const member = await demo.portsOf(awkward.expelled.slug);
    const { motions: own, appealable } = await openConcerns(member);
    expect(own.find(({ motion }) => motion.proposals[0]!.kind === 'expelled')).toMatchObject({
      paper: { reasons: expect.stringContaining('never built') as string },
      replied: true,
    });
    expect(appealable).toMatchObject([{ event: { kind: 'expelled' }, appeal: expect.stringContaining('/appeals/') as string }]);
    expect(await pendingAppeals(await demo.portsOf(steward.pod))).toMatchObject([
      { body: 'meeting', recorded: false, problems: [], paper: { reasons: expect.stringContaining('bank') as string } },
    ]);
    const verdict = index.check(member.webId)!.verdict;
    expect(verdict).toMatchObject({ state: 'expelled', underAppeal: true });
  });

  test('lets the other holders of seats vote, by keys that open with the password of the demo', async () => {
    const holder = await demo.portsOf(seatHolders[2]!);
    const [ballot] = await createCommitteeActions(holder).ballots();
    expect(ballot).toMatchObject({
      mine: 'waiting',
      motion: { kind: 'ordinary' },
      paper: { reasons: expect.stringContaining('Nairobi') as string },
    });
    const tied = createCommitteeActions(await demo.portsOf(tiedToAuthority));
    expect((await tied.ballots())[0]).toMatchObject({ mine: 'waiting', conflict: 'affiliate' });
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
