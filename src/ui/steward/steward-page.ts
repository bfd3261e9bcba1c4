import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { MotionView } from '../../actions/app.ts';
import { formatDateTime } from '../../text/dates.ts';
import { notSteward, notStewardHelp } from '../../text/steward.ts';
import * as text from '../../text/steward-desk.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { inWords } from '../membership/record-editor.ts';
import '../membership/wz-reading-state.ts';
import { icon } from '../parts/icons.ts';
import { here, linkTo } from '../routes.ts';
import type { DeskKey } from './desk-key.ts';
import './wz-sign-motion.ts';
import type { PlannedMotion } from './wz-sign-motion.ts';

/** What was done last, and where one sees it. */
interface Done {
  readonly sentence: string;
  readonly motion?: MotionView;
  /** Set where a reading of the pods will show it. */
  readonly readSince?: string;
}

/**
 * A page of whoever keeps the register: the way to the other pages, the alliance's key, and one way to move anything:
 * {@link ask} shows what is signed, signs after the gesture, says what came of it and reads again.
 */
export abstract class StewardPage extends ReadingPage {
  @state() private isSteward: boolean | undefined;
  @state() protected keys: readonly DeskKey[] = [];
  @state() private asked: PlannedMotion | undefined;
  @state() private isSigning = false;
  @state() private signingFailure = '';
  @state() private done: Done | undefined;

  protected abstract readonly lead: string;
  /** Reads what the page shows. */
  protected abstract read(): Promise<void>;
  protected abstract renderDesk(): unknown;

  protected async readPage(): Promise<void> {
    const { isSteward } = await this.app.member.overview();
    if (isSteward) {
      this.keys = await this.app.steward.keys();
      await this.read();
    }
    this.isSteward = isSteward;
  }

  /** Reads the keys again: one was made or unlocked. */
  protected async readKeys(): Promise<void> {
    this.keys = await this.app.steward.keys();
  }

  /** Shows what is about to be moved or counted, and signed. */
  protected ask(motion: PlannedMotion): void {
    this.signingFailure = '';
    this.done = undefined;
    this.asked = motion;
  }

  /** Called once the register names it. */
  protected signed(): void {
    // Pages that hold a form empty it.
  }

  /** What is said once a motion is open; pages that count say something else. */
  protected sentenceOf(motion: MotionView): string {
    return text.opened(motion.number, formatDateTime(motion.motion.closes, this.languages));
  }

  protected async tell(done: Done): Promise<void> {
    this.done = done;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
  }

  async #sign(): Promise<void> {
    const { asked } = this;
    if (asked === undefined) return;
    this.isSigning = true;
    this.signingFailure = '';
    try {
      const motion = await asked.run();
      this.asked = undefined;
      this.signed();
      await this.load();
      await this.tell({
        sentence: this.sentenceOf(motion),
        motion,
        ...(asked.isCount === true && { readSince: this.app.now().toISOString() }),
      });
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.signingFailure = `${message} ${remedy}`;
    } finally {
      this.isSigning = false;
    }
  }

  protected renderPage(): TemplateResult {
    if (this.failure !== undefined) return html`<div class="sections">${this.renderFailure(text.loadFailed())}</div>`;
    if (this.isSteward === false) {
      return html`<div class="sections">
        <wa-callout variant="warning">
          <p><strong>${notSteward()}</strong></p>
          <p>${notStewardHelp()}</p>
        </wa-callout>
      </div>`;
    }
    return html`
      <p class="lead">${this.lead}</p>
      ${this.#renderParts()}
      <div class="sections">
        ${this.#renderDone()} ${this.isSteward === undefined ? html`<p role="status">${text.loading()}</p>` : this.renderDesk()}
      </div>
      <wz-sign-motion
        .motion=${this.asked}
        .keys=${this.keys}
        .languages=${this.languages}
        ?busy=${this.isSigning}
        failure=${this.signingFailure}
        @wz-sign=${() => void this.#sign()}
        @wz-unlocked=${() => void this.readKeys()}
        @wz-leave=${() => {
          this.asked = undefined;
        }}
      ></wz-sign-motion>
    `;
  }

  #renderDone(): TemplateResult | typeof nothing {
    const { done } = this;
    if (done === undefined) return nothing;
    return html`<wa-callout class="done" variant="success" role="status" tabindex="-1">
      <p>${icon('seal')} <strong>${done.sentence}</strong></p>
      ${
        done.motion === undefined || here().path === '/steward/motions'
          ? nothing
          : html`<p><a href=${linkTo('/steward/motions', { motion: done.motion.motion.id })}>${text.toThatMotion()}</a></p>`
      }
      ${done.readSince === undefined ? nothing : html`<wz-reading-state .since=${done.readSince}></wz-reading-state>`}
    </wa-callout>`;
  }

  #renderParts(): TemplateResult {
    const { path } = here();
    const part = (to: string, words: string): TemplateResult =>
      html`<li><a href=${linkTo(to)} aria-current=${path === to ? 'page' : 'false'}>${words}</a></li>`;
    return html`<nav class="parts" aria-label=${text.parts()}>
      <ul class="plain">
        ${part('/steward', text.toDesk())} ${part('/steward/motions', text.toMotions())} ${part('/steward/move', text.toMove())}
        ${part('/steward/members', text.toMembers())} ${part('/steward/mandates', text.toMandates())}
        ${part('/steward/agreements', text.toAgreements())} ${part('/steward/policy', text.toPolicy())}
        ${part('/steward/election', text.toElection())}
      </ul>
    </nav>`;
  }
}

/** Add after `memberPage`. */
export const stewardPage = css`
  :host {
    --wz-content-width: 60rem;
  }
  .parts ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--wa-space-l);
    margin-block-start: var(--wa-space-l);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .parts a {
    display: inline-block;
    padding-block: var(--wa-space-xs);
    text-decoration: none;
    color: var(--wa-color-text-quiet);
    font-weight: var(--wa-font-weight-semibold);
    border-block-end: 3px solid transparent;
    margin-block-end: -1px;
  }
  .parts a:hover {
    color: var(--wa-color-text-normal);
  }
  .parts a[aria-current='page'] {
    color: var(--wa-color-text-normal);
    border-color: var(--wz-petrol);
  }
  .done > * + * {
    margin-block-start: var(--wa-space-xs);
  }
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-l);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    align-items: end;
    gap: var(--wa-space-m);
  }
`;
