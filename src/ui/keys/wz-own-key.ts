import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, KeyView } from '../../actions/app.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/keys.ts';
import { readerLanguages } from '../../text/language.ts';
import { appContext } from '../context.ts';
import { inWords } from '../membership/record-editor.ts';
import { fieldStyles, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon, type IconName } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';
import { isInUse } from './usable-key.ts';

/** Something was done to a key; the sentence says what. */
export class KeyChangedEvent extends Event {
  static readonly type = 'wz-key-changed';
  constructor(readonly sentence: string) {
    super(KeyChangedEvent.type);
  }
}

/**
 * One key: what state it is in, and what its owner can do with it. What cannot be undone is asked twice, with its consequences.
 *
 * @fires wz-key-changed - after each change.
 */
@customElement('wz-own-key')
@localized()
export class WzOwnKey extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) key!: KeyView;
  /** Retiring it leaves its owner without a key. */
  @property({ type: Boolean }) only = false;
  @property({ type: Boolean }) asked = false;
  @state() private asking: 'retire' | 'revoke' | undefined;
  @state() private day: string | undefined;
  @state() private isDayWrong = false;
  @state() private isBusy = false;
  @state() private failure = '';

  get #languages(): readonly string[] {
    return readerLanguages(this.app.languages);
  }
  get #name(): string {
    return text.keyInWords(this.key.id, this.#languages);
  }
  get #today(): string {
    return this.app.now().toISOString().slice(0, 10);
  }

  override render(): TemplateResult {
    const { key } = this;
    const { symbol, words, look } = this.#state();
    return html`<article class="card" aria-labelledby="name">
      <header class="cluster">
        <h3 id="name">${this.#name}</h3>
        <span class="badge ${look}">${icon(symbol)} ${words}</span>
      </header>
      ${
        isInUse(key)
          ? html`<ul class="plain facts">
              <li>${icon(key.pinned ? 'seal' : 'info')}<span>${key.pinned ? text.pinned() : text.notPinned()}</span></li>
              <li>${icon(key.backupInPod ? 'check' : 'info')}<span>${key.backupInPod ? text.hasBackup() : text.noBackup()}</span></li>
            </ul>`
          : nothing
      }
      ${this.failure === '' || this.asking !== undefined ? nothing : this.#renderFailure()} ${this.#renderActions()}
      <details>
        <summary>${text.details()}</summary>
        <dl>
          <dt>${text.fingerprint()}</dt>
          <dd><code>${key.publicKeyMultibase}</code></dd>
        </dl>
      </details>
      ${this.#renderDialog()}
    </article>`;
  }

  #state(): { readonly symbol: IconName; readonly words: string; readonly look: string } {
    const { key } = this;
    if (key.revoked !== undefined)
      return { symbol: 'alert', words: text.stateRevoked(formatDate(key.revoked, this.#languages)), look: 'danger' };
    if (key.retired !== undefined) return { symbol: 'clock', words: text.stateRetired(formatDate(key.retired, this.#languages)), look: '' };
    if (!key.listed) return { symbol: 'warning', words: text.stateUnlisted(), look: 'warning' };
    if (!key.onThisDevice) return { symbol: 'device', words: text.stateElsewhere(), look: 'warning' };
    return { symbol: 'check', words: text.stateReady(), look: 'success' };
  }

  #renderActions(): TemplateResult | typeof nothing {
    const { key } = this;
    if (!isInUse(key)) return nothing;
    return html`
      ${
        key.pinned
          ? nothing
          : this.asked
            ? html`<p class="asked" role="status">${icon('clock')}<span>${text.askedToPin()}</span></p>`
            : html`<div>
                <wa-button class="ask" size="s" appearance="outlined" ?loading=${this.isBusy} @click=${() => void this.#ask()}
                  >${text.askToPin()}</wa-button
                >
              </div>`
      }
      <details class="more">
        <summary>${text.more()}</summary>
        <div class="cluster">
          <wa-button
            class="retire"
            size="s"
            appearance="outlined"
            @click=${() => {
              this.#open('retire');
            }}
            >${text.retire()}</wa-button
          >
          <wa-button
            class="revoke"
            size="s"
            appearance="outlined"
            variant="danger"
            @click=${() => {
              this.#open('revoke');
            }}
            >${text.revoke()}</wa-button
          >
        </div>
      </details>
    `;
  }

  #renderDialog(): TemplateResult {
    const isLoss = this.asking === 'revoke';
    return html`<wa-dialog
      label=${isLoss ? text.revokeHeading(this.#name) : text.retireHeading(this.#name)}
      ?open=${this.asking !== undefined}
      @wa-after-hide=${this.#closed}
    >
      <div class="stack">
        <ul>
          <li>${isLoss ? text.revokeConsequence1() : text.retireConsequence1()}</li>
          <li>${isLoss ? text.revokeConsequence2() : text.retireConsequence2()}</li>
          ${this.only ? html`<li>${text.retireOnlyKey()}</li>` : nothing}
        </ul>
        ${
          isLoss
            ? html`<wa-input
                class=${this.isDayWrong ? 'wrong' : ''}
                type="date"
                max=${this.#today}
                .value=${this.day ?? this.#today}
                @input=${(event: Event) => {
                  this.day = (event.target as HTMLInputElement).value;
                }}
              >
                <span slot="label">${text.revokeFrom()}</span>
                <span slot="hint">${message(text.revokeFromHelp(), this.isDayWrong ? [wrong('day', text.chooseDay())] : [])}</span>
              </wa-input>`
            : nothing
        }
        ${this.failure === '' ? nothing : this.#renderFailure()}
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${text.cancel()}</wa-button>
      <wa-button slot="footer" class="confirm" variant="danger" ?loading=${this.isBusy} @click=${() => void this.#confirm()}
        >${isLoss ? text.revokeNow() : text.retireNow()}</wa-button
      >
    </wa-dialog>`;
  }

  #renderFailure(): TemplateResult {
    return html`<wa-callout variant="danger" role="alert">
      <p><strong>${text.changeFailed()}</strong></p>
      <p>${this.failure}</p>
    </wa-callout>`;
  }

  #open(asking: 'retire' | 'revoke'): void {
    this.asking = asking;
    this.day = undefined;
    this.isDayWrong = false;
    this.failure = '';
  }

  readonly #closed = (event: Event): void => {
    if (event.target === event.currentTarget) this.asking = undefined;
  };

  async #confirm(): Promise<void> {
    const { key, asking } = this;
    if (asking === 'retire') await this.#do(() => this.app.keys.retire(key.id), text.retired(this.#name));
    else {
      const day = this.day ?? this.#today;
      this.isDayWrong = !/^\d{4}-\d\d-\d\d$/.test(day) || day > this.#today;
      if (!this.isDayWrong) await this.#do(() => this.app.keys.revoke(key.id, `${day}T00:00:00Z`), text.revoked(this.#name));
    }
  }

  async #ask(): Promise<void> {
    await this.#do(() => this.app.keys.askToPin(this.key.id), text.askedToPin());
  }

  async #do(action: () => Promise<void>, sentence: string): Promise<void> {
    this.isBusy = true;
    this.failure = '';
    try {
      await action();
      this.asking = undefined;
      this.dispatchEvent(new KeyChangedEvent(sentence));
    } catch (error) {
      const { message: words, remedy } = inWords(error);
      this.failure = `${words} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-s);
      }
      header {
        justify-content: space-between;
      }
      .facts {
        display: grid;
        gap: var(--wa-space-2xs);
      }
      .facts li,
      .asked {
        display: flex;
        gap: var(--wa-space-xs);
      }
      .facts svg.icon,
      .asked svg.icon {
        margin-block-start: 0.2em;
        color: var(--wa-color-text-quiet);
      }
      .more .cluster {
        padding-block-start: var(--wa-space-xs);
      }
      summary,
      dt {
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      ul:not(.plain) {
        padding-inline-start: 1.25rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-own-key': WzOwnKey;
  }
}
