import { describe, expect, test } from 'vitest';
import { findChoices } from '../../../src/ui/parts/find-choices.ts';

const choices = ['Guinea', 'Papua New Guinea', 'Equatorial Guinea', 'New Zealand', 'Réunion', 'Åland Islands'].map((label) => ({
  value: label,
  label,
}));
const find = (typed: string): string[] => findChoices(choices, typed).map(({ label }) => label);

describe('finding choices', () => {
  test('keeps their order while nothing is typed', () => {
    expect(find('  ')).toHaveLength(6);
  });
  test('puts what begins with the words first', () => {
    expect(find('guinea')).toEqual(['Guinea', 'Papua New Guinea', 'Equatorial Guinea']);
    expect(find('new')).toEqual(['New Zealand', 'Papua New Guinea']);
  });
  test('needs every word, in any order', () => {
    expect(find('guinea new')).toEqual(['Papua New Guinea']);
  });
  test('reads over accents and case', () => {
    expect(find('REUNION')).toEqual(['Réunion']);
    expect(find('aland')[0]).toBe('Åland Islands');
  });
  test('finds a code, and puts it first', () => {
    const coded = [
      { value: 'IN', label: 'India', detail: 'IN' },
      { value: 'FI', label: 'Finland', detail: 'FI' },
      { value: 'ID', label: 'Indonesia', detail: 'ID' },
    ];
    expect(findChoices(coded, 'fi')[0]?.value).toBe('FI');
    expect(findChoices(coded, 'id')[0]?.value).toBe('ID');
  });
});
