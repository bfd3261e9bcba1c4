import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormValue } from '../../../domain/form-field.ts';
import * as text from '../../../text/form.ts';
import { directionOf } from '../../../text/language.ts';
import { languageName } from '../../../text/places.ts';
import { shared } from '../../styles/shared.ts';
import { icon } from '../icons.ts';
import { FieldElement, fieldStyles, markInvalid, message } from './field-element.ts';
import { languageOptions } from './language-options.ts';

interface Row {
  readonly key: number;
  readonly text: string;
  readonly language: string;
}

/**
 * Typed values: text, numbers, dates, addresses; one or several; with a language each where the property asks for it. A
 * number stays the text it was typed as, so that 90.00 is not made 90.
 */
@customElement('wz-field-text')
@localized()
export class WzFieldText extends FieldElement {
  @state() private rows: readonly Row[] = [];
  @state() private removed: { readonly row: Row; readonly index: number } | undefined;
  #nextKey = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('values') && !changed.has('field') && this.rows.length > 0) return;
    if (this.wasTypedHere && this.rows.length > 0) return;
    this.removed = undefined;
    this.rows = this.values.flatMap((value) =>
      value.kind === 'record' ? [] : this.#row(value.value, value.kind === 'literal' ? value.language : undefined),
    );
    if (this.rows.length === 0) this.rows = [this.#row('', this.#unusedLanguage())];
  }

  #row(value: string, language = ''): Row {
    this.#nextKey += 1;
    return { key: this.#nextKey, text: value, language };
  }

  override render(): TemplateResult {
    const { multilingual } = this.field;
    if (!this.isMany && !multilingual) {
      const [row] = this.rows;
      return row === undefined ? html`` : this.#renderControl(row, this.label, true);
    }
    return html`
      <fieldset aria-describedby="message">
        <legend>${this.label}</legend>
        <div id="message" class="message">${message(this.help, this.ownIssues)}</div>
        ${repeat(
          this.rows,
          (row) => row.key,
          (row, index) => this.#renderRow(row, index),
        )}
        ${
          this.removed === undefined
            ? nothing
            : html`<div class="undo" role="status">
                <span>${text.removed(this.removed.row.text)}</span>
                <wa-button class="undo-button" size="s" appearance="outlined" @click=${this.#undo}>${text.undo()}</wa-button>
              </div>`
        }
        ${
          this.rows.every((row) => row.text.trim() === '')
            ? nothing
            : html`<div>
                <wa-button class="add" size="s" appearance="outlined" @click=${this.#add}>
                  <span slot="start">${icon('plus')}</span>${multilingual ? text.addLanguage() : text.addAnother()}
                  <span class="visually-hidden">(${this.plainLabel})</span>
                </wa-button>
              </div>`
        }
      </fieldset>
    `;
  }

  #renderRow(row: Row, index: number): TemplateResult {
    const { multilingual } = this.field;
    const name = multilingual
      ? text.inLanguage(this.plainLabel, row.language === '' ? text.noLanguage() : languageName(row.language, this.languages))
      : this.rows.length > 1
        ? text.numbered(this.plainLabel, index + 1)
        : this.plainLabel;
    return html`
      <div class="value ${multilingual ? 'multilingual' : ''}" data-key=${row.key}>
        ${this.#renderControl(row, name, false)}
        ${
          multilingual
            ? html`<label class="language">
                <span class="visually-hidden">${text.languageOfText(this.plainLabel)}</span>
                <select
                  @change=${(event: Event) => {
                    this.#change(row, { language: (event.target as HTMLSelectElement).value });
                    event.stopPropagation();
                  }}
                >
                  ${languageOptions(row.language, this.languages)}
                </select>
              </label>`
            : nothing
        }
        ${
          this.rows.length > 1
            ? html`<wa-button
                class="remove"
                appearance="plain"
                @click=${() => {
                  this.#remove(index);
                }}
              >
                <span>${icon('trash')}</span
                ><span class="visually-hidden">${text.remove()}: ${row.text === '' ? text.emptyValue() : row.text}</span>
              </wa-button>`
            : nothing
        }
      </div>
    `;
  }

  /** With the question and its messages where it stands alone; with a hidden name where it is one of several. */
  #renderControl(row: Row, label: string, isAlone: boolean): TemplateResult {
    const { editor, datatype } = this.field;
    const wrong = this.ownIssues.length > 0 ? 'wrong' : '';
    const hint =
      isAlone && (this.help !== '' || wrong !== '') ? html`<span slot="hint">${message(this.help, this.ownIssues)}</span>` : nothing;
    const name = isAlone ? html`<span slot="label">${label}</span>` : html`<span slot="label" class="visually-hidden">${label}</span>`;
    const lang = row.language === '' ? undefined : row.language;
    const dir = row.language === '' ? undefined : directionOf(row.language);
    const typed = (event: Event): void => {
      this.#change(row, { text: (event.target as HTMLInputElement).value });
    };
    if (editor === 'long-text') {
      return html`<wa-textarea
        class=${wrong}
        resize="auto"
        rows="4"
        lang=${ifDefined(lang)}
        dir=${ifDefined(dir)}
        .value=${live(row.text)}
        @input=${typed}
        @change=${stop}
        >${name}${hint}</wa-textarea
      >`;
    }
    const isDate = editor === 'date' || datatype?.endsWith('#date') === true;
    return html`<wa-input
      class="${wrong} ${editor} ${leftToRight.includes(editor) ? 'ltr' : ''}"
      type=${isDate ? 'date' : 'text'}
      inputmode=${inputModes[editor] ?? 'text'}
      autocomplete=${editor === 'email' ? 'email' : editor === 'address' ? 'url' : 'off'}
      autocapitalize=${editor === 'text' ? 'sentences' : 'off'}
      ?spellcheck=${editor === 'text'}
      lang=${ifDefined(lang)}
      dir=${ifDefined(dir)}
      .value=${live(row.text)}
      @input=${typed}
      @change=${stop}
      >${name}${hint}</wa-input
    >`;
  }

  protected override updated(): void {
    for (const control of this.renderRoot.querySelectorAll('wa-input, wa-textarea')) {
      void (control as Element & { updateComplete: Promise<unknown> }).updateComplete.then(() => {
        markInvalid(control, this.ownIssues.length > 0);
      });
    }
  }

  #change(row: Row, change: Partial<Row>): void {
    this.#keep(this.rows.map((each) => (each.key === row.key ? { ...each, ...change } : each)));
  }

  #keep(rows: readonly Row[]): void {
    this.rows = rows;
    this.tell(rows.filter((row) => row.text.trim() !== '').map((row) => this.#value(row)));
  }

  #value(row: Row): FormValue {
    const { multilingual, datatype, editor } = this.field;
    const typed = editor === 'number' ? plainNumber(row.text) : row.text.trim();
    // An address is a link where the shape does not ask for a literal.
    if (editor === 'address' && datatype === undefined) return { kind: 'iri', value: typed };
    if (multilingual) return { kind: 'literal', value: row.text, ...(row.language !== '' && { language: row.language }) };
    return { kind: 'literal', value: editor === 'long-text' ? row.text : typed, ...(datatype !== undefined && { datatype }) };
  }

  #add(): void {
    const row = this.#row('', this.#unusedLanguage());
    this.rows = [...this.rows, row];
    void this.#focusRow(row.key);
  }

  #remove(index: number): void {
    const row = this.rows[index];
    if (row === undefined) return;
    this.removed = { row, index };
    this.#keep(this.rows.filter((each) => each !== row));
    // The button that had the focus is gone; the way back takes it.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.undo-button')?.focus());
  }

  #undo(): void {
    if (this.removed === undefined) return;
    const { row, index } = this.removed;
    this.removed = undefined;
    this.#keep(this.rows.toSpliced(index, 0, row));
    void this.#focusRow(row.key);
  }

  async #focusRow(key: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-key="${key}"] :is(wa-input, wa-textarea)`)?.focus();
  }

  /** The first of the reader's languages that no row has yet. */
  #unusedLanguage(): string {
    const used = new Set(this.rows.map((row) => row.language));
    return this.languages.map((tag) => tag.split('-')[0] ?? '').find((tag) => !used.has(tag)) ?? '';
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .value {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--wa-space-xs);
        align-items: start;
      }
      .value.multilingual {
        grid-template-columns: minmax(0, 1fr) minmax(0, 10rem);
      }
      .value.multilingual:has(.remove) {
        grid-template-columns: minmax(0, 1fr) minmax(0, 10rem) auto;
      }
      /* The name of one of several values is for assistive technology only, and takes no room. */
      .value :is(wa-input, wa-textarea)::part(form-control-label) {
        position: absolute;
      }
      .language select {
        inline-size: 100%;
      }
      wa-input:is(.number, .date)::part(input-wrapper) {
        max-inline-size: 14rem;
      }
      @media (max-width: 40rem) {
        .value.multilingual {
          grid-template-columns: minmax(0, 1fr);
        }
        .value.multilingual:has(.remove) {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .value.multilingual > :first-child {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
}

/** Read from left to right in every language. */
const leftToRight: readonly string[] = ['email', 'address', 'number'];
const inputModes: Readonly<Record<string, 'decimal' | 'email' | 'url'>> = { number: 'decimal', email: 'email', address: 'url' };

/** A number as the Web writes it, however it was typed: “1 234,50” is 1234.50. What is no number stays, for the shapes to say so. */
export function plainNumber(typed: string): string {
  const compact = typed.replace(/[\s\u00a0\u202f']/g, '').replace(/\u2212/g, '-');
  if (/^-?\d+,\d+$/.test(compact)) return compact.replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(compact)) return compact.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(compact)) return compact.replaceAll('.', '').replace(',', '.');
  return compact;
}

function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-field-text': WzFieldText;
  }
}
