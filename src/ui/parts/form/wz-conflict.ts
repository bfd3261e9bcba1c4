import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FormData, FormDescription, FormValue } from '../../../domain/form-field.ts';
import { pickText } from '../../../domain/language.ts';
import { compareVersions, mergeVersions, type Choice, type Difference } from '../../../domain/merge-versions.ts';
import * as text from '../../../text/form.ts';
import { describeValue, type Summarise } from '../../../text/values.ts';
import { languageName } from '../../../text/places.ts';
import { SubdivisionNames } from '../subdivision-names.ts';
import { shared } from '../../styles/shared.ts';
import { icon } from '../icons.ts';

/** One version was made out of two. */
export class MergedEvent extends Event {
  static readonly type = 'wz-merged';
  constructor(readonly data: FormData) {
    super(MergedEvent.type);
  }
}

/**
 * Two versions of a record side by side, field by field. What only one side changed is chosen already; what both changed waits
 * for a person. Nothing is written and nothing is lost until one version of the two is saved.
 *
 * @fires wz-merged - with the version chosen.
 */
@customElement('wz-conflict')
@localized()
export class WzConflict extends LitElement {
  @property({ attribute: false }) description: FormDescription | undefined;
  @property({ attribute: false }) base: FormData = {};
  @property({ attribute: false }) mine: FormData = {};
  @property({ attribute: false }) theirs: FormData = {};
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @property({ attribute: false }) summarise: Summarise | undefined;
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private choices: Readonly<Record<string, Choice>> = {};
  @state() private isAsking = false;

  get #differences(): readonly Difference[] {
    return this.description === undefined ? [] : compareVersions(this.description, this.base, this.mine, this.theirs);
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  override render(): TemplateResult {
    const differences = this.#differences;
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${icon('people')} ${text.conflictHeading()}</h2>
      <p>${differences.length === 0 ? text.sameAgain() : text.conflictIntroduction()}</p>
      ${differences.map((difference, index) => this.#renderDifference(difference, index))}
      ${this.isAsking ? html`<p class="ask" role="alert">${icon('alert')} ${text.chooseForEach()}</p>` : nothing}
      <div><wa-button variant="brand" @click=${this.#finish}>${text.saveChoice()}</wa-button></div>
    </section>`;
  }

  #renderDifference(difference: Difference, index: number): TemplateResult {
    const { field, key, suggested } = difference;
    const chosen = this.choices[key] ?? suggested;
    const why = suggested === undefined ? text.bothChanged() : suggested === 'mine' ? text.onlyYouChanged() : text.onlyTheyChanged();
    return html`<fieldset>
      <legend>${pickText(field.label, this.languages)?.value ?? field.path}</legend>
      <p class="quiet small">${why}</p>
      <div class="versions">
        ${(['mine', 'theirs'] as const).map(
          (side) =>
            html`<label class=${chosen === side ? 'chosen' : ''}>
              <span class="choice">
                <input
                  type="radio"
                  name="difference-${index}"
                  .checked=${chosen === side}
                  @change=${() => {
                    this.choices = { ...this.choices, [key]: side };
                    this.isAsking = false;
                  }}
                />
                <span>${side === 'mine' ? text.keepMine() : text.keepTheirs()}</span>
              </span>
              ${this.#renderValues(difference, difference[side])}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderValues({ field }: Difference, values: readonly FormValue[]): TemplateResult {
    if (values.length === 0) return html`<span class="quiet">${text.nothingStated()}</span>`;
    return html`<span class="values">
      ${values.map((value) => {
        const language = value.kind === 'literal' ? value.language : undefined;
        const said = describeValue(field, value, this.languages, this.summarise);
        return html`<span lang=${ifDefined(language)}
          >${said}${language === undefined ? nothing : html` <span class="quiet small">(${languageName(language, this.languages)})</span>`}</span
        >`;
      })}
    </span>`;
  }

  #finish(): void {
    if (this.description === undefined) return;
    if (this.#differences.some(({ key, suggested }) => this.choices[key] === undefined && suggested === undefined)) {
      this.isAsking = true;
      return;
    }
    this.dispatchEvent(new MergedEvent(mergeVersions(this.description, this.base, this.mine, this.theirs, this.choices)));
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: var(--wa-space-l);
        border-color: var(--wa-color-warning-border-loud);
      }
      h2:focus-visible {
        outline: none;
      }
      .versions {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
        gap: var(--wa-space-s);
        margin-block-start: var(--wa-space-xs);
      }
      label {
        display: grid;
        align-content: start;
        gap: var(--wa-space-xs);
        padding: var(--wa-space-m);
        border: 1px solid var(--wa-color-neutral-border-normal);
        border-radius: var(--wa-border-radius-m);
        cursor: pointer;
      }
      label.chosen {
        border-color: var(--wa-color-brand-border-loud);
        box-shadow: inset 0 0 0 1px var(--wa-color-brand-border-loud);
        background: var(--wa-color-brand-fill-quiet);
      }
      label:focus-within {
        outline: var(--wa-focus-ring);
        outline-offset: var(--wa-focus-ring-offset);
      }
      .choice {
        display: flex;
        align-items: center;
        gap: var(--wa-space-xs);
        font-weight: var(--wa-font-weight-semibold);
      }
      input {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        margin: 0;
        accent-color: var(--wa-color-brand-fill-loud);
      }
      .values {
        display: grid;
        gap: var(--wa-space-2xs);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .ask {
        color: var(--wa-color-danger-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-conflict': WzConflict;
  }
}
