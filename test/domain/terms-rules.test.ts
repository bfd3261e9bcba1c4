import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Iri, WebId } from '../../src/domain/iri.ts';
import { covers } from '../../src/domain/jurisdiction.ts';
import type { Offering } from '../../src/domain/offering.ts';
import type { TermsRow } from '../../src/domain/terms.ts';
import { areasMeet, isSameAmount, rowsMeet, termsProblems } from '../../src/domain/terms-rules.ts';
import { area, offering as anyOffering, termsRow as anyRow } from '../rdf/arbitraries.ts';

const document = 'https://ana.example/alliance/public/offerings/solar-design.ttl';
const row = (number: number, changes: Partial<TermsRow> = {}): TermsRow => ({
  id: `${document}#terms-${String(number)}` as Iri,
  customerClasses: ['natural-person'],
  area: { included: ['AU'], excluded: [] },
  price: '90.00',
  currency: 'AUD',
  unit: 'https://w3id.org/webizen/alliance#unit-hour' as Iri,
  ...changes,
});
const offering = (terms: readonly TermsRow[], changes: Partial<Offering> = {}): Offering => ({
  id: `${document}#it` as Iri,
  offeredBy: 'https://ana.example/profile/card#me' as WebId,
  name: [{ value: 'Solar design', language: 'en' }],
  description: [],
  serviceType: 'https://w3id.org/webizen/alliance#service-solar-design' as Iri,
  role: 'content-developer',
  delivery: ['remote'],
  area: { included: ['AU'], excluded: [] },
  disputes: ['AU'],
  languages: ['en'],
  confidentialWork: false,
  terms,
  ...changes,
});
const codesOf = (...terms: readonly TermsRow[]): string[] => termsProblems(offering(terms)).map((problem) => problem.code);

describe('two rows of a terms matrix', () => {
  it('that say different prices for the same people contradict each other', () => {
    const [problem, ...others] = termsProblems(offering([row(1), row(2, { price: '80.00' })]));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'TERMS_CONTRADICT',
      severity: 'error',
      focus: `${document}#terms-2`,
      other: `${document}#terms-1`,
    });
    expect(problem?.message).toBe('Rows 1 and 2 say different prices for the same customers (natural person).');
  });

  it('that say the same price overlap, however it is written', () => {
    expect(codesOf(row(1), row(2, { price: '90' }))).toEqual(['TERMS_OVERLAP']);
  });

  it('with the same price for another unit contradict each other', () => {
    expect(codesOf(row(1), row(2, { unit: 'https://w3id.org/webizen/alliance#unit-day' as Iri }))).toEqual(['TERMS_CONTRADICT']);
  });

  it.each<[string, Partial<TermsRow>, Partial<TermsRow>]>([
    ['other customers', {}, { customerClasses: ['student'] }],
    ['other places', {}, { area: { included: ['NZ'], excluded: [] } }],
    ['an exception', { area: { included: ['AU'], excluded: ['AU-TAS'] } }, { area: { included: ['AU-TAS'], excluded: [] } }],
    ['other days', { validThrough: '2026-06-30' }, { validFrom: '2026-07-01' }],
    ['another currency, which the customer chooses', {}, { currency: 'https://w3id.org/webizen/alliance#TimeCredit' }],
    ['a natural person and a member', {}, { customerClasses: ['alliance-member'] }],
    [
      'members of different roles',
      { customerClasses: ['alliance-member'], memberRole: 'value-added-reseller' },
      { customerClasses: ['alliance-member'], memberRole: 'network-provider' },
    ],
    [
      'members of a role and any member, since the role goes first',
      { customerClasses: ['alliance-member'], memberRole: 'value-added-reseller' },
      { customerClasses: ['alliance-member'] },
    ],
  ])('are told apart by %s', (_, one, other) => {
    const wide = { area: { included: ['AU', 'NZ'], excluded: [] } };
    expect(termsProblems(offering([row(1, one), row(2, { price: '80.00', ...other })], wide))).toEqual([]);
  });

  it('meet on a shared day, in a part of a country, and where neither names a place', () => {
    expect(codesOf(row(1, { validThrough: '2026-07-01' }), row(2, { validFrom: '2026-07-01', price: '80.00' }))).toEqual([
      'TERMS_CONTRADICT',
    ]);
    expect(codesOf(row(1), row(2, { area: { included: ['AU-NSW'], excluded: [] }, price: '80.00' }))).toEqual(['TERMS_CONTRADICT']);
    const anywhere = { area: { included: [], excluded: [] } };
    expect(codesOf(row(1, anywhere), row(2, { ...anywhere, price: '80.00' }))).toEqual(['TERMS_CONTRADICT']);
  });

  it('without a place hold where the offering is served, and not where it is not', () => {
    const rows = [
      row(1, { area: { included: [], excluded: [] } }),
      row(2, { area: { included: ['AU-TAS'], excluded: [] }, price: '80.00' }),
    ];
    expect(termsProblems(offering(rows)).map((problem) => problem.code)).toEqual(['TERMS_CONTRADICT']);
    const withoutTasmania = offering(rows, { area: { included: ['AU'], excluded: ['AU-TAS'] } });
    expect(termsProblems(withoutTasmania).map((problem) => problem.code)).toEqual(['TERMS_OUTSIDE_AREA']);
  });

  it('meet or not whichever comes first', () => {
    fc.assert(
      fc.property(anyRow(1), anyRow(2), area(), (one, other, served) => {
        expect(rowsMeet(one, other, { area: served })).toBe(rowsMeet(other, one, { area: served }));
      }),
    );
  });

  it('give the same problems in whatever order the rows come', () => {
    const keyOf = (one: Offering): string[] =>
      termsProblems(one)
        .map(({ code, focus, other, field }) => JSON.stringify([code, field, [focus, other ?? ''].sort()]))
        .sort();
    fc.assert(
      fc.property(
        anyOffering.chain((one) =>
          fc.shuffledSubarray([...one.terms], { minLength: one.terms.length }).map((terms) => [one, { ...one, terms }] as const),
        ),
        ([one, shuffled]) => {
          expect(keyOf(shuffled)).toEqual(keyOf(one));
        },
      ),
    );
  });

  it('are compared a bounded number of times over, however many there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => row(index + 1, { price: String(index) }));
    expect(termsProblems(offering(many))).toHaveLength(100);
  });
});

describe('areas', () => {
  it('meet exactly where some jurisdiction is covered by both', () => {
    const codes = ['AU', 'AU-NSW', 'AU-TAS', 'NZ', 'IE', 'AR', 'AR-B', 'MA'];
    fc.assert(
      fc.property(area(1), area(1), (one, other) => {
        expect(areasMeet(one, other)).toBe(codes.some((code) => covers(one, code) && covers(other, code)));
      }),
    );
  });

  it('that leave out what they serve contradict themselves', () => {
    const problem = (included: string[], excluded: string[]): (string | undefined)[] =>
      termsProblems(offering([], { area: { included, excluded } })).map((each) => `${each.code} ${each.severity}`);
    expect(problem(['AU'], ['AU'])).toEqual(['AREA_CONTRADICTION error']);
    expect(problem(['AU-NSW'], ['AU'])).toEqual(['AREA_CONTRADICTION error']);
    expect(problem(['AU'], ['AU-TAS'])).toEqual([]);
    expect(problem(['AU'], ['NZ-AUK'])).toEqual(['EXCLUSION_OUTSIDE warning']);
  });

  it('of a row are looked at too', () => {
    expect(codesOf(row(1, { area: { included: ['AU'], excluded: ['AU'] } }))).toEqual(['AREA_CONTRADICTION']);
    expect(codesOf(row(1, { area: { included: ['IE'], excluded: [] } }))).toEqual(['TERMS_OUTSIDE_AREA']);
  });
});

describe('one row', () => {
  it('that asks for a role is for alliance members', () => {
    expect(codesOf(row(1, { memberRole: 'value-added-reseller' }))).toEqual(['ROLE_WITHOUT_MEMBERS']);
    expect(codesOf(row(1, { memberRole: 'value-added-reseller', customerClasses: ['alliance-member'] }))).toEqual([]);
  });

  it('ends no earlier than it begins', () => {
    expect(codesOf(row(1, { validFrom: '2027-01-01', validThrough: '2026-12-31' }))).toEqual(['VALIDITY']);
    expect(codesOf(row(1, { validFrom: '2026-12-31', validThrough: '2026-12-31' }))).toEqual([]);
  });
});

describe('amounts', () => {
  it('are compared as numbers, to the last digit', () => {
    expect(isSameAmount('90', '90.00')).toBe(true);
    expect(isSameAmount('+090.10', '90.1')).toBe(true);
    expect(isSameAmount('-0', '0.0')).toBe(true);
    expect(isSameAmount('0.1', '.1')).toBe(true);
    expect(isSameAmount('9007199254740993', '9007199254740992')).toBe(false);
    expect(isSameAmount('-1', '1')).toBe(false);
  });
});
