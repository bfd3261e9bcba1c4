import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatTime } from '../../text/dates.ts';
import * as text from '../../text/membership.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';
import '../sign-in/wz-sign-in-form.ts';
import type { SaveState } from './record-editor.ts';
import './wz-reading-state.ts';

/**
 * Saved means saved: where the record stands, in words, said politely to who cannot see it.
 *
 * @fires wz-retry - when somebody wants to try again.
 */
@customElement('wz-save-state')
@localized()
export class WzSaveState extends LitElement {
  @property({ attribute: false }) state: SaveState = { kind: 'unchanged' };
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    return html`<div role="status">${this.#renderLine()}</div>
      ${this.#renderMore()}`;
  }

  #renderLine(): TemplateResult | typeof nothing {
    const { state } = this;
    switch (state.kind) {
      case 'unchanged':
      case 'failed':
        return nothing;
      case 'changed':
        return html`<span class="quiet small"
          >${state.draft === 'kept' ? text.notSavedYet() : state.draft === 'refused' ? text.notKept() : text.notSaved()}</span
        >`;
      case 'saving':
        return html`<span class="quiet">${text.saving()}</span>`;
      case 'saved':
        return html`<strong class="saved">${icon('check')} ${text.saved(formatTime(state.at, this.languages))}</strong>`;
      case 'waiting':
        return html`<strong class="waiting">${icon('clock')} ${text.waitingForConnection(state.changes)}</strong>`;
    }
  }

  #renderMore(): TemplateResult | typeof nothing {
    const { state } = this;
    switch (state.kind) {
      case 'saved':
        return html`<wz-reading-state class="small" .since=${state.at}></wz-reading-state>`;
      case 'waiting':
        return html`<wa-button size="s" appearance="outlined" @click=${this.#retry}>${text.tryAgain()}</wa-button>`;
      case 'failed':
        return state.code === 'SIGN_IN_NEEDED'
          ? html`<wa-callout variant="warning"><p>${text.signInAgain()}</p></wa-callout> <wz-sign-in-form></wz-sign-in-form>`
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.saveFailed()}</strong></p>
              <p>${state.message} ${state.remedy}</p>
              <wa-button size="s" appearance="outlined" @click=${this.#retry}>${text.tryAgain()}</wa-button>
            </wa-callout>`;
      default:
        return nothing;
    }
  }

  #retry(): void {
    this.dispatchEvent(new Event('wz-retry'));
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--wa-space-s);
      }
      wa-callout {
        justify-self: stretch;
      }
      wa-callout wa-button {
        margin-block-start: var(--wa-space-s);
      }
      .saved {
        color: var(--wa-color-success-on-quiet);
      }
      .waiting {
        color: var(--wa-color-warning-on-quiet);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-save-state': WzSaveState;
  }
}
