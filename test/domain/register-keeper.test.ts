/** What whoever keeps the register could do with votes, appeals and suspensions, and cannot. */
import { describe, expect, test } from 'vitest';
import { omit } from '../../src/crawl/omit.ts';
import { readLog } from '../../src/domain/count-decisions.ts';
import type { SealedTally } from '../../src/domain/decision.ts';
import { toWebId } from '../../src/domain/iri.ts';
import type { AllianceEvidence, RegisteredReference } from '../../src/domain/evidence.ts';
import { motionOutcomes } from '../../src/domain/motion-outcome.ts';
import { procedureOf } from '../../src/domain/motion-rules.ts';
import {
  type EventSaid,
  type Otherwise,
  type Recorded,
  alice,
  allianceWith,
  committee,
  days,
  decided,
  decisionUrl,
  digestOf,
  electorOf,
  found,
  judge,
  keyOf,
  mallory,
  motionUrl,
  multikeyOf,
  policy,
  referenceTo,
  steward,
  today,
  versionUrl,
  voteUrl,
} from './sample-evidence.ts';

const on = '2026-06-01T10:00:00Z';
const opened = days(on, -14);
const added: EventSaid = { kind: 'role-added', member: alice, roles: [{ role: 'ecosystem-consultancy', jurisdictions: ['AU'] }] };

const others = ['bo', 'cy', 'di', 'ed'].map((name) => toWebId(`https://pods.example/${name}/profile/card#me`));
/** The members, alice first: in a general meeting each has a vote. */
const ballots = [alice, ...others].map((holder) => ({ seat: holder, holder, key: keyOf(holder) }));
const joining = decided(
  3,
  days(on, -40),
  others.map((member): EventSaid => ({ kind: 'admitted', member, keys: [keyOf(member)], acceptance: referenceTo(member) })),
);

const outcomesOf = (recorded: readonly Recorded[], changed: Partial<AllianceEvidence> = {}) =>
  motionOutcomes(readLog(allianceWith(recorded, changed)), today);
const outcomeOf = (...all: Parameters<typeof outcomesOf>) => outcomesOf(...all).at(-1)!;
const codes = (recorded: readonly Recorded[], changed: Partial<AllianceEvidence> = {}) =>
  readLog(allianceWith(recorded, changed)).undecided.map(({ code }) => code);

describe('an election', () => {
  const seat = electorOf(4, alice).seat;
  const candidates = others.slice(0, 2).map((member): EventSaid => ({
    ...{ kind: 'seat-filled', member, seat, keys: [keyOf(member)], until: '2027-06-01T10:00:00Z' },
  }));
  /** Sealed votes of the members, and of so many seats that nobody holds. */
  const election = (totals: readonly number[], madeUp: number): Recorded => {
    const strangers = Array.from({ length: madeUp }, (_, at) => ({ ...electorOf(20 + at, mallory) }));
    const own = decided(4, on, candidates, { kind: 'election', voters: [...ballots, ...strangers] });
    const [decision] = own.decisions;
    const tally: SealedTally = { totals, blindings: totals.map(() => 'u') };
    return {
      ...own,
      votes: own.votes.map((each) => ({
        ...each,
        content: { ...omit(each.content!, 'choice'), sealed: { commitments: totals.map((_, at) => `u${at}`), proof: 'u' } },
      })),
      decisions: [{ ...decision!, content: { ...decision!.content!, tally } }],
    };
  };
  const sound = { soundTallies: new Set([digestOf(decisionUrl(4))]) };
  const electedBy = (totals: readonly number[], madeUp = 0) => outcomeOf([joining, election(totals, madeUp)], sound).carried;

  test('is won by whom more of the five approve of', () => {
    expect(electedBy([3, 4])).toEqual([1]);
    expect(electedBy([4, 3])).toEqual([0]);
  });
  test('is not swung by made-up votes: what is taken off for doubt is taken off whoever would win, and off nobody beside', () => {
    // Five approve of the second and four of the first; the made-up vote approves of both, or of the first alone.
    expect(electedBy([5, 6], 1)).toEqual([]);
    expect(electedBy([5, 5], 1)).toEqual([]);
    expect(electedBy([6, 5], 2)).toEqual([]);
    // Whatever the made-up vote says, more approve of the first.
    expect(electedBy([5, 3], 1)).toEqual([0]);
    expect(electedBy([4, 0], 1)).toEqual([0]);
    // The majority must hold without the doubtful votes as well.
    expect(electedBy([3, 0], 1)).toEqual([]);
  });
});

describe('votes that the register anchored', () => {
  const own = decided(3, on, [added], { votes: ['for', 'for', 'for'] });
  const { seat, holder } = committee[2]!;
  /** Anchored by a version: known from then on. */
  const anchoring = (
    ...references: readonly (readonly [place: number | string, version: number, time: string])[]
  ): Partial<AllianceEvidence> => ({
    anchors: new Map(references.map(([place, , time]) => [digestOf(voteUrl(3, place)), time])),
    anchoredVotes: references.map(([place, version, recorded]): RegisteredReference => ({
      ...referenceTo(voteUrl(3, place)),
      ...{ version, recorded },
    })),
  });
  /** Names only the first ones of them, with a committee of four. */
  const four = [...committee, electorOf(4, mallory)];
  const naming = (count: number, votes: Otherwise['votes'] = ['for', 'for', 'for', 'against']): Recorded => {
    const whole = decided(3, on, [added], { votes, motion: { electorate: four } });
    const [decision] = whole.decisions;
    const content = { ...decision!.content!, votes: decision!.content!.votes.slice(0, count) };
    return { ...whole, decisions: [{ ...decision!, content }] };
  };
  const codesOf = (recorded: Recorded, changed: Partial<AllianceEvidence>) =>
    readLog(allianceWith([recorded], changed, four)).undecided.map(({ code }) => code);
  const inTime = days(opened, 1);
  const all = (version: number, time = inTime) => anchoring(...[1, 2, 3, 4].map((place) => [place, version, time] as const));

  test('are all named by a decision that counts', () => {
    expect(codesOf(naming(4), all(2))).toEqual([]);
    expect(codesOf(naming(3), all(2))).toEqual(['VOTES_LEFT_OUT']);
    const outcome = motionOutcomes(readLog(allianceWith([naming(3)], all(2), four)), today).at(-1);
    expect(outcome).toMatchObject({ status: 'not-counted', codes: ['NOT_DECIDED', 'VOTES_LEFT_OUT'], carried: [] });
  });
  test('with the version that records the decision are among them, and those of a later version are not', () => {
    expect(codesOf(naming(3), all(3, on))).toEqual(['VOTES_LEFT_OUT']);
    expect(codesOf(naming(3), all(4, days(on, 1)))).toEqual([]);
  });
  test('a vote that nobody anchored need not be named', () => {
    expect(codesOf(naming(3), anchoring([1, 2, inTime]))).toEqual([]);
  });
  test('by which a seat stands aside are named like all others', () => {
    expect(codesOf(naming(3, ['for', 'for', 'for', 'recused']), all(2))).toEqual(['VOTES_LEFT_OUT']);
  });
  test('are left out where they do not count by the rules', () => {
    const spoilt = (change: (vote: Recorded['votes'][number]) => Recorded['votes'][number]) => {
      const recorded = naming(3);
      return codesOf({ ...recorded, votes: recorded.votes.map((vote, at) => (at === 3 ? change(vote) : vote)) }, all(2));
    };
    expect(spoilt((vote) => ({ ...vote, verifiedWith: [multikeyOf(steward)] }))).toEqual([]);
    expect(spoilt((vote) => ({ ...vote, content: { ...vote.content!, validFrom: days(on, 1) } }))).toEqual([]);
    expect(spoilt((vote) => ({ ...omit(vote, 'content'), problem: { code: 'SYNTAX', message: 'It is no vote.' } }))).toEqual([]);
    expect(spoilt((vote) => vote)).toEqual(['VOTES_LEFT_OUT']);
    const late = { version: 3, recorded: days(on, 8) };
    const lateRecorded = { ...naming(3), closed: naming(3).closed.map((each) => ({ ...each, ...late })) };
    expect(codesOf(lateRecorded, { ...anchoring([1, 2, inTime], [2, 2, inTime], [3, 2, inTime], [4, 3, days(on, 8)]) })).toEqual([]);
  });
  test('are taken for votes that count where they cannot be read', () => {
    const recorded = naming(3);
    expect(codesOf({ ...recorded, votes: recorded.votes.slice(0, 3) }, all(2))).toEqual(['VOTES_LEFT_OUT']);
    const other = recorded.votes.map((vote, at) => (at === 3 ? { ...vote, digestMultibase: 'uOther' } : vote));
    expect(codesOf({ ...recorded, votes: other }, all(2))).toEqual(['VOTES_LEFT_OUT']);
  });
  test('of one seat: the one known first is named, and no other has to be', () => {
    const again = found(voteUrl(3, 9), holder, opened, { ...own.votes[2]!.content!, id: voteUrl(3, 9), seat, choice: 'against' as const });
    const both = { ...own, votes: [...own.votes, again] };
    const order = (first: string, then: string) => codes([both], anchoring([3, 2, first], [9, 2, then]));
    expect(order(inTime, days(opened, 2))).toEqual([]);
    expect(order(days(opened, 2), inTime)).toEqual(['VOTES_LEFT_OUT']);
  });
  test('of other motions are none of its own; what a vote says itself counts as well as where it stands', () => {
    const reference = (id: string): RegisteredReference => ({ ...referenceTo(id), version: 2, recorded: inTime });
    expect(codes([own], { anchoredVotes: [reference(voteUrl(4, 1)), reference(voteUrl(33, 1))] })).toEqual([]);
    const whole = naming(3);
    const hidden = voteUrl(8, 4);
    const moved = found(hidden, mallory, opened, { ...whole.votes[3]!.content!, id: hidden });
    const changed = { anchors: new Map([[digestOf(hidden), inTime]]), anchoredVotes: [reference(hidden)] };
    expect(codesOf({ ...whole, votes: [...whole.votes.slice(0, 3), moved] }, changed)).toEqual(['VOTES_LEFT_OUT']);
  });
  test('let the motion be decided once more, by all of them', () => {
    const [less, more] = [naming(3), naming(4)];
    const id = decisionUrl(33);
    const again: Recorded = {
      ...more,
      ...{ opened: [], motions: [], votes: [] },
      decisions: [found(id, more.decisions[0]!.content!.alliance, on, { ...more.decisions[0]!.content!, id })],
      closed: [{ ...referenceTo(id), version: 4, recorded: days(on, 1) }],
      events: more.events.map((each) => ({
        ...each,
        ...{ id: `${versionUrl(4)}#event-1` as typeof each.id, recorded: days(on, 1), decision: referenceTo(id) },
      })),
    };
    const log = readLog(allianceWith([less, again], all(2), four));
    expect(log.undecided.map(({ code }) => code)).toEqual(['VOTES_LEFT_OUT']);
    expect(motionOutcomes(log, today).at(-1)).toMatchObject({ status: 'carried', tally: { for: 3, against: 1 } });
  });
});

describe('interim suspensions', () => {
  /** Recorded a day after it was moved, so that nobody was heard. */
  const suspending = (number: number, from: string, length: number, more: Otherwise = {}): Recorded =>
    decided(number, from, [{ kind: 'suspended', member: alice, effective: from, until: days(from, length) }], {
      ...{ opened: days(from, -1) },
      ...more,
    });
  const first = suspending(3, on, 30);
  test('of one member need the time to reply while another runs, and until so long after it ended', () => {
    expect(codes([first])).toEqual([]);
    expect(codes([first, suspending(4, days(on, 20), 30)])).toEqual(['INTERIM_TOO_LONG']);
    expect(codes([first, suspending(4, days(on, 30), 30)])).toEqual(['INTERIM_TOO_LONG']);
    expect(codes([first, suspending(4, days(on, 43), 30)])).toEqual(['INTERIM_TOO_LONG']);
    expect(codes([first, suspending(4, days(on, 44), 30)])).toEqual([]);
  });
  test('of one member can follow each other where the member was heard, the first time or the second', () => {
    expect(codes([first, suspending(4, days(on, 30), 30, { opened: days(on, 16) })])).toEqual([]);
    expect(codes([suspending(3, on, 30, { opened: days(on, -14) }), suspending(4, days(on, 30), 30)])).toEqual([]);
    const waiting = { ...suspending(4, days(on, 30), 30), ...{ events: [], closed: [], decisions: [] } };
    expect(outcomeOf([first, waiting]).decidableFrom).toBe(days(on, 43));
    const alone = { ...suspending(4, days(on, 50), 30), ...{ events: [], closed: [], decisions: [] } };
    expect(outcomeOf([first, alone]).decidableFrom).toBe(days(on, 49));
  });
  test('that were opened side by side, or recorded in one version, are no way round it', () => {
    const beside = suspending(4, days(on, 1), 30, { opened: days(on, -1) });
    const later = decided(4, days(on, 1), [{ kind: 'suspended', member: alice, effective: days(on, 30), until: days(on, 60) }], {
      opened: days(on, -1),
    });
    expect(codes([first, beside])).toEqual(['INTERIM_TOO_LONG']);
    expect(codes([first, later])).toEqual(['INTERIM_TOO_LONG']);
    const inOne: Recorded = {
      ...later,
      opened: later.opened.map((each) => ({ ...each, version: 2 })),
      closed: later.closed.map((each) => ({ ...each, version: 3, recorded: on })),
      events: later.events.map((each) => ({ ...each, id: `${versionUrl(3)}#event-2` as typeof each.id, recorded: on })),
    };
    expect(codes([first, inOne])).toEqual(['INTERIM_TOO_LONG']);
  });
  test('in one motion are one', () => {
    const said = (member: typeof alice, from: string): EventSaid => ({ kind: 'suspended', member, effective: from, until: days(from, 30) });
    const both = (other: EventSaid) => decided(3, on, [said(alice, on), other], { opened: days(on, -1) });
    expect(codes([both(said(alice, days(on, 30)))])).toEqual(['INTERIM_TOO_LONG', 'INTERIM_TOO_LONG']);
    expect(codes([both(said(mallory, on))])).toEqual([]);
    const proposals = [said(alice, on), said(alice, days(on, 30))].map((each) => ({ effective: on, ...each }));
    expect(procedureOf({ kind: 'ordinary', proposals }, policy)).toMatchObject({ hearing: 'INTERIM_TOO_LONG', replyPeriod: 'P14D' });
  });
  test('of another member, or that did not count, do not matter', () => {
    const other = decided(3, on, [{ kind: 'suspended', member: mallory, until: days(on, 30) }], { opened: days(on, -1) });
    expect(codes([other, suspending(4, days(on, 30), 30)])).toEqual([]);
    const lost = suspending(3, on, 30, { votes: ['for', 'against', 'against'] });
    expect(codes([lost, suspending(4, days(on, 30), 30)])).toEqual(['NOT_CARRIED']);
  });
});

describe('what comes of an appeal', () => {
  const expulsion = decided(4, days(on, -15), [{ kind: 'expelled', member: alice }], { opened: days(on, -30) });
  const settled = (kind: 'appeal-upheld' | 'appeal-dismissed', evidence?: EventSaid['evidence']) =>
    decided(5, on, [{ kind, member: alice, ...(evidence && { evidence }) }], { kind: 'meeting', voters: ballots.slice(1) });
  const against = { id: expulsion.events[0]!.id, digestMultibase: '' };
  test.each(['appeal-upheld', 'appeal-dismissed'] as const)('%s decides nothing where it names no event', (kind) => {
    expect(codes([joining, expulsion, settled(kind)])).toEqual(['NOT_AS_MOVED']);
    expect(codes([joining, expulsion, settled(kind, against)])).toEqual([]);
    expect(outcomeOf([joining, expulsion, settled(kind)])).toMatchObject({ motion: { id: motionUrl(5) }, status: 'not-counted' });
  });
  test('gives back what it names', () => {
    expect(judge({ alliance: allianceWith([joining, expulsion, settled('appeal-upheld', against)]) }).state).toBe('member');
    expect(judge({ alliance: allianceWith([joining, expulsion, settled('appeal-upheld')]) }).state).toBe('expelled');
  });
});
