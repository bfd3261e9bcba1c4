import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgreementText, AgreementView, AllianceApp } from '../../actions/app.ts';
import type { AgreementVersion } from '../../domain/agreement.ts';
import type { Member } from '../../domain/member.ts';
import * as text from '../../text/agreements.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import { languageName, listOf } from '../../text/places.ts';
import * as signing from '../../text/signing.ts';
import { appContext } from '../context.ts';
import { inWords } from '../membership/record-editor.ts';
import '../membership/wz-reading-state.ts';
import { safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import '../parts/wz-sign-what.ts';
import type { SignEvent, SignedLine } from '../parts/wz-sign-what.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';

/** What was just signed. */
interface Done {
  readonly kind: 'signed' | 'withdrawn';
  readonly at: string;
}

/**
 * A member's answer to an agreement: what was signed, signing it, and taking it back.
 *
 * @fires wz-answered - once an acceptance or a withdrawal stands in the pod.
 */
@customElement('wz-agreement-answer')
@localized()
export class WzAgreementAnswer extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) view!: AgreementView;
  @property({ attribute: false }) version!: AgreementVersion;
  @property({ attribute: false }) agreement!: AgreementText;
  @property({ attribute: false }) member: Member | undefined;
  /** Who signs. */
  @property() name = '';
  /** Another agreement that waits for an answer. */
  @property({ attribute: false }) next: AgreementView | undefined;
  /** The page that one came from to sign. */
  @property({ attribute: false }) from: string | undefined;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private isWithdrawing = false;
  @state() private isBusy = false;
  @state() private failure = '';
  @state() private done: Done | undefined;

  get #title(): string {
    return plainText(this.version.title, this.languages);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.done !== undefined) return this.#renderDone(this.done);
    const { view, version } = this;
    const { mine } = view;
    const hasThis = mine?.status === 'accepted' && mine.version === version.version;
    if (version.id !== view.current.id) return nothing;
    return html`<div class="answer no-print">
      ${
        hasThis
          ? html`<p class="signed">
              ${icon('check')} <strong>${text.youSigned(mine.version, formatDate(mine.acceptedAt, this.languages))}</strong>
              <a href=${safeAddress(mine.document) ?? ''} target="_blank" rel="noopener noreferrer">${text.seeAcceptance()}</a>
            </p>`
          : this.isWithdrawing
            ? nothing
            : this.#renderSigning()
      }
      ${mine === undefined || mine.status === 'withdrawn' ? nothing : this.#renderWithdrawing()}
    </div>`;
  }

  #renderSigning(): TemplateResult {
    const { version, agreement } = this;
    const title = this.#title;
    const lines: readonly SignedLine[] = [
      { term: signing.what(), words: text.signs(title) },
      { term: signing.version(), words: version.version },
      { term: signing.language(), words: languageName(agreement.language, this.languages) },
      { term: signing.where(), words: signing.inPublicPod() },
    ];
    return html`<wz-sign-what
      .lines=${lines}
      .consequences=${[text.signConsequence()]}
      .member=${this.member}
      name=${this.name}
      statement=${text.statement(title, version.version)}
      action=${text.sign()}
      ?busy=${this.isBusy}
      failure=${this.failure}
      @wz-sign=${(event: SignEvent) => void this.#sign(event)}
    ></wz-sign-what>`;
  }

  #renderWithdrawing(): TemplateResult {
    const { view } = this;
    const title = this.#title;
    if (!this.isWithdrawing)
      return html`<div>
        <wa-button
          class="withdraw"
          size="s"
          appearance="outlined"
          @click=${() => {
            this.isWithdrawing = true;
            this.failure = '';
          }}
          >${text.withdraw()}</wa-button
        >
      </div>`;
    const roles = listOf(
      view.neededFor.map((role) => labelOf(role, this.languages)),
      this.languages,
    );
    const consequences =
      view.kind === 'charter'
        ? [text.withdrawCharter(), text.withdrawHistory(), text.withdrawCharterReturn()]
        : [view.neededFor.length === 0 ? text.withdrawNothing() : text.withdrawRoles(roles), text.withdrawHistory()];
    return html`<wz-sign-what
        variant="danger"
        .lines=${[
          { term: signing.what(), words: text.withdrawSigns(title) },
          { term: signing.where(), words: signing.inPublicPod() },
        ]}
        .consequences=${consequences}
        .member=${this.member}
        name=${this.name}
        statement=${text.withdrawStatement(title)}
        action=${text.withdrawNow()}
        ?busy=${this.isBusy}
        failure=${this.failure}
        @wz-sign=${() => void this.#withdraw()}
      ></wz-sign-what>
      <div>
        <wa-button
          size="s"
          appearance="outlined"
          @click=${() => {
            this.isWithdrawing = false;
          }}
          >${text.withdrawCancel()}</wa-button
        >
      </div>`;
  }

  #renderDone({ kind, at }: Done): TemplateResult {
    const { next, from } = this;
    return html`<wa-callout class="done no-print" variant="success" role="status" tabindex="-1">
      <p><strong>${icon('check')} ${kind === 'signed' ? text.signed() : text.withdrawnNow(this.#title)}</strong></p>
      <wz-reading-state .since=${at}></wz-reading-state>
      ${
        kind === 'withdrawn'
          ? nothing
          : html`<p class="cluster">
              ${
                from === '/membership/apply'
                  ? html`<wa-button size="s" variant="brand" href=${linkTo('/membership/apply')}>${text.toApply()}</wa-button>`
                  : nothing
              }
              ${
                next === undefined
                  ? nothing
                  : html`<wa-button
                      size="s"
                      appearance="outlined"
                      href=${linkTo('/membership/agreement', { version: next.current.id, from })}
                      >${text.toNext()}</wa-button
                    >`
              }
            </p>`
      }
    </wa-callout>`;
  }

  async #sign({ representative }: SignEvent): Promise<void> {
    const { version, agreement } = this;
    await this.#do('signed', () => this.app.agreements.accept(version.id, agreement.language, representative));
  }

  async #withdraw(): Promise<void> {
    const { mine } = this.view;
    if (mine !== undefined) await this.#do('withdrawn', () => this.app.agreements.withdraw(mine.document));
  }

  async #do(kind: Done['kind'], action: () => Promise<unknown>): Promise<void> {
    this.isBusy = true;
    this.failure = '';
    try {
      await action();
      this.done = { kind, at: this.app.now().toISOString() };
      this.isWithdrawing = false;
      this.dispatchEvent(new Event('wz-answered'));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.failure = `${message} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

  static override styles = [
    shared,
    css`
      :host {
        display: contents;
      }
      .answer {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .signed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-s);
      }
      .signed svg {
        color: var(--wa-color-success-on-quiet);
      }
      .done > * + * {
        margin-block-start: var(--wa-space-s);
      }
      wa-callout wa-button {
        margin-block-start: var(--wa-space-xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-agreement-answer': WzAgreementAnswer;
  }
}
