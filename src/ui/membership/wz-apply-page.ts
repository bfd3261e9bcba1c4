import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { AgreementView, MembershipOverview } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import type { RoleGrant } from '../../domain/membership.ts';
import type { TaskStatus } from '../../domain/membership-task.ts';
import * as text from '../../text/application.ts';
import { labelOf } from '../../text/concepts.ts';
import { backToMembership } from '../../text/membership.ts';
import { listOf } from '../../text/places.ts';
import * as signing from '../../text/signing.ts';
import { roleInWords } from '../../text/standing.ts';
import { fieldStyles, markInvalid, message } from '../parts/form/field-element.ts';
import '../parts/form/wz-error-summary.ts';
import type { GoToIssueEvent, WzErrorSummary } from '../parts/form/wz-error-summary.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon, type IconName } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { plainText } from '../parts/texts.ts';
import { issuesOfGrants, type RoleGrantTexts, type WzRoleGrants } from '../parts/wz-role-grants.ts';
import '../parts/wz-sign-what.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { memberPage } from './member-page.ts';
import { ReadingPage } from './reading-page.ts';
import { inWords } from './record-editor.ts';
import './wz-reading-state.ts';

/** Names the consent among the issues. */
const consentPath = 'consent';

interface Step {
  readonly title: string;
  readonly hint: string;
  readonly isDone: boolean;
  /** Where it is done; the last step is done on this page. */
  readonly path?: string;
  readonly action?: string;
}

/** Applying in order: key, charter, interests, application. The application itself is filled in and signed here. */
@customElement('wz-apply-page')
@localized()
export class WzApplyPage extends ReadingPage {
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private overview: MembershipOverview | undefined;
  @state() private agreements: readonly AgreementView[] = [];
  @state() private roles: readonly RoleGrant[] = [];
  @state() private consent: string | undefined;
  @state() private issues: readonly Issue[] = [];
  @state() private phase: 'asking' | 'sending' | 'sent' = 'asking';
  @state() private signFailure = '';
  @query('wz-role-grants') private readonly grants!: WzRoleGrants;
  @query('wz-error-summary') private readonly summary!: WzErrorSummary | null;

  protected get heading(): string {
    return this.phase === 'sent' ? text.sent() : text.heading();
  }

  protected async readPage(): Promise<void> {
    const [overview, agreements] = await Promise.all([this.app.member.overview(), this.app.agreements.list()]);
    this.agreements = agreements;
    this.overview = overview;
    this.consent ??= text.consentProposal();
  }

  protected renderPage(): TemplateResult {
    const { overview, failure } = this;
    if (this.phase === 'sent') return this.#renderSent();
    if (overview === undefined) {
      if (failure === undefined) return html`<p class="sections" role="status">${text.loading()}</p>`;
      return html`<div class="sections">${this.renderFailure(text.loadFailed())}</div>`;
    }
    const steps = this.#stepsOf(overview);
    const isReady = steps.slice(0, -1).every(({ isDone }) => isDone);
    return html`
      <p class="lead">${text.introduction()}</p>
      <div class="sections">
        ${
          overview.member?.kind === 'organization'
            ? html`<p>${icon('people')} ${text.forBody(plainText(overview.member.name, this.languages, overview.webId))}</p>`
            : nothing
        }
        ${overview.applied ? html`<wa-callout>${text.alreadyApplied()}</wa-callout>` : nothing} ${this.#renderSteps(steps)}
        ${isReady ? this.#renderForm(overview) : nothing}
      </div>
    `;
  }

  #stepsOf({ tasks, canSign, applied }: MembershipOverview): readonly Step[] {
    const statusOf = (id: string): TaskStatus | undefined => tasks.find((task) => task.id === id)?.status;
    const charter = this.agreements.find(({ kind }) => kind === 'charter');
    return [
      { title: text.stepKey(), hint: text.stepKeyHint(), isDone: canSign, path: '/membership/keys', action: text.stepKeyDo() },
      {
        title: text.stepAgreements(),
        hint: text.stepAgreementsHint(),
        isDone: charter?.mine?.status === 'accepted',
        path: charter === undefined ? '/membership/agreements' : '/membership/agreement',
        action: text.stepAgreementsDo(),
      },
      {
        title: text.stepInterests(),
        hint: text.stepInterestsHint(),
        isDone: statusOf('interests') === 'done',
        path: '/membership/interests',
        action: text.stepInterestsDo(),
      },
      { title: text.stepApply(), hint: text.stepApplyHint(), isDone: applied },
    ];
  }

  #renderSteps(steps: readonly Step[]): TemplateResult {
    const next = steps.find(({ isDone }) => !isDone);
    const charter = this.agreements.find(({ kind }) => kind === 'charter');
    return html`<ol class="plain steps" aria-label=${text.steps()}>
      ${steps.map((step, index) => {
        const look = step.isDone ? 'done' : step === next ? 'now' : 'later';
        const symbol: IconName | undefined = step.isDone ? 'check' : undefined;
        const version = step.path === '/membership/agreement' ? charter?.current.id : undefined;
        return html`<li class=${look}>
          <span class="mark" aria-hidden="true">${symbol === undefined ? index + 1 : icon(symbol)}</span>
          <div>
            <p class="cluster">
              <strong>${step.title}</strong>
              <span class="badge ${step.isDone ? 'success' : step === next ? 'warning' : ''}"
                >${step.isDone ? text.stepDone() : step === next ? text.stepNow() : text.stepLater()}</span
              >
            </p>
            <p class="quiet small">${step.hint}</p>
            ${
              step === next && step.path !== undefined
                ? html`<wa-button size="s" variant="brand" href=${linkTo(step.path, { version, from: '/membership/apply' })}
                    >${step.action}</wa-button
                  >`
                : nothing
            }
          </div>
        </li>`;
      })}
    </ol>`;
  }

  #renderForm(overview: MembershipOverview): TemplateResult {
    const consentIssues = this.issues.filter((issue) => issue.path === consentPath);
    const texts: RoleGrantTexts = {
      question: text.rolesQuestion(),
      help: text.rolesHelp(),
      whereFor: text.whereForRole,
      whereHelp: text.whereForRoleHelp(),
    };
    const missing = this.agreements.filter(
      ({ neededFor, mine }) => mine?.status !== 'accepted' && this.roles.some(({ role }) => neededFor.includes(role)),
    );
    return html`
      ${this.issues.length === 0 ? nothing : html`<wz-error-summary .issues=${this.issues} @wz-go-to-issue=${this.#goTo}></wz-error-summary>`}
      <wz-role-grants
        .grants=${this.roles}
        .texts=${texts}
        .languages=${this.languages}
        .issues=${this.issues.filter((issue) => issue.path !== consentPath)}
        @change=${(event: Event) => {
          this.roles = (event.target as WzRoleGrants).grants;
          if (this.issues.length > 0) this.issues = this.#check();
        }}
      ></wz-role-grants>
      ${
        missing.length === 0
          ? nothing
          : html`<wa-callout variant="warning">
              <p>
                ${text.agreementsForRoles(
                  listOf(
                    missing.map(({ current }) => plainText(current.title, this.languages)),
                    this.languages,
                  ),
                )}
              </p>
              <p><a href=${linkTo('/membership/agreements', { from: '/membership/apply' })}>${text.toAgreements()}</a></p>
            </wa-callout>`
      }
      <wa-textarea
        class=${consentIssues.length > 0 ? 'wrong' : ''}
        rows="3"
        resize="auto"
        .value=${this.consent ?? ''}
        @input=${(event: Event) => {
          this.consent = (event.target as HTMLTextAreaElement).value;
          if (this.issues.length > 0) this.issues = this.#check();
        }}
      >
        <span slot="label">${text.consentQuestion()}</span>
        <span slot="hint">${message(text.consentHelp(), consentIssues)}</span>
      </wa-textarea>
      <wz-sign-what
        .lines=${[
          { term: signing.what(), words: text.signs() },
          {
            term: text.seeks(),
            words:
              this.roles.length === 0 ? text.rolesMissing() : this.roles.map((grant) => roleInWords(grant, this.languages)).join(' · '),
          },
          { term: signing.where(), words: signing.inPublicPod() },
        ]}
        .consequences=${[text.consequence1(), text.consequence2()]}
        .member=${overview.member}
        name=${plainText(overview.name, this.languages, overview.webId)}
        statement=${text.statement()}
        action=${text.action()}
        ?busy=${this.phase === 'sending'}
        failure=${this.signFailure}
        @wz-sign=${() => void this.#apply()}
      ></wz-sign-what>
    `;
  }

  #renderSent(): TemplateResult {
    return html`
      <p class="lead">${text.sentHelp()}</p>
      <div class="sections">
        <p><a href=${linkTo('/membership')}>${backToMembership()}</a></p>
      </div>
    `;
  }

  #check(): readonly Issue[] {
    const issues = issuesOfGrants(this.roles, {
      chooseRole: text.chooseRole(),
      chooseWhere: (role) => text.chooseWhere(labelOf(role, this.languages)),
    });
    return (this.consent ?? '').trim() === '' ? [...issues, wrong(consentPath, text.sayConsent())] : issues;
  }

  async #apply(): Promise<void> {
    this.issues = this.#check();
    this.signFailure = '';
    if (this.issues.length > 0) {
      await this.updateComplete;
      this.summary?.focus();
      return;
    }
    this.phase = 'sending';
    try {
      await this.app.member.apply({ roles: this.roles, consent: (this.consent ?? '').trim() });
      this.phase = 'sent';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    } catch (error) {
      this.phase = 'asking';
      const { message: sentence, remedy } = inWords(error);
      this.signFailure = `${sentence} ${remedy}`;
    }
  }

  #goTo(event: GoToIssueEvent): void {
    if (event.issue.path === consentPath) this.renderRoot.querySelector<HTMLElement>('wa-textarea')?.focus();
    else this.grants.focusIssue(event.issue);
  }

  protected override updated(): void {
    const consent = this.renderRoot.querySelector('wa-textarea');
    void consent?.updateComplete.then(() => {
      markInvalid(
        consent,
        this.issues.some((issue) => issue.path === consentPath),
      );
    });
  }

  static override styles = [
    shared,
    page,
    fieldStyles,
    memberPage,
    css`
      .steps {
        display: grid;
        gap: var(--wa-space-m);
      }
      .steps li {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .steps li + li {
        position: relative;
      }
      .steps li + li::before {
        content: '';
        position: absolute;
        inset-block-end: calc(100% - 0.125rem);
        inset-inline-start: 1rem;
        block-size: calc(var(--wa-space-m) - 0.25rem);
        border-inline-start: 2px solid var(--wa-color-neutral-border-normal);
      }
      .mark {
        display: grid;
        place-items: center;
        inline-size: 2rem;
        block-size: 2rem;
        border-radius: 50%;
        font-weight: var(--wa-font-weight-semibold);
        color: var(--wa-color-neutral-on-quiet);
        background: var(--wa-color-neutral-fill-normal);
      }
      .now .mark {
        color: var(--wa-color-brand-on-loud);
        background: var(--wa-color-brand-fill-loud);
      }
      .done .mark {
        color: var(--wa-color-success-on-normal);
        background: var(--wa-color-success-fill-normal);
      }
      .steps wa-button {
        margin-block-start: var(--wa-space-xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-apply-page': WzApplyPage;
  }
}
