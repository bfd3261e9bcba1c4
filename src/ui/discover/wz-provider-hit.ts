import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { termsRowFor } from '../../domain/apply-terms.ts';
import type { DirectoryQuery, Hit } from '../../domain/directory.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/discover.ts';
import { countryName, jurisdictionNames } from '../../text/places.ts';
import { vettedShort } from '../../text/standing.ts';
import { agentInWords, nameOfAgent } from '../parts/agent-name.ts';
import { icon } from '../parts/icons.ts';
import { standingLine, standingStyles } from '../parts/standing-line.ts';
import { say } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { attestationsFor } from './attested.ts';
import { termsLine, termsLineStyles } from './terms-line.ts';

/** One result: what is offered, by whom, where, on which terms for this customer, and why one may believe it. */
@customElement('wz-provider-hit')
@localized()
export class WzProviderHit extends LitElement {
  @property({ attribute: false }) hit!: Hit;
  @property({ attribute: false }) query!: DirectoryQuery;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @property({ type: Number }) number = 1;
  /** The result is pointed at on the map. */
  @property({ type: Boolean, reflect: true }) highlighted = false;

  /** The focus goes to the link that names the result. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('a')?.focus(options);
  }

  override render(): TemplateResult {
    const { hit, languages } = this;
    const { offering, entry } = hit;
    const place = offering.place ?? entry.member.place;
    const seat = entry.member.seat;
    return html`
      <span class="number" aria-hidden="true">${this.number}</span>
      <div class="body">
        <h3>
          <a href=${linkTo('/provider', { webid: hit.webid, offering: offering.id })}>${say(offering.name, languages)}</a>
          ${hit.local ? nothing : html`<span class="badge warning">${icon('globe')} ${text.inAbroad()}</span>`}
        </h3>
        <p class="who">
          <span class="name">${say(entry.member.name, languages)}</span>
          ${
            place === undefined && seat === undefined
              ? nothing
              : html`<span class="where"
                  >${icon('pin')}
                  ${place === undefined ? nothing : html`${say(place.name, languages)}${seat === undefined ? nothing : text.comma()}`}${
                    seat === undefined ? nothing : countryName(seat, languages)
                  }</span
                >`
          }
          ${hit.km === undefined ? nothing : html`<span>${text.distance(text.kilometres(hit.km, languages))}</span>`}
          <span class="kind">${labelOf(offering.serviceType, languages)}</span>
        </p>
        ${termsLine(offering, hit.terms === undefined ? termsRowFor(offering, this.query, this.query.on) : { row: hit.terms, reason: 'APPLIES' }, languages)}
        ${hit.local ? nothing : html`<p class="foreign">${icon('scales')} <span>${text.disputesAbroad(jurisdictionNames(offering.disputes, languages, [], 'disjunction'))}</span></p>`}
        ${this.renderTrust()} ${this.renderWhy()}
      </div>
    `;
  }

  /** How the provider stands in the role of the offering, and who vetted it for that until when. */
  private renderTrust(): TemplateResult {
    const { entry, offering } = this.hit;
    const { verdict, authorities } = entry;
    if (verdict.state === 'suspended') return html`<p class="foreign">${icon('pause')} <span>${text.suspendedHit()}</span></p>`;
    const day = (iso: string): string => formatDate(iso, this.languages);
    return html`<div class="trust">
      ${verdict.roles.filter(({ role }) => role === offering.role).map((role) => standingLine(role, this.languages))}
      ${attestationsFor(verdict, offering.role).map(
        ({ issuer, validUntil }) =>
          html`<span class="vetted"
            >${vettedShort(agentInWords(issuer, nameOfAgent(issuer, authorities), this.languages), day(validUntil))}</span
          >`,
      )}
    </div>`;
  }

  private renderWhy(): TemplateResult | typeof nothing {
    const reasons = this.hit.why
      .filter(({ code }) => code !== 'VETTED')
      .map((why) => text.whyInWords(why, this.languages))
      .filter((words) => words !== undefined);
    return reasons.length === 0 ? nothing : html`<p class="why">${text.whyHeading()} ${reasons.join(' · ')}</p>`;
  }

  static override styles = [
    shared,
    standingStyles,
    termsLineStyles,
    css`
      :host {
        position: relative;
        display: flex;
        gap: var(--wa-space-m);
        padding: var(--wa-space-l);
        background: var(--wa-color-surface-raised);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-l);
        transition:
          border-color var(--wa-transition-normal),
          box-shadow var(--wa-transition-normal);
      }
      :host(:hover),
      :host([highlighted]) {
        border-color: var(--wa-color-brand-border-normal);
        box-shadow: var(--wa-shadow-m);
      }
      .number {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 1.75rem;
        block-size: 1.75rem;
        border-radius: 50%;
        background: var(--wa-color-brand-fill-normal);
        color: var(--wa-color-brand-on-normal);
        font-size: var(--wa-font-size-xs);
        font-weight: var(--wa-font-weight-bold);
        font-variant-numeric: tabular-nums;
      }
      :host(:hover) .number,
      :host([highlighted]) .number {
        background: var(--wa-color-brand-fill-loud);
        color: var(--wa-color-brand-on-loud);
      }
      .body {
        display: flex;
        flex-direction: column;
        gap: 0.625rem;
        flex: 1;
        min-inline-size: 0;
      }
      h3 {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.625rem;
        font-family: var(--wa-font-family-heading);
        font-size: 1.3125rem;
        letter-spacing: -0.01em;
      }
      h3 a {
        color: var(--wa-color-text-normal);
        text-decoration-color: transparent;
      }
      h3 a:hover {
        color: var(--wz-petrol);
        text-decoration-color: currentColor;
      }
      .badge {
        font-family: var(--wa-font-family-body);
        letter-spacing: 0;
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        gap: 0.125rem 1rem;
        margin-block-start: -0.375rem;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      .name {
        color: var(--wa-color-text-normal);
        font-weight: var(--wa-font-weight-semibold);
      }
      .trust,
      .foreign {
        display: flex;
        gap: 0.5rem;
        font-size: var(--wa-font-size-s);
      }
      .trust {
        flex-direction: column;
        gap: 0.25rem;
      }
      .vetted {
        padding-inline-start: 1.5625rem;
        color: var(--wa-color-text-quiet);
      }
      .foreign svg {
        margin-block-start: 0.2em;
      }
      .foreign {
        color: var(--wa-color-warning-on-quiet);
      }
      .why {
        font-size: var(--wa-font-size-xs);
        color: var(--wa-color-text-quiet);
      }
      @media (max-width: 35.99rem) {
        :host {
          padding: var(--wa-space-m);
          gap: var(--wa-space-s);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-provider-hit': WzProviderHit;
  }
}
