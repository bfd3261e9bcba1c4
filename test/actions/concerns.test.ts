import { describe, expect, test } from 'vitest';
import { createConcernActions } from '../../src/actions/create-concern-actions.ts';
import { readBallots } from '../../src/actions/create-committee-actions.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import { openMotion } from '../../src/actions/open-motion.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { admitAll, apply, decideAll, smallAlliance } from './small-alliance.ts';

const lookup = () => Promise.resolve(undefined);

async function withMembers(...names: readonly string[]) {
  const alliance = await smallAlliance();
  const members = [];
  for (const name of names) {
    const member = await alliance.join(name);
    await apply(member);
    members.push(member);
  }
  await admitAll(alliance);
  return { ...alliance, members, desk: createStewardActions(alliance.steward, { lookup }) };
}

describe('a member whom a motion concerns', () => {
  test('reads the reasons, and replies to those who vote and to nobody else', async () => {
    const alliance = await withMembers('ana', 'bo');
    const [ana, bo] = alliance.members as [typeof alliance.steward, typeof alliance.steward];
    const { motion } = await openMotion(alliance.steward, {
      kind: 'ordinary',
      proposals: [{ kind: 'suspended', member: ana.webId, roles: [], keys: [], until: '2026-12-01T00:00:00Z' }],
      principle: 'Customers’ drafts are nobody else’s.',
      reasons: 'Drafts stood on a public server.',
    });
    const concerns = createConcernActions(ana);
    const own = (await concerns.open()).motions.find((each) => each.motion.id === motion.id);
    expect(own).toMatchObject({ status: 'open', replied: false, paper: { reasons: 'Drafts stood on a public server.' } });
    await concerns.reply(motion.id, 'It was a copy without names.');
    expect((await concerns.open()).motions.find((each) => each.motion.id === motion.id)).toMatchObject({ replied: true });
    for (const founder of alliance.founders) {
      const [ballot] = await readBallots(founder);
      expect(ballot).toMatchObject({ replies: ['It was a copy without names.'], paper: { reasons: 'Drafts stood on a public server.' } });
    }
    await expect(createConcernActions(bo).reply(motion.id, 'I know her.')).rejects.toMatchObject({ code: 'NOT_CONCERNED' });
    expect((await createConcernActions(bo).open()).motions.map((each) => each.motion.id)).not.toContain(motion.id);
    await decideAll(alliance, [{ motion }]);
    await expect(concerns.reply(motion.id, 'Too late.')).rejects.toMatchObject({ name: 'CannotDecideError' });
    expect((await concerns.open()).appealable).toMatchObject([{ event: { kind: 'suspended' }, principle: motion.principle }]);
  });
});

describe('a right', () => {
  test('changes hands when the new holder has accepted it and the committee has decided so', async () => {
    const alliance = await withMembers('ana', 'bo');
    const [ana, bo] = alliance.members as [typeof alliance.steward, typeof alliance.steward];
    const { desk } = alliance;
    const grounds = { principle: 'Work that was acknowledged is not lost.', reasons: '' };
    const mark = { kind: 'Use of the mark in Ireland', basis: 'The agreement of May', from: '2026-11-21T00:00:00Z' };
    const granted = await desk.move({
      kind: 'ordinary',
      proposals: [{ kind: 'right-granted', member: ana.webId, roles: [], keys: [], right: { ...mark, id: ana.webId, holder: ana.webId } }],
      ...grounds,
    });
    await decideAll(alliance, [granted]);
    const [held] = (await createConcernActions(ana).open()).rights;
    expect(held).toMatchObject({ ...mark, holder: ana.webId });
    const transfer = () =>
      desk.move({
        kind: 'ordinary',
        proposals: [{ kind: 'right-reassigned', member: ana.webId, roles: [], keys: [], right: { ...held!, holder: bo.webId } }],
        ...grounds,
      });
    await expect(transfer()).rejects.toMatchObject({ code: 'RIGHT_NOT_ACCEPTED' });
    const concerns = createConcernActions(bo);
    expect((await concerns.open()).offeredRights).toMatchObject([{ id: held!.id, holder: bo.webId }]);
    await expect(createConcernActions(ana).acceptRight(held!.id)).rejects.toMatchObject({ code: 'NOT_CONCERNED' });
    await concerns.acceptRight(held!.id);
    await decideAll(alliance, [await transfer()]);
    expect((await concerns.open()).rights).toMatchObject([{ id: held!.id, holder: bo.webId }]);
    expect((await concerns.open()).offeredRights).toEqual([]);
    expect((await createConcernActions(ana).open()).rights).toEqual([]);
    const index = await crawlAlliance(alliance);
    expect(verdictOf(index, bo.webId)!.rights).toMatchObject([{ id: held!.id }]);
    expect(verdictOf(index, ana.webId)!.rights).toEqual([]);
  });
});
