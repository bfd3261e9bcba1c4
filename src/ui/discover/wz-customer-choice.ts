import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { customerClasses } from '../../domain/role.ts';
import { labelOf } from '../../text/concepts.ts';
import * as text from '../../text/discover.ts';
import { jurisdictions, loadSubdivisions } from '../../text/places.ts';
import type { SearchChoice } from '../parts/find-choices.ts';
import { icon } from '../parts/icons.ts';
import { hasOtherWords } from '../parts/texts.ts';
import '../parts/wz-search-choice.ts';
import { shared } from '../styles/shared.ts';
import type { KnownCustomer } from './customer.ts';

/**
 * Who is looking and where they are, to change on a provider's page.
 *
 * @fires wz-customer - with `{jurisdiction, customerClass}`, each '' where it was not said.
 */
@customElement('wz-customer-choice')
@localized()
export class WzCustomerChoice extends LitElement {
  @property({ attribute: false }) customer: KnownCustomer = {};
  @property({ attribute: false, hasChanged: hasOtherWords }) languages: readonly string[] = ['en'];
  @state() private places: readonly SearchChoice[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('languages')) this.namePlaces();
  }

  private namePlaces(): void {
    this.places = jurisdictions(this.languages).map(({ code, name }) => ({
      value: code,
      label: name,
      detail: code,
      level: code.includes('-') ? 1 : 0,
    }));
  }

  private change(part: { readonly jurisdiction?: string; readonly customerClass?: string }): void {
    const { jurisdiction = '', customerClass = '' } = this.customer;
    this.dispatchEvent(new CustomEvent('wz-customer', { detail: { jurisdiction, customerClass, ...part } }));
  }

  override render(): TemplateResult {
    return html`
      <wz-search-choice
        label=${text.whereLabel()}
        placeholder=${text.wherePlaceholder()}
        .choices=${this.places}
        .value=${this.customer.jurisdiction ?? ''}
        @open=${async () => {
          await loadSubdivisions();
          this.namePlaces();
        }}
        @change=${(event: Event) => {
          this.change({ jurisdiction: (event.target as HTMLElementTagNameMap['wz-search-choice']).value });
        }}
      ></wz-search-choice>
      ${keyed(
        this.languages[0],
        html`<wa-select
          label=${text.whoLabel()}
          placeholder=${text.anyone()}
          with-clear
          .value=${this.customer.customerClass ?? ''}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLElementTagNameMap['wa-select'];
            this.change({ customerClass: typeof value === 'string' ? value : '' });
          }}
        >
          <span slot="expand-icon">${icon('down')}</span><span slot="clear-icon">${icon('cross')}</span>
          ${customerClasses.map((one) => html`<wa-option value=${one}>${labelOf(one, this.languages)}</wa-option>`)}
        </wa-select>`,
      )}
    `;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-s);
      }
      wz-search-choice,
      wa-select {
        flex: 1 1 13rem;
      }
      wa-select::part(label) {
        font-weight: var(--wa-font-weight-semibold);
        margin-block-end: 0.375rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-customer-choice': WzCustomerChoice;
  }
}
