import { beforeAll, describe, expect, test } from 'vitest';
import {
  formatAmount,
  isJurisdiction,
  jurisdictionName,
  jurisdictionNames,
  jurisdictions,
  loadSubdivisions,
} from '../../src/text/places.ts';

describe('the names of places', () => {
  test('do without the subdivisions until they are loaded', () => {
    expect(jurisdictionName('AU', ['en'])).toBe('Australia');
    expect(jurisdictionName('AU', ['es'])).toBe('Australia');
    expect(jurisdictionName('DE', ['ar'])).toBe('ألمانيا');
    expect(jurisdictionName('AU-NSW', ['en'])).toMatch(/Australia/);
  });

  describe('with subdivisions', () => {
    beforeAll(loadSubdivisions);

    test('name a state with its country', () => {
      expect(jurisdictionName('AU-NSW', ['en'])).toBe('New South Wales, Australia');
    });
    test('do not repeat a country that was just named', () => {
      expect(jurisdictionNames(['AU-TAS', 'AU-NT'], ['en'], ['AU'])).toBe('Tasmania and Northern Territory');
      expect(jurisdictionNames(['AU', 'DE-BY'], ['en'])).toBe('Australia and Bayern (Germany)');
    });
    test('list every country followed by what is in it', () => {
      const codes = jurisdictions(['en']).map(({ code }) => code);
      expect(codes.indexOf('AU-NSW')).toBeGreaterThan(codes.indexOf('AU'));
      expect(codes.indexOf('AU-NSW')).toBeLessThan(codes.indexOf('AT'));
      expect(new Set(codes).size).toBe(codes.length);
    });
  });

  test('are told from what is no code', () => {
    expect(['AU', 'AU-NSW', 'EU', 'au', 'AU-', 'AU-NSWX'].filter(isJurisdiction)).toEqual(['AU', 'AU-NSW']);
  });
});

describe('amounts', () => {
  test('keep every digit, and show cents only where there are some', () => {
    expect(formatAmount('2000.00', ['en'])).toBe('2,000');
    expect(formatAmount('120.5', ['en'])).toBe('120.50');
    expect(formatAmount('0.035', ['en'])).toBe('0.035');
    expect(formatAmount('90071992547409931.25', ['en'])).toBe('90,071,992,547,409,931.25');
    expect(formatAmount('1400.00', ['es-AR'])).toBe('1.400');
    expect(formatAmount('about ten', ['en'])).toBe('about ten');
  });
});
