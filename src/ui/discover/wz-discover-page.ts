import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AllianceApp, DirectoryState } from '../../actions/app.ts';
import type { DirectoryAnswer, Hit } from '../../domain/directory.ts';
import { labelOf } from '../../text/concepts.ts';
import * as text from '../../text/discover.ts';
import { readerLanguages } from '../../text/language.ts';
import { countryName, jurisdictionName, languageName, loadSubdivisions } from '../../text/places.ts';
import { appContext } from '../context.ts';
import { icon } from '../parts/icons.ts';
import type { MapPoint, MapPointEvent } from '../parts/map/wz-map.ts';
import { plainText } from '../parts/texts.ts';
import { Watch } from '../parts/watch.ts';
import { linkTo, navigate } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { declineSuggestion, rememberCustomer, rememberedCustomer, suggestedJurisdiction } from './customer.ts';
import { addressOf, emptyState, filtersOf, queryOf, rememberSearch, stateOf, type DiscoverState, type Filter } from './discover-query.ts';
import './wz-provider-hit.ts';
import './wz-reading-status.ts';
import './wz-search-form.ts';
import type { DiscoverStateEvent } from './wz-search-form.ts';

/** How many results are drawn at first, and with each “Show more”. */
const pageful = 40;

/**
 * The directory. It works for anybody at once: the index kept on the device opens first, results appear while the pods are
 * read, the list is complete without the map, and the address holds everything that was asked.
 */
@customElement('wz-discover-page')
@localized()
export class WzDiscoverPage extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) parameters = new URLSearchParams();
  @state() private asked: DiscoverState = emptyState;
  @state() private answer: DirectoryAnswer | undefined;
  @state() private shown = pageful;
  @state() private pointedAt: readonly number[] = [];
  @state() private isMapReady = false;
  private question = 0;
  private entries: DirectoryState['entries'] | undefined;
  private readonly directory = new Watch(
    this,
    () => this.app.directory.state,
    ({ entries }) => {
      if (entries === this.entries) return;
      this.entries = entries;
      void this.search();
    },
  );

  private get languages(): readonly string[] {
    return readerLanguages(this.app.languages);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('parameters')) {
      this.asked = stateOf(this.parameters, rememberedCustomer());
      this.shown = pageful;
      rememberSearch(addressOf(this.asked, rememberedCustomer()));
      void this.search();
    }
  }

  protected override firstUpdated(): void {
    // The list comes first: the map is fetched once the page stands.
    void import('../parts/map/wz-map.ts').then(() => {
      this.isMapReady = true;
    });
  }

  private get query(): ReturnType<typeof queryOf> {
    return queryOf(this.asked, this.app.now().toISOString().slice(0, 10));
  }

  private async search(): Promise<void> {
    const question = ++this.question;
    const answer = await this.app.directory.search(this.query);
    if (question !== this.question) return;
    this.answer = answer;
    if (answer.hits.some(namesSubdivision)) {
      await loadSubdivisions();
      this.requestUpdate();
    }
  }

  /** Takes a new state into the address (the page follows it), and remembers who and where the customer is. */
  private ask(state: DiscoverState): void {
    if (state.jurisdiction !== this.asked.jurisdiction || state.customerClass !== this.asked.customerClass) rememberCustomer(state);
    navigate(addressOf(state, rememberedCustomer()), { replace: true });
  }

  override render(): TemplateResult {
    const { asked, languages } = this;
    return html`
      <div class="hero">
        <h1>${text.heading()}</h1>
        <p class="lead">${text.introduction()}</p>
      </div>
      <wz-search-form
        class="card no-print"
        .state=${asked}
        .languages=${languages}
        .spoken=${this.spoken()}
        @wz-state=${(event: DiscoverStateEvent) => {
          this.ask(event.detail);
        }}
      ></wz-search-form>
      ${this.renderSuggestion()} ${this.renderFailure()}
      <div class="bar">
        <div class="found">
          <h2>${this.countInWords()}</h2>
          <span class="visually-hidden" role="status">${this.countInWords()}</span>
          ${
            asked.jurisdiction === ''
              ? nothing
              : html`<wa-switch
                  class="no-print"
                  ?checked=${asked.abroad}
                  @change=${(event: Event) => {
                    this.ask({ ...this.asked, abroad: (event.target as HTMLElementTagNameMap['wa-switch']).checked });
                  }}
                  >${text.abroad(this.answer?.foreignTotal ?? 0)}</wa-switch
                >`
          }
        </div>
        <wz-reading-status></wz-reading-status>
      </div>
      <div class="view no-print" role="group" aria-label=${text.viewLabel()}>
        ${this.renderViewButton('list', text.showList())} ${this.renderViewButton('map', text.showMap())}
      </div>
      <div class="both" data-view=${asked.view}>
        <div class="list" id="results">${this.renderList()}</div>
        <div class="map no-print">${this.renderMap()}</div>
        <p class="note">${icon('info')} <span>${text.trustNote()}</span></p>
      </div>
    `;
  }

  private countInWords(): string {
    if (this.answer === undefined || this.directory.value.entries.length === 0) return text.resultsHeading();
    return text.count(this.answer.total, new Set(this.answer.hits.map(({ webid }) => webid)).size);
  }

  /** Whether results may yet appear without anybody doing anything. */
  private get isComing(): boolean {
    const { status, reading, entries } = this.directory.value;
    return status === 'opening' || (reading !== undefined && entries.length === 0);
  }

  private renderList(): TemplateResult {
    const { answer } = this;
    const { entries, status } = this.directory.value;
    if (answer === undefined || (answer.total === 0 && this.isComing)) return renderSkeletons();
    if (entries.length === 0) return status === 'empty' ? this.renderNothingRead() : status === 'failed' ? html`` : this.renderNobody();
    if (answer.total === 0) return this.renderNoMatch(answer);
    const hits = answer.hits.slice(0, this.shown);
    const left = answer.hits.length - hits.length;
    return html`
      <ol class="plain">
        ${repeat(
          hits,
          (hit) => hit.offering.id,
          (hit, index) =>
            html`<li>
              <wz-provider-hit
                id="hit-${index + 1}"
                .hit=${hit}
                .query=${this.query}
                .languages=${this.languages}
                .number=${index + 1}
                .highlighted=${this.pointedAt.includes(index + 1)}
                @pointerenter=${() => {
                  this.pointedAt = [index + 1];
                }}
                @pointerleave=${() => {
                  this.pointedAt = [];
                }}
                @focusin=${() => {
                  this.pointedAt = [index + 1];
                }}
                @focusout=${() => {
                  this.pointedAt = [];
                }}
              ></wz-provider-hit>
            </li>`,
        )}
      </ol>
      ${
        left === 0
          ? nothing
          : html`<wa-button
              class="more"
              appearance="outlined"
              variant="brand"
              @click=${() => {
                this.shown += pageful;
              }}
              >${text.showMore(Math.min(left, pageful))}</wa-button
            >`
      }
    `;
  }

  private renderMap(): TemplateResult {
    if (!this.isMapReady) return html`<div class="map-ground"></div>`;
    const hits = (this.answer?.hits ?? []).slice(0, this.shown);
    const points = hits.flatMap((hit, index): MapPoint[] => {
      const place = hit.offering.place ?? hit.entry.member.place;
      return place === undefined
        ? []
        : [{ lat: place.lat, lon: place.lon, number: index + 1, name: plainText(hit.offering.name, this.languages) }];
    });
    return html`<wz-map
      .points=${points}
      .placeless=${hits.length - points.length}
      .highlighted=${this.pointedAt}
      .home=${this.asked.jurisdiction}
      .languages=${this.languages}
      @wz-point=${(event: MapPointEvent) => {
        this.pointedAt = event.detail;
      }}
      @wz-pick=${this.pick}
    ></wz-map>`;
  }

  /** From a number on the map to the result of that number. */
  private readonly pick = async (event: MapPointEvent): Promise<void> => {
    const [number] = event.detail;
    if (this.asked.view === 'map') {
      this.asked = { ...this.asked, view: 'list' };
      this.ask(this.asked);
      await this.updateComplete;
    }
    const hit = this.renderRoot.querySelector<HTMLElementTagNameMap['wz-provider-hit']>(`#hit-${number}`);
    hit?.scrollIntoView({ block: 'center' });
    hit?.focus({ preventScroll: true });
  };

  private renderViewButton(view: DiscoverState['view'], label: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.asked.view === view ? 'true' : 'false'}
      @click=${() => {
        this.ask({ ...this.asked, view });
      }}
    >
      ${icon(view)} ${label}
    </button>`;
  }

  /** The place is asked for kindly, once, and never assumed. */
  private renderSuggestion(): TemplateResult | typeof nothing {
    const suggested = suggestedJurisdiction(this.app.languages);
    if (this.asked.jurisdiction !== '' || suggested === undefined || this.parameters.has('jurisdiction')) return nothing;
    return html`<div class="suggestion no-print">
      ${icon('pin')}
      <p><strong>${text.suggestPlace(countryName(suggested, this.languages))}</strong> ${text.suggestPlaceWhy()}</p>
      <wa-button
        size="s"
        variant="brand"
        @click=${() => {
          this.ask({ ...this.asked, jurisdiction: suggested });
        }}
        >${text.suggestYes()}</wa-button
      >
      <wa-button
        size="s"
        appearance="plain"
        @click=${() => {
          declineSuggestion();
          this.requestUpdate();
        }}
        >${text.suggestNo()}</wa-button
      >
    </div>`;
  }

  private renderFailure(): TemplateResult | typeof nothing {
    const { status, failure, entries } = this.directory.value;
    if (status !== 'failed' || failure === undefined) return nothing;
    return html`<div class="failure" role="alert">
      ${icon('warning')}
      <div class="stack">
        <h2>${text.failedHeading()}</h2>
        <p>${failure.message} ${failure.remedy} ${entries.length > 0 ? text.failedKept() : nothing}</p>
        <div class="cluster">
          <wa-button
            size="s"
            variant="brand"
            @click=${() => {
              void this.app.directory.refresh();
            }}
            >${text.tryAgain()}</wa-button
          >
          <a href=${linkTo('/index-report')}>${text.openReport()}</a>
        </div>
      </div>
    </div>`;
  }

  private renderNothingRead(): TemplateResult {
    return html`<div class="empty">
      <h3>${text.nothingReadHeading()}</h3>
      <p>${text.nothingReadHelp()}</p>
      <wa-button
        variant="brand"
        @click=${() => {
          void this.app.directory.refresh();
        }}
        >${text.readNow()}</wa-button
      >
    </div>`;
  }

  private renderNobody(): TemplateResult {
    return html`<div class="empty">
      <h3>${text.nobodyYetHeading()}</h3>
      <p>${text.nobodyYetHelp()}</p>
      <wa-button variant="brand" href=${linkTo('/index-report')}>${text.openReport()}</wa-button>
    </div>`;
  }

  private renderNoMatch(answer: DirectoryAnswer): TemplateResult {
    const filters = filtersOf(this.asked);
    return html`<div class="empty">
      <h3>${text.noMatchHeading()}</h3>
      <p>${text.noMatchHelp()}</p>
      <div class="cluster">
        ${
          answer.foreignTotal > 0
            ? html`<wa-button
                variant="brand"
                @click=${() => {
                  this.ask({ ...this.asked, abroad: true });
                }}
                >${text.lookAbroad(answer.foreignTotal)}</wa-button
              >`
            : nothing
        }
        ${filters.map(
          (filter) =>
            html`<wa-button
              appearance="outlined"
              @click=${() => {
                this.ask({ ...this.asked, [filter]: '' });
              }}
              >${text.without(this.filterInWords(filter))}</wa-button
            >`,
        )}
        ${
          filters.length > 1
            ? html`<wa-button
                appearance="plain"
                @click=${() => {
                  this.ask({ ...emptyState, view: this.asked.view });
                }}
                >${text.clearFilters()}</wa-button
              >`
            : nothing
        }
      </div>
    </div>`;
  }

  private filterInWords(filter: Filter): string {
    const value = this.asked[filter];
    if (filter === 'jurisdiction') return jurisdictionName(value, this.languages);
    if (filter === 'language') return languageName(value, this.languages);
    return filter === 'text' ? value : labelOf(value, this.languages);
  }

  private spoken(): readonly string[] {
    const tags = this.directory.value.entries.flatMap(({ member, offerings }) => [
      ...member.languages,
      ...offerings.flatMap((offering) => offering.languages),
    ]);
    return [...new Set(tags.map((tag) => tag.split('-')[0] ?? tag))];
  }

  static override styles = [
    shared,
    page,
    css`
      .hero {
        margin-block-end: var(--wa-space-l);
      }
      .lead {
        max-inline-size: 56rem;
        margin-block-start: var(--wa-space-xs);
      }
      .card {
        padding-block-start: var(--wa-space-m);
      }
      wz-search-form {
        position: relative;
        z-index: 2;
      }
      .suggestion,
      .failure {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-s);
        margin-block-start: var(--wa-space-m);
        padding: var(--wa-space-s) var(--wa-space-m);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-brand-fill-quiet);
        border: 1px solid var(--wa-color-brand-border-quiet);
        font-size: var(--wa-font-size-s);
      }
      .suggestion p {
        flex: 1 1 18rem;
      }
      .failure {
        flex-wrap: nowrap;
        align-items: flex-start;
        padding: var(--wa-space-l);
        background: var(--wa-color-danger-fill-quiet);
        border-color: var(--wa-color-danger-border-quiet);
        font-size: var(--wa-font-size-m);
      }
      .failure > svg {
        color: var(--wa-color-danger-on-quiet);
        inline-size: 1.5rem;
        block-size: 1.5rem;
      }
      .failure h2 {
        font-size: var(--wa-font-size-l);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--wa-space-xs) var(--wa-space-l);
        margin-block: var(--wa-space-l) var(--wa-space-s);
        min-block-size: 2.75rem;
      }
      .found {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-2xs) var(--wa-space-l);
      }
      wa-switch {
        font-size: var(--wa-font-size-s);
      }
      .view {
        display: none;
      }
      .both {
        display: grid;
        grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
        grid-template-rows: auto 1fr;
        gap: var(--wa-space-m) var(--wa-space-l);
        align-items: start;
      }
      ol {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-m);
      }
      .list {
        grid-row: 1 / span 2;
      }
      .map {
        block-size: min(calc(100vb - 6rem), 28rem);
      }
      .map,
      .both > .note {
        position: sticky;
        inset-block-start: var(--wa-space-m);
      }
      .both > .note {
        inset-block-start: calc(min(100vb - 6rem, 28rem) + 2 * var(--wa-space-m));
      }
      .map-ground {
        block-size: calc(100% - 1.5rem);
        background: var(--wz-map-water);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-l);
      }
      .more {
        margin-block-start: var(--wa-space-l);
      }
      .note {
        display: flex;
        gap: 0.5rem;
        max-inline-size: var(--wz-text-width);
        font-size: var(--wa-font-size-xs);
        color: var(--wa-color-text-quiet);
      }
      .note svg {
        margin-block-start: 0.2em;
      }
      .empty {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--wa-space-m);
        padding: var(--wa-space-xl);
        border: 1px dashed var(--wa-color-neutral-border-normal);
        border-radius: var(--wa-border-radius-l);
      }
      .empty p {
        max-inline-size: var(--wz-text-width);
        color: var(--wa-color-text-quiet);
      }
      .empty h3 {
        font-family: var(--wa-font-family-heading);
        font-size: var(--wa-font-size-xl);
      }
      .skeleton {
        display: flex;
        flex-direction: column;
        gap: 0.75rem;
        padding: var(--wa-space-l);
        background: var(--wa-color-surface-raised);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-l);
      }
      .skeleton span {
        block-size: 0.875rem;
        border-radius: var(--wa-border-radius-s);
        background: var(--wa-color-neutral-fill-normal);
        animation: breathe 1.6s ease-in-out infinite alternate;
      }
      .skeleton span:nth-child(1) {
        inline-size: 55%;
        block-size: 1.25rem;
      }
      .skeleton span:nth-child(2) {
        inline-size: 35%;
      }
      .skeleton span:nth-child(3) {
        block-size: 2.5rem;
      }
      .skeleton span:nth-child(4) {
        inline-size: 70%;
      }
      @keyframes breathe {
        to {
          opacity: 0.45;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .skeleton span {
          animation: none;
        }
      }
      @media (max-width: 59.99rem) {
        .both {
          grid-template-columns: minmax(0, 1fr);
        }
        .view {
          display: grid;
          grid-template-columns: 1fr 1fr;
          margin-block-end: var(--wa-space-m);
          padding: 0.1875rem;
          background: var(--wa-color-neutral-fill-normal);
          border-radius: var(--wa-border-radius-m);
        }
        .view button {
          display: inline-flex;
          align-items: center;
          justify-content: center;
          gap: 0.5rem;
          min-block-size: 2.5rem;
          border: 0;
          border-radius: calc(var(--wa-border-radius-m) - 0.125rem);
          background: none;
          color: var(--wa-color-neutral-on-normal);
          font: inherit;
          font-size: var(--wa-font-size-s);
          font-weight: var(--wa-font-weight-semibold);
          cursor: pointer;
        }
        .view button[aria-pressed='true'] {
          color: var(--wa-color-brand-on-loud);
          background: var(--wa-color-brand-fill-loud);
          box-shadow: var(--wa-shadow-s);
        }
        .list {
          grid-row: auto;
        }
        .map,
        .both > .note {
          position: static;
        }
        .map {
          block-size: min(70vb, 34rem);
        }
        .both[data-view='list'] .map,
        .both[data-view='map'] .list {
          display: none;
        }
      }
      @media (max-width: 47.99rem) {
        :host {
          padding-block-start: var(--wa-space-l);
        }
        .lead {
          font-size: var(--wa-font-size-m);
        }
        .card {
          padding: var(--wa-space-s) var(--wa-space-m) var(--wa-space-m);
        }
        .bar {
          margin-block-start: var(--wa-space-l);
        }
      }
    `,
  ];
}

const renderSkeletons = (): TemplateResult =>
  html`<ol class="plain" aria-hidden="true">
    ${[1, 2, 3].map(() => html`<li class="skeleton"><span></span><span></span><span></span><span></span></li>`)}
  </ol>`;

/** Whether a card names a state or province: their names are fetched only then. */
function namesSubdivision({ offering, entry }: Hit): boolean {
  const codes = [...entry.verdict.roles.flatMap(({ jurisdictions }) => jurisdictions), ...offering.disputes, ...offering.area.excluded];
  return codes.some((code) => code.includes('-'));
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-discover-page': WzDiscoverPage;
  }
}
