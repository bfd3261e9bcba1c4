import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { areSameValues } from '../../../domain/form-data.ts';
import type { FormField, FormValue } from '../../../domain/form-field.ts';
import type { Issue } from '../../../domain/issue.ts';
import { pickText } from '../../../domain/language.ts';
import * as text from '../../../text/form.ts';
import type { Summarise } from '../../../text/values.ts';
import { icon } from '../icons.ts';

/** A field holds other values than before; read them from the field. Does not leave the form it is in. */
export class ValuesEvent extends Event {
  static readonly type = 'wz-values';
  constructor(readonly values: readonly FormValue[]) {
    super(ValuesEvent.type);
  }
}

/**
 * What every field of a form has: the question, the values, and what is wrong with them. Label, control and message stand in
 * one shadow root, so that assistive technology reads them together.
 */
export abstract class FieldElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) field!: FormField;
  @property({ attribute: false }) values: readonly FormValue[] = [];
  /** Issues to show: those of this field, and, for nested records, of what is in it. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** The reader's languages, best first. */
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @property({ attribute: false }) summarise: Summarise | undefined;
  /** What has been told last: values that come back the same were typed here and must not disturb the typing. */
  #told: readonly FormValue[] | undefined;

  protected get label(): string {
    const label = pickText(this.field.label, this.languages)?.value ?? this.field.path;
    return this.field.minCount === 0 ? text.optional(label) : label;
  }
  protected get plainLabel(): string {
    return pickText(this.field.label, this.languages)?.value ?? this.field.path;
  }
  protected get help(): string {
    return pickText(this.field.help, this.languages)?.value ?? '';
  }
  protected get isMany(): boolean {
    return this.field.maxCount !== 1;
  }
  /** The issues about the field itself. */
  protected get ownIssues(): readonly Issue[] {
    return this.issues.filter((issue) => issue.path === this.field.path);
  }

  protected get wasTypedHere(): boolean {
    return this.#told !== undefined && areSameValues(this.values, this.#told);
  }

  protected tell(values: readonly FormValue[]): void {
    this.#told = values;
    this.values = values;
    this.dispatchEvent(new ValuesEvent(values));
  }

  /** Goes to the control of what an issue speaks of; fields with fields in them know better. */
  focusIssue(issue: Issue): void {
    if (issue.path === this.field.path) void focusWhenDrawn(this);
  }
}

/** Puts the focus into an element that may only just have come: its control takes it once that is drawn, too. */
export async function focusWhenDrawn(element: LitElement): Promise<void> {
  await element.updateComplete;
  const controls = [...element.renderRoot.querySelectorAll('*')].filter((each): each is LitElement => each instanceof LitElement);
  await Promise.all(controls.map((control) => control.updateComplete));
  element.focus();
}

/** Help and what is wrong, as content of a fieldset or a slot. */
export function message(help: string, issues: readonly Issue[]): TemplateResult | typeof nothing {
  if (help === '' && issues.length === 0) return nothing;
  return html`${help === '' ? nothing : html`<span class="help">${help}</span>`}${issues.map(
    (issue) =>
      html`<span class="error"
        >${icon('alert')}<span><span class="visually-hidden">${text.errorMark()} </span>${text.issueSentence(issue)}</span></span
      >`,
  )}`;
}

/** Marks the control inside a Web Awesome field as wrong: its own state follows native constraints, and ours are the shapes. */
export function markInvalid(control: Element | null | undefined, isInvalid: boolean): void {
  const inner = control?.shadowRoot?.querySelector('input, textarea, [role="radiogroup"]');
  if (isInvalid) inner?.setAttribute('aria-invalid', 'true');
  else inner?.removeAttribute('aria-invalid');
}

export const fieldStyles = css`
  :host {
    display: block;
  }
  fieldset {
    display: flex;
    flex-direction: column;
    gap: var(--wa-space-s);
  }
  legend,
  .label {
    font-weight: var(--wa-form-control-label-font-weight);
    line-height: var(--wa-form-control-label-line-height);
  }
  legend {
    margin-block-end: 0.375rem;
  }
  .message {
    display: block;
  }
  .help,
  .error {
    display: block;
    max-inline-size: var(--wz-text-width);
    font-size: var(--wa-font-size-s);
    line-height: var(--wa-form-control-hint-line-height);
  }
  .help {
    color: var(--wa-form-control-hint-color);
  }
  .error {
    display: flex;
    gap: 0.375rem;
    margin-block-start: 0.25rem;
    color: var(--wa-color-danger-on-quiet);
    font-weight: var(--wa-font-weight-semibold);
  }
  .error svg.icon {
    margin-block-start: 0.15em;
  }
  /* Help and errors stand between the question and the answer, wherever the kit puts them. */
  :is(wa-input, wa-textarea, wa-select, wa-radio-group)::part(hint) {
    order: 1;
    margin-block: 0 0.375rem;
    font-size: inherit;
  }
  :is(wa-input, wa-textarea, wa-select, wa-radio-group)::part(form-control-label) {
    margin-block-end: 0.375rem;
  }
  wa-input::part(input-wrapper),
  wa-textarea::part(textarea-wrapper),
  :is(wa-select, wa-radio-group)::part(form-control-input) {
    order: 2;
  }
  .wrong:is(wa-input)::part(input-wrapper),
  .wrong:is(wa-textarea)::part(textarea-wrapper) {
    border-color: var(--wa-color-danger-border-loud);
    box-shadow: inset 0 0 0 1px var(--wa-color-danger-border-loud);
  }
  .ltr:is(wa-input)::part(input) {
    direction: ltr;
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-xs) var(--wa-space-s);
    font-size: var(--wa-font-size-s);
  }
  select {
    block-size: var(--wa-form-control-height);
    max-inline-size: 100%;
    padding-inline: 0.625rem;
    color: inherit;
    font: inherit;
    background: var(--wa-form-control-background-color);
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: var(--wa-form-control-border-radius);
  }
  select:focus-visible {
    outline: var(--wa-focus-ring);
    outline-offset: var(--wa-focus-ring-offset);
  }
`;
