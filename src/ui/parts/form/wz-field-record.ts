import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { createRef, type Ref } from 'lit/directives/ref.js';
import { areSameValues, duplicateRecord, valuesOf, withValues } from '../../../domain/form-data.ts';
import type { FormField, FormValue } from '../../../domain/form-field.ts';
import type { Issue } from '../../../domain/issue.ts';
import { pickText } from '../../../domain/language.ts';
import * as text from '../../../text/form.ts';
import { describeRecord } from '../../../text/values.ts';
import { SubdivisionNames } from '../subdivision-names.ts';
import { shared } from '../../styles/shared.ts';
import { icon } from '../icons.ts';
import { FieldElement, fieldStyles, focusWhenDrawn, message } from './field-element.ts';
import { recordOf, renderField } from './render-field.ts';

type RecordValue = Extract<FormValue, { kind: 'record' }>;
interface Card {
  readonly key: number;
  readonly value: RecordValue;
}

/**
 * Nested records as cards: each tells itself in one line, opens to be edited, can be duplicated and removed, and what was
 * removed can be put back. A record keeps its name, so that editing one row never renames another.
 */
@customElement('wz-field-record')
@localized()
export class WzFieldRecord extends FieldElement {
  @state() private cards: readonly Card[] = [];
  @state() private open: ReadonlySet<number> = new Set();
  @state() private removed: { readonly card: Card; readonly index: number } | undefined;
  #nextKey = 0;
  readonly #fields = new Map<string, Ref<FieldElement>>();
  protected readonly subdivisions = new SubdivisionNames(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('values')) return;
    const records = this.values.filter((value) => value.kind === 'record');
    if (
      areSameValues(
        records,
        this.cards.map((card) => card.value),
      )
    )
      return;
    this.removed = undefined;
    this.cards = records.map((value) => this.#card(value));
  }

  #card(value: RecordValue): Card {
    this.#nextKey += 1;
    return { key: this.#nextKey, value };
  }

  override render(): TemplateResult {
    return html`
      <fieldset aria-describedby="message">
        <legend>${this.label}</legend>
        <div id="message" class="message">
          ${message(
            this.help,
            this.ownIssues.filter((issue) => this.#cardOf(issue) === undefined),
          )}
        </div>
        ${this.cards.length === 0 && this.removed === undefined ? html`<p class="none">${text.noRecords()}</p>` : nothing}
        ${
          this.cards.length === 0
            ? nothing
            : html`<ol class="plain cards">
                ${repeat(
                  this.cards,
                  (card) => card.key,
                  (card, index) => this.#renderCard(card, index),
                )}
              </ol>`
        }
        ${
          this.removed === undefined
            ? nothing
            : html`<div class="undo" role="status">
                <span>${text.removed(this.#sentence(this.removed.card))}</span>
                <wa-button class="undo-button" size="s" appearance="outlined" @click=${this.#undo}>${text.undo()}</wa-button>
              </div>`
        }
        <div>
          <wa-button class="add" appearance="outlined" @click=${this.#add}>
            <span slot="start">${icon('plus')}</span>${text.addTo(this.plainLabel)}
          </wa-button>
        </div>
      </fieldset>
    `;
  }

  #renderCard(card: Card, index: number): TemplateResult {
    const isOpen = this.open.has(card.key);
    const issues = this.issues.filter((issue) => this.#cardOf(issue) === card);
    const name = text.numbered(this.plainLabel, index + 1);
    return html`
      <li class="record ${issues.length > 0 ? 'wrong' : ''}" data-key=${card.key}>
        <div class="head">
          <div class="title">
            <h3 id="title-${card.key}" tabindex="-1"><span class="visually-hidden">${name}: </span>${this.#sentence(card)}</h3>
            ${issues.length > 0 && !isOpen ? html`<span class="error">${icon('alert')}${text.problems(issues.length)}</span>` : nothing}
          </div>
          <div class="actions">
            <wa-button
              class="edit"
              size="s"
              appearance="outlined"
              @click=${() => {
                this.#toggle(card);
              }}
            >
              ${isOpen ? text.close() : text.edit()}<span class="visually-hidden">: ${name}</span>
            </wa-button>
            <wa-button
              size="s"
              appearance="plain"
              @click=${() => {
                this.#duplicate(card, index);
              }}
            >
              ${text.duplicate()}<span class="visually-hidden">: ${name}</span>
            </wa-button>
            <wa-button
              size="s"
              appearance="plain"
              @click=${() => {
                this.#remove(index);
              }}
            >
              ${text.remove()}<span class="visually-hidden">: ${name}</span>
            </wa-button>
          </div>
        </div>
        ${
          isOpen
            ? html`<div class="fields" role="group" aria-labelledby="title-${card.key}">
                ${issues.filter((issue) => !this.#hasField(issue)).map((issue) => html`<p>${message('', [issue])}</p>`)}
                ${this.#renderGroups(card, issues)}
              </div>`
            : nothing
        }
      </li>
    `;
  }

  /** In the groups of the row's own shape; those that ask for nothing needed, and hold nothing, are folded. */
  #renderGroups(card: Card, issues: readonly Issue[]): unknown {
    const { fields = [], groups = [] } = this.field.record ?? {};
    const ungrouped = fields.filter((field) => !groups.some(({ id }) => id === field.group));
    // A heading over everything would tell nothing.
    if (groups.length < 2) return fields.map((field) => this.#renderField(card, field, issues));
    return [
      ...groups.map((group) => {
        const own = fields.filter((field) => field.group === group.id);
        const label = pickText(group.label, this.languages)?.value ?? group.id;
        const drawn = own.map((field) => this.#renderField(card, field, issues));
        const isNeeded = own.some((field) => field.minCount > 0);
        if (isNeeded)
          return html`<div class="group" role="group" aria-label=${label}>
            <h4>${label}</h4>
            ${drawn}
          </div>`;
        const isFilled = own.some(
          (field) => valuesOf(card.value.data, field.path).length > 0 || issues.some((issue) => issue.path === field.path),
        );
        return html`<details ?open=${isFilled}>
          <summary>${text.optional(label)}</summary>
          <div class="group">${drawn}</div>
        </details>`;
      }),
      ...ungrouped.map((field) => this.#renderField(card, field, issues)),
    ];
  }

  #renderField(card: Card, field: FormField, issues: readonly Issue[]): TemplateResult {
    const key = `${card.key} ${field.path}`;
    const reference = this.#fields.get(key) ?? createRef<FieldElement>();
    this.#fields.set(key, reference);
    return renderField(field, {
      values: valuesOf(card.value.data, field.path),
      issues: issues.filter((issue) => issue.path === field.path),
      languages: this.languages,
      summarise: this.summarise,
      reference,
      onValues: (values) => {
        // The card may have changed since it was drawn.
        this.#keep(
          this.cards.map((each) =>
            each.key === card.key ? { ...each, value: { ...each.value, data: withValues(each.value.data, field.path, values) } } : each,
          ),
        );
      },
    });
  }

  /** Opens the card that an issue speaks of, and goes to the field. */
  override focusIssue(issue: Issue): void {
    const card = this.#cardOf(issue);
    if (card === undefined) {
      this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
      return;
    }
    this.open = new Set([...this.open, card.key]);
    void this.updateComplete.then(() => {
      const field = this.#fields.get(`${card.key} ${issue.path ?? ''}`)?.value;
      if (field === undefined) this.#focusTitle(card);
      else {
        field.closest('details')?.setAttribute('open', '');
        field.focusIssue(issue);
      }
    });
  }

  #cardOf(issue: Issue): Card | undefined {
    const record = recordOf(
      this.field,
      this.cards.map((card) => card.value),
      issue,
    );
    return this.cards.find((card) => card.value === record);
  }

  #hasField(issue: Issue): boolean {
    return this.field.record?.fields.some((field) => field.path === issue.path) === true;
  }

  #sentence(card: Card): string {
    return describeRecord(this.field, card.value.data, this.languages, this.summarise);
  }

  #keep(cards: readonly Card[]): void {
    this.cards = cards;
    this.tell(cards.map((card) => card.value));
  }

  #toggle(card: Card): void {
    const open = new Set(this.open);
    if (!open.delete(card.key)) open.add(card.key);
    this.open = open;
  }

  #add(): void {
    const card = this.#card({ kind: 'record', data: {} });
    this.open = new Set([...this.open, card.key]);
    this.#keep([...this.cards, card]);
    void this.#focusFirstField(card);
  }

  #duplicate(card: Card, index: number): void {
    const copy = this.#card(duplicateRecord(card.value));
    this.open = new Set([...this.open, copy.key]);
    this.#keep(this.cards.toSpliced(index + 1, 0, copy));
    void this.#focusFirstField(copy);
  }

  #remove(index: number): void {
    const card = this.cards[index];
    if (card === undefined) return;
    this.removed = { card, index };
    this.#keep(this.cards.toSpliced(index, 1));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.undo-button')?.focus());
  }

  #undo(): void {
    if (this.removed === undefined) return;
    const { card, index } = this.removed;
    this.removed = undefined;
    this.#keep(this.cards.toSpliced(index, 0, card));
    void this.updateComplete.then(() => {
      this.#focusTitle(card);
    });
  }

  #focusTitle(card: Card): void {
    this.renderRoot.querySelector<HTMLElement>(`#title-${card.key}`)?.focus();
  }

  async #focusFirstField(card: Card): Promise<void> {
    await this.updateComplete;
    const [first] = this.field.record?.fields ?? [];
    const field = first === undefined ? undefined : this.#fields.get(`${card.key} ${first.path}`)?.value;
    if (field !== undefined) await focusWhenDrawn(field);
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .none {
        color: var(--wa-color-text-quiet);
      }
      .cards {
        display: grid;
        gap: var(--wa-space-s);
      }
      .record {
        background: var(--wa-color-surface-raised);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
      }
      .record.wrong {
        border-color: var(--wa-color-danger-border-loud);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--wa-space-xs) var(--wa-space-m);
        padding: var(--wa-space-s) var(--wa-space-m);
      }
      .title {
        flex: 1 1 16rem;
      }
      h3 {
        font-size: var(--wa-font-size-m);
        text-wrap: pretty;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-2xs);
      }
      .group {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      summary {
        font-weight: var(--wa-font-weight-semibold);
      }
      details > .group {
        padding-block-start: var(--wa-space-m);
      }
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
        padding: var(--wa-space-m);
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-field-record': WzFieldRecord;
  }
}
