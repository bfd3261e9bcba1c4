/** Ties between those who decide and those whom it concerns, wherever they are declared, over signed pods in memory. */
import { beforeEach, expect, test } from 'vitest';
import type { CrawlOptions } from '../../src/crawl/crawl.ts';
import type { ElectorOutcome } from '../../src/domain/decision.ts';
import { crawlAndIndex } from '../fakes/crawling.ts';
import { FakeAlliance, type MemberPlaces, placesOf } from '../fakes/fake-alliance.ts';
import { FakeWeb } from '../fakes/fake-web.ts';

let web: FakeWeb;
let alliance: FakeAlliance;
let holder: MemberPlaces;
let bob: MemberPlaces;
const expulsion = { recorded: '2026-09-08T00:00:00Z' };

/** The first seat is held by somebody with a pod, who is no member. */
beforeEach(async () => {
  web = new FakeWeb();
  const { webid } = placesOf('https://holders.example/first/');
  alliance = new FakeAlliance(web, 'https://alliance.example/', [webid]);
  holder = await alliance.publish('https://holders.example/first/', 0);
  bob = await alliance.publish('https://pods.example/bob/');
  await alliance.admit([bob]);
});

async function stateOfBob(options: Partial<CrawlOptions> = {}): Promise<string | undefined> {
  return (await crawlAndIndex(web, alliance.register, options)).check(bob.webid)?.verdict.state;
}

async function firstElector(): Promise<ElectorOutcome | undefined> {
  const governance = await (await crawlAndIndex(web, alliance.register)).governance();
  return governance?.motions[0]?.electors.find((elector) => elector.holder === holder.webid);
}

test('without ties the motion is carried', async () => {
  await alliance.record([{ kind: 'expelled', member: bob.webid }], expulsion);
  expect(await stateOfBob()).toBe('expelled');
  expect(await firstElector()).toMatchObject({ state: 'voted' });
});

test('who is to be expelled and names the holders of seats as friends is expelled all the same', async () => {
  const declared = await alliance.declareInterests(bob, [holder.webid], '2026-08-01T00:00:00Z');
  await alliance.record([], { anchors: [declared], recorded: '2026-08-02T00:00:00Z' });
  await alliance.record([{ kind: 'expelled', member: bob.webid }], expulsion);
  expect(await stateOfBob()).toBe('expelled');
  expect(await firstElector()).toMatchObject({ state: 'voted' });
});

test('a declaration that was replaced before the motion opened takes no vote away by being put back', async () => {
  const old = await alliance.declareInterests(holder, [bob.webid], '2026-08-01T00:00:00Z');
  const bytes = web.body(old.id);
  await alliance.record([], { anchors: [old], recorded: '2026-08-02T00:00:00Z' });
  const now = await alliance.declareInterests(holder, [], '2026-08-03T00:00:00Z');
  await alliance.record([], { anchors: [now], recorded: '2026-08-04T00:00:00Z' });
  await alliance.record([{ kind: 'expelled', member: bob.webid }], expulsion);
  web.put(old.id, bytes, 'application/vc');
  expect(await stateOfBob()).toBe('expelled');
});

test('a tie that the holder of a seat declares takes the vote away, for a whole reading and for one of a single member', async () => {
  const declared = await alliance.declareInterests(holder, [bob.webid], '2026-08-01T00:00:00Z');
  await alliance.record([], { anchors: [declared], recorded: '2026-08-02T00:00:00Z' });
  await alliance.record([{ kind: 'expelled', member: bob.webid }], expulsion);
  expect(await stateOfBob()).toBe('member');
  expect(await stateOfBob({ only: [bob.webid] })).toBe('member');
  const refused = await firstElector();
  expect(refused).toMatchObject({ state: 'refused', code: 'VOTE_CONFLICT', conflict: 'affiliate' });

  // Asked for one by one, the vote and the decision that rests on it answer as they are counted.
  const index = await crawlAndIndex(web, alliance.register);
  const motion = (await index.governance())?.motions[0];
  const decision = motion?.decision?.id;
  if (refused?.vote === undefined || decision === undefined) throw new Error('Nothing was voted on.');
  expect(await index.judgeCredential(refused.vote, holder.webid)).toEqual({ outcome: 'does-not-count', codes: ['VOTE_CONFLICT'] });
  expect(await index.judgeCredential(decision, alliance.webid)).toMatchObject({
    outcome: 'does-not-count',
    codes: ['NOT_DECIDED', 'NO_QUORUM'],
  });
});

test('a tie that the register did not know of when the motion opened is told, and takes no vote away', async () => {
  await alliance.declareInterests(holder, [bob.webid], '2026-08-01T00:00:00Z');
  await alliance.record([{ kind: 'expelled', member: bob.webid }], expulsion);
  expect(await stateOfBob()).toBe('expelled');
  expect(await firstElector()).toMatchObject({ state: 'voted', conflict: 'affiliate' });
});

test('a holder of a seat whose pod has no membership document is no failure', async () => {
  web.remove(holder.membership);
  const index = await crawlAndIndex(web, alliance.register);
  expect(index.toNQuads()).not.toContain('NOT_FOUND');
});
