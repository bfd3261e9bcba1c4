import '@awesome.me/webawesome/dist/components/button/button.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AllianceApp, MotionView } from '../../actions/app.ts';
import type { ElectorOutcome } from '../../domain/decision.ts';
import { formatDateTime } from '../../text/dates.ts';
import * as text from '../../text/motions.ts';
import { appContext } from '../context.ts';
import { safeAddress } from '../parts/address.ts';
import { icon, type IconName } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { shared } from '../styles/shared.ts';
import { countState, type CountState } from './may-count.ts';
import { namesIn } from './motion-names.ts';

const stateIcons: Readonly<Record<ElectorOutcome['state'], IconName>> = {
  waiting: 'clock',
  voted: 'check',
  recused: 'door',
  refused: 'warning',
};
const statusBadges: Readonly<Record<MotionView['status'], string>> = {
  open: '',
  closed: 'warning',
  carried: 'success',
  'not-carried': '',
  'not-counted': 'danger',
};

/**
 * One motion with all that is known of it: what is moved, who may vote and has, when it can be counted, and what came of it.
 *
 * @fires wz-count - when it is to be counted and recorded.
 */
@customElement('wz-motion-card')
@localized()
export class WzMotionCard extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  protected readonly subdivisions = new SubdivisionNames(this);
  @property({ attribute: false }) view!: MotionView;
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const { view, languages } = this;
    const { motion, number, status, electors } = view;
    const nameOf = namesIn(view.names, languages);
    const state = countState(view, this.app.now().toISOString());
    const share = new Intl.NumberFormat([...languages], { style: 'percent' }).format(view.majority);
    const [only, ...others] = motion.proposals;
    return html`<article class="card" aria-labelledby="title">
      <div class="head">
        <h3 id="title">${text.motionNumber(number)}</h3>
        <span class="badge ${statusBadges[status]}">${text.statusInWords(status)}</span>
      </div>
      ${
        only !== undefined && others.length === 0
          ? html`<p class="what">${text.proposalInWords(only, nameOf, languages)}</p>`
          : html`<ul class="what">
              ${motion.proposals.map(
                (proposal, index) => html`<li>${text.proposalInWords(proposal, nameOf, languages)} ${this.#renderApprovals(index)}</li>`,
              )}
            </ul>`
      }
      <p class="principle"><bdi>${motion.principle}</bdi></p>
      <dl>
        ${this.#renderLine(text.decidedBy(), text.bodyInWords(motion.kind))}
        ${this.#renderLine(text.openedOn(), formatDateTime(motion.opened, languages))}
        ${this.#renderLine(text.closesOn(), formatDateTime(motion.closes, languages))}
        ${
          view.decidableFrom > motion.opened
            ? this.#renderLine(text.repliesUntil(), formatDateTime(view.decidableFrom, languages))
            : nothing
        }
        ${this.#renderLine(text.quorum(), text.quorumIs(view.cast, view.quorum))} ${this.#renderResult()}
      </dl>
      <p class="quiet small">${motion.kind === 'election' ? text.electionMajorityIs(share) : text.majorityIs(share)}</p>
      ${view.codes.length === 0 ? nothing : this.#renderCodes()}
      ${
        electors.length === 0
          ? nothing
          : html`<details ?open=${electors.length <= 9 && state.kind !== 'recorded'}>
              <summary>
                ${text.who()}
                <span class="quiet small"
                  >${text.haveVoted(electors.filter((each) => each.state === 'voted').length, electors.length)}</span
                >
              </summary>
              <ul class="plain electors">
                ${electors.map((elector) => this.#renderElector(elector, nameOf(elector.holder)))}
              </ul>
            </details>`
      }
      ${this.#renderDocuments()} ${state.kind === 'recorded' ? nothing : this.#renderCount(state)}
    </article>`;
  }

  #renderLine(term: string, words: string): TemplateResult {
    return html`<div>
      <dt>${term}</dt>
      <dd>${words}</dd>
    </div>`;
  }

  #renderResult(): TemplateResult | typeof nothing {
    const { tally } = this.view;
    return tally === undefined ? nothing : this.#renderLine(text.result(), text.resultIs(tally.for, tally.against, tally.abstain));
  }

  /** In an election: how many approved of a candidate. */
  #renderApprovals(index: number): TemplateResult | typeof nothing {
    const { approvals, carried } = this.view;
    const count = approvals?.[index];
    if (count === undefined) return nothing;
    return html`<span class="number small">${text.approve(count)}</span>
      ${carried.includes(index) ? html`<span class="badge success">${icon('check')} ${text.elected()}</span>` : nothing}`;
  }

  #renderCodes(): TemplateResult {
    const codes = this.view.codes.filter((code) => code !== 'NOT_DECIDED' || this.view.codes.length === 1);
    return html`<p class="codes">
      ${icon('warning')}
      <span>${text.whyNot()}: ${codes.map((code) => html`${text.decisionCodeInWords(code)} <code>${code}</code> `)}</span>
    </p>`;
  }

  #renderElector({ state, code, conflict }: ElectorOutcome, name: string): TemplateResult {
    return html`<li class=${state}>
      <span class="name">${name}</span>
      <span class="how">
        ${icon(conflict !== undefined && state === 'waiting' ? 'door' : stateIcons[state])}
        <span
          >${conflict !== undefined && state === 'waiting' ? text.conflictInWords(conflict) : text.electorStateInWords(state)}${
            code === undefined ? nothing : html` ${text.voteCodeInWords(code)} <code>${code}</code>`
          }</span
        >
      </span>
    </li>`;
  }

  #renderDocuments(): TemplateResult {
    const { motion, decision } = this.view;
    const link = (address: string, words: string): TemplateResult =>
      html`<a href=${safeAddress(address) ?? ''} target="_blank" rel="noopener noreferrer">${words} ${icon('external')}</a>`;
    return html`<p class="cluster small">
      ${link(motion.id, text.motionDocument())} ${decision === undefined ? nothing : link(decision.id, text.decisionDocument())}
    </p>`;
  }

  #renderCount(state: Exclude<CountState, { kind: 'recorded' }>): TemplateResult {
    const { languages } = this;
    const canCount = state.kind === 'now' || state.kind === 'maybe';
    const why =
      state.kind === 'now'
        ? ''
        : state.kind === 'maybe'
          ? text.maybeEarly(formatDateTime(state.until, languages))
          : state.kind === 'replies'
            ? text.afterReplies(formatDateTime(state.until, languages))
            : text.afterVoting(formatDateTime(state.until, languages));
    return html`<div class="count">
      <wa-button
        variant=${state.kind === 'now' ? 'brand' : 'neutral'}
        appearance=${state.kind === 'now' ? 'accent' : 'outlined'}
        ?disabled=${!canCount}
        @click=${() => {
          this.dispatchEvent(new Event('wz-count'));
        }}
        >${text.count()}<span class="visually-hidden">: ${text.motionNumber(this.view.number)}</span></wa-button
      >
      ${why === '' ? nothing : html`<p class="small quiet">${why}</p>`}
    </div>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-s);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
      h3 {
        font-size: var(--wa-font-size-m);
        color: var(--wa-color-text-quiet);
      }
      .what {
        font-size: var(--wa-font-size-l);
        font-weight: var(--wa-font-weight-semibold);
      }
      ul.what {
        padding-inline-start: 1.25rem;
      }
      .principle {
        padding-inline-start: var(--wa-space-m);
        border-inline-start: 3px solid var(--wa-color-surface-border);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
        gap: var(--wa-space-xs) var(--wa-space-l);
      }
      dt {
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      .codes {
        display: flex;
        gap: var(--wa-space-xs);
        color: var(--wa-color-danger-on-quiet);
      }
      .codes svg {
        margin-block-start: 0.2em;
      }
      .electors {
        margin-block-start: var(--wa-space-xs);
      }
      .electors li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--wa-space-m);
        padding-block: var(--wa-space-2xs);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      .electors li:last-child {
        border-block-end: 0;
      }
      .how {
        display: inline-flex;
        gap: var(--wa-space-xs);
      }
      .how svg {
        margin-block-start: 0.2em;
      }
      .voted .how svg {
        color: var(--wa-color-success-on-quiet);
      }
      .refused .how {
        color: var(--wa-color-danger-on-quiet);
      }
      .count {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
      .count p {
        flex: 1 1 18rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-motion-card': WzMotionCard;
  }
}
