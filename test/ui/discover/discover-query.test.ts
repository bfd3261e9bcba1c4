import { describe, expect, test } from 'vitest';
import { addressOf, emptyState, filtersOf, queryOf, stateOf } from '../../../src/ui/discover/discover-query.ts';

const state = (query: string, known = {}): ReturnType<typeof stateOf> => stateOf(new URLSearchParams(query), known);

describe('what the directory’s address holds', () => {
  test('is the whole search, there and back', () => {
    const query =
      'q=roof+panels&service=solar-design&role=content-developer&jurisdiction=AU-NSW&for=student&language=es&abroad=yes&view=map';
    expect(addressOf(state(query), {})).toBe(`#/?${query}`);
    expect(filtersOf(state(query))).toHaveLength(6);
  });

  test('is nothing for nothing', () => {
    expect(state('')).toEqual(emptyState);
    expect(addressOf(emptyState, {})).toBe('#/');
  });

  test('overrules what the device remembers, and is filled from it', () => {
    const known = { jurisdiction: 'AU', customerClass: 'student' } as const;
    expect(state('', known)).toMatchObject({ jurisdiction: 'AU', customerClass: 'student' });
    expect(state('jurisdiction=&for=', known)).toMatchObject({ jurisdiction: '', customerClass: '' });
    expect(addressOf(emptyState, known)).toBe('#/?jurisdiction=&for=');
  });

  test('holds values instruments by their short names, each once, and asks for all of them', () => {
    const query = 'upholds=charter-of-the-commonwealth%2Cuniversal-declaration-of-human-rights';
    expect(addressOf(state(query), {})).toBe(`#/?${query}`);
    expect(state('upholds=a,a,,<b>').upholds).toBe('a');
    expect(queryOf(state(query), '2026-11-21').upholds).toEqual([
      'https://w3id.org/webizen/alliance#values-charter-of-the-commonwealth',
      'https://w3id.org/webizen/alliance#values-universal-declaration-of-human-rights',
    ]);
  });

  test('drops values that mean nothing', () => {
    expect(state('role=king&jurisdiction=ZZZ&for=dragon&service=unicorns&language=%3Cb%3E')).toEqual(emptyState);
    expect(state('jurisdiction=au')).toMatchObject({ jurisdiction: 'AU' });
  });

  test('asks the directory only for what is set', () => {
    expect(queryOf(emptyState, '2026-11-21')).toEqual({ on: '2026-11-21' });
    expect(queryOf(state('q=x&jurisdiction=AU&abroad=yes'), '2026-11-21')).toEqual({
      on: '2026-11-21',
      text: 'x',
      jurisdiction: 'AU',
      foreign: true,
    });
  });
});
