import { describe, expect, test } from 'vitest';
import { toIri } from '../../src/domain/iri.ts';
import type { TermsRow } from '../../src/domain/terms.ts';
import { areaOf, capOf, priceForCustomers, priceOf, tallyOf, validityOf, whyNoRow } from '../../src/text/terms.ts';

const wa = 'https://w3id.org/webizen/alliance#';
const row: TermsRow = {
  id: toIri('https://a.example/o.ttl#terms-1'),
  customerClasses: ['natural-person'],
  area: { included: ['AU'], excluded: [] },
  price: '90.00',
  currency: 'AUD',
  unit: toIri(`${wa}unit-hour`),
};

describe('terms in words', () => {
  test('say the price, for what, and for whom', () => {
    expect(priceForCustomers(row, ['en'])).toBe('90 AUD per hour for private persons');
    expect(priceForCustomers({ ...row, customerClasses: ['student', 'non-profit', 'public-body'] }, ['en'])).toBe(
      '90 AUD per hour for students, non-profit bodies, and public bodies',
    );
  });

  test('name the role that a members’ price asks for', () => {
    expect(priceForCustomers({ ...row, customerClasses: ['alliance-member'], memberRole: 'content-developer' }, ['en'])).toBe(
      '90 AUD per hour for members of the alliance in the role “Content developer”',
    );
  });

  test('know what is not money, and what costs nothing', () => {
    expect(priceOf({ ...row, price: '2', currency: `${wa}TimeCredit` }, ['en'])).toBe('2 time credits per hour');
    expect(priceOf({ ...row, price: '1.0', currency: `${wa}TimeCredit` }, ['en'])).toBe('1 time credit per hour');
    expect(priceOf({ ...row, price: '12.5', currency: `${wa}Kilowatthour` }, ['en'])).toBe('12.50 kWh per hour');
    expect(priceOf({ ...row, price: '0.00' }, ['en'])).toBe('Free of charge');
  });

  test('tell up to where they hold', () => {
    const cap = { basis: 'per-customer', amount: '2000.00', tally: '120', followedBy: [] } as const;
    expect(capOf(cap, 'AUD', ['en'])).toBe('up to 2,000 AUD per customer');
    expect(capOf({ ...cap, basis: 'per-work' }, 'AUD', ['en'])).toBe('up to 2,000 AUD for the whole work');
    expect(tallyOf('120', 'AUD', ['en'])).toBe('120 AUD reached so far');
  });

  test('tell where and when they hold', () => {
    expect(areaOf(row, ['en'])).toBe('Australia');
    expect(areaOf({ ...row, area: { included: ['AU', 'NZ'], excluded: ['FR'] } }, ['en'])).toBe('Australia and New Zealand except France');
    expect(areaOf({ ...row, area: { included: [], excluded: [] } }, ['en'])).toBeUndefined();
    expect(validityOf({ ...row, validFrom: '2026-01-01', validThrough: '2027-12-31' }, ['en-AU'])).toBe('1 Jan 2026 to 31 Dec 2027');
    expect(validityOf(row, ['en'])).toBeUndefined();
  });

  test('say what to do when none applies', () => {
    expect(whyNoRow('CLASS_NOT_SAID')).toBe('Say who you are, and the price for you is shown here.');
    expect(whyNoRow('NOT_THERE')).toContain('Ask the provider');
  });
});
