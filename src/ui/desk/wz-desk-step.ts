import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { VettingChange } from '../../actions/app.ts';
import * as text from '../../text/desk.ts';
import { icon } from '../parts/icons.ts';
import '../parts/wz-sign-what.ts';
import type { SignedLine } from '../parts/wz-sign-what.ts';
import { shared } from '../styles/shared.ts';
import './wz-effect.ts';

/** The authority gave a reason and confirmed. */
export class StepEvent extends Event {
  static readonly type = 'wz-step';
  constructor(readonly reason: string) {
    super(StepEvent.type);
  }
}

/**
 * One step of the desk before it is taken: what readers will see of it, the private reason for it, and, where something is
 * signed, what that is in plain words.
 *
 * @fires wz-step - {@link StepEvent}, after reason and gesture. The page acts.
 * @fires wz-cancel - when it is not to be taken.
 */
@customElement('wz-desk-step')
@localized()
export class WzDeskStep extends LitElement {
  @property() heading = '';
  /** Whom it concerns. */
  @property() webid = '';
  /** Left out where nothing of the member's standing can change. */
  @property({ attribute: false }) change: VettingChange | undefined;
  /** What is signed, in words; none where nothing is. */
  @property({ attribute: false }) lines: readonly SignedLine[] = [];
  @property({ attribute: false }) consequences: readonly string[] = [];
  @property() statement = '';
  @property() action = '';
  @property() variant: 'brand' | 'danger' = 'brand';
  /** Who signs. */
  @property() name = '';
  @property({ type: Boolean }) busy = false;
  @property() failure = '';
  @state() private reason = '';
  @state() private isMissing = false;
  @query('wa-textarea') private readonly field!: HTMLElementTagNameMap['wa-textarea'];

  /** The focus goes to the heading: what follows is to be read first. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <h3 id="heading" tabindex="-1">${this.heading}</h3>
      ${this.change === undefined ? nothing : html`<wz-effect webid=${this.webid} .change=${this.change}></wz-effect>`}
      <div>
        <wa-textarea
          rows="2"
          .value=${this.reason}
          @input=${(event: Event) => {
            this.reason = (event.target as HTMLTextAreaElement).value;
            if (this.reason.trim() !== '') this.isMissing = false;
          }}
        >
          <span slot="label">${text.reason()}</span>
          <span slot="hint"
            >${text.reasonHelp()}${this.isMissing ? html`<strong class="wrong">${icon('alert')} ${text.reasonMissing()}</strong>` : nothing}</span
          >
        </wa-textarea>
        <span class="visually-hidden" role="status">${this.isMissing ? text.reasonMissing() : ''}</span>
      </div>
      ${this.statement === '' ? this.#renderPlain() : this.#renderSigning()}
      <div><wa-button appearance="plain" @click=${this.#cancel}>${text.cancel()}</wa-button></div>
    </section>`;
  }

  #renderPlain(): TemplateResult {
    return html`
      ${this.consequences.map((sentence) => html`<p>${sentence}</p>`)}
      ${
        this.failure === ''
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.failed()}</strong></p>
              <p>${this.failure}</p>
            </wa-callout>`
      }
      <div><wa-button class="act" variant=${this.variant} ?loading=${this.busy} @click=${this.#act}>${this.action}</wa-button></div>
    `;
  }

  #renderSigning(): TemplateResult {
    return html`<wz-sign-what
      .lines=${this.lines}
      .consequences=${this.consequences}
      .name=${this.name}
      .statement=${this.statement}
      .action=${this.action}
      .variant=${this.variant}
      .busy=${this.busy}
      .failure=${this.failure}
      @wz-sign=${this.#act}
    ></wz-sign-what>`;
  }

  readonly #act = (): void => {
    if (this.busy) return;
    this.isMissing = this.reason.trim() === '';
    if (this.isMissing) this.field.focus();
    else this.dispatchEvent(new StepEvent(this.reason.trim()));
  };

  readonly #cancel = (): void => {
    this.dispatchEvent(new Event('wz-cancel'));
  };

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
        padding: var(--wa-space-l);
        border: 1px solid var(--wa-color-brand-border-normal);
        border-radius: var(--wa-border-radius-l);
      }
      h3:focus {
        outline: none;
      }
      .wrong {
        display: block;
        margin-block-start: 0.25rem;
        color: var(--wa-color-danger-on-quiet);
      }
      @media (max-width: 35.99rem) {
        section {
          padding: var(--wa-space-m) 0 0;
          border-width: 1px 0 0;
          border-radius: 0;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-desk-step': WzDeskStep;
  }
}
