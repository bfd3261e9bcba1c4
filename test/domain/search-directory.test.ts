import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryEntry, DirectoryQuery } from '../../src/domain/directory.ts';
import { toIri, toWebId } from '../../src/domain/iri.ts';
import { covers, isWithin } from '../../src/domain/jurisdiction.ts';
import type { RoleStanding, Verdict } from '../../src/domain/membership.ts';
import type { Offering } from '../../src/domain/offering.ts';
import { kilometresBetween, searchDirectory } from '../../src/domain/search-directory.ts';
import { entries as anyEntries, query as anyQuery } from './directory-arbitrary.ts';

const today = '2026-11-21';
const solar = toIri('https://w3id.org/webizen/alliance#service-solar-design');
const sydney = { lat: -33.87, lon: 151.21 };
const melbourne = { lat: -37.81, lon: 144.96 };

/** How the content developer's role stands. */
const standing = (how: RoleStanding['standing'], ...jurisdictions: string[]): RoleStanding => ({
  role: 'content-developer',
  jurisdictions,
  standing: how,
  codes: [],
  reasons: [],
});

function entry(
  name: string,
  parts: { offering?: Partial<Offering>; roles?: RoleStanding[]; listed?: boolean; verdict?: Partial<Verdict> } = {},
): DirectoryEntry {
  const webid = toWebId(`https://${name}.example/profile/card#me`);
  const id = toIri(`https://${name}.example/alliance/public/offerings/solar.ttl#it`);
  return {
    member: {
      webid,
      kind: 'person',
      name: [{ value: name, language: 'en' }],
      description: [],
      languages: ['en'],
      worksIn: ['AU'],
      representatives: [],
    },
    verdict: {
      webid,
      listed: parts.listed ?? true,
      state: 'member',
      underAppeal: false,
      roles: parts.roles ?? [standing('good', 'AU')],
      reasons: [],
      credentials: [],
      upholds: [],
      rights: [],
      ...parts.verdict,
    },
    offerings: [
      {
        id,
        offeredBy: webid,
        name: [{ value: 'Diseño solar', language: 'es' }],
        description: [{ value: 'Roofs and farms.', language: 'en' }],
        serviceType: solar,
        role: 'content-developer',
        delivery: ['on-site'],
        area: { included: ['AU'], excluded: ['AU-TAS'] },
        disputes: ['AU-NSW'],
        languages: ['en', 'es-AR'],
        confidentialWork: false,
        terms: [
          {
            id: toIri(`${id}-terms`),
            customerClasses: ['natural-person'],
            area: { included: ['AU'], excluded: [] },
            price: '90',
            currency: 'AUD',
            unit: solar,
          },
        ],
        ...parts.offering,
      },
    ],
    sources: [],
  };
}

const search = (entries: readonly DirectoryEntry[], query: Partial<DirectoryQuery>) => searchDirectory(entries, { on: today, ...query });
const namesOf = (entries: readonly DirectoryEntry[], query: Partial<DirectoryQuery>) =>
  search(entries, query).hits.map((hit) => hit.entry.member.name[0]?.value);

describe('local', () => {
  test('means: serves there, disputes there, and admitted there for the role', () => {
    const [hit] = search([entry('ana')], { jurisdiction: 'AU-NSW' }).hits;
    expect(hit?.local).toBe(true);
    expect(hit?.why).toEqual([
      { code: 'SERVES', args: ['AU-NSW'] },
      { code: 'DISPUTES', args: ['AU-NSW'] },
    ]);
  });

  test.each([
    ['the area served excludes the customer’s', { offering: { disputes: ['AU'] } }, 'AU-TAS'],
    ['disputes go elsewhere', { offering: { disputes: ['NZ'] } }, 'AU-NSW'],
    ['the role was admitted for elsewhere', { roles: [standing('good', 'NZ')] }, 'AU-NSW'],
  ])('is not where %s', (_, parts, jurisdiction) => {
    const entries = [entry('ana', parts)];
    expect(search(entries, { jurisdiction })).toMatchObject({ total: 0, foreignTotal: 1 });
    const [hit] = search(entries, { jurisdiction, foreign: true }).hits;
    expect(hit).toMatchObject({ local: false, why: [{ code: 'FOREIGN' }] });
  });

  test('takes the courts of a part of the customer’s country, when the customer said no more than the country', () => {
    expect(search([entry('ana')], { jurisdiction: 'AU' }).hits[0]?.why).toContainEqual({ code: 'DISPUTES', args: ['AU-NSW'] });
    expect(search([entry('ana')], { jurisdiction: 'AU-VIC' }).total).toBe(0);
  });

  test('does not ask where the seat is', () => {
    const ana = entry('ana');
    expect(search([{ ...ana, member: { ...ana.member, seat: 'NZ' } }], { jurisdiction: 'AU-NSW' }).total).toBe(1);
  });
});

describe('a search', () => {
  test('finds everything when nothing is asked, and says so', () => {
    const { total, hits, foreignTotal } = search([entry('ana'), entry('bo')], {});
    expect({ total, foreignTotal, why: hits[0]?.why }).toEqual({ total: 2, foreignTotal: 0, why: [{ code: 'ALL', args: [] }] });
  });

  test('never finds those who are not listed, nor what is offered under a role that was not granted', () => {
    const entries = [entry('ana', { listed: false }), entry('bo', { roles: [{ ...standing('good', 'AU'), role: 'civics-producer' }] })];
    expect(search(entries, { foreign: true })).toEqual({ total: 0, hits: [], foreignTotal: 0 });
  });

  test('by customer class needs a row that applies', () => {
    expect(search([entry('ana')], { jurisdiction: 'AU', customerClass: 'natural-person' }).hits[0]?.terms?.price).toBe('90');
    expect(search([entry('ana')], { jurisdiction: 'AU', customerClass: 'student' })).toMatchObject({ total: 0, foreignTotal: 0 });
  });

  test('shows a foreign provider without a row that does not hold for the customer', () => {
    const [hit] = search([entry('ana')], { jurisdiction: 'NZ', customerClass: 'natural-person', foreign: true }).hits;
    expect(hit).toMatchObject({ local: false });
    expect(hit).not.toHaveProperty('terms');
  });

  test('by service takes narrower ones too, and tells which', () => {
    const isNarrowerOrSame = (service: string, asked: string): boolean => service === asked || (service === solar && asked === 'energy');
    const { hits } = searchDirectory([entry('ana')], { on: today, service: 'energy' }, undefined, isNarrowerOrSame);
    expect(hits[0]?.why).toEqual([{ code: 'SERVICE', args: [solar] }]);
    expect(searchDirectory([entry('ana')], { on: today, service: 'law' }, undefined, isNarrowerOrSame).total).toBe(0);
  });

  test('by language takes its regional forms', () => {
    expect(namesOf([entry('ana'), entry('bo', { offering: { languages: ['fr'] } })], { language: 'es' })).toEqual(['ana']);
  });

  test('by place puts the near first and the unknown last, and within a distance leaves both out', () => {
    const at = (lat: number, lon: number) => ({ offering: { place: { lat, lon, name: [] } } });
    const entries = [entry('nowhere'), entry('melbourne', at(melbourne.lat, melbourne.lon)), entry('sydney', at(-33.9, 151.18))];
    expect(namesOf(entries, { near: sydney })).toEqual(['sydney', 'melbourne', 'nowhere']);
    expect(namesOf(entries, { near: sydney, within: 100 })).toEqual(['sydney']);
  });

  test('by words asks for all of them, whatever their case and accents', () => {
    expect(namesOf([entry('ana'), entry('bo')], { text: 'DISENO ana' })).toEqual(['ana']);
    expect(search([entry('ana')], { text: 'solar wind' }).total).toBe(0);
  });
});

describe('standing', () => {
  const others = (['unconfirmed', 'lapsed', 'removed'] as const).map((how) => entry(how, { roles: [standing(how, 'AU')] }));
  test('that is good is all that a role filter finds', () => {
    expect(namesOf([entry('good'), ...others], { role: 'content-developer' })).toEqual(['good']);
    expect(search(others, { role: 'content-developer', jurisdiction: 'AU', foreign: true }).total).toBe(0);
  });
  test('of any other kind comes behind, and says so', () => {
    const entries = [...others, entry('zoe')];
    expect(namesOf(entries, {})[0]).toBe('zoe');
    expect(
      search(entries, { jurisdiction: 'AU' })
        .hits.map((hit) => hit.standing)
        .sort(),
    ).toEqual(['good', 'lapsed', 'removed', 'unconfirmed']);
  });
  test('is the customer’s own jurisdiction’s where one is said', () => {
    const ana = entry('ana', { roles: [standing('good', 'AU'), standing('lapsed', 'NZ'), standing('removed', 'AU-QLD')] });
    expect(namesOf([ana], { role: 'content-developer', jurisdiction: 'AU-NSW' })).toEqual(['ana']);
    expect(namesOf([ana], { role: 'content-developer', jurisdiction: 'AU-QLD', foreign: true })).toEqual([]);
    expect(namesOf([ana], { role: 'content-developer', jurisdiction: 'NZ', foreign: true })).toEqual([]);
    expect(namesOf([ana], { role: 'content-developer', jurisdiction: 'ES', foreign: true })).toEqual(['ana']);
  });
  test('does not help a suspended member, who is found by name alone, behind everybody', () => {
    const zoe = entry('zoe', { verdict: { state: 'suspended' } });
    expect(namesOf([zoe], {})).toEqual([]);
    expect(namesOf([zoe], { text: 'solar' })).toEqual([]);
    expect(namesOf([zoe], { text: 'Zoe' })).toEqual(['zoe']);
    expect(namesOf([zoe], { text: 'Zoe', role: 'content-developer' })).toEqual([]);
  });
});

test('values are all upheld, and the hit names them', () => {
  const [one, two] = ['https://voc.example/#values-one', 'https://voc.example/#values-two'].map(toIri);
  const entries = [entry('ana', { verdict: { upholds: [one!, two!] } }), entry('bo', { verdict: { upholds: [one!] } })];
  expect(namesOf(entries, { upholds: [one!, two!] })).toEqual(['ana']);
  expect(search(entries, { upholds: [one!] }).hits.map(({ why }) => why)).toEqual(Array(2).fill([{ code: 'VALUES', args: [one] }]));
});

test('a hit tells who vetted the provider for the role, and until when, by what counts', () => {
  const credential = (
    outcome: 'counts' | 'does-not-count',
    kind: 'qualification' | 'professional-skills',
    role: 'content-developer' | 'pro-owner',
  ) => ({
    document: `https://ana.example/${kind}-${role}.jsonld`,
    type: 'attestation' as const,
    outcome,
    codes: [],
    chain: [],
    issuer: toWebId('https://vetting.example/profile/card#me'),
    validUntil: '2027-04-01T00:00:00Z',
    attestation: { kind, roles: [role], jurisdictions: ['AU'] },
  });
  const credentials = [
    credential('counts', 'qualification', 'content-developer'),
    credential('counts', 'qualification', 'pro-owner'),
    credential('does-not-count', 'professional-skills', 'content-developer'),
  ];
  const ana = entry('ana', { verdict: { credentials } });
  expect(search([ana], {}).hits[0]?.why).toEqual([
    { code: 'ALL', args: [] },
    { code: 'VETTED', args: ['qualification', 'https://vetting.example/profile/card#me', '2027-04-01T00:00:00Z'] },
  ]);
  expect(search([ana], { jurisdiction: 'ES', foreign: true }).hits[0]?.why.map(({ code }) => code)).toEqual(['FOREIGN']);
});

test('the distance between Sydney and Melbourne is 713 km', () => {
  expect(Math.round(kilometresBetween(sydney, melbourne))).toBe(713);
});

describe('for any directory and any customer', () => {
  test('every hit answers all that was asked', () => {
    fc.assert(
      fc.property(anyEntries, anyQuery, (entries, query) => {
        for (const hit of searchDirectory(entries, query).hits) {
          const { offering, entry: of } = hit;
          expect(of.verdict.listed).toBe(true);
          expect(hit.why.length).toBeGreaterThan(0);
          if (query.role !== undefined) {
            expect(offering.role).toBe(query.role);
            expect(of.verdict.roles.some(({ role, standing: how }) => role === query.role && how === 'good')).toBe(true);
          }
          for (const value of query.upholds ?? []) expect(of.verdict.upholds).toContain(value);
          if (of.verdict.state === 'suspended') expect(query.text).toBeDefined();
          if (query.service !== undefined) expect(offering.serviceType).toBe(query.service);
          if (query.near !== undefined && query.within !== undefined) expect(hit.km).toBeLessThanOrEqual(query.within);
          if (query.customerClass !== undefined && query.jurisdiction !== undefined && hit.local) expect(hit.terms).toBeDefined();
          const { jurisdiction } = query;
          if (jurisdiction !== undefined && hit.local) {
            expect(covers(offering.area, jurisdiction)).toBe(true);
            expect(of.verdict.roles.some((grant) => grant.jurisdictions.some((granted) => isWithin(jurisdiction, granted)))).toBe(true);
          }
        }
      }),
    );
  });

  test('asking for foreign providers adds them behind the local ones and takes nothing away', () => {
    fc.assert(
      fc.property(anyEntries, anyQuery, (entries, query) => {
        const local = searchDirectory(entries, { ...query, foreign: false });
        const all = searchDirectory(entries, { ...query, foreign: true });
        expect(all.total).toBe(local.total + local.foreignTotal);
        expect(all.hits.slice(0, local.total)).toEqual(local.hits);
        expect(all.hits.slice(local.total).every((hit) => !hit.local)).toBe(true);
      }),
    );
  });

  test('the order of the entries plays no part', () => {
    fc.assert(
      fc.property(anyEntries, anyQuery, (entries, query) => {
        expect(searchDirectory([...entries].reverse(), query)).toEqual(searchDirectory(entries, query));
      }),
    );
  });

  test('a limit shortens the list and leaves the total', () => {
    fc.assert(
      fc.property(anyEntries, anyQuery, fc.nat(5), (entries, query, limit) => {
        const whole = searchDirectory(entries, query);
        const some = searchDirectory(entries, { ...query, limit });
        expect(some.total).toBe(whole.total);
        expect(some.hits).toEqual(whole.hits.slice(0, limit));
      }),
    );
  });
});
