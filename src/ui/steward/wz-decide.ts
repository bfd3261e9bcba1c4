import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as text from '../../text/committee.ts';
import { keyInWords } from '../../text/keys.ts';
import { fieldStyles, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import type { SignedLine } from '../parts/wz-sign-what.ts';
import { shared } from '../styles/shared.ts';
import { canDecide, isInUse } from '../keys/usable-key.ts';
import type { DeskKey } from './steward-page.ts';
import './wz-desk-keys.ts';

/** What the committee is about to decide. */
export interface PlannedDecision {
  /** “To admit Ada Okafor: …” */
  readonly decides: string;
  readonly lines?: readonly SignedLine[];
  readonly consequences: readonly string[];
  readonly variant?: 'brand' | 'danger';
  /** Said once it is in the register. */
  readonly done: string;
  readonly run: () => Promise<unknown>;
}

/**
 * Says what the committee decides and what is signed with which keys, before anything is: motion, vote, decision, register. Without
 * both keys it signs nothing, and offers to unlock them in the same place.
 *
 * @fires wz-decide - after the gesture.
 * @fires wz-unlocked - once a key that was missing is on the device.
 * @fires wz-leave - when it is closed without one.
 */
@customElement('wz-decide')
@localized()
export class WzDecide extends LitElement {
  @property({ attribute: false }) decision: PlannedDecision | undefined;
  @property({ attribute: false }) keys: readonly DeskKey[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @property({ type: Boolean }) busy = false;
  @property() failure = '';
  @state() private isConfirmed = false;
  @state() private isUnconfirmed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('decision')) this.isConfirmed = this.isUnconfirmed = false;
  }

  override render(): TemplateResult {
    const { decision } = this;
    const isReady = canDecide(this.keys);
    return html`<wa-dialog label=${text.decides()} ?open=${decision !== undefined} @wa-after-hide=${this.#hidden}>
      ${
        decision === undefined
          ? nothing
          : html`<div class="stack">
              <p class="what">${decision.decides}</p>
              ${
                decision.lines === undefined
                  ? nothing
                  : html`<dl>
                      ${decision.lines.map(
                        ({ term, words }) =>
                          html`<dt>${term}</dt>
                            <dd><bdi>${words}</bdi></dd>`,
                      )}
                    </dl>`
              }
              <ul>
                ${decision.consequences.map((sentence) => html`<li>${sentence}</li>`)}
                <li>${text.cannotBeUndone()}</li>
              </ul>
              <div class="signs">
                <h3>${text.signs()}</h3>
                <ul>
                  ${this.keys.filter(isInUse).map(
                    ({ id, purpose }) =>
                      html`<li>
                        ${purpose === 'seat' ? text.votes() : text.motion()}
                        <span class="quiet small">${text.keyOf(text.purposeInWords(purpose), keyInWords(id, this.languages))}</span>
                      </li>`,
                  )}
                </ul>
              </div>
              ${isReady ? this.#renderGesture() : html`<wz-desk-keys .keys=${this.keys} .languages=${this.languages} @wz-unlocked=${this.#unlocked}></wz-desk-keys>`}
              ${
                this.failure === ''
                  ? nothing
                  : html`<wa-callout variant="danger" role="alert">
                      <p><strong>${text.failed()}</strong></p>
                      <p>${this.failure}</p>
                    </wa-callout>`
              }
              <span class="visually-hidden" role="status">${this.busy ? text.signing() : ''}</span>
            </div>`
      }
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${text.cancel()}</wa-button>
      <wa-button
        slot="footer"
        class="confirm"
        variant=${decision?.variant ?? 'brand'}
        ?disabled=${!isReady}
        ?loading=${this.busy}
        @click=${this.#decide}
        >${text.sign()}</wa-button
      >
    </wa-dialog>`;
  }

  #renderGesture(): TemplateResult {
    return html`<div>
      <wa-checkbox
        .checked=${this.isConfirmed}
        @change=${(event: Event) => {
          this.isConfirmed = (event.target as HTMLInputElement).checked;
          this.isUnconfirmed = false;
        }}
        >${text.statement()}</wa-checkbox
      >
      <span role="status">${message('', this.isUnconfirmed ? [wrong('statement', text.confirmFirst())] : [])}</span>
    </div>`;
  }

  readonly #unlocked = (): void => {
    this.dispatchEvent(new Event('wz-unlocked'));
  };

  readonly #decide = (): void => {
    if (this.busy) return;
    this.isUnconfirmed = !this.isConfirmed;
    if (this.isConfirmed) this.dispatchEvent(new Event('wz-decide'));
    else this.renderRoot.querySelector<HTMLElement>('wa-checkbox')?.focus();
  };

  readonly #hidden = (event: Event): void => {
    if (event.target === event.currentTarget && this.decision !== undefined) this.dispatchEvent(new Event('wz-leave'));
  };

  static override styles = [
    shared,
    fieldStyles,
    css`
      .what {
        font-size: var(--wa-font-size-l);
        font-weight: var(--wa-font-weight-semibold);
      }
      h3 {
        font-size: var(--wa-font-size-m);
      }
      .signs {
        padding: var(--wa-space-s) var(--wa-space-m);
        background: var(--wa-color-surface-lowered);
        border-radius: var(--wa-border-radius-m);
      }
      ul {
        padding-inline-start: 1.25rem;
      }
      li .quiet {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(5rem, auto) minmax(0, 1fr);
        gap: var(--wa-space-2xs) var(--wa-space-m);
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-decide': WzDecide;
  }
}
