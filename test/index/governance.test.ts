/** What an alliance decides and who decides it, as everybody can read it, over signed pods in memory. */
import * as oxigraph from 'oxigraph';
import { beforeEach, describe, expect, test } from 'vitest';
import { sealChoice, sealedContext } from '../../src/credentials/sealed-choice.ts';
import { documentOf, toIri } from '../../src/domain/iri.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import type { Governance, NamedMotion } from '../../src/index/governance.ts';
import { crawlAndIndex } from '../fakes/crawling.ts';
import { FakeAlliance, foundedOn, type MemberPlaces } from '../fakes/fake-alliance.ts';
import { FakeAuthority } from '../fakes/fake-authority.ts';
import { FakeWeb } from '../fakes/fake-web.ts';
import { actorOf } from '../fakes/signing.ts';

let web: FakeWeb;
let alliance: FakeAlliance;
let bob: MemberPlaces;
beforeEach(async () => {
  web = new FakeWeb();
  alliance = new FakeAlliance(web);
  bob = await alliance.publish('https://pods.example/bob/');
});

async function governed(): Promise<Governance> {
  const governance = await (await crawlAndIndex(web, alliance.register)).governance();
  if (governance === undefined) throw new Error('Nothing was read.');
  return governance;
}

const newest = async (): Promise<NamedMotion | undefined> => (await governed()).motions[0];
const september = { opened: '2026-09-01T00:00:00Z', recorded: '2026-09-08T00:00:00Z' };

test('seats, policy, mandates and versions, with names as their own documents tell them', async () => {
  const authority = new FakeAuthority(web);
  await authority.publish();
  await alliance.admit([bob]);
  await alliance.record([await authority.mandate()]);
  const { name, seats, policy, mandates, versions, undecided } = await governed();
  expect(name).toEqual([{ value: 'An alliance', language: 'en' }]);
  expect(seats.map(({ seat, holder, since, provisional }) => [seat, holder, since, provisional])).toEqual(
    alliance.seats.map(({ seat, holder }) => [seat, holder, foundedOn, true]),
  );
  expect(policy?.number).toBe(1);
  expect(mandates).toMatchObject([{ webid: authority.webid, name: [{ value: 'The vetters' }], mandates: [{ jurisdictions: ['AU'] }] }]);
  expect(versions.map(({ document, events }) => [document, events])).toEqual([
    [`${alliance.pod}register/5.jsonld`, 1],
    [`${alliance.pod}register/4.jsonld`, 0],
    [`${alliance.pod}register/3.jsonld`, 1],
    [`${alliance.pod}register/2.jsonld`, 0],
    [`${alliance.pod}register/1.jsonld`, 5],
  ]);
  expect(undecided).toEqual([]);
});

describe('a motion', () => {
  test('that was carried tells its votes, its decision and what it brought', async () => {
    await alliance.admit([bob], {}, september);
    expect(await newest()).toMatchObject({
      ...{ number: 2, status: 'carried', quorum: 3, cast: 3, tally: { for: 3, against: 0, abstain: 0 }, codes: [] },
      electors: alliance.seats.map(({ holder }) => ({ holder, state: 'voted' })),
      events: [{ kind: 'admitted', member: bob.webid }],
      decision: { reviewVenue: 'A court of law.' },
    });
    expect((await newest())?.names).toContainEqual({ webid: bob.webid, name: [expect.objectContaining({ language: 'en' })] });
  });

  test('that was not carried is told as well, and admits nobody', async () => {
    await alliance.admit([bob], {}, { ...september, choices: ['for', 'against', 'against'] });
    const motion = await newest();
    expect(motion).toMatchObject({ status: 'not-carried', tally: { for: 1, against: 2, abstain: 0 }, events: [] });
    expect((await crawlAndIndex(web, alliance.register)).check(bob.webid)).toBeUndefined();
  });

  test('that is open waits for its votes, and for those whom it concerns', async () => {
    await alliance.record([]);
    await alliance.move([{ kind: 'refused', member: bob.webid }], '2026-11-20T00:00:00Z', '2026-11-27T00:00:00Z');
    const motion = await newest();
    expect(motion).toMatchObject({ status: 'open', cast: 0, electors: alliance.seats.map(() => ({ state: 'waiting' })) });
    // Nobody is a member by being proposed; still the proposal goes by a name.
    expect(motion?.names.find(({ webid }) => webid === bob.webid)?.name).toMatchObject([{ language: 'en' }]);
  });

  test('whose events the alliance’s key alone put in shows what was tried', async () => {
    await alliance.record([]);
    await alliance.record([{ kind: 'expelled', member: bob.webid }], { decided: false, recorded: '2026-09-08T00:00:00Z' });
    expect((await governed()).undecided).toMatchObject([{ kind: 'expelled', member: bob.webid, why: expect.any(String) as string }]);
  });
});

test('an appeal waits from the day on which the member lodged it, whether or not the register says so', async () => {
  await alliance.admit([bob]);
  await alliance.record(
    [{ kind: 'role-removed', member: bob.webid, roles: [{ role: 'content-developer', jurisdictions: [] }] }],
    september,
  );
  const against = (await newest())?.events[0]?.id;
  if (against === undefined) throw new Error('Nothing was decided.');
  expect((await governed()).appeals).toEqual([]);
  await alliance.appeal(bob, against, '2026-09-20T00:00:00Z');
  expect((await governed()).appeals).toEqual([{ against, member: bob.webid, lodged: '2026-09-20T00:00:00Z' }]);
});

describe('sealed votes', () => {
  test('count as they were cast, and nobody reads them', async () => {
    await alliance.admit([bob], {}, { ...september, sealed: true, choices: ['for', 'for', 'against'] });
    expect(await newest()).toMatchObject({ status: 'carried', tally: { for: 2, against: 1, abstain: 0 }, codes: [] });
    expect((await crawlAndIndex(web, alliance.register)).check(bob.webid)?.verdict.listed).toBe(true);
    const vote = new TextDecoder().decode(web.body(documentOf(`${alliance.pod}decisions/2-vote-1.jsonld`)));
    expect(vote).not.toContain('choice');
  });

  test('answer the same from a file, where they are proved once more', async () => {
    await alliance.admit([bob], {}, { ...september, sealed: true });
    const index = await crawlAndIndex(web, alliance.register);
    const back = AllianceIndex.fromNQuads(oxigraph, index.toNQuads());
    expect(await back.governance()).toEqual(await index.governance());
  });

  test('whose tally says more than they hide decide nothing', async () => {
    await alliance.admit([bob], {}, { ...september, sealed: true, choices: ['for', 'against', 'against'], claiming: [3, 0] });
    const motion = await newest();
    expect(motion?.status).toBe('not-counted');
    expect(motion?.codes).toEqual(expect.arrayContaining(['NOT_DECIDED', 'TALLY_WRONG']));
    expect((await crawlAndIndex(web, alliance.register)).check(bob.webid)?.verdict.listed ?? false).toBe(false);
  });

  test('one that was made for another seat spoils the tally it is in', async () => {
    const { seat } = alliance.seats[1] ?? { seat: toIri(alliance.pod) };
    const context = sealedContext('uElsewhere', seat);
    const { sealed, opening } = sealChoice([1, 0], { context, atMostOne: true });
    await alliance.admit([bob], {}, { ...september, sealed: true, sealing: () => ({ sealed, opening }) });
    expect((await newest())?.codes).toContain('TALLY_WRONG');
  });
});

describe('the register', () => {
  test('goes no further than a version that is signed with a key which an earlier one revoked', async () => {
    const { key } = await actorOf(alliance.webid);
    await alliance.admit([bob]);
    await alliance.record([{ kind: 'key-revoked', member: alliance.webid, keys: [key] }], { recorded: '2026-09-01T00:00:00Z' });
    const carol = await alliance.publish('https://pods.example/carol/');
    await alliance.admit([carol], {}, { recorded: '2026-10-01T00:00:00Z' });
    const index = await crawlAndIndex(web, alliance.register);
    expect(await index.registerProblems()).toMatchObject([{ code: 'KEY_REVOKED' }]);
    expect(index.check(bob.webid)?.verdict.listed).toBe(true);
    expect(index.check(carol.webid)).toBeUndefined();
  });

  test('names motions that are not there: that is told, and nothing else suffers', async () => {
    await alliance.admit([bob]);
    web.fail(`${alliance.pod}decisions/2-motion.jsonld`, { code: 'NOT_FOUND' });
    const index = await crawlAndIndex(web, alliance.register);
    const verdict = index.check(bob.webid)?.verdict;
    expect(verdict?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['NOT_DECIDED']));
  });
});
