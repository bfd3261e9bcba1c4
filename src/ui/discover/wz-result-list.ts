import '@awesome.me/webawesome/dist/components/button/button.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AllianceApp } from '../../actions/app.ts';
import type { DirectoryAnswer, DirectoryQuery } from '../../domain/directory.ts';
import { labelOf } from '../../text/concepts.ts';
import * as text from '../../text/discover.ts';
import { instrumentName, instrumentOfSlug } from '../../text/instruments.ts';
import { jurisdictionName, languageName, listOf } from '../../text/places.ts';
import { appContext } from '../context.ts';
import { Watch } from '../parts/watch.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { emptyState, filtersOf, instrumentsIn, type DiscoverState, type Filter } from './discover-query.ts';
import './wz-provider-hit.ts';
import { DiscoverStateEvent } from './wz-search-form.ts';

/** How many results are drawn at first, and with each “Show more”. */
export const pageful = 40;

/** The numbers of the results that are pointed at; empty when none is any more. */
export class PointedEvent extends CustomEvent<readonly number[]> {
  static readonly type = 'wz-pointed';
  constructor(numbers: readonly number[]) {
    super(PointedEvent.type, { detail: numbers });
  }
}

/**
 * The results as a numbered list, complete without the map; or, where there are none, why, and what would find some.
 *
 * @fires wz-state - when a filter is to be taken away.
 * @fires wz-pointed - {@link PointedEvent}
 * @fires wz-more - when more of the results are wanted.
 */
@customElement('wz-result-list')
@localized()
export class WzResultList extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  /** Undefined until the first search is through. */
  @property({ attribute: false }) answer: DirectoryAnswer | undefined;
  @property({ attribute: false }) asked: DiscoverState = emptyState;
  @property({ attribute: false }) query!: DirectoryQuery;
  @property({ type: Number }) shown = pageful;
  @property({ attribute: false }) pointedAt: readonly number[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  private readonly directory = new Watch(this, () => this.app.directory.state);

  /** Brings the result of a number into sight and gives it the focus. */
  focusHit(number: number): void {
    const hit = this.renderRoot.querySelector<HTMLElementTagNameMap['wz-provider-hit']>(`#hit-${number}`);
    hit?.scrollIntoView({ block: 'center' });
    hit?.focus({ preventScroll: true });
  }

  private ask(state: DiscoverState): void {
    this.dispatchEvent(new DiscoverStateEvent(state));
  }

  private point(...numbers: number[]): void {
    this.dispatchEvent(new PointedEvent(numbers));
  }

  /** Whether results may yet appear without anybody doing anything. */
  private get isComing(): boolean {
    const { status, reading, entries } = this.directory.value;
    return status === 'opening' || (reading !== undefined && entries.length === 0);
  }

  override render(): TemplateResult {
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
                  this.point(index + 1);
                }}
                @pointerleave=${() => {
                  this.point();
                }}
                @focusin=${() => {
                  this.point(index + 1);
                }}
                @focusout=${() => {
                  this.point();
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
                this.dispatchEvent(new Event('wz-more'));
              }}
              >${text.showMore(Math.min(left, pageful))}</wa-button
            >`
      }
    `;
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
    if (filter === 'upholds')
      return listOf(
        instrumentsIn(value).map((slug) => instrumentName(instrumentOfSlug(slug))),
        this.languages,
      );
    if (filter === 'language') return languageName(value, this.languages);
    return filter === 'text' ? value : labelOf(value, this.languages);
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ol {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-m);
      }
      .more {
        margin-block-start: var(--wa-space-l);
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
    `,
  ];
}

const renderSkeletons = (): TemplateResult =>
  html`<ol class="plain" aria-hidden="true">
    ${[1, 2, 3].map(() => html`<li class="skeleton"><span></span><span></span><span></span><span></span></li>`)}
  </ol>`;

declare global {
  interface HTMLElementTagNameMap {
    'wz-result-list': WzResultList;
  }
}
