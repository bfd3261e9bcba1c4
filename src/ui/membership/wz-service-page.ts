import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { valuesOf } from '../../domain/form-data.ts';
import type { FormField, FormGroup } from '../../domain/form-field.ts';
import { documentOf, parseIri, type DocumentUrl, type WebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import { pickText } from '../../domain/language.ts';
import * as text from '../../text/membership.ts';
import { describeValue } from '../../text/values.ts';
import '../parts/form/wz-error-summary.ts';
import type { GoToIssueEvent, WzErrorSummary } from '../parts/form/wz-error-summary.ts';
import { icon } from '../parts/icons.ts';
import { linkTo, navigate } from '../routes.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { page, shared } from '../styles/shared.ts';
import { memberPage } from './member-page.ts';
import { RecordPage, recordPage } from './record-page.ts';
import { summariseTerms } from './terms-summary.ts';

const checkStep = 'check';

/** One service: a step for each group of the shape, then a check of the whole before it is published. The step is in the address. */
@customElement('wz-service-page')
@localized()
export class WzServicePage extends RecordPage {
  protected readonly kind = 'offering';
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private issues: readonly Issue[] = [];
  /** After a save was refused every step shows what is wrong on it. */
  @state() private isStrict = false;
  #opened: string | undefined;
  #published: DocumentUrl | undefined;

  protected get heading(): string {
    return this.#document === undefined ? text.newServiceHeading() : text.editServiceHeading();
  }

  /** The service being edited: a new one has an address once it is published. */
  get #document(): DocumentUrl | undefined {
    if (this.#published !== undefined) return this.#published;
    const document = parseIri(this.parameters.get('document') ?? '');
    return document === undefined ? undefined : documentOf(document);
  }

  protected signedIn(webId: WebId): void {
    this.#opened = this.#document ?? '';
    this.issues = [];
    this.isStrict = false;
    void this.editor.open(webId, this.#document);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('parameters')) return;
    if (this.#opened !== undefined && this.#published === undefined && (this.#document ?? '') !== this.#opened) this.openAgain();
  }

  protected override renderAbove(): TemplateResult {
    return html`<a class="back" href=${linkTo('/membership/services')}>${icon('back')}${text.backToServices()}</a>`;
  }

  get #groups(): readonly FormGroup[] {
    return [...(this.editor.description?.groups ?? [])].sort((a, b) => a.order - b.order).filter(({ id }) => this.#fieldsOf(id).length > 0);
  }

  get #step(): string {
    const wanted = this.parameters.get('step') ?? '';
    const steps = [...this.#groups.map(({ id }) => id), checkStep];
    return steps.includes(wanted) ? wanted : (steps[0] ?? checkStep);
  }

  protected renderEditing(): TemplateResult {
    const steps = [
      ...this.#groups.map(({ id, label }) => ({ id, title: pickText(label, this.languages)?.value ?? id })),
      { id: checkStep, title: text.check() },
    ];
    const index = Math.max(
      0,
      steps.findIndex(({ id }) => id === this.#step),
    );
    const isLast = this.#step === checkStep;
    const { state: saveState } = this.editor;
    return html`
      <nav class="steps" aria-label=${text.steps()}>
        <ol class="plain">
          ${steps.map(
            ({ id, title }, number) =>
              html`<li>
                <a href=${this.#linkTo(id)} aria-current=${ifDefined(number === index ? 'step' : undefined)}
                  ><span class="number" aria-hidden="true">${number + 1}</span>${title}</a
                >
              </li>`,
          )}
        </ol>
      </nav>
      <p class="quiet small">${text.stepOf(index + 1, steps.length)}</p>
      <h2 class="step" tabindex="-1">${steps[index]?.title ?? ''}</h2>
      ${isLast ? this.#renderCheck() : this.renderForm([this.#step], true)}
      <div class="save">
        <div class="cluster">
          ${
            isLast
              ? html`<wa-button variant="brand" ?loading=${saveState.kind === 'saving'} @click=${() => void this.save()}
                  >${text.publish()}</wa-button
                >`
              : html`<wa-button
                  variant="brand"
                  @click=${() => {
                    this.#go(steps[index + 1]?.id ?? checkStep);
                  }}
                  >${text.next()}</wa-button
                >`
          }
          ${
            index === 0
              ? nothing
              : html`<wa-button
                  appearance="outlined"
                  @click=${() => {
                    this.#go(steps[index - 1]?.id ?? '');
                  }}
                  >${text.previous()}</wa-button
                >`
          }
        </div>
        <wz-save-state .state=${saveState} .languages=${this.languages} @wz-retry=${() => void this.save()}></wz-save-state>
        ${isLast ? this.renderData() : nothing}
      </div>
    `;
  }

  /** Everything as customers will read it, who will, and what stands in the way. */
  #renderCheck(): TemplateResult {
    const errors = this.issues.filter((issue) => issue.severity === 'error');
    const warnings = this.issues.filter((issue) => issue.severity === 'warning');
    return html`
      ${
        errors.length === 0
          ? nothing
          : html`<wz-error-summary
              class="gap"
              .issues=${errors}
              .hasField=${(issue: Issue) => this.#stepOf(issue) !== undefined}
              @wz-go-to-issue=${(event: GoToIssueEvent) => void this.#goTo(event.issue)}
            ></wz-error-summary>`
      }
      ${this.#groups.map(
        ({ id, label }) =>
          html`<section class="answers" aria-labelledby="answers-${id}">
            <div class="cluster between">
              <h3 id="answers-${id}">${pickText(label, this.languages)?.value ?? id}</h3>
              <a href=${this.#linkTo(id)}
                >${text.change()}<span class="visually-hidden">: ${pickText(label, this.languages)?.value ?? id}</span></a
              >
            </div>
            <dl>${this.#fieldsOf(id).map((field) => this.#renderAnswer(field))}</dl>
          </section>`,
      )}
      ${
        warnings.length === 0
          ? nothing
          : html`<wa-callout class="gap" variant="warning">
              <p>${text.worthMending()}</p>
              <ul>
                ${warnings.map((issue) => html`<li>${issue.message} ${issue.remedy}</li>`)}
              </ul>
            </wa-callout>`
      }
      <section class="answers" aria-labelledby="audience">
        <h3 id="audience">${text.whoCanSee()}</h3>
        <p>${icon('eye')} ${text.everybodySees()}</p>
        ${errors.length === 0 ? html`<p>${icon('check')} ${text.ready()}</p>` : nothing}
      </section>
    `;
  }

  #renderAnswer(field: FormField): TemplateResult {
    const values = valuesOf(this.editor.data, field.path);
    return html`<div>
      <dt>${pickText(field.label, this.languages)?.value ?? field.path}</dt>
      ${
        values.length === 0
          ? html`<dd class="quiet">${text.nothingStated()}</dd>`
          : values.map((value) => {
              const language = value.kind === 'literal' ? value.language : undefined;
              return html`<dd lang=${ifDefined(language)} dir=${ifDefined(language === undefined ? undefined : 'auto')}>
                <span>${describeValue(field, value, this.languages, summariseTerms)}</span>
              </dd>`;
            })
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('parameters') && changed.get('parameters') !== undefined && this.editor.opening.kind === 'ready') {
      // Another step is another page to a reader: it begins at its heading.
      this.renderRoot.querySelector<HTMLElement>('h2.step')?.focus({ preventScroll: true });
      scrollTo({ top: 0, behavior: 'instant' });
      if (this.isStrict && this.#step !== checkStep) this.form?.showIssues(this.issues);
    }
    if (this.#step === checkStep && this.editor.opening.kind === 'ready') void this.#checkNow();
  }

  #checked: unknown;
  async #checkNow(): Promise<void> {
    const { data } = this.editor;
    if (this.#checked === data) return;
    this.#checked = data;
    const issues = await this.check(data);
    if (data === this.editor.data) this.issues = issues;
  }

  protected override async save(): Promise<void> {
    const before = this.editor.record?.document;
    await super.save();
    const after = this.editor.record?.document;
    // A new service has an address now; going back or reloading must not begin another one.
    if (this.editor.state.kind !== 'saved' || before !== undefined || after === undefined) return;
    this.#published = after;
    // Quietly: this page goes on as it is, with its “Saved”.
    history.replaceState(history.state, '', linkTo('/membership/services/edit', { document: after, step: checkStep }));
    this.requestUpdate();
  }

  protected showIssues(issues: readonly Issue[]): void {
    this.issues = issues;
    this.isStrict = true;
    this.#go(checkStep);
    void this.updateComplete.then(() => this.renderRoot.querySelector<WzErrorSummary>('wz-error-summary')?.focus());
  }

  /** Goes to the step and the field that an issue speaks of. */
  async #goTo(issue: Issue): Promise<void> {
    const step = this.#stepOf(issue);
    if (step === undefined) return;
    this.isStrict = true;
    this.#go(step);
    // The address changes at once, the page with its next turn.
    await new Promise((resolve) => setTimeout(resolve));
    await this.updateComplete;
    await this.form?.updateComplete;
    this.form?.showIssues(this.issues.filter((each) => this.#stepOf(each) === step));
    this.form?.focusIssue(issue);
  }

  #stepOf(issue: Issue): string | undefined {
    const fields = this.editor.description?.fields ?? [];
    const nested = fields.find((field) => field.record !== undefined && issue.focus?.includes(`#${field.record.slug}`) === true);
    const field = nested ?? fields.find((each) => each.path === issue.path);
    return field?.group;
  }

  #fieldsOf(group: string): readonly FormField[] {
    return (this.editor.description?.fields ?? []).filter((field) => field.group === group).sort((a, b) => a.order - b.order);
  }

  #linkTo(step: string): string {
    const document = this.#document;
    return document === undefined ? linkTo('/membership/services/new', { step }) : linkTo('/membership/services/edit', { document, step });
  }

  #go(step: string): void {
    navigate(this.#linkTo(step));
  }

  static override styles = [
    shared,
    page,
    memberPage,
    recordPage,
    css`
      .steps {
        margin-block: var(--wa-space-l);
      }
      .steps ol {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs);
      }
      .steps a {
        display: flex;
        align-items: center;
        gap: var(--wa-space-xs);
        min-block-size: 2.25rem;
        padding-inline: 0.375rem var(--wa-space-m);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-pill);
        font-size: var(--wa-font-size-s);
        text-decoration: none;
      }
      .steps .number {
        display: grid;
        place-items: center;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        border-radius: var(--wa-border-radius-pill);
        background: var(--wa-color-neutral-fill-quiet);
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
      }
      .steps a[aria-current] {
        border-color: var(--wa-color-brand-border-loud);
        background: var(--wa-color-brand-fill-quiet);
        font-weight: var(--wa-font-weight-semibold);
      }
      .steps a[aria-current] .number {
        background: var(--wa-color-brand-fill-loud);
        color: var(--wa-color-brand-on-loud);
      }
      h2.step:focus-visible {
        outline: none;
      }
      .answers {
        display: grid;
        gap: var(--wa-space-s);
        margin-block-start: var(--wa-space-xl);
      }
      .between {
        justify-content: space-between;
      }
      dl > div {
        display: grid;
        grid-template-columns: minmax(0, 14rem) minmax(0, 1fr);
        gap: 0 var(--wa-space-l);
        padding-block: var(--wa-space-s);
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      dt {
        grid-row: 1 / span 50;
        color: var(--wa-color-text-quiet);
      }
      dd {
        grid-column: 2;
        overflow-wrap: anywhere;
      }
      dd + dd {
        margin-block-start: var(--wa-space-xs);
      }
      dd span {
        white-space: pre-line;
      }
      @media (max-width: 40rem) {
        dl > div {
          grid-template-columns: minmax(0, 1fr);
        }
        dt,
        dd {
          grid-column: 1;
          grid-row: auto;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-service-page': WzServicePage;
  }
}
