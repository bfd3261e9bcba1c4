import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { valuesOf } from '../../domain/form-data.ts';
import type { FormData, FormDescription, FormField } from '../../domain/form-field.ts';
import { pickText } from '../../domain/language.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { answerInWords } from '../steward/policy-changes.ts';
import { shared } from '../styles/shared.ts';

/** All rules to read: what their form asks, and what it answers. */
@customElement('wz-rules-view')
@localized()
export class WzRulesView extends LitElement {
  protected readonly concepts = new ConceptNames(this);
  @property({ attribute: false }) description!: FormDescription;
  @property({ attribute: false }) data: FormData = {};
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const groups = [...this.description.groups].sort((a, b) => a.order - b.order);
    return html`${groups.map(({ id, label }) => {
      const fields = this.description.fields.filter(({ group }) => group === id).sort((a, b) => a.order - b.order);
      if (fields.length === 0) return nothing;
      return html`<section>
        <h3>${pickText(label, this.languages)?.value ?? id}</h3>
        ${fields.map((field) => (field.record === undefined ? this.#renderAnswers([field], this.data) : this.#renderRecords(field)))}
      </section>`;
    })}`;
  }

  #renderAnswers(fields: readonly FormField[], data: FormData): TemplateResult {
    return html`<dl>
      ${fields.map((field) => {
        const answer = answerInWords(field, data, this.languages);
        return answer === undefined
          ? nothing
          : html`<dt>${pickText(field.label, this.languages)?.value ?? field.path}</dt>
              <dd>${answer}</dd>`;
      })}
    </dl>`;
  }

  #renderRecords(field: FormField): TemplateResult {
    const [key, ...others] = field.record?.fields ?? [];
    return html`${valuesOf(this.data, field.path).map((value) =>
      value.kind !== 'record' || key === undefined
        ? nothing
        : html`<h4>${answerInWords(key, value.data, this.languages)}</h4>
            ${this.#renderAnswers(others, value.data)}`,
    )}`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-l);
      }
      section {
        display: grid;
        gap: var(--wa-space-2xs);
      }
      h3 {
        font-size: var(--wa-font-size-m);
      }
      h4 {
        margin-block-start: var(--wa-space-xs);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(8rem, 16rem) minmax(0, 1fr);
        gap: var(--wa-space-2xs) var(--wa-space-l);
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      @media (width < 30rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-rules-view': WzRulesView;
  }
}
