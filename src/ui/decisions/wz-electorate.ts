import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ElectorOutcome } from '../../domain/decision.ts';
import type { NamedAgent } from '../../domain/directory.ts';
import * as text from '../../text/decisions.ts';
import { conflictInWords, electorStateInWords, voteCodeInWords } from '../../text/motions.ts';
import { listOf } from '../../text/places.ts';
import { icon, type IconName } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { namer } from './motion-names.ts';

type State = ElectorOutcome['state'];
/** In the order in which a reader wants to know. */
const order: readonly State[] = ['voted', 'recused', 'refused', 'waiting'];
const drawings: Readonly<Record<State, IconName | undefined>> = { voted: 'check', recused: 'minus', refused: 'cross', waiting: undefined };
/** More than these are not named one by one. */
const mostNamed = 12;
/** More than these would be a picture of dust. */
const mostDots = 150;

/**
 * Who votes on a motion, as dots: voted, stands aside, vote does not count, has not voted. Each state has a drawing of its own, and
 * its count in words. A committee is named under its dots; a general meeting on request.
 */
@customElement('wz-electorate')
@localized()
export class WzElectorate extends LitElement {
  @property({ attribute: false }) electors: readonly ElectorOutcome[] = [];
  @property({ attribute: false }) names: readonly NamedAgent[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  /** Only the dots, for a list. */
  @property({ type: Boolean }) brief = false;

  override render(): TemplateResult {
    const { electors } = this;
    if (this.brief) return this.#renderDots();
    if (electors.length <= mostNamed)
      return html`<ul class="plain named">
        ${electors.map((elector) => this.#renderNamed(elector))}
      </ul>`;
    return html`
      ${this.#renderDots()}
      <ul class="plain legend">
        ${this.#counts().map(
          ([state, count]) => html`<li>${dot(state)} <span>${text.stateCount(electorStateInWords(state), count)}</span></li>`,
        )}
      </ul>
      <details>
        <summary>${text.seeAll(electors.length)}</summary>
        <ul class="plain named">
          ${electors.map((elector) => this.#renderNamed(elector))}
        </ul>
      </details>
    `;
  }

  #counts(): readonly (readonly [State, number])[] {
    return order
      .map((state) => [state, this.electors.filter((elector) => elector.state === state).length] as const)
      .filter(([, count]) => count > 0);
  }

  #renderDots(): TemplateResult {
    const said = listOf(
      this.#counts().map(([state, count]) => text.stateCount(electorStateInWords(state), count)),
      this.languages,
    );
    const sorted = [...this.electors].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
    return html`<div class="dots" role="img" aria-label=${said}>${sorted.slice(0, mostDots).map(({ state }) => dot(state))}</div>`;
  }

  #renderNamed({ holder, state, code, conflict }: ElectorOutcome): TemplateResult {
    const name = namer(this.names, this.languages)(holder);
    return html`<li class=${state}>
      ${dot(state)}
      <span class="who">
        <a href=${linkTo('/provider', { webid: holder })}><bdi>${name}</bdi></a>
        <span class="small quiet"
          >${electorStateInWords(state)}${code === undefined ? nothing : html`: ${voteCodeInWords(code)}`}${
            conflict === undefined || state !== 'waiting' ? nothing : html` · ${conflictInWords(conflict)}`
          }</span
        >
      </span>
    </li>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .dots {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
      }
      .dot {
        display: inline-grid;
        place-items: center;
        flex: none;
        inline-size: var(--dot, 1.375rem);
        block-size: var(--dot, 1.375rem);
        border: 1.5px solid var(--wa-color-neutral-border-loud);
        border-radius: 50%;
        font-size: calc(var(--dot, 1.375rem) * 0.62);
        color: var(--wa-color-neutral-on-normal);
      }
      .dot.voted {
        color: var(--wa-color-brand-on-loud);
        background: var(--wa-color-brand-fill-loud);
        border-color: var(--wa-color-brand-fill-loud);
      }
      .dot.recused {
        border-style: dashed;
      }
      .dot.refused {
        color: var(--wa-color-danger-on-quiet);
        border-color: var(--wa-color-danger-border-loud);
      }
      .dot svg.icon {
        vertical-align: 0;
        stroke-width: 2.5;
      }
      .named {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
        gap: var(--wa-space-s) var(--wa-space-l);
      }
      .named li {
        --dot: 2rem;
        display: flex;
        gap: var(--wa-space-xs);
        align-items: flex-start;
      }
      .who {
        display: grid;
        min-inline-size: 0;
        line-height: 1.35;
      }
      .who a {
        justify-self: start;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-2xs) var(--wa-space-l);
        margin-block: var(--wa-space-s);
        font-size: var(--wa-font-size-s);
      }
      .legend li {
        --dot: 1.125rem;
        display: flex;
        align-items: center;
        gap: 0.375rem;
      }
      details .named {
        margin-block-start: var(--wa-space-s);
      }
    `,
  ];
}

function dot(state: State): TemplateResult {
  const drawing = drawings[state];
  return html`<span class="dot ${state}" aria-hidden="true">${drawing === undefined ? nothing : icon(drawing)}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-electorate': WzElectorate;
  }
}
