import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, DirectoryState } from '../../actions/app.ts';
import type { DirectoryAnswer, Hit } from '../../domain/directory.ts';
import * as text from '../../text/discover.ts';
import { readerLanguages } from '../../text/language.ts';
import { loadSubdivisions } from '../../text/places.ts';
import { appContext } from '../context.ts';
import { icon } from '../parts/icons.ts';
import type { MapPoint, MapPointEvent } from '../parts/map/wz-map.ts';
import { plainText } from '../parts/texts.ts';
import { Watch } from '../parts/watch.ts';
import { navigate } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { rememberCustomer, rememberedCustomer, suggestedJurisdiction } from './customer.ts';
import { addressOf, emptyState, queryOf, rememberSearch, stateOf, type DiscoverState } from './discover-query.ts';
import './wz-place-suggestion.ts';
import './wz-reading-failure.ts';
import './wz-reading-status.ts';
import { pageful, type PointedEvent } from './wz-result-list.ts';
import './wz-search-form.ts';
import type { DiscoverStateEvent } from './wz-search-form.ts';

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
      ${this.renderSuggestion()}
      <wz-reading-failure></wz-reading-failure>
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
        <div class="list" id="results">
          <wz-result-list
            .answer=${this.answer}
            .asked=${asked}
            .query=${this.query}
            .shown=${this.shown}
            .pointedAt=${this.pointedAt}
            .languages=${languages}
            @wz-state=${(event: DiscoverStateEvent) => {
              this.ask(event.detail);
            }}
            @wz-pointed=${(event: PointedEvent) => {
              this.pointedAt = event.detail;
            }}
            @wz-more=${() => {
              this.shown += pageful;
            }}
          ></wz-result-list>
        </div>
        <div class="map no-print">${this.renderMap()}</div>
        <p class="note">${icon('info')} <span>${text.trustNote()}</span></p>
      </div>
    `;
  }

  private countInWords(): string {
    if (this.answer === undefined || this.directory.value.entries.length === 0) return text.resultsHeading();
    return text.count(this.answer.total, new Set(this.answer.hits.map(({ webid }) => webid)).size);
  }

  private renderSuggestion(): TemplateResult | typeof nothing {
    const suggested = suggestedJurisdiction(this.app.languages);
    if (this.asked.jurisdiction !== '' || suggested === undefined || this.parameters.has('jurisdiction')) return nothing;
    return html`<wz-place-suggestion
      .suggested=${suggested}
      .languages=${this.languages}
      @change=${() => {
        this.ask({ ...this.asked, jurisdiction: suggested });
      }}
    ></wz-place-suggestion>`;
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
    if (number !== undefined) this.renderRoot.querySelector('wz-result-list')?.focusHit(number);
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
