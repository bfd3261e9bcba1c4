import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import * as text from '../../text/discover.ts';
import { countryName } from '../../text/places.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';
import { declineSuggestion } from './customer.ts';

/**
 * “Is this where you are?” The place is asked for kindly, once, and never assumed.
 *
 * @fires change - when the answer is yes. Read `suggested`.
 */
@customElement('wz-place-suggestion')
@localized()
export class WzPlaceSuggestion extends LitElement {
  @property() suggested = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult | typeof nothing {
    if (this.suggested === '') return nothing;
    return html`<div class="suggestion no-print">
      ${icon('pin')}
      <p><strong>${text.suggestPlace(countryName(this.suggested, this.languages))}</strong> ${text.suggestPlaceWhy()}</p>
      <wa-button
        size="s"
        variant="brand"
        @click=${() => {
          this.dispatchEvent(new Event('change'));
        }}
        >${text.suggestYes()}</wa-button
      >
      <wa-button
        size="s"
        appearance="plain"
        @click=${() => {
          declineSuggestion();
          this.suggested = '';
        }}
        >${text.suggestNo()}</wa-button
      >
    </div>`;
  }

  static override styles = [
    shared,
    css`
      .suggestion {
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
      p {
        flex: 1 1 18rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-place-suggestion': WzPlaceSuggestion;
  }
}
