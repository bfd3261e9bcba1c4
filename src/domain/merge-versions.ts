import { areSameValues, isSameValue, valuesOf, withValues } from './form-data.ts';
import type { FormData, FormDescription, FormField, FormValue } from './form-field.ts';

export type Choice = 'mine' | 'theirs';

/** One thing that two versions of a record say differently: a field, or one nested record of a field. */
export interface Difference {
  /** Stable for these versions: the field's path, and the nested record's name. */
  readonly key: string;
  readonly field: FormField;
  /** Set for a nested record that has a name. */
  readonly record?: string;
  readonly before: readonly FormValue[];
  readonly mine: readonly FormValue[];
  readonly theirs: readonly FormValue[];
  /** The only side that changed it; undefined where both did, and a person has to say. */
  readonly suggested: Choice | undefined;
}

/**
 * What stands between two versions of a record that both started from `before`. Nested records are compared one by one,
 * so that two people who each changed another row of terms lose neither.
 */
export function compareVersions(form: FormDescription, before: FormData, mine: FormData, theirs: FormData): readonly Difference[] {
  return form.fields.flatMap((field): Difference[] => {
    const [old, own, other] = [before, mine, theirs].map((data) => valuesOf(data, field.path)) as [
      readonly FormValue[],
      readonly FormValue[],
      readonly FormValue[],
    ];
    if (field.editor !== 'record') return differenceOf(field, undefined, old, own, other);
    const names = [
      ...new Set([...old, ...own, ...other].flatMap((value) => (value.kind === 'record' && value.id !== undefined ? [value.id] : []))),
    ];
    return names.flatMap((name) => differenceOf(field, name, named(old, name), named(own, name), named(other, name)));
  });
}

/**
 * One version out of two: the side chosen for each difference, everything else as both have it, and new nested records of
 * either side. A difference without a choice keeps what was suggested, else mine.
 */
export function mergeVersions(
  form: FormDescription,
  before: FormData,
  mine: FormData,
  theirs: FormData,
  choices: Readonly<Record<string, Choice>>,
): FormData {
  const differences = compareVersions(form, before, mine, theirs);
  let merged = theirs;
  for (const field of form.fields) {
    const own = differences.filter((difference) => difference.field === field);
    if (field.editor !== 'record') {
      const [difference] = own;
      if (difference !== undefined) merged = withValues(merged, field.path, chosen(difference, choices));
      continue;
    }
    const undecided = valuesOf(theirs, field.path).filter((value) => !own.some(({ record }) => isNamed(value, record)));
    const added = valuesOf(mine, field.path).filter((value) => value.kind === 'record' && value.id === undefined);
    const news = added.filter((value) => !undecided.some((other) => isSameValue(value, other)));
    merged = withValues(merged, field.path, [...own.flatMap((difference) => chosen(difference, choices)), ...undecided, ...news]);
  }
  return merged;
}

function chosen(difference: Difference, choices: Readonly<Record<string, Choice>>): readonly FormValue[] {
  return difference[choices[difference.key] ?? difference.suggested ?? 'mine'];
}

function differenceOf(
  field: FormField,
  record: string | undefined,
  before: readonly FormValue[],
  mine: readonly FormValue[],
  theirs: readonly FormValue[],
): Difference[] {
  if (areSameValues(mine, theirs)) return [];
  const suggested = areSameValues(before, mine) ? 'theirs' : areSameValues(before, theirs) ? 'mine' : undefined;
  const key = record === undefined ? field.path : `${field.path} ${record}`;
  return [{ key, field, ...(record !== undefined && { record }), before, mine, theirs, suggested }];
}

const isNamed = (value: FormValue, name: string | undefined): boolean =>
  value.kind === 'record' && value.id !== undefined && value.id === name;
const named = (values: readonly FormValue[], name: string): readonly FormValue[] => values.filter((value) => isNamed(value, name));
