import fc from 'fast-check';
import type { DirectoryEntry, DirectoryQuery } from '../../src/domain/directory.ts';
import { toIri, toWebId } from '../../src/domain/iri.ts';
import type { Standing } from '../../src/domain/membership.ts';
import type { Offering } from '../../src/domain/offering.ts';
import type { Place } from '../../src/domain/place.ts';
import { customerClasses, roles } from '../../src/domain/role.ts';
import type { TermsRow } from '../../src/domain/terms.ts';

fc.configureGlobal({ seed: 20261121 });

/** A small world, so that random members and customers often meet. */
export const jurisdictions = ['AU', 'AU-NSW', 'AU-VIC', 'NZ', 'ES', 'ES-CT'] as const;
export const services = ['https://voc.example/#solar', 'https://voc.example/#solar-design', 'https://voc.example/#translation'].map(toIri);
/** Values instruments. */
export const values = ['https://voc.example/#values-one', 'https://voc.example/#values-two'].map(toIri);
export const days = ['2025-12-31', '2026-03-01', '2026-11-21', '2027-06-30'] as const;

const jurisdiction = fc.constantFrom(...jurisdictions);
const someOf = <T>(items: readonly T[], minLength = 0): fc.Arbitrary<T[]> => fc.subarray([...items], { minLength });
const area = fc.record({ included: someOf(jurisdictions, 1), excluded: someOf(jurisdictions).map((all) => all.slice(0, 1)) });
const point = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });
const place: fc.Arbitrary<Place> = point.map((at) => ({ ...at, name: [{ value: 'Somewhere', language: 'en' }] }));

export const termsRow = (id: string): fc.Arbitrary<TermsRow> =>
  fc
    .record(
      {
        customerClasses: someOf(customerClasses, 1),
        memberRole: fc.constantFrom(...roles),
        area: fc.oneof(area, fc.constant({ included: [], excluded: [] })),
        validFrom: fc.constantFrom(...days),
        validThrough: fc.constantFrom(...days),
      },
      { requiredKeys: ['customerClasses', 'area'] },
    )
    .map((row) => ({ ...row, id: toIri(id), price: '90.00', currency: 'AUD', unit: toIri('https://voc.example/#hour') }));

export const offering = (id: string, webid: string): fc.Arbitrary<Offering> =>
  fc
    .record(
      {
        name: fc.constantFrom('Solar design', 'Solar repair', 'Traducción jurada').map((value) => [{ value, language: 'en' }]),
        serviceType: fc.constantFrom(...services),
        role: fc.constantFrom(roles[0], roles[1]),
        area,
        disputes: someOf(jurisdictions, 1),
        languages: someOf(['en', 'es-AR', 'fr']),
        place,
        terms: fc.tuple(...['1', '2', '3'].map((n) => termsRow(`${id}-terms-${n}`))),
      },
      { requiredKeys: ['name', 'serviceType', 'role', 'area', 'disputes', 'languages', 'terms'] },
    )
    .map((made) => ({ ...made, id: toIri(id), offeredBy: toWebId(webid), description: [], delivery: ['remote'], confidentialWork: false }));

const entry = (number: number): fc.Arbitrary<DirectoryEntry> => {
  const pod = `https://member-${String(number)}.example/`;
  const webid = toWebId(`${pod}profile/card#me`);
  return fc
    .record({
      place: fc.option(place, { nil: undefined }),
      grants: fc.array(
        fc.record({
          role: fc.constantFrom(roles[0], roles[1]),
          jurisdictions: someOf(jurisdictions),
          standing: fc.constantFrom<Standing>('good', 'good', 'lapsed', 'unconfirmed', 'removed'),
          codes: fc.constant([]),
          reasons: fc.constant([]),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      state: fc.constantFrom('member', 'member', 'suspended'),
      upholds: someOf(values),
      offerings: fc.tuple(offering(`${pod}a.ttl#it`, webid), offering(`${pod}b.ttl#it`, webid)),
      listed: fc.constantFrom(true, true, true, false),
    })
    .map(({ place: at, grants, offerings, listed, state, upholds }) => ({
      member: {
        webid,
        kind: 'person',
        name: [{ value: `Member ${String(number)}`, language: 'en' }],
        description: [],
        languages: ['en'],
        worksIn: [],
        representatives: [],
        ...(at && { place: at }),
      },
      verdict: { webid, listed, state, underAppeal: false, roles: grants, reasons: [], credentials: [], upholds, rights: [] },
      offerings,
      sources: [],
    }));
};

export const entries: fc.Arbitrary<DirectoryEntry[]> = fc
  .integer({ min: 0, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => entry(number))));

export const query: fc.Arbitrary<DirectoryQuery> = fc.record(
  {
    text: fc.constantFrom('solar', 'solar des', 'tradución', 'member 3', 'nothing of that kind'),
    near: point,
    within: fc.constantFrom(10, 3000, 15000),
    jurisdiction,
    customerClass: fc.constantFrom(...customerClasses),
    memberRoles: someOf(roles),
    role: fc.constantFrom(roles[0], roles[1]),
    service: fc.constantFrom<string>(...services),
    language: fc.constantFrom('en', 'es', 'fr'),
    upholds: someOf(values),
    foreign: fc.boolean(),
    on: fc.constantFrom(...days),
  },
  { requiredKeys: ['on'] },
);
