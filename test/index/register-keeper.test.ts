/** What whoever keeps the register could do with votes, suspensions and appeals, and every reader sees, over signed pods in memory. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type WebId, documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import type { NamedMotion } from '../../src/index/governance.ts';
import { crawlAndIndex } from '../fakes/crawling.ts';
import { type Ballot, FakeAlliance, type MemberPlaces } from '../fakes/fake-alliance.ts';
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

const read = () => crawlAndIndex(web, alliance.register);
async function newest(): Promise<NamedMotion | undefined> {
  return (await (await read()).governance())?.motions[0];
}
const stateOfBob = async (): Promise<string | undefined> => (await read()).check(bob.webid)?.verdict.state;
const september = { opened: '2026-09-01T00:00:00Z', recorded: '2026-09-08T00:00:00Z' };

describe('an election', () => {
  const madeUp = toWebId('https://nowhere.example/profile/card#me');
  let members: readonly WebId[];
  beforeEach(async () => {
    const places = await Promise.all(['ann', 'cy', 'di', 'ed'].map((name) => alliance.publish(`https://pods.example/${name}/`, 0)));
    await alliance.admit([bob, ...places]);
    members = [bob, ...places].map(({ webid }) => webid);
  });
  async function elect(approvals: readonly (readonly [0 | 1, 0 | 1])[], further: readonly Ballot[] = []): Promise<readonly number[]> {
    const seat = toIri(`${alliance.pod}profile/card#seat-4`);
    const candidates = await Promise.all(
      members.slice(0, 2).map(async (member) => ({
        ...{ kind: 'seat-filled' as const, member, seat, keys: [(await actorOf(member)).key], until: '2027-06-01T00:00:00Z' },
      })),
    );
    const ballots = approvals.map((shares, at): Ballot => ({ voter: members[at] ?? madeUp, shares }));
    await alliance.record(candidates, { ...september, ballots: [...ballots, ...further] });
    return (await newest())?.carried ?? [];
  }
  // Four approve of the first, and three of the second.
  const honest = [[1, 0], [1, 0], [1, 1], [1, 1], [0, 1]] as const; // prettier-ignore

  test('is won by whom most members approve of', async () => {
    expect(await elect(honest)).toEqual([0]);
  });
  test('is not swung by votes that nobody was entitled to', async () => {
    expect(await elect(honest, [{ voter: madeUp, shares: [0, 1] }])).not.toContain(1);
  });
});

describe('a vote that the register anchored', () => {
  const collected = '2026-09-05T00:00:00Z';
  test('and that the decision names is counted', async () => {
    await alliance.admit([bob], {}, { ...september, sealed: true, collected, choices: ['for', 'for', 'against'] });
    expect(await newest()).toMatchObject({ status: 'carried', codes: [], tally: { for: 2, against: 1 } });
  });
  test('and that the decision leaves out undoes the decision, also where it cannot be read any more', async () => {
    await alliance.admit([bob], {}, { ...september, sealed: true, collected, leavingOutVotes: [2] });
    expect(await newest()).toMatchObject({ status: 'not-counted', codes: expect.arrayContaining(['VOTES_LEFT_OUT']) as unknown });
    expect((await read()).check(bob.webid)?.verdict.reasons.map(({ code }) => code)).toContain('VOTES_LEFT_OUT');
    web.remove(documentOf(`${alliance.pod}decisions/2-vote-3.jsonld`));
    expect((await newest())?.codes).toContain('VOTES_LEFT_OUT');
  });
});

describe('interim suspensions', () => {
  const suspended = (from: string, until: string) => ({ kind: 'suspended' as const, member: bob.webid, effective: from, until });
  async function suspendTwice(between: string, until: string): Promise<readonly string[]> {
    await alliance.admit([bob]);
    const id = documentOf(`${alliance.pod}policy/2.jsonld`);
    await alliance.record([await alliance.publishPolicy({ id, number: 2, replyPeriod: 'P14D' })]);
    await alliance.record([suspended('2026-09-08T00:00:00Z', '2026-10-08T00:00:00Z')], { opened: '2026-09-07T00:00:00Z', recorded: '2026-09-08T00:00:00Z' }); // prettier-ignore
    const dayBefore = new Date(Date.parse(between) - 86_400_000).toISOString().replace('.000Z', 'Z');
    await alliance.record([suspended(between, until)], { opened: dayBefore, recorded: between });
    return (await newest())?.codes ?? [];
  }
  test('in a row need the time to reply', async () => {
    expect(await suspendTwice('2026-10-08T00:00:00Z', '2026-11-07T00:00:00Z')).toContain('INTERIM_TOO_LONG');
  });
  test('far from each other do not', async () => {
    expect(await suspendTwice('2026-10-22T00:00:00Z', '2026-11-21T00:00:00Z')).toEqual([]);
    expect(await stateOfBob()).toBe('member');
  });
});

describe('what came of an appeal', () => {
  test('that names no event takes nothing back, nor shows as an appeal that waits', async () => {
    await alliance.admit([bob]);
    await alliance.record([{ kind: 'expelled', member: bob.webid }], september);
    await alliance.record([{ kind: 'appeal-lodged', member: bob.webid }], { recorded: '2026-09-10T00:00:00Z' });
    expect((await read()).check(bob.webid)?.verdict).toMatchObject({ state: 'expelled', underAppeal: false });
    await alliance.record([{ kind: 'appeal-upheld', member: bob.webid }], { opened: '2026-09-11T00:00:00Z', recorded: '2026-09-20T00:00:00Z' }); // prettier-ignore
    expect((await newest())?.status).toBe('not-counted');
    expect(await stateOfBob()).toBe('expelled');
  });
});
