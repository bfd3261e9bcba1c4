import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Governance, MotionView } from '../../actions/app.ts';
import { heading as committeeTitle } from '../../text/committee.ts';
import { formatDateTime } from '../../text/dates.ts';
import * as text from '../../text/decisions.ts';
import { bodyInWords, proposalInWords } from '../../text/motions.ts';
import { addressLink } from '../parts/address-link.ts';
import { safeAddress } from '../parts/address.ts';
import { toHeading } from '../parts/to-heading.ts';
import { icon, type IconName } from '../parts/icons.ts';
import { linkTo, PageTitleEvent } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { GovernancePage, governancePage } from './governance-page.ts';
import { namer, titleOf } from './motion-names.ts';
import './wz-count.ts';
import './wz-electorate.ts';
import './wz-motion-status.ts';
import './wz-moved.ts';

/**
 * One motion from its opening to its review: `#/decision?motion=…`. What was moved, who votes and how it was counted, what follows,
 * where it can be reviewed, and the documents that all this rests on.
 */
@customElement('wz-decision-page')
@localized()
export class WzDecisionPage extends GovernancePage {
  /** The title that the shell was told. */
  #told = '';

  get #motion(): MotionView | undefined {
    const wanted = this.parameters.get('motion');
    const { governance } = this;
    return governance === undefined || governance === 'none' ? undefined : governance.motions.find(({ motion }) => motion.id === wanted);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Another motion at the same page, an appeal for one, is another page to the reader.
    if (changed.get('parameters') instanceof URLSearchParams) toHeading(this);
    const view = this.#motion;
    const title = view === undefined ? '' : titleOf(view, this.languages);
    if (title === '' || title === this.#told) return;
    this.#told = title;
    this.dispatchEvent(new PageTitleEvent(title));
  }

  protected renderHeading(): TemplateResult {
    return html`<a class="back" href=${linkTo('/decisions')}>${icon('back')}${text.backToAll()}</a>
      <h1 tabindex="-1">${text.heading()}</h1>`;
  }

  protected renderGovernance(governance: Governance): TemplateResult {
    const view = this.#motion;
    if (view === undefined)
      return html`<a class="back" href=${linkTo('/decisions')}>${icon('back')}${text.backToAll()}</a>
        <h1 tabindex="-1">${text.unknown()}</h1>
        <p class="lead">${text.unknownHelp()}</p>
        <wz-reading-status></wz-reading-status>`;
    const { motion, number, status } = view;
    return html`
      <a class="back" href=${linkTo('/decisions')}>${icon('back')}${text.backToAll()}</a>
      <p class="quiet small kicker">${text.numbered(number, bodyInWords(motion.kind))}</p>
      <h1 tabindex="-1">${titleOf(view, this.languages)}</h1>
      <p class="state">
        <wz-motion-status status=${status}></wz-motion-status>
        ${status === 'open' ? html`<span>${text.votesUntil(formatDateTime(motion.closes, this.languages))}</span>` : nothing}
      </p>
      ${this.#renderWrong(view)}
      <div class="parts columns">
        <div class="column">
          <section aria-labelledby="moved">
            <h2 id="moved">${text.moved()}</h2>
            <wz-moved .view=${view} .languages=${this.languages}></wz-moved>
            ${
              motion.principle === ''
                ? nothing
                : html`<div class="principle">
                    <p class="small quiet">${text.principle()}</p>
                    <p><bdi>${motion.principle}</bdi></p>
                  </div>`
            }
          </section>
          <section aria-labelledby="count">
            <h2 id="count">${text.count()}</h2>
            <wz-count .view=${view} .languages=${this.languages}></wz-count>
          </section>
          <section aria-labelledby="electorate">
            <h2 id="electorate">${text.electorate()}</h2>
            <p class="quiet">${text.electorateInWords(motion.kind)}</p>
            <wz-electorate .electors=${view.electors} .names=${view.names} .languages=${this.languages}></wz-electorate>
          </section>
          ${this.#renderFollows(view, governance)}
        </div>
        <aside class="column">
          ${this.#renderCourse(view)} ${this.#renderWays(view)}
          <section aria-labelledby="private">
            <h2 id="private">${text.isPrivate()}</h2>
            <p class="small">${text.isPrivateHelp()}</p>
          </section>
          ${this.#renderDocuments(view)}
        </aside>
      </div>
    `;
  }

  #renderWrong({ status, codes, why = '' }: MotionView): TemplateResult | typeof nothing {
    const said = codes.filter((code) => code !== 'NOT_DECIDED');
    if (status !== 'not-counted' && status !== 'not-carried') return nothing;
    if (said.length === 0) return nothing;
    return html`<wa-callout variant=${status === 'not-counted' ? 'danger' : 'neutral'}>
      ${status === 'not-counted' ? html`<p><strong>${text.doesNotCount()}</strong></p>` : nothing}
      ${said.map((code, index) => html`<p>${text.codeInWords(code, index === 0 ? why : '')} <code>${code}</code></p>`)}
    </wa-callout>`;
  }

  /** What happened and what is still to come, in the order of time. */
  #renderCourse({ motion, decidableFrom, decision, events, status }: MotionView): TemplateResult {
    const now = this.app.now().toISOString();
    const effective = events.map((event) => event.effective).sort()[0];
    const steps: readonly (readonly [words: string, at: string, drawing: IconName])[] = [
      [text.opened(), motion.opened, 'document'] as const,
      ...(decidableFrom > motion.opened ? [[text.replyUntil(), decidableFrom, 'speech'] as const] : []),
      // What was settled before needs nobody to wait for the end of voting.
      ...(decision === undefined || motion.closes <= decision.decided ? [[text.closes(), motion.closes, 'clock'] as const] : []),
      ...(decision === undefined ? [] : [[text.decided(), decision.decided, 'scales'] as const]),
      ...(effective === undefined || status === 'not-counted' ? [] : [[text.inForce(), effective, 'check'] as const]),
    ].sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
    return html`<section aria-labelledby="course">
      <h2 id="course">${text.course()}</h2>
      <ol class="plain course">
        ${steps.map(
          ([words, at, drawing]) =>
            html`<li class=${at > now ? 'ahead' : ''}>
              <span class="face">${icon(drawing)}</span>
              <div>
                <strong>${words}</strong>
                <p class="small quiet">${formatDateTime(at, this.languages)}${at > now ? html` · ${text.stillTo()}` : nothing}</p>
              </div>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  /** Ways on for whoever has a vote, or whom it concerns. */
  #renderWays({ motion, electors, status }: MotionView): TemplateResult | typeof nothing {
    const session = this.app.session.state.value;
    if (session.status !== 'signed-in') return nothing;
    const elector = electors.find(({ holder, state: how }) => holder === session.webId && how === 'waiting');
    const mayVote = status === 'open' && elector !== undefined;
    const isConcerned = motion.proposals.some(({ member }) => member === session.webId);
    if (!mayVote && !isConcerned) return nothing;
    return html`<div class="ways">
      ${mayVote ? html`<wa-button variant="brand" href=${linkTo('/committee', { motion: motion.id })}>${elector.conflict === undefined ? text.voteHere() : committeeTitle()}</wa-button>` : nothing}
      ${isConcerned ? html`<wa-button appearance="outlined" href=${linkTo('/membership/decisions')}>${text.concernsMe()}</wa-button>` : nothing}
    </div>`;
  }

  #renderFollows(view: MotionView, { motions, appeals }: Governance): TemplateResult {
    const { status, events, decision, names } = view;
    const isOpen = status === 'open' || status === 'closed';
    const nameOf = namer(names, this.languages);
    return html`<section aria-labelledby="follows">
      <h2 id="follows">${text.follows()}</h2>
      ${
        isOpen
          ? html`<p>${text.notYet()}</p>`
          : events.length === 0 || status === 'not-counted'
            ? html`<p>${text.nothingFollows()}</p>`
            : html`<ul class="events">
                ${events.map(
                  (event) =>
                    html`<li>
                      ${text.holdsFrom(proposalInWords(event, nameOf, this.languages), formatDateTime(event.effective, this.languages))}
                    </li>`,
                )}
              </ul>`
      }
      ${
        decision === undefined || decision.reviewVenue === ''
          ? nothing
          : html`<h3>${text.review()}</h3>
              <p><bdi>${decision.reviewVenue}</bdi></p>`
      }
      ${this.#renderAppeals(view, motions, appeals)}
    </section>`;
  }

  #renderAppeals(
    { events, names }: MotionView,
    motions: readonly MotionView[],
    lodged: Governance['appeals'],
  ): TemplateResult | typeof nothing {
    if (!events.some(({ kind }) => appealable.has(kind))) return nothing;
    const mine = new Set<string>(events.map(({ id }) => id));
    const against = motions.filter(({ motion }) =>
      motion.proposals.some(({ kind, evidence }) => kind.startsWith('appeal-') && evidence !== undefined && mine.has(evidence.id)),
    );
    // Lodged, and nobody has moved anything about it yet.
    const waiting = against.length > 0 ? [] : lodged.filter((appeal) => mine.has(appeal.against));
    return html`<h3>${text.appeals()}</h3>
      ${waiting.map(
        (appeal) =>
          html`<p>
            ${icon('clock')} ${text.appealWaits(namer(names, this.languages)(appeal.member), formatDateTime(appeal.lodged, this.languages))}
          </p>`,
      )}
      ${
        waiting.length > 0
          ? nothing
          : against.length === 0
            ? html`<p>${text.noAppeals()}</p>`
            : html`<ul class="plain appeals">
                ${against.map(
                  (view) =>
                    html`<li>
                      <a href=${linkTo('/decision', { motion: view.motion.id })}>${titleOf({ ...view, names }, this.languages)}</a>
                      <wz-motion-status status=${view.status}></wz-motion-status>
                    </li>`,
                )}
              </ul>`
      }`;
  }

  #renderDocuments({ motion, reference, decision, electors, names, events }: MotionView): TemplateResult {
    const nameOf = namer(names, this.languages);
    const votes = electors.flatMap(({ vote, holder, state: how }) =>
      vote === undefined ? [] : [{ vote, holder, isOpen: how === 'recused' }],
    );
    const [event] = events;
    return html`<section aria-labelledby="how">
      <h2 id="how">${text.howWeKnow()}</h2>
      <p class="small quiet">${text.howWeKnowHelp()}</p>
      <ul class="plain documents small">
        <li>
          <strong>${text.motionDocument()}</strong> ${addressLink(motion.id)}
          <p class="quiet">${text.fingerprint()}: <code>${reference.digestMultibase}</code></p>
        </li>
        ${decision === undefined ? nothing : html`<li><strong>${text.decisionDocument()}</strong> ${addressLink(decision.id)}</li>`}
        ${event === undefined ? nothing : html`<li><strong>${text.eventDocument()}</strong> ${addressLink(event.id)}</li>`}
      </ul>
      ${
        votes.length === 0
          ? nothing
          : html`<details class="small">
              <summary>${text.votesCount(votes.length)}</summary>
              <ul class="plain documents">
                ${votes.map(({ vote, holder, isOpen }) => {
                  const words = isOpen || motion.kind === 'founding' ? text.openVoteOf(nameOf(holder)) : text.voteOf(nameOf(holder));
                  const address = safeAddress(vote);
                  return html`<li>${address === undefined ? words : html`<a href=${address} rel="noopener noreferrer">${words}</a>`}</li>`;
                })}
              </ul>
            </details>`
      }
    </section>`;
  }

  static override styles = [
    shared,
    page,
    governancePage,
    css`
      .back {
        display: flex;
        inline-size: fit-content;
      }
      .kicker {
        margin-block-end: var(--wa-space-2xs);
      }
      .state {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-m);
        margin-block-start: var(--wa-space-s);
      }
      h3 {
        margin-block-start: var(--wa-space-s);
        font-size: var(--wa-font-size-m);
      }
      .principle {
        margin-block-start: var(--wa-space-s);
        padding-inline-start: var(--wa-space-m);
        border-inline-start: 3px solid var(--wa-color-brand-border-normal);
      }
      .principle p + p {
        font-family: var(--wa-font-family-longform);
        font-size: var(--wa-font-size-l);
      }
      .events {
        padding-inline-start: 1.125rem;
      }
      .appeals {
        display: grid;
        gap: var(--wa-space-xs);
      }
      .appeals li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-s);
      }
      .course {
        display: grid;
      }
      .course li {
        position: relative;
        display: flex;
        gap: var(--wa-space-s);
        padding-block-end: var(--wa-space-m);
      }
      .course li + li::before {
        content: '';
        position: absolute;
        inset-block-start: calc(-1 * var(--wa-space-m));
        block-size: var(--wa-space-m);
        inset-inline-start: calc(1rem - 1px);
        border-inline-start: 2px solid var(--wa-color-brand-border-normal);
      }
      .course li.ahead::before {
        border-inline-start-style: dotted;
      }
      .course .face {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 2rem;
        block-size: 2rem;
        color: var(--wa-color-brand-on-loud);
        background: var(--wa-color-brand-fill-loud);
        border: 1.5px solid var(--wa-color-brand-fill-loud);
        border-radius: 50%;
      }
      .course .ahead .face {
        color: var(--wa-color-text-quiet);
        background: none;
        border: 1.5px dashed var(--wa-color-neutral-border-loud);
      }
      .documents {
        display: grid;
        gap: var(--wa-space-xs);
      }
      details .documents {
        margin-block-start: var(--wa-space-xs);
      }
      .documents strong {
        display: block;
      }
    `,
  ];
}

/** Events that whom they concern can appeal against. */
const appealable: ReadonlySet<string> = new Set([
  'refused',
  'role-removed',
  'suspended',
  'expelled',
  'right-reassigned',
  'mandate-narrowed',
  'mandate-withdrawn',
]);

declare global {
  interface HTMLElementTagNameMap {
    'wz-decision-page': WzDecisionPage;
  }
}
