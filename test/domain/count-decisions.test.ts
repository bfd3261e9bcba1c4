/** C17: an event that the alliance's key alone put into the register changes nothing for anybody. */
import { describe, expect, test } from 'vitest';
import { omit } from '../../src/crawl/omit.ts';
import { readLog } from '../../src/domain/count-decisions.ts';
import type { Motion, Vote } from '../../src/domain/decision.ts';
import type { AllianceEvidence, FoundCredential } from '../../src/domain/evidence.ts';
import { toIri } from '../../src/domain/iri.ts';
import type { RegisterEvent } from '../../src/domain/membership.ts';
import {
  alice,
  alliance,
  allianceWith,
  codesOf,
  decided,
  founding,
  judge,
  keyOf,
  mallory,
  multikeyOf,
  policy,
  policyUrl,
  referenceTo,
  found,
  seat,
  standings,
  steward,
} from './sample-evidence.ts';

const on = '2026-06-01T10:00:00Z';
const expulsion = decided(3, on, [{ kind: 'expelled', member: alice }]);

/** The orderly alliance with one document of the expulsion's decision changed. */
function withChanged<Kind extends 'motions' | 'votes' | 'decisions'>(
  kind: Kind,
  change: (document: (typeof expulsion)[Kind][number]) => (typeof expulsion)[Kind][number] | undefined,
): AllianceEvidence {
  const evidence = allianceWith([expulsion]);
  const [own] = expulsion[kind];
  const documents = new Map<string, unknown>(evidence[kind]);
  const changed = change(own!);
  if (changed === undefined) documents.delete(own!.document);
  else documents.set(own!.document, changed);
  return { ...evidence, [kind]: documents };
}
const vote = (change: Partial<Vote>, around: Partial<FoundCredential<Vote>> = {}): AllianceEvidence =>
  withChanged('votes', (own) => ({ ...own, ...around, content: { ...own.content!, ...change } }));
const motion = (change: Partial<Motion>, around: Partial<FoundCredential<Motion>> = {}): AllianceEvidence =>
  withChanged('motions', (own) => ({ ...own, ...around, content: { ...own.content!, ...change } }));
const events = (change: (event: RegisterEvent) => RegisterEvent | RegisterEvent[]): AllianceEvidence => {
  const evidence = allianceWith([expulsion]);
  return { ...evidence, events: evidence.events.flatMap((event) => (event.kind === 'expelled' ? change(event) : [event])) };
};

test('an expulsion that was decided holds', () => {
  expect(judge({ alliance: allianceWith([expulsion]) }).state).toBe('expelled');
});

describe('an event does not count', () => {
  const later = `${on.slice(0, 8)}29T10:00:00Z`;
  const other = { seat: toIri('https://alliance.example/profile/card#seat-2'), holder: mallory, key: keyOf(mallory) };
  const own = { seat, holder: steward, key: keyOf(steward) };
  test.each<[string, AllianceEvidence]>([
    ['without a decision', events((event) => omit(event, 'decision'))],
    ['whose decision could not be read', withChanged('decisions', () => undefined)],
    ['whose decision is not the one it names', withChanged('decisions', (each) => ({ ...each, digestMultibase: 'uOther' }))],
    ['whose decision the alliance did not sign', withChanged('decisions', (each) => ({ ...each, verifiedWith: [multikeyOf(mallory)] }))],
    [
      'whose decision says that it was not carried',
      withChanged('decisions', (each) => ({ ...each, content: { ...each.content!, outcome: 'not-carried' } })),
    ],
    [
      'whose decision is another alliance’s',
      withChanged('decisions', (each) => ({ ...each, content: { ...each.content!, alliance: mallory } })),
    ],
    ['whose motion could not be read', withChanged('motions', () => undefined)],
    ['whose motion is not the one voted on', motion({}, { digestMultibase: 'uOther' })],
    ['whose motion the alliance did not sign', motion({}, { verifiedWith: [] })],
    ['whose electorate is empty', motion({ electorate: [] })],
    ['whose electorate is not the seats in force', motion({ electorate: [other] })],
    ['whose electorate has a seat too many', motion({ electorate: [own, other] })],
    ['whose electorate holds another key', motion({ electorate: [{ ...own, key: { ...own.key, publicKeyMultibase: 'z6MkOther' } }] })],
    ['that calls itself a founding', motion({ kind: 'founding' })],
    ['that was decided of somebody else', motion({ proposals: [{ ...expulsion.motions[0]!.content!.proposals[0]!, member: mallory }] })],
    ['that was decided otherwise', motion({ proposals: [{ ...expulsion.motions[0]!.content!.proposals[0]!, kind: 'suspended' }] })],
    ['that was decided for another day', events((event) => ({ ...event, effective: '2026-07-01T10:00:00Z' }))],
    ['that nobody voted for', withChanged('votes', () => undefined)],
    ['whose vote is not the one counted', vote({}, { digestMultibase: 'uOther' })],
    ['whose vote was signed with another key', vote({}, { verifiedWith: [multikeyOf(alliance)] })],
    ['whose vote was signed by another method', vote({}, { proof: { method: keyOf(mallory).method, created: on } })],
    ['whose vote is somebody else’s', vote({ issuer: mallory })],
    ['whose vote is for another motion', vote({ motion: referenceTo('https://alliance.example/decisions/9-motion.jsonld') })],
    [
      'whose vote is for other words of the motion, at the same address',
      vote({ motion: { ...expulsion.votes[0]!.content!.motion, digestMultibase: 'uOther' } }),
    ],
    ['whose electorate names somebody else for the seat', motion({ electorate: [{ ...own, holder: mallory }] })],
    ['whose vote is for another seat', vote({ seat: other.seat })],
    ['whose vote came too early', vote({ validFrom: '2026-05-01T10:00:00Z' })],
    ['whose vote came too late', vote({}, { proof: { method: keyOf(steward).method, created: later } })],
    ['that was voted down', vote({ choice: 'against' })],
    [
      'that only abstentions carry',
      allianceWith([decided(3, on, [{ kind: 'expelled', member: alice }], { votes: ['abstain', 'abstain', 'abstain'] })]),
    ],
    ['whose vote cannot be judged', vote({}, { problem: { code: 'PROOF', message: 'So it is.' } })],
  ])('%s', (_, evidence) => {
    const verdict = judge({ alliance: evidence });
    expect(verdict).toMatchObject({ state: 'member', listed: true });
    expect(codesOf(verdict)).toContain('NOT_DECIDED');
    expect(verdict.reasons.find(({ code }) => code === 'NOT_DECIDED')?.document).toBe('https://alliance.example/register/3.jsonld');
  });

  test('whose seat votes with a key that the register does not pin for it', () => {
    const key = { ...own.key, publicKeyMultibase: 'z6MkOther' };
    const [voted] = expulsion.votes;
    const evidence = motion({ electorate: [{ ...own, key }] });
    const votes = new Map([...evidence.votes, [voted!.document, { ...voted!, verifiedWith: ['z6MkOther'] }] as const]);
    expect(judge({ alliance: { ...evidence, votes } }).state).toBe('member');
  });

  test('that would hold from before it was moved, although it was decided so', () => {
    const early = decided(3, on, [{ kind: 'suspended', member: alice, effective: '2026-04-01T10:00:00Z' }]);
    expect(codesOf(judge({ alliance: allianceWith([early]) }))).toEqual(['NOT_AS_MOVED', 'NOT_DECIDED']);
  });

  test('a second time', () => {
    const suspension = decided(3, on, [{ kind: 'suspended', member: alice }]);
    const lifted = decided(4, on, [{ kind: 'reinstated', member: alice }]);
    const again = suspension.events.map((event) => ({
      ...event,
      id: toIri('https://alliance.example/register/5.jsonld#event-1'),
      recorded: '2026-07-01T10:00:00Z',
    }));
    const evidence = allianceWith([suspension, lifted]);
    const verdict = judge({ alliance: { ...evidence, events: [...evidence.events, ...again] } });
    expect(verdict.state).toBe('member');
    expect(codesOf(verdict)).toEqual(['NOT_DECIDED', 'RECORDED_TWICE']);
  });

  test('that was voted with a key that the register had given up before', () => {
    const lost = decided(3, '2026-05-01T10:00:00Z', [{ kind: 'key-revoked', member: steward, keys: [keyOf(steward)] }]);
    const after = decided(4, on, [{ kind: 'expelled', member: alice }]);
    expect(judge({ alliance: allianceWith([lost, after]) }).state).toBe('member');
  });

  test('that the alliance signed with a key that it had given up before', () => {
    const lost = decided(3, '2026-05-01T10:00:00Z', [{ kind: 'key-revoked', member: alliance, keys: [keyOf(alliance)] }]);
    const after = decided(4, on, [{ kind: 'expelled', member: alice }]);
    expect(judge({ alliance: allianceWith([lost, after]) }).state).toBe('member');
  });

  test('by a seat whose term is over', () => {
    const late = decided(3, '2027-02-01T10:00:00Z', [{ kind: 'expelled', member: alice }]);
    const when = { at: '2027-03-01T00:00:00Z', knownAt: '2027-03-01T00:00:00Z' };
    expect(judge({ alliance: allianceWith([late]), when })).toMatchObject({ state: 'member' });
  });

  test('under a policy that could not be read', () => {
    const verdict = judge({ alliance: allianceWith([], { policies: new Map() }) });
    expect(verdict).toMatchObject({ state: 'none', listed: false });
    expect(codesOf(verdict)).toContain('NOT_DECIDED');
  });
});

describe('a quorum', () => {
  test('is three votes at least, whatever the share', () => {
    const two = decided(3, on, [{ kind: 'role-removed', member: alice, roles: [{ role: 'content-developer', jurisdictions: [] }] }], {
      votes: ['for', 'for'],
    });
    expect(codesOf(judge({ alliance: allianceWith([two]) }))).toContain('NOT_DECIDED');
  });
  test('is not reached by voting twice', () => {
    const two = decided(3, on, [{ kind: 'expelled', member: alice }], { votes: ['for', 'for'] });
    const [again] = two.decisions;
    const twice = { ...again!, content: { ...again!.content!, votes: [...again!.content!.votes, ...again!.content!.votes] } };
    const evidence = allianceWith([two]);
    expect(judge({ alliance: { ...evidence, decisions: new Map([...evidence.decisions, [again!.document, twice]]) } }).state).toBe(
      'member',
    );
  });
});

describe('a founding', () => {
  test('needs the vote of each founder', () => {
    const [own] = founding.motions;
    const electorate = [
      ...own!.content!.electorate,
      { seat: toIri('https://alliance.example/profile/card#seat-2'), holder: mallory, key: keyOf(mallory) },
    ];
    const motions = new Map([[own!.document, { ...own!, content: { ...own!.content!, electorate } }]]);
    expect(readLog(allianceWith([], { motions })).events).toEqual([]);
  });
  test('counts with all that it brings into force', () => {
    const log = readLog(allianceWith());
    expect(log.undecided).toEqual([]);
    expect(log.policies.map(({ content }) => content?.number)).toEqual([1]);
    expect(log.mandates.map(({ mandate }) => mandate.id)).toEqual(['https://alliance.example/register/1.jsonld#mandate-1']);
  });
});

test('a policy that is not the one that was decided leaves every role unconfirmed', () => {
  const bent = {
    ...found(policyUrl, alliance, on, { ...policy, requirements: policy.requirements.map((each) => ({ ...each, attestations: [] })) }),
    digestMultibase: 'uOther',
  };
  const verdict = judge({ alliance: allianceWith([], { policies: new Map([[policyUrl, bent]]) }), member: { attestations: [] } });
  expect(Object.values(standings(verdict))).not.toContain('good');
});
