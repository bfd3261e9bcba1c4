import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';

/** One of several: what it stands for, and what people read. */
export type Choice = readonly [value: string, words: string | TemplateResult];

/** A question that is answered by choosing. */
export interface Question<Answer> {
  /** Of the element around it, so that what is wrong can be gone to. */
  readonly id: string;
  readonly question: string;
  readonly offered: readonly Choice[];
  readonly chosen: Answer;
  /** What is wrong with the answer. */
  readonly fault: string | undefined;
  readonly change: (chosen: Answer) => void;
}

/** As many as one likes. */
export function renderMany({ id, question, offered, chosen, fault, change }: Question<readonly string[]>): TemplateResult {
  return html`<fieldset id=${id}>
    <legend>${question}</legend>
    ${offered.map(
      ([value, words]) =>
        html`<wa-checkbox
          .checked=${chosen.includes(value)}
          @change=${(event: Event) => {
            const others = chosen.filter((each) => each !== value);
            change((event.target as HTMLInputElement).checked ? [...others, value] : others);
          }}
          >${words}</wa-checkbox
        >`,
    )}
    ${renderFault(fault)}
  </fieldset>`;
}

/** One and no other. */
export function renderOne({ id, question, offered, chosen, fault, change }: Question<string>): TemplateResult {
  return html`<div id=${id}>
    <wa-radio-group
      label=${question}
      .value=${chosen}
      @change=${(event: Event) => {
        change((event.target as HTMLInputElement).value);
      }}
    >
      ${offered.map(([value, words]) => html`<wa-radio value=${value}>${words}</wa-radio>`)}
    </wa-radio-group>
    ${renderFault(fault)}
  </div>`;
}

export function renderFault(fault: string | undefined): TemplateResult | typeof nothing {
  return fault === undefined ? nothing : html`<p class="wrong" role="alert">${icon('alert')} ${fault}</p>`;
}

/** A form of such questions. Add after `shared`. */
export const choices = css`
  :host {
    display: block;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-l);
  }
  fieldset {
    display: grid;
    justify-items: start;
    gap: var(--wa-space-xs);
  }
  legend {
    margin-block-end: var(--wa-space-xs);
  }
  wa-radio-group::part(form-control-label) {
    font-weight: var(--wa-font-weight-semibold);
  }
  .wrong {
    margin-block-start: var(--wa-space-2xs);
    color: var(--wa-color-danger-on-quiet);
    font-weight: var(--wa-font-weight-semibold);
    font-size: var(--wa-font-size-s);
  }
`;
