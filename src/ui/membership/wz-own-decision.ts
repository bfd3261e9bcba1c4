import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, Concerns } from '../../actions/app.ts';
import type { WebId } from '../../domain/iri.ts';
import * as text from '../../text/concerns.ts';
import { formatDate } from '../../text/dates.ts';
import * as decisions from '../../text/decisions.ts';
import { proposalInWords } from '../../text/motions.ts';
import * as signing from '../../text/signing.ts';
import { appContext } from '../context.ts';
import { safeAddress } from '../parts/address.ts';
import { fieldStyles, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import '../parts/wz-sign-what.ts';
import { shared } from '../styles/shared.ts';
import { inWords } from './record-editor.ts';

/**
 * A decision about the person signed in: since when it holds, where it can be reviewed, and the appeal against it. It can be
 * appealed whatever the person's membership has come to.
 *
 * @fires wz-appealed - once the appeal is lodged.
 */
@customElement('wz-own-decision')
@localized()
export class WzOwnDecision extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) decided!: Concerns['appealable'][number];
  /** What people are called. */
  @property({ attribute: false }) nameOf: (webid: WebId) => string = (webid) => webid;
  /** Who signs. */
  @property() name = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private isAppealing = false;
  @state() private grounds = '';
  @state() private isMissing = false;
  @state() private isBusy = false;
  @state() private failure = '';

  get #words(): string {
    return proposalInWords(this.decided.event, this.nameOf, this.languages);
  }

  override render(): TemplateResult {
    const { event, principle = '', reviewVenue = '', appeal } = this.decided;
    return html`<article class="card" aria-labelledby="title">
      <div class="head">
        <h3 id="title">${this.#words}</h3>
        ${appeal === undefined ? nothing : html`<span class="badge warning">${icon('scales')} ${text.underAppeal()}</span>`}
      </div>
      <p class="small quiet">${text.holdsSince(formatDate(event.effective, this.languages))}</p>
      ${principle === '' ? nothing : html`<p><span class="quiet">${decisions.principle()}:</span> <bdi>${principle}</bdi></p>`}
      ${reviewVenue === '' ? nothing : html`<p><span class="quiet">${decisions.review()}:</span> <bdi>${reviewVenue}</bdi></p>`}
      <p class="small quiet">${text.courtFirst()}</p>
      ${appeal === undefined ? this.#renderAppeal() : this.#renderLodged(appeal)}
    </article>`;
  }

  #renderLodged(appeal: string): TemplateResult {
    const address = safeAddress(appeal);
    return html`<p class="lodged" tabindex="-1">
      ${icon('check')} ${text.underAppealHelp()}
      ${address === undefined ? nothing : html`<a href=${address} rel="noopener noreferrer">${text.seeAppeal()}</a>`}
    </p>`;
  }

  #renderAppeal(): TemplateResult {
    if (!this.isAppealing)
      return html`<div>
        <wa-button class="appeal" size="s" variant="brand" @click=${() => void this.#begin()}
          >${text.appeal()}<span class="visually-hidden">: ${this.#words}</span></wa-button
        >
      </div>`;
    return html`<div class="form">
      <wa-textarea
        class=${this.isMissing ? 'wrong' : ''}
        label=${text.grounds()}
        rows="6"
        .value=${this.grounds}
        @input=${(event: Event) => {
          this.grounds = (event.target as HTMLTextAreaElement).value;
          this.isMissing = false;
        }}
        ><span slot="hint" role="status"
          >${message(text.groundsHelp(), this.isMissing ? [wrong('grounds', text.groundsMissing())] : [])}</span
        ></wa-textarea
      >
      <wz-sign-what
        .lines=${[
          { term: signing.what(), words: text.signsAppeal(this.#words) },
          { term: signing.where(), words: signing.inPublicPod() },
        ]}
        .consequences=${[text.appealConsequence()]}
        name=${this.name}
        statement=${text.appealStatement()}
        action=${text.appealAction()}
        ?busy=${this.isBusy}
        failure=${this.failure}
        @wz-sign=${() => void this.#lodge()}
      ></wz-sign-what>
      <div>
        <wa-button
          size="s"
          appearance="plain"
          @click=${() => {
            this.isAppealing = false;
          }}
          >${text.cancel()}</wa-button
        >
      </div>
    </div>`;
  }

  async #begin(): Promise<void> {
    this.isAppealing = true;
    await this.#focus('wa-textarea');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #lodge(): Promise<void> {
    if (this.isBusy) return;
    this.isMissing = this.grounds.trim() === '';
    if (this.isMissing) {
      await this.#focus('wa-textarea');
      return;
    }
    this.isBusy = true;
    this.failure = '';
    try {
      const appeal = await this.app.concerns.appeal(this.decided.event.id, this.grounds.trim());
      this.decided = { ...this.decided, appeal };
      await this.#focus('.lodged');
      this.dispatchEvent(new Event('wz-appealed'));
    } catch (error) {
      const { message: said, remedy } = inWords(error);
      this.failure = `${said} ${remedy}`.trim();
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
      article,
      .form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-xs);
      }
      .form {
        gap: var(--wa-space-m);
        margin-block-start: var(--wa-space-s);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
      .lodged:focus {
        outline: none;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-own-decision': WzOwnDecision;
  }
}
