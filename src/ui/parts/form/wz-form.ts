import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { createRef, type Ref } from 'lit/directives/ref.js';
import { valuesOf, withValues } from '../../../domain/form-data.ts';
import type { FormData, FormDescription, FormField } from '../../../domain/form-field.ts';
import type { Issue } from '../../../domain/issue.ts';
import { pickText } from '../../../domain/language.ts';
import type { Summarise } from '../../../text/values.ts';
import { shared } from '../../styles/shared.ts';
import type { FieldElement } from './field-element.ts';
import { issuesOf, recordOf, renderField } from './render-field.ts';
import './wz-error-summary.ts';
import type { GoToIssueEvent, WzErrorSummary } from './wz-error-summary.ts';
import './wz-field-choice.ts';
import './wz-field-duration.ts';
import './wz-field-place.ts';
import './wz-field-record.ts';
import './wz-field-search.ts';
import './wz-field-text.ts';

/** `change`: what the form holds now, and whether its shape has nothing against it. */
export interface FormChange {
  readonly valid: boolean;
  readonly data: FormData;
  readonly issues: readonly Issue[];
}

/**
 * A form drawn from a shape: groups and fields in the shape's order, the control that each property asks for, the shape's own
 * words for label, help and errors. A new property in a shape appears here without new code.
 *
 * Validity is computed at each change and shown when somebody is ready for it: after {@link WzForm.showIssues}, and from then on
 * as it changes. What was typed always stays.
 *
 * The contract is that of `@ulb-darmstadt/shacl-form`, so that either can take the other's place: a `change` event with
 * `detail.valid` after each check, and `serialize()`.
 *
 * @fires wz-edit - at once, with each edit: what a draft keeps. `detail` is the data.
 * @fires change - after the check of an edit. `detail` is a {@link FormChange}.
 */
@customElement('wz-form')
@localized()
export class WzForm extends LitElement {
  @property({ attribute: false }) description: FormDescription | undefined;
  @property({ attribute: false }) data: FormData = {};
  /** The groups to show, by id; all of them when not set. */
  @property({ attribute: false }) groups: readonly string[] | undefined;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  /** Asks the shapes. Without it everything is valid. */
  @property({ attribute: false }) check: ((data: FormData) => Promise<readonly Issue[]>) | undefined;
  /** The document in words as Turtle, for {@link WzForm.serialize}. */
  @property({ attribute: false }) write: ((data: FormData) => Promise<string>) | undefined;
  @property({ attribute: false }) summarise: Summarise | undefined;
  /** Off where the page has headings of its own for what is one group. */
  @property({ type: Boolean, attribute: 'without-headings' }) withoutHeadings = false;

  @state() private issues: readonly Issue[] = [];
  @state() private isShowing = false;
  @query('wz-error-summary') private readonly summary!: WzErrorSummary | null;
  readonly #fields = new Map<string, Ref<FieldElement>>();
  #checks = 0;

  override render(): TemplateResult {
    const shown = this.isShowing ? this.issues : [];
    return html`
      ${
        shown.length === 0
          ? nothing
          : html`<wz-error-summary
              .issues=${shown}
              .hasField=${(issue: Issue) => this.hasField(issue)}
              @wz-go-to-issue=${this.#goTo}
            ></wz-error-summary>`
      }
      ${this.#shownGroups().map(
        ({ id, label }) =>
          html`<section class="group" role="group" aria-labelledby=${this.withoutHeadings ? nothing : `group-${id}`}>
            ${this.withoutHeadings ? nothing : html`<h2 id="group-${id}">${pickText(label, this.languages)?.value ?? id}</h2>`}
            ${this.#fieldsOf(id).map((field) => this.#renderField(field, shown))}
          </section>`,
      )}
    `;
  }

  #renderField(field: FormField, shown: readonly Issue[]): TemplateResult {
    const reference = this.#fields.get(field.path) ?? createRef<FieldElement>();
    this.#fields.set(field.path, reference);
    const values = valuesOf(this.data, field.path);
    return renderField(field, {
      values,
      issues: issuesOf(field, values, shown, (focus) => this.#isNested(focus)),
      languages: this.languages,
      summarise: this.summarise,
      reference,
      onValues: (changed) => {
        this.data = withValues(this.data, field.path, changed);
        this.dispatchEvent(new CustomEvent('wz-edit', { detail: this.data }));
        void this.#validate();
      },
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('description')) {
      this.#fields.clear();
      this.isShowing = false;
    }
  }

  /** What the shapes have against what the form holds now. */
  async validate(): Promise<readonly Issue[]> {
    const { data } = this;
    const issues = (await this.check?.(data)) ?? [];
    if (data === this.data) this.issues = errorsOf(issues);
    return issues;
  }

  async #validate(): Promise<void> {
    const check = (this.#checks += 1);
    const { data } = this;
    const issues = await this.validate();
    if (check !== this.#checks) return;
    const detail: FormChange = { valid: errorsOf(issues).length === 0, data, issues };
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }

  /** Shows what is wrong, at the top and at each field, and goes there. Answers whether there is anything to show on this form. */
  showIssues(issues: readonly Issue[]): boolean {
    this.issues = errorsOf(issues);
    this.isShowing = true;
    if (this.issues.length === 0) return false;
    void this.updateComplete.then(() => {
      this.summary?.focus();
      this.summary?.scrollIntoView({ block: 'nearest' });
    });
    return true;
  }

  /** Everything the form holds, in Turtle, valid or not. */
  async serialize(): Promise<string> {
    return (await this.write?.(this.data)) ?? '';
  }

  /** Goes to the field that an issue speaks of, opening what it is in. */
  focusIssue(issue: Issue): void {
    const field = this.#fieldOf(issue);
    if (field !== undefined) this.#fields.get(field.path)?.value?.focusIssue(issue);
  }

  /** Whether the field that an issue speaks of is among those shown. */
  hasField(issue: Issue): boolean {
    return this.#fieldOf(issue) !== undefined;
  }

  /** The field of an issue, where this form shows it. */
  #fieldOf(issue: Issue): FormField | undefined {
    const groups = this.#shownGroups().map(({ id }) => id);
    return this.description?.fields.find((field) => {
      if (!groups.includes(field.group)) return false;
      return this.#isNested(issue.focus)
        ? recordOf(field, valuesOf(this.data, field.path), issue) !== undefined
        : field.path === issue.path;
    });
  }

  /** Whether a node is one of the nested records, and not the record that the form is about. */
  #isNested(focus: string | undefined): boolean {
    return (
      this.description?.fields.some(
        (field) => recordOf(field, valuesOf(this.data, field.path), { ...nobody, ...(focus !== undefined && { focus }) }) !== undefined,
      ) === true
    );
  }

  #goTo(event: GoToIssueEvent): void {
    this.focusIssue(event.issue);
  }

  #shownGroups(): FormDescription['groups'] {
    const wanted = (this.description?.groups ?? []).filter(({ id }) => this.groups?.includes(id) ?? true);
    return [...wanted].sort((a, b) => a.order - b.order).filter(({ id }) => this.#fieldsOf(id).length > 0);
  }

  #fieldsOf(group: string): readonly FormField[] {
    return (this.description?.fields ?? []).filter((field) => field.group === group).sort((a, b) => a.order - b.order);
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-2xl);
      }
      .group {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-xl);
      }
    `,
  ];
}

const nobody: Issue = { code: '', severity: 'info', document: '', message: '', remedy: '' };
const errorsOf = (issues: readonly Issue[]): readonly Issue[] => issues.filter((issue) => issue.severity === 'error');

declare global {
  interface HTMLElementTagNameMap {
    'wz-form': WzForm;
  }
}
