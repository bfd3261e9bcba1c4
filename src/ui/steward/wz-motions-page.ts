import { localized } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MotionView } from '../../actions/app.ts';
import * as text from '../../text/motions.ts';
import { memberPage } from '../membership/member-page.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { countState } from './may-count.ts';
import { titleOf } from './motion-names.ts';
import { StewardPage, stewardPage } from './steward-page.ts';
import './wz-motion-card.ts';

/** The page of decisions has them all. */
const lastRecorded = 5;

/** Motions that are not recorded yet, counting them, and the last that were. `?motion=…` goes to one of them. */
@customElement('wz-motions-page')
@localized()
export class WzMotionsPage extends StewardPage {
  @state() private motions: readonly MotionView[] | undefined;
  #wentTo: string | undefined;

  protected get heading(): string {
    return text.heading();
  }
  protected get lead(): string {
    return text.introduction();
  }

  protected async read(): Promise<void> {
    this.motions = await this.app.steward.motions();
  }

  protected override sentenceOf({ number, status }: MotionView): string {
    return status === 'carried' ? text.recordedCarried(number) : text.recordedNot(number);
  }

  protected renderDesk(): TemplateResult {
    const now = this.app.now().toISOString();
    const motions = this.motions ?? [];
    const isRecorded = (view: MotionView): boolean => countState(view, now).kind === 'recorded';
    // What can be counted comes first, then what closes first.
    const open = motions
      .filter((view) => !isRecorded(view))
      .sort(
        (a, b) =>
          Number(countState(b, now).kind === 'now') - Number(countState(a, now).kind === 'now') ||
          a.motion.closes.localeCompare(b.motion.closes),
      );
    const past = motions.filter(isRecorded);
    return html`
      <section class="section" aria-labelledby="open">
        <h2 id="open">${text.open()}</h2>
        ${this.#renderMotions(open, text.noneOpen())}
      </section>
      <section class="section" aria-labelledby="past">
        <h2 id="past">${text.past()}</h2>
        ${this.#renderMotions(past.slice(0, lastRecorded), text.nonePast())}
        ${past.length > lastRecorded ? html`<a href=${linkTo('/decisions')}>${text.allDecisions()}</a>` : nothing}
      </section>
    `;
  }

  #renderMotions(views: readonly MotionView[], none: string): TemplateResult {
    if (views.length === 0) return html`<p class="quiet">${none}</p>`;
    return html`<div class="wide list">
      ${views.map(
        (view) =>
          html`<wz-motion-card
            tabindex="-1"
            data-motion=${view.motion.id}
            .view=${view}
            .languages=${this.languages}
            @wz-count=${() => {
              this.#count(view);
            }}
          ></wz-motion-card>`,
      )}
    </div>`;
  }

  #count(view: MotionView): void {
    this.ask({
      isCount: true,
      moves: [text.countMoves(view.number, titleOf(view, this.languages))],
      consequences: [text.countConsequence()],
      run: () => this.app.steward.record(view.motion.id),
    });
  }

  /** Goes once to the motion that the address names. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const wanted = this.parameters.get('motion');
    if (wanted === null || wanted === this.#wentTo || this.motions === undefined) return;
    const card = [...this.renderRoot.querySelectorAll('wz-motion-card')].find(({ dataset }) => dataset.motion === wanted);
    if (card === undefined) return;
    this.#wentTo = wanted;
    void card.updateComplete.then(() => {
      card.scrollIntoView({ block: 'start' });
      card.focus({ preventScroll: true });
    });
  }

  static override styles = [
    shared,
    page,
    memberPage,
    stewardPage,
    css`
      .list {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      wz-motion-card {
        scroll-margin-block-start: 5rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-motions-page': WzMotionsPage;
  }
}
