import { html, type TemplateResult } from 'lit';
import { ref, type Ref } from 'lit/directives/ref.js';
import type { FormField, FormValue } from '../../../domain/form-field.ts';
import type { Issue } from '../../../domain/issue.ts';
import type { Summarise } from '../../../text/values.ts';
import type { FieldElement, ValuesEvent } from './field-element.ts';

export interface FieldContext {
  readonly values: readonly FormValue[];
  readonly issues: readonly Issue[];
  readonly languages: readonly string[];
  readonly summarise: Summarise | undefined;
  readonly onValues: (values: readonly FormValue[]) => void;
  readonly reference: Ref<FieldElement>;
}

/** The element for each kind of question. The elements are defined by `wz-form.ts`, which draws the form that they are in. */
export function renderField(field: FormField, { values, issues, languages, summarise, onValues, reference }: FieldContext): TemplateResult {
  const told = (event: ValuesEvent): void => {
    onValues(event.values);
  };
  if (field.datatype === 'http://www.w3.org/2001/XMLSchema#duration' && field.maxCount === 1)
    return html`<wz-field-duration
      ${ref(reference)}
      .field=${field}
      .values=${values}
      .issues=${issues}
      .languages=${languages}
      @wz-values=${told}
    ></wz-field-duration>`;
  switch (field.editor) {
    case 'choice':
    case 'yes-no':
      return html`<wz-field-choice
        ${ref(reference)}
        .field=${field}
        .values=${values}
        .issues=${issues}
        .languages=${languages}
        @wz-values=${told}
      ></wz-field-choice>`;
    case 'search-choice':
    case 'jurisdiction':
    case 'currency':
    case 'language':
      return html`<wz-field-search
        ${ref(reference)}
        .field=${field}
        .values=${values}
        .issues=${issues}
        .languages=${languages}
        @wz-values=${told}
      ></wz-field-search>`;
    case 'place':
      return html`<wz-field-place
        ${ref(reference)}
        .field=${field}
        .values=${values}
        .issues=${issues}
        .languages=${languages}
        @wz-values=${told}
      ></wz-field-place>`;
    case 'record':
      return html`<wz-field-record
        ${ref(reference)}
        .field=${field}
        .values=${values}
        .issues=${issues}
        .languages=${languages}
        .summarise=${summarise}
        @wz-values=${told}
      ></wz-field-record>`;
    default:
      return html`<wz-field-text
        ${ref(reference)}
        .field=${field}
        .values=${values}
        .issues=${issues}
        .languages=${languages}
        @wz-values=${told}
      ></wz-field-text>`;
  }
}

/** The issues that speak of a field, or of what is in its nested records. */
export function issuesOf(
  field: FormField,
  values: readonly FormValue[],
  issues: readonly Issue[],
  isNested: (focus: string | undefined) => boolean,
): readonly Issue[] {
  return issues.filter((issue) => (isNested(issue.focus) ? recordOf(field, values, issue) !== undefined : issue.path === field.path));
}

type RecordValue = Extract<FormValue, { kind: 'record' }>;

/**
 * Which nested record an issue speaks of. A record without a name gets one when it is written (`#terms-3`, the lowest
 * number free in its document), so its place among the new ones is found by counting the same way.
 */
export function recordOf(field: FormField, values: readonly FormValue[], issue: Issue): RecordValue | undefined {
  if (field.record === undefined || issue.focus === undefined) return undefined;
  const records = values.filter((value) => value.kind === 'record');
  const { focus } = issue;
  const [document = ''] = focus.split('#');
  const names = namesOf(field, records, document);
  const known = records.find((_, index) => names[index] === focus);
  if (known !== undefined || !focus.startsWith(`${document}#${field.record.slug}`)) return known;
  // Numbers of rows that were removed are not given again, and this form does not know them: a single new one is meant.
  const [only, ...more] = records.filter((record) => record.id === undefined);
  return more.length === 0 ? only : undefined;
}

/** The name each record has, or will have in a document. */
function namesOf(field: FormField, records: readonly RecordValue[], document: string): readonly string[] {
  const name = `${document}#${field.record?.slug ?? ''}`;
  const taken = new Set(records.flatMap((record) => record.id ?? []));
  let number = 0;
  return records.map((record) => {
    if (record.id !== undefined) return record.id;
    // A row that nobody filled in is not written.
    if (Object.keys(record.data).length === 0) return '';
    if (field.maxCount === 1 && !taken.has(name)) return name;
    do number += 1;
    while (taken.has(`${name}-${number}`));
    return `${name}-${number}`;
  });
}
