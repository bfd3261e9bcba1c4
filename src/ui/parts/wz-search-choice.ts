import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import * as text from '../../text/parts.ts';
import { shared } from '../styles/shared.ts';
import { findChoices, type SearchChoice } from './find-choices.ts';
import { icon, type IconName } from './icons.ts';

/** More would only slow typing down; the last line says how many are left out. */
const shownAtOnce = 60;

/**
 * One of many choices, found by typing (the editable combobox of the ARIA Authoring Practices). What is typed and fits
 * no choice is never kept: leaving the field puts back the choice that holds.
 *
 * @fires change - when another choice, or none (`''`), was made. Read `value`.
 * @fires open - before the list is shown for the first time, so that long lists can be fetched.
 */
@customElement('wz-search-choice')
@localized()
export class WzSearchChoice extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() hint = '';
  @property() placeholder = '';
  @property() name = '';
  @property() value = '';
  /** What is wrong with the value, in one sentence; empty when nothing is. */
  @property() error = '';
  @property({ attribute: false }) choices: readonly SearchChoice[] = [];
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) required = false;
  /** A drawing in front of the text. */
  @property({ attribute: false }) symbol: IconName | undefined;

  @state() private typed: string | undefined;
  @state() private expanded = false;
  @state() private active = 0;
  @query('input') private readonly input!: HTMLInputElement;
  private wasOpened = false;

  private get found(): readonly SearchChoice[] {
    return findChoices(this.choices, this.typed ?? '');
  }

  private get chosen(): SearchChoice | undefined {
    return this.choices.find((choice) => choice.value === this.value);
  }

  override render(): TemplateResult {
    const found = this.expanded ? this.found : [];
    const shown = found.slice(0, shownAtOnce);
    const described = [this.hint === '' ? '' : 'hint', this.error === '' ? '' : 'error'].filter((id) => id !== '').join(' ');
    return html`
      <label for="input">${this.label}</label>
      ${this.hint === '' ? nothing : html`<p id="hint" class="hint">${this.hint}</p>`}
      ${this.error === '' ? nothing : html`<p id="error" class="error">${icon('alert')} ${this.error}</p>`}
      <div class="field ${this.error === '' ? '' : 'wrong'}">
        ${this.symbol === undefined ? nothing : icon(this.symbol)}
        <input
          id="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${this.label}
          aria-autocomplete="list"
          aria-controls="list"
          aria-expanded=${this.expanded ? 'true' : 'false'}
          aria-activedescendant=${this.expanded && shown.length > 0 ? `choice-${this.active}` : nothing}
          aria-describedby=${described === '' ? nothing : described}
          aria-invalid=${this.error === '' ? 'false' : 'true'}
          aria-required=${this.required ? 'true' : 'false'}
          ?disabled=${this.disabled}
          placeholder=${this.placeholder}
          .value=${live(this.typed ?? this.chosen?.label ?? this.value)}
          @input=${this.type}
          @keydown=${this.press}
          @click=${this.open}
          @blur=${this.leave}
        />
        ${
          this.value === '' || this.required || this.disabled
            ? nothing
            : html`<button type="button" class="clear" aria-label=${text.clearChoice(this.label)} @click=${this.clear}>
                ${icon('cross')}
              </button>`
        }
        <span class="arrow" aria-hidden="true">${icon('down')}</span>
        <div class="list" ?hidden=${!this.expanded} @mousedown=${keepFocus}>
          <div id="list" role="listbox" tabindex="-1" aria-label=${this.label} @click=${this.pick} @keydown=${this.press}>
            ${shown.map((choice, index) => this.renderChoice(choice, index))}
          </div>
          ${found.length > shown.length ? html`<p class="note">${text.moreChoices(found.length - shown.length)}</p>` : nothing}
          ${found.length === 0 ? html`<p class="note">${text.noChoice(this.typed ?? '')}</p>` : nothing}
        </div>
      </div>
      <div class="visually-hidden" role="status">${this.expanded ? text.choicesFound(found.length) : ''}</div>
    `;
  }

  private renderChoice(choice: SearchChoice, index: number): TemplateResult {
    const indent = (this.typed ?? '') === '' ? Math.min(choice.level ?? 0, 3) : 0;
    return html`<div
      id="choice-${index}"
      role="option"
      class="choice level-${indent}"
      aria-selected=${choice.value === this.value ? 'true' : 'false'}
      data-value=${choice.value}
      ?data-active=${index === this.active}
    >
      <span>${choice.label}</span>
      ${choice.detail === undefined ? nothing : html`<span class="detail">${choice.detail}</span>`}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.expanded) this.renderRoot.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  private readonly open = (): void => {
    if (this.expanded || this.disabled) return;
    if (!this.wasOpened) this.dispatchEvent(new Event('open'));
    this.wasOpened = true;
    this.expanded = true;
    this.active = Math.max(
      0,
      this.found.findIndex((choice) => choice.value === this.value),
    );
    this.input.select();
  };

  private close(): void {
    this.expanded = false;
    this.typed = undefined;
  }

  private readonly type = (): void => {
    this.open();
    this.typed = this.input.value;
    this.active = 0;
  };

  private readonly leave = (): void => {
    if (this.typed === '' && !this.required) this.choose('');
    this.close();
  };

  private readonly pick = (event: Event): void => {
    const choice = event.composedPath().find((target) => target instanceof HTMLElement && target.role === 'option');
    if (choice instanceof HTMLElement) this.choose(choice.dataset.value ?? '');
  };

  private readonly clear = (): void => {
    this.choose('');
    this.input.focus();
  };

  private readonly press = (event: KeyboardEvent): void => {
    const last = Math.min(this.found.length, shownAtOnce) - 1;
    if (event.key === 'Escape' && this.expanded) this.close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!this.expanded) this.open();
      else if (event.key === 'ArrowDown') this.active = this.active >= last ? 0 : this.active + 1;
      else this.active = this.active <= 0 ? Math.max(0, last) : this.active - 1;
    } else if (event.key === 'Enter' && this.expanded) {
      const choice = this.found[this.active];
      if (choice !== undefined) this.choose(choice.value);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private choose(value: string): void {
    this.close();
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      label {
        display: block;
        margin-block-end: 0.375rem;
        font-weight: var(--wa-form-control-label-font-weight);
        line-height: var(--wa-form-control-label-line-height);
      }
      .hint {
        margin-block-end: 0.375rem;
        color: var(--wa-form-control-hint-color);
        font-size: var(--wa-font-size-s);
      }
      .error {
        margin-block-end: 0.375rem;
        color: var(--wa-color-danger-on-quiet);
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
      }
      .field {
        position: relative;
        display: flex;
        align-items: center;
        min-block-size: var(--wa-form-control-height);
        padding-inline: var(--wa-form-control-padding-inline) 0.25rem;
        gap: 0.5rem;
        background: var(--wa-form-control-background-color);
        border: 1px solid var(--wa-form-control-border-color);
        border-radius: var(--wa-form-control-border-radius);
      }
      .field.wrong {
        border-color: var(--wa-color-danger-border-loud);
        box-shadow: inset 0 0 0 1px var(--wa-color-danger-border-loud);
      }
      .field:focus-within {
        outline: var(--wa-focus-ring);
        outline-offset: 0;
      }
      .field > svg.icon {
        color: var(--wa-color-text-quiet);
      }
      input {
        flex: 1;
        min-inline-size: 0;
        align-self: stretch;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-overflow: ellipsis;
      }
      input:focus-visible {
        outline: none;
      }
      input::placeholder {
        color: var(--wa-form-control-placeholder-color);
        opacity: 1;
      }
      input:disabled {
        cursor: not-allowed;
        opacity: 0.6;
      }
      .clear {
        display: grid;
        place-items: center;
        inline-size: 1.75rem;
        block-size: 1.75rem;
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-quiet);
        border-radius: var(--wa-border-radius-s);
        cursor: pointer;
      }
      .clear:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
      .arrow {
        inline-size: 1.75rem;
        display: grid;
        place-items: center;
        color: var(--wa-color-text-quiet);
        pointer-events: none;
      }
      .list {
        position: absolute;
        z-index: 20;
        inset-block-start: calc(100% + 0.375rem);
        inset-inline: -1px;
        max-block-size: 19rem;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 0.375rem;
        background: var(--wa-color-surface-raised);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
        box-shadow: var(--wa-shadow-l);
      }
      .note {
        padding: var(--wa-space-s) var(--wa-space-m);
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      .choice {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--wa-space-m);
        padding: 0.4375rem 0.625rem;
        border-radius: var(--wa-border-radius-s);
        cursor: pointer;
      }
      .choice.level-1 {
        padding-inline-start: 1.625rem;
      }
      .choice.level-2 {
        padding-inline-start: 2.625rem;
      }
      .choice.level-3 {
        padding-inline-start: 3.625rem;
      }
      .choice:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
      .choice[data-active] {
        background: var(--wa-color-brand-fill-normal);
        color: var(--wa-color-brand-on-normal);
      }
      .choice[aria-selected='true'] {
        font-weight: var(--wa-font-weight-semibold);
      }
      .detail {
        flex: none;
        font-size: var(--wa-font-size-xs);
        color: var(--wa-color-text-quiet);
      }
      .choice[data-active] .detail {
        color: inherit;
      }
    `,
  ];
}

/** Pressing on the list must not take the focus out of the field: the field would put its old text back before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-search-choice': WzSearchChoice;
  }
}
