import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { KeyView } from '../../actions/app.ts';
import type { Iri } from '../../domain/iri.ts';
import * as text from '../../text/keys.ts';
import { next } from '../../text/membership.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { icon } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { isInUse, signingKey } from './usable-key.ts';
import './wz-enrol-key.ts';
import './wz-own-key.ts';
import type { KeyChangedEvent } from './wz-own-key.ts';
import './wz-unlock-key.ts';

/** A person's signing keys: what they are, the first one, bringing one to this device, and giving one up. */
@customElement('wz-keys-page')
@localized()
export class WzKeysPage extends ReadingPage {
  @state() private keys: readonly KeyView[] | undefined;
  @state() private said = '';
  @state() private isMaking = false;
  @state() private wasMade = false;
  @state() private asked: ReadonlySet<Iri> = new Set();

  protected get heading(): string {
    return text.heading();
  }

  protected async readPage(): Promise<void> {
    this.keys = await this.app.keys.list();
  }

  protected renderPage(): TemplateResult {
    const { keys, failure } = this;
    return html`
      <p class="lead">${text.introduction()}</p>
      <div class="sections">
        <details class="how" ?open=${keys?.length === 0}>
          <summary>${text.whatIsKey()}</summary>
          <div class="prose">
            <p>${text.whatIsKey1()}</p>
            <p>${text.whatIsKey2()}</p>
            <p>${text.whatIsKey3()}</p>
          </div>
        </details>
        ${this.renderFailure(text.loadFailed())}
        ${keys === undefined ? (failure === undefined ? html`<p role="status">${text.loading()}</p>` : nothing) : this.#renderKeys(keys)}
      </div>
    `;
  }

  #renderKeys(keys: readonly KeyView[]): TemplateResult {
    const usable = signingKey(keys);
    const inUse = keys.filter(isInUse);
    const from = this.parameters.get('from');
    return html`
      <div class="section" role="status">
        ${
          keys.length === 0
            ? nothing
            : html`<p class="can ${usable === undefined ? 'not' : ''}">
                ${icon(usable === undefined ? 'warning' : 'check')}
                <strong>${usable === undefined ? text.cannotSign() : text.canSign()}</strong>
              </p>`
        }
        ${this.said === '' ? nothing : html`<p>${this.said}</p>`}
      </div>
      ${
        usable !== undefined && from?.startsWith('/') === true
          ? html`<div><wa-button variant="brand" href=${linkTo(...placeIn(from))}>${next()}</wa-button></div>`
          : nothing
      }
      ${
        keys.some((key) => isInUse(key)) && usable === undefined
          ? html`<section class="section" aria-labelledby="unlock">
              <h2 id="unlock">${text.unlockHeading()}</h2>
              <p>${text.unlockHelp()}</p>
              <wz-unlock-key class="wide" .keys=${keys} @wz-unlocked=${() => void this.#changed(text.unlocked())}></wz-unlock-key>
            </section>`
          : nothing
      }
      ${inUse.length === 0 || this.wasMade ? this.#renderMaking(inUse.length) : nothing}
      ${
        keys.length === 0
          ? nothing
          : html`<section class="section" aria-labelledby="list">
              <h2 id="list">${text.listHeading()}</h2>
              <div class="wide list">
                ${repeat(
                  keys,
                  ({ id }) => id,
                  (key) =>
                    html`<wz-own-key
                      .key=${key}
                      ?only=${inUse.length === 1 && inUse[0] === key}
                      ?asked=${this.asked.has(key.id)}
                      @wz-key-changed=${(event: KeyChangedEvent) => {
                        if (event.sentence === text.askedToPin()) this.asked = new Set([...this.asked, key.id]);
                        else void this.#changed(event.sentence);
                      }}
                    ></wz-own-key>`,
                )}
              </div>
            </section>`
      }
      ${inUse.length === 0 || this.wasMade ? nothing : this.#renderMaking(inUse.length)}
    `;
  }

  #renderMaking(inUse: number): TemplateResult {
    const isFirst = inUse === 0;
    if (!isFirst && !this.isMaking && !this.wasMade) {
      return html`<div class="section">
        <wa-button
          class="another"
          appearance="outlined"
          @click=${() => {
            this.isMaking = true;
          }}
          >${text.makeAnother()}</wa-button
        >
        <p class="quiet small">${text.makeAnotherHelp()}</p>
      </div>`;
    }
    return html`<section class="card section" aria-labelledby="make">
      <h2 id="make">${isFirst && !this.wasMade ? text.none() : text.make()}</h2>
      ${isFirst && !this.wasMade ? html`<p>${text.noneHelp()}</p>` : nothing}
      <wz-enrol-key
        class="wide"
        @wz-enrolled=${() => {
          this.wasMade = true;
          void this.#changed('');
        }}
      ></wz-enrol-key>
    </section>`;
  }

  async #changed(sentence: string): Promise<void> {
    this.said = sentence;
    await this.load();
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      .how .prose {
        padding-block-start: var(--wa-space-s);
      }
      .how .prose > * + * {
        margin-block-start: var(--wa-space-s);
      }
      .can {
        display: flex;
        align-items: center;
        gap: var(--wa-space-xs);
        font-size: var(--wa-font-size-l);
      }
      .can svg {
        color: var(--wa-color-success-on-quiet);
      }
      .can.not svg {
        color: var(--wa-color-warning-on-quiet);
      }
      .list {
        display: grid;
        gap: var(--wa-space-m);
      }
      wa-callout wa-button {
        margin-block-start: var(--wa-space-s);
      }
      .section:not(.card):empty {
        display: none;
      }
    `,
  ];
}

/** A place of the app as it was handed over in an address: its path and its query. */
function placeIn(from: string): [string, Record<string, string>] {
  const [path = '/', query = ''] = from.split(/\?(.*)/s);
  return [path, Object.fromEntries(new URLSearchParams(query))];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-keys-page': WzKeysPage;
  }
}
