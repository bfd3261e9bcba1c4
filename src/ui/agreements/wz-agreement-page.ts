import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { AgreementText, AgreementView, MembershipOverview } from '../../actions/app.ts';
import type { AgreementVersion } from '../../domain/agreement.ts';
import * as text from '../../text/agreements.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import { languageName, listOf } from '../../text/places.ts';
import * as signing from '../../text/signing.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { inWords } from '../membership/record-editor.ts';
import '../membership/wz-reading-state.ts';
import { safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { outlineOf } from '../parts/markdown.ts';
import { plainText } from '../parts/texts.ts';
import '../parts/wz-sign-what.ts';
import type { SignEvent, SignedLine } from '../parts/wz-sign-what.ts';
import { linkTo, navigate, PageTitleEvent } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { statusOfAgreement } from './agreement-status.ts';
import './wz-agreement-text.ts';
import type { WzAgreementText } from './wz-agreement-text.ts';

/** One agreement: read in a language of one's choice, with what changed marked; signed, and taken back. */
@customElement('wz-agreement-page')
@localized()
export class WzAgreementPage extends ReadingPage {
  @state() private view: AgreementView | undefined;
  @state() private version: AgreementVersion | undefined;
  @state() private agreement: AgreementText | undefined;
  @state() private overview: MembershipOverview | undefined;
  @state() private isUnknown = false;
  @state() private language: string | undefined;
  @state() private isMarked: boolean | undefined;
  @state() private isWithdrawing = false;
  @state() private isBusy = false;
  @state() private signFailure = '';
  /** What was just signed. */
  @state() private done: { readonly kind: 'signed' | 'withdrawn'; readonly at: string } | undefined;
  @query('wz-agreement-text') private readonly body!: WzAgreementText | null;
  #views: readonly AgreementView[] = [];
  #loaded = '';

  protected get heading(): string {
    return this.version === undefined ? text.heading() : plainText(this.version.title, this.languages);
  }

  protected override renderAbove(): TemplateResult {
    return html`<a class="back no-print" href=${linkTo('/membership/agreements', { from: this.parameters.get('from') ?? undefined })}
      >${icon('back')}${text.back()}</a
    >`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another version, or another agreement, at the same page.
    const wanted = this.parameters.get('version') ?? '';
    if (changed.has('parameters') && this.#loaded !== '' && wanted !== this.#loaded) void this.load();
  }

  protected async readPage(): Promise<void> {
    const wanted = this.parameters.get('version') ?? '';
    this.#loaded = wanted;
    this.agreement = this.done = this.isMarked = undefined;
    this.isUnknown = this.isWithdrawing = false;
    const [views, overview] = await Promise.all([this.app.agreements.list(), this.app.member.overview()]);
    this.#views = views;
    this.overview = overview;
    this.view = views.find(({ versions }) => versions.some(({ id }) => id === wanted));
    this.version = this.view?.versions.find(({ id }) => id === wanted);
    this.isUnknown = this.version === undefined;
    if (this.version === undefined) return;
    this.dispatchEvent(new PageTitleEvent(this.heading));
    await this.#read(this.version);
  }

  async #read(version: AgreementVersion): Promise<void> {
    const languages = this.language === undefined ? this.languages : [this.language, ...this.languages];
    this.agreement = await this.app.agreements.text(version.id, languages);
  }

  protected renderPage(): unknown {
    const { view, version, agreement, failure } = this;
    if (failure !== undefined) return html`<div class="sections">${this.renderFailure(text.textFailed())}</div>`;
    if (this.isUnknown) return html`<div class="sections"><wa-callout variant="warning">${text.unknownVersion()}</wa-callout></div>`;
    if (view === undefined || version === undefined || agreement === undefined)
      return html`<p class="sections" role="status">${text.textLoading()}</p>`;
    return html`
      ${this.#renderFacts(view, version)}
      <div class="sections">
        ${this.#renderTools(view, version, agreement)} ${this.#renderBody(version, agreement)}
        ${this.#renderAnswer(view, version, agreement)}
      </div>
    `;
  }

  #renderFacts(view: AgreementView, version: AgreementVersion): TemplateResult {
    const status = statusOfAgreement(view, this.app.now(), this.languages);
    const isCurrent = version.id === view.current.id;
    return html`<div class="facts">
      <p class="cluster">
        <span class="badge">${text.version(version.version)}</span>
        <span class="badge ${status.look} no-print">${icon(status.icon)} ${status.words}</span>
        <span class="quiet small">${text.effective(formatDate(version.effective, this.languages))}</span>
      </p>
      ${status.more.map((sentence) => html`<p class="no-print">${sentence}</p>`)}
      ${
        isCurrent
          ? nothing
          : html`<wa-callout variant="warning">
              <p>${text.olderVersion(view.current.version)}</p>
              <p><a href=${linkTo('/membership/agreement', { version: view.current.id })}>${text.toCurrent()}</a></p>
            </wa-callout>`
      }
    </div>`;
  }

  #renderTools(view: AgreementView, version: AgreementVersion, agreement: AgreementText): TemplateResult {
    return html`<div class="tools no-print">
      <label
        >${text.language()}
        <select
          @change=${(event: Event) => {
            this.language = (event.target as HTMLSelectElement).value;
            void this.#read(version);
          }}
        >
          ${version.texts.map(
            ({ language }) =>
              html`<option value=${language} lang=${language} ?selected=${language === agreement.language}>
                ${languageName(language, [language])}
              </option>`,
          )}
        </select></label
      >
      ${
        view.versions.length < 2
          ? nothing
          : html`<label
              >${text.versionChoice()}
              <select
                @change=${(event: Event) => {
                  navigate(linkTo('/membership/agreement', { version: (event.target as HTMLSelectElement).value }));
                }}
              >
                ${view.versions.map((each) => html`<option .value=${each.id} ?selected=${each.id === version.id}>${each.version}</option>`)}
              </select></label
            >`
      }
      <wa-button
        size="s"
        appearance="outlined"
        @click=${() => {
          print();
        }}
        >${text.print()}</wa-button
      >
      ${
        agreement.before === undefined
          ? nothing
          : html`<wa-switch
              .checked=${this.#isMarked}
              @change=${(event: Event) => {
                this.isMarked = (event.target as HTMLInputElement).checked;
              }}
              >${text.showChanges(agreement.before.version)}</wa-switch
            >`
      }
    </div>`;
  }

  get #isMarked(): boolean {
    return this.agreement?.before !== undefined && (this.isMarked ?? this.parameters.has('changes'));
  }

  #renderBody(version: AgreementVersion, agreement: AgreementText): TemplateResult {
    const outline = outlineOf(agreement.text).filter(({ level }) => level > 1);
    const address = safeAddress(version.id);
    return html`<div class="reading card">
      ${
        outline.length < 2 || this.#isMarked
          ? nothing
          : html`<nav class="no-print" aria-label=${text.outline()}>
              <h2>${text.outline()}</h2>
              <ul class="plain" lang=${agreement.language}>
                ${outline.map(
                  (heading) =>
                    html`<li class="level-${heading.level}">
                      <a
                        href="#${heading.id}"
                        @click=${(event: Event) => {
                          event.preventDefault();
                          this.body?.goTo(heading.id);
                        }}
                        >${heading.text}</a
                      >
                    </li>`,
                )}
              </ul>
            </nav>`
      }
      <wz-agreement-text .agreement=${agreement} ?changes=${this.#isMarked}></wz-agreement-text>
      <p class="on-paper">${text.digest()}: <code>${agreement.digestMultibase}</code></p>
      <details class="no-print">
        <summary>${text.details()}</summary>
        <dl>
          <dt>${text.digest()}</dt>
          <dd><code>${agreement.digestMultibase}</code></dd>
          <dd class="quiet small">${text.digestHelp()}</dd>
          <dt>${text.address()}</dt>
          <dd>${address === undefined ? version.id : html`<a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>`}</dd>
        </dl>
      </details>
    </div>`;
  }

  #renderAnswer(view: AgreementView, version: AgreementVersion, agreement: AgreementText): TemplateResult | typeof nothing {
    if (this.done !== undefined) return this.#renderDone(view, this.done);
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
            : this.#renderSigning(version, agreement)
      }
      ${mine === undefined || mine.status === 'withdrawn' ? nothing : this.#renderWithdrawing(view, version)}
    </div>`;
  }

  #renderSigning(version: AgreementVersion, agreement: AgreementText): TemplateResult {
    const title = plainText(version.title, this.languages);
    const lines: readonly SignedLine[] = [
      { term: signing.what(), words: text.signs(title) },
      { term: signing.version(), words: version.version },
      { term: signing.language(), words: languageName(agreement.language, this.languages) },
      { term: signing.where(), words: signing.inPublicPod() },
    ];
    return html`<wz-sign-what
      .lines=${lines}
      .consequences=${[text.signConsequence()]}
      .member=${this.overview?.member}
      name=${plainText(this.overview?.name ?? [], this.languages, this.webId)}
      statement=${text.statement(title, version.version)}
      action=${text.sign()}
      ?busy=${this.isBusy}
      failure=${this.signFailure}
      @wz-sign=${(event: SignEvent) => void this.#sign(version, agreement, event)}
    ></wz-sign-what>`;
  }

  #renderWithdrawing(view: AgreementView, version: AgreementVersion): TemplateResult {
    const title = plainText(version.title, this.languages);
    if (!this.isWithdrawing)
      return html`<div>
        <wa-button
          class="withdraw"
          size="s"
          appearance="outlined"
          @click=${() => {
            this.isWithdrawing = true;
            this.signFailure = '';
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
        .member=${this.overview?.member}
        name=${plainText(this.overview?.name ?? [], this.languages, this.webId)}
        statement=${text.withdrawStatement(title)}
        action=${text.withdrawNow()}
        ?busy=${this.isBusy}
        failure=${this.signFailure}
        @wz-sign=${() => void this.#withdraw(view)}
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

  #renderDone(view: AgreementView, done: { readonly kind: 'signed' | 'withdrawn'; readonly at: string }): TemplateResult {
    const next = this.#views.find((each) => each.kind !== view.kind && each.neededFor.length > 0 && each.mine?.status !== 'accepted');
    const from = this.parameters.get('from') ?? undefined;
    return html`<wa-callout class="done no-print" variant="success" role="status" tabindex="-1">
      <p><strong>${icon('check')} ${done.kind === 'signed' ? text.signed() : text.withdrawnNow(this.heading)}</strong></p>
      <wz-reading-state .since=${done.at}></wz-reading-state>
      ${
        done.kind === 'withdrawn'
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

  async #sign(version: AgreementVersion, agreement: AgreementText, { representative }: SignEvent): Promise<void> {
    await this.#do('signed', () => this.app.agreements.accept(version.id, agreement.language, representative));
  }

  async #withdraw({ mine }: AgreementView): Promise<void> {
    if (mine !== undefined) await this.#do('withdrawn', () => this.app.agreements.withdraw(mine.document));
  }

  async #do(kind: 'signed' | 'withdrawn', action: () => Promise<unknown>): Promise<void> {
    this.isBusy = true;
    this.signFailure = '';
    try {
      await action();
      this.done = { kind, at: this.app.now().toISOString() };
      this.isWithdrawing = false;
      this.#views = await this.app.agreements.list().catch(() => this.#views);
      this.view = this.#views.find((each) => each.kind === this.view?.kind);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.signFailure = `${message} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      .facts {
        display: grid;
        gap: var(--wa-space-xs);
        margin-block-start: var(--wa-space-s);
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--wa-space-s) var(--wa-space-l);
      }
      .tools label {
        display: grid;
        gap: 0.25rem;
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      .tools select {
        block-size: 2.25rem;
        padding-inline: 0.625rem;
        color: var(--wa-color-text-normal);
        font: inherit;
        background: var(--wa-form-control-background-color);
        border: 1px solid var(--wa-form-control-border-color);
        border-radius: var(--wa-form-control-border-radius);
      }
      .tools select:focus-visible {
        outline: var(--wa-focus-ring);
        outline-offset: var(--wa-focus-ring-offset);
      }
      .tools wa-switch {
        padding-block-end: 0.25rem;
      }
      .reading {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
        padding: var(--wa-space-l) clamp(1rem, 4vw, 3rem) var(--wa-space-l);
      }
      nav {
        padding-block-end: var(--wa-space-m);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      nav h2 {
        font-family: var(--wa-font-family-body);
        font-size: var(--wa-font-size-s);
        letter-spacing: 0;
        color: var(--wa-color-text-quiet);
      }
      nav a {
        display: inline-block;
        padding-block: 0.125rem;
      }
      nav .level-3 {
        padding-inline-start: var(--wa-space-m);
      }
      details dt {
        margin-block-start: var(--wa-space-s);
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
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
      .on-paper {
        display: none;
      }
      @media print {
        .on-paper {
          display: block;
          font-size: 9pt;
        }
        .reading {
          padding: 0;
          border: 0;
          break-inside: auto;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-agreement-page': WzAgreementPage;
  }
}
