import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AgreementText, AgreementView, MembershipOverview } from '../../actions/app.ts';
import type { AgreementVersion } from '../../domain/agreement.ts';
import * as text from '../../text/agreements.ts';
import { formatDate } from '../../text/dates.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import { linkTo, PageTitleEvent } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { statusOfAgreement } from './agreement-status.ts';
import './wz-agreement-answer.ts';
import './wz-agreement-reading.ts';
import type { LanguageEvent } from './wz-agreement-reading.ts';

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
    this.agreement = undefined;
    this.isUnknown = false;
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

  /** How the person stands to each agreement, once one was signed or taken back. */
  async #readAgain(): Promise<void> {
    this.#views = await this.app.agreements.list().catch(() => this.#views);
    this.view = this.#views.find((each) => each.kind === this.view?.kind);
  }

  /** What else is to be signed. */
  #next({ kind }: AgreementView): AgreementView | undefined {
    return this.#views.find((each) => each.kind !== kind && each.neededFor.length > 0 && each.mine?.status !== 'accepted');
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
        <wz-agreement-reading
          .view=${view}
          .version=${version}
          .agreement=${agreement}
          ?changes=${this.parameters.has('changes')}
          @wz-language=${({ language }: LanguageEvent) => {
            this.language = language;
            void this.#read(version);
          }}
        ></wz-agreement-reading>
        <wz-agreement-answer
          .view=${view}
          .version=${version}
          .agreement=${agreement}
          .member=${this.overview?.member}
          name=${plainText(this.overview?.name ?? [], this.languages, this.webId)}
          .next=${this.#next(view)}
          .from=${this.parameters.get('from') ?? undefined}
          .languages=${this.languages}
          @wz-answered=${() => void this.#readAgain()}
        ></wz-agreement-answer>
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
      wa-callout wa-button {
        margin-block-start: var(--wa-space-xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-agreement-page': WzAgreementPage;
  }
}
