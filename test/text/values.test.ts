import { describe, expect, test } from 'vitest';
import type { FormData, FormField, FormValue } from '../../src/domain/form-field.ts';
import { describeForm } from '../../src/rdf/form.ts';
import { describeRecord, describeValues } from '../../src/text/values.ts';
import { summariseTerms } from '../../src/ui/membership/terms-summary.ts';

const schema = (name: string): string => `https://schema.org/${name}`;
const wa = (name: string): string => `https://w3id.org/webizen/alliance#${name}`;
const literal = (value: string, language?: string): FormValue => ({ kind: 'literal', value, ...(language !== undefined && { language }) });
const iri = (value: string): FormValue => ({ kind: 'iri', value });
const fieldOf = (kind: 'member' | 'offering', path: string): FormField => describeForm(kind).fields.find((field) => field.path === path)!;
const say = (kind: 'member' | 'offering', path: string, values: FormValue[], languages = ['en']) =>
  describeValues(fieldOf(kind, path), values, languages, summariseTerms);

describe('values in words', () => {
  test.each([
    ['member', wa('seat'), [literal('AU')], 'Australia'],
    ['member', schema('knowsLanguage'), [literal('en'), literal('fr')], 'English and French'],
    ['offering', wa('role'), [iri(wa('ContentDeveloper'))], 'Content developer'],
    ['offering', wa('confidentialWork'), [literal('true')], 'Yes'],
    ['offering', wa('confidentialWork'), [literal('false')], 'No'],
    ['member', schema('url'), [iri('https://ada.example/')], 'https://ada.example/'],
  ] as const)('of a %s, %s', (kind, path, values, words) => {
    expect(say(kind, path, [...values])).toBe(words);
  });

  test('are in the reader’s language where the pod has it', () => {
    const names = [literal('Solar design', 'en'), literal('Diseño solar', 'es')];
    expect(say('offering', schema('name'), names, ['es-AR'])).toBe('Diseño solar');
    expect(say('offering', schema('name'), names, ['ar'])).toBe('Solar design');
  });

  test('that are none are undefined, so that a page can say so', () => {
    expect(say('member', schema('email'), [])).toBeUndefined();
  });

  test('tell a place by its name and its point', () => {
    const data: FormData = {
      [schema('name')]: [literal('Newtown', 'en')],
      'http://www.w3.org/2003/01/geo/wgs84_pos#lat': [literal('-33.90')],
      'http://www.w3.org/2003/01/geo/wgs84_pos#long': [literal('151.18')],
    };
    expect(describeRecord(fieldOf('member', schema('location')), data, ['en'])).toBe('Newtown (-33.90, 151.18)');
  });

  test('tell a row of terms as its customer will read it, once it has a price', () => {
    const terms = fieldOf('offering', wa('terms'));
    const data: FormData = {
      [schema('eligibleCustomerType')]: [iri(wa('NaturalPerson'))],
      [schema('price')]: [literal('90.00')],
      [schema('priceCurrency')]: [literal('AUD')],
      [wa('unit')]: [iri(wa('unit-hour'))],
      [schema('eligibleRegion')]: [literal('AU')],
    };
    expect(describeRecord(terms, data, ['en'], summariseTerms)).toBe('90 AUD per hour for private persons · Australia');
    expect(describeRecord(terms, { [schema('eligibleRegion')]: [literal('AU')] }, ['en'], summariseTerms)).toBe('Australia');
    expect(describeRecord(terms, {}, ['en'], summariseTerms)).toBe('New, nothing filled in yet');
  });
});
