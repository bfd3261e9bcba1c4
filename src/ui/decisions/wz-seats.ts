import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SeatView } from '../../actions/app.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/decisions.ts';
import { agentInWords } from '../parts/agent-name.ts';
import { icon } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';

/** The seats of the committee that are filled: by whom, since when and until when. */
@customElement('wz-seats')
@localized()
export class WzSeats extends LitElement {
  @property({ attribute: false }) seats: readonly SeatView[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    if (this.seats.length === 0) return html`<p>${text.noSeats()}</p>`;
    return html`<ul class="plain">
      ${this.seats.map((seat) => this.#renderSeat(seat))}
    </ul>`;
  }

  #renderSeat({ holder, name, since, until, provisional }: SeatView): TemplateResult {
    const day = (iso: string): string => formatDate(iso, this.languages);
    return html`<li>
      <span class="face">${icon('person')}</span>
      <div>
        <a href=${linkTo('/provider', { webid: holder })}><bdi>${agentInWords(holder, name, this.languages)}</bdi></a>
        <p class="small quiet">${text.seatFrom(day(since))}${until === undefined ? nothing : html`, ${text.seatUntil(day(until))}`}</p>
        ${provisional ? html`<p class="small quiet">${text.provisional()}</p>` : nothing}
      </div>
    </li>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr));
        gap: var(--wa-space-s);
      }
      li {
        display: flex;
        gap: var(--wa-space-s);
        padding: var(--wa-space-s) var(--wa-space-m);
        background: var(--wa-color-surface-raised);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
      }
      .face {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 2.25rem;
        block-size: 2.25rem;
        color: var(--wa-color-brand-on-quiet);
        background: var(--wa-color-brand-fill-quiet);
        border-radius: 50%;
      }
      a {
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-seats': WzSeats;
  }
}
