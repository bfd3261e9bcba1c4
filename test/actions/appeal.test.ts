import { describe, expect, test } from 'vitest';
import { castVote } from '../../src/actions/cast-vote.ts';
import { createConcernActions } from '../../src/actions/create-concern-actions.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { recordDecision } from '../../src/actions/record-decision.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { admitAll, apply, decideAll, smallAlliance, steadyClock } from './small-alliance.ts';

/** A clock that can be set ahead. */
function movableClock() {
  const steady = steadyClock();
  let ahead = 0;
  return { now: () => new Date(steady().getTime() + ahead), advance: (days: number) => (ahead += days * 86_400_000) };
}

async function expelledMember() {
  const clock = movableClock();
  const alliance = await smallAlliance(clock.now);
  const members: MemberPorts[] = [];
  for (const name of ['ana', 'bo', 'cleo', 'dee', 'eve']) {
    const member = await alliance.join(name);
    await apply(member);
    members.push(member);
  }
  await admitAll(alliance);
  const desk = createStewardActions(alliance.steward, { lookup: () => Promise.resolve(undefined) });
  const [ana] = members as [MemberPorts];
  const moved = await desk.move({
    kind: 'ordinary',
    proposals: [{ kind: 'expelled', member: ana.webId, roles: [], keys: [] }],
    principle: 'Whoever takes money for work does the work.',
    reasons: 'Three shops were paid for and never built.',
  });
  for (const founder of alliance.founders) await castVote(founder, moved.motion.id, 'for');
  await expect(recordDecision(alliance.steward, moved.motion.id)).rejects.toMatchObject({ code: 'NO_HEARING' });
  clock.advance(15);
  await recordDecision(alliance.steward, moved.motion.id);
  return { ...alliance, clock, desk, ana, others: members.slice(1) };
}

describe('an appeal', () => {
  test('is lodged after an expulsion, heard by others than those who decided, and upheld gives back what was taken', async () => {
    const alliance = await expelledMember();
    const { ana, desk, others, clock } = alliance;
    expect(verdictOf(await crawlAlliance(alliance, clock.now().toISOString()), ana.webId)).toMatchObject({
      state: 'expelled',
      listed: false,
    });
    const concerns = createConcernActions(ana);
    const [expulsion] = (await concerns.open()).appealable;
    const place = await concerns.appeal(expulsion!.event.id, 'The money was paid back.');
    expect(await concerns.appeal(expulsion!.event.id, 'Again, in other words.')).toBe(place);
    expect((await concerns.open()).appealable).toMatchObject([{ appeal: place }]);
    expect(verdictOf(await crawlAlliance(alliance, clock.now().toISOString()), ana.webId)).toMatchObject({
      state: 'expelled',
      underAppeal: true,
    });

    const [pending, ...more] = await desk.appeals();
    expect(more).toEqual([]);
    expect(pending).toMatchObject({
      ...{ body: 'meeting', recorded: false, problems: [] },
      ...{ event: { kind: 'expelled' }, paper: { reasons: 'The money was paid back.' } },
    });
    const heard = await desk.hearAppeal(pending!, 'appeal-upheld', 'Nobody is expelled for a debt that is paid.');
    expect(heard).toMatchObject({ motion: { kind: 'meeting' }, status: 'open' });
    expect((await desk.appeals())[0]).toMatchObject({ recorded: true });
    for (const member of others) await castVote(member, heard.motion.id, 'for');
    await expect(castVote(ana, heard.motion.id, 'for')).rejects.toMatchObject({ name: 'VoteRefusedError' });
    clock.advance(20);
    expect((await desk.record(heard.motion.id)).status).toBe('carried');
    expect(await desk.appeals()).toEqual([]);
    const index = await crawlAlliance(alliance, clock.now().toISOString());
    expect(verdictOf(index, ana.webId)).toMatchObject({ state: 'member', listed: true, underAppeal: false });
    expect((await concerns.open()).appealable).toEqual([]);
  }, 30_000);

  test('against nothing that was taken away is refused, and one that somebody else put there is not heard', async () => {
    const alliance = await expelledMember();
    const { ana, desk, others } = alliance;
    const [bo] = others as [MemberPorts];
    const [expulsion] = (await createConcernActions(ana).open()).appealable;
    await expect(createConcernActions(bo).appeal(expulsion!.event.id, 'On her behalf.')).rejects.toMatchObject({ code: 'NOT_APPEALABLE' });
    expect(await desk.appeals()).toEqual([]);
    await createConcernActions(ana).appeal(expulsion!.event.id, 'The money was paid back.');
    const [pending] = await desk.appeals();
    const forged = { ...pending!, appeal: { ...pending!.appeal, id: `${bo.storage}alliance/public/appeals/none.jsonld` as never } };
    await expect(desk.hearAppeal(forged, 'appeal-upheld', 'It was said.')).rejects.toMatchObject({ code: 'NOT_APPEALABLE' });
  });
});

test('Somebody who is refused can appeal before it was ever a member', async () => {
  const alliance = await smallAlliance();
  const ana = await alliance.join('ana');
  await apply(ana);
  const desk = createStewardActions(alliance.steward, { lookup: () => Promise.resolve(undefined) });
  const [pending] = await desk.pending();
  await decideAll(alliance, [await desk.refuse(pending!, 'We know nobody who knows her.')]);
  const concerns = createConcernActions(ana);
  const { appealable, motions } = await concerns.open();
  expect(appealable).toMatchObject([{ event: { kind: 'refused' } }]);
  expect(motions[0]).toMatchObject({ paper: { reasons: 'We know nobody who knows her.' } });
  await concerns.appeal(appealable[0]!.event.id, 'Two members know me.');
  expect(await desk.appeals()).toMatchObject([{ event: { kind: 'refused' }, problems: [] }]);
});
