/** General meetings, elections, secret votes, appeals, rights and narrowed mandates. */
import { describe, expect, test } from 'vitest';
import { omit } from '../../src/crawl/omit.ts';
import type { Appeal } from '../../src/domain/appeal.ts';
import type { Mandate } from '../../src/domain/attestation.ts';
import { readLog } from '../../src/domain/count-decisions.ts';
import type { Elector, SealedTally } from '../../src/domain/decision.ts';
import { electorateAt, membersAt } from '../../src/domain/electorate.ts';
import type { AllianceEvidence, FoundCredential, When } from '../../src/domain/evidence.ts';
import { documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import { mandatesAt } from '../../src/domain/mandate.ts';
import { motionOutcomes } from '../../src/domain/motion-outcome.ts';
import type { Right, RightAcceptance } from '../../src/domain/right.ts';
import { heldRights } from '../../src/domain/rights.ts';
import { withDecided } from '../../src/domain/with-decided.ts';
import {
  type EventSaid,
  type Otherwise,
  type Recorded,
  alice,
  alliance,
  allianceWith,
  attestation,
  authority,
  codesOf,
  committee,
  days,
  decided,
  decisionUrl,
  digestOf,
  electorOf,
  found,
  holding,
  judge,
  keyOf,
  mandate,
  motionUrl,
  orderlyMember,
  pod,
  policy,
  policyUrl,
  referenceTo,
  seat,
  second,
  standings,
  steward,
  third,
  today,
} from './sample-evidence.ts';

const on = '2026-06-01T10:00:00Z';
const others = ['bo', 'cy', 'di', 'ed'].map((name) => toWebId(`https://pods.example/${name}/profile/card#me`));
const everybody = [alice, ...others];
const ballotOf = (webid: (typeof everybody)[number]): Elector => ({ seat: webid, holder: webid, key: keyOf(webid) });
const ballots = everybody.map(ballotOf);
const joining = decided(
  3,
  '2026-04-01T10:00:00Z',
  others.map((member) => ({ kind: 'admitted', member, keys: [keyOf(member)], acceptance: referenceTo(member) }) as const),
);
const meeting = (said: EventSaid, votes: Otherwise['votes'], more: Otherwise = {}): Recorded =>
  decided(4, on, [said], { kind: 'meeting', voters: ballots, ...(votes && { votes }), ...more });
const outcomeOf = (recorded: readonly Recorded[], changed: Partial<AllianceEvidence> = {}, when: When = today) =>
  motionOutcomes(readLog(allianceWith(recorded, changed)), when).at(-1)!;
const vacated: EventSaid = { kind: 'seat-vacated', member: steward, seat };

describe('a general meeting', () => {
  test('is every member, one each, when the motion opens', () => {
    const log = readLog(allianceWith([joining]));
    expect(membersAt(log, '2026-03-31T00:00:00Z')).toEqual([alice]);
    expect(membersAt(log, on)).toEqual([...everybody].sort());
    expect(electorateAt(log, 'meeting', [], on)).toEqual([...ballots].sort((one, other) => (one.seat < other.seat ? -1 : 1)));
  });
  test('recalls the holder of a seat, by half of the members at least', () => {
    const outcome = outcomeOf([joining, meeting(vacated, ['for', 'for', 'against'])]);
    expect(outcome).toMatchObject({ status: 'carried', quorum: 3, cast: 3, tally: { for: 2, against: 1, abstain: 0 } });
    expect(outcome.electors).toHaveLength(5);
    const log = readLog(allianceWith([joining, meeting(vacated, undefined)]));
    expect(electorateAt(log, 'ordinary', [], days(on, 1)).map(({ holder }) => holder)).toEqual([second, third]);
    expect(outcomeOf([joining, meeting(vacated, ['for', 'for'])]).codes).toEqual(['NOT_DECIDED', 'NO_QUORUM']);
  });
  test('has no vote for who is no member, nor for another by a member', () => {
    const stranger = { ...ballotOf(steward), seat: ballots[0]!.seat };
    for (const voters of [
      [ballotOf(steward), ...ballots.slice(0, 2)],
      [stranger, ...ballots.slice(1, 3)],
    ]) {
      const outcome = outcomeOf([joining, meeting(vacated, ['for', 'for', 'for'], { voters })]);
      expect(outcome.cast).toBe(2);
      expect(outcome.codes).toContain('NO_QUORUM');
    }
  });
  test('is of those who were members when it opened, and not of those admitted since', () => {
    const late = { ...joining, opened: joining.opened };
    const early = meeting(vacated, ['for', 'for', 'for'], { opened: '2026-03-15T10:00:00Z', motion: { closes: days(on, 0) } });
    expect(outcomeOf([late, { ...early, opened: [{ ...early.opened[0]!, version: 2 }] }]).cast).toBe(1);
  });
  test('decides without those it is about', () => {
    const expelled = meeting({ kind: 'expelled', member: alice }, ['for', 'for', 'for', 'for', 'for']);
    const outcome = outcomeOf([joining, expelled]);
    expect(outcome).toMatchObject({ status: 'carried', cast: 4, quorum: 3 });
    expect(outcome.electors.find(({ holder }) => holder === alice)).toMatchObject({ state: 'refused', conflict: 'subject' });
  });
});

/** The same votes, sealed, with a published sum that holds. */
function sealed(recorded: Recorded, tally: SealedTally | undefined, questions = 2): Recorded {
  const [decision] = recorded.decisions;
  const commitments = Array.from({ length: questions }, (_, at) => `u${at}`);
  return {
    ...recorded,
    votes: recorded.votes.map((each) =>
      each.content?.choice === 'recused'
        ? each
        : { ...each, content: { ...omit(each.content!, 'choice'), sealed: { commitments, proof: 'u' } } },
    ),
    decisions: [{ ...decision!, content: { ...decision!.content!, ...(tally && { tally }) } }],
  };
}
const sum = (...totals: number[]): SealedTally => ({ totals, blindings: totals.map(() => 'u') });
const sound = { soundTallies: new Set([digestOf(decisionUrl(4))]) };

describe('secret votes', () => {
  const said: EventSaid = { kind: 'role-added', member: alice, roles: [{ role: 'civics-producer', jurisdictions: ['AU'] }] };
  const own = decided(4, on, [said]);
  test('count by their published sum, where it holds', () => {
    expect(outcomeOf([sealed(own, sum(2, 1))], sound)).toMatchObject({ status: 'carried', tally: { for: 2, against: 1, abstain: 0 } });
    expect(outcomeOf([sealed(own, sum(1, 1))], sound)).toMatchObject({ status: 'not-counted', codes: ['NOT_DECIDED', 'NOT_CARRIED'] });
    expect(outcomeOf([sealed(own, sum(2, 0))], sound).tally).toEqual({ for: 2, against: 0, abstain: 1 });
  });
  test.each<[string, SealedTally | undefined, Partial<AllianceEvidence>]>([
    ['nobody published', undefined, sound],
    ['does not hold', sum(3, 0), {}],
    ['is of more votes than there are', sum(4, 0), sound],
    ['says two things of one vote', sum(3, 1), sound],
    ['is negative', sum(3, -1), sound],
    ['is of other questions', sum(3), sound],
  ])('decide nothing by a sum that %s', (_, tally, changed) => {
    expect(outcomeOf([sealed(own, tally)], changed).codes).toEqual(['NOT_DECIDED', 'TALLY_WRONG']);
  });
  test('that do not count are taken for votes for it', () => {
    const five = [...committee, electorOf(4, others[0]!), electorOf(5, others[1]!)];
    const spoilt = (tally: SealedTally) => {
      const whole = sealed(decided(4, on, [said], { motion: { electorate: five } }), tally);
      const votes = whole.votes.map((each, at) => (at === 0 ? { ...each, verifiedWith: [] } : each));
      return motionOutcomes(readLog(allianceWith([{ ...whole, votes }], sound, five)), today).at(-1)!;
    };
    expect(spoilt(sum(4, 1))).toMatchObject({ status: 'carried', cast: 4, tally: { for: 3, against: 1, abstain: 0 } });
    expect(spoilt(sum(3, 2))).toMatchObject({ status: 'not-counted', tally: { for: 2, against: 2, abstain: 0 } });
  });
  test('stand beside open ones, and who stands aside does so openly', () => {
    const mixed = sealed(decided(4, on, [said], { votes: ['for', 'recused', 'for'] }), sum(2, 0));
    expect(outcomeOf([mixed], sound).electors.map(({ state }) => state)).toEqual(['voted', 'recused', 'voted']);
  });
});

describe('an election', () => {
  const [bo, cy, di] = others as [typeof alice, typeof alice, typeof alice];
  const [one, other] = [electorOf(4, bo).seat, electorOf(5, bo).seat];
  const candidate = (member: typeof alice, on: typeof seat): EventSaid => ({
    kind: 'seat-filled',
    member,
    seat: on,
    keys: [keyOf(member)],
    until: '2027-06-01T10:00:00Z',
  });
  const candidates = [candidate(bo, one), candidate(cy, one), candidate(di, other)];
  const election = (totals: readonly number[], more: Otherwise = {}) =>
    sealed(decided(4, on, candidates, { kind: 'election', voters: ballots, ...more }), sum(...totals), candidates.length);
  const elected = (totals: readonly number[], more: Otherwise = {}) => {
    const log = readLog(allianceWith([joining, election(totals, more)], sound));
    return electorateAt(log, 'ordinary', [], days(on, 1)).map(({ holder }) => holder);
  };
  test('fills each seat with whom most approve of, and more than half', () => {
    expect(elected([4, 3, 3])).toEqual([steward, second, third, bo, di]);
    expect(outcomeOf([joining, election([4, 3, 3])], sound)).toMatchObject({
      status: 'carried',
      approvals: [4, 3, 3],
      carried: [0, 2],
      events: [{ member: bo }, { member: di }],
      codes: ['NOT_DECIDED', 'NOT_CARRIED'],
    });
  });
  test('fills no seat by a tie, nor by half of the ballots', () => {
    expect(elected([4, 4, 3])).toEqual([steward, second, third, di]);
    expect(elected([2, 1, 2])).toEqual([steward, second, third]);
    expect(outcomeOf([joining, election([2, 1, 2])], sound)).toMatchObject({ status: 'not-counted', carried: [] });
  });
  test('is recorded before its end only when everybody has voted', () => {
    const early = { motion: { closes: days(on, 1) } };
    expect(elected([5, 0, 5], early)).toEqual([steward, second, third, bo, di]);
    expect(elected([4, 0, 4], { ...early, voters: ballots.slice(0, 4) })).toEqual([steward, second, third]);
    expect(elected([4, 0, 4], { voters: ballots.slice(0, 4) })).toEqual([steward, second, third, bo, di]);
  });
  test('is about nobody: candidates vote too', () => {
    expect(outcomeOf([joining, election([4, 3, 3])], sound).electors.every(({ state }) => state === 'voted')).toBe(true);
  });
  test('fills no seat for longer than the policy lets it', () => {
    const policies = new Map([[policyUrl, found(policyUrl, alliance, on, { ...policy, seatTerm: 'P6M' })]]);
    expect(outcomeOf([joining, election([4, 3, 3])], { ...sound, policies }).codes).toEqual(['NOT_DECIDED', 'TERM_TOO_LONG']);
  });
});

describe('an appeal', () => {
  const six = [...committee, ...others.slice(0, 3).map((holder, at) => electorOf(4 + at, holder))];
  const expulsion = decided(3, on, [{ kind: 'expelled', member: alice }], {
    motion: { electorate: six },
    votes: ['for', 'for', 'for'],
  });
  const event = expulsion.events[0]!.id;
  const upheld: EventSaid = { kind: 'appeal-upheld', member: alice, evidence: { id: event, digestMultibase: '' } };
  const decidedOn = days(on, 20);
  const rest = six.slice(3);
  const appealed = (otherwise: Otherwise, said = upheld) => decided(4, decidedOn, [said], { kind: 'appeal', ...otherwise });
  const state = (...recorded: readonly Recorded[]) => judge({ alliance: allianceWith(recorded, {}, six) }).state;
  const codes = (...recorded: readonly Recorded[]) => readLog(allianceWith(recorded, {}, six)).undecided.map(({ code }) => code);
  test('is decided by others than those who decided first', () => {
    const log = readLog(allianceWith([expulsion], {}, six));
    expect(electorateAt(log, 'appeal', [{ evidence: { id: event, digestMultibase: '' } }], days(on, 1))).toEqual(rest);
    expect(state(expulsion)).toBe('expelled');
    expect(state(expulsion, appealed({ motion: { electorate: rest } }))).toBe('member');
  });
  test('is not decided by those who decided first, nor by fewer than three others', () => {
    expect(codes(expulsion, appealed({ motion: { electorate: six } }))).toEqual(['FIRST_DECIDERS']);
    expect(codes(expulsion, appealed({ motion: { electorate: rest.slice(1) } }))).toEqual(['WRONG_ELECTORATE']);
    const by = decided(3, on, [{ kind: 'expelled', member: alice }], { motion: { electorate: six }, votes: ['for', 'for', 'for', 'for'] });
    expect(codes(by, appealed({ motion: { electorate: six.slice(4) } }))).toEqual(['FIRST_DECIDERS']);
  });
  test('against what the committee all voted on is for the general meeting', () => {
    const whole = decided(3, on, [{ kind: 'expelled', member: alice }], { motion: { electorate: committee } });
    const joined = decided(
      4,
      days(on, 1),
      others.map((member) => ({ kind: 'admitted', member, keys: [keyOf(member)], acceptance: referenceTo(member) }) as const),
    );
    const said: EventSaid = { ...upheld, evidence: { id: whole.events[0]!.id, digestMultibase: '' } };
    const by = decided(5, days(on, 20), [said], { kind: 'meeting', voters: others.map(ballotOf) });
    expect(judge({ alliance: allianceWith([whole, joined, by]) }).state).toBe('member');
  });

  const lodged = (change: Partial<Appeal> = {}, around: Partial<FoundCredential<Appeal>> = {}): FoundCredential<Appeal> => {
    const id = documentOf(`${pod}alliance/public/appeals/one.jsonld`);
    const content = { id, issuer: alice, alliance, against: event, validFrom: days(on, 2), ...change };
    return { ...found(id, alice, content.validFrom, content), ...around };
  };
  const withAppeal = (appeal: FoundCredential<Appeal>, ...recorded: readonly Recorded[]) =>
    judge({ alliance: allianceWith([expulsion, ...recorded], {}, six), member: { appeals: [appeal] } });
  test('is lodged by the member’s own word, whether or not the register says so', () => {
    expect(judge({ alliance: allianceWith([expulsion], {}, six) }).underAppeal).toBe(false);
    expect(withAppeal(lodged())).toMatchObject({ state: 'expelled', underAppeal: true });
  });
  test.each<[string, FoundCredential<Appeal>]>([
    ['elsewhere than in the member’s pod', lodged({}, { inOwnStorage: false })],
    ['by somebody else', lodged({ issuer: steward })],
    ['whose signature does not hold', lodged({}, { verifiedWith: [] })],
    ['in another alliance', lodged({ alliance: steward })],
    ['against nothing that was recorded', lodged({ against: toIri(`${event}0`) })],
  ])('is not lodged %s', (_, appeal) => {
    expect(withAppeal(appeal).underAppeal).toBe(false);
  });
  test('is lodged once, whatever the register says of it, and is over when it was decided', () => {
    const told = decided(4, days(on, 3), [
      { kind: 'appeal-lodged', member: alice, evidence: referenceTo(lodged().document) },
      { kind: 'role-removed', member: alice, roles: [{ role: 'content-developer', jurisdictions: [] }] },
    ]);
    const dismissal = decided(5, decidedOn, [{ ...upheld, kind: 'appeal-dismissed' }], { kind: 'appeal', motion: { electorate: rest } });
    expect(withAppeal(lodged(), told)).toMatchObject({ underAppeal: true });
    expect(withAppeal(lodged(), told, dismissal)).toMatchObject({ state: 'expelled', underAppeal: false });
    expect(withAppeal(lodged(), appealed({ motion: { electorate: rest } }))).toMatchObject({ state: 'member', underAppeal: false });
  });
  test('is not known before it was signed', () => {
    const when = { at: today.at, knownAt: days(on, 1) };
    expect(judge({ alliance: allianceWith([expulsion], {}, six), member: { appeals: [lodged()] }, when }).underAppeal).toBe(false);
  });
});

describe('a right', () => {
  const right: Right = {
    id: toIri('https://alliance.example/register/3.jsonld#right-1'),
    kind: 'use of the mark',
    holder: alice,
    basis: 'work done',
    from: on,
  };
  const [bo] = others as [typeof alice];
  const grant = decided(3, on, [{ kind: 'right-granted', member: alice, right }]);
  const joined = decided(4, days(on, 1), [{ kind: 'admitted', member: bo, keys: [keyOf(bo)], acceptance: referenceTo(bo) }]);
  const word = documentOf('https://pods.example/bo/alliance/public/right.jsonld');
  const acceptance = (change: Partial<RightAcceptance> = {}, around: Partial<FoundCredential<RightAcceptance>> = {}) => ({
    ...found(word, bo, days(on, 2), { id: word, issuer: bo, alliance, right: right.id, validFrom: days(on, 2), ...change }),
    ...around,
  });
  const transfer = decided(5, days(on, 20), [
    { kind: 'right-reassigned', member: alice, right: { ...right, holder: bo }, acceptance: referenceTo(word) },
    { kind: 'suspended', member: alice, until: days(on, 30) },
  ]);
  const logOf = (all: readonly Recorded[]) => readLog(allianceWith(all, { rightAcceptances: new Map([[word, acceptance()]]) }));
  const held = (log: ReturnType<typeof logOf>, webid: typeof alice, when = today) =>
    heldRights(log, webid, when).map(({ holder }) => holder);
  test('is held from when it was granted, within its time', () => {
    expect(judge({ alliance: allianceWith([grant]) }).rights).toEqual([right]);
    expect(held(logOf([grant]), alice, { at: days(on, -1), knownAt: today.knownAt })).toEqual([]);
    const short = decided(3, on, [{ kind: 'right-granted', member: alice, right: { ...right, until: days(on, 5) } }]);
    expect(held(logOf([short]), alice)).toEqual([]);
  });
  test('passes to whom it is transferred, if that one accepts it', () => {
    const log = logOf([grant, joined, transfer]);
    expect([held(log, alice), held(log, bo)]).toEqual([[], [bo]]);
    expect(held(log, alice, { at: days(on, 3), knownAt: today.knownAt })).toEqual([alice]);
  });
  test.each<[string, FoundCredential<RightAcceptance> | null]>([
    ['is missing', null],
    ['has other bytes', acceptance({}, { digestMultibase: 'uOther' })],
    ['is somebody else’s', acceptance({ issuer: alice })],
    ['is of another right', acceptance({ right: toIri('https://alliance.example/register/9.jsonld#right-1') })],
    ['is of another alliance', acceptance({ alliance: steward })],
    ['stands elsewhere', acceptance({}, { inOwnStorage: false })],
    ['is not signed with a pinned key', acceptance({}, { verifiedWith: ['z6MkOther'] })],
  ])('stays where it is when the acceptance %s, and what else was decided holds', (_, accepted) => {
    const log = readLog(
      allianceWith([grant, joined, transfer], { rightAcceptances: new Map(accepted === null ? [] : [[word, accepted]]) }),
    );
    expect(log.undecided.map(({ code }) => code)).toEqual(['RIGHT_NOT_ACCEPTED']);
    expect([held(log, alice), held(log, bo)]).toEqual([[alice], []]);
    expect(log.events.some(({ kind }) => kind === 'suspended')).toBe(true);
  });
  test('ends with the membership, and can still be transferred', () => {
    const expelled = decided(5, days(on, 15), [{ kind: 'expelled', member: alice }]);
    expect(held(logOf([grant, joined, expelled]), alice)).toEqual([]);
    const after = decided(6, days(on, 30), [
      { kind: 'right-reassigned', member: alice, right: { ...right, holder: bo }, acceptance: referenceTo(word) },
    ]);
    expect(held(logOf([grant, joined, expelled, after]), bo)).toEqual([bo]);
  });
  test('is nobody’s to give who does not hold it, nor granted twice', () => {
    const wrong = decided(5, days(on, 20), [
      { kind: 'right-reassigned', member: steward, right: { ...right, holder: bo }, acceptance: referenceTo(word) },
    ]);
    expect(held(logOf([grant, joined, wrong]), alice)).toEqual([alice]);
    const again = decided(5, days(on, 20), [{ kind: 'right-granted', member: bo, right: { ...right, holder: bo } }]);
    expect(held(logOf([grant, joined, again]), bo)).toEqual([]);
  });
});

describe('a mandate that was narrowed', () => {
  const reseller = 'value-added-reseller AU-NSW';
  const narrowed = (left: Partial<Mandate>, rule: typeof policy.whenMandateEnds = 'void', anchor?: string): AllianceEvidence => {
    const event = decided(3, on, [
      { kind: 'mandate-narrowed', member: authority, mandate: { ...mandate, ...left }, evidence: { id: mandate.id, digestMultibase: '' } },
    ]);
    return allianceWith([event], {
      policies: new Map([[policyUrl, found(policyUrl, alliance, on, { ...policy, whenMandateEnds: rule })]]),
      anchors: new Map(
        anchor === undefined ? [] : orderlyMember.attestations.map(({ digestMultibase }) => [digestMultibase, anchor] as const),
      ),
    });
  };
  const inside = { kinds: ['vetting-level-met', 'professional-skills', 'authorisation-level'] } as const;
  const outside = { kinds: ['qualification'] } as const;
  test('leaves what it still covers as it was', () => {
    expect(codesOf(judge({ alliance: narrowed(inside) }))).toEqual([]);
  });
  test.each([
    ['void', days(on, -9), 'lapsed', ['MANDATE_ENDED']],
    ['flag', days(on, -9), 'good', ['MANDATE_ENDED']],
    ['keep', days(on, -9), 'good', []],
    ['keep', days(on, 9), 'lapsed', ['MANDATE_ENDED']],
    ['keep', undefined, 'lapsed', ['MANDATE_ENDED']],
  ] as const)('does with what it no longer covers what the policy says: %s, when anchored %s: %s', (rule, anchor, standing, codes) => {
    const verdict = judge({ alliance: narrowed(outside, rule, anchor) });
    expect(standings(verdict)[reseller]).toBe(standing);
    expect(codesOf(verdict)).toEqual(codes);
  });
  test('attests from then on only what was left, and never more than before', () => {
    const after = (kind: 'professional-skills' | 'host-capability') => attestation(kind, { validFrom: days(on, 1) });
    expect(codesOf(judge({ alliance: narrowed(inside), member: holding(after('professional-skills')) }))).toEqual([]);
    expect(codesOf(judge({ alliance: narrowed(outside, 'keep', days(on, -9)), member: holding(after('professional-skills')) }))).toEqual([
      'OUT_OF_MANDATE',
    ]);
    const wider = narrowed({ kinds: [...mandate.kinds, 'host-capability'], jurisdictions: ['AU-NSW', 'NZ', 'FR'] });
    const [now] = mandatesAt(readLog(wider).mandates, today);
    expect(now).toMatchObject({ kinds: mandate.kinds, jurisdictions: ['AU-NSW', 'NZ'] });
  });
});

test('a log as if something had been decided answers what would change, and leaves the log as it was', () => {
  const log = readLog(allianceWith());
  const { id, ...rules } = policy;
  const at = '2026-11-21T12:00:00Z';
  const then = withDecided(
    log,
    [
      { kind: 'expelled', member: alice, roles: [], keys: [] },
      { kind: 'policy-adopted', member: alliance, roles: [], keys: [], effective: '2027-01-01T00:00:00Z' },
    ],
    { at, policy: { id, ...rules, number: 2 } },
  );
  expect(membersAt(then, today.at)).toEqual([]);
  expect(then.policies.map(({ content }) => content?.number)).toEqual([1, 2]);
  expect(membersAt(log, today.at)).toEqual([alice]);
  expect(motionUrl(1)).toBe(then.motions[0]?.opened.motion?.id);
});
