import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { localized } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AgreementView, AnswerOverview } from '../../actions/app.ts';
import { formatDate } from '../../text/dates.ts';
import { languageName, listOf } from '../../text/places.ts';
import * as text from '../../text/publishing.ts';
import { memberPage } from '../membership/member-page.ts';
import { readableAddress } from '../parts/address.ts';
import { plainText } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { StewardPage, stewardPage } from './steward-page.ts';
import './wz-publish-form.ts';
import type { PublishedAgreement, PublishEvent } from './wz-publish-form.ts';

/** Publishing a version of an agreement, and who has answered the versions that wait. */
@customElement('wz-publishing-page')
@localized()
export class WzPublishingPage extends StewardPage {
  @state() private agreements: readonly AgreementView[] = [];
  @state() private answers: readonly AnswerOverview[] = [];
  @state() private isPublishing = false;
  #readAt: string | undefined;
  #stopWatching: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = this.app.directory.state.subscribe(({ readAt }) => {
      const isNew = readAt !== this.#readAt;
      this.#readAt = readAt;
      // A finished reading may have found further answers.
      if (isNew && this.agreements.length > 0) void this.read().catch(() => undefined);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  protected get heading(): string {
    return text.heading();
  }
  protected get lead(): string {
    return text.introduction();
  }

  protected async read(): Promise<void> {
    [this.agreements, this.answers] = await Promise.all([this.app.agreements.list(), this.app.steward.answers()]);
  }

  protected override signed(): void {
    this.isPublishing = false;
  }

  protected renderDesk(): TemplateResult {
    return html`
      <section class="section" aria-labelledby="answers">
        <h2 id="answers">${text.answers()}</h2>
        ${
          this.answers.length === 0
            ? html`<p class="card wide">${text.noAnswers()}</p>`
            : html`<ul class="plain wide list">
                ${this.answers.map((answer) => this.#renderAnswer(answer))}
              </ul>`
        }
      </section>
      <section class="section" aria-labelledby="publish">
        <h2 id="publish">${text.publish()}</h2>
        ${
          this.isPublishing
            ? html`<wz-publish-form
                class="wide"
                .agreements=${this.agreements}
                .languages=${this.languages}
                @wz-publish=${(event: PublishEvent) => {
                  this.#publish(event.agreement);
                }}
              ></wz-publish-form>`
            : html`<wa-button
                class="publish"
                appearance="outlined"
                @click=${() => {
                  this.isPublishing = true;
                }}
                >${text.publish()}</wa-button
              >`
        }
      </section>
    `;
  }

  #renderAnswer({ version, answered, missing }: AnswerOverview): TemplateResult {
    const all = answered.length + missing.length;
    const words = text.answered(answered.length, all);
    return html`<li class="card">
      <h3>${text.versionOf(plainText(version.title, this.languages), version.version)}</h3>
      <p class="quiet small">${text.answerBy(formatDate(version.answerBy, this.languages))}</p>
      <p>${words}</p>
      <wa-progress-bar label=${words} value=${all === 0 ? 100 : Math.round((answered.length / all) * 100)}></wa-progress-bar>
      ${
        missing.length === 0
          ? html`<p>${text.everybody()}</p>`
          : html`<details ?open=${missing.length < 12}>
              <summary>${text.missing()}</summary>
              <ul>
                ${missing.map(
                  ({ webid, name }) =>
                    html`<li><a href=${linkTo('/why', { webid })}>${plainText(name, this.languages, readableAddress(webid))}</a></li>`,
                )}
              </ul>
            </details>`
      }
    </li>`;
  }

  #publish(agreement: PublishedAgreement): void {
    const title = plainText(
      agreement.texts.map(({ title: value, language }) => ({ value, language })),
      this.languages,
    );
    const day = (iso: string): string => formatDate(iso, this.languages);
    this.ask({
      moves: [text.decides(title, agreement.version)],
      lines: [
        {
          term: text.languages(),
          words: listOf(
            agreement.texts.map(({ language }) => languageName(language, this.languages)),
            this.languages,
          ),
        },
        { term: text.effective(), words: day(agreement.effective) },
        { term: text.answerByQuestion(), words: day(agreement.answerBy) },
      ],
      consequences: [text.consequence(), text.answerByHelp()],
      run: () => this.app.steward.publishAgreement(agreement),
    });
  }

  static override styles = [
    shared,
    page,
    memberPage,
    stewardPage,
    css`
      .list {
        display: grid;
        gap: var(--wa-space-m);
      }
      .list > li {
        display: grid;
        gap: var(--wa-space-xs);
      }
      details ul {
        padding-inline-start: 1.25rem;
      }
      details a {
        display: inline-block;
        min-block-size: 1.75rem;
      }
      wa-progress-bar {
        --track-height: 0.5rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-publishing-page': WzPublishingPage;
  }
}
