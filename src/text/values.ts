import { firstText, valuesOf } from '../domain/form-data.ts';
import type { FormData, FormField, FormValue } from '../domain/form-field.ts';
import { pickText } from '../domain/language.ts';
import { formatDate } from './dates.ts';
import * as text from './form.ts';
import { currencyName, jurisdictionName, languageName, listOf } from './places.ts';

/** How a nested record is told in one line; answers undefined for records it does not know. */
export type Summarise = (field: FormField, data: FormData, languages: readonly string[]) => string | undefined;

/** One value of a form, as people read it. */
export function describeValue(field: FormField, value: FormValue, languages: readonly string[], summarise?: Summarise): string {
  if (value.kind === 'record') return describeRecord(field, value.data, languages, summarise);
  const choice = field.choices?.find((each) => each.value === value.value);
  if (choice !== undefined) return pickText(choice.label, languages)?.value ?? value.value;
  switch (field.editor) {
    case 'jurisdiction':
      return jurisdictionName(value.value, languages);
    case 'currency':
      return currencyName(value.value, languages);
    case 'language':
      return languageName(value.value, languages);
    case 'date':
      return formatDate(value.value, languages);
    case 'yes-no':
      return value.value === 'true' || value.value === '1' ? text.yes() : text.no();
    default:
      return value.value;
  }
}

/** All values of a field, as people read them: texts in the reader's language, the rest as a list. Undefined when there is none. */
export function describeValues(
  field: FormField,
  values: readonly FormValue[],
  languages: readonly string[],
  summarise?: Summarise,
): string | undefined {
  if (values.length === 0) return undefined;
  if (field.multilingual) {
    const texts = values.flatMap((value) => (value.kind === 'literal' ? { value: value.value, language: value.language ?? '' } : []));
    return pickText(texts, languages)?.value;
  }
  return listOf(
    values.map((value) => describeValue(field, value, languages, summarise)),
    languages,
  );
}

/** A nested record in one line: a place by its name and point, terms by who pays what, others by their first fields. */
export function describeRecord(field: FormField, data: FormData, languages: readonly string[], summarise?: Summarise): string {
  const known = summarise?.(field, data, languages);
  if (known !== undefined) return known;
  const fields = field.record?.fields ?? [];
  if (field.editor === 'place') return describePlace(fields, data, languages);
  const parts = fields.flatMap((each) => describeValues(each, valuesOf(data, each.path), languages, summarise) ?? []);
  return parts.slice(0, 5).join(' · ') || text.newRecord();
}

function describePlace(fields: readonly FormField[], data: FormData, languages: readonly string[]): string {
  const name = fields.find((each) => each.multilingual);
  const point = fields.filter((each) => each.editor === 'number').flatMap((each) => firstText(data, each) ?? []);
  const named = name === undefined ? undefined : describeValues(name, valuesOf(data, name.path), languages);
  return [named, point.length > 0 ? `(${point.join(', ')})` : undefined].filter((part) => part !== undefined).join(' ');
}
