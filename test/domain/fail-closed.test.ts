/** What must hold of every verdict, whatever is missing, broken or put in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { omit } from '../../src/crawl/omit.ts';
import type { AllianceEvidence, MemberEvidence, When } from '../../src/domain/evidence.ts';
import { toIri } from '../../src/domain/iri.ts';
import { type RegisterEvent, type Verdict, allianceEventKinds, memberEventKinds } from '../../src/domain/membership.ts';
import {
  acceptance,
  agreement,
  agreementUrl,
  alice,
  alliance,
  allianceWith,
  attestation,
  authority,
  decided,
  found,
  judge,
  keyDocument,
  keyOf,
  listing,
  mallory,
  orderlyAlliance,
  orderlyMember,
  referenceTo,
  seat,
  standings,
  statusList,
  steward,
  textUrl,
  digestOf,
} from './sample-evidence.ts';

fc.configureGlobal({ seed: 20261121 });

/** A document of the evidence that can be missing. */
type Dropping = (evidence: AllianceEvidence, member: MemberEvidence) => readonly [AllianceEvidence, MemberEvidence];
const without = <Value>(all: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value> =>
  new Map([...all].filter(([key]) => key !== name));

/** Decisions that take something away, or ask for something new. */
const adverse = /\/decisions\/[3-9]/;

/** Every document that speaks *for* somebody, one by one: nothing good may come of its loss. */
function droppings(evidence: AllianceEvidence, member: MemberEvidence): readonly Dropping[] {
  const maps = ['motions', 'votes', 'decisions', 'policies', 'agreements', 'texts', 'statusLists', 'keys'] as const;
  return [
    ...maps.flatMap((map) =>
      [...evidence[map].keys()]
        .filter((name) => !adverse.test(name))
        .map((name): Dropping => (all, own) => [{ ...all, [map]: without(all[map] as ReadonlyMap<string, unknown>, name) }, own]),
    ),
    ...[...evidence.anchors.keys()].map((name): Dropping => (all, own) => [{ ...all, anchors: without(all.anchors, name) }, own]),
    ...member.claims.map((claim): Dropping => (all, own) => [all, { ...own, claims: own.claims.filter((each) => each !== claim) }]),
    ...member.acceptances.map((one): Dropping => (all, own) => [
      all,
      { ...own, acceptances: own.acceptances.filter((each) => each !== one) },
    ]),
    ...member.attestations.map((one): Dropping => (all, own) => [
      all,
      { ...own, attestations: own.attestations.filter((each) => each !== one) },
    ]),
  ];
}

const goods = (verdict: Verdict): readonly string[] =>
  Object.entries(standings(verdict)).flatMap(([name, standing]) => (standing === 'good' ? [name] : []));

/** Situations in which something is wrong, so that a loss could hide it. */
const later = '2026-06-01T10:00:00Z';
const charter2 = decided(3, later, [
  { kind: 'agreement-adopted', member: alliance, evidence: referenceTo(agreementUrl('charter', '2.0.0')) },
]);
const withCharter2 = allianceWith([charter2], {
  agreements: new Map([
    ...orderlyAlliance.agreements,
    [
      agreementUrl('charter', '2.0.0'),
      found(agreementUrl('charter', '2.0.0'), alliance, later, agreement('charter', '2.0.0', later, '2026-08-01T00:00:00Z')),
    ],
  ]),
  texts: new Map([...orderlyAlliance.texts, [textUrl('charter', '2.0.0'), digestOf(textUrl('charter', '2.0.0'))]]),
});
const situations: readonly (readonly [string, AllianceEvidence, MemberEvidence])[] = [
  ['all is well', orderlyAlliance, orderlyMember],
  ['one is revoked', listing(statusList('revocation', [1])), orderlyMember],
  ['one is on hold', listing(statusList('suspension', [1])), orderlyMember],
  ['the Charter was renewed', withCharter2, orderlyMember],
  [
    'the Charter was renewed and accepted',
    withCharter2,
    { ...orderlyMember, acceptances: [...orderlyMember.acceptances, acceptance('charter', '2.0.0', later)] },
  ],
  [
    'one has expired',
    orderlyAlliance,
    {
      ...orderlyMember,
      attestations: orderlyMember.attestations.map((own) => ({ ...own, content: { ...own.content!, validUntil: later } })),
    },
  ],
  [
    'one is of somebody else',
    orderlyAlliance,
    {
      ...orderlyMember,
      attestations: orderlyMember.attestations.map((own) => ({ ...own, content: { ...own.content!, member: mallory } })),
    },
  ],
  [
    'a text was changed',
    { ...orderlyAlliance, texts: new Map([...orderlyAlliance.texts].map(([name]) => [name, 'uOther'])) },
    orderlyMember,
  ],
  [
    'a key was given up',
    { ...orderlyAlliance, keys: new Map([...orderlyAlliance.keys, [authority, keyDocument(authority, { revoked: later })]]) },
    orderlyMember,
  ],
];

describe('the loss of documents', () => {
  // Left out are the documents that speak against somebody: a withdrawal, a declaration of interests, the key document's word
  // that a key was given up (without the document there is no key to trust either), and the decision of what takes away or asks
  // for something new: without its decision it never happened, as nobody may be harmed by the alliance's key alone.
  test.each(situations)('makes nothing good that was not, and nobody a member: %s', (_, evidence, member) => {
    const before = judge({ alliance: evidence, member });
    const all = droppings(evidence, member);
    fc.assert(
      fc.property(fc.subarray([...all], { minLength: 1 }), (dropped) => {
        const [less, own] = dropped.reduce<readonly [AllianceEvidence, MemberEvidence]>(
          ([one, other], drop) => drop(one, other),
          [evidence, member],
        );
        const after = judge({ alliance: less, member: own });
        expect(goods(before)).toEqual(expect.arrayContaining([...goods(after)]));
        if (!before.listed) expect(after.listed).toBe(false);
      }),
      { numRuns: 60 },
    );
    for (const drop of all) {
      const [less, own] = drop(evidence, member);
      expect(goods(before)).toEqual(expect.arrayContaining([...goods(judge({ alliance: less, member: own }))]));
    }
  });
});

describe('whatever the alliance’s key alone puts into the register', () => {
  const kinds = [...memberEventKinds, ...allianceEventKinds].filter((kind) => kind !== 'applied' && kind !== 'appeal-lodged');
  const forged = fc
    .record({
      kind: fc.constantFrom(...kinds),
      member: fc.constantFrom(alice, authority, steward, alliance, mallory),
      version: fc.integer({ min: 1, max: 5 }),
      day: fc.integer({ min: 10, max: 28 }),
      decision: fc.constantFrom(
        undefined,
        ...orderlyAlliance.events.map((event) => event.decision),
        referenceTo('https://alliance.example/decisions/9.jsonld'),
      ),
    })
    .map(({ kind, member, version, day, decision }): RegisterEvent => ({
      id: toIri(`https://alliance.example/register/${version}.jsonld#event-${90 + day}`),
      kind,
      member,
      roles: [{ role: 'network-provider', jurisdictions: ['AU'] }],
      keys: [keyOf(mallory)],
      seat,
      state: 'expelled',
      evidence: referenceTo('https://alliance.example/register/1.jsonld#mandate-1'),
      effective: `2026-05-${day}T10:00:00Z`,
      recorded: `2026-05-${day}T10:00:00Z`,
      ...(decision !== undefined && { decision }),
    }));
  test('changes nobody’s state, roles or credentials', () => {
    const before = omit(judge(), 'reasons');
    fc.assert(
      fc.property(fc.array(forged, { maxLength: 8 }), (events) => {
        const { reasons, ...after } = judge({ alliance: { ...orderlyAlliance, events: [...orderlyAlliance.events, ...events] } });
        expect(after).toEqual(before);
        const own = events.filter(({ member }) => member === alice);
        expect(reasons.some(({ code }) => code === 'NOT_DECIDED')).toBe(own.length > 0);
      }),
    );
  });
});

describe('any evidence', () => {
  const days = ['2026-02-15', '2026-03-15', '2026-05-15', '2026-07-15', '2026-11-21', '2027-05-15'].map((day) => `${day}T12:00:00Z`);
  const when: fc.Arbitrary<When> = fc.record({ at: fc.constantFrom(...days), knownAt: fc.constantFrom(...days) });
  const situation = fc.constantFrom(...situations);

  test('never reads as good where something is unconfirmed or lapsed, and every standing but good says why', () => {
    fc.assert(
      fc.property(situation, when, ([, evidence, member], time) => {
        for (const { standing, codes, reasons } of judge({ alliance: evidence, member, when: time }).roles) {
          if (standing === 'good') expect(codes.every((code) => code === 'GRACE' || code === 'MANDATE_ENDED')).toBe(true);
          else expect(codes.length).toBeGreaterThan(0);
          expect([...new Set(reasons.map(({ code }) => code))].sort()).toEqual(codes);
        }
      }),
    );
  });

  test('read in another order is judged alike', () => {
    const shuffle = <Value>(values: readonly Value[]) =>
      fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
    const shuffled = situation.chain(([, evidence, member]) =>
      fc.record({
        evidence: fc.constant(evidence),
        member: fc.constant(member),
        events: shuffle(evidence.events),
        acceptances: shuffle(member.acceptances),
        attestations: shuffle(member.attestations),
        agreements: shuffle([...evidence.agreements]),
      }),
    );
    fc.assert(
      fc.property(shuffled, when, ({ evidence, member, events, acceptances, attestations, agreements }, time) => {
        const other = judge({
          alliance: { ...evidence, events, agreements: new Map(agreements) },
          member: { ...member, acceptances, attestations },
          when: time,
        });
        expect(other).toEqual(judge({ alliance: evidence, member, when: time }));
      }),
    );
  });

  test('nothing recorded or first seen later changes what was known', () => {
    const knownAt = '2026-07-15T12:00:00Z';
    const expulsion = decided(4, '2026-08-01T10:00:00Z', [{ kind: 'expelled', member: alice }]);
    const added = attestation('qualification');
    fc.assert(
      fc.property(situation, fc.constantFrom(...days), fc.boolean(), ([, evidence, member], at, isFirstSeen) => {
        const more: AllianceEvidence = {
          ...evidence,
          events: [...evidence.events, ...expulsion.events],
          motions: new Map([...evidence.motions, ...expulsion.motions.map((each) => [each.document, each] as const)]),
          votes: new Map([...evidence.votes, ...expulsion.votes.map((each) => [each.document, each] as const)]),
          decisions: new Map([...evidence.decisions, ...expulsion.decisions.map((each) => [each.document, each] as const)]),
        };
        const seen = isFirstSeen ? { firstSeen: '2026-08-01T00:00:00Z' } : { proof: { ...added.proof!, created: '2026-08-01T00:00:00Z' } };
        const holding = { ...member, attestations: [...member.attestations, { ...added, ...seen }] };
        expect(judge({ alliance: more, member: holding, when: { at, knownAt } })).toEqual(
          judge({ alliance: evidence, member, when: { at, knownAt } }),
        );
      }),
    );
  });
});

test('what is on hold is good again when it is released', () => {
  expect(judge({ alliance: listing(statusList('suspension', [0, 1, 2])) }).roles).not.toEqual(judge().roles);
  expect(judge({ alliance: listing(statusList('suspension', [])) })).toEqual(judge());
});
