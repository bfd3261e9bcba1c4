/** Who decides, and what counts: each code of a vote and of a decision, both ways. */
import { describe, expect, test } from 'vitest';
import { readLog } from '../../src/domain/count-decisions.ts';
import type { Decision, Vote } from '../../src/domain/decision.ts';
import type { AllianceEvidence, FoundCredential } from '../../src/domain/evidence.ts';
import { type Iri, type WebId, toIri } from '../../src/domain/iri.ts';
import { motionOutcome, motionOutcomes } from '../../src/domain/motion-outcome.ts';
import { procedureOf } from '../../src/domain/motion-rules.ts';
import {
  type EventSaid,
  type Otherwise,
  type Recorded,
  admittedOn,
  alice,
  alliance,
  allianceWith,
  authority,
  codesOf,
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
  mandate,
  methodOf,
  motionUrl,
  multikeyOf,
  policy,
  policyUrl,
  referenceTo,
  second,
  steward,
  third,
  today,
  versionUrl,
  voteUrl,
} from './sample-evidence.ts';

const on = '2026-06-01T10:00:00Z';
const opened = days(on, -14);
const closes = on;
const role = { role: 'ecosystem-consultancy', jurisdictions: ['AU'] } as const;
const added: EventSaid = { kind: 'role-added', member: alice, roles: [role] };

const logOf = (recorded: readonly Recorded[], changed: Partial<AllianceEvidence> = {}) => readLog(allianceWith(recorded, changed));
const outcomeOf = (recorded: readonly Recorded[], changed: Partial<AllianceEvidence> = {}) =>
  motionOutcomes(logOf(recorded, changed), today).at(-1)!;
/** The codes of the events of the last motion that do not count. */
const codes = (recorded: readonly Recorded[], changed: Partial<AllianceEvidence> = {}) =>
  logOf(recorded, changed).undecided.map(({ code }) => code);
const anchored = (...documents: readonly (readonly [document: string, time: string])[]) => ({
  anchors: new Map(documents.map(([document, time]) => [digestOf(document), time])),
});

/** A motion whose first vote is another. */
function withVote(change: Partial<Vote>, around: Partial<FoundCredential<Vote>> = {}, said: EventSaid = added): Recorded {
  const own = decided(3, on, [said]);
  const [first, ...rest] = own.votes;
  return { ...own, votes: [{ ...first!, ...around, content: { ...first!.content!, ...change } }, ...rest] };
}
const voteCodes = (recorded: readonly Recorded[], changed: Partial<AllianceEvidence> = {}) =>
  logOf(recorded, changed)
    .motions.at(-1)!
    .decisions.at(-1)!
    .votes.map(({ code }) => code ?? 'counts');

describe('a vote', () => {
  test('counts, and its seat has voted', () => {
    const outcome = outcomeOf([decided(3, on, [added])]);
    expect(outcome).toMatchObject({ status: 'carried', cast: 3, quorum: 3, majority: 0.5, codes: [], carried: [0] });
    expect(outcome.tally).toEqual({ for: 3, against: 0, abstain: 0 });
    expect(outcome.electors.map(({ holder, state }) => [holder, state])).toEqual([
      [steward, 'voted'],
      [second, 'voted'],
      [third, 'voted'],
    ]);
    expect(outcome.events.map(({ kind }) => kind)).toEqual(['role-added']);
  });

  const elsewhere = voteUrl(3, 9);
  test.each<[string, Recorded, string]>([
    ['of other bytes', withVote({}, { digestMultibase: 'uOther' }), 'VOTE_UNREADABLE'],
    ['that cannot be judged', withVote({}, { problem: { code: 'PROOF', message: 'So it is.' } }), 'VOTE_UNREADABLE'],
    ['that stands elsewhere than it says', withVote({ id: elsewhere }), 'VOTE_UNREADABLE'],
    ['that says two things', withVote({ sealed: { commitments: ['a', 'b'], proof: 'p' } }), 'VOTE_UNREADABLE'],
    ['on another motion', withVote({ motion: referenceTo(motionUrl(2)) }), 'VOTE_OTHER_MOTION'],
    [
      'on other words of the motion',
      withVote({ motion: { ...referenceTo(motionUrl(3)), digestMultibase: 'uOther' } }),
      'VOTE_OTHER_MOTION',
    ],
    ['of a seat that is none', withVote({ seat: toIri('https://alliance.example/profile/card#seat-9') }), 'VOTE_NO_SEAT'],
    ['of somebody else', withVote({ issuer: mallory }), 'VOTE_SIGNATURE'],
    ['signed with another key', withVote({}, { verifiedWith: [multikeyOf(alliance)] }), 'VOTE_SIGNATURE'],
    ['signed with another method', withVote({}, { proof: { method: methodOf(mallory), created: opened } }), 'VOTE_SIGNATURE'],
    ['that says a time before the motion opened', withVote({ validFrom: days(opened, -1) }), 'VOTE_EARLY'],
    ['signed before the motion opened', withVote({}, { proof: { method: methodOf(steward), created: days(opened, -1) } }), 'VOTE_EARLY'],
    ['that says a time after the end', withVote({ validFrom: days(closes, 1) }), 'VOTE_LATE'],
    ['signed after the end', withVote({}, { proof: { method: methodOf(steward), created: days(closes, 1) } }), 'VOTE_LATE'],
    ['without a time', withVote({ validFrom: 'soon' }), 'VOTE_EARLY'],
  ])('%s does not count', (_, recorded, code) => {
    const all = voteCodes([recorded]);
    expect(all.filter((each) => each !== 'counts')).toEqual([code]);
    expect(codes([recorded])).toEqual([recorded.votes[0]?.content?.sealed === undefined ? 'NO_QUORUM' : 'TALLY_WRONG']);
  });

  test('a second one of the same seat does not count, and the first known does', () => {
    const own = decided(3, on, [added], { votes: ['for', 'for', 'against'] });
    const id = voteUrl(3, 9);
    const again = found(id, third, opened, { ...own.votes[2]!.content!, id, choice: 'for' as const });
    const [decision] = own.decisions;
    const votes = [referenceTo(id), ...decision!.content!.votes];
    const twice = { ...own, votes: [...own.votes, again], decisions: [{ ...decision!, content: { ...decision!.content!, votes } }] };
    const when = anchored([voteUrl(3, 3), days(opened, 1)], [id, days(opened, 2)]);
    expect(outcomeOf([twice], when).tally).toEqual({ for: 2, against: 1, abstain: 0 });
    expect(voteCodes([twice], when).sort()).toEqual(['VOTE_TWICE', 'counts', 'counts', 'counts']);
  });

  test('that the register learns of more than seven days after the end does not count', () => {
    const late = (after: number) => decided(3, days(closes, after), [added], { opened });
    expect(codes([late(7)])).toEqual([]);
    expect(voteCodes([late(8)])).toEqual(['VOTE_LATE', 'VOTE_LATE', 'VOTE_LATE']);
    const known = anchored(...[1, 2, 3].map((place) => [voteUrl(3, place), closes] as const));
    expect(codes([late(30)], known)).toEqual([]);
  });

  test('with a key that was given up before it was known does not count; one known before stays, whatever day the key is said to be lost', () => {
    const lost = decided(
      3,
      days(opened, 3),
      [{ kind: 'key-revoked', member: steward, keys: [keyOf(steward)], effective: days(opened, 1) }],
      {
        opened: days(opened, -1),
        motion: { opened: days(opened, -1) },
      },
    );
    const after = decided(4, on, [added]);
    expect(voteCodes([lost, after])).toEqual(['VOTE_KEY_REVOKED', 'counts', 'counts']);
    expect(voteCodes([lost, after], anchored([voteUrl(4, 1), days(opened, 2)])).sort()).toEqual(['counts', 'counts', 'counts']);
    expect(voteCodes([lost, after], anchored([voteUrl(4, 1), days(opened, 4)])).sort()).toEqual(['VOTE_KEY_REVOKED', 'counts', 'counts']);
  });

  describe('in a conflict', () => {
    const declaring = (webid: WebId, ties: { affiliates?: Iri[]; employers?: string[] }, from = admittedOn, known: string = admittedOn) => {
      const id = toIri(`https://pods.example/interests-${webid.length}.jsonld`) as never;
      const content = { id, issuer: webid, affiliates: [], offices: [], employers: [], validFrom: from, ...ties };
      return { interests: new Map([[webid, found(id, webid, from, content)]]), ...anchored([id, known]) };
    };
    test.each([
      ['declared by the voter', declaring(steward, { affiliates: [alice] })],
      ['declared by whom it concerns', declaring(alice, { affiliates: [steward] })],
      ['of an employer', declaring(alice, { employers: [steward] })],
      ['of an employee', declaring(steward, { employers: [alice] })],
    ])('%s does not count', (_, changed) => {
      expect(voteCodes([decided(3, on, [added])], changed)).toEqual(['VOTE_CONFLICT', 'counts', 'counts']);
      const [elector] = outcomeOf([decided(3, on, [added])], changed).electors;
      expect(elector).toMatchObject({ state: 'refused', code: 'VOTE_CONFLICT' });
      expect(elector?.conflict).toMatch(/affiliate|employer/);
    });
    test('that was declared, or became known, only afterwards takes no vote away', () => {
      const late = days(opened, 1);
      expect(voteCodes([decided(3, on, [added])], declaring(steward, { affiliates: [alice] }, late, late))).not.toContain('VOTE_CONFLICT');
      expect(voteCodes([decided(3, on, [added])], declaring(alice, { affiliates: [steward] }, admittedOn, late))).not.toContain(
        'VOTE_CONFLICT',
      );
    });
    test('the subject and the issuer under review have no vote, and are not part of what the quorum is of', () => {
      const about = (said: EventSaid) => outcomeOf([decided(3, on, [said])]);
      const suspended = about({ kind: 'role-added', member: steward, roles: [role] });
      expect(suspended).toMatchObject({ status: 'not-counted', cast: 2, quorum: 3, codes: ['NOT_DECIDED', 'NO_QUORUM'] });
      expect(suspended.electors[0]).toMatchObject({ state: 'refused', code: 'VOTE_CONFLICT', conflict: 'subject' });
      const own = { ...mandate, authority: steward, keys: [] };
      const reviewed = about({
        kind: 'mandate-narrowed',
        member: steward,
        mandate: own,
        evidence: { id: mandate.id, digestMultibase: '' },
      });
      expect(reviewed.electors[0]?.conflict).toBe('issuer');
    });
    test('who stands aside is no longer part of what the quorum is of, and never makes it fewer than three', () => {
      const aside = outcomeOf([decided(3, on, [added], { votes: ['recused', 'for', 'for'] })]);
      expect(aside.electors[0]?.state).toBe('recused');
      expect(aside).toMatchObject({ cast: 2, quorum: 3, status: 'not-counted' });
    });
  });
});

describe('quorum and majority', () => {
  const five = [...committee, electorOf(4, mallory), electorOf(5, authority)];
  test('a procedure asks for a share of those free to vote, and for three', () => {
    const ordinary = procedureOf({ kind: 'ordinary', proposals: [{ kind: 'role-added' }] }, policy);
    expect([1, 3, 5, 7, 8].map((base) => ordinary.quorum(base))).toEqual([3, 3, 3, 4, 4]);
    expect(ordinary).toMatchObject({ majority: 0.5, bodies: ['founding', 'ordinary', 'meeting'] });
    expect(procedureOf({ kind: 'ordinary', proposals: [{ kind: 'expelled' }] }, policy)).toMatchObject({
      majority: 2 / 3,
      replyPeriod: 'P14D',
    });
    expect(procedureOf({ kind: 'ordinary', proposals: [{ kind: 'policy-adopted' }] }, policy).majority).toBe(2 / 3);
    const meeting = procedureOf({ kind: 'meeting', proposals: [{ kind: 'seat-vacated' }] }, policy);
    expect([2, 5, 10_000].map((members) => meeting.quorum(members))).toEqual([3, 3, 5000]);
    expect(procedureOf({ kind: 'election', proposals: [{ kind: 'seat-filled' }] }, policy).bodies).toEqual([
      'founding',
      'meeting',
      'election',
    ]);
    expect(procedureOf({ kind: 'appeal', proposals: [{ kind: 'appeal-upheld' }] }, policy).bodies).toEqual(['appeal', 'meeting']);
    expect(procedureOf({ kind: 'ordinary', proposals: [] }, policy).bodies).toEqual([]);
  });
  const founded = (votes: Otherwise['votes'], rules: Partial<typeof policy> = {}, said: EventSaid = added) => {
    const motion = decided(3, on, [said], { ...(votes && { votes }), motion: { electorate: five } });
    const policies = new Map([[policyUrl, found(policyUrl, alliance, admittedOn, { ...policy, ...rules })]]);
    return motionOutcomes(readLog(allianceWith([motion], { policies }, five)), today).at(-1)!;
  };
  test.each<[string, Otherwise['votes'], Partial<typeof policy>, string]>([
    ['three of five are enough for one half', ['for', 'for', 'for'], {}, 'carried'],
    ['abstentions are votes cast', ['for', 'abstain', 'abstain'], {}, 'carried'],
    ['two are never enough', ['for', 'for'], { quorum: 0.1, leastVotes: 1 }, 'not-counted'],
    ['three of five are too few for four fifths', ['for', 'for', 'for'], { quorum: 0.8 }, 'not-counted'],
    ['four of five are enough for four fifths', ['for', 'for', 'for', 'for'], { quorum: 0.8 }, 'carried'],
    ['a policy can ask for more votes', ['for', 'for', 'for'], { leastVotes: 4 }, 'not-counted'],
    ['just half is no majority', ['for', 'for', 'against', 'against'], {}, 'not-counted'],
    ['more than half is', ['for', 'for', 'for', 'against', 'against'], {}, 'carried'],
    ['just the share that a policy asks for is not more', ['for', 'for', 'for', 'against', 'against'], { majority: 0.6 }, 'not-counted'],
  ])('%s', (_, votes, rules, status) => {
    expect(founded(votes, rules).status).toBe(status);
  });
  test('who stands aside makes the share one of fewer', () => {
    const rules = { quorum: 0.75 };
    expect(founded(['for', 'for', 'for'], rules).status).toBe('not-counted');
    expect(founded(['for', 'for', 'for', 'recused'], rules).status).toBe('carried');
  });
  test('others in conflict stay in what the quorum is of', () => {
    expect(founded(['for', 'for', 'for'], { quorum: 0.75 }, { ...added, member: mallory }).quorum).toBe(3);
    expect(founded(['for', 'for', 'for'], { quorum: 0.75 }).quorum).toBe(4);
  });
  test('to expel takes the qualified majority', () => {
    const expelled: EventSaid = { kind: 'expelled', member: alice };
    expect(founded(['for', 'for', 'for', 'against', 'against'], {}, expelled).status).toBe('not-counted');
    expect(founded(['for', 'for', 'for', 'for', 'against'], {}, expelled).status).toBe('carried');
  });
  test('what was rightly recorded as not carried is that, and settles the motion', () => {
    const no = decided(3, on, [added], { votes: ['for', 'against', 'against'], decision: { outcome: 'not-carried' } });
    const outcome = outcomeOf([no]);
    expect(outcome).toMatchObject({ status: 'not-carried', codes: ['NOT_CARRIED'], carried: [], events: [] });
    expect(outcome.why).toBeUndefined();
  });
});

describe('a motion decides nothing', () => {
  const own = decided(3, on, [added]);
  const withDecision = (change: Partial<Decision>, around: Partial<FoundCredential<Decision>> = {}): Recorded => {
    const [decision] = own.decisions;
    return { ...own, decisions: [{ ...decision!, ...around, content: { ...decision!.content!, ...change } }] };
  };
  const seat = {
    kind: 'seat-filled',
    member: mallory,
    seat: electorOf(4, mallory).seat,
    keys: [keyOf(mallory)],
    until: days(on, 365),
  } as const;
  test.each<[string, Recorded, string]>([
    ['whose decision cannot be read', { ...own, decisions: [] }, 'DECISION_UNREADABLE'],
    ['whose decision has other bytes', withDecision({}, { digestMultibase: 'uOther' }), 'DECISION_UNREADABLE'],
    ['whose decision the alliance did not sign', withDecision({}, { verifiedWith: [multikeyOf(mallory)] }), 'DECISION_UNREADABLE'],
    ['that cannot be read', { ...own, motions: [] }, 'MOTION_UNREADABLE'],
    ['that the register never opened', { ...own, opened: [] }, 'MOTION_NOT_OPENED'],
    [
      'that the register opened in other words',
      { ...own, opened: [{ ...own.opened[0]!, digestMultibase: 'uOther' }] },
      'MOTION_NOT_OPENED',
    ],
    ['that opens with the version that records it', { ...own, opened: [{ ...own.opened[0]!, version: 3 }] }, 'MOTION_NOT_OPENED'],
    ['that says that it opened later than it did', decided(3, on, [added], { motion: { opened: days(opened, 1) } }), 'MOTION_NOT_OPENED'],
    ['with a seat too few', decided(3, on, [added], { motion: { electorate: committee.slice(0, 2) } }), 'WRONG_ELECTORATE'],
    [
      'with a seat too many',
      decided(3, on, [added], { motion: { electorate: [...committee, electorOf(4, mallory)] } }),
      'WRONG_ELECTORATE',
    ],
    [
      'with somebody else in a seat',
      decided(3, on, [added], { motion: { electorate: [...committee.slice(0, 2), electorOf(3, mallory)] } }),
      'WRONG_ELECTORATE',
    ],
    [
      'of a meeting that names its members',
      decided(3, on, [added], { motion: { kind: 'meeting', electorate: committee } }),
      'WRONG_ELECTORATE',
    ],
    ['of the committee that fills a seat', decided(3, on, [seat]), 'WRONG_BODY'],
    [
      'of the committee that empties a seat',
      decided(3, on, [{ kind: 'seat-vacated', member: steward, seat: committee[0]!.seat }]),
      'WRONG_BODY',
    ],
    ['of the committee that decides an appeal', decided(3, on, [{ kind: 'appeal-upheld', member: alice }]), 'WRONG_BODY'],
    ['of an election that admits', decided(3, on, [added], { kind: 'election' }), 'WRONG_BODY'],
    ['that calls itself a founding', decided(3, on, [added], { motion: { kind: 'founding' } }), 'WRONG_BODY'],
    [
      'of an appeal against nothing that was decided',
      decided(3, on, [{ kind: 'appeal-upheld', member: alice }], { kind: 'appeal' }),
      'FIRST_DECIDERS',
    ],
    ['that too few voted on', decided(3, on, [added], { votes: ['for', 'for'] }), 'NO_QUORUM'],
    ['that was voted down', decided(3, on, [added], { votes: ['for', 'against', 'against'] }), 'NOT_CARRIED'],
    ['that was carried and says that it was not', withDecision({ outcome: 'not-carried' }), 'NOT_CARRIED'],
    [
      'that was recorded while votes were out',
      decided(3, on, [added], { votes: ['for', 'abstain', 'abstain'], motion: { closes: days(on, 1) } }),
      'counts',
    ],
    ['whose sum is published and does not hold', withDecision({ tally: { totals: [3, 0], blindings: ['a', 'b'] } }), 'TALLY_WRONG'],
    ['that expels without time to reply', decided(3, on, [{ kind: 'expelled', member: alice }], { opened: days(on, -13) }), 'NO_HEARING'],
    [
      'that suspends without end and without time to reply',
      decided(3, on, [{ kind: 'suspended', member: alice }], { opened: days(on, -13) }),
      'NO_HEARING',
    ],
    [
      'that suspends for too long without time to reply',
      decided(3, on, [{ kind: 'suspended', member: alice, until: days(on, 31) }], { opened: days(on, -1) }),
      'INTERIM_TOO_LONG',
    ],
    [
      'that suspends for the interim',
      decided(3, on, [{ kind: 'suspended', member: alice, until: days(on, 30) }], { opened: days(on, -1) }),
      'counts',
    ],
    ['that suspends for longer after time to reply', decided(3, on, [{ kind: 'suspended', member: alice, until: days(on, 90) }]), 'counts'],
    ['that expels after time to reply', decided(3, on, [{ kind: 'expelled', member: alice }]), 'counts'],
  ])('%s: %#', (_, recorded, code) => {
    expect(codes([recorded])).toEqual(code === 'counts' ? [] : [code]);
    if (code === 'counts') return;
    const verdict = judge({ alliance: allianceWith([recorded]) });
    expect(codesOf(verdict)).toEqual(recorded.events[0]!.member === alice ? [code, 'NOT_DECIDED'].sort() : []);
  });

  test('under a policy that cannot be read', () => {
    const other = decided(3, days(on, -30), [
      { kind: 'policy-adopted', member: alliance, evidence: referenceTo('https://alliance.example/policy/2.jsonld') },
    ]);
    expect(codes([other, decided(4, on, [added])])).toEqual(['POLICY_UNREADABLE']);
  });
  test('recorded early, unless no vote that may still come can change it', () => {
    const five = [...committee, electorOf(4, mallory), electorOf(5, authority)];
    const early = (votes: Otherwise['votes'], outcome: Decision['outcome'] = 'carried') => {
      const motion = decided(3, on, [added], {
        ...(votes && { votes }),
        motion: { electorate: five, closes: days(on, 1) },
        decision: { outcome },
      });
      const { status, codes: told } = motionOutcomes(readLog(allianceWith([motion], {}, five)), today).at(-1)!;
      return [status, ...told];
    };
    expect(early(['for', 'for', 'for'])).toEqual(['carried']);
    expect(early(['for', 'for', 'against'])).toEqual(['not-counted', 'NOT_DECIDED', 'TOO_EARLY']);
    expect(early(['for', 'for', 'abstain'])).toEqual(['not-counted', 'NOT_DECIDED', 'TOO_EARLY']);
    expect(early(['for', 'for', 'abstain', 'abstain'])).toEqual(['carried']);
    expect(early(['for', 'for', 'recused', 'abstain'])).toEqual(['carried']);
    expect(early(['against', 'against', 'against'], 'not-carried')).toEqual(['not-carried', 'NOT_CARRIED']);
    expect(early(['for', 'against', 'against'], 'not-carried')).toEqual(['not-counted', 'NOT_DECIDED', 'TOO_EARLY']);
    expect(early(['for', 'for'], 'not-carried')).toEqual(['not-counted', 'NOT_DECIDED', 'TOO_EARLY']);
  });
  test('with seats held for too long, by the founding or later', () => {
    const log = (until: string) =>
      readLog({
        ...allianceWith(),
        ...(() => {
          const one = decided(1, '2026-01-10T10:00:00Z', [{ ...seat, until }]);
          return {
            events: one.events,
            motions: new Map([[one.motions[0]!.document, one.motions[0]!]]),
            votes: new Map(one.votes.map((each) => [each.document, each])),
            decisions: new Map([[one.decisions[0]!.document, one.decisions[0]!]]),
            opened: [],
            closed: [],
          };
        })(),
      }).undecided.map(({ code }) => code);
    expect(log('2027-01-10T10:00:00Z')).toEqual([]);
    expect(log('2027-01-10T10:00:01Z')).toEqual(['TERM_TOO_LONG']);
  });
  test('a second time: what was recorded first stands, also for another decision', () => {
    const repeated = { ...own.events[0]!, id: toIri(`${versionUrl(5)}#event-1`), recorded: days(on, 1) };
    const evidence = allianceWith([own]);
    expect(readLog({ ...evidence, events: [...evidence.events, repeated] }).undecided.map(({ code }) => code)).toEqual(['RECORDED_TWICE']);
    const [decision] = own.decisions;
    const no = {
      ...decision!,
      document: decisionUrl(8),
      digestMultibase: digestOf(decisionUrl(8)),
      content: {
        ...decision!.content!,
        id: decisionUrl(8),
        votes: own.votes.slice(0, 2).map(({ document }) => referenceTo(document)),
        outcome: 'not-carried' as const,
      },
    };
    const first = { ...own, closed: [{ ...referenceTo(decisionUrl(8)), version: 3, recorded: on }], events: [], decisions: [no] };
    const then = {
      ...own,
      opened: [],
      motions: [],
      votes: [],
      closed: [{ ...own.closed[0]!, version: 4, recorded: days(on, 1) }],
      events: own.events.map((each) => ({ ...each, id: toIri(`${versionUrl(4)}#event-1`), recorded: days(on, 1) })),
    };
    expect(codes([first, then])).toEqual(['RECORDED_TWICE']);
    expect(outcomeOf([first, then])).toMatchObject({ status: 'not-carried' });
  });
  test('other than it moved, or from before it was moved, however old the motion says that it is', () => {
    const event = (change: Partial<(typeof own.events)[number]>): Recorded => ({
      ...own,
      events: own.events.map((each) => ({ ...each, ...change })),
    });
    expect(codes([event({ roles: [{ ...role, jurisdictions: ['NZ'] }] })])).toEqual(['NOT_AS_MOVED']);
    const old = decided(3, on, [{ ...added, effective: days(opened, -60) }], { motion: { opened: days(opened, -60) } });
    expect(codes([old])).toEqual(['NOT_AS_MOVED']);
  });
  test('before the time to reply, and does so when it is recorded again after it', () => {
    const early = decided(3, days(opened, 1), [{ kind: 'expelled', member: alice, effective: on }], { opened });
    const late = {
      ...early,
      opened: [],
      motions: [],
      votes: [],
      decisions: [],
      closed: [{ ...early.closed[0]!, version: 4, recorded: on }],
      events: early.events.map((each) => ({ ...each, id: toIri(`${versionUrl(4)}#event-1`), recorded: on })),
    };
    expect(codes([early])).toEqual(['NO_HEARING']);
    expect(judge({ alliance: allianceWith([early, late]) }).state).toBe('expelled');
    const known = { at: on, knownAt: days(opened, 2) };
    expect(judge({ alliance: allianceWith([early, late]), when: known }).state).toBe('member');
    expect(motionOutcome(readLog(allianceWith([early, late])), referenceTo(motionUrl(3)), known)).toMatchObject({
      status: 'not-counted',
      codes: ['NOT_DECIDED', 'NO_HEARING'],
    });
  });
  test('when it cannot be read now, and does when an earlier copy stands in for it', () => {
    const unread = { document: decisionUrl(3), role: 'other', code: 'TIMEOUT', message: 'It did not answer.' } as const;
    const expelled = decided(3, on, [{ kind: 'expelled', member: alice }]);
    const gone = allianceWith([{ ...expelled, decisions: [] }], { unread: new Map([[decisionUrl(3), unread]]) });
    expect(codesOf(judge({ alliance: gone }))).toEqual(['DECISION_UNREADABLE', 'NOT_DECIDED']);
    expect(judge({ alliance: gone }).state).toBe('member');
    const stale = <Content>(all: readonly FoundCredential<Content>[]) => all.map((each) => ({ ...each, staleSince: days(on, 3) }));
    const copies = { ...expelled, motions: stale(expelled.motions), votes: stale(expelled.votes), decisions: stale(expelled.decisions) };
    expect(
      judge({ alliance: allianceWith([copies], { unread: new Map([[decisionUrl(3), { ...unread, copySince: days(on, 3) }]]) }) }).state,
    ).toBe('expelled');
  });
});

describe('a motion that nobody recorded', () => {
  const waiting = { ...decided(3, on, [added]), events: [], closed: [], decisions: [] };
  const votes = anchored(...[1, 2].map((place) => [voteUrl(3, place), days(opened, 1)] as const));
  const at = (time: string) => motionOutcomes(logOf([waiting], votes), { at: time, knownAt: time }).at(-1);
  test('is open, with the votes that the register has, and tells nobody how they stand', () => {
    expect(at(days(opened, -1))?.motion.id).toBe(motionUrl(2));
    expect(at(opened)).toMatchObject({ status: 'open', cast: 0, decidableFrom: opened });
    const open = at(days(opened, 2));
    expect(open).toMatchObject({ status: 'open', cast: 2, quorum: 3 });
    expect(open?.tally).toBeUndefined();
    expect(open?.electors.map(({ state }) => state)).toEqual(['voted', 'voted', 'waiting']);
    expect(at(days(closes, 1))).toMatchObject({ status: 'closed' });
  });
  test('says from when it may be decided, where somebody must be heard', () => {
    const heard = { ...decided(3, on, [{ kind: 'expelled', member: alice }]), events: [], closed: [], decisions: [] };
    expect(outcomeOf([heard]).decidableFrom).toBe(on);
  });
});
