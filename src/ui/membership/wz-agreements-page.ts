import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AgreementText } from '../../actions/app.ts';
import { directionOf } from '../../text/language.ts';
import * as text from '../../text/membership.ts';
import { languageName } from '../../text/places.ts';
import { icon } from '../parts/icons.ts';
import { renderMarkdown } from '../parts/markdown.ts';
import { say } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { MemberPage, memberPage } from './member-page.ts';
import { inWords } from './record-editor.ts';

/** The charter itself, in the reader's language, with the fingerprint that an acceptance names. */
@customElement('wz-agreements-page')
@localized()
export class WzAgreementsPage extends MemberPage {
  @state() private charter: AgreementText | undefined;
  @state() private hasApplied = false;
  @state() private failure: { readonly message: string; readonly remedy: string } | undefined;

  protected get heading(): string {
    return text.agreementsHeading();
  }

  protected override renderAbove(): TemplateResult {
    return html`<a class="back" href=${linkTo('/membership')}>${icon('back')}${text.backToMembership()}</a>`;
  }

  protected signedIn(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    try {
      this.charter = await this.app.member.charter(this.languages);
      this.hasApplied = (await this.app.member.overview()).applied;
    } catch (error) {
      this.failure = inWords(error);
    }
  }

  protected renderPage(): TemplateResult {
    const { charter, failure } = this;
    return html`<div class="sections">
      ${
        failure === undefined
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${charter === undefined ? text.charterFailed() : text.loadFailed()}</strong></p>
              <p>${failure.message} ${failure.remedy}</p>
              <wa-button size="s" appearance="outlined" @click=${() => void this.#load()}>${text.tryAgain()}</wa-button>
            </wa-callout>`
      }
      ${charter === undefined ? (failure === undefined ? html`<p role="status">${text.loading()}</p>` : nothing) : this.#renderCharter(charter)}
    </div>`;
  }

  #renderCharter(charter: AgreementText): TemplateResult {
    return html`
      <div class="cluster">
        <strong>${say(charter.title, this.languages)}</strong>
        <span class="badge">${text.charterVersion(charter.version)}</span>
        <span class="quiet small">${text.charterLanguage(languageName(charter.language, this.languages))}</span>
      </div>
      <article class="card prose" lang=${charter.language} dir=${directionOf(charter.language)}>${renderMarkdown(charter.text)}</article>
      <details>
        <summary>${text.charterDigest()}</summary>
        <p class="quiet small">${text.charterDigestHelp()}</p>
        <p><code>${charter.digestMultibase}</code></p>
      </details>
      <div class="section">
        ${this.hasApplied ? html`<p class="done">${icon('check')} ${text.alreadyApplied()}</p>` : nothing}
        <wa-button
          variant=${this.hasApplied ? 'neutral' : 'brand'}
          appearance=${this.hasApplied ? 'outlined' : 'accent'}
          href=${linkTo('/membership/apply')}
        >
          ${this.hasApplied ? text.applyAgain() : text.toApply()}
        </wa-button>
      </div>
    `;
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      article {
        padding: var(--wa-space-l) clamp(1rem, 4vw, 3rem) var(--wa-space-2xl);
        max-inline-size: none;
        font-family: var(--wa-font-family-longform);
        font-size: 1.0625rem;
      }
      article > * {
        max-inline-size: var(--wz-text-width);
        margin-inline: auto;
      }
      article h3 {
        margin-block-start: var(--wa-space-xl);
        font-family: var(--wa-font-family-heading);
      }
      article li + li {
        margin-block-start: var(--wa-space-xs);
      }
      article blockquote {
        padding-inline-start: var(--wa-space-m);
        border-inline-start: 3px solid var(--wa-color-neutral-border-normal);
        color: var(--wa-color-text-quiet);
      }
      .done {
        color: var(--wa-color-success-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-agreements-page': WzAgreementsPage;
  }
}
