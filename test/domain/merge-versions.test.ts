import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areSameValues, countChanges, duplicateRecord, isSameData, isSameValue, valuesOf, withValues } from '../../src/domain/form-data.ts';
import type { FormData, FormDescription, FormField, FormValue } from '../../src/domain/form-field.ts';
import { toIri } from '../../src/domain/iri.ts';
import { compareVersions, mergeVersions } from '../../src/domain/merge-versions.ts';

const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  path: toIri(`https://schema.org/${name}`),
  editor: 'text',
  label: [],
  help: [],
  group: 'g',
  order: 0,
  minCount: 0,
  multilingual: false,
  ...more,
});
const terms = field('terms', { editor: 'record' });
const form: FormDescription = { shape: toIri('urn:s'), type: toIri('urn:t'), groups: [], fields: [field('name'), field('url'), terms] };
const text = (value: string): FormValue => ({ kind: 'literal', value });
const row = (id: string | undefined, price: string): FormValue => ({
  kind: 'record',
  ...(id !== undefined && { id }),
  data: { price: [text(price)] },
});
const data = (name: string, url: string, rows: FormValue[] = []): FormData => ({
  'https://schema.org/name': [text(name)],
  'https://schema.org/url': [text(url)],
  'https://schema.org/terms': rows,
});

describe('two versions of a record', () => {
  test('merge by themselves where each side changed another field', () => {
    const [before, mine, theirs] = [data('a', 'u'), data('b', 'u'), data('a', 'v')];
    expect(compareVersions(form, before, mine, theirs).map(({ key, suggested }) => [key, suggested])).toEqual([
      ['https://schema.org/name', 'mine'],
      ['https://schema.org/url', 'theirs'],
    ]);
    expect(isSameData(mergeVersions(form, before, mine, theirs, {}), data('b', 'v'))).toBe(true);
  });

  test('ask where both changed one field', () => {
    const versions = [data('a', 'u'), data('b', 'u'), data('c', 'u')] as const;
    expect(compareVersions(form, ...versions)).toMatchObject([{ key: 'https://schema.org/name', suggested: undefined }]);
    expect(valuesOf(mergeVersions(form, ...versions, { 'https://schema.org/name': 'theirs' }), 'https://schema.org/name')).toEqual([
      text('c'),
    ]);
    expect(valuesOf(mergeVersions(form, ...versions, {}), 'https://schema.org/name')).toEqual([text('b')]);
  });

  test('keep both where each changed another row of terms', () => {
    const before = data('a', 'u', [row('#1', '10'), row('#2', '20')]);
    const mine = data('a', 'u', [row('#1', '11'), row('#2', '20')]);
    const theirs = data('a', 'u', [row('#1', '10'), row('#2', '22')]);
    const merged = mergeVersions(form, before, mine, theirs, {});
    expect(areSameValues(valuesOf(merged, terms.path), [row('#1', '11'), row('#2', '22')])).toBe(true);
  });

  test('keep the rows that each side added, and drop those that one side removed', () => {
    const before = data('a', 'u', [row('#1', '10')]);
    const mine = data('a', 'u', [row(undefined, '30')]);
    const theirs = data('a', 'u', [row('#1', '10'), row('#2', '20')]);
    const merged = mergeVersions(form, before, mine, theirs, {});
    expect(areSameValues(valuesOf(merged, terms.path), [row('#2', '20'), row(undefined, '30')])).toBe(true);
  });

  test('that say the same in another order have no difference', () => {
    const path = 'https://schema.org/name';
    const [one, other] = [
      [text('a'), text('b')],
      [text('b'), text('a')],
    ];
    expect(compareVersions(form, {}, { [path]: one }, { [path]: other })).toEqual([]);
  });

  test('lose nothing: every value of the merged version was in one of them, and every undisputed change is in it', () => {
    const anyData = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      url: fc.constantFrom('u', 'v'),
      rows: fc.uniqueArray(fc.constantFrom('#1', '#2', '#3')),
      price: fc.constantFrom('1', '2'),
    });
    const make = ({ name, url, rows, price }: { name: string; url: string; rows: string[]; price: string }) =>
      data(
        name,
        url,
        rows.map((id) => row(id, price)),
      );
    fc.assert(
      fc.property(anyData.map(make), anyData.map(make), anyData.map(make), (before, mine, theirs) => {
        const merged = mergeVersions(form, before, mine, theirs, {});
        for (const { path } of form.fields) {
          for (const value of valuesOf(merged, path)) {
            expect([...valuesOf(mine, path), ...valuesOf(theirs, path)].some((each) => isSameValue(each, value))).toBe(true);
          }
        }
        for (const difference of compareVersions(form, before, mine, theirs)) {
          if (difference.suggested === undefined) continue;
          for (const value of difference[difference.suggested])
            expect(valuesOf(merged, difference.field.path).some((each) => isSameValue(each, value))).toBe(true);
        }
      }),
    );
  });
});

describe('what a form holds', () => {
  test('leaves out a property without values', () => {
    expect(withValues({ a: [text('1')] }, 'a', [])).toEqual({});
  });
  test('tells 90.00 from 90', () => {
    expect(isSameValue(text('90.00'), text('90'))).toBe(false);
  });
  test('counts the fields that changed', () => {
    expect(countChanges(form, data('a', 'u'), data('b', 'u'))).toBe(1);
  });
  test('duplicates a row of terms without its name', () => {
    expect(duplicateRecord({ kind: 'record', id: '#1', data: { price: [text('90.00')] } })).toEqual({
      kind: 'record',
      data: { price: [text('90.00')] },
    });
  });
});
