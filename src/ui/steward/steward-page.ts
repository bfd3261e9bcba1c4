import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { KeyView, StewardActions } from '../../actions/app.ts';
import * as text from '../../text/committee.ts';
import { notSteward, notStewardHelp } from '../../text/steward.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { inWords } from '../membership/record-editor.ts';
import '../membership/wz-reading-state.ts';
import { icon } from '../parts/icons.ts';
import { here, linkTo } from '../routes.ts';
import './wz-decide.ts';
import type { PlannedDecision } from './wz-decide.ts';

/** A key that decisions need, and what for. */
export type DeskKey = KeyView & Awaited<ReturnType<StewardActions['keys']>>[number];

/**
 * A page of whoever keeps the register: the way to the other pages, the keys that decisions need, and one way to decide anything:
 * {@link ask} shows what is signed, signs after the gesture, says what came of it and reads again.
 */
export abstract class StewardPage extends ReadingPage {
  @state() private isSteward: boolean | undefined;
  @state() protected keys: readonly DeskKey[] = [];
  @state() private asked: PlannedDecision | undefined;
  @state() private isDeciding = false;
  @state() private decisionFailure = '';
  @state() private done: { readonly sentence: string; readonly at: string } | undefined;

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

  /** Shows what is about to be decided and signed. */
  protected ask(decision: PlannedDecision): void {
    this.decisionFailure = '';
    this.done = undefined;
    this.asked = decision;
  }

  /** Called once a decision stands in the register. */
  protected decided(): void {
    // Pages that hold a form empty it.
  }

  protected tell(sentence: string): void {
    this.done = { sentence, at: this.app.now().toISOString() };
  }

  async #decide(): Promise<void> {
    const { asked } = this;
    if (asked === undefined) return;
    this.isDeciding = true;
    this.decisionFailure = '';
    try {
      await asked.run();
      this.asked = undefined;
      this.tell(asked.done);
      this.decided();
      await this.load();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.decisionFailure = `${message} ${remedy}`;
    } finally {
      this.isDeciding = false;
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
        ${
          this.done === undefined
            ? nothing
            : html`<wa-callout class="done" variant="success" role="status" tabindex="-1">
                <p>${icon('seal')} <strong>${this.done.sentence}</strong></p>
                <wz-reading-state .since=${this.done.at}></wz-reading-state>
              </wa-callout>`
        }
        ${this.isSteward === undefined ? html`<p role="status">${text.loading()}</p>` : this.renderDesk()}
      </div>
      <wz-decide
        .decision=${this.asked}
        .keys=${this.keys}
        .languages=${this.languages}
        ?busy=${this.isDeciding}
        failure=${this.decisionFailure}
        @wz-decide=${() => void this.#decide()}
        @wz-unlocked=${() => void this.readKeys()}
        @wz-leave=${() => {
          this.asked = undefined;
        }}
      ></wz-decide>
    `;
  }

  #renderParts(): TemplateResult {
    const { path } = here();
    const part = (to: string, words: string): TemplateResult =>
      html`<li><a href=${linkTo(to)} aria-current=${path === to ? 'page' : 'false'}>${words}</a></li>`;
    return html`<nav class="parts" aria-label=${text.parts()}>
      <ul class="plain">
        ${part('/steward', text.toDesk())} ${part('/steward/members', text.toMembers())} ${part('/steward/agreements', text.toAgreements())}
        ${part('/steward/mandates', text.toMandates())}
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
