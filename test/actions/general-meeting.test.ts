import { describe, expect, test } from 'vitest';
import { castVote } from '../../src/actions/cast-vote.ts';
import { readBallots } from '../../src/actions/create-committee-actions.ts';
import { narrowMandate } from '../../src/actions/grant-mandate.ts';
import { openMotion } from '../../src/actions/open-motion.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readMandates } from '../../src/actions/read-mandates.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import { recordDecision } from '../../src/actions/record-decision.ts';
import type { NewProposal } from '../../src/actions/write-decision.ts';
import type { Iri } from '../../src/domain/iri.ts';
import { seatsAt } from '../../src/domain/seats.ts';
import { admitAll, apply, bodyOf, decideAll, smallAlliance } from './small-alliance.ts';
import { vettedAlliance } from './vetted-alliance.ts';

async function withMembers(names: readonly string[]) {
  const alliance = await smallAlliance();
  const members: MemberPorts[] = [];
  for (const name of names) {
    const member = await alliance.join(name);
    await apply(member);
    members.push(member);
  }
  await admitAll(alliance);
  return { alliance, members, steward: alliance.steward };
}

describe('the general meeting', () => {
  test('elects: each member approves of any number of candidates, and those with more than half of the ballots and the most take the seats', async () => {
    const { alliance, members, steward } = await withMembers(['ana', 'ben', 'cleo', 'dan']);
    const [ana, ben, cleo, dan] = members as [MemberPorts, MemberPorts, MemberPorts, MemberPorts];
    const { log } = await readRegister(alliance.pods.as(), steward);
    const keysOf = ({ webId }: MemberPorts) => log.events.find(({ kind, member }) => kind === 'admitted' && member === webId)!.keys;
    const standing = (seat: string, member: MemberPorts): NewProposal => ({
      ...{ kind: 'seat-filled', member: member.webId, roles: [], keys: keysOf(member) },
      ...{ seat: `${steward.storage}profile/card#${seat}` as Iri, until: '2027-10-01T00:00:00Z' },
    });
    const { motion } = await openMotion(steward, {
      kind: 'election',
      proposals: [standing('seat-4', ana), standing('seat-4', ben), standing('seat-5', cleo)],
      principle: 'Members elect whom they trust to decide.',
      reasons: '',
    });
    expect(motion.electorate).toEqual([]);
    expect((await readBallots(dan))[0]).toMatchObject({ seat: dan.webId, mine: 'waiting' });
    await expect(castVote(alliance.founders[0]!, motion.id, [0])).rejects.toMatchObject({ code: 'VOTE_NO_SEAT' });
    await expect(castVote(dan, motion.id, 'for')).rejects.toMatchObject({ code: 'NOT_DECIDED' });
    await expect(castVote(dan, motion.id, [3])).rejects.toMatchObject({ code: 'NOT_DECIDED' });
    await castVote(ana, motion.id, [0, 2]);
    await castVote(ben, motion.id, [1]);
    await castVote(cleo, motion.id, [0]);
    await castVote(dan, motion.id, [2, 0]);
    const outcome = await recordDecision(steward, motion.id);
    expect(outcome).toMatchObject({ status: 'carried', approvals: [3, 1, 2], carried: [0], cast: 4 });
    const seats = seatsAt((await readRegister(alliance.pods.as(), steward)).log.events, '2026-12-01T00:00:00Z');
    expect(seats.map(({ holder }) => holder)).toContain(ana.webId);
    expect(seats.map(({ holder }) => holder)).not.toContain(cleo.webId);
    // Whoever was elected votes on what is moved from then on.
    const next = await openMotion(steward, {
      kind: 'ordinary',
      proposals: [{ kind: 'reinstated', member: dan.webId, roles: [], keys: [] }],
      principle: 'Who has done nothing wrong acts as before.',
      reasons: '',
    });
    expect(next.motion.electorate.map(({ holder }) => holder)).toContain(ana.webId);
  }, 30_000);

  test('decides on what the committee decides, one member, one vote; names of votes tell nobody’s address', async () => {
    const { members, steward } = await withMembers(['ana', 'ben', 'cleo', 'dan']);
    const [ana, ben, cleo, dan] = members as [MemberPorts, MemberPorts, MemberPorts, MemberPorts];
    const { motion } = await openMotion(steward, {
      kind: 'meeting',
      proposals: [{ kind: 'suspended', member: dan.webId, roles: [], keys: [], until: '2026-12-10T00:00:00Z' }],
      principle: 'Whoever breaks the charter in a grave way does not act in its name while this is looked into.',
      reasons: 'Told to members only.',
    });
    await expect(castVote(dan, motion.id, 'against')).rejects.toMatchObject({ code: 'subject' });
    for (const member of [ana, ben, cleo]) await castVote(member, motion.id, 'for');
    expect(await recordDecision(steward, motion.id)).toMatchObject({ status: 'carried', tally: { for: 3 } });
    const vote = (await steward.pod.list(`${steward.storage}decisions/` as never)).filter((url) =>
      /3-vote-[0-9a-f]{16}\.jsonld$/.test(url),
    );
    expect(vote).toHaveLength(3);
    expect(await bodyOf(steward, vote[0]!)).not.toContain('Told to members');
  }, 30_000);
});

test('a mandate is narrowed inside what it covers, and goes by its name from then on', async () => {
  const alliance = await vettedAlliance();
  const [mandate] = await readMandates(alliance.ana);
  const { kinds, roles, jurisdictions, levels, until } = mandate!;
  const scope = { roles, jurisdictions, levels, until };
  await expect(narrowMandate(alliance.steward, mandate!.id, { ...scope, kinds: ['qualification'] }, '')).rejects.toMatchObject({
    code: 'NO_MANDATE',
  });
  expect(kinds.length).toBeGreaterThan(1);
  await decideAll(alliance, [
    await narrowMandate(alliance.steward, mandate!.id, { ...scope, kinds: ['vetting-level-met'] }, 'It asked for it.'),
  ]);
  const after = await readMandates(alliance.ana);
  expect(after.find(({ id }) => id === mandate!.id)).toMatchObject({ kinds: ['vetting-level-met'], authority: mandate!.authority });
}, 20_000);
