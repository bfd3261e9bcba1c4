import { expect, test } from 'vitest';
import { castVote } from '../../src/actions/cast-vote.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import { usualRules } from '../../src/actions/publish-policy.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { admitAll, apply, decideAll, smallAlliance, steadyClock } from './small-alliance.ts';

const lookup = () => Promise.resolve(undefined);

test('A policy comes into force by decision only, under the next number, and what it asks for counts from then on', async () => {
  const alliance = await smallAlliance();
  const ana = await alliance.join('ana');
  await apply(ana);
  await admitAll(alliance);
  const desk = createStewardActions(alliance.steward, { lookup });
  const { number, id, alliance: by, issued, ...rules } = await desk.policy();
  expect([number, by, issued <= '2026-11-22']).toEqual([1, alliance.steward.webId, true]);
  const form = await desk.policyToForm(rules);
  expect(await desk.policyFromForm(form)).toMatchObject({ rules: { quorum: rules.quorum, seatTerm: rules.seatTerm } });

  const requirements = rules.requirements.map((each) => ({ ...each, agreements: ['charter' as const, 'host-agreement' as const] }));
  const moved = await desk.movePolicy(
    { ...rules, requirements, quorum: 0.6 },
    { principle: 'Whoever serves others keeps a host’s promise.', reasons: '' },
  );
  expect(moved).toMatchObject({ status: 'open', majority: rules.qualifiedMajority });
  expect((await desk.policy()).id).toBe(id);
  expect(verdictOf(await crawlAlliance(alliance), ana.webId)!.policy).toBe(id);
  await decideAll(alliance, [moved]);
  expect(await desk.policy()).toMatchObject({ number: 2, quorum: 0.6 });
  const after = verdictOf(await crawlAlliance(alliance), ana.webId)!;
  expect(after.policy).toBe(id.replace('/1.jsonld', '/2.jsonld'));
  expect(after.roles).toMatchObject([{ standing: 'lapsed', codes: ['AGREEMENT_MISSING'] }]);
}, 30_000);

test('A policy that was not carried keeps its number, and the next one gets another', async () => {
  const steady = steadyClock();
  let ahead = 0;
  const alliance = await smallAlliance(() => new Date(steady().getTime() + ahead));
  const desk = createStewardActions(alliance.steward, { lookup });
  const motion = { principle: 'Fewer may decide.', reasons: '' };
  const first = await desk.movePolicy({ ...usualRules, quorum: 0.1 }, motion);
  for (const [at, founder] of alliance.founders.entries()) await castVote(founder, first.motion.id, at === 0 ? 'for' : 'against');
  ahead = 20 * 86_400_000;
  expect(await desk.record(first.motion.id)).toMatchObject({ status: 'not-carried', tally: { for: 1, against: 2 } });
  const second = await desk.movePolicy({ ...usualRules, quorum: 0.7 }, motion);
  await decideAll(alliance, [second]);
  expect(await desk.policy()).toMatchObject({ number: 3, quorum: 0.7 });
});
