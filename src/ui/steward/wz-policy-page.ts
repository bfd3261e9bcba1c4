import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Governance, MemberCheck, PolicyRules } from '../../actions/app.ts';
import type { FormData, FormDescription } from '../../domain/form-field.ts';
import { documentOf } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import type { RolePolicy } from '../../domain/role-policy.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import * as move from '../../text/motions-move.ts';
import * as text from '../../text/policy.ts';
import { principle } from '../../text/steward-desk.ts';
import { memberPage } from '../membership/member-page.ts';
import { fieldStyles } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import '../parts/form/wz-form.ts';
import type { WzForm } from '../parts/form/wz-form.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { page, shared } from '../styles/shared.ts';
import { courseOf, type Course } from './course.ts';
import { namesIn } from './motion-names.ts';
import { focusOnIssue, inputFor, markWrong } from './plain-controls.ts';
import { changesBetween } from './policy-changes.ts';
import { StewardPage, stewardPage } from './steward-page.ts';
import './wz-course.ts';
import { noGrounds, toDraft, type Grounds, type WzGrounds } from './wz-grounds.ts';
import './wz-grounds.ts';
import type { Previewed } from './wz-motion-effect.ts';
import './wz-motion-effect.ts';

/** Judging everybody takes a moment; nobody needs it after every letter. */
const pause = 500;

/** The rules in force as a form drawn from their shape; what would be different, for whom, and moving it. */
@customElement('wz-policy-page')
@localized()
export class WzPolicyPage extends StewardPage {
  protected readonly concepts = new ConceptNames(this);
  @state() private policy: RolePolicy | undefined;
  @state() private description: FormDescription | undefined;
  @state() private inForce: FormData = {};
  @state() private data: FormData = {};
  /** What the form says, once it can be read. */
  @state() private rules: PolicyRules | undefined;
  @state() private governance: Governance | undefined;
  @state() private members: readonly MemberCheck[] = [];
  @state() private effective = '';
  @state() private grounds: Grounds = noGrounds;
  @state() private issues: readonly Issue[] = [];
  @query('wz-form') private readonly form!: WzForm | null;
  @query('wz-grounds') private readonly groundsForm!: WzGrounds | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected get heading(): string {
    return text.heading();
  }
  protected get lead(): string {
    return text.introduction();
  }

  protected async read(): Promise<void> {
    const { steward, directory } = this.app;
    const [policy, description, governance, members] = await Promise.all([
      steward.policy(),
      steward.describePolicy(),
      directory.governance(),
      directory.members(),
    ]);
    const data = await steward.policyToForm(policy);
    this.policy = policy;
    this.description = description;
    this.governance = governance;
    this.members = members;
    this.inForce = this.data = data;
    this.rules = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override signed(): void {
    this.grounds = noGrounds;
    this.effective = '';
    this.issues = [];
  }

  protected renderDesk(): unknown {
    const { policy, description } = this;
    if (policy === undefined || description === undefined) return nothing;
    return html`<p class="quiet">${text.inForce(policy.number, formatDate(policy.issued, this.languages))}</p>
      <form
        class="form"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#check(policy, description);
        }}
      >
        <wz-form
          .description=${description}
          .data=${this.data}
          .languages=${this.languages}
          .check=${async (data: FormData) => this.#issuesOf(data)}
          @wz-edit=${(event: CustomEvent<FormData>) => {
            this.#edit(event.detail);
          }}
        ></wz-form>
        ${inputFor({
          path: 'effective',
          type: 'date',
          label: text.effective(),
          help: text.effectiveHelp(),
          issues: this.issues,
          value: this.effective,
          onInput: (effective) => {
            this.effective = effective;
          },
        })}
        ${this.#renderChanges(description)}
        ${this.rules === undefined ? nothing : html`<wz-motion-effect .moved=${this.#previewed(policy, this.rules)}></wz-motion-effect>`}
        ${this.#renderGrounds(policy)}
        <div><wa-button class="check" type="submit" variant="brand">${move.check()}</wa-button></div>
      </form>`;
  }

  #renderChanges(description: FormDescription): TemplateResult {
    const changes = changesBetween(description.fields, this.inForce, this.data, this.languages);
    const said = (words: string | undefined): unknown => words ?? html`<span class="quiet">${text.nothingSaid()}</span>`;
    return html`<section class="changes" aria-labelledby="changes">
      <h2 id="changes">${text.changes()}</h2>
      ${
        changes.length === 0
          ? html`<p class="quiet" data-path="form" tabindex="-1">${text.noChanges()}</p>`
          : html`<dl>
              ${changes.map(
                ({ label, before, after }) =>
                  html`<dt>${label}</dt>
                    <dd><span class="visually-hidden">${text.before()}: </span><del>${said(before)}</del></dd>
                    <dd><span class="visually-hidden">${text.after()}: </span><ins>${said(after)}</ins></dd>`,
              )}
            </dl>`
      }
    </section>`;
  }

  #renderGrounds(policy: RolePolicy): TemplateResult {
    const course = this.#courseOf(policy);
    const draft = toDraft(this.grounds);
    return html`<h2>${move.grounds()}</h2>
      <wz-grounds
        without-complainant
        .grounds=${this.grounds}
        .issues=${this.issues}
        .languages=${this.languages}
        usualEnd=${course.closes}
        earliest=${this.app.now().toISOString()}
        @wz-grounds=${(event: Event) => {
          this.grounds = (event.target as WzGrounds).grounds;
        }}
      ></wz-grounds>
      <wz-course
        .course=${course}
        .nameOf=${namesIn(this.members, this.languages)}
        .languages=${this.languages}
        closes=${draft.closes ?? ''}
      ></wz-course>`;
  }

  #courseOf(policy: RolePolicy): Course {
    return courseOf(
      { kind: 'ordinary', proposals: [{ kind: 'policy-adopted', member: policy.alliance, roles: [], keys: [] }] },
      { policy, seats: this.governance?.seats ?? [], members: [], now: this.app.now().toISOString() },
    );
  }

  #previewed(policy: RolePolicy, rules: PolicyRules): Previewed {
    const now = this.app.now().toISOString();
    const at = this.effective === '' ? now : `${this.effective}T00:00:00Z`;
    return {
      proposals: [{ kind: 'policy-adopted', member: policy.alliance, roles: [], keys: [], effective: at }],
      // As it would be published: the next of its line.
      policy: {
        ...rules,
        id: documentOf(policy.id.replace(/\d+(?=\.jsonld$)/, String(policy.number + 1))),
        alliance: policy.alliance,
        number: policy.number + 1,
        issued: now,
      },
      at,
    };
  }

  #edit(data: FormData): void {
    this.data = data;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readRules(data), pause);
  }

  async #readRules(data: FormData): Promise<void> {
    const { description } = this;
    const isChanged = description !== undefined && changesBetween(description.fields, this.inForce, data, this.languages).length > 0;
    const read = await this.app.steward.policyFromForm(data).catch(() => undefined);
    if (data === this.data) this.rules = isChanged && read !== undefined && 'rules' in read ? read.rules : undefined;
  }

  async #issuesOf(data: FormData): Promise<readonly Issue[]> {
    const read = await this.app.steward.policyFromForm(data);
    return 'issues' in read ? read.issues : [];
  }

  async #check(policy: RolePolicy, description: FormDescription): Promise<void> {
    const { data } = this;
    const today = this.app.now().toISOString().slice(0, 10);
    const changes = changesBetween(description.fields, this.inForce, data, this.languages);
    const read = await this.app.steward.policyFromForm(data);
    this.issues = [
      ...('issues' in read ? [wrong('form', text.mend())] : changes.length === 0 ? [wrong('nothing', text.noChanges())] : []),
      ...(this.effective !== '' && this.effective <= today ? [wrong('effective', text.wrongEffective())] : []),
      ...(this.groundsForm?.check() ?? []),
    ];
    const [first] = this.issues;
    if ('issues' in read) {
      this.form?.showIssues(read.issues);
      return;
    }
    if (first !== undefined) {
      await this.updateComplete;
      if (first.path === 'nothing') this.renderRoot.querySelector<HTMLElement>('[data-path="form"]')?.focus();
      else if (first.path === 'effective') await focusOnIssue(this, this.issues);
      else this.groundsForm?.focusIssue();
      return;
    }
    const grounds = toDraft(this.grounds);
    this.ask({
      moves: [text.moves()],
      lines: [
        ...changes.map(({ label, after }) => ({ term: label, words: after ?? text.nothingSaid() })),
        ...(this.effective === '' ? [] : [{ term: text.effective(), words: formatDate(this.effective, this.languages) }]),
        { term: principle(), words: grounds.principle },
        { term: move.votesUntil(), words: formatDateTime(grounds.closes ?? this.#courseOf(policy).closes, this.languages) },
      ],
      consequences: [text.consequence()],
      run: () =>
        this.app.steward.movePolicy(read.rules, {
          ...grounds,
          ...(this.effective !== '' && { effective: `${this.effective}T00:00:00Z` }),
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
      .form {
        gap: var(--wa-space-xl);
      }
      wa-input[type='date'] {
        max-inline-size: 18rem;
      }
      .changes {
        display: grid;
        gap: var(--wa-space-s);
      }
      .changes dl {
        display: grid;
        grid-template-columns: minmax(8rem, 2fr) minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--wa-space-xs) var(--wa-space-l);
      }
      .changes dt {
        font-weight: var(--wa-font-weight-semibold);
      }
      .changes del {
        color: var(--wa-color-text-quiet);
      }
      .changes ins {
        text-decoration: none;
        font-weight: var(--wa-font-weight-semibold);
      }
      @media (width < 40rem) {
        .changes dl {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        .changes dt {
          grid-column: 1 / -1;
          margin-block-start: var(--wa-space-xs);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-policy-page': WzPolicyPage;
  }
}
