import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MotionView } from '../../actions/app.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/decisions.ts';
import { bodyInWords, decisionCodeInWords } from '../../text/motions.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { titleOf } from './motion-names.ts';
import './wz-electorate.ts';
import './wz-motion-status.ts';

/** Motions, one line each: what was moved, before whom, how it stands and since or until when. Each line leads to the whole motion. */
@customElement('wz-motion-list')
@localized()
export class WzMotionList extends LitElement {
  @property({ attribute: false }) motions: readonly MotionView[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    return html`<ul class="plain">
      ${this.motions.map((view) => this.#renderMotion(view))}
    </ul>`;
  }

  #renderMotion(view: MotionView): TemplateResult {
    const { motion, number, status, electors, codes } = view;
    const isOpen = status === 'open';
    const why = codes.find((code) => code !== 'NOT_DECIDED');
    return html`<li class=${status}>
      <div class="what">
        <h3><a href=${linkTo('/decision', { motion: motion.id })}>${titleOf(view, this.languages)}</a></h3>
        <p class="small quiet">${text.numbered(number, bodyInWords(motion.kind))}</p>
        ${isOpen && electors.length > 0 ? html`<wz-electorate brief .electors=${electors} .languages=${this.languages}></wz-electorate>` : nothing}
        ${status === 'not-counted' && why !== undefined ? html`<p class="small">${decisionCodeInWords(why)}</p>` : nothing}
      </div>
      <div class="state">
        <wz-motion-status status=${status}></wz-motion-status>
        <span class="small quiet">${this.#when(view)}</span>
      </div>
    </li>`;
  }

  #when({ status, motion, decision }: MotionView): string {
    const day = (iso: string): string => formatDate(iso, this.languages);
    if (status === 'open') return text.votesUntil(day(motion.closes));
    return decision === undefined ? text.notCounted(day(motion.closes)) : day(decision.decided);
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ul {
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      li {
        position: relative;
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--wa-space-2xs) var(--wa-space-l);
        padding: var(--wa-space-m) var(--wa-space-xs);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      li:hover {
        background: var(--wa-color-surface-lowered);
      }
      .what {
        flex: 1 1 18rem;
        min-inline-size: 0;
        display: grid;
        gap: 0.25rem;
        justify-items: start;
      }
      h3 {
        font-size: var(--wa-font-size-m);
      }
      /* The whole line leads there. */
      h3 a::after {
        content: '';
        position: absolute;
        inset: 0;
      }
      .state {
        display: flex;
        flex-direction: column;
        align-items: flex-end;
        gap: 0.25rem;
      }
      wz-electorate {
        --dot: 1.125rem;
        margin-block-start: 0.125rem;
      }
      @media (width < 40rem) {
        .state {
          flex-direction: row;
          flex-wrap: wrap;
          align-items: center;
          gap: 0.25rem var(--wa-space-s);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-motion-list': WzMotionList;
  }
}
