import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, Concerns } from '../../actions/app.ts';
import * as text from '../../text/concerns.ts';
import { formatDateTime } from '../../text/dates.ts';
import * as decisions from '../../text/decisions.ts';
import { bodyInWords } from '../../text/motions.ts';
import '../committee/wz-hearing-paper.ts';
import { appContext } from '../context.ts';
import { titleOf } from '../decisions/motion-names.ts';
import '../decisions/wz-motion-status.ts';
import { fieldStyles, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { inWords } from './record-editor.ts';

/**
 * A motion about the person signed in: how it stands, what the parties were told, and the reply while there is time for one.
 *
 * @fires wz-replied - once a reply was sent.
 */
@customElement('wz-own-motion')
@localized()
export class WzOwnMotion extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) view!: Concerns['motions'][number];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private isWriting = false;
  @state() private reply = '';
  @state() private isMissing = false;
  @state() private isBusy = false;
  @state() private isSent = false;
  @state() private failure = '';

  override render(): TemplateResult {
    const { view, languages } = this;
    const { motion, number, status, paper, names } = view;
    const title = this.#title();
    return html`<article class="card" aria-labelledby="title">
      <div class="head">
        <h3 id="title">${title}</h3>
        <wz-motion-status status=${status}></wz-motion-status>
      </div>
      <p class="small quiet">${decisions.numbered(number, bodyInWords(motion.kind))}</p>
      ${motion.principle === '' ? nothing : html`<p><span class="quiet">${decisions.principle()}:</span> <bdi>${motion.principle}</bdi></p>`}
      ${status === 'open' ? html`<p>${icon('clock')} ${decisions.votesUntil(formatDateTime(motion.closes, languages))}</p>` : nothing}
      ${
        motion.paper === undefined
          ? nothing
          : html`<wz-hearing-paper .paper=${paper} .names=${names} .languages=${languages}></wz-hearing-paper>`
      }
      ${status === 'open' ? this.#renderReply() : nothing}
      <p class="small">
        <a href=${linkTo('/decision', { motion: motion.id })}>${text.wholeMotion()}<span class="visually-hidden">: ${title}</span></a>
      </p>
    </article>`;
  }

  /** What is moved about the person comes first; the others of a motion that admits many are no concern of theirs. */
  #title(): string {
    const { motion, names } = this.view;
    const session = this.app.session.state.value;
    const isOwn = ({ member }: { readonly member: string }): boolean => session.status === 'signed-in' && member === session.webId;
    const proposals =
      motion.kind === 'election' ? motion.proposals : motion.proposals.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
    return titleOf({ names, motion: { ...motion, proposals } }, this.languages);
  }

  /** Where there is a time to reply, the count waits for it; after it, and without one, a reply is of use until voting ends. */
  #replyHelp(now: string): string {
    const { decidableFrom, motion } = this.view;
    const isAwaited = decidableFrom > now;
    const until = formatDateTime(isAwaited ? decidableFrom : motion.closes, this.languages);
    return isAwaited || decidableFrom <= motion.opened ? text.replyHelp(until) : text.replyLate(until);
  }

  #renderReply(): TemplateResult | typeof nothing {
    const isReplied = this.view.replied || this.isSent;
    const now = this.app.now().toISOString();
    if (this.view.motion.closes <= now) return isReplied ? html`<p>${icon('check')} ${text.replied()}</p>` : nothing;
    return html`<div class="reply">
      <h4>${text.reply()}</h4>
      <p class="small quiet">${this.#replyHelp(now)}</p>
      <p role="status" class=${isReplied ? '' : 'visually-hidden'}>
        ${this.isSent ? html`${icon('check')} ${text.replySent()}` : isReplied ? html`${icon('check')} ${text.replied()}` : nothing}
      </p>
      ${
        this.isWriting
          ? this.#renderForm()
          : html`<div>
              <wa-button
                class="write"
                size="s"
                variant="brand"
                appearance=${isReplied ? 'outlined' : 'accent'}
                @click=${() => void this.#write()}
                >${isReplied ? text.addReply() : text.writeReply()}</wa-button
              >
            </div>`
      }
    </div>`;
  }

  #renderForm(): TemplateResult {
    return html`<wa-textarea
        class=${this.isMissing ? 'wrong' : ''}
        label=${text.reply()}
        rows="6"
        .value=${this.reply}
        @input=${(event: Event) => {
          this.reply = (event.target as HTMLTextAreaElement).value;
          this.isMissing = false;
        }}
        ><span slot="hint" role="status">${message('', this.isMissing ? [wrong('reply', text.replyMissing())] : [])}</span></wa-textarea
      >
      ${
        this.failure === ''
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.failed()}</strong></p>
              <p>${this.failure}</p>
            </wa-callout>`
      }
      <div class="cluster">
        <wa-button class="send" size="s" variant="brand" ?loading=${this.isBusy} @click=${() => void this.#send()}
          >${text.sendReply()}</wa-button
        >
        <wa-button
          size="s"
          appearance="plain"
          @click=${() => {
            this.isWriting = false;
          }}
          >${text.cancel()}</wa-button
        >
        <span class="visually-hidden" role="status">${this.isBusy ? text.sending() : ''}</span>
      </div>`;
  }

  async #write(): Promise<void> {
    this.isWriting = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('wa-textarea')?.focus();
  }

  async #send(): Promise<void> {
    if (this.isBusy) return;
    this.isMissing = this.reply.trim() === '';
    if (this.isMissing) {
      this.renderRoot.querySelector<HTMLElement>('wa-textarea')?.focus();
      return;
    }
    this.isBusy = true;
    this.failure = '';
    try {
      await this.app.concerns.reply(this.view.motion.id, this.reply.trim());
      this.isSent = true;
      this.isWriting = false;
      this.reply = '';
      this.dispatchEvent(new Event('wz-replied'));
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
      .reply {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-xs);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
      .reply {
        margin-block-start: var(--wa-space-s);
      }
      wz-hearing-paper {
        margin-block: var(--wa-space-xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-own-motion': WzOwnMotion;
  }
}
