import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MotionView } from '../../actions/app.ts';
import type { ProposedEvent } from '../../domain/decision.ts';
import * as text from '../../text/decisions.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';
import { namer } from './motion-names.ts';

/**
 * The count of a motion against what it needs: how many voted against the quorum, and how many were for against the majority; in an
 * election how many approve of each candidate. Each bar has its sentence, and says nothing that the sentence does not.
 */
@customElement('wz-count')
@localized()
export class WzCount extends LitElement {
  @property({ attribute: false }) view!: MotionView;
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    return html`${this.#renderQuorum()} ${this.view.motion.kind === 'election' ? this.#renderElection() : this.#renderMajority()}`;
  }

  #renderQuorum(): TemplateResult {
    const { cast, quorum, electors } = this.view;
    const all = Math.max(quorum, cast, electors.filter(({ state }) => state !== 'recused').length);
    const isMet = cast >= quorum;
    return html`<figure>
      ${bar(cast / all, quorum / all, 'cast')}
      <figcaption>${icon(isMet ? 'check' : 'clock')} ${isMet ? text.quorumMet(cast, quorum) : text.quorumMissing(cast, quorum)}</figcaption>
    </figure>`;
  }

  #renderMajority(): TemplateResult {
    const { tally, majority } = this.view;
    const needed = text.shareInWords(majority, this.languages);
    if (tally === undefined)
      return html`<p>${text.majorityIs(needed)}</p>
        <p class="quiet">${icon('key')} ${text.sealed()}</p>`;
    const both = tally.for + tally.against;
    const share = both === 0 ? 0 : tally.for / both;
    return html`<figure>
      <div class="sides">
        <strong>${text.votesFor(tally.for)}</strong>
        <span>${text.votesAbstain(tally.abstain)}</span>
        <strong>${text.votesAgainst(tally.against)}</strong>
      </div>
      ${bar(share, majority, 'sides', both > 0)}
      <figcaption>
        ${icon(share > majority ? 'check' : 'minus')} ${text.majorityWas(text.shareInWords(share, this.languages), needed)}
      </figcaption>
    </figure>`;
  }

  #renderElection(): TemplateResult {
    const { motion, majority, approvals } = this.view;
    const seats = [...new Set(motion.proposals.map(({ seat }) => seat))];
    return html`
      <p>${text.electionRule(text.shareInWords(majority, this.languages))}</p>
      ${approvals === undefined ? html`<p class="quiet">${icon('key')} ${text.sealed()}</p>` : nothing}
      ${seats.map(
        (seat, index) =>
          html`<section>
            ${seats.length > 1 ? html`<h3>${text.seatNumber(index + 1)}</h3>` : nothing}
            <ul class="plain">
              ${motion.proposals.map((proposal, at) => (proposal.seat === seat ? this.#renderCandidate(proposal, at) : nothing))}
            </ul>
          </section>`,
      )}
    `;
  }

  #renderCandidate({ member }: ProposedEvent, at: number): TemplateResult {
    const { names, approvals, cast, majority, carried } = this.view;
    const votes = approvals?.[at];
    return html`<li>
      <p class="candidate">
        <strong><bdi>${namer(names, this.languages)(member)}</bdi></strong>
        ${carried.includes(at) ? html`<span class="badge success">${icon('check')} ${text.electedBadge()}</span>` : nothing}
        ${votes === undefined ? nothing : html`<span class="votes small">${text.approvedBy(votes, cast)}</span>`}
      </p>
      ${votes === undefined ? nothing : bar(cast === 0 ? 0 : votes / cast, majority, 'cast')}
    </li>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      figure,
      section,
      li {
        display: grid;
        gap: 0.375rem;
      }
      ul {
        display: grid;
        gap: var(--wa-space-m);
      }
      h3 {
        font-size: var(--wa-font-size-m);
        margin-block: var(--wa-space-xs);
      }
      .bar {
        position: relative;
        block-size: 0.875rem;
        margin-block: 0.25rem;
        background: var(--wa-color-neutral-fill-normal);
        border: 1px solid var(--wa-color-neutral-border-loud);
        border-radius: var(--wa-border-radius-pill);
      }
      .fill {
        block-size: 100%;
        background: var(--wa-color-brand-fill-loud);
        border-radius: var(--wa-border-radius-pill);
      }
      /* Two sides: the one against is hatched, so that nobody needs its colour. */
      .bar.sides {
        background: repeating-linear-gradient(
          -45deg,
          var(--wa-color-neutral-border-loud) 0 2px,
          var(--wa-color-neutral-fill-normal) 2px 7px
        );
      }
      .bar.sides .fill {
        border-start-end-radius: 0;
        border-end-end-radius: 0;
      }
      /* Where what is needed begins. */
      .mark {
        position: absolute;
        inset-block: -0.3125rem;
        inline-size: 0;
        border-inline-start: 3px solid var(--wz-saffron);
        outline: 1px solid var(--wa-color-text-normal);
      }
      .sides:not(.bar) {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--wa-space-m);
      }
      figcaption {
        font-size: var(--wa-font-size-s);
      }
      .candidate {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--wa-space-2xs) var(--wa-space-s);
      }
      .votes {
        margin-inline-start: auto;
      }
    `,
  ];
}

/** A share of a whole and the share that is needed, both 0 to 1. */
function bar(share: number, needed: number, kind: 'cast' | 'sides', isShown = true): TemplateResult {
  const percent = (value: number): string => `${Math.min(100, Math.max(0, value * 100)).toFixed(2)}%`;
  // Through the object model: the policy of the page (CSP) lets no style attribute through.
  return html`<div class="bar ${isShown ? kind : ''}" aria-hidden="true">
    <div class="fill" .style=${`inline-size: ${percent(share)}`}></div>
    <div class="mark" .style=${`inset-inline-start: calc(${percent(needed)} - 1.5px)`}></div>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-count': WzCount;
  }
}
