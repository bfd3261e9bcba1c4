import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AllianceApp } from '../../actions/app.ts';
import { toWebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import * as text from '../../text/founding.ts';
import { reasonInWords, remedyInWords } from '../../text/issues.ts';
import { appContext } from '../context.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { fieldStyles, markInvalid, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import { shared } from '../styles/shared.ts';
import type { Examined } from './founding-plan.ts';

/**
 * The founders, each looked up in their own pod, with what keeps them from signing.
 *
 * @fires wz-founders - when somebody was added, removed or looked at again. Read `founders` and `examined`.
 */
@customElement('wz-founders')
@localized()
export class WzFounders extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) founders: readonly string[] = [];
  @property({ attribute: false }) examined: ReadonlyMap<string, Examined> = new Map();
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private typed = '';
  @state() private typedIssue: Issue | undefined;
  @state() private isLooking = false;
  @query('wa-input') private readonly input!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken up from a draft: what is missing may have come meanwhile.
    queueMicrotask(() => {
      for (const webid of this.founders) if (!this.examined.has(webid)) void this.#examine(webid).catch(() => undefined);
    });
  }

  override focus(): void {
    this.input?.focus();
  }

  override render(): TemplateResult {
    const issues = this.typedIssue === undefined ? this.issues.filter(({ path }) => path === 'founder') : [this.typedIssue];
    return html`
      ${
        this.founders.length === 0
          ? nothing
          : html`<ul class="plain">
              ${this.founders.map((webid) => this.#renderFounder(webid))}
            </ul>`
      }
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#add();
        }}
      >
        <wa-input
          class="ltr ${issues.length > 0 ? 'wrong' : ''}"
          type="url"
          inputmode="url"
          autocapitalize="off"
          .value=${this.typed}
          @input=${(event: Event) => {
            this.typed = (event.target as HTMLInputElement).value.trim();
            this.typedIssue = undefined;
          }}
        >
          <span slot="label">${text.founderAddress()}</span>
          <span slot="hint">${message(text.founderAddressHelp(), issues)}</span>
        </wa-input>
        <div class="cluster">
          <wa-button class="look-up" type="submit" appearance="outlined" ?loading=${this.isLooking}>${text.lookUp()}</wa-button>
          <span class="quiet small" role="status">${this.isLooking ? text.lookingUp() : ''}</span>
        </div>
      </form>
    `;
  }

  #renderFounder(webid: string): TemplateResult {
    const found = this.examined.get(webid);
    const name = plainText(found?.name ?? [], this.languages, readableAddress(webid));
    const isReady = found?.problems.length === 0;
    return html`<li class="card">
      <div class="line">
        <span
          ><strong>${name}</strong>
          <a class="small" href=${safeAddress(webid) ?? ''} target="_blank" rel="noopener noreferrer">${readableAddress(webid)}</a></span
        >
        ${
          found === undefined
            ? nothing
            : html`<span class="badge ${isReady ? 'success' : 'warning'}"
                >${icon(isReady ? 'check' : 'warning')} ${isReady ? text.founderReady() : text.founderNotReady()}</span
              >`
        }
      </div>
      ${
        found === undefined || isReady
          ? nothing
          : html`<ul>
              ${found.problems.map(
                (problem) =>
                  html`<li>
                    ${reasonInWords(problem)}
                    <p class="quiet small">${text.whatHelps()} ${remedyInWords(problem)}</p>
                  </li>`,
              )}
            </ul>`
      }
      <div class="cluster">
        ${
          isReady
            ? nothing
            : html`<wa-button size="s" appearance="outlined" @click=${() => void this.#examine(webid).catch(() => undefined)}
                >${text.look()}<span class="visually-hidden">: ${name}</span></wa-button
              >`
        }
        <wa-button
          size="s"
          appearance="plain"
          @click=${() => {
            this.founders = this.founders.filter((each) => each !== webid);
            this.#tell();
          }}
          >${text.remove()}<span class="visually-hidden">: ${name}</span></wa-button
        >
      </div>
    </li>`;
  }

  async #add(): Promise<void> {
    const { typed } = this;
    if (safeAddress(typed) === undefined) this.typedIssue = wrong('founder', text.notAnAddress());
    else if (this.founders.includes(typed)) this.typedIssue = wrong('founder', text.alreadyNamed());
    if (this.typedIssue !== undefined) {
      this.focus();
      return;
    }
    try {
      await this.#examine(typed);
      this.founders = [...this.founders, typed];
      // The next one may be typed already.
      if (this.typed === typed) this.typed = '';
      this.#tell();
    } catch (error) {
      const { message: sentence, remedy } = inWords(error);
      this.typedIssue = wrong('founder', `${sentence} ${remedy}`.trim());
    }
    await this.updateComplete;
    this.focus();
  }

  async #examine(webid: string): Promise<void> {
    this.isLooking = true;
    try {
      const found = await this.app.founding.examineFounder(toWebId(webid));
      this.examined = new Map([...this.examined, [webid, found]]);
      this.#tell();
    } finally {
      this.isLooking = false;
    }
  }

  #tell(): void {
    this.dispatchEvent(new Event('wz-founders'));
  }

  protected override updated(): void {
    const field = this.input;
    if (field !== null) markInvalid(field, this.typedIssue !== undefined || this.issues.length > 0);
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      :host,
      form,
      ul.plain,
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .card {
        gap: var(--wa-space-xs);
        padding: var(--wa-space-m);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-founders': WzFounders;
  }
}
