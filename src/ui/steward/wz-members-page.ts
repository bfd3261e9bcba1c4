import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { localized } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MemberCheck } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import type { MembershipState } from '../../domain/membership.ts';
import { principle as principleTerm } from '../../text/committee.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/members.ts';
import { stateInWords } from '../../text/standing.ts';
import { memberPage } from '../membership/member-page.ts';
import { readableAddress } from '../parts/address.ts';
import { fieldStyles, focusWhenDrawn, message, type FieldElement, type ValuesEvent } from '../parts/form/field-element.ts';
import { asTexts, asValues, plainChoices, plainField } from '../parts/form/plain-fields.ts';
import '../parts/form/wz-field-choice.ts';
import { wrong } from '../parts/form/wrong.ts';
import { plainText } from '../parts/texts.ts';
import '../parts/wz-search-choice.ts';
import type { WzSearchChoice } from '../parts/wz-search-choice.ts';
import { page, shared } from '../styles/shared.ts';
import { StewardPage, stewardPage } from './steward-page.ts';

/** What can be decided of a member in this state. */
const possible: Partial<Record<MembershipState, readonly text.MemberChange[]>> = {
  member: ['suspended', 'expelled'],
  suspended: ['reinstated', 'expelled'],
};

/** Suspending, reinstating and expelling a member, by decision of the committee. */
@customElement('wz-members-page')
@localized()
export class WzMembersPage extends StewardPage {
  @state() private members: readonly MemberCheck[] = [];
  @state() private chosen = '';
  @state() private change: text.MemberChange | undefined;
  @state() private until = '';
  @state() private principle = '';
  @state() private issues: readonly Issue[] = [];

  protected get heading(): string {
    return text.heading();
  }
  protected get lead(): string {
    return text.introduction();
  }

  protected async read(): Promise<void> {
    const members = await this.app.directory.members();
    this.members = members.filter(({ verdict }) => possible[verdict.state] !== undefined);
  }

  protected override decided(): void {
    this.chosen = this.until = this.principle = '';
    this.change = undefined;
  }

  get #member(): MemberCheck | undefined {
    return this.members.find(({ webid }) => webid === this.chosen);
  }

  protected renderDesk(): TemplateResult {
    if (this.members.length === 0) return html`<p class="card">${text.none()}</p>`;
    const member = this.#member;
    return html`<form
      class="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#check();
      }}
    >
      <wz-search-choice
        data-path="member"
        required
        .label=${text.member()}
        .hint=${text.memberHelp()}
        .error=${this.#sentenceOf('member')}
        .value=${this.chosen}
        .choices=${this.members.map((each) => ({ value: each.webid, label: this.#nameOf(each), detail: stateInWords(each.verdict.state) }))}
        @change=${(event: Event) => {
          this.chosen = (event.target as WzSearchChoice).value;
          this.change = undefined;
          this.issues = [];
        }}
      ></wz-search-choice>
      ${member === undefined ? nothing : this.#renderChange(member)}
    </form>`;
  }

  #renderChange(member: MemberCheck): TemplateResult {
    const changes = possible[member.verdict.state] ?? [];
    const principleIssues = this.issues.filter(({ path }) => path === 'principle');
    const untilIssues = this.issues.filter(({ path }) => path === 'until');
    return html`
      <p>${text.now()} <strong>${stateInWords(member.verdict.state)}</strong></p>
      <wz-field-choice
        data-path="change"
        .field=${plainField('change', text.what(), '', { maxCount: 1, choices: plainChoices(changes, text.changeInWords) })}
        .values=${asValues(this.change === undefined ? [] : [this.change])}
        .issues=${this.issues.filter(({ path }) => path === 'change').map((issue) => ({ ...issue, path: plainField('change', '', '').path }))}
        .languages=${this.languages}
        @wz-values=${(event: ValuesEvent) => {
          this.change = asTexts(event.values)[0] as text.MemberChange | undefined;
        }}
      ></wz-field-choice>
      ${
        this.change === 'suspended'
          ? html`<wa-input
              class=${untilIssues.length > 0 ? 'wrong' : ''}
              data-path="until"
              type="date"
              .value=${this.until}
              @input=${(event: Event) => {
                this.until = (event.target as HTMLInputElement).value;
              }}
            >
              <span slot="label">${text.until()}</span>
              <span slot="hint">${message('', untilIssues)}</span>
            </wa-input>`
          : nothing
      }
      <wa-textarea
        class=${principleIssues.length > 0 ? 'wrong' : ''}
        data-path="principle"
        rows="2"
        resize="auto"
        .value=${this.principle}
        @input=${(event: Event) => {
          this.principle = (event.target as HTMLTextAreaElement).value;
        }}
      >
        <span slot="label">${text.principle()}</span>
        <span slot="hint">${message(text.principleHelp(), principleIssues)}</span>
      </wa-textarea>
      <div><wa-button class="check" type="submit" variant="brand">${text.check()}</wa-button></div>
    `;
  }

  #nameOf(member: MemberCheck): string {
    return plainText(member.name, this.languages, readableAddress(member.webid));
  }

  #sentenceOf(path: string): string {
    return this.issues.find((issue) => issue.path === path)?.message ?? '';
  }

  #check(): void {
    const { change } = this;
    const member = this.#member;
    const principle = this.principle.trim();
    const today = this.app.now().toISOString().slice(0, 10);
    this.issues = [
      ...(member === undefined ? [wrong('member', text.chooseMember())] : []),
      ...(change === undefined ? [wrong('change', text.chooseChange())] : []),
      ...(change === 'suspended' && this.until !== '' && this.until <= today ? [wrong('until', text.wrongUntil())] : []),
      ...(principle === '' ? [wrong('principle', text.givePrinciple())] : []),
    ];
    const [first] = this.issues;
    if (first !== undefined || member === undefined || change === undefined) {
      void this.updateComplete.then(() => {
        const field = this.renderRoot.querySelector<FieldElement>(`[data-path="${first?.path ?? ''}"]`);
        if (field !== null) void focusWhenDrawn(field);
      });
      return;
    }
    const name = this.#nameOf(member);
    const until = change === 'suspended' && this.until !== '' ? `${this.until}T00:00:00Z` : undefined;
    this.ask({
      decides:
        change === 'suspended'
          ? text.decidesSuspension(name)
          : change === 'reinstated'
            ? text.decidesReinstatement(name)
            : text.decidesExpulsion(name),
      lines: [
        { term: principleTerm(), words: principle },
        ...(until === undefined ? [] : [{ term: text.until(), words: formatDate(this.until, this.languages) }]),
      ],
      consequences:
        change === 'suspended'
          ? [text.suspendConsequence()]
          : change === 'reinstated'
            ? [text.reinstateConsequence()]
            : [text.expelConsequence(), text.noticeConsequence()],
      variant: change === 'reinstated' ? 'brand' : 'danger',
      done: text.done(name),
      run: () => this.app.steward.change(member.webid, { kind: change, principle, ...(until !== undefined && { until }) }),
    });
  }

  static override styles = [shared, page, fieldStyles, memberPage, stewardPage];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-members-page': WzMembersPage;
  }
}
