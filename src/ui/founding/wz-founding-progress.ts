import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, FoundingState } from '../../actions/app.ts';
import * as text from '../../text/founding.ts';
import { appContext } from '../context.ts';
import { saveAsFile } from '../keys/save-as-file.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { fieldStyles, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import { baseOf, linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';

/**
 * A founding that was proposed: the recovery file, who has signed, opening the register, and then the file that the site needs.
 *
 * @fires wz-founding - when how far it has come is another. Read `founding`.
 */
@customElement('wz-founding-progress')
@localized()
export class WzFoundingProgress extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) founding!: FoundingState;
  /** Handed out once, when it was proposed here. */
  @property({ attribute: false }) recovery: { readonly name: string; readonly text: string } | undefined;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private isSaved = false;
  @state() private isKept = false;
  @state() private isSaveMissing = false;
  @state() private isBusy = false;
  @state() private failure = '';

  override render(): TemplateResult {
    const { recovery } = this;
    if (recovery !== undefined && !this.isKept) return this.#renderRecovery(recovery);
    return this.founding.stage === 'founded' ? this.#renderFounded() : this.#renderWaiting();
  }

  #renderRecovery(recovery: { readonly name: string; readonly text: string }): TemplateResult {
    return html`<section class="card recovery" aria-labelledby="recovery">
      <h2 id="recovery" tabindex="-1">${icon('key')} ${text.recovery()}</h2>
      <p>${text.recoveryHelp()}</p>
      <div>
        <wa-button
          class="save"
          variant="brand"
          @click=${() => {
            saveAsFile(recovery);
            this.isSaved = true;
          }}
          >${text.saveRecovery()}</wa-button
        >
      </div>
      <wa-checkbox ?disabled=${!this.isSaved} @change=${() => (this.isSaveMissing = false)}>${text.recoverySaved()}</wa-checkbox>
      <span role="status">${message('', this.isSaveMissing ? [wrong('saved', text.saveFirst())] : [])}</span>
      <div>
        <wa-button
          class="go-on"
          appearance="outlined"
          @click=${() => {
            const isTicked = this.renderRoot.querySelector('wa-checkbox')?.checked === true;
            this.isKept = this.isSaved && isTicked;
            this.isSaveMissing = !this.isKept;
          }}
          >${text.next()}</wa-button
        >
      </div>
    </section>`;
  }

  #renderWaiting(): TemplateResult {
    const { founders, motion } = this.founding;
    const signed = founders.filter((each) => each.signed).length;
    const link = motion === undefined ? undefined : new URL(linkTo('/founding', { motion: motion.id }), baseOf(location.href)).href;
    return html`<section aria-labelledby="waiting">
      <h2 id="waiting">${text.waiting()}</h2>
      <p role="status"><strong>${text.signedCount(signed, founders.length)}</strong></p>
      <ul class="plain founders">
        ${founders.map(
          ({ webid, name, signed: has }) =>
            html`<li>
              <span>${plainText(name, this.languages, readableAddress(webid))}</span>
              <span class="badge ${has ? 'success' : ''}"
                >${icon(has ? 'check' : 'clock')} ${has ? text.hasSigned() : text.hasNotSigned()}</span
              >
            </li>`,
        )}
      </ul>
      ${
        link === undefined
          ? nothing
          : html`<p>${text.waitingHelp()}</p>
              <p class="link"><a href=${link}>${link}</a></p>`
      }
      ${this.#renderFailure()}
      <div class="cluster">
        <wa-button class="look" appearance="outlined" ?loading=${this.isBusy} @click=${() => void this.#look()}>${text.look()}</wa-button>
        <wa-button
          class="complete"
          variant="brand"
          ?disabled=${signed < founders.length}
          ?loading=${this.isBusy}
          @click=${() => void this.#complete()}
          >${text.complete()}</wa-button
        >
        <span class="quiet small" role="status"
          >${this.isBusy ? text.completing() : signed < founders.length ? text.completeWhen() : ''}</span
        >
      </div>
    </section>`;
  }

  #renderFounded(): TemplateResult {
    const { configuration, register } = this.founding;
    return html`<section aria-labelledby="founded">
      <wa-callout variant="success" role="status">
        <h2 id="founded" tabindex="-1">${icon('seal')} ${text.founded()}</h2>
      </wa-callout>
      ${
        configuration === undefined
          ? nothing
          : html`<p>${text.foundedHelp()}</p>
              <div>
                <wa-button
                  class="configuration"
                  variant="brand"
                  @click=${() => {
                    saveAsFile({ name: 'alliance.json', text: configuration });
                  }}
                  >${text.saveConfiguration()}</wa-button
                >
              </div>
              <details>
                <summary>${text.showConfiguration()}</summary>
                <pre tabindex="0">${configuration}</pre>
              </details>`
      }
      ${
        register === undefined
          ? nothing
          : html`<p>
              <a href=${safeAddress(register) ?? ''} target="_blank" rel="noopener noreferrer">${text.register()} ${icon('external')}</a>
            </p>`
      }
    </section>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    if (this.failure === '') return nothing;
    return html`<wa-callout variant="danger" role="alert">
      <p><strong>${text.completeFailed()}</strong></p>
      <p>${this.failure}</p>
    </wa-callout>`;
  }

  #look(): Promise<void> {
    return this.#busy(() => this.app.founding.state());
  }

  #complete(): Promise<void> {
    return this.#busy(() => this.app.founding.complete());
  }

  async #busy(act: () => Promise<FoundingState>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = '';
    try {
      this.founding = await act();
      this.dispatchEvent(new Event('wz-founding'));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#founded')?.focus();
    } catch (error) {
      const { message: sentence, remedy } = inWords(error);
      this.failure = `${sentence} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .recovery {
        border-color: var(--wa-color-warning-border-loud);
      }
      .founders li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--wa-space-2xs) var(--wa-space-m);
        padding-block: var(--wa-space-xs);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      .link {
        overflow-wrap: anywhere;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-founding-progress': WzFoundingProgress;
  }
}
