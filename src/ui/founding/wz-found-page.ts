import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { FoundingState, PolicyRules } from '../../actions/app.ts';
import type { FormData, FormDescription, FormValue } from '../../domain/form-field.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Texts } from '../../domain/language.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/founding.ts';
import { strengthInWords } from '../../text/keys.ts';
import { listOf } from '../../text/places.ts';
import { strengthOf } from '../keys/passphrase-strength.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { fieldStyles, type ValuesEvent } from '../parts/form/field-element.ts';
import { plainField } from '../parts/form/plain-fields.ts';
import '../parts/form/wz-field-text.ts';
import '../parts/form/wz-form.ts';
import type { WzForm } from '../parts/form/wz-form.ts';
import { plainText } from '../parts/texts.ts';
import { focusOnIssue, inputFor, markWrong } from '../steward/plain-controls.ts';
import { changesBetween } from '../steward/policy-changes.ts';
import { page, shared } from '../styles/shared.ts';
import { fromKept, issuesOfStep, lastSeatDay, toFoundingDraft, toKept, type Examined, type FoundingPlan } from './founding-plan.ts';
import './wz-founders.ts';
import type { WzFounders } from './wz-founders.ts';
import './wz-founding-progress.ts';
import type { WzFoundingProgress } from './wz-founding-progress.ts';
import './wz-founding-texts.ts';
import type { WzFoundingTexts } from './wz-founding-texts.ts';

/** Founding an alliance in the pod that is signed in, step by step; what is filled in is kept as a draft on the device. */
@customElement('wz-found-page')
@localized()
export class WzFoundPage extends ReadingPage {
  protected readonly concepts = new ConceptNames(this);
  @state() private founding: FoundingState | undefined;
  @state() private recovery: { readonly name: string; readonly text: string } | undefined;
  @state() private plan: FoundingPlan | undefined;
  @state() private step: text.Step = 'name';
  @state() private description: FormDescription | undefined;
  @state() private shipped: FormData = {};
  @state() private examined: ReadonlyMap<string, Examined> = new Map();
  @state() private passphrase = '';
  @state() private again = '';
  @state() private issues: readonly Issue[] = [];
  @state() private isProposing = false;
  @state() private proposeFailure = '';
  @query('wz-form') private readonly form!: WzForm | null;
  @query('wz-founders') private readonly foundersForm!: WzFounders | null;

  protected get heading(): string {
    return text.heading();
  }

  protected async readPage(): Promise<void> {
    const { founding, steward, drafts } = this.app;
    const state = await founding.state();
    if (state.stage === 'nothing' && this.plan === undefined) {
      const [defaults, description] = await Promise.all([founding.defaults(), steward.describePolicy()]);
      const rules = await steward.policyToForm(defaults.rules);
      const kept = fromKept((await drafts.load(this.#draftKey).catch(() => undefined))?.data);
      this.description = description;
      this.shipped = rules;
      this.plan = kept?.plan ?? {
        name: [],
        purpose: [],
        founders: [],
        seatsUntil: lastSeatDay(this.app.now().toISOString()),
        agreements: defaults.agreements,
        rules,
      };
      // Passphrases are never kept, so nobody goes on behind that step.
      this.step = kept === undefined || kept.step === 'summary' ? (kept === undefined ? 'name' : 'keys') : kept.step;
    }
    this.founding = state;
  }

  get #draftKey(): string {
    return `founding ${this.webId ?? ''}`;
  }

  protected renderPage(): TemplateResult {
    const { founding, plan } = this;
    if (this.failure !== undefined) return html`<div class="sections">${this.renderFailure(text.loadFailed())}</div>`;
    if (founding === undefined) return html`<p role="status">${text.loading()}</p>`;
    if (founding.stage !== 'nothing' || plan === undefined) {
      return html`<div class="sections">
        <wz-founding-progress
          .founding=${founding}
          .recovery=${this.recovery}
          .languages=${this.languages}
          @wz-founding=${(event: Event) => {
            this.founding = (event.target as WzFoundingProgress).founding;
          }}
        ></wz-founding-progress>
      </div>`;
    }
    const session = this.session.value;
    const name = session.status === 'signed-in' ? plainText(session.name, this.languages, readableAddress(session.webId)) : '';
    const at = text.steps.indexOf(this.step);
    return html`
      <p class="lead">${text.introduction()}</p>
      <p class="quiet where">${text.signedInAs(name)} ${text.draftKept()}</p>
      <nav aria-label=${text.stepsLabel()}>
        <ol class="plain steps">
          ${text.steps.map(
            (step, index) =>
              html`<li aria-current=${step === this.step ? 'step' : 'false'} class=${index < at ? 'done' : ''}>
                ${text.stepInWords(step)}
              </li>`,
          )}
        </ol>
      </nav>
      <section class="step" aria-labelledby="step">
        <p class="quiet small">${text.stepOf(at + 1, text.steps.length)}</p>
        <h2 id="step" tabindex="-1">${text.stepInWords(this.step)}</h2>
        ${this.#renderStep(plan)}
        <div class="cluster">
          ${
            at === 0
              ? nothing
              : html`<wa-button
                  class="back-step"
                  appearance="outlined"
                  @click=${() => {
                    this.#go(text.steps[at - 1] ?? 'name');
                  }}
                  >${text.back()}</wa-button
                >`
          }
          ${
            this.step === 'summary'
              ? html`<wa-button class="propose" variant="brand" ?loading=${this.isProposing} @click=${() => void this.#propose(plan)}
                  >${text.propose()}</wa-button
                >`
              : html`<wa-button class="next" variant="brand" @click=${() => void this.#next(plan)}>${text.next()}</wa-button>`
          }
          <span class="quiet small" role="status">${this.isProposing ? text.proposing() : ''}</span>
        </div>
        ${
          this.proposeFailure === ''
            ? nothing
            : html`<wa-callout variant="danger" role="alert">
                <p><strong>${text.proposeFailed()}</strong></p>
                <p>${this.proposeFailure}</p>
              </wa-callout>`
        }
      </section>
    `;
  }

  #renderStep(plan: FoundingPlan): unknown {
    switch (this.step) {
      case 'name':
        return html`${this.#renderTexts('name', text.name(), text.nameHelp(), plan.name)}
        ${this.#renderTexts('purpose', text.purpose(), text.purposeHelp(), plan.purpose)}`;
      case 'founders':
        return html`<p>${text.foundersHelp()}</p>
          <wz-founders
            .founders=${plan.founders}
            .examined=${this.examined}
            .issues=${this.issues}
            .languages=${this.languages}
            @wz-founders=${(event: Event) => {
              const { founders, examined } = event.target as WzFounders;
              this.examined = examined;
              this.#change({ ...plan, founders });
            }}
          ></wz-founders>`;
      case 'seats':
        return html`<p>${text.seatsHelp()}</p>
          ${inputFor({
            path: 'seatsUntil',
            type: 'date',
            label: text.seatsUntil(),
            help: text.seatsUntilHelp(formatDate(lastSeatDay(this.app.now().toISOString()), this.languages)),
            issues: this.issues,
            value: plan.seatsUntil,
            onInput: (seatsUntil) => {
              this.#change({ ...plan, seatsUntil });
            },
          })}`;
      case 'rules':
        return html`<p>${text.rulesHelp()}</p>
          <wz-form
            .description=${this.description}
            .data=${plan.rules}
            .languages=${this.languages}
            .check=${async (data: FormData) => this.#ruleIssues(data)}
            @wz-edit=${(event: CustomEvent<FormData>) => {
              this.#change({ ...plan, rules: event.detail });
            }}
          ></wz-form>`;
      case 'texts':
        return html`<p>${text.textsHelp()}</p>
          <wz-founding-texts
            .agreements=${plan.agreements}
            .issues=${this.issues}
            .languages=${this.languages}
            @wz-texts=${(event: Event) => {
              this.#change({ ...plan, agreements: (event.target as WzFoundingTexts).agreements });
            }}
          ></wz-founding-texts>`;
      case 'keys':
        return this.#renderKeys();
      case 'summary':
        return this.#renderSummary(plan);
    }
  }

  #renderTexts(path: 'name' | 'purpose', label: string, help: string, texts: Texts): TemplateResult {
    const field = plainField(path, label, help, { editor: path === 'name' ? 'text' : 'long-text', multilingual: true });
    return html`<wz-field-text
      data-path=${path}
      .field=${field}
      .values=${texts.map((each): FormValue => ({ kind: 'literal', ...each }))}
      .issues=${this.issues.filter((issue) => issue.path === path).map((issue) => ({ ...issue, path: field.path }))}
      .languages=${this.languages}
      @wz-values=${(event: ValuesEvent) => {
        const said = event.values.flatMap((each) => (each.kind === 'literal' ? { value: each.value, language: each.language ?? '' } : []));
        if (this.plan !== undefined) this.#change({ ...this.plan, [path]: said });
      }}
    ></wz-field-text>`;
  }

  #renderKeys(): TemplateResult {
    const input = (path: 'passphrase' | 'again', label: string, help: string): TemplateResult =>
      inputFor({
        path,
        type: 'password',
        label,
        help,
        issues: this.issues,
        value: this[path],
        onInput: (value) => {
          this[path] = value;
        },
      });
    return html`<p>${text.keysHelp()}</p>
      ${input('passphrase', text.passphrase(), text.passphraseHelp())}
      <p class="quiet small" role="status">${this.passphrase === '' ? '' : strengthInWords(strengthOf(this.passphrase))}</p>
      ${input('again', text.again(), '')}`;
  }

  #renderSummary(plan: FoundingPlan): TemplateResult {
    const { languages } = this;
    const changed =
      this.description === undefined ? 0 : changesBetween(this.description.fields, this.shipped, plan.rules, languages).length;
    const line = (step: text.Step, words: string): TemplateResult =>
      html`<dt>${text.stepInWords(step)}</dt>
        <dd>
          ${words}
          <wa-button
            size="s"
            appearance="plain"
            @click=${() => {
              this.#go(step);
            }}
            >${text.change(text.stepInWords(step))}</wa-button
          >
        </dd>`;
    return html`<p>${text.summaryHelp()}</p>
      <dl>
        ${line('name', `${plainText(plan.name, languages)} · ${plainText(plan.purpose, languages)}`)}
        ${line(
          'founders',
          listOf(
            plan.founders.map((webid) => plainText(this.examined.get(webid)?.name ?? [], languages, readableAddress(webid))),
            languages,
          ),
        )}
        ${line('seats', `${text.seatsUntil()} ${formatDate(plan.seatsUntil, languages)}`)}
        ${line('rules', changed === 0 ? text.rulesAsShipped() : text.rulesChanged(changed))}
        ${line(
          'texts',
          listOf(
            plan.agreements.map(({ kind }) => labelOf(kind, languages)),
            languages,
          ),
        )}
      </dl>`;
  }

  async #ruleIssues(data: FormData): Promise<readonly Issue[]> {
    const read = await this.app.steward.policyFromForm(data);
    return 'issues' in read ? read.issues : [];
  }

  #change(plan: FoundingPlan): void {
    this.plan = plan;
    this.#keep();
  }

  #keep(): void {
    // A device that keeps nothing loses the draft, and only that.
    if (this.plan !== undefined) void this.app.drafts.keep(this.#draftKey, toKept(this.plan, this.step)).catch(() => undefined);
  }

  #go(step: text.Step): void {
    this.step = step;
    this.issues = [];
    this.proposeFailure = '';
    this.#keep();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#step')?.focus());
  }

  /** The first step from which one cannot go on, and why. */
  async #next(plan: FoundingPlan): Promise<void> {
    const ruleIssues = this.step === 'rules' ? await this.#ruleIssues(plan.rules) : [];
    this.issues = issuesOfStep(this.step, plan, {
      examined: this.examined,
      ruleIssues,
      passphrase: this.passphrase,
      again: this.again,
      now: this.app.now().toISOString(),
      languages: this.languages,
    });
    if (this.issues.length === 0) {
      this.#go(text.steps[text.steps.indexOf(this.step) + 1] ?? 'summary');
      return;
    }
    if (this.step === 'rules') this.form?.showIssues(ruleIssues);
    else if (this.step === 'founders') this.foundersForm?.focus();
    else await focusOnIssue(this, this.issues);
  }

  async #propose(plan: FoundingPlan): Promise<void> {
    if (this.isProposing) return;
    this.isProposing = true;
    this.proposeFailure = '';
    try {
      const rules: PolicyRules = await this.#rulesOf(plan);
      const { state, recovery } = await this.app.founding.propose(toFoundingDraft(plan, rules, this.passphrase));
      this.recovery = recovery;
      this.founding = state;
      this.passphrase = this.again = '';
      await this.app.drafts.drop(this.#draftKey).catch(() => undefined);
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.proposeFailure = `${message} ${remedy}`;
    } finally {
      this.isProposing = false;
    }
  }

  async #rulesOf(plan: FoundingPlan): Promise<PolicyRules> {
    const read = await this.app.steward.policyFromForm(plan.rules);
    if ('rules' in read) return read.rules;
    this.#go('rules');
    throw new Error(read.issues[0]?.message ?? '');
  }

  protected override updated(): void {
    markWrong(this, this.issues);
  }

  static override styles = [
    shared,
    page,
    fieldStyles,
    memberPage,
    css`
      .where {
        margin-block-start: var(--wa-space-m);
      }
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-2xs) var(--wa-space-m);
        margin-block: var(--wa-space-l);
        padding-block-end: var(--wa-space-s);
        border-block-end: 1px solid var(--wa-color-surface-border);
        counter-reset: step;
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      .steps li {
        counter-increment: step;
      }
      .steps li::before {
        content: counter(step) '. ';
      }
      .steps .done::before {
        content: '✓ ' / '';
      }
      .steps [aria-current='step'] {
        color: var(--wa-color-text-normal);
        font-weight: var(--wa-font-weight-semibold);
      }
      .step {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      .step > p.small + h2 {
        margin-block-start: calc(-1 * var(--wa-space-m));
      }
      h2:focus {
        outline: none;
      }
      wa-input[type='date'] {
        max-inline-size: 18rem;
      }
      wa-input[type='password'] {
        max-inline-size: 34rem;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(8rem, auto) minmax(0, 1fr);
        align-items: baseline;
        gap: var(--wa-space-s) var(--wa-space-l);
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      dd wa-button {
        display: block;
        inline-size: max-content;
        max-inline-size: 100%;
        /* What it says begins where the answer begins. */
        margin-inline-start: calc(-1 * var(--wa-space-m));
      }
      @media (width < 30rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-found-page': WzFoundPage;
  }
}
