import { expect, test } from 'vitest';
import { castVote } from '../../src/actions/cast-vote.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import { seatsAt } from '../../src/domain/seats.ts';
import { admitAll, apply, decideAll, smallAlliance, steadyClock } from './small-alliance.ts';

const lookup = () => Promise.resolve(undefined);

async function assembly() {
  const steady = steadyClock();
  let ahead = 0;
  const clock = { now: () => new Date(steady().getTime() + ahead), advance: (days: number) => (ahead += days * 86_400_000) };
  const alliance = await smallAlliance(clock.now);
  const members: MemberPorts[] = [];
  for (const name of ['ana', 'bo', 'cleo', 'dee']) {
    const member = await alliance.join(name);
    await apply(member);
    members.push(member);
  }
  await admitAll(alliance);
  return { ...alliance, clock, members, desk: createStewardActions(alliance.steward, { lookup }) };
}

const holders = async ({ steward, clock }: Awaited<ReturnType<typeof assembly>>): Promise<readonly string[]> => {
  const { decided } = await readRegister(steward.anonymous, steward);
  return seatsAt(decided, clock.now().toISOString()).map(({ holder }) => holder);
};

test('Members elect the committee, one member, one vote; of two who stand for one seat, the one whom more approve of gets it', async () => {
  const alliance = await assembly();
  const { desk, members, clock, founders } = alliance;
  const [ana, bo, cleo, dee] = members as [MemberPorts, MemberPorts, MemberPorts, MemberPorts];
  const { decided } = await readRegister(alliance.steward.anonymous, alliance.steward);
  const [first, second, third] = seatsAt(decided, clock.now().toISOString()).map(({ seat }) => seat);
  const extra = await desk.newSeat();
  expect(await desk.newSeat()).not.toBe(extra);
  const election = await desk.callElection({
    candidates: [
      { seat: first!, member: ana.webId },
      { seat: first!, member: bo.webId },
      { seat: second!, member: cleo.webId },
      { seat: extra, member: dee.webId },
    ],
    until: '2027-06-01T00:00:00Z',
    principle: 'Whoever decides for the members is chosen by them.',
  });
  expect(election).toMatchObject({ motion: { kind: 'election', electorate: [] }, electors: [{}, {}, {}, {}] });
  await expect(castVote(founders[0]!, election.motion.id, [0])).rejects.toMatchObject({ code: 'VOTE_NO_SEAT' });
  await castVote(ana, election.motion.id, [0, 2, 3]);
  await castVote(bo, election.motion.id, [1, 2]);
  await castVote(cleo, election.motion.id, [0, 2]);
  clock.advance(15);
  expect(await desk.record(election.motion.id)).toMatchObject({ status: 'carried', approvals: [2, 1, 3, 1], carried: [0, 2] });
  expect(await holders(alliance)).toEqual([ana.webId, cleo.webId, founders[2]!.webId]);
  expect(third).toBeDefined();
});

test('Only members can stand for a seat', async () => {
  const { desk, join } = await assembly();
  const stranger = await join('stranger');
  await expect(
    desk.callElection({
      candidates: [{ seat: await desk.newSeat(), member: stranger.webId }],
      until: '2027-06-01T00:00:00Z',
      principle: 'Whoever decides for the members is chosen by them.',
    }),
  ).rejects.toMatchObject({ name: 'CannotDecideError' });
});

test('The general meeting recalls a seat', async () => {
  const alliance = await assembly();
  const { desk, members, clock, founders } = alliance;
  const { decided } = await readRegister(alliance.steward.anonymous, alliance.steward);
  const [seat] = seatsAt(decided, clock.now().toISOString());
  const recall = await desk.move({
    kind: 'meeting',
    proposals: [{ kind: 'seat-vacated', member: seat!.holder, roles: [], keys: [], seat: seat!.seat }],
    principle: 'Whoever was chosen can be recalled.',
    reasons: 'She has moved away.',
  });
  await decideAll({ steward: alliance.steward, founders: members }, [recall]);
  expect(await holders(alliance)).toEqual(founders.map(({ webId }) => webId).filter((webid) => webid !== seat!.holder));
});

test('Whoever holds a seat is admitted by the general meeting, for nobody decides in a matter of their own', async () => {
  const { desk, founders, members, steward } = await assembly();
  const [founder] = founders as [MemberPorts];
  await apply(founder);
  const [pending] = await desk.pending();
  const moved = await desk.admit([{ application: pending!, roles: pending!.roles }]);
  expect(moved.motion.kind).toBe('meeting');
  await decideAll({ steward, founders: members }, [moved]);
  expect((await desk.motions())[0]).toMatchObject({ status: 'carried' });
});
