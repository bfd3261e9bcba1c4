import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { termsRowFor } from '../../domain/apply-terms.ts';
import type { DirectoryEntry } from '../../domain/directory.ts';
import type { Offering } from '../../domain/offering.ts';
import { documentOf } from '../../domain/iri.ts';
import { isLocal } from '../../domain/search-directory.ts';
import type { TermsRow } from '../../domain/terms.ts';
import { labelOf } from '../../text/concepts.ts';
import { jurisdictionName, jurisdictionNames, languageName, listOf } from '../../text/places.ts';
import * as text from '../../text/provider.ts';
import * as terms from '../../text/terms.ts';
import { safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { standingLine, standingStyles } from '../parts/standing-line.ts';
import { say } from '../parts/texts.ts';
import { shared } from '../styles/shared.ts';
import type { KnownCustomer } from './customer.ts';
import { limitOf, noTermsLine, termsLine, termsLineStyles } from './terms-line.ts';

/** One offering in full: every row of its terms, and which of them applies to the customer, and why. */
@customElement('wz-offering-card')
@localized()
export class WzOfferingCard extends LitElement {
  @property({ attribute: false }) offering!: Offering;
  @property({ attribute: false }) entry!: DirectoryEntry;
  @property({ attribute: false }) customer: KnownCustomer = {};
  /** The day the terms must hold on, `YYYY-MM-DD`. */
  @property() on = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const { offering, languages, customer } = this;
    const applied = termsRowFor(offering, customer, this.on);
    const { jurisdiction } = customer;
    const isForeign = jurisdiction !== undefined && !isLocal(offering, this.entry.verdict.roles, jurisdiction);
    return html`
      <article>
        <header>
          <p class="kind">${labelOf(offering.serviceType, languages)}</p>
          <h3>${say(offering.name, languages)}</h3>
        </header>
        ${offering.description.length === 0 ? nothing : html`<p class="about">${say(offering.description, languages)}</p>`}
        ${this.entry.verdict.roles
          .filter(({ role, standing }) => role === offering.role && standing !== 'good')
          .map((role) => html`<p class="role">${standingLine(role, languages)}</p>`)}
        ${
          isForeign
            ? html`<p class="foreign">${icon('globe')} <span>${text.notServedHere(jurisdictionName(jurisdiction, languages))}</span></p>`
            : nothing
        }
        ${applied.row === undefined ? noTermsLine(applied.reason) : this.renderApplied(applied.row)}
        ${offering.terms.length === 0 ? nothing : this.renderTerms(applied.row)} ${this.renderFacts()}
      </article>
    `;
  }

  private renderApplied(row: TermsRow): TemplateResult {
    const { jurisdiction, customerClass } = this.customer;
    const because = terms.whyThisRow(
      customerClass === undefined ? undefined : labelOf(customerClass, this.languages),
      jurisdiction === undefined ? undefined : jurisdictionName(jurisdiction, this.languages),
    );
    return html`
      ${termsLine(this.offering, { row, reason: 'APPLIES' }, this.languages)}
      <p class="because">
        ${icon('check')}
        <span
          >${terms.appliesToYou()}:
          ${because}${row.customerClasses.includes('alliance-member') ? html`. ${terms.askForProof()}` : nothing}</span
        >
      </p>
    `;
  }

  private renderTerms(applies: TermsRow | undefined): TemplateResult {
    return html`<table role="table">
      <caption>
        ${terms.tableCaption()}
      </caption>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${terms.columnCustomers()}</th>
          <th role="columnheader" scope="col">${terms.columnPrice()}</th>
          <th role="columnheader" scope="col">${terms.columnLimit()}</th>
          <th role="columnheader" scope="col">${terms.columnWhere()}</th>
          <th role="columnheader" scope="col">${terms.columnWhen()}</th>
        </tr>
      </thead>
      <tbody>
        ${this.offering.terms.map((row) => this.renderRow(row, row.id === applies?.id))}
      </tbody>
    </table>`;
  }

  private renderRow(row: TermsRow, isApplied: boolean): TemplateResult {
    const { languages } = this;
    const limit = limitOf(row, languages);
    return html`<tr role="row" class=${isApplied ? 'applies' : ''}>
      <th role="rowheader" scope="row" data-label=${terms.columnCustomers()}>
        <span
          >${terms.customersOf(row, languages)} ${isApplied ? html`<span class="badge mine">${terms.appliesToYou()}</span>` : nothing}</span
        >
      </th>
      <td role="cell" data-label=${terms.columnPrice()}><span class="price">${terms.priceOf(row, languages)}</span></td>
      <td role="cell" data-label=${terms.columnLimit()}><span>${limit === nothing ? terms.noLimit() : limit}</span></td>
      <td role="cell" data-label=${terms.columnWhere()}><span>${this.whereOf(row)}</span></td>
      <td role="cell" data-label=${terms.columnWhen()}><span>${terms.validityOf(row, languages) ?? terms.noEnd()}</span></td>
    </tr>`;
  }

  /** A row that holds wherever the offering is served says so, in place of the same list again. */
  private whereOf(row: TermsRow): string {
    const same = JSON.stringify(row.area) === JSON.stringify(this.offering.area);
    return (same ? undefined : terms.areaOf(row, this.languages)) ?? terms.everywhereServed();
  }

  private renderFacts(): TemplateResult {
    const { offering, languages } = this;
    const source = safeAddress(documentOf(offering.id));
    const delivery = offering.delivery.map((one) => (one === 'on-site' ? text.onSite() : text.remote()));
    const spoken = offering.languages.map((tag) => languageName(tag, languages));
    const facts: readonly (readonly [label: string, value: unknown])[] = [
      [text.serves(), jurisdictionNames(offering.area.included, languages)],
      [text.doesNotServe(), jurisdictionNames(offering.area.excluded, languages, offering.area.included)],
      [text.disputes(), jurisdictionNames(offering.disputes, languages)],
      [text.delivery(), listOf(delivery, languages)],
      [text.languages(), listOf(spoken, languages)],
      [text.offeredAs(), labelOf(offering.role, languages)],
      [text.place(), offering.place === undefined ? '' : say(offering.place.name, languages)],
    ];
    return html`
      <dl>
        ${facts
          .filter(([, value]) => value !== '')
          .map(
            ([label, value]) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
      </dl>
      ${offering.confidentialWork ? html`<p class="small quiet">${icon('key')} ${text.confidential()}</p>` : nothing}
      ${
        source === undefined
          ? nothing
          : html`<p class="small no-print">
              <a href=${source} rel="noopener noreferrer"
                >${text.seeData()}<span class="visually-hidden">: ${say(offering.name, languages)}</span></a
              >
            </p>`
      }
    `;
  }

  static override styles = [
    shared,
    standingStyles,
    termsLineStyles,
    css`
      :host {
        display: block;
      }
      article {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-s);
        padding: var(--wa-space-l);
        background: var(--wa-color-surface-raised);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-l);
      }
      .kind {
        font-size: var(--wa-font-size-xs);
        font-weight: var(--wa-font-weight-semibold);
        color: var(--wa-color-text-quiet);
      }
      h3 {
        font-family: var(--wa-font-family-heading);
        font-size: var(--wa-font-size-xl);
        letter-spacing: -0.01em;
      }
      .about {
        max-inline-size: var(--wz-text-width);
      }
      .foreign,
      .because {
        display: flex;
        gap: 0.5rem;
        font-size: var(--wa-font-size-s);
      }
      .foreign {
        color: var(--wa-color-warning-on-quiet);
      }
      .foreign svg,
      .because svg {
        margin-block-start: 0.2em;
      }
      .because {
        margin-block-start: calc(-1 * var(--wa-space-2xs));
        color: var(--wz-saffron-text);
      }
      table {
        margin-block-start: var(--wa-space-xs);
      }
      tbody th {
        font-weight: var(--wa-font-weight-normal);
      }
      tbody th > span::first-letter,
      td > span::first-letter {
        text-transform: uppercase;
      }
      .price {
        font-weight: var(--wa-font-weight-semibold);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      tr.applies > * {
        background: var(--wz-saffron-quiet);
      }
      tr.applies th {
        box-shadow: inset 3px 0 var(--wz-saffron);
      }
      :host(:dir(rtl)) tr.applies th {
        box-shadow: inset -3px 0 var(--wz-saffron);
      }
      .mine {
        color: var(--wz-saffron-text);
        background: transparent;
        border-color: var(--wz-saffron-border);
        white-space: nowrap;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
        gap: var(--wa-space-s) var(--wa-space-l);
        margin-block-start: var(--wa-space-xs);
        font-size: var(--wa-font-size-s);
      }
      dt {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
      }
      @media (max-width: 43.99rem) {
        article {
          padding: var(--wa-space-m);
        }
        table,
        caption,
        tbody,
        tr,
        th,
        td {
          display: block;
        }
        thead {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        tr {
          padding-block: var(--wa-space-xs);
          border-block-end: 1px solid var(--wa-color-surface-border);
        }
        tr.applies {
          padding: var(--wa-space-xs) var(--wa-space-s);
          background: var(--wz-saffron-quiet);
          border-inline-start: 3px solid var(--wz-saffron);
        }
        tr.applies > * {
          background: none;
        }
        tr.applies th,
        :host(:dir(rtl)) tr.applies th {
          box-shadow: none;
        }
        tbody th,
        td {
          display: grid;
          grid-template-columns: 5.5rem 1fr;
          gap: var(--wa-space-xs);
          padding: 0.1875rem 0;
          border: 0;
        }
        tbody th::before,
        td::before {
          content: attr(data-label);
          color: var(--wa-color-text-quiet);
          font-size: var(--wa-font-size-xs);
          padding-block-start: 0.125rem;
        }
      }
      @media print {
        article {
          padding: 0;
          border: 0;
          break-inside: avoid;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-offering-card': WzOfferingCard;
  }
}
