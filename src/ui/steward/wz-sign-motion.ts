import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MotionView } from '../../actions/app.ts';
import { keyInWords } from '../../text/keys.ts';
import * as text from '../../text/steward-desk.ts';
import { fieldStyles, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import type { SignedLine } from '../parts/wz-sign-what.ts';
import { shared } from '../styles/shared.ts';
import { allianceKeys, canMove, type DeskKey } from './desk-key.ts';
import './wz-desk-keys.ts';

/** What is about to be put to the vote, or counted. */
export interface PlannedMotion {
  /** Left out: it opens a motion. */
  readonly isCount?: boolean;
  /** “Admit Ada Okafor: …”, one for each thing that is moved. */
  readonly moves: readonly string[];
  readonly lines?: readonly SignedLine[];
  readonly consequences: readonly string[];
  readonly variant?: 'brand' | 'danger';
  /** Answers the motion as it stands afterwards. */
  readonly run: () => Promise<MotionView>;
}

/**
 * Says what is moved, or counted, and what the alliance's key signs, before anything is. Without that key it signs nothing, and offers
 * to unlock it in the same place.
 *
 * @fires wz-sign - after the gesture.
 * @fires wz-unlocked - once a key that was missing is on the device.
 * @fires wz-leave - when it is closed without one.
 */
@customElement('wz-sign-motion')
@localized()
export class WzSignMotion extends LitElement {
  @property({ attribute: false }) motion: PlannedMotion | undefined;
  @property({ attribute: false }) keys: readonly DeskKey[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @property({ type: Boolean }) busy = false;
  @property() failure = '';
  @state() private isConfirmed = false;
  @state() private isUnconfirmed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('motion')) this.isConfirmed = this.isUnconfirmed = false;
  }

  override render(): TemplateResult {
    const { motion } = this;
    const isReady = canMove(this.keys);
    const isCount = motion?.isCount === true;
    return html`<wa-dialog label=${isCount ? text.counts() : text.moves()} ?open=${motion !== undefined} @wa-after-hide=${this.#hidden}>
      ${motion === undefined ? nothing : this.#renderMotion(motion, isReady)}
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${text.cancel()}</wa-button>
      <wa-button
        slot="footer"
        class="confirm"
        variant=${motion?.variant ?? 'brand'}
        ?disabled=${!isReady}
        ?loading=${this.busy}
        @click=${this.#sign}
        >${isCount ? text.signCount() : text.sign()}</wa-button
      >
    </wa-dialog>`;
  }

  #renderMotion(motion: PlannedMotion, isReady: boolean): TemplateResult {
    const [key] = allianceKeys(this.keys);
    return html`<div class="stack">
      ${
        motion.moves.length === 1
          ? html`<p class="what">${motion.moves[0]}</p>`
          : html`<ul class="what">
              ${motion.moves.map((words) => html`<li>${words}</li>`)}
            </ul>`
      }
      ${
        motion.lines === undefined || motion.lines.length === 0
          ? nothing
          : html`<dl>
              ${motion.lines.map(
                ({ term, words }) =>
                  html`<dt>${term}</dt>
                    <dd><bdi>${words}</bdi></dd>`,
              )}
            </dl>`
      }
      <ul>
        ${motion.consequences.map((sentence) => html`<li>${sentence}</li>`)}
        <li>${text.cannotBeUndone()} ${text.told()}</li>
      </ul>
      <div class="signs">
        <h3>${text.signs()}</h3>
        <p>
          ${motion.isCount === true ? text.decision() : text.motion()}
          ${key === undefined ? nothing : html`<span class="quiet small">${text.withKey(keyInWords(key.id, this.languages))}</span>`}
        </p>
      </div>
      ${
        isReady
          ? this.#renderGesture(motion)
          : html`<wz-desk-keys .keys=${this.keys} .languages=${this.languages} @wz-unlocked=${this.#unlocked}></wz-desk-keys>`
      }
      ${
        this.failure === ''
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.failed()}</strong></p>
              <p>${this.failure}</p>
            </wa-callout>`
      }
      <span class="visually-hidden" role="status">${this.busy ? text.signing() : ''}</span>
    </div>`;
  }

  #renderGesture(motion: PlannedMotion): TemplateResult {
    return html`<div>
      <wa-checkbox
        .checked=${this.isConfirmed}
        @change=${(event: Event) => {
          this.isConfirmed = (event.target as HTMLInputElement).checked;
          this.isUnconfirmed = false;
        }}
        >${motion.isCount === true ? text.countStatement() : text.statement()}</wa-checkbox
      >
      <span role="status">${message('', this.isUnconfirmed ? [wrong('statement', text.confirmFirst())] : [])}</span>
    </div>`;
  }

  readonly #unlocked = (): void => {
    this.dispatchEvent(new Event('wz-unlocked'));
  };

  readonly #sign = (): void => {
    if (this.busy) return;
    this.isUnconfirmed = !this.isConfirmed;
    if (this.isConfirmed) this.dispatchEvent(new Event('wz-sign'));
    else this.renderRoot.querySelector<HTMLElement>('wa-checkbox')?.focus();
  };

  readonly #hidden = (event: Event): void => {
    if (event.target === event.currentTarget && this.motion !== undefined) this.dispatchEvent(new Event('wz-leave'));
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
    'wz-sign-motion': WzSignMotion;
  }
}
