import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { consume } from '@lit/context';
import { customElement, property } from 'lit/decorators.js';
import type { AllianceApp, MotionView } from '../../actions/app.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/motions.ts';
import { listOf } from '../../text/places.ts';
import * as desk from '../../text/steward-desk.ts';
import { appContext } from '../context.ts';
import { icon } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { countState } from './may-count.ts';
import { namesIn, titleOf } from './motion-names.ts';

/** More names would be read by nobody: general meetings have many members. */
const mostNames = 5;

/** One motion in a line or two: what is moved, for whom it waits and until when, and the way to it. */
@customElement('wz-motion-line')
@localized()
export class WzMotionLine extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) view!: MotionView;
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const { view, languages } = this;
    const { motion, number, electors } = view;
    const state = countState(view, this.app.now().toISOString());
    const canVote = electors.filter((each) => each.state !== 'recused');
    const until = formatDate(motion.closes, languages);
    return html`<article class="card">
      <p class="quiet small">${text.motionNumber(number)} · ${text.bodyInWords(motion.kind)}</p>
      <h3>${titleOf(view, languages)}</h3>
      <p class="small">${icon('clock')} ${desk.progress(canVote.filter((each) => each.state === 'voted').length, canVote.length, until)}</p>
      ${state.kind === 'now' ? nothing : this.#renderWaiting()}
      ${state.kind === 'replies' ? html`<p class="small quiet">${text.afterReplies(formatDate(state.until, languages))}</p>` : nothing}
      <a href=${linkTo('/steward/motions', { motion: motion.id })}
        >${state.kind === 'now' ? desk.toCount() : desk.toSee()}<span class="visually-hidden">: ${text.motionNumber(number)}</span></a
      >
    </article>`;
  }

  #renderWaiting(): TemplateResult | typeof nothing {
    const nameOf = namesIn(this.view.names, this.languages);
    const waiting = this.view.electors.filter((each) => each.state === 'waiting' && each.conflict === undefined);
    if (waiting.length === 0) return nothing;
    const shown = waiting.slice(0, mostNames).map(({ holder }) => nameOf(holder));
    const left = waiting.length - shown.length;
    const names = left === 0 ? listOf(shown, this.languages) : desk.andMore(shown.join(', '), left);
    return html`<p class="small">${icon('person')} ${desk.stillWaits(names)}</p>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      article {
        display: grid;
        gap: var(--wa-space-2xs);
        justify-items: start;
      }
      h3 {
        font-size: var(--wa-font-size-m);
      }
      a {
        margin-block-start: var(--wa-space-2xs);
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-motion-line': WzMotionLine;
  }
}
