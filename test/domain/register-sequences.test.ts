/** Whatever a register holds, in whatever order it is read, and whoever votes: what was not decided changes nothing. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { omit } from '../../src/crawl/omit.ts';
import { type AllianceLog, readLog } from '../../src/domain/count-decisions.ts';
import { type MotionKind, choices, motionKinds } from '../../src/domain/decision.ts';
import type { AllianceEvidence, FoundCredential, When } from '../../src/domain/evidence.ts';
import { isBy } from '../../src/domain/instant.ts';
import { type WebId, toIri } from '../../src/domain/iri.ts';
import { judgeMember } from '../../src/domain/judge-member.ts';
import type { EventKind, RegisterEvent } from '../../src/domain/membership.ts';
import { motionOutcomes } from '../../src/domain/motion-outcome.ts';
import { foldMembership } from '../../src/domain/standing.ts';
import {
  type EventSaid,
  type Recorded,
  alice,
  alliance,
  allianceWith,
  authority,
  committee,
  days,
  decided,
  electorOf,
  found,
  keyOf,
  mallory,
  motionUrl,
  multikeyOf,
  orderlyMember,
  referenceTo,
  second,
  steward,
  third,
  versionUrl,
  voteUrl,
} from './sample-evidence.ts';

fc.configureGlobal({ seed: 20261121 });
vi.setConfig({ testTimeout: 20_000 });

const begin = '2026-04-01T10:00:00Z';
const people: readonly WebId[] = [alice, steward, second, third, mallory, authority];
const kinds: readonly EventKind[] = [
  ...(['admitted', 'role-added', 'role-removed', 'suspended', 'reinstated', 'expelled', 'court-outcome', 'appeal-upheld'] as const),
  ...(['seat-filled', 'seat-vacated', 'mandate-withdrawn', 'policy-adopted', 'key-pinned', 'key-revoked', 'right-granted'] as const),
];

const said = fc
  .record({
    kind: fc.constantFrom(...kinds),
    member: fc.constantFrom(...people),
    isLong: fc.boolean(),
    against: fc.integer({ min: 2, max: 6 }),
  })
  .map(({ kind, member, isLong, against }): EventSaid => ({
    kind,
    member: kind === 'policy-adopted' ? alliance : member,
    roles: [{ role: 'network-provider', jurisdictions: ['AU'] }],
    keys: [keyOf(member)],
    seat: electorOf(4, member).seat,
    state: 'suspended',
    evidence: referenceTo(`${versionUrl(against)}#event-1`),
    ...(isLong ? { until: days(begin, 200) } : {}),
    ...(kind === 'right-granted' && {
      right: { id: toIri(`${versionUrl(against)}#right-1`), kind: 'mark', holder: member, basis: 'work', from: begin },
    }),
  }));

const flaws = [
  ...(['none', 'none', 'none', 'none', 'no-decision', 'no-motion', 'unopened', 'opened-late', 'other-bytes', 'forged-vote'] as const),
  ...(['stolen-key', 'no-votes', 'named-twice', 'anchored', 'sum', 'unsigned', 'other-event', 'undecided', 'not-carried'] as const),
];
const moved = fc.record({
  said: fc.array(said, { minLength: 1, maxLength: 2 }),
  kind: fc.oneof({ weight: 4, arbitrary: fc.constant<MotionKind>('ordinary') }, { weight: 1, arbitrary: fc.constantFrom(...motionKinds) }),
  voters: fc.oneof(
    { weight: 4, arbitrary: fc.constant(committee) },
    {
      weight: 1,
      arbitrary: fc.subarray([...committee, electorOf(4, mallory), electorOf(1, mallory), { ...electorOf(9, alice), seat: alice }]),
    },
  ),
  votes: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant('for' as const) }, fc.constantFrom(...choices)), {
    minLength: 3,
    maxLength: 6,
  }),
  electorate: fc.oneof({ weight: 5, arbitrary: fc.constant(committee) }, fc.subarray([...committee, electorOf(4, mallory)])),
  after: fc.constantFrom(1, 7, 14, 14, 14, 25),
  flaw: fc.constantFrom(...flaws),
});
type Moved = typeof moved extends fc.Arbitrary<infer Value> ? Value : never;

/** One motion after another, forty days apart, each opened, voted on and recorded, or something like it. */
function recordedAs({ said: events, kind, voters, votes, electorate, after, flaw }: Moved, at: number): Recorded {
  const opened = days(begin, at * 40);
  const isMeeting = kind === 'meeting' || kind === 'election';
  const own = decided(3 + at, days(opened, after), events, {
    opened,
    kind,
    voters,
    votes,
    motion: { electorate: isMeeting ? [] : electorate },
    ...(flaw === 'not-carried' && { decision: { outcome: 'not-carried' } }),
  });
  return tampered(own, flaw, 3 + at);
}

function tampered(own: Recorded, flaw: (typeof flaws)[number], number: number): Recorded {
  const change = <Item>(items: readonly Item[], to: (item: Item) => Item): readonly Item[] =>
    items.map((item, at) => (at === 0 ? to(item) : item));
  const later = own.closed[0]!.recorded;
  switch (flaw) {
    case 'no-decision':
      return { ...own, decisions: [] };
    case 'no-motion':
      return { ...own, motions: [] };
    case 'unopened':
      return { ...own, opened: [] };
    case 'opened-late':
      return { ...own, opened: own.opened.map((each) => ({ ...each, version: number, recorded: later })) };
    case 'other-bytes':
      return { ...own, motions: change(own.motions, (each) => ({ ...each, digestMultibase: 'uOther' })) };
    case 'forged-vote':
      return { ...own, votes: change(own.votes, (each) => ({ ...each, verifiedWith: [multikeyOf(mallory)] })) };
    case 'stolen-key':
      return { ...own, votes: change(own.votes, (each) => ({ ...each, content: { ...each.content!, issuer: mallory } })) };
    case 'no-votes':
      return { ...own, votes: [] };
    case 'named-twice':
      return {
        ...own,
        decisions: change(own.decisions, (each) => ({
          ...each,
          content: { ...each.content!, votes: [...each.content!.votes, ...each.content!.votes] },
        })),
      };
    case 'sum':
      return {
        ...own,
        decisions: change(own.decisions, (each) => ({
          ...each,
          content: { ...each.content!, tally: { totals: [0, 0], blindings: ['u', 'u'] } },
        })),
      };
    case 'unsigned':
      return { ...own, decisions: change(own.decisions, (each) => ({ ...each, verifiedWith: [] })) };
    case 'other-event':
      return { ...own, events: change(own.events, (each) => ({ ...each, kind: 'expelled', member: alice })) };
    case 'undecided':
      return { ...own, events: own.events.map((each) => omit(each, 'decision')) };
    default:
      return own;
  }
}

/** Events that name some decision or none, in any version: what whoever holds the alliance's key alone can write. */
const slipped = fc
  .record({
    said,
    version: fc.integer({ min: 3, max: 8 }),
    day: fc.integer({ min: 0, max: 200 }),
    decision: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
  })
  .map(({ said: event, version, day, decision }): RegisterEvent => ({
    ...{ roles: [], keys: [], ...event },
    id: toIri(`${versionUrl(version)}#event-${100 + day}`),
    effective: days(begin, day),
    recorded: days(begin, (version - 3) * 40 + 30),
    ...(decision !== undefined && { decision: referenceTo(`https://alliance.example/decisions/${decision}.jsonld`) }),
  }));

const register = fc
  .record({ motions: fc.array(moved, { minLength: 1, maxLength: 5 }), slipped: fc.array(slipped, { maxLength: 4 }) })
  .map(({ motions, slipped: events }): AllianceEvidence => {
    const recorded = motions.map(recordedAs);
    const evidence = allianceWith(recorded);
    const isAnchored = (at: number): boolean => motions[at]?.flaw === 'anchored';
    const anchors = recorded.flatMap(({ votes, opened }, at) =>
      isAnchored(at) ? votes.map(({ digestMultibase }) => [digestMultibase, days(opened[0]?.recorded ?? begin, 1)] as const) : [],
    );
    return { ...evidence, events: [...evidence.events, ...events], anchors: new Map(anchors) };
  });

const times = [10, 60, 100, 400].map((day) => days(begin, day));
const whens: readonly When[] = times.map((time) => ({ at: time, knownAt: time }));

/** What holds of everybody, without the reasons. */
function verdicts(evidence: AllianceEvidence, all: readonly When[] = whens) {
  const log = readLog(evidence);
  return all.map((when) => ({
    folds: people.map((webid) => foldMembership(log.eventsOf.get(webid) ?? [], when)),
    verdict: omit(judgeMember(log, orderlyMember, when), 'reasons'),
  }));
}
const comesTo = (log: AllianceLog, when: When) =>
  motionOutcomes(log, when).map(({ reference, status, tally, carried, quorum, events }) => ({
    ...{ reference, status, tally, carried, quorum },
    events: events.map(({ id }) => id),
  }));
const codesOf = (evidence: AllianceEvidence) =>
  readLog(evidence)
    .undecided.map(({ event, code }) => `${event.id} ${event.kind} ${code ?? ''}`)
    .sort();

const shuffled = <Item>(items: readonly Item[], seed: number): readonly Item[] =>
  items
    .map((item, at) => [Math.sin(seed * 97 + at * 31), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
const shuffledMap = <Value>(map: ReadonlyMap<string, Value>, seed: number): ReadonlyMap<string, Value> => new Map(shuffled([...map], seed));

describe('any sequence of register versions', () => {
  test('has motions that carry, motions that do not, and events that count for nobody', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(register, (evidence) => {
        const log = readLog(evidence);
        for (const { code } of log.undecided) seen.add(code ?? 'none');
        for (const { status } of motionOutcomes(log, whens.at(-1)!)) seen.add(status);
      }),
      { numRuns: 250 },
    );
    for (const code of ['carried', 'not-counted', 'none', 'DECISION_UNREADABLE', 'MOTION_UNREADABLE', 'MOTION_NOT_OPENED', 'NO_QUORUM'])
      expect(seen).toContain(code);
    for (const code of ['WRONG_ELECTORATE', 'WRONG_BODY', 'NOT_AS_MOVED', 'TALLY_WRONG', 'NO_HEARING', 'NOT_CARRIED'])
      expect(seen).toContain(code);
  });

  test('comes to the same without its undecided events', () => {
    fc.assert(
      fc.property(register, (evidence) => {
        const undecided = new Set(readLog(evidence).undecided.map(({ event }) => event));
        const without = { ...evidence, events: evidence.events.filter((event) => !undecided.has(event)) };
        expect(readLog(without).events).toEqual(readLog(evidence).events);
        expect(verdicts(without)).toEqual(verdicts(evidence));
      }),
      { numRuns: 60 },
    );
  });

  test('comes to the same in whatever order it is read', () => {
    fc.assert(
      fc.property(register, fc.integer({ min: 1, max: 1000 }), (evidence, seed) => {
        const decisions = new Map(
          [...evidence.decisions].map(([id, each]) => [
            id,
            { ...each, content: { ...each.content!, votes: shuffled(each.content!.votes, seed) } },
          ]),
        );
        const other: AllianceEvidence = {
          ...evidence,
          events: shuffled(evidence.events, seed),
          opened: shuffled(evidence.opened, seed + 1),
          closed: shuffled(evidence.closed, seed + 2),
          motions: shuffledMap(evidence.motions, seed),
          votes: shuffledMap(evidence.votes, seed),
          decisions: shuffledMap(decisions, seed),
        };
        expect(codesOf(other)).toEqual(codesOf(evidence));
        expect(readLog(other).events.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
          readLog(evidence).events.map(({ id, kind }) => `${id} ${kind}`),
        );
        const [one, two] = [readLog(other), readLog(evidence)];
        for (const when of whens) expect(comesTo(one, when)).toEqual(comesTo(two, when));
      }),
      { numRuns: 40 },
    );
  });

  test('comes to the same whatever those vote who have no vote', () => {
    const strangers = fc.array(
      fc.record({
        voter: fc.constantFrom(mallory, authority),
        choice: fc.constantFrom(...choices),
        seat: fc.integer({ min: 1, max: 9 }),
        ownSeat: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(register, strangers, (evidence, cast) => {
        const votes = new Map(evidence.votes);
        const decisions = new Map(evidence.decisions);
        const anchors = new Map(evidence.anchors);
        for (const [document, decision] of evidence.decisions) {
          const number = Number(/(\d+)\.jsonld$/.exec(document)?.[1]);
          const motion = evidence.motions.get(motionUrl(number))?.content;
          if (number === 1 || motion === undefined || motion.electorate.some(({ holder }) => holder === mallory)) continue;
          const more = cast.map(({ voter, choice, seat, ownSeat }, at): FoundCredential<never> => {
            const id = voteUrl(number, `other-${at}`);
            const content = {
              id,
              issuer: voter,
              seat: ownSeat ? voter : electorOf(seat, voter).seat,
              motion: referenceTo(motion.id),
              choice,
              validFrom: motion.opened,
            };
            return found(id, voter, motion.opened, content) as never;
          });
          for (const each of more) {
            votes.set(each.document, each);
            anchors.set(each.digestMultibase, days(motion.opened, 0));
          }
          const named = [...decision.content!.votes, ...more.map((each) => referenceTo(each.document))];
          decisions.set(document, { ...decision, content: { ...decision.content!, votes: named } });
        }
        const other = { ...evidence, votes, decisions, anchors };
        const isOfMembers = (each: { reference: { id: string } }): boolean =>
          !/(meeting|election)/.test(evidence.motions.get(each.reference.id)?.content?.kind ?? '');
        const [one, two] = [readLog(other), readLog(evidence)];
        for (const when of whens) expect(comesTo(one, when).filter(isOfMembers)).toEqual(comesTo(two, when).filter(isOfMembers));
        expect(readLog(other).events.map(({ id }) => id)).toEqual(readLog(evidence).events.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });

  test('answers as known at a time what it answered then', () => {
    fc.assert(
      fc.property(register, fc.constantFrom(...times), (evidence, time) => {
        const known = <Item extends { readonly recorded: string }>(items: readonly Item[]): readonly Item[] =>
          items.filter(({ recorded }) => isBy(recorded, time));
        const then: AllianceEvidence = {
          ...evidence,
          events: known(evidence.events),
          opened: known(evidence.opened),
          closed: known(evidence.closed),
          anchors: new Map([...evidence.anchors].filter(([, recorded]) => isBy(recorded, time))),
        };
        const all = times.map((at): When => ({ at, knownAt: time }));
        expect(verdicts(then, all)).toEqual(verdicts(evidence, all));
        const [one, two] = [readLog(then), readLog(evidence)];
        for (const when of all) expect(comesTo(one, when)).toEqual(comesTo(two, when));
      }),
      { numRuns: 40 },
    );
  });
});

test('a register of ten thousand members and five hundred decisions is read in a moment', () => {
  const members = Array.from({ length: 10_000 }, (_, at) => toIri(`https://pods.example/m${at}/profile/card#me`) as WebId);
  const recorded = Array.from({ length: 500 }, (_, at) =>
    decided(
      3 + at,
      new Date(Date.parse(begin) + at * 3_600_000).toISOString(),
      members
        .slice(at * 20, at * 20 + 20)
        .map((member) => ({ kind: 'admitted', member, keys: [keyOf(member)], acceptance: referenceTo(member) }) as const),
    ),
  );
  const evidence = allianceWith(recorded);
  const started = performance.now();
  const log = readLog(evidence);
  const read = performance.now() - started;
  expect(log.undecided).toEqual([]);
  expect(log.eventsOf.size).toBeGreaterThan(10_000);
  const outcomes = motionOutcomes(log, { at: days(begin, 400), knownAt: days(begin, 400) });
  expect(outcomes).toHaveLength(502);
  // Half a second on a quiet machine; a reading that goes through all events for each decision takes far longer.
  expect(read).toBeLessThan(5000);
});
