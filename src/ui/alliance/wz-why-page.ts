import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, MemberCheck } from '../../actions/app.ts';
import { parseIri, type WebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import { pickText } from '../../domain/language.ts';
import * as text from '../../text/alliance.ts';
import { formatDateTime } from '../../text/dates.ts';
import { appContext } from '../context.ts';
import { linkTo, navigate, PageTitleEvent } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';

/** “Why am I (not) listed?” for one WebID: `#/why?webid=…`; without one it asks for it. */
@localized()
@customElement('wz-why-page')
export class WzWhyPage extends LitElement {
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
      form {
        align-items: end;
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-s);
        max-width: 44rem;
      }
      wa-input {
        flex: 1 1 20rem;
      }
      ul.reasons {
        display: grid;
        gap: var(--wa-space-s);
        list-style: none;
        padding: 0;
      }
      ul.reasons li {
        border-inline-start: 4px solid var(--wa-color-neutral-border-normal);
        padding: var(--wa-space-2xs) var(--wa-space-m);
      }
      ul.reasons li.holds {
        border-inline-start-color: var(--wa-color-success-border-loud);
      }
      ul.reasons li.fails {
        border-inline-start-color: var(--wa-color-danger-border-loud);
      }
      .scroll {
        overflow-x: auto;
      }
      td,
      code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: appContext }) @state() app!: AllianceApp;
  @property({ attribute: false }) parameters = new URLSearchParams();
  @state() private check: MemberCheck | 'unknown' | undefined;
  #unsubscribe: (() => void) | undefined;
  #looked = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.app.directory.state.subscribe(() => {
      void this.#look();
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('parameters')) void this.#look();
  }

  /** Looks the address up, again whenever the pods were read anew. */
  async #look(): Promise<void> {
    const webid = this.parameters.get('webid') ?? '';
    const { readAt } = this.app.directory.state.value;
    const key = `${webid} ${readAt ?? ''}`;
    if (webid === '' || readAt === undefined || key === this.#looked) return;
    this.#looked = key;
    const iri = parseIri(webid);
    const check = iri === undefined ? undefined : await this.app.directory.show(iri as WebId);
    this.check = check ?? 'unknown';
    if (check !== undefined) this.dispatchEvent(new PageTitleEvent(this.#heading(check)));
  }

  #heading(check: MemberCheck): string {
    const name = pickText(check.name, this.app.languages)?.value ?? check.webid;
    return check.verdict.listed ? text.whyHeadingListed(name) : text.whyHeadingNotListed(name);
  }

  override render(): TemplateResult {
    const { readAt, reading } = this.app.directory.state.value;
    const { check } = this;
    return html`
      <h1 tabindex="-1">${check === undefined || check === 'unknown' ? text.whyAsk() : this.#heading(check)}</h1>
      <p class="quiet">
        ${readAt === undefined ? (reading ? text.reading() : text.neverRead()) : text.lastRead(formatDateTime(readAt, this.app.languages))}
      </p>
      ${
        readAt === undefined && !reading
          ? html`<wa-button variant="brand" @click=${() => void this.app.directory.refresh()}>${text.readAgain()}</wa-button>`
          : nothing
      }
      ${check === undefined || check === 'unknown' ? this.#renderAsk(check === 'unknown') : this.#renderCheck(check)}
    `;
  }

  #renderAsk(unknown: boolean): TemplateResult {
    return html`
      ${
        unknown
          ? html`<wa-callout variant="warning">
              <p>${text.whyUnknown()}</p>
              <p>${text.whyUnknownRemedy()} <a href=${linkTo('/membership/apply')}>${text.whyApply()}</a></p>
            </wa-callout>`
          : nothing
      }
      <p class="quiet">${text.whyAskHelp()}</p>
      <form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const typed = new FormData(event.target as HTMLFormElement).get('webid');
          if (typeof typed === 'string' && typed !== '') navigate(linkTo('/why', { webid: typed.trim() }));
        }}
      >
        <wa-input name="webid" label=${text.whyField()} value=${this.parameters.get('webid') ?? ''}></wa-input>
        <wa-button type="submit" variant="brand">${text.whyLook()}</wa-button>
      </form>
    `;
  }

  #renderCheck(check: MemberCheck): TemplateResult {
    const mine = this.app.session.state.value.status === 'signed-in' && this.app.session.state.value.webId === check.webid;
    return html`
      <p><code>${check.webid}</code></p>
      ${check.verdict.listed ? html`<p><a href=${linkTo('/provider', { webid: check.webid })}>${text.whyProvider()}</a></p>` : nothing}
      <h2>${text.whyReasons()}</h2>
      <ul class="reasons">
        ${check.verdict.reasons.map(
          (reason) =>
            html`<li class=${reason.code === 'ADMITTED' ? 'holds' : check.verdict.listed ? '' : 'fails'}>
              <div>${reason.text} <code>${reason.code}</code></div>
              ${reason.remedy === '' ? nothing : html`<div><strong>${text.whyRemedy()}</strong> ${reason.remedy}</div>`}
              ${reason.document === '' ? nothing : html`<div class="quiet">${link(reason.document)}</div>`}
            </li>`,
        )}
      </ul>
      <h2>${text.whyIssues()}</h2>
      ${
        check.issues.length === 0
          ? html`<p>${text.whyNoIssues()}</p>`
          : html`<ul class="reasons">
              ${check.issues.map(
                (issue) =>
                  html`<li class=${issue.severity === 'error' ? 'fails' : ''}>
                    <div>${issue.message} <code>${issue.code}</code></div>
                    <div><strong>${text.whyRemedy()}</strong> ${issue.remedy}</div>
                    <div class="quiet">${link(issue.document)}</div>
                    ${mine ? html`<a href=${mendingPage(issue)}>${text.whyMend()}</a>` : nothing}
                  </li>`,
              )}
            </ul>`
      }
      <h2>${text.whyFetched()}</h2>
      <div class="scroll" role="region" tabindex="0" aria-label=${text.whyFetched()}>
        <table>
          <thead>
            <tr>
              <th scope="col">${text.columnKind()}</th>
              <th scope="col">${text.columnDocument()}</th>
              <th scope="col">${text.columnReadAt()}</th>
              <th scope="col">${text.columnOutcome()}</th>
              <th scope="col">${text.columnDigest()}</th>
            </tr>
          </thead>
          <tbody>
            ${check.fetched.map(
              (source) =>
                html`<tr>
                  <td>${text.documentKind(source.kind)}</td>
                  <td>${link(source.document)}</td>
                  <td>
                    ${formatDateTime(source.fetchedAt, this.app.languages)}
                    ${source.staleSince ? html`<div>${text.whyStale(formatDateTime(source.staleSince, this.app.languages))}</div>` : nothing}
                  </td>
                  <td>${source.code ? html`${source.message ?? ''} <code>${source.code}</code>` : text.outcomeRead()}</td>
                  <td><code title=${source.sha256}>${source.sha256.slice(0, 12)}</code></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}

function link(document: string): TemplateResult | string {
  return /^https?:/.test(document) ? html`<a href=${document} target="_blank" rel="noopener noreferrer">${document}</a>` : document;
}

/** Where a member mends what an issue speaks of. */
function mendingPage(issue: Issue): string {
  if (issue.document.includes('/offerings/')) return linkTo('/membership/services/edit', { document: issue.document });
  return linkTo(/seat|location|areaServed/.test(issue.path ?? '') ? '/membership/where' : '/membership/profile');
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-why-page': WzWhyPage;
  }
}
