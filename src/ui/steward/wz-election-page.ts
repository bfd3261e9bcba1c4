import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MemberCheck, SeatView } from '../../actions/app.ts';
import { toWebId, type Iri } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import { addDuration } from '../../domain/iso-duration.ts';
import type { RolePolicy } from '../../domain/role-policy.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import { votesUntil } from '../../text/motions-move.ts';
import * as text from '../../text/steward-election.ts';
import { memberPage } from '../membership/member-page.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress } from '../parts/address.ts';
import { fieldStyles } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import { page, shared } from '../styles/shared.ts';
import { courseOf } from './course.ts';
import { choiceFor, focusOnIssue, inputFor, markWrong, memberChoices, pickerFor, textAreaFor } from './plain-controls.ts';
import { StewardPage, stewardPage } from './steward-page.ts';

/** Calling an election: seats, a few candidates for each, and when the term ends. */
@customElement('wz-election-page')
@localized()
export class WzElectionPage extends StewardPage {
  @state() private seats: readonly SeatView[] = [];
  @state() private members: readonly MemberCheck[] = [];
  @state() private policy: RolePolicy | undefined;
  /** Seats that nobody holds yet. */
  @state() private added: readonly Iri[] = [];
  @state() private chosen: readonly string[] = [];
  /** By seat. */
  @state() private candidates: Readonly<Record<string, readonly string[]>> = {};
  @state() private until = '';
  /** As the control has it: the day and time of day where the steward is. A meeting that votes in one room is over the same evening. */
  @state() private closes = '';
  @state() private principle = '';
  @state() private issues: readonly Issue[] = [];
  @state() private isAdding = false;
  @state() private addFailure = '';

  protected get heading(): string {
    return text.heading();
  }
  protected get lead(): string {
    return text.introduction();
  }

  protected async read(): Promise<void> {
    const { steward, directory } = this.app;
    const [policy, governance, members] = await Promise.all([steward.policy(), directory.governance(), directory.members()]);
    this.policy = policy;
    this.seats = governance?.seats ?? [];
    this.members = members.filter(({ verdict }) => verdict.state === 'member');
    if (this.until === '') this.until = this.#latest(policy).slice(0, 10);
  }

  protected override signed(): void {
    this.added = this.chosen = this.issues = [];
    this.candidates = {};
    this.closes = this.principle = '';
  }

  /** A seat is filled once voting has ended, so the term counts from then. Days are whole: the last one might be over too soon. */
  #latest(policy: RolePolicy): string {
    const now = this.app.now().toISOString();
    return addDuration(now, policy.seatTerm) ?? now;
  }

  protected renderDesk(): unknown {
    const { policy } = this;
    if (policy === undefined) return nothing;
    const now = this.app.now().toISOString();
    const course = courseOf(
      { kind: 'election', proposals: [] },
      { policy, seats: this.seats, members: this.members.map(({ webid }) => webid), now },
    );
    return html`<form
      class="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#check(policy, course.closes);
      }}
    >
      ${choiceFor({
        path: 'seats',
        label: text.seats(),
        issues: this.issues,
        isMany: true,
        values: this.chosen,
        choices: [...this.seats.map(({ seat }) => seat), ...this.added],
        nameOf: (seat) => this.#nameOfSeat(seat),
        languages: this.languages,
        onPick: (chosen) => {
          this.chosen = chosen;
        },
      })}
      <div>
        <wa-button class="add-seat" size="s" appearance="outlined" ?loading=${this.isAdding} @click=${() => void this.#addSeat()}
          >${icon('plus')} ${text.addSeat()}</wa-button
        >
        ${this.addFailure === '' ? nothing : html`<p role="alert">${this.addFailure}</p>`}
      </div>
      ${this.chosen.map((seat) => this.#renderCandidates(seat))}
      <div class="pair">
        ${inputFor({
          path: 'until',
          type: 'date',
          label: text.until(),
          help: text.untilHelp(formatDate(this.#latest(policy), this.languages)),
          issues: this.issues,
          value: this.until,
          onInput: (until) => {
            this.until = until;
          },
        })}
        ${inputFor({
          path: 'closes',
          type: 'datetime-local',
          label: text.closes(),
          help: text.closesHelp(formatDateTime(course.closes, this.languages)),
          issues: this.issues,
          value: this.closes,
          onInput: (closes) => {
            this.closes = closes;
          },
        })}
      </div>
      ${textAreaFor({
        path: 'principle',
        label: text.principle(),
        help: text.principleHelp(),
        issues: this.issues,
        value: this.principle,
        onInput: (principle) => {
          this.principle = principle;
        },
      })}
      <p class="quiet">${text.needed(course.quorum, course.voters)}</p>
      <div><wa-button class="check" type="submit" variant="brand">${text.check()}</wa-button></div>
    </form>`;
  }

  #nameOfSeat(seat: string): string {
    const held = this.seats.find((each) => each.seat === seat);
    if (held === undefined) return text.newSeat(this.added.findIndex((each) => each === seat) + 1);
    const name = plainText(held.name, this.languages, readableAddress(held.holder));
    return held.until === undefined ? text.seatOpenEnd(name) : text.seatHeld(name, formatDate(held.until, this.languages));
  }

  #nameOfMember(webid: string): string {
    return plainText(this.members.find((member) => member.webid === webid)?.name ?? [], this.languages, readableAddress(webid));
  }

  #renderCandidates(seat: string): TemplateResult {
    const named = this.candidates[seat] ?? [];
    return html`<fieldset class="candidates">
      <legend>${text.candidatesFor(this.#nameOfSeat(seat))}</legend>
      ${
        named.length === 0
          ? nothing
          : html`<ul class="plain">
              ${named.map((webid) => {
                const name = this.#nameOfMember(webid);
                return html`<li>
                  <span>${icon('person')} ${name}</span>
                  <wa-button
                    size="s"
                    appearance="plain"
                    @click=${() => {
                      this.candidates = { ...this.candidates, [seat]: named.filter((each) => each !== webid) };
                    }}
                    >${text.remove()}<span class="visually-hidden">: ${name}</span></wa-button
                  >
                </li>`;
              })}
            </ul>`
      }
      ${pickerFor({
        path: `candidates-${seat}`,
        label: text.addCandidate(),
        help: text.candidateHelp(),
        issues: this.issues,
        value: '',
        choices: memberChoices(
          this.members.filter(({ webid }) => !named.includes(webid)),
          this.languages,
        ),
        onPick: (webid) => {
          if (webid !== '') this.candidates = { ...this.candidates, [seat]: [...named, webid] };
        },
      })}
    </fieldset>`;
  }

  async #addSeat(): Promise<void> {
    this.isAdding = true;
    this.addFailure = '';
    try {
      const seat = await this.app.steward.newSeat();
      // The action knows the register alone: a second new seat needs another address.
      const taken = new Set<string>([...this.added, ...this.seats.map((each) => each.seat)]);
      let free: string = seat;
      for (let more = 2; taken.has(free); more += 1) free = `${seat}-${more}`;
      this.added = [...this.added, free as Iri];
      this.chosen = [...this.chosen, free];
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.addFailure = `${message} ${remedy}`;
    } finally {
      this.isAdding = false;
    }
  }

  #check(policy: RolePolicy, usualEnd: string): void {
    const now = this.app.now();
    const today = now.toISOString().slice(0, 10);
    const closes = this.closes === '' ? undefined : new Date(this.closes);
    const latest = this.#latest(policy);
    const empty = this.chosen.filter((seat) => (this.candidates[seat] ?? []).length === 0);
    this.issues = [
      ...(this.chosen.length === 0 ? [wrong('seats', text.chooseSeats())] : []),
      ...empty.map((seat) => wrong(`candidates-${seat}`, text.chooseCandidates())),
      ...(this.until <= today || this.until > latest.slice(0, 10)
        ? [wrong('until', text.wrongUntil(formatDate(latest, this.languages)))]
        : []),
      ...(closes !== undefined && !(closes > now) ? [wrong('closes', text.wrongCloses())] : []),
      ...(this.principle.trim() === '' ? [wrong('principle', text.givePrinciple())] : []),
    ];
    if (this.issues.length > 0) {
      void focusOnIssue(this, this.issues);
      return;
    }
    const candidates = this.chosen.flatMap((seat) =>
      (this.candidates[seat] ?? []).map((member) => ({ seat: seat as Iri, member: toWebId(member) })),
    );
    const day = (value: string): string => formatDate(value, this.languages);
    this.ask({
      moves: candidates.map(({ seat, member }) => text.candidate(this.#nameOfSeat(seat), this.#nameOfMember(member))),
      lines: [
        { term: text.until(), words: day(this.until) },
        { term: votesUntil(), words: formatDateTime(closes?.toISOString() ?? usualEnd, this.languages) },
        { term: text.principle(), words: this.principle.trim() },
      ],
      consequences: [text.consequence()],
      run: () =>
        this.app.steward.callElection({
          candidates,
          until: `${this.until}T00:00:00Z`,
          principle: this.principle.trim(),
          ...(closes !== undefined && { closes: closes.toISOString() }),
        }),
    });
  }

  protected override updated(): void {
    markWrong(this, this.issues);
  }

  static override styles = [
    shared,
    page,
    fieldStyles,
    memberPage,
    stewardPage,
    css`
      .candidates {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-s);
        padding: var(--wa-space-m) var(--wa-space-l) var(--wa-space-l);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
      }
      .candidates legend {
        padding-inline: var(--wa-space-xs);
        margin-inline-start: calc(-1 * var(--wa-space-xs));
      }
      .candidates li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--wa-space-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-election-page': WzElectionPage;
  }
}
