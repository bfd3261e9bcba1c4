import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, KeyView } from '../../actions/app.ts';
import { toIri } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import * as text from '../../text/keys.ts';
import { readerLanguages } from '../../text/language.ts';
import { appContext } from '../context.ts';
import { inWords } from '../membership/record-editor.ts';
import { fieldStyles, markInvalid, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { shared } from '../styles/shared.ts';
import { unlockable } from './usable-key.ts';

const file = 'file';

/**
 * Brings a key to this device: its locked copy in the pod, or in a file, and the passphrase.
 *
 * @fires wz-unlocked - once the key is on the device.
 */
@customElement('wz-unlock-key')
@localized()
export class WzUnlockKey extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) keys: readonly KeyView[] = [];
  /** Where only the copies in the pod are wanted. */
  @property({ type: Boolean, attribute: 'pod-only' }) podOnly = false;
  @state() private from: string | undefined;
  @state() private passphrase = '';
  @state() private issues: readonly Issue[] = [];
  @state() private isBusy = false;
  @state() private failure = '';

  get #copies(): readonly KeyView[] {
    return unlockable(this.keys);
  }
  get #from(): string {
    return this.from ?? this.#copies[0]?.id ?? file;
  }

  override render(): TemplateResult {
    const languages = readerLanguages(this.app.languages);
    const copies = this.#copies;
    const needsChoice = copies.length + (this.podOnly ? 0 : 1) > 1;
    const issuesOf = (path: string): readonly Issue[] => this.issues.filter((issue) => issue.path === path);
    return html`<form
      class="stack"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#unlock();
      }}
    >
      ${
        needsChoice
          ? html`<wa-radio-group
              .value=${this.#from}
              @change=${(event: Event) => {
                this.from = (event.target as HTMLInputElement).value;
              }}
            >
              <span slot="label">${text.copyFrom()}</span>
              ${copies.map(({ id }) => html`<wa-radio .value=${id}>${text.copyInPod(text.keyInWords(id, languages))}</wa-radio>`)}
              ${this.podOnly ? nothing : html`<wa-radio value=${file}>${text.copyInFile()}</wa-radio>`}
            </wa-radio-group>`
          : nothing
      }
      ${
        this.#from === file && !this.podOnly
          ? html`<div class="file">
              <label for="file">${text.chooseFile()}</label>
              <span id="file-message" class="message">${message('', issuesOf(file))}</span>
              <input
                id="file"
                type="file"
                accept=".json,application/json"
                aria-describedby="file-message"
                aria-invalid=${issuesOf(file).length > 0 ? 'true' : 'false'}
              />
            </div>`
          : nothing
      }
      <wa-input
        class=${issuesOf('passphrase').length > 0 ? 'wrong' : ''}
        type="password"
        password-toggle
        autocomplete="current-password"
        autocapitalize="off"
        spellcheck="false"
        .value=${this.passphrase}
        @input=${(event: Event) => {
          this.passphrase = (event.target as HTMLInputElement).value;
        }}
      >
        <span slot="label">${text.passphrase()}</span>
        <span slot="hint">${message('', issuesOf('passphrase'))}</span>
      </wa-input>
      ${
        this.failure === ''
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.unlockFailed()}</strong></p>
              <p>${this.failure}</p>
            </wa-callout>`
      }
      <div class="cluster">
        <wa-button type="submit" variant="brand" ?loading=${this.isBusy}>${text.unlock()}</wa-button>
        <span class="quiet small" role="status">${this.isBusy ? text.unlocking() : ''}</span>
      </div>
    </form>`;
  }

  async #unlock(): Promise<void> {
    if (this.isBusy) return;
    const chosen = this.#from === file ? this.renderRoot.querySelector<HTMLInputElement>('#file')?.files?.[0] : undefined;
    this.failure = '';
    this.issues = [
      ...(this.#from === file && chosen === undefined ? [wrong(file, text.noFile())] : []),
      ...(this.passphrase === '' ? [wrong('passphrase', text.noPassphrase())] : []),
    ];
    if (this.issues.length > 0) return this.#focusFirst();
    this.isBusy = true;
    try {
      await this.app.keys.restore(chosen === undefined ? { method: toIri(this.#from) } : { text: await chosen.text() }, this.passphrase);
      this.passphrase = '';
      this.dispatchEvent(new Event('wz-unlocked', { bubbles: true, composed: true }));
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'WrongPassphraseError') this.issues = [wrong('passphrase', text.wrongPassphrase())];
      else if (name === 'InvalidBackupError' && chosen !== undefined) this.issues = [wrong(file, text.notABackup())];
      else {
        const { message: sentence, remedy } = inWords(error);
        this.failure = `${sentence} ${remedy}`;
      }
      await this.#focusFirst();
    } finally {
      this.isBusy = false;
    }
  }

  async #focusFirst(): Promise<void> {
    await this.updateComplete;
    const [first] = this.issues;
    if (first !== undefined) this.renderRoot.querySelector<HTMLElement>(first.path === file ? '#file' : 'wa-input')?.focus();
  }

  protected override updated(): void {
    const input = this.renderRoot.querySelector('wa-input');
    void input?.updateComplete.then(() => {
      markInvalid(
        input,
        this.issues.some((issue) => issue.path === 'passphrase'),
      );
    });
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .stack {
        max-inline-size: 34rem;
      }
      .file {
        display: grid;
        gap: 0.375rem;
        justify-items: start;
      }
      label {
        font-weight: var(--wa-form-control-label-font-weight);
      }
      input[type='file'] {
        max-inline-size: 100%;
        min-block-size: 1.75rem;
        font: inherit;
        font-size: var(--wa-font-size-s);
        color: inherit;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-unlock-key': WzUnlockKey;
  }
}
