import type { FormField, FormValue } from '../../../domain/form-field.ts';
import { toIri } from '../../../domain/iri.ts';

/** Fields of pages that no shape describes: the same elements as in forms, with a question of their own. */
export function plainField(name: string, label: string, help: string, more: Partial<FormField> = {}): FormField {
  const said = (value: string): FormField['label'] => [{ value, language: '' }];
  return {
    path: toIri(`urn:field:${name}`),
    editor: 'choice',
    label: said(label),
    help: said(help),
    group: '',
    order: 0,
    minCount: 1,
    multilingual: false,
    ...more,
  };
}

/** Choices of a plain field, each with the word people read for it. */
export function plainChoices<Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): NonNullable<FormField['choices']> {
  return values.map((value) => ({ value, literal: true, label: [{ value: nameOf(value), language: '' }] }));
}

export const asValues = (values: readonly string[]): readonly FormValue[] => values.map((value) => ({ kind: 'literal', value }));
export const asTexts = (values: readonly FormValue[]): readonly string[] =>
  values.flatMap((value) => (value.kind === 'record' ? [] : value.value));
