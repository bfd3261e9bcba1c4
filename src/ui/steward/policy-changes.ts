import { areSameValues, firstText, valuesOf } from '../../domain/form-data.ts';
import type { FormData, FormDescription, FormField } from '../../domain/form-field.ts';
import { pickText } from '../../domain/language.ts';
import { durationInWords, part } from '../../text/policy.ts';
import { describeValues } from '../../text/values.ts';

/** One answer of a form that is another than before; undefined where there was, or is, none. */
export interface Change {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What a form says otherwise than before, in words. Nested records are compared answer by answer, by what their first field says. */
export function changesBetween(
  fields: FormDescription['fields'],
  before: FormData,
  after: FormData,
  languages: readonly string[],
): readonly Change[] {
  return fields.flatMap((field) => {
    const label = pickText(field.label, languages)?.value ?? field.path;
    if (field.record !== undefined) return changesOfRecords(field, before, after, languages);
    if (areSameValues(valuesOf(before, field.path), valuesOf(after, field.path))) return [];
    return [{ label, before: answerInWords(field, before, languages), after: answerInWords(field, after, languages) }];
  });
}

function changesOfRecords(field: FormField, before: FormData, after: FormData, languages: readonly string[]): readonly Change[] {
  const [key, ...others] = field.record?.fields ?? [];
  if (key === undefined) return [];
  const rows = (data: FormData): Map<string, FormData> =>
    new Map(
      valuesOf(data, field.path).flatMap((value) => (value.kind === 'record' ? [[firstText(value.data, key) ?? '', value.data]] : [])),
    );
  const [was, is] = [rows(before), rows(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const old = was.get(name) ?? {};
    const row = is.get(name) ?? {};
    const whole = answerInWords(key, is.get(name) ?? old, languages) ?? name;
    return changesBetween(others, old, row, languages).map((change) => ({ ...change, label: part(whole, change.label) }));
  });
}

const duration = 'http://www.w3.org/2001/XMLSchema#duration';

/** What a form answers to one question; lengths of time as people say them. Undefined where nothing is answered. */
export function answerInWords(field: FormField, data: FormData, languages: readonly string[]): string | undefined {
  if (field.datatype === duration) {
    const text = firstText(data, field);
    return text === undefined ? undefined : durationInWords(text, languages);
  }
  return describeValues(field, valuesOf(data, field.path), languages);
}
