import '@awesome.me/webawesome/dist/components/button/button.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, MemberCheck } from '../../actions/app.ts';
import type { DirectoryEntry } from '../../domain/directory.ts';
import { parseIri, type WebId } from '../../domain/iri.ts';
import { formatDate } from '../../text/dates.ts';
import { instrumentName, loadInstruments } from '../../text/instruments.ts';
import { readerLanguages } from '../../text/language.ts';
import { placeMapLabel } from '../../text/map.ts';
import { jurisdictionName, jurisdictionNames, languageName, listOf, loadSubdivisions } from '../../text/places.ts';
import * as text from '../../text/provider.ts';
import { attestationInWords, vettedBy, vettedByFor } from '../../text/standing.ts';
import { appContext } from '../context.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { agentInWords, nameOfAgent } from '../parts/agent-name.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { icon } from '../parts/icons.ts';
import { plainText, say } from '../parts/texts.ts';
import { Watch } from '../parts/watch.ts';
import '../parts/wz-standing.ts';
import { linkTo, PageTitleEvent } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { attestationsFor } from './attested.ts';
import { rememberCustomer, rememberedCustomer } from './customer.ts';
import { lastSearch } from './discover-query.ts';
import './wz-customer-choice.ts';
import './wz-how-we-know.ts';
import './wz-offering-card.ts';
import './wz-reading-status.ts';

/**
 * One member as a customer sees it: `#/provider?webid=…`. Somebody who is known but not listed is shown as that, with the
 * reasons, and never with offerings as if they were vouched for.
 */
@customElement('wz-provider-page')
@localized()
export class WzProviderPage extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) parameters = new URLSearchParams();
  /** Undefined while it is being looked up. */
  @state() private check: Pick<MemberCheck, 'webid' | 'name' | 'verdict' | 'authorities' | 'fetched' | 'entry'> | 'unknown' | undefined;
  @state() private isMapReady = false;
  protected readonly concepts = new ConceptNames(this);
  private entries: readonly DirectoryEntry[] | undefined;
  private readonly directory = new Watch(
    this,
    () => this.app.directory.state,
    ({ entries, status }) => {
      if (entries === this.entries && this.check !== undefined) return;
      this.entries = entries;
      if (status !== 'opening' || entries.length > 0) void this.look();
    },
  );

  private get languages(): readonly string[] {
    return readerLanguages(this.app.languages);
  }

  private get webid(): WebId | undefined {
    return parseIri(this.parameters.get('webid') ?? '') as WebId | undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('parameters') && changed.get('parameters') !== undefined) void this.look();
  }

  protected override firstUpdated(): void {
    void loadSubdivisions().then(() => {
      this.requestUpdate();
    });
    void import('../parts/map/wz-map.ts').then(() => {
      this.isMapReady = true;
    });
  }

  /** From what is on the page where that suffices; the index is opened only for somebody who is not listed. */
  private async look(): Promise<void> {
    const { webid } = this;
    if (webid === undefined) {
      this.check = 'unknown';
      return;
    }
    const { entries, status, reading } = this.directory.value;
    const entry = entries.find(({ member }) => member.webid === webid);
    if (entry !== undefined) this.check = { webid, name: entry.member.name, verdict: entry.verdict, fetched: [], entry };
    else if (status === 'opening' && reading !== undefined) return;
    else this.check = (await this.app.directory.show(webid)) ?? 'unknown';
    if (this.check !== 'unknown' && this.check.verdict.upholds.length > 0)
      void loadInstruments().then(() => {
        this.requestUpdate();
      });
    const name = this.check === 'unknown' ? text.unknownHeading() : plainText(this.check.name, this.languages, readableAddress(webid));
    this.dispatchEvent(new PageTitleEvent(name));
  }

  /** The heading changes with the answer: whoever was sent to it stays on it. */
  protected override update(changed: PropertyValues): void {
    const wasOnHeading = this.shadowRoot?.activeElement?.tagName === 'H1';
    super.update(changed);
    const heading = this.renderRoot.querySelector('h1');
    if (!wasOnHeading || heading === null || this.shadowRoot.activeElement === heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { check, languages } = this;
    return html`
      <p class="back no-print"><a href=${lastSearch()}>${icon('back')} ${text.backToResults()}</a></p>
      ${
        check === undefined
          ? html`<h1>${text.lookingFor()}</h1>
              <wz-reading-status></wz-reading-status>`
          : check === 'unknown'
            ? this.renderUnknown()
            : check.entry !== undefined && (check.verdict.listed || check.verdict.state === 'suspended')
              ? this.renderEntry(check.entry)
              : this.renderNotListed(check, languages)
      }
    `;
  }

  private renderEntry(entry: DirectoryEntry): TemplateResult {
    const { languages } = this;
    const { member, verdict, offerings } = entry;
    const customer = rememberedCustomer();
    const chosen = this.parameters.get('offering');
    const ordered = [...offerings].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
    return html`
      <header>
        <p class="kind">
          ${icon(member.kind === 'person' ? 'person' : 'people')} ${member.kind === 'person' ? text.person() : text.organization()}
        </p>
        <h1>${say(member.name, languages)}</h1>
        <p class="lead">${say(member.description, languages)}</p>
        <wz-standing .verdict=${verdict} .languages=${languages}></wz-standing>
      </header>
      <div class="columns">
        <div class="services">
          <section class="services" aria-labelledby="services">
            <div class="services-head">
              <h2 id="services">${text.services(offerings.length)}</h2>
              <wz-customer-choice
                class="no-print"
                .languages=${languages}
                .customer=${customer}
                @wz-customer=${(event: CustomEvent<{ jurisdiction: string; customerClass: string }>) => {
                  rememberCustomer(event.detail);
                  this.requestUpdate();
                }}
              ></wz-customer-choice>
            </div>
            ${offerings.length === 0 ? html`<p class="quiet">${text.noServices()}</p>` : nothing}
            ${ordered.map(
              (offering) =>
                html`<wz-offering-card
                  .offering=${offering}
                  .entry=${entry}
                  .customer=${customer}
                  .on=${this.app.now().toISOString().slice(0, 10)}
                  .languages=${languages}
                ></wz-offering-card>`,
            )}
          </section>
          ${this.renderAttested(entry)}
          <section class="card how" aria-labelledby="how">
            <h2 id="how">${text.howWeKnow()}</h2>
            <wz-how-we-know
              .verdict=${verdict}
              .sources=${entry.sources}
              .authorities=${[...(entry.authorities ?? []), { webid: member.webid, name: member.name }]}
              .languages=${languages}
            ></wz-how-we-know>
          </section>
        </div>
        <aside>
          <section class="card about" aria-labelledby="about">
            <h2 id="about">${text.saysOfItself()}</h2>
            <p class="quiet small">${text.saysOfItselfHelp()}</p>
            ${this.renderFacts(entry)} ${this.renderMap(entry)}
          </section>
          <wa-button
            class="no-print"
            appearance="plain"
            size="s"
            @click=${() => {
              print();
            }}
            >${text.print()}</wa-button
          >
        </aside>
      </div>
    `;
  }

  /** What others found, apart from what the member says of itself. */
  private renderAttested({ verdict, authorities }: DirectoryEntry): TemplateResult {
    const attested = attestationsFor(verdict);
    const day = (iso: string): string => formatDate(iso, this.languages);
    return html`<section class="card how" aria-labelledby="attested">
      <h2 id="attested">${text.attested()}</h2>
      ${
        attested.length === 0
          ? html`<p class="quiet">${text.notAttested()}</p>`
          : html`<ul class="plain attested">
              ${attested.map(({ attestation, issuer, validUntil }) => {
                const what = attestationInWords(attestation, this.languages);
                const authority = agentInWords(issuer, nameOfAgent(issuer, authorities, this.directory.value.entries), this.languages);
                const where = jurisdictionNames(attestation.jurisdictions, this.languages);
                return html`<li>
                  ${icon('seal')}
                  <span
                    >${where === '' ? vettedBy(what, authority, day(validUntil)) : vettedByFor(what, authority, where, day(validUntil))}</span
                  >
                </li>`;
              })}
            </ul>`
      }
    </section>`;
  }

  private renderFacts({ member, verdict }: DirectoryEntry): TemplateResult {
    const { languages } = this;
    const homepage = safeAddress(member.homepage);
    const facts: readonly (readonly [label: string, value: unknown])[] = [
      [text.place(), member.place === undefined ? '' : say(member.place.name, languages)],
      [text.seat(), member.seat === undefined ? '' : jurisdictionName(member.seat, languages)],
      [text.worksIn(), jurisdictionNames(member.worksIn, languages)],
      [
        text.languages(),
        listOf(
          member.languages.map((tag) => languageName(tag, languages)),
          languages,
        ),
      ],
      [
        text.homepage(),
        homepage === undefined
          ? ''
          : html`<a href=${homepage} rel="noopener noreferrer nofollow"><bdi dir="ltr">${readableAddress(homepage)}</bdi></a>`,
      ],
      [text.email(), member.email === undefined ? '' : html`<a href="mailto:${member.email}"><bdi dir="ltr">${member.email}</bdi></a>`],
      [
        text.upholds(),
        verdict.upholds.length === 0
          ? ''
          : html`<ul class="upholds" lang="en">
              ${verdict.upholds.map((iri) => html`<li>${instrumentName(iri)}</li>`)}
            </ul>`,
      ],
      [text.webid(), html`<bdi dir="ltr" class="webid">${readableAddress(member.webid)}</bdi>`],
    ];
    return html`<dl>
      ${facts
        .filter(([, value]) => value !== '')
        .map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
    </dl>`;
  }

  private renderMap({ member, offerings }: DirectoryEntry): TemplateResult | typeof nothing {
    const place = member.place ?? offerings.find((offering) => offering.place !== undefined)?.place;
    if (place === undefined || !this.isMapReady) return nothing;
    const name = plainText(place.name, this.languages);
    return html`<wz-map
      class="no-print"
      single
      .label=${placeMapLabel(name)}
      .points=${[{ ...place, number: 1, name }]}
      .languages=${this.languages}
    ></wz-map>`;
  }

  private renderNotListed(check: Exclude<typeof this.check, 'unknown' | undefined>, languages: readonly string[]): TemplateResult {
    const name = plainText(check.name, languages, readableAddress(check.webid));
    return html`
      <h1>${text.notListedHeading(name)}</h1>
      <p class="lead">${text.notListedHelp()}</p>
      <p class="small"><bdi dir="ltr">${readableAddress(check.webid)}</bdi></p>
      <wz-standing .verdict=${check.verdict} .languages=${languages}></wz-standing>
      <div class="card warned">
        <h2>${text.howWeKnow()}</h2>
        <wz-how-we-know
          .verdict=${check.verdict}
          .authorities=${[...(check.authorities ?? []), { webid: check.webid, name: check.name }]}
          .sources=${check.fetched.filter(({ sha256 }) => sha256 !== '')}
          .languages=${languages}
        ></wz-how-we-know>
      </div>
    `;
  }

  private renderUnknown(): TemplateResult {
    return html`
      <h1>${text.unknownHeading()}</h1>
      <p class="lead">${this.webid === undefined ? text.missingHelp() : text.unknownHelp()}</p>
      ${this.webid === undefined ? nothing : html`<p><code>${readableAddress(this.webid)}</code></p>`}
      <wa-button variant="brand" href=${linkTo('/')}>${text.backToResults()}</wa-button>
    `;
  }

  static override styles = [
    shared,
    page,
    css`
      .back {
        margin-block-end: var(--wa-space-m);
        font-size: var(--wa-font-size-s);
      }
      .back a {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
        padding-block: 0.25rem;
        text-decoration: none;
        font-weight: var(--wa-font-weight-semibold);
      }
      :host(:dir(rtl)) .back svg {
        transform: scaleX(-1);
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 0.375rem;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        margin-block-end: var(--wa-space-2xs);
      }
      wz-standing {
        margin-block-start: var(--wa-space-m);
      }
      .attested {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-xs);
      }
      .attested li {
        display: flex;
        gap: 0.5rem;
      }
      .attested svg {
        margin-block-start: 0.22em;
        color: var(--wa-color-success-border-loud);
      }
      .upholds {
        padding-inline-start: 1.125rem;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 2.1fr) minmax(18rem, 1fr);
        gap: var(--wa-space-l);
        align-items: start;
        margin-block-start: var(--wa-space-xl);
      }
      .services,
      aside {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-m);
      }
      .about > p {
        margin-block-end: var(--wa-space-s);
      }
      .how h2,
      aside h2 {
        font-size: var(--wa-font-size-l);
        margin-block-end: var(--wa-space-s);
      }
      aside wa-button {
        align-self: start;
      }
      .services-head {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: var(--wa-space-s) var(--wa-space-l);
      }
      dl {
        display: flex;
        flex-direction: column;
        font-size: var(--wa-font-size-s);
      }
      dt {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
      }
      dd {
        margin-block-end: var(--wa-space-s);
      }
      .webid {
        overflow-wrap: anywhere;
      }
      wz-map {
        block-size: 16rem;
        margin-block-start: var(--wa-space-2xs);
      }
      .warned h2 {
        font-size: var(--wa-font-size-l);
        margin-block-end: var(--wa-space-s);
      }
      .warned {
        margin-block-start: var(--wa-space-l);
        border-color: var(--wa-color-warning-border-normal);
      }
      h1 ~ wa-button,
      h1 ~ wz-reading-status {
        margin-block-start: var(--wa-space-l);
      }
      @media (max-width: 59.99rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (max-width: 47.99rem) {
        :host {
          padding-block-start: var(--wa-space-l);
        }
        .lead {
          font-size: var(--wa-font-size-m);
        }
      }
      @media print {
        :host {
          padding: 0;
        }
        .columns {
          display: block;
        }
        aside {
          margin-block-start: var(--wa-space-l);
        }
        .card {
          padding: 0;
          border: 0;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-provider-page': WzProviderPage;
  }
}
