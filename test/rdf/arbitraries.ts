/** Random but believable records, for properties that must hold of all of them. Lists come as readers give them: sorted, without repeats. */
import fc from 'fast-check';
import type { Iri, WebId } from '../../src/domain/iri.ts';
import type { Area } from '../../src/domain/jurisdiction.ts';
import type { Texts } from '../../src/domain/language.ts';
import type { Member, Representation } from '../../src/domain/member.ts';
import type { Offering } from '../../src/domain/offering.ts';
import type { Place } from '../../src/domain/place.ts';
import { customerClasses, roles } from '../../src/domain/role.ts';
import type { Cap, TermsRow } from '../../src/domain/terms.ts';
import { inOrder } from '../../src/rdf/compare-texts.ts';
import { wa } from '../../src/rdf/terms.ts';

export const pod = 'https://ana.example/';
export const webid = `${pod}profile/card#me` as WebId;
export const offeringDocument = `${pod}alliance/public/offerings/solar-design.ttl`;
export const offeringId = `${offeringDocument}#it` as Iri;

/** Every value present, or the key absent: never a key with `undefined`. */
const optional = <Value>(values: Readonly<Record<string, fc.Arbitrary<Value>>>) =>
  fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Record<string, Value>>;

const codes = ['AU', 'AU-NSW', 'AU-TAS', 'NZ', 'IE', 'AR', 'AR-B', 'MA'];
export const jurisdiction = fc.constantFrom(...codes);
const someOf = <Value extends string>(values: readonly Value[], minLength = 0) =>
  fc.subarray([...values], { minLength }).map((list) => inOrder(list));
const inListOrder = <Value>(values: readonly Value[], minLength = 0) => fc.subarray([...values], { minLength });

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
export const texts = (minLength = 0): fc.Arbitrary<Texts> =>
  fc
    .subarray(['ar', 'en', 'es', 'fr'], { minLength })
    .chain((languages) => fc.tuple(...languages.map((language) => word.map((value) => ({ value, language })))));
const money = fc.tuple(fc.nat({ max: 99999 }), fc.constantFrom('', '.0', '.50', '.99')).map(([whole, cents]) => `${String(whole)}${cents}`);
const date = fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2027-12-31');
export const area = (minLength = 0): fc.Arbitrary<Area> => fc.record({ included: someOf(codes, minLength), excluded: someOf(codes) });

const place: fc.Arbitrary<Place> = fc.record({
  name: texts(1),
  lat: fc.integer({ min: -90_000, max: 90_000 }).map((milli) => milli / 1000),
  lon: fc.integer({ min: -180_000, max: 180_000 }).map((milli) => milli / 1000),
});

const cap: fc.Arbitrary<Cap> = fc
  .tuple(
    fc.record({ basis: fc.constantFrom('per-customer' as const, 'per-work' as const), amount: money, followedBy: texts() }),
    optional({ tally: money }),
  )
  .map(([needed, extra]) => ({ ...needed, ...extra }));

export const termsRow = (number: number): fc.Arbitrary<TermsRow> =>
  fc
    .tuple(
      fc.record({
        customerClasses: inListOrder(customerClasses, 1),
        area: area(),
        price: money,
        currency: fc.constantFrom('AUD', 'EUR', wa('TimeCredit')),
        unit: fc.constantFrom(wa('unit-hour'), wa('unit-day')),
      }),
      optional<unknown>({ memberRole: fc.constantFrom(...roles), cap, validFrom: date, validThrough: date }),
    )
    .map(([needed, extra]) => ({ id: `${offeringDocument}#terms-${String(number)}` as Iri, ...needed, ...extra }));

export const offering: fc.Arbitrary<Offering> = fc
  .tuple(
    fc.record({
      name: texts(1),
      description: texts(),
      serviceType: fc.constantFrom(wa('service-solar-design'), wa('service-web-design')),
      role: fc.constantFrom(...roles),
      delivery: inListOrder(['on-site', 'remote'] as const),
      area: area(),
      disputes: someOf(codes),
      languages: someOf(['en', 'es', 'fr']),
      confidentialWork: fc.boolean(),
      terms: fc.integer({ min: 0, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => termsRow(index + 1)))),
    }),
    optional({ place }),
  )
  .map(([needed, extra]) => ({ id: offeringId, offeredBy: webid, ...needed, ...extra }));

const representation = (number: number): fc.Arbitrary<Representation> =>
  fc
    .tuple(
      fc.record({ name: word, capacity: word, from: date }),
      optional<unknown>({ webid: fc.constant('https://ben.example/profile/card#me' as WebId), until: date }),
    )
    .map(([needed, extra]) => ({
      id: `${pod}alliance/public/membership.ttl#representative-${String(number)}` as Iri,
      ...needed,
      ...extra,
    }));

export const member: fc.Arbitrary<Member> = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom('person' as const, 'organization' as const),
      name: texts(1),
      description: texts(),
      languages: someOf(['ar', 'en', 'es', 'fr']),
      worksIn: someOf(codes),
      representatives: fc
        .integer({ min: 0, max: 11 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => representation(index + 1)))),
    }),
    optional<unknown>({
      seat: jurisdiction,
      place,
      homepage: fc.constant('https://ana.example/' as Iri),
      email: fc.constant('ana@ana.example'),
    }),
  )
  .map(([needed, extra]) => ({ webid, ...needed, ...extra }));
