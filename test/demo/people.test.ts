import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { awkward, demoMembers, tidyMembers } from '../../src/demo/people.ts';
import { covers } from '../../src/domain/jurisdiction.ts';
import { roles } from '../../src/domain/role.ts';

const today = '2026-11-21';
const inFiveYears = '2030-12-31';
const offerings = demoMembers.flatMap((member) => member.offerings.map((offering) => ({ member, offering })));
const country = (jurisdiction: string): string => jurisdiction.slice(0, 2);
const continents: Record<string, string> = {
  AU: 'Oceania',
  NZ: 'Oceania',
  IE: 'Europe',
  FR: 'Europe',
  ES: 'Europe',
  BE: 'Europe',
  MX: 'North America',
  CA: 'North America',
  US: 'North America',
  AR: 'South America',
  BR: 'South America',
  MA: 'Africa',
  EG: 'Africa',
  KE: 'Africa',
  SN: 'Africa',
  TN: 'Africa',
  IN: 'Asia',
};

describe('the people of the demo', () => {
  test('are at least 26, besides the awkward ones', () => {
    expect(tidyMembers.length).toBeGreaterThanOrEqual(26);
    expect(Object.keys(awkward)).toHaveLength(8);
  });

  test('are people as well as bodies, each with a pod of its own', () => {
    expect(new Set(tidyMembers.map(({ kind }) => kind))).toEqual(new Set(['person', 'organization']));
    expect(new Set(demoMembers.map(({ slug }) => slug)).size).toBe(demoMembers.length);
  });

  test('sit in at least ten countries on six continents', () => {
    const countries = new Set(tidyMembers.map(({ seat }) => country(seat ?? '')));
    expect(countries.size).toBeGreaterThanOrEqual(10);
    expect(new Set([...countries].map((code) => continents[code])).size).toBeGreaterThanOrEqual(6);
  });

  test('hold all the roles', () => {
    expect(new Set(tidyMembers.flatMap((member) => member.roles.map(({ role }) => role)))).toEqual(new Set(roles));
  });

  test('write in English, Spanish, French and Arabic, each first in a language of their own', () => {
    const texts = demoMembers.flatMap(({ name, description, offerings: offered }) => [
      ...name,
      ...description,
      ...offered.flatMap((one) => [...one.name, ...one.description]),
    ]);
    expect(new Set(texts.map(({ language }) => language))).toEqual(new Set(['en', 'es', 'fr', 'ar']));
    for (const language of ['en', 'es', 'fr', 'ar'])
      expect(tidyMembers.filter(({ name }) => name[0]!.language === language).length).toBeGreaterThanOrEqual(3);
    expect(tidyMembers.filter(({ description }) => description.length > 1).length).toBeGreaterThanOrEqual(8);
  });

  test('use no address that could belong to somebody', () => {
    for (const { email, homepage } of demoMembers) {
      expect(email).toMatch(/@[a-z0-9-]+\.example$/);
      if (homepage !== undefined) expect(homepage).toMatch(/^https:\/\/[a-z0-9-]+\.example\/$/);
    }
  });
});

describe('what they offer', () => {
  test('is at least 44 services, each with two to four rows of terms', () => {
    expect(tidyMembers.flatMap((member) => member.offerings).length).toBeGreaterThanOrEqual(44);
    for (const { member, offering } of offerings) {
      expect(offering.terms.length, `${member.slug}/${offering.slug}`).toBeGreaterThanOrEqual(2);
      expect(offering.terms.length, `${member.slug}/${offering.slug}`).toBeLessThanOrEqual(4);
    }
  });

  test('is named by concepts of the vocabulary', () => {
    const concepts = new Set(
      ['service-types', 'units'].flatMap((file) =>
        [...readFileSync(`vocab/${file}.ttl`, 'utf8').matchAll(/^wa:(\S+) a /gm)].map((match) => match[1]!),
      ),
    );
    const local = (iri: string): string => iri.slice(iri.indexOf('#') + 1);
    for (const { offering } of offerings) {
      expect(concepts).toContain(local(offering.serviceType));
      for (const row of offering.terms) {
        expect(concepts).toContain(local(row.unit));
        if (row.currency.includes(':')) expect(concepts).toContain(local(row.currency));
      }
    }
    expect(new Set(offerings.map(({ offering }) => offering.serviceType)).size).toBeGreaterThanOrEqual(20);
  });

  test('is offered only in roles and jurisdictions that its member is admitted for', () => {
    for (const { member, offering } of offerings) {
      const granted = member.roles.filter(({ role }) => role === offering.role).flatMap(({ jurisdictions }) => jurisdictions);
      for (const served of offering.area.included) {
        expect(covers({ included: granted, excluded: [] }, served), `${member.slug}/${offering.slug} in ${served}`).toBe(true);
      }
      expect(offering.disputes.length).toBeGreaterThan(0);
    }
  });

  test('has terms for every class of customer, in many currencies, with caps, exceptions and discounts for members', () => {
    const rows = offerings.flatMap(({ offering }) => offering.terms);
    expect(new Set(rows.flatMap(({ customerClasses }) => customerClasses)).size).toBe(7);
    const currencies = new Set(rows.map(({ currency }) => currency));
    for (const currency of ['AUD', 'EUR', 'MXN', 'MAD', 'EGP', 'CAD', 'KES']) expect(currencies).toContain(currency);
    expect([...currencies].filter((currency) => currency.includes('TimeCredit'))).toHaveLength(1);
    expect(rows.filter(({ cap }) => cap !== undefined).length).toBeGreaterThanOrEqual(10);
    expect(rows.filter(({ customerClasses }) => customerClasses.includes('alliance-member')).length).toBeGreaterThanOrEqual(15);
    expect(offerings.filter(({ offering }) => offering.area.excluded.length > 0).length).toBeGreaterThanOrEqual(3);
  });

  test('holds today and for years to come', () => {
    for (const row of offerings.flatMap(({ offering }) => offering.terms)) {
      expect(row.validFrom! <= today).toBe(true);
      expect(row.validThrough === undefined || row.validThrough >= inFiveYears).toBe(true);
    }
  });

  test('finds a person in Australia at least six local services', () => {
    const found = offerings.filter(
      ({ member, offering }) =>
        tidyMembers.includes(member) &&
        covers(offering.area, 'AU') &&
        covers({ included: offering.disputes, excluded: [] }, 'AU') &&
        offering.terms.some((row) => row.customerClasses.includes('natural-person') && covers(row.area, 'AU')),
    );
    expect(found.length).toBeGreaterThanOrEqual(6);
  });
});
