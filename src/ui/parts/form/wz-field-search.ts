import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormValue } from '../../../domain/form-field.ts';
import { pickText } from '../../../domain/language.ts';
import * as text from '../../../text/form.ts';
import { jurisdictions, loadSubdivisions } from '../../../text/places.ts';
import { describeValue } from '../../../text/values.ts';
import { shared } from '../../styles/shared.ts';
import type { SearchChoice } from '../find-choices.ts';
import { icon } from '../icons.ts';
import '../wz-search-choice.ts';
import type { WzSearchChoice } from '../wz-search-choice.ts';
import { currencyChoices } from './currency-choices.ts';
import { FieldElement, fieldStyles, message } from './field-element.ts';
import { languageChoices } from './language-options.ts';

/** Many choices, found by typing: services, places of law, currencies, languages. One value, or a list that grows by choosing. */
@customElement('wz-field-search')
@localized()
export class WzFieldSearch extends FieldElement {
  @state() private removed: { readonly value: FormValue; readonly index: number } | undefined;
  @state() private hasSubdivisions = false;
  #choices: readonly SearchChoice[] | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('field') || changed.has('languages')) this.#choices = undefined;
    // Names of what is chosen already may need them, too.
    const needsSubdivisions =
      this.field.editor === 'jurisdiction' && this.values.some((value) => value.kind === 'literal' && value.value.includes('-'));
    if (needsSubdivisions) this.#loadSubdivisions();
  }

  override render(): TemplateResult {
    return this.isMany ? this.#renderMany() : this.#renderOne();
  }

  #renderOne(): TemplateResult {
    const [value] = this.values;
    return html`<wz-search-choice
      .label=${this.label}
      .hint=${this.help}
      .error=${this.ownIssues.map(text.issueSentence).join(' ')}
      .placeholder=${text.chooseOne()}
      .value=${value === undefined || value.kind === 'record' ? '' : value.value}
      .choices=${this.#offered()}
      ?required=${this.field.minCount > 0}
      @open=${this.#loadSubdivisions}
      @change=${(event: Event) => {
        event.stopPropagation();
        const { value: chosen } = event.target as WzSearchChoice;
        this.tell(chosen === '' ? [] : [this.#valueOf(chosen)]);
      }}
    ></wz-search-choice>`;
  }

  #renderMany(): TemplateResult {
    const taken = new Set(this.values.flatMap((value) => (value.kind === 'record' ? [] : value.value)));
    return html`
      <fieldset aria-describedby="message">
        <legend>${this.label}</legend>
        <div id="message" class="message">${message(this.help, this.ownIssues)}</div>
        ${
          this.values.length === 0
            ? nothing
            : html`<ul class="plain chosen" aria-label=${text.chosen(this.plainLabel)}>
                ${repeat(
                  this.values,
                  (value) => (value.kind === 'record' ? value : value.value),
                  (value, index) =>
                    html`<li>
                      <span>${describeValue(this.field, value, this.languages)}</span>
                      <button
                        type="button"
                        @click=${() => {
                          this.#remove(index);
                        }}
                      >
                        ${icon('cross')}<span class="visually-hidden"
                          >${text.remove()}: ${describeValue(this.field, value, this.languages)}</span
                        >
                      </button>
                    </li>`,
                )}
              </ul>`
        }
        ${
          this.removed === undefined
            ? nothing
            : html`<div class="undo" role="status">
                <span>${text.removed(describeValue(this.field, this.removed.value, this.languages))}</span>
                <wa-button class="undo-button" size="s" appearance="outlined" @click=${this.#undo}>${text.undo()}</wa-button>
              </div>`
        }
        <wz-search-choice
          class="add"
          .label=${text.addTo(this.plainLabel)}
          .placeholder=${text.chooseOne()}
          .choices=${this.#offered().filter((choice) => !taken.has(choice.value))}
          @open=${this.#loadSubdivisions}
          @change=${this.#add}
        ></wz-search-choice>
      </fieldset>
    `;
  }

  #add(event: Event): void {
    event.stopPropagation();
    const choice = event.target as WzSearchChoice;
    const { value } = choice;
    if (value === '') return;
    choice.value = '';
    this.removed = undefined;
    this.tell([...this.values, this.#valueOf(value)]);
  }

  #remove(index: number): void {
    const value = this.values[index];
    if (value === undefined) return;
    this.removed = { value, index };
    this.tell(this.values.toSpliced(index, 1));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.undo-button')?.focus());
  }

  #undo(): void {
    if (this.removed === undefined) return;
    this.tell(this.values.toSpliced(this.removed.index, 0, this.removed.value));
    this.removed = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus());
  }

  #valueOf(value: string): FormValue {
    const { choices, datatype, editor } = this.field;
    const choice = choices?.find((each) => each.value === value);
    // Currencies are codes, or declared units that have an IRI.
    const isIri = choice === undefined ? editor === 'search-choice' : !choice.literal;
    return isIri ? { kind: 'iri', value } : { kind: 'literal', value, ...(datatype !== undefined && { datatype }) };
  }

  #offered(): readonly SearchChoice[] {
    this.#choices ??= this.#makeChoices();
    const known = this.#choices;
    // A value that the list does not have is shown as it is, instead of an empty field.
    const unknown = this.values.filter((value) => value.kind !== 'record' && !known.some((choice) => choice.value === value.value));
    return unknown.length === 0
      ? known
      : [
          ...unknown.flatMap((value) =>
            value.kind === 'record' ? [] : { value: value.value, label: describeValue(this.field, value, this.languages) },
          ),
          ...known,
        ];
  }

  #makeChoices(): readonly SearchChoice[] {
    switch (this.field.editor) {
      case 'jurisdiction':
        return jurisdictions(this.languages).map(({ code, name }) => ({
          value: code,
          label: name,
          detail: code,
          level: code.includes('-') ? 1 : 0,
        }));
      case 'language':
        return languageChoices(this.languages).map(({ code, name }) => ({ value: code, label: name, detail: code }));
      case 'currency':
        return currencyChoices(this.field.choices ?? [], this.languages);
      default:
        return treeOf(this.field.choices ?? [], this.languages);
    }
  }

  #loadSubdivisions(): void {
    if (this.field.editor !== 'jurisdiction' || this.hasSubdivisions) return;
    void loadSubdivisions().then(() => {
      this.#choices = undefined;
      this.hasSubdivisions = true;
    });
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .chosen {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs);
      }
      .chosen li {
        display: inline-flex;
        align-items: center;
        gap: 0.125rem;
        padding-inline-start: var(--wa-space-s);
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
        border: 1px solid var(--wa-color-brand-border-quiet);
        border-radius: var(--wa-border-radius-pill);
      }
      .chosen button {
        display: grid;
        place-items: center;
        inline-size: 2rem;
        block-size: 2rem;
        padding: 0;
        border: 0;
        border-radius: var(--wa-border-radius-pill);
        background: none;
        color: inherit;
        cursor: pointer;
      }
      .chosen button:hover {
        background: var(--wa-color-brand-fill-normal);
      }
    `,
  ];
}

/** Choices that form a tree, each below the one it belongs to, both levels by name. */
function treeOf(choices: NonNullable<FieldElement['field']['choices']>, languages: readonly string[]): readonly SearchChoice[] {
  const byName = new Intl.Collator([...languages, 'en']);
  const labelOf = (choice: (typeof choices)[number]): string => pickText(choice.label, languages)?.value ?? choice.value;
  const sorted = [...choices].sort((a, b) => byName.compare(labelOf(a), labelOf(b)));
  const known = new Set(choices.map((choice) => choice.value));
  const below = (parent: string | undefined, level: number, above: string | undefined): SearchChoice[] =>
    sorted
      .filter((choice) => (choice.broader !== undefined && known.has(choice.broader) ? choice.broader : undefined) === parent)
      .flatMap((choice) => [
        { value: choice.value, label: labelOf(choice), level, ...(above !== undefined && { detail: above }) },
        ...below(choice.value, level + 1, labelOf(choice)),
      ]);
  return below(undefined, 0, undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-field-search': WzFieldSearch;
  }
}
