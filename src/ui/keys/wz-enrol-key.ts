import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AllianceApp } from '../../actions/app.ts';
import type { WebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import * as text from '../../text/keys.ts';
import { appContext } from '../context.ts';
import { inWords } from '../membership/record-editor.ts';
import { fieldStyles, markInvalid, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';
import { strengthOf } from './passphrase-strength.ts';
import { saveAsFile } from './save-as-file.ts';

/**
 * Making a key: a passphrase twice, what losing it means said before and confirmed, and the locked copy to save afterwards.
 *
 * @fires wz-enrolled - once the key is on the device and in the profile.
 */
@customElement('wz-enrol-key')
@localized()
export class WzEnrolKey extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  /** Whose key; the person signed in where it is left out. */
  @property({ attribute: false }) controller: WebId | undefined;
  @state() private passphrase = '';
  @state() private again = '';
  @state() private understands = false;
  @state() private issues: readonly Issue[] = [];
  @state() private isBusy = false;
  @state() private failure = '';
  @state() private file: { readonly name: string; readonly text: string } | undefined;
  @query('.made') private readonly madeBox!: HTMLElement | null;

  override render(): TemplateResult {
    return this.file === undefined ? this.#renderForm() : this.#renderMade(this.file);
  }

  #renderForm(): TemplateResult {
    const issuesOf = (path: string): readonly Issue[] => this.issues.filter((issue) => issue.path === path);
    const input = (path: 'passphrase' | 'again', label: string, help: string): TemplateResult =>
      html`<wa-input
        class=${issuesOf(path).length > 0 ? 'wrong' : ''}
        data-path=${path}
        type="password"
        password-toggle
        autocomplete="new-password"
        autocapitalize="off"
        spellcheck="false"
        .value=${this[path]}
        @input=${(event: Event) => {
          this[path] = (event.target as HTMLInputElement).value;
          if (this.issues.length > 0) this.issues = this.#check();
        }}
      >
        <span slot="label">${label}</span>
        <span slot="hint">${message(help, issuesOf(path))}</span>
      </wa-input>`;
    const strength = strengthOf(this.passphrase);
    const lossIssues = issuesOf('loss');
    return html`<form
      class="stack"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#enrol();
      }}
    >
      ${input('passphrase', text.passphrase(), text.passphraseHelp())}
      <div class="strength ${this.passphrase === '' ? 'none' : strength}" role="status">
        <span class="bar" aria-hidden="true"><span></span></span>
        <span class="small">${this.passphrase === '' ? '' : text.strengthInWords(strength)}</span>
      </div>
      ${input('again', text.passphraseAgain(), '')}
      <div>
        <wa-checkbox
          .checked=${this.understands}
          @change=${(event: Event) => {
            this.understands = (event.target as HTMLInputElement).checked;
            if (this.issues.length > 0) this.issues = this.#check();
          }}
          >${text.understandLoss()}</wa-checkbox
        >
        ${lossIssues.length > 0 ? html`<span class="message">${message('', lossIssues)}</span>` : nothing}
      </div>
      ${
        this.failure === ''
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.makeFailed()}</strong></p>
              <p>${this.failure}</p>
            </wa-callout>`
      }
      <div class="cluster">
        <wa-button type="submit" variant="brand" ?loading=${this.isBusy}>${text.make()}</wa-button>
        <span class="quiet small" role="status">${this.isBusy ? text.making() : ''}</span>
      </div>
    </form>`;
  }

  #renderMade(file: { readonly name: string; readonly text: string }): TemplateResult {
    return html`<wa-callout class="made" variant="success" role="status" tabindex="-1">
      <p><strong>${icon('check')} ${text.made()}</strong></p>
      <p>${text.madeHelp()}</p>
      <wa-button
        size="s"
        variant="brand"
        @click=${() => {
          saveAsFile(file);
        }}
        >${text.saveFile()}</wa-button
      >
    </wa-callout>`;
  }

  #check(): readonly Issue[] {
    const issues: Issue[] = [];
    if (strengthOf(this.passphrase) === 'weak') issues.push(wrong('passphrase', text.tooWeak()));
    if (this.passphrase !== this.again) issues.push(wrong('again', text.notTheSame()));
    if (!this.understands) issues.push(wrong('loss', text.confirmLoss()));
    return issues;
  }

  async #enrol(): Promise<void> {
    if (this.isBusy) return;
    this.issues = this.#check();
    this.failure = '';
    const [first] = this.issues;
    if (first !== undefined) {
      await this.updateComplete;
      const selector = first.path === 'loss' ? 'wa-checkbox' : `wa-input[data-path="${first.path ?? ''}"]`;
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
      return;
    }
    this.isBusy = true;
    try {
      const { file } = await this.app.keys.enrol(this.passphrase, this.controller);
      this.file = file;
      this.passphrase = this.again = '';
      this.dispatchEvent(new Event('wz-enrolled'));
      await this.updateComplete;
      this.madeBox?.focus();
    } catch (error) {
      const { message: sentence, remedy } = inWords(error);
      this.failure = `${sentence} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

  protected override updated(): void {
    for (const field of this.renderRoot.querySelectorAll('wa-input')) {
      void field.updateComplete.then(() => {
        markInvalid(
          field,
          this.issues.some((issue) => issue.path === field.dataset.path),
        );
      });
    }
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .stack {
        --stack-gap: var(--wa-space-m);
        max-inline-size: 34rem;
      }
      .strength {
        display: grid;
        gap: 0.25rem;
        margin-block-start: calc(-1 * var(--wa-space-xs));
      }
      .strength.none {
        display: none;
      }
      .bar {
        block-size: 0.375rem;
        border-radius: var(--wa-border-radius-pill);
        background: var(--wa-color-neutral-fill-normal);
        overflow: hidden;
      }
      .bar span {
        display: block;
        block-size: 100%;
        inline-size: 25%;
        background: var(--wa-color-danger-border-loud);
      }
      .fair .bar span {
        inline-size: 65%;
        background: var(--wa-color-warning-border-loud);
      }
      .strong .bar span {
        inline-size: 100%;
        background: var(--wa-color-success-border-loud);
      }
      .made {
        max-inline-size: var(--wz-text-width);
      }
      .made p + p,
      .made wa-button {
        margin-block-start: var(--wa-space-xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-enrol-key': WzEnrolKey;
  }
}
