import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, BallotView } from '../../actions/app.ts';
import type { Choice, Conflict } from '../../domain/decision.ts';
import * as text from '../../text/committee.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import * as decisions from '../../text/decisions.ts';
import { proposalInWords } from '../../text/motions.ts';
import { listOf } from '../../text/places.ts';
import { appContext } from '../context.ts';
import { namer, titleOf } from '../decisions/motion-names.ts';
import { inWords } from '../membership/record-editor.ts';
import { fieldStyles } from '../parts/form/field-element.ts';
import { icon } from '../parts/icons.ts';
import '../parts/wz-sign-what.ts';
import type { SignedLine } from '../parts/wz-sign-what.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';

type Choosable = Exclude<Choice, 'recused'>;
const choosable: readonly Choosable[] = ['for', 'against', 'abstain'];

/**
 * One person's vote on one motion: choose, see in plain words what is signed, sign and send it; or stand aside. Whoever has a
 * conflict of interest is told which, and can only stand aside.
 *
 * @fires wz-voted - once the vote was sent.
 */
@customElement('wz-ballot')
@localized()
export class WzBallot extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) ballot!: BallotView;
  /** Who signs. */
  @property() name = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private choice: Choosable | undefined;
  @state() private approved: ReadonlySet<number> = new Set();
  @state() private isStandingAside = false;
  @state() private isBusy = false;
  @state() private failure = '';
  /** Found out only when signing: what the public documents and the paper did not tell before. */
  @state() private refused: Conflict | undefined;
  @state() private done: 'voted' | 'aside' | undefined;

  get #isElection(): boolean {
    return this.ballot.motion.kind === 'election';
  }

  override render(): TemplateResult {
    if (this.done !== undefined) return this.#renderDone(this.done);
    const conflict = this.refused ?? this.ballot.conflict;
    if (conflict !== undefined) return this.#renderConflict(conflict);
    return html`<section aria-labelledby="vote">
      <h2 id="vote" tabindex="-1">${this.isStandingAside ? text.standAside() : text.yourVote()}</h2>
      ${this.isStandingAside ? this.#renderAside() : this.#renderVote()}
    </section>`;
  }

  #renderVote(): TemplateResult {
    return html`
      <p class="quiet">${icon('key')} ${text.secrecy()}</p>
      ${this.#isElection ? this.#renderCandidates() : this.#renderChoices()}
      ${this.#isElection || this.choice !== undefined ? this.#renderSigning() : nothing}
      <div class="aside">
        <p class="small quiet">${text.standAsideHelp()}</p>
        <wa-button class="stand-aside" size="s" appearance="outlined" @click=${() => void this.#turn(true)}>${text.standAside()}</wa-button>
      </div>
    `;
  }

  #renderChoices(): TemplateResult {
    return html`<wa-radio-group
      class="choice"
      .value=${this.choice ?? ''}
      @change=${(event: Event) => {
        this.choice = (event.target as HTMLInputElement).value as Choosable;
      }}
    >
      <span slot="label" class="visually-hidden">${text.yourVote()}</span>
      ${choosable.map((choice) => html`<wa-radio .value=${choice}>${text.choiceInWords(choice)}</wa-radio>`)}
    </wa-radio-group>`;
  }

  #renderCandidates(): TemplateResult {
    const { motion, names } = this.ballot;
    const nameOf = namer(names, this.languages);
    const seats = [...new Set(motion.proposals.map(({ seat }) => seat))];
    return html`<fieldset>
      <legend>${text.approve()}</legend>
      <p class="help">${text.approveHelp()}</p>
      ${seats.map(
        (seat, index) =>
          html`${seats.length > 1 ? html`<p class="seat small quiet">${decisions.seatNumber(index + 1)}</p>` : nothing}
          ${motion.proposals.map((proposal, at) =>
            proposal.seat !== seat
              ? nothing
              : html`<wa-checkbox
                  .checked=${this.approved.has(at)}
                  @change=${(event: Event) => {
                    const isTicked = (event.target as HTMLInputElement).checked;
                    this.approved = new Set([...this.approved].filter((each) => each !== at).concat(isTicked ? [at] : []));
                  }}
                  ><bdi>${nameOf(proposal.member)}</bdi>${
                    proposal.until === undefined
                      ? nothing
                      : html` <span class="small quiet">${text.untilWhen(formatDate(proposal.until, this.languages))}</span>`
                  }</wa-checkbox
                >`,
          )}`,
      )}
    </fieldset>`;
  }

  /** The choice in words, as it is about to be sealed. */
  get #chosen(): string {
    if (!this.#isElection) return this.choice === undefined ? '' : text.choiceInWords(this.choice);
    const nameOf = namer(this.ballot.names, this.languages);
    const chosen = this.ballot.motion.proposals.flatMap(({ member }, at) => (this.approved.has(at) ? [nameOf(member)] : []));
    return chosen.length === 0 ? text.approvesNone() : listOf(chosen, this.languages);
  }

  /** All that is moved, so that nobody signs for more than was read. */
  get #motionLine(): SignedLine {
    const { motion, names } = this.ballot;
    const words =
      motion.kind === 'election'
        ? titleOf(this.ballot, this.languages)
        : motion.proposals.map((proposal) => proposalInWords(proposal, namer(names, this.languages), this.languages)).join(' · ');
    return { term: text.lineMotion(), words };
  }

  #renderSigning(): TemplateResult {
    const lines: readonly SignedLine[] = [
      this.#motionLine,
      { term: text.lineChoice(), words: this.#chosen },
      { term: text.lineWhere(), words: text.whereSealed() },
    ];
    return html`<wz-sign-what
      .lines=${lines}
      .consequences=${[text.isFinal(), text.inTime(formatDateTime(this.ballot.motion.closes, this.languages))]}
      name=${this.name}
      statement=${this.#isElection ? text.statementElection(this.#chosen) : text.statement(this.#chosen)}
      action=${text.send()}
      ?busy=${this.isBusy}
      failure=${this.failure}
      @wz-sign=${() => void this.#vote()}
    ></wz-sign-what>`;
  }

  #renderAside(): TemplateResult {
    const lines: readonly SignedLine[] = [
      this.#motionLine,
      { term: text.lineChoiceOpen(), words: text.choiceInWords('recused') },
      { term: text.lineWhere(), words: text.whereOpen() },
    ];
    return html`<wz-sign-what
        .lines=${lines}
        .consequences=${[text.isFinal()]}
        name=${this.name}
        statement=${text.statementAside()}
        action=${text.sendAside()}
        ?busy=${this.isBusy}
        failure=${this.failure}
        @wz-sign=${() => void this.#standAside()}
      ></wz-sign-what>
      ${
        (this.refused ?? this.ballot.conflict) === undefined
          ? html`<wa-button class="rather" size="s" appearance="plain" @click=${() => void this.#turn(false)}>${text.rather()}</wa-button>`
          : nothing
      }`;
  }

  #renderConflict(conflict: Conflict): TemplateResult {
    return html`<section aria-labelledby="vote">
      <h2 id="vote" tabindex="-1">${text.cannotVote()}</h2>
      <wa-callout variant="warning">
        <p><strong>${text.conflictInWords(conflict)}</strong></p>
        <p>${text.onlyAside()}</p>
      </wa-callout>
      ${
        this.isStandingAside
          ? this.#renderAside()
          : html`<div>
              <wa-button class="stand-aside" variant="brand" @click=${() => void this.#turn(true)}>${text.standAside()}</wa-button>
            </div>`
      }
    </section>`;
  }

  #renderDone(done: 'voted' | 'aside'): TemplateResult {
    return html`<wa-callout variant="success" class="done">
      <h2 id="vote" tabindex="-1">${done === 'voted' ? text.sent() : text.asideSent()}</h2>
      <p>${text.sentHelp()}</p>
      <p><a href=${linkTo('/committee')}>${text.back()}</a></p>
    </wa-callout>`;
  }

  /** To standing aside, or back to voting. */
  async #turn(isStandingAside: boolean): Promise<void> {
    this.isStandingAside = isStandingAside;
    this.failure = '';
    await this.#toHeading();
  }

  async #toHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#vote')?.focus();
  }

  #vote(): Promise<void> {
    const choice = this.#isElection ? [...this.approved].sort((a, b) => a - b) : this.choice;
    if (choice === undefined) return Promise.resolve();
    return this.#send('voted', () => this.app.committee.vote(this.ballot.motion.id, choice));
  }

  #standAside(): Promise<void> {
    return this.#send('aside', () => this.app.committee.standAside(this.ballot.motion.id));
  }

  async #send(done: 'voted' | 'aside', run: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = '';
    try {
      await run();
      this.done = done;
      await this.#toHeading();
      this.dispatchEvent(new Event('wz-voted'));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (isConflict(code)) {
        this.refused = code;
        await this.#toHeading();
      } else {
        const { message: said, remedy } = inWords(error);
        this.failure = `${said} ${remedy}`.trim();
      }
    } finally {
      this.isBusy = false;
    }
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: block;
      }
      section,
      wa-callout.done {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      h2 {
        font-size: var(--wa-font-size-xl);
      }
      h2:focus {
        outline: none;
      }
      wa-callout p + p {
        margin-block-start: var(--wa-space-xs);
      }
      .aside {
        display: grid;
        justify-items: start;
        gap: var(--wa-space-xs);
        padding-block-start: var(--wa-space-m);
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      .seat {
        margin-block: var(--wa-space-xs) 0;
        font-weight: var(--wa-font-weight-semibold);
      }
      .rather {
        justify-self: start;
      }
    `,
  ];
}

const conflicts: ReadonlySet<unknown> = new Set<Conflict>(['subject', 'complainant', 'affiliate', 'employer', 'issuer']);
const isConflict = (code: unknown): code is Conflict => conflicts.has(code);

declare global {
  interface HTMLElementTagNameMap {
    'wz-ballot': WzBallot;
  }
}
