import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AllianceApp, MemberCheck, ReadingProblem } from '../../actions/app.ts';
import { pickText } from '../../domain/language.ts';
import * as text from '../../text/alliance.ts';
import { formatDateTime } from '../../text/dates.ts';
import { distinctReasons, reasonInWords } from '../../text/issues.ts';
import { appContext } from '../context.ts';
import { readableAddress } from '../parts/address.ts';
import '../parts/wz-standing.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';

/** What the last reading read and what it could not, by document, and everyone the register names with the verdict. */
@localized()
@customElement('wz-index-report-page')
export class WzIndexReportPage extends LitElement {
  static override styles = [
    shared,
    page,
    css`
      h1 ~ * {
        margin-block-start: var(--wa-space-m);
      }
      h1 ~ h2 {
        margin-block-start: var(--wa-space-2xl);
      }
      dl {
        display: grid;
        gap: var(--wa-space-s);
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        max-inline-size: 50rem;
      }
      dl div {
        background: var(--wa-color-surface-raised);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
        padding: var(--wa-space-s) var(--wa-space-m);
      }
      dt {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      dd {
        font-size: var(--wa-font-size-xl);
        font-variant-numeric: tabular-nums;
        margin: 0;
      }
      .scroll {
        overflow-x: auto;
      }
      td {
        min-inline-size: 7rem;
        overflow-wrap: break-word;
      }
      td p {
        overflow-wrap: anywhere;
      }
      td:has(wz-standing) {
        min-inline-size: 16rem;
      }
      wz-standing {
        font-size: var(--wa-font-size-s);
      }
      .actions {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-s);
        margin-block: var(--wa-space-l);
      }
    `,
  ];

  @consume({ context: appContext }) @state() app!: AllianceApp;
  @state() private members: readonly MemberCheck[] | undefined;
  #unsubscribe: (() => void) | undefined;
  #membersOf: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.app.directory.state.subscribe(({ readAt }) => {
      this.requestUpdate();
      if (readAt !== undefined && readAt !== this.#membersOf) {
        this.#membersOf = readAt;
        void this.app.directory.members().then((members) => (this.members = members));
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  override render(): TemplateResult {
    const { reading, readAt, problems, entries, documents, digest } = this.app.directory.state.value;
    const languages = this.app.languages;
    const share =
      reading === undefined ? 0 : (reading.read + reading.failed) / Math.max(1, reading.read + reading.failed + reading.waiting);
    return html`
      <h1 tabindex="-1">${text.reportHeading()}</h1>
      <p class="lead">${text.reportIntroduction()}</p>
      <p role="status">
        ${reading ? text.reading() : readAt === undefined ? text.neverRead() : text.lastRead(formatDateTime(readAt, languages))}
      </p>
      ${reading ? html`<wa-progress-bar value=${Math.round(share * 100)} label=${text.reading()}></wa-progress-bar>` : nothing}
      <dl>
        ${count(text.read(), reading?.read ?? documents)} ${reading ? count(text.waiting(), reading.waiting) : nothing}
        ${reading ? count(text.unchanged(), reading.unchanged) : nothing} ${count(text.failed(), reading?.failed ?? problems.length)}
        ${count(text.membersListed(), entries.length)}
      </dl>
      <div class="actions">
        ${
          reading
            ? html`<wa-button
                @click=${() => {
                  this.app.directory.stop();
                }}
                >${text.stop()}</wa-button
              >`
            : html`<wa-button variant="brand" @click=${() => void this.app.directory.refresh()}>${text.readAgain()}</wa-button>`
        }
      </div>
      ${digest ? html`<p class="quiet">${text.digest()}: <code>${digest}</code><br />${text.digestHelp()}</p>` : nothing}
      <p><a href=${linkTo('/decisions')}>${text.toDecisions()}</a></p>
      <h2>${text.problems()}</h2>
      ${problems.length === 0 ? html`<p>${text.noProblems()}</p>` : this.#renderProblems(problems)}
      <h2>${text.everyMember()}</h2>
      ${this.members === undefined ? html`<p class="quiet">${readAt === undefined ? text.neverRead() : text.loadMembers()}</p>` : this.#renderMembers(this.members)}
    `;
  }

  #renderProblems(problems: readonly ReadingProblem[]): TemplateResult {
    const languages = this.app.languages;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${text.problems()}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text.columnDocument()}</th>
            <th scope="col">${text.columnReason()}</th>
            <th scope="col">${text.columnWhen()}</th>
            <th scope="col">${text.columnNextTry()}</th>
          </tr>
        </thead>
        <tbody>
          ${problems.map(
            (problem) =>
              html`<tr>
                <td>
                  ${problem.member ? html`<a href=${linkTo('/why', { webid: problem.member })}>${readableAddress(problem.document)}</a>` : readableAddress(problem.document)}
                </td>
                <td>${problem.message} <code>${problem.code}</code></td>
                <td>${formatDateTime(problem.at, languages)}</td>
                <td>${problem.retryAt ? formatDateTime(problem.retryAt, languages) : text.nextReading()}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderMembers(members: readonly MemberCheck[]): TemplateResult {
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${text.everyMember()}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text.columnMember()}</th>
            <th scope="col">${text.columnListed()}</th>
            <th scope="col">${text.columnStanding()}</th>
            <th scope="col">${text.columnWhy()}</th>
          </tr>
        </thead>
        <tbody>
          ${members.map((member) => {
            const name = pickText(member.name, this.app.languages);
            const label = name?.value ?? readableAddress(member.webid);
            const { listed, reasons } = member.verdict;
            return html`<tr>
              <td>
                <a href=${linkTo('/why', { webid: member.webid })} aria-label=${text.details(label)} lang=${name?.language ?? nothing}
                  >${label}</a
                >
                <p class="quiet small"><bdi dir="ltr">${readableAddress(member.webid)}</bdi></p>
              </td>
              <td>${listed ? text.listed() : text.notListed()}</td>
              <td><wz-standing brief .verdict=${member.verdict} .languages=${this.app.languages}></wz-standing></td>
              <td>${distinctReasons(reasons).map((reason) => html`<div>${reasonInWords(reason)}</div>`)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
}

function count(label: string, value: number): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-index-report-page': WzIndexReportPage;
  }
}
