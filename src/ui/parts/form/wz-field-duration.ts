import '@awesome.me/webawesome/dist/components/input/input.js';
import { localized } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { durationUnits, unit as unitLabel, unitInWords, type DurationUnit } from '../../../text/policy.ts';
import { shared } from '../../styles/shared.ts';
import { FieldElement, fieldStyles, markInvalid, message } from './field-element.ts';

/** A length of time, asked as people say it: a number and a unit. One of another form (`P1Y6M`) is kept until it is changed. */
@customElement('wz-field-duration')
@localized()
export class WzFieldDuration extends FieldElement {
  get #text(): string {
    const [value] = this.values;
    return value === undefined || value.kind === 'record' ? '' : value.value;
  }

  override render(): TemplateResult {
    const [, count, unit = 'D'] = /^P(\d+)([DMY])$/.exec(this.#text) ?? [];
    const amount = count ?? this.#text;
    return html`<div class="row">
      <wa-input
        class=${this.ownIssues.length > 0 ? 'wrong' : ''}
        inputmode="numeric"
        .value=${live(amount)}
        @input=${(event: Event) => {
          this.#say((event.target as HTMLInputElement).value.trim(), unit);
        }}
      >
        <span slot="label">${this.label}</span>
        <span slot="hint">${message(this.help, this.ownIssues)}</span>
      </wa-input>
      <select
        aria-label="${this.plainLabel}: ${unitLabel()}"
        @change=${(event: Event) => {
          event.stopPropagation();
          this.#say(amount, (event.target as HTMLSelectElement).value);
        }}
      >
        ${durationUnits.map((each: DurationUnit) => html`<option value=${each} ?selected=${each === unit}>${unitInWords(each)}</option>`)}
      </select>
    </div>`;
  }

  #say(amount: string, unit: string): void {
    const value = /^\d+$/.test(amount) ? `P${String(Number(amount))}${unit}` : amount;
    const { datatype } = this.field;
    this.tell(value === '' ? [] : [{ kind: 'literal', value, ...(datatype !== undefined && { datatype }) }]);
  }

  protected override updated(): void {
    const input = this.renderRoot.querySelector('wa-input');
    if (input !== null)
      void input.updateComplete.then(() => {
        markInvalid(input, this.ownIssues.length > 0);
      });
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--wa-space-s);
      }
      wa-input {
        flex: 0 1 18rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-field-duration': WzFieldDuration;
  }
}
