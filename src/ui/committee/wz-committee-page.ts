import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { BallotView } from '../../actions/app.ts';
import * as text from '../../text/committee.ts';
import { formatDateTime } from '../../text/dates.ts';
import * as decisions from '../../text/decisions.ts';
import { bodyInWords } from '../../text/motions.ts';
import { loadSubdivisions } from '../../text/places.ts';
import { titleOf } from '../decisions/motion-names.ts';
import '../decisions/wz-motion-status.ts';
import '../decisions/wz-moved.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { icon, type IconName } from '../parts/icons.ts';
import { toHeading } from '../parts/to-heading.ts';
import { plainText } from '../parts/texts.ts';
import { linkTo, PageTitleEvent } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import './wz-ballot.ts';
import './wz-hearing-paper.ts';

/**
 * For holders of seats and, in general meetings and elections, for members: what waits for the person's vote, and the vote itself
 * (`#/committee?motion=…`) with everything the parties were told.
 */
@customElement('wz-committee-page')
@localized()
export class WzCommitteePage extends ReadingPage {
  @state() private ballots: readonly BallotView[] | undefined;
  /** Stays on the motion that was just voted on, whatever the list says by now. */
  #open: BallotView | undefined;

  get #ballot(): BallotView | undefined {
    const wanted = this.parameters.get('motion');
    if (wanted === null) return (this.#open = undefined);
    if (this.#open?.motion.id !== wanted) this.#open = this.ballots?.find(({ motion }) => motion.id === wanted);
    return this.#open;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // From the list to a motion and back is from page to page to the reader.
    if (changed.get('parameters') instanceof URLSearchParams) toHeading(this);
    this.dispatchEvent(new PageTitleEvent(this.heading));
  }

  protected get heading(): string {
    const ballot = this.#ballot;
    return ballot === undefined ? text.heading() : titleOf(ballot, this.languages);
  }

  protected override renderAbove(): unknown {
    if (this.parameters.get('motion') === null) return super.renderAbove();
    return html`<a class="back" href=${linkTo('/committee')}>${icon('back')}${text.back()}</a>`;
  }

  protected async readPage(): Promise<void> {
    await loadSubdivisions();
    this.ballots = await this.app.committee.ballots();
  }

  protected renderPage(): TemplateResult {
    const { ballots, failure } = this;
    const wanted = this.parameters.get('motion');
    if (ballots === undefined)
      return html`<p class="lead">${text.lead()}</p>
        <div class="sections">
          ${this.renderFailure(text.loadFailed())} ${failure === undefined ? html`<p role="status">${text.loading()}</p>` : nothing}
        </div>`;
    if (wanted === null) return this.#renderList(ballots);
    const ballot = this.#ballot;
    return ballot === undefined ? html`<p class="lead">${text.unknown()}</p>` : this.#renderBallot(ballot);
  }

  #renderList(ballots: readonly BallotView[]): TemplateResult {
    // Where the person can only stand aside, others come first.
    const waiting = ballots.filter(isWaiting).sort((a, b) => Number(a.conflict !== undefined) - Number(b.conflict !== undefined));
    const rest = ballots.filter((ballot) => !waiting.includes(ballot));
    if (ballots.length === 0)
      return html`<p class="lead">${text.lead()}</p>
        <div class="card none">
          <h2>${text.noVote()}</h2>
          <p>${text.noVoteHelp()}</p>
          <p><a href=${linkTo('/decisions')}>${text.toDecisions()}</a></p>
        </div>`;
    return html`
      <p class="lead">${text.lead()}</p>
      <div class="sections">
        ${this.renderFailure(text.loadFailed())}
        <section class="section" aria-labelledby="waiting">
          <h2 id="waiting">${text.waiting()}</h2>
          ${
            waiting.length === 0
              ? html`<p class="quiet">${icon('check')} ${text.noneWaiting()}</p>`
              : html`<ul class="plain wide cards">
                  ${waiting.map((ballot) => this.#renderCard(ballot))}
                </ul>`
          }
        </section>
        ${
          rest.length === 0
            ? nothing
            : html`<section class="section" aria-labelledby="answered">
                <h2 id="answered">${text.answered()}</h2>
                <ul class="plain wide lines">
                  ${rest.map((ballot) => this.#renderLine(ballot))}
                </ul>
              </section>`
        }
        <p><a href=${linkTo('/decisions')}>${text.toDecisions()}</a></p>
      </div>
    `;
  }

  #renderCard(ballot: BallotView): TemplateResult {
    const { motion, number, conflict } = ballot;
    const title = titleOf(ballot, this.languages);
    return html`<li class="card">
      <p class="small quiet">${decisions.numbered(number, bodyInWords(motion.kind))}</p>
      <h3>${title}</h3>
      <p>
        ${icon('clock')} ${decisions.votesUntil(formatDateTime(motion.closes, this.languages))}
        ${conflict === undefined ? nothing : html`<span class="badge warning">${icon('warning')} ${text.youCannot()}</span>`}
      </p>
      <div>
        <wa-button
          size="s"
          variant=${conflict === undefined ? 'brand' : 'neutral'}
          appearance=${conflict === undefined ? 'accent' : 'outlined'}
          href=${linkTo('/committee', { motion: motion.id })}
          >${conflict === undefined ? text.readAndVote() : text.readAgain()}<span class="visually-hidden">: ${title}</span></wa-button
        >
      </div>
    </li>`;
  }

  #renderLine(ballot: BallotView): TemplateResult {
    const [words, drawing] = stateOf(ballot);
    return html`<li>
      <div>
        <a href=${linkTo('/committee', { motion: ballot.motion.id })}>${titleOf(ballot, this.languages)}</a>
        <p class="small quiet">${icon(drawing)} ${words}</p>
      </div>
      <wz-motion-status status=${ballot.status}></wz-motion-status>
    </li>`;
  }

  #renderBallot(ballot: BallotView): TemplateResult {
    const { motion, number, status, names } = ballot;
    const when = formatDateTime(motion.closes, this.languages);
    const [words, drawing] = stateOf(ballot);
    return html`
      <p class="small quiet">${decisions.numbered(number, bodyInWords(motion.kind))}</p>
      <p class="state">
        <wz-motion-status status=${status}></wz-motion-status>
        ${status === 'open' ? html`<span>${decisions.votesUntil(when)}</span>` : nothing}
        <a href=${linkTo('/decision', { motion: motion.id })}>${decisions.howWeKnow()}</a>
      </p>
      <div class="sections">
        <section class="section" aria-labelledby="moved">
          <h2 id="moved">${decisions.moved()}</h2>
          <wz-moved class="wide" .view=${ballot} .languages=${this.languages}></wz-moved>
          ${motion.principle === '' ? nothing : html`<p><span class="quiet">${decisions.principle()}:</span> <bdi>${motion.principle}</bdi></p>`}
        </section>
        ${
          motion.paper === undefined
            ? nothing
            : html`<wz-hearing-paper .paper=${ballot.paper} .names=${names} .languages=${this.languages}></wz-hearing-paper>
                ${this.#renderReplies(ballot)}`
        }
        ${
          isWaiting(ballot)
            ? html`<wz-ballot
                .ballot=${ballot}
                name=${this.#name}
                .languages=${this.languages}
                @wz-voted=${() => void this.load()}
              ></wz-ballot>`
            : html`<p class="answered">${icon(drawing)} <strong>${words}</strong></p>`
        }
      </div>
    `;
  }

  #renderReplies({ replies, decidableFrom, motion, status }: BallotView): TemplateResult {
    const isAwaited = status === 'open' && decidableFrom > motion.opened && decidableFrom > this.app.now().toISOString();
    return html`<section class="section" aria-labelledby="replies">
      <h2 id="replies">${text.replies()}</h2>
      ${
        replies.length === 0
          ? html`<p class="quiet">${text.noReplies()}</p>`
          : replies.map((reply) => html`<blockquote><bdi>${reply}</bdi></blockquote>`)
      }
      ${isAwaited ? html`<p>${icon('clock')} ${text.repliesUntil(formatDateTime(decidableFrom, this.languages))}</p>` : nothing}
    </section>`;
  }

  get #name(): string {
    const session = this.session.value;
    return session.status === 'signed-in' ? plainText(session.name, this.languages, session.webId) : '';
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      .none {
        display: grid;
        gap: var(--wa-space-s);
        margin-block-start: var(--wa-space-xl);
      }
      .cards {
        display: grid;
        gap: var(--wa-space-m);
      }
      .cards li {
        display: grid;
        gap: var(--wa-space-2xs);
      }
      h3 {
        font-size: var(--wa-font-size-l);
      }
      .cards wa-button {
        margin-block-start: var(--wa-space-xs);
      }
      .cards .badge {
        margin-inline-start: var(--wa-space-s);
      }
      .lines {
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      .lines li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: start;
        gap: var(--wa-space-2xs) var(--wa-space-m);
        padding-block: var(--wa-space-s);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      .state {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-m);
        margin-block-start: var(--wa-space-xs);
      }
      h1 + .small {
        margin-block-start: var(--wa-space-xs);
      }
      blockquote {
        margin: 0;
        padding-inline-start: var(--wa-space-m);
        border-inline-start: 3px solid var(--wa-color-brand-border-normal);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .answered {
        display: flex;
        gap: 0.5rem;
      }
    `,
  ];
}

const isWaiting = ({ status, mine }: BallotView): boolean => status === 'open' && mine === 'waiting';

/** How the person stands to a motion that does not wait for it, in words and with a drawing. */
function stateOf(ballot: BallotView): readonly [words: string, drawing: IconName] {
  if (ballot.mine === 'voted') return [text.youVoted(), 'check'];
  if (ballot.mine === 'recused') return [text.youStandAside(), 'minus'];
  return isWaiting(ballot) ? [text.waits(), 'clock'] : [text.youDidNot(), 'minus'];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-committee-page': WzCommitteePage;
  }
}
