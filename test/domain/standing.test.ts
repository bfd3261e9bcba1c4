import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { When } from '../../src/domain/evidence.ts';
import { toIri } from '../../src/domain/iri.ts';
import { type EventKind, type RegisterEvent, memberEventKinds } from '../../src/domain/membership.ts';
import { type FoldedMembership, foldMembership } from '../../src/domain/standing.ts';
import { alice } from './sample-evidence.ts';

fc.configureGlobal({ seed: 20261121 });

const day = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString();
const endless: When = { at: day(1000), knownAt: day(1000) };
let count = 0;
const event = (kind: EventKind, on: number, more: Partial<RegisterEvent> = {}): RegisterEvent => ({
  id: toIri(`https://alliance.example/register/1.jsonld#event-${++count}`),
  kind,
  member: alice,
  roles: [],
  keys: [],
  effective: day(on),
  recorded: day(on),
  ...more,
});
const roles = [{ role: 'content-developer', jurisdictions: ['AU', 'NZ'] }] as const;
const admitted = event('admitted', 1, { roles });
const expelled = event('expelled', 2);
const ofAppeal = (kind: EventKind, on: number, against = expelled): RegisterEvent =>
  event(kind, on, { evidence: { id: against.id, digestMultibase: '' } });
const fold = (events: readonly RegisterEvent[], when: Partial<When> = {}, may?: () => boolean): FoldedMembership =>
  foldMembership(events, { ...endless, ...when }, may);

describe('the state of a member', () => {
  test.each<[string, readonly RegisterEvent[], string]>([
    ['nothing recorded', [], 'none'],
    ['applied', [event('applied', 0)], 'applicant'],
    ['refused', [event('applied', 0), event('refused', 1)], 'refused'],
    ['applied again', [event('applied', 0), event('refused', 1), event('applied', 2)], 'applicant'],
    ['admitted', [event('applied', 0), admitted], 'member'],
    ['suspended', [admitted, event('suspended', 2)], 'suspended'],
    ['suspended without being a member', [event('suspended', 2)], 'none'],
    ['reinstated', [admitted, event('suspended', 2), event('reinstated', 3)], 'member'],
    ['admitted while suspended', [admitted, event('suspended', 2), event('admitted', 3)], 'suspended'],
    ['expelled', [admitted, event('expelled', 2)], 'expelled'],
    ['expelled, then “reinstated”', [admitted, event('expelled', 2), event('reinstated', 3)], 'expelled'],
    [
      'expelled, then suspended and reinstated',
      [admitted, event('expelled', 2), event('suspended', 3), event('reinstated', 4)],
      'expelled',
    ],
    ['expelled, then admitted too early', [admitted, event('expelled', 2), event('admitted', 3)], 'expelled'],
    ['expelled, then withdrawn', [admitted, event('expelled', 2), event('withdrawn', 3)], 'expelled'],
    ['expelled, then applied', [admitted, event('expelled', 2), event('applied', 3)], 'expelled'],
    ['expelled, and an appeal dismissed', [admitted, expelled, ofAppeal('appeal-lodged', 3), ofAppeal('appeal-dismissed', 4)], 'expelled'],
    ['expelled, and an appeal upheld', [admitted, expelled, ofAppeal('appeal-lodged', 3), ofAppeal('appeal-upheld', 4)], 'member'],
    ['expelled, and a court for the member', [admitted, event('expelled', 2), event('court-outcome', 3, { state: 'member' })], 'member'],
    ['a court that says nothing of the state', [admitted, event('court-outcome', 3)], 'member'],
    ['withdrawn', [admitted, event('withdrawn', 2)], 'withdrawn'],
    ['withdrawn, then admitted anew', [admitted, event('withdrawn', 2), event('admitted', 3)], 'member'],
  ])('%s: %#', (_, events, state) => {
    expect(fold(events).state).toBe(state);
  });

  test('is asked for both times: what held, and what was known', () => {
    const late = event('suspended', 2, { recorded: day(9) });
    expect(fold([admitted, late], { at: day(5), knownAt: day(5) }).state).toBe('member');
    expect(fold([admitted, late], { at: day(5) }).state).toBe('suspended');
    expect(fold([admitted, late], { at: day(1), knownAt: day(9) }).state).toBe('member');
  });

  test('an interim suspension ends by itself, and one that was confirmed does not', () => {
    const interim = event('suspended', 2, { until: day(5) });
    expect(fold([admitted, interim], { at: day(4) }).state).toBe('suspended');
    expect(fold([admitted, interim], { at: day(5) })).toMatchObject({ state: 'member', since: day(1) });
    expect(fold([admitted, interim, event('suspended', 4)], { at: day(6) }).state).toBe('suspended');
  });

  test('comes back after the policy’s years by a new admission', () => {
    const events = [admitted, event('expelled', 2), event('admitted', 900, { roles: [] })];
    expect(fold(events, {}, () => true)).toMatchObject({ state: 'member', since: day(900), grants: [] });
  });

  test('an event whose time is no time never happened', () => {
    expect(fold([{ ...admitted, effective: 'soon' }]).state).toBe('none');
    expect(fold([{ ...admitted, recorded: 'soon' }]).state).toBe('none');
  });
});

describe('an appeal', () => {
  test('shows while it waits to be decided, and only then', () => {
    expect(fold([admitted, expelled]).underAppeal).toBe(false);
    expect(fold([admitted, expelled, ofAppeal('appeal-lodged', 3)]).underAppeal).toBe(true);
    expect(fold([admitted, expelled, ofAppeal('appeal-lodged', 3), ofAppeal('appeal-dismissed', 4)]).underAppeal).toBe(false);
    expect(fold([admitted, ofAppeal('appeal-lodged', 3)]).underAppeal).toBe(false);
  });
  test('that is upheld restores what was taken, and what held before can still be asked', () => {
    const events = [admitted, expelled, ofAppeal('appeal-lodged', 3), ofAppeal('appeal-upheld', 4)];
    expect(fold(events)).toMatchObject({ state: 'member', since: day(1), underAppeal: false });
    expect(fold(events).grants).toEqual(fold([admitted]).grants);
    expect(fold(events, { at: day(3) })).toMatchObject({ state: 'expelled', underAppeal: true });
  });
  test('that names no event is none, whatever is said to have come of it', () => {
    expect(fold([admitted, expelled, event('appeal-lodged', 3)]).underAppeal).toBe(false);
    expect(fold([admitted, expelled, ofAppeal('appeal-lodged', 3), event('appeal-upheld', 4)])).toMatchObject({
      ...{ state: 'expelled', underAppeal: true },
    });
    expect(fold([admitted, expelled, ofAppeal('appeal-lodged', 3), event('appeal-dismissed', 4)]).underAppeal).toBe(true);
    const elsewhere = event('expelled', 2);
    expect(fold([admitted, expelled, ofAppeal('appeal-upheld', 4, elsewhere)]).state).toBe('expelled');
  });
  test('takes back the event it names, and no other', () => {
    const removal = event('role-removed', 2, { roles: [{ role: 'content-developer', jurisdictions: ['NZ'] }] });
    const suspension = event('suspended', 3);
    const upheld = event('appeal-upheld', 5, { evidence: { id: removal.id, digestMultibase: '' } });
    const after = fold([admitted, removal, suspension, upheld]);
    expect(after.state).toBe('suspended');
    expect(after.grants.some((unit) => unit.removed !== undefined)).toBe(false);
  });
});

describe('grants', () => {
  const standing = (events: readonly RegisterEvent[]) =>
    Object.fromEntries(
      fold(events).grants.map(({ role, jurisdiction = '', removed }) => [`${role} ${jurisdiction}`.trim(), removed === undefined]),
    );
  const [developer] = roles;
  test('are added and removed by jurisdiction', () => {
    const more = event('role-added', 2, { roles: [{ role: 'civics-producer', jurisdictions: ['AU'] }] });
    const less = event('role-removed', 3, { roles: [{ ...developer, jurisdictions: ['NZ'] }] });
    expect(standing([admitted, more, less])).toEqual({
      'content-developer AU': true,
      'content-developer NZ': false,
      'civics-producer AU': true,
    });
    expect(standing([admitted, less, event('role-added', 4, { roles })])).toEqual({
      'content-developer AU': true,
      'content-developer NZ': true,
    });
  });
  test('go altogether when no jurisdiction is named, and a part of one is kept apart', () => {
    expect(standing([admitted, event('role-removed', 3, { roles: [{ ...developer, jurisdictions: [] }] })])).toEqual({
      'content-developer AU': false,
      'content-developer NZ': false,
    });
    expect(standing([admitted, event('role-removed', 3, { roles: [{ ...developer, jurisdictions: ['AU-QLD'] }] })])).toEqual({
      'content-developer AU': true,
      'content-developer NZ': true,
      'content-developer AU-QLD': false,
    });
  });
});

describe('whatever is recorded', () => {
  const anyEvent = fc
    .record({
      kind: fc.constantFrom(...memberEventKinds),
      effective: fc.nat(30),
      recorded: fc.nat(30),
      until: fc.option(fc.nat(30), { nil: undefined }),
      state: fc.constantFrom('member', 'suspended', 'expelled', undefined),
      jurisdictions: fc.subarray(['AU', 'AU-QLD', 'NZ']),
    })
    .map(({ kind, effective, recorded, until, state, jurisdictions }) =>
      event(kind, effective, {
        recorded: day(recorded),
        roles: [{ role: 'content-developer', jurisdictions }],
        ...(kind === 'suspended' && until !== undefined && { until: day(until) }),
        ...(kind === 'court-outcome' && state !== undefined && { state }),
      }),
    );
  const log = fc.array(anyEvent, { maxLength: 14 });
  const time = fc.nat(30).map(day);

  test('the order it is read in plays no part', () => {
    const shuffled = log.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, time, time, ([events, other], at, knownAt) => {
        expect(fold(other, { at, knownAt })).toEqual(fold(events, { at, knownAt }));
      }),
    );
  });

  test('nothing recorded later changes what was known', () => {
    fc.assert(
      fc.property(log, log, fc.nat(29), time, (events, more, known, at) => {
        const later = more.map((each) => ({ ...each, recorded: day(known + 1) }));
        const when = { at, knownAt: day(known) };
        expect(fold([...events, ...later], when)).toEqual(fold(events, when));
      }),
    );
  });

  test('nothing that takes effect later changes what held', () => {
    fc.assert(
      fc.property(log, log, fc.nat(29), (events, more, at) => {
        const later = more.map((each) => ({ ...each, effective: day(at + 1) }));
        expect(fold([...events, ...later], { at: day(at) })).toEqual(fold(events, { at: day(at) }));
      }),
    );
  });

  test('an expulsion is not undone but by an appeal, a court, or the policy’s years', () => {
    fc.assert(
      fc.property(log, (events) => {
        const others = events.filter(({ kind }) => kind !== 'appeal-upheld' && kind !== 'court-outcome');
        expect(fold([...others, event('expelled', 15)]).state).toBe('expelled');
      }),
    );
  });

  test('a suspension is undone by lifting it', () => {
    fc.assert(
      fc.property(log, (events) => {
        const before = fold(events);
        const after = fold([...events, event('suspended', 31), event('reinstated', 32)]);
        fc.pre(before.state === 'member');
        expect({ ...after, cause: undefined }).toEqual({ ...before, cause: undefined });
      }),
    );
  });
});
