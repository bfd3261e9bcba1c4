import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Iri } from '../../domain/iri.ts';
import { keyInWords, make, stateElsewhere, stateReady } from '../../text/keys.ts';
import * as text from '../../text/steward-desk.ts';
import { icon } from '../parts/icons.ts';
import { isUsable } from '../keys/usable-key.ts';
import '../keys/wz-enrol-key.ts';
import '../keys/wz-unlock-key.ts';
import { shared } from '../styles/shared.ts';
import { allianceKeys, canMove, type DeskKey } from './desk-key.ts';

/**
 * The alliance's key, which the desk signs with, and unlocking it on this device.
 *
 * @fires wz-unlocked - once another key is here.
 */
@customElement('wz-desk-keys')
@localized()
export class WzDeskKeys extends LitElement {
  @property({ attribute: false }) keys: readonly DeskKey[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private opened: Iri | undefined;

  override render(): TemplateResult {
    const isReady = canMove(this.keys);
    return html`<section class="card" aria-labelledby="keys">
      <h2 id="keys">${text.keys()}</h2>
      <p class=${isReady ? 'fine' : 'needed'} role="status">
        ${icon(isReady ? 'check' : 'key')} <span>${isReady ? text.keysReady() : text.keysNeeded()}</span>
      </p>
      ${isReady ? nothing : html`<p class="quiet small">${text.keysHelp()}</p>`}
      <ul class="plain">
        ${allianceKeys(this.keys).map((key) => this.#renderKey(key))}
      </ul>
    </section>`;
  }

  #renderKey(key: DeskKey): TemplateResult {
    const isHere = isUsable(key);
    const isOpen = this.opened === key.id && !isHere;
    return html`<li>
      <div class="line">
        <span><strong>${text.ofAlliance()}</strong> <span class="quiet small">${keyInWords(key.id, this.languages)}</span></span>
        <span class="badge ${isHere ? 'success' : 'warning'}"
          >${icon(isHere ? 'check' : 'device')} ${isHere ? stateReady() : stateElsewhere()}</span
        >
        ${
          isHere || isOpen
            ? nothing
            : html`<wa-button
                size="s"
                appearance="outlined"
                @click=${() => {
                  this.opened = key.id;
                }}
                >${key.listed ? text.unlockThis() : make()}<span class="visually-hidden">: ${text.ofAlliance()}</span></wa-button
              >`
        }
      </div>
      ${
        !isOpen
          ? nothing
          : key.listed
            ? html`<wz-unlock-key .keys=${[key]} @wz-unlocked=${this.#changed}></wz-unlock-key>`
            : html`<wz-enrol-key .controller=${key.controller} @wz-enrolled=${this.#changed}></wz-enrol-key>`
      }
    </li>`;
  }

  readonly #changed = (): void => {
    this.dispatchEvent(new Event('wz-unlocked'));
  };

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: var(--wa-space-s);
      }
      h2 {
        font-size: var(--wa-font-size-l);
      }
      .fine,
      .needed {
        display: flex;
        gap: var(--wa-space-xs);
      }
      p svg.icon {
        margin-block-start: 0.2em;
      }
      .fine svg {
        color: var(--wa-color-success-on-quiet);
      }
      .needed svg {
        color: var(--wa-color-warning-on-quiet);
      }
      ul {
        display: grid;
        gap: var(--wa-space-s);
      }
      li {
        display: grid;
        gap: var(--wa-space-m);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
      .line > :first-child {
        flex: 1 1 14rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-desk-keys': WzDeskKeys;
  }
}
