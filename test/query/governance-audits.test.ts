/** The audits of what an alliance decides, over signed pods in memory. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as oxigraph from 'oxigraph';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { audits } from '../../src/query/audits.ts';
import { runQuery } from '../../src/query/run-query.ts';
import { crawlAndIndex } from '../fakes/crawling.ts';
import { FakeAlliance, foundedOn, type MemberPlaces } from '../fakes/fake-alliance.ts';
import { FakeWeb } from '../fakes/fake-web.ts';

let alliance: FakeAlliance;
let index: AllianceIndex;
let [bob, eve]: MemberPlaces[] = [];

/** Each row as its values by column. */
function answer(name: string, from = index): Record<string, string | undefined>[] {
  const audit = audits.find((one) => one.name === name);
  if (audit === undefined) throw new Error(`There is no audit ${name}.`);
  const { columns, rows } = runQuery(from, audit.query);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]?.value])));
}

/** Bob was suspended by sealed votes and appeals; that Eve was expelled is the alliance’s key’s word alone; one motion is open. */
beforeAll(async () => {
  const web = new FakeWeb();
  alliance = new FakeAlliance(web);
  bob = await alliance.publish('https://pods.example/bob/');
  eve = await alliance.publish('https://pods.example/eve/');
  await alliance.admit([bob, eve]);
  const right = {
    id: `${alliance.pod}rights/mark`,
    kind: 'use of the mark',
    holder: bob.webid,
    basis: 'Work acknowledged.',
    from: foundedOn,
  };
  const granted = { ...right, id: bob.webid };
  await alliance.record([{ kind: 'right-granted', member: bob.webid, right: granted }], { recorded: '2026-04-01T00:00:00Z' });
  const suspension = await alliance.record([{ kind: 'suspended', member: bob.webid, until: '2027-01-01T00:00:00Z' }], {
    ...{ recorded: '2026-09-01T00:00:00Z', sealed: true, choices: ['for', 'for', 'against'] },
  });
  await alliance.appeal(bob, suspension.events[0]?.id ?? bob.webid, '2026-09-05T00:00:00Z');
  const taken = { recorded: '2026-10-01T00:00:00Z', choices: ['against', 'against', 'recused'] as const };
  await alliance.record([{ kind: 'expelled', member: eve.webid }], taken);
  await alliance.record([{ kind: 'expelled', member: eve.webid }], { decided: false, recorded: '2026-10-02T00:00:00Z' });
  await alliance.move([{ kind: 'expelled', member: eve.webid }], '2026-11-20T00:00:00Z', '2026-11-27T00:00:00Z');
  index = await crawlAndIndex(web, alliance.register);
});

test('what was moved, and what came of it by our own count', () => {
  const rows = answer('decisions');
  expect(rows.map(({ status }) => status)).toEqual(['carried', 'carried', 'carried', 'carried', 'not-carried', 'open']);
  expect(rows[3]).toMatchObject({ principle: 'The policy in force.', reviewVenue: 'A court of law.', votesCast: '3', votesNeeded: '3' });
  expect(rows[4]).toMatchObject({ codes: expect.stringContaining('NO_QUORUM') as string });
  expect(rows[5]).toMatchObject({ decision: undefined, reviewVenue: undefined, votesCast: '0' });
});

test('who voted on what; sealed choices stay sealed', () => {
  const rows = answer('decisions-and-votes').filter(({ decided }) => decided === '2026-09-01T00:00:00Z');
  expect(rows.map(({ voter, choice }) => [voter, choice]).sort()).toEqual(
    alliance.seats.map(({ holder }) => [holder as string, 'sealed']).sort(),
  );
  const founding = answer('decisions-and-votes').filter(({ decided }) => decided === foundedOn);
  expect(founding.map(({ choice }) => choice)).toEqual(['VoteFor', 'VoteFor', 'VoteFor']);
});

test('seats and their terms', () => {
  expect(
    answer('seats').map(({ seat, holder, since, until, event }) => [seat, holder, since, until, event?.includes('register/1')]),
  ).toEqual(alliance.seats.map(({ seat, holder }) => [seat, holder, foundedOn, '2027-01-10T00:00:00Z', true]));
});

test('what the register records and nothing decided', () => {
  expect(answer('undecided')).toMatchObject([{ member: eve?.webid, kind: 'Expelled', recorded: '2026-10-02T00:00:00Z' }]);
});

test('whose appeal waits', () => {
  expect(answer('appeals-open')).toMatchObject([
    { member: bob?.webid, state: 'suspended', lodged: '2026-09-05T00:00:00Z', against: expect.stringContaining('#event-1') as string },
  ]);
});

test('who holds which right', () => {
  expect(answer('rights-held')).toMatchObject([{ holder: bob?.webid, kind: 'use of the mark', basis: 'Work acknowledged.' }]);
});

describe('an index from a file', () => {
  test.each(['decisions', 'seats', 'undecided', 'appeals-open', 'rights-held'])('answers %s the same', (name) => {
    const back = AllianceIndex.fromNQuads(oxigraph, index.toNQuads());
    expect(answer(name, back)).toEqual(answer(name));
    expect(back.toNQuads()).toBe(index.toNQuads());
  });
});
