import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryEntry } from '../../src/domain/directory.ts';
import { toIri } from '../../src/domain/iri.ts';
import { kilometresBetween, searchDirectory } from '../../src/domain/search-directory.ts';
import { createSearch, type ServiceConcept } from '../../src/index/search.ts';
import { entries as anyEntries, query as anyQuery } from '../domain/directory-arbitrary.ts';

const on = '2026-11-21';
const concepts: readonly ServiceConcept[] = [
  { iri: 'https://voc.example/#solar', slug: 'solar', labels: { en: 'Solar power', fr: 'Énergie solaire' } },
  {
    iri: 'https://voc.example/#solar-design',
    slug: 'solar-design',
    broader: 'https://voc.example/#solar',
    labels: { en: 'Solar design', ar: 'تصميم شمسي' },
  },
  { iri: 'https://voc.example/#translation', slug: 'translation', labels: { en: 'Translation', es: 'Traducción' } },
];

/** One listed member with one offering of this service and name. */
function directory(...offers: { readonly name: string; readonly service: string }[]): readonly DirectoryEntry[] {
  return fc
    .sample(
      anyEntries.filter((made) => made.length >= offers.length),
      { numRuns: 1, seed: 7 },
    )
    .flatMap((made) => made.slice(0, offers.length))
    .map((entry, at) => ({
      ...entry,
      verdict: {
        ...entry.verdict,
        listed: true,
        roles: [{ role: 'content-developer', jurisdictions: ['AU'], standing: 'good', codes: [], reasons: [] }],
      },
      offerings: entry.offerings.slice(0, 1).map((offering) => ({
        ...offering,
        role: 'content-developer',
        name: [{ value: offers[at]?.name ?? '', language: 'en' }],
        serviceType: toIri(offers[at]?.service ?? ''),
      })),
    }));
}

const found = (entries: readonly DirectoryEntry[], text: string): readonly (string | undefined)[] =>
  createSearch(entries, concepts)({ text, on }).hits.map((hit) => hit.offering.name[0]?.value);

describe('a search by words', () => {
  const entries = directory(
    { name: 'Roofs that pay', service: 'https://voc.example/#solar-design' },
    { name: 'Papers', service: 'https://voc.example/#translation' },
  );

  test('finds the service in every language it is labelled in, and by what stands above it', () => {
    expect(found(entries, 'traduccion')).toEqual(['Papers']);
    expect(found(entries, 'تصميم')).toEqual(['Roofs that pay']);
    expect(found(entries, 'énergie')).toEqual(['Roofs that pay']);
  });

  test('takes the last word unfinished, and forgives a letter in a long one', () => {
    expect(found(entries, 'solar des')).toEqual(['Roofs that pay']);
    expect(found(entries, 'trasnlation')).toEqual(['Papers']);
    expect(found(entries, 'papr')).toEqual([]);
  });

  test('wants every word', () => {
    expect(found(entries, 'papers member')).toEqual(['Papers']);
    expect(found(entries, 'papers roofs')).toEqual([]);
  });
});

test('a broader service finds its narrower ones, by IRI and by slug', () => {
  const search = createSearch(directory({ name: 'Roofs', service: 'https://voc.example/#solar-design' }), concepts);
  expect(search({ service: 'solar', on }).total).toBe(1);
  expect(search({ service: 'https://voc.example/#solar', on }).total).toBe(1);
  expect(search({ service: 'translation', on }).total).toBe(0);
});

describe('for any directory and any customer', () => {
  const isNarrowerOrSame = (service: string, asked: string): boolean =>
    service === asked || (asked.endsWith('#solar') && service.endsWith('#solar-design'));

  test('the indexed search finds what the plain one finds', () => {
    fc.assert(
      fc.property(anyEntries, anyQuery, (entries, asked) => {
        const query = { ...asked, text: '' };
        expect(createSearch(entries, concepts)(query)).toEqual(searchDirectory(entries, query, undefined, isNarrowerOrSame));
      }),
    );
  });

  test('whoever types the name of an offering finds it', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const search = createSearch(entries, concepts);
        for (const { offering } of searchDirectory(entries, { on }).hits) {
          const { hits } = search({ text: offering.name[0]?.value ?? '', on });
          expect(hits.map((hit) => hit.offering.id)).toContain(offering.id);
        }
      }),
    );
  });

  test('within a distance lies what the great circle says', () => {
    fc.assert(
      fc.property(
        anyEntries,
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (entries, lat, lon) => {
          const near = { lat, lon };
          const { hits } = createSearch(entries, concepts)({ near, within: 2000, on });
          const all = searchDirectory(entries, { on }).hits.filter(({ offering, entry }) => {
            const place = offering.place ?? entry.member.place;
            return place !== undefined && kilometresBetween(near, place) <= 2000;
          });
          expect(new Set(hits.map((hit) => hit.offering.id))).toEqual(new Set(all.map((hit) => hit.offering.id)));
        },
      ),
    );
  });
});
