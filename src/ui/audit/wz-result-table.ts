import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QueryTable, ResultTerm } from '../../actions/app.ts';
import * as text from '../../text/audit.ts';
import { readableAddress } from '../parts/address.ts';
import { shared } from '../styles/shared.ts';

/** A browser stays quick up to here; the download has all rows. */
const most = 500;

/** The answer of a query: a table whose web addresses can be followed to the document a statement was read from. */
@localized()
@customElement('wz-result-table')
export class WzResultTable extends LitElement {
  static override styles = [
    shared,
    css`
      .scroll {
        overflow-x: auto;
      }
      td {
        max-width: 28rem;
        overflow-wrap: break-word;
      }
      td a {
        display: inline-block;
        min-width: 11rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) table: QueryTable | undefined;
  @property() caption = '';

  override render(): TemplateResult | typeof nothing {
    if (this.table === undefined) return nothing;
    const { columns, rows } = this.table;
    if (rows.length === 0) return html`<p>${text.noRows()}</p>`;
    return html`
      <div class="scroll" role="region" tabindex="0" aria-label=${this.caption}>
        <table>
          <caption class="visually-hidden">
            ${this.caption}
          </caption>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col">${readable(column)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.slice(0, most).map(
              (row) =>
                html`<tr>
                  ${row.map((term) => html`<td lang=${term?.language ?? nothing}>${renderTerm(term)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${rows.length > most ? html`<p class="quiet">${text.shown(most, rows.length)}</p>` : nothing}
    `;
  }
}

/** `fetchedAt` → “Fetched at”. */
function readable(column: string): string {
  const words = column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function renderTerm(term: ResultTerm | undefined): TemplateResult | string {
  if (term === undefined) return '';
  if (term.type !== 'uri' || !/^https?:/.test(term.value)) return term.value;
  return html`<a href=${term.value} target="_blank" rel="noopener noreferrer" title=${text.openSource(term.value)}
    ><bdi dir="ltr">${readableAddress(term.value)}</bdi></a
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-result-table': WzResultTable;
  }
}
