import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Choice, FormValue } from '../../../domain/form-field.ts';
import { pickText } from '../../../domain/language.ts';
import * as text from '../../../text/form.ts';
import { shared } from '../../styles/shared.ts';
import { FieldElement, fieldStyles, markInvalid, message } from './field-element.ts';

/** More than these are folded into a list. */
const shownAtOnce = 5;

/** Few choices: one of them by radio buttons or a short list, several by checkboxes, a yes or no by one checkbox. */
@customElement('wz-field-choice')
@localized()
export class WzFieldChoice extends FieldElement {
  override render(): TemplateResult {
    if (this.field.editor === 'yes-no') return this.#renderYesNo();
    return this.isMany ? this.#renderMany() : this.#renderOne();
  }

  #renderOne(): TemplateResult {
    return this.#choices.length > shownAtOnce ? this.#renderSelect() : this.#renderRadios();
  }

  #renderSelect(): TemplateResult {
    const [value] = this.values;
    const needsMessage = this.help !== '' || this.ownIssues.length > 0;
    return html`
      <wa-select
        placeholder=${text.choose()}
        ?with-clear=${this.field.minCount === 0}
        .value=${live(value === undefined || value.kind === 'record' ? '' : value.value)}
        @change=${(event: Event) => {
          this.#pick(event);
        }}
      >
        <span slot="label">${this.label}</span>
        ${needsMessage ? html`<span slot="hint">${message(this.help, this.ownIssues)}</span>` : nothing}
        ${this.#choices.map((choice) => html`<wa-option value=${choice.value}>${this.#labelOf(choice)}</wa-option>`)}
      </wa-select>
    `;
  }

  #pick(event: Event): void {
    event.stopPropagation();
    const picked = (event.target as HTMLElement & { value: string | null }).value ?? '';
    const choice = this.#choices.find((each) => each.value === picked);
    this.tell(choice === undefined ? [] : [this.#valueOf(choice)]);
  }

  #renderRadios(): TemplateResult {
    const [value] = this.values;
    const chosen = value === undefined || value.kind === 'record' ? '' : value.value;
    const needsMessage = this.help !== '' || this.ownIssues.length > 0;
    return html`
      <wa-radio-group
        .value=${chosen}
        @change=${(event: Event) => {
          this.#pick(event);
        }}
      >
        <span slot="label">${this.label}</span>
        ${needsMessage ? html`<span slot="hint">${message(this.help, this.ownIssues)}</span>` : nothing}
        ${this.#choices.map((choice) => html`<wa-radio value=${choice.value}>${this.#labelOf(choice)}</wa-radio>`)}
        ${this.field.minCount === 0 ? html`<wa-radio value="">${text.notStated()}</wa-radio>` : nothing}
      </wa-radio-group>
    `;
  }

  #renderMany(): TemplateResult {
    return html`
      <fieldset aria-describedby="message">
        <legend>${this.label}</legend>
        <div id="message" class="message">${message(this.help, this.ownIssues)}</div>
        <div class="choices">
          ${this.#choices.map(
            (choice) =>
              html`<wa-checkbox
                .checked=${live(this.#isChosen(choice))}
                @change=${(event: Event) => {
                  event.stopPropagation();
                  const isChecked = (event.target as HTMLInputElement).checked;
                  const others = this.values.filter((value) => value.kind === 'record' || value.value !== choice.value);
                  this.tell(isChecked ? [...others, this.#valueOf(choice)] : others);
                }}
                >${this.#labelOf(choice)}</wa-checkbox
              >`,
          )}
        </div>
      </fieldset>
    `;
  }

  /** Unchecked says “no” only where it was answered before, or must be: a box nobody touched states nothing. */
  #renderYesNo(): TemplateResult {
    const [value] = this.values;
    const isYes = value?.kind === 'literal' && (value.value === 'true' || value.value === '1');
    const needsMessage = this.help !== '' || this.ownIssues.length > 0;
    return html`
      <wa-checkbox
        .checked=${live(isYes)}
        @change=${(event: Event) => {
          event.stopPropagation();
          const isChecked = (event.target as HTMLInputElement).checked;
          this.tell([
            { kind: 'literal', value: String(isChecked), ...(this.field.datatype !== undefined && { datatype: this.field.datatype }) },
          ]);
        }}
      >
        ${this.plainLabel} ${needsMessage ? html`<span slot="hint">${message(this.help, this.ownIssues)}</span>` : nothing}
      </wa-checkbox>
    `;
  }

  protected override updated(): void {
    for (const control of this.renderRoot.querySelectorAll('wa-radio-group, wa-select, wa-checkbox')) {
      void (control as Element & { updateComplete: Promise<unknown> }).updateComplete.then(() => {
        markInvalid(control, this.ownIssues.length > 0);
      });
    }
  }

  /** What the shape offers, and whatever else the document already holds: shown, so that it can be taken away. */
  get #choices(): readonly Choice[] {
    const offered = this.field.choices ?? [];
    const foreign = this.values.filter((value) => value.kind !== 'record' && !offered.some((choice) => choice.value === value.value));
    return [
      ...offered,
      ...foreign.flatMap((value) =>
        value.kind === 'record'
          ? []
          : { value: value.value, literal: value.kind === 'literal', label: [{ value: value.value, language: '' }] },
      ),
    ];
  }

  #isChosen(choice: Choice): boolean {
    return this.values.some((value) => value.kind !== 'record' && value.value === choice.value);
  }

  #valueOf(choice: Choice): FormValue {
    if (!choice.literal) return { kind: 'iri', value: choice.value };
    return { kind: 'literal', value: choice.value, ...(this.field.datatype !== undefined && { datatype: this.field.datatype }) };
  }

  #labelOf(choice: Choice): string {
    return pickText(choice.label, this.languages)?.value ?? choice.value;
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
        gap: var(--wa-space-xs) var(--wa-space-l);
      }
      wa-checkbox,
      wa-radio {
        min-block-size: 1.5rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-field-choice': WzFieldChoice;
  }
}
