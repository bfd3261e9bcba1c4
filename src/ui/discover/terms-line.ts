import { css, html, nothing, type TemplateResult } from 'lit';
import type { AppliedTerms, TermsReason } from '../../domain/apply-terms.ts';
import type { Offering } from '../../domain/offering.ts';
import type { TermsRow } from '../../domain/terms.ts';
import * as text from '../../text/terms.ts';
import { icon } from '../parts/icons.ts';
import { say } from '../parts/texts.ts';

/** How many prices are told where it is not known which one applies. */
const pricesTold = 2;

/** The one row that applies to the customer, in words; or, where none can be picked, why and what would change that. */
export function termsLine(offering: Offering, { row, reason }: AppliedTerms, languages: readonly string[]): TemplateResult {
  if (reason === 'CLASS_NOT_SAID' || reason === 'JURISDICTION_NOT_SAID') return severalPrices(offering, languages);
  if (row === undefined) return noTermsLine(reason);
  const limit = limitOf(row, languages);
  return html`<p class="terms">
    <strong>${text.priceForCustomers(row, languages)}</strong>${limit === nothing ? nothing : html`<span class="limit">${limit}</span>`}
  </p>`;
}

/** Why no row could be picked, where all of them are shown anyway. */
export function noTermsLine(reason: TermsReason): TemplateResult {
  return html`<p class="terms none">${icon('info')} <span>${text.whyNoRow(reason)}</span></p>`;
}

/** Several rows could apply as long as nobody said for whom and where: the first ones, and how many more there are. */
function severalPrices({ terms }: Offering, languages: readonly string[]): TemplateResult {
  const left = terms.length - pricesTold;
  return html`<p class="terms several">
    ${terms.slice(0, pricesTold).map((row) => html`<span>${text.priceForCustomers(row, languages)}</span> `)}${left > 0 ? html`<span class="quiet">${text.morePrices(left)}</span>` : nothing}
  </p>`;
}

/** “up to 2,000 AUD per customer (120 AUD reached so far); afterwards: …” */
export function limitOf(row: TermsRow, languages: readonly string[]): TemplateResult | typeof nothing {
  if (row.cap === undefined) return nothing;
  const { tally, followedBy } = row.cap;
  return html`${text.capOf(row.cap, row.currency, languages)}${tally === undefined ? nothing : html` (${text.tallyOf(tally, row.currency, languages)})`}${
    followedBy.length === 0 ? nothing : html`; ${text.afterwards()} ${say(followedBy, languages)}`
  }`;
}

export const termsLineStyles = css`
  .terms {
    padding: 0.5rem 0.875rem;
    background: var(--wz-saffron-quiet);
    border-inline-start: 3px solid var(--wz-saffron);
    border-start-end-radius: var(--wa-border-radius-s);
    border-end-end-radius: var(--wa-border-radius-s);
  }
  .terms strong {
    font-weight: var(--wa-font-weight-semibold);
  }
  .terms .limit {
    display: block;
    font-size: var(--wa-font-size-s);
  }
  .terms .limit::first-letter {
    text-transform: uppercase;
  }
  .terms.several {
    background: var(--wa-color-neutral-fill-quiet);
    border-color: var(--wa-color-neutral-border-normal);
    font-size: var(--wa-font-size-s);
  }
  .terms.several span {
    display: block;
  }
  .terms.none {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    background: var(--wa-color-neutral-fill-quiet);
    border-color: var(--wa-color-neutral-border-normal);
    color: var(--wa-color-neutral-on-quiet);
    font-size: var(--wa-font-size-s);
  }
`;
