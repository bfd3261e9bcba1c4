import type { FormData, FormDescription, FormField, FormValue } from './form-field.ts';

/** The values of a property; none is an empty list. */
export function valuesOf(data: FormData, path: string): readonly FormValue[] {
  return data[path] ?? [];
}

/** The same data with other values of one property; a property without values is left out. */
export function withValues(data: FormData, path: string, values: readonly FormValue[]): FormData {
  return Object.fromEntries([...Object.entries({ ...data, [path]: values })].filter(([, each]) => each.length > 0));
}

/** Whether two values say the same: a nested record is the same when it has the same name and says the same. */
export function isSameValue(one: FormValue, other: FormValue): boolean {
  return canonical(one) === canonical(other);
}

/** Whether two lists hold the same values, in whatever order: RDF knows none. */
export function areSameValues(some: readonly FormValue[], others: readonly FormValue[]): boolean {
  return some.length === others.length && sorted(some).every((text, index) => text === sorted(others)[index]);
}

/** Whether two forms hold the same. */
export function isSameData(one: FormData, other: FormData): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((path) =>
    areSameValues(valuesOf(one, path), valuesOf(other, path)),
  );
}

/** How many of a form's fields hold something else than before. */
export function countChanges(form: FormDescription, before: FormData, after: FormData): number {
  return form.fields.filter((field) => !areSameValues(valuesOf(before, field.path), valuesOf(after, field.path))).length;
}

/** A copy of a nested record that is a record of its own. */
export function duplicateRecord(value: Extract<FormValue, { kind: 'record' }>): Extract<FormValue, { kind: 'record' }> {
  const data = Object.entries(value.data).map(([path, values]) => [
    path,
    values.map((each) => (each.kind === 'record' ? duplicateRecord(each) : each)),
  ]);
  return { kind: 'record', data: Object.fromEntries(data) as FormData };
}

/** The first literal or IRI of a field. */
export function firstText(data: FormData, field: Pick<FormField, 'path'>): string | undefined {
  const [first] = valuesOf(data, field.path);
  return first === undefined || first.kind === 'record' ? undefined : first.value;
}

const sorted = (values: readonly FormValue[]): readonly string[] => values.map(canonical).sort();

function canonical(value: FormValue): string {
  if (value.kind === 'iri') return JSON.stringify(['iri', value.value]);
  if (value.kind === 'literal') return JSON.stringify(['literal', value.value, value.language?.toLowerCase() ?? '', value.datatype ?? '']);
  const fields = Object.keys(value.data)
    .filter((path) => valuesOf(value.data, path).length > 0)
    .sort()
    .map((path) => [path, sorted(valuesOf(value.data, path))]);
  return JSON.stringify(['record', value.id ?? '', fields]);
}
