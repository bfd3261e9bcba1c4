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
import type { CredentialVerdict, Reason } from '../../domain/membership.ts';
import * as text from '../../text/alliance.ts';
import { formatDateTime } from '../../text/dates.ts';
import { distinctReasons, reasonInWords, remedyInWords } from '../../text/issues.ts';
import { readerLanguages } from '../../text/language.ts';
import { appContext } from '../context.ts';
import { addressLink } from '../parts/address-link.ts';
import { plainAddress, readableAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { icon } from '../parts/icons.ts';
import { mendingPage } from '../parts/mending-place.ts';
import '../parts/wz-chain.ts';
import '../parts/wz-standing.ts';
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
      .summary {
        display: grid;
        gap: var(--wa-space-2xs);
      }
      .summary li {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-block-size: 1.75rem;
      }
      .summary .holds svg {
        color: var(--wa-color-success-border-loud);
      }
      .summary .fails svg {
        color: var(--wa-color-warning-on-quiet);
      }
      .chains {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-s);
        max-inline-size: 50rem;
      }
      .chains .card {
        padding: var(--wa-space-m);
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        min-inline-size: 46rem;
      }
      td,
      code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: appContext }) @state() app!: AllianceApp;
  @property({ attribute: false }) parameters = new URLSearchParams();
  protected readonly concepts = new ConceptNames(this);
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

  get #languages(): readonly string[] {
    return readerLanguages(this.app.languages);
  }

  #heading(check: MemberCheck): string {
    const name = pickText(check.name, this.#languages)?.value ?? readableAddress(check.webid);
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
    const session = this.app.session.state.value;
    const mine = session.status === 'signed-in' && session.webId === check.webid;
    const { verdict } = check;
    const isAcceptance = ({ type }: CredentialVerdict): boolean => type === 'acceptance' || type === 'withdrawal';
    const agreements = verdict.credentials.filter(isAcceptance);
    const others = verdict.credentials.filter((credential) => !isAcceptance(credential));
    return html`
      <p><code>${plainAddress(check.webid)}</code></p>
      ${check.entry === undefined ? nothing : html`<p><a href=${linkTo('/provider', { webid: check.webid })}>${text.whyProvider()}</a></p>`}
      ${this.#renderSummary(check)}
      <h2 id="standing">${text.whyStanding()}</h2>
      <wz-standing remedies ?mine=${mine} .verdict=${verdict} .languages=${this.#languages}></wz-standing>
      <h2>${text.whyReasons()}</h2>
      <ul class="reasons">
        ${distinctReasons(verdict.reasons).map((reason) => this.#renderReason(reason, mine, reason.code === 'ADMITTED' ? 'holds' : 'fails'))}
      </ul>
      <h2 id="agreements">${text.whyAgreements()}</h2>
      ${agreements.length === 0 ? html`<p>${text.whyNoAgreements()}</p>` : this.#renderChains(check, agreements)}
      <h2 id="attestations">${text.whyAttestations()}</h2>
      ${others.length === 0 ? html`<p>${text.whyNoAttestations()}</p>` : this.#renderChains(check, others)}
      <h2 id="checks">${text.whyIssues()}</h2>
      ${
        check.issues.length === 0
          ? html`<p>${text.whyNoIssues()}</p>`
          : html`<ul class="reasons">
              ${check.issues.map((issue) =>
                this.#renderReason(
                  { ...issue, text: issue.message },
                  mine,
                  issue.severity === 'error' ? 'fails' : '',
                  mendingPageOf(issue),
                ),
              )}
            </ul>`
      }
      <h2 id="read">${text.whyFetched()}</h2>
      ${this.#renderFetched(check)}
    `;
  }

  /** What was asked and what came of it, each with the way to the part that tells more. */
  #renderSummary({ fetched, issues, verdict }: MemberCheck): TemplateResult {
    const counted = (type: CredentialVerdict['type']): readonly [number, number] => {
      const all = verdict.credentials.filter((credential) => credential.type === type);
      return [all.filter(({ outcome }) => outcome === 'counts').length, all.length];
    };
    const good = verdict.roles.filter(({ standing }) => standing === 'good').length;
    const read = fetched.filter(({ code }) => code === undefined).length;
    const [agreements, allAgreements] = counted('acceptance');
    const [attestations, allAttestations] = counted('attestation');
    const lines: readonly (readonly [id: string, holds: boolean, words: string])[] = [
      ['read', read === fetched.length, text.sumRead(read, fetched.length)],
      ['checks', issues.length === 0, issues.length === 0 ? text.sumNoChecks() : text.sumChecks(issues.length)],
      ['agreements', agreements === allAgreements && agreements > 0, text.sumAgreements(agreements, allAgreements)],
      ['attestations', attestations === allAttestations, text.sumAttestations(attestations, allAttestations)],
      ['standing', good === verdict.roles.length && good > 0, text.sumRoles(good, verdict.roles.length)],
    ];
    return html`<nav aria-label=${text.whySummary()}>
      <ol class="plain summary">
        ${lines.map(
          ([id, holds, words]) =>
            html`<li class=${holds ? 'holds' : 'fails'}>${icon(holds ? 'check' : 'warning')} <a href="#${id}">${words}</a></li>`,
        )}
      </ol>
    </nav>`;
  }

  #renderReason(reason: Reason, mine: boolean, outcome: 'holds' | 'fails' | '', page = mendingPage(reason)): TemplateResult {
    const remedy = outcome === 'holds' ? '' : remedyInWords(reason);
    return html`<li class=${outcome}>
      <div>${reasonInWords(reason)} <code>${reason.code}</code></div>
      ${remedy === '' ? nothing : html`<div><strong>${text.whyRemedy()}</strong> ${remedy}</div>`}
      ${reason.document === '' ? nothing : html`<div class="quiet">${addressLink(reason.document)}</div>`}
      ${mine && page !== undefined && outcome !== 'holds' ? html`<a href=${page}>${text.whyMend()}</a>` : nothing}
    </li>`;
  }

  #renderChains({ webid, name, authorities }: MemberCheck, credentials: readonly CredentialVerdict[]): TemplateResult {
    return html`<ul class="plain chains">
      ${credentials.map(
        (credential) =>
          html`<li class="card">
            <wz-chain
              .credential=${credential}
              .authorities=${[...(authorities ?? []), { webid, name }]}
              .languages=${this.#languages}
            ></wz-chain>
          </li>`,
      )}
    </ul>`;
  }

  #renderFetched({ fetched }: MemberCheck): TemplateResult {
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${text.whyFetched()}>
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
          ${fetched.map(
            (source) =>
              html`<tr>
                <td>${text.documentKind(source.kind)}</td>
                <td>${addressLink(source.document)}</td>
                <td>
                  ${formatDateTime(source.fetchedAt, this.#languages)}
                  ${source.staleSince ? html`<div>${text.whyStale(formatDateTime(source.staleSince, this.#languages))}</div>` : nothing}
                </td>
                <td>
                  ${source.code ? html`${reasonInWords({ code: source.code, text: source.message ?? '' })} <code>${source.code}</code>` : text.outcomeRead()}
                </td>
                <td><code title=${source.sha256}>${source.sha256.slice(0, 12)}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/** Where a member mends what an issue speaks of. */
function mendingPageOf(issue: Issue): string {
  if (issue.document.includes('/offerings/')) return linkTo('/membership/services/edit', { document: issue.document });
  return linkTo(/seat|location|areaServed/.test(issue.path ?? '') ? '/membership/where' : '/membership/profile');
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-why-page': WzWhyPage;
  }
}
