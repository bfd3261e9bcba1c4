import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { AgreementText } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import type { RoleGrant } from '../../domain/membership.ts';
import { labelOf } from '../../text/concepts.ts';
import * as text from '../../text/membership.ts';
import { fieldStyles, markInvalid, message } from '../parts/form/field-element.ts';
import '../parts/form/wz-error-summary.ts';
import type { GoToIssueEvent, WzErrorSummary } from '../parts/form/wz-error-summary.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import { issuesOfGrants, type RoleGrantTexts, type WzRoleGrants } from '../parts/wz-role-grants.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { MemberPage, memberPage } from './member-page.ts';
import { inWords } from './record-editor.ts';
import './wz-reading-state.ts';

/** Names the consent among the issues. */
const consentPath = 'consent';

/** Applying: roles and places sought, consent in plain words, and what will happen. Both documents stand in the applicant's own pod. */
@customElement('wz-apply-page')
@localized()
export class WzApplyPage extends MemberPage {
  @state() private charter: AgreementText | undefined;
  @state() private roles: readonly RoleGrant[] = [];
  @state() private consent: string | undefined;
  @state() private issues: readonly Issue[] = [];
  @state() private phase: 'asking' | 'sending' | 'sent' = 'asking';
  @state() private failure: { readonly message: string; readonly remedy: string } | undefined;
  @query('wz-role-grants') private readonly grants!: WzRoleGrants;
  @query('wz-error-summary') private readonly summary!: WzErrorSummary | null;

  protected get heading(): string {
    return this.phase === 'sent' ? text.applied() : text.applyHeading();
  }

  protected override renderAbove(): TemplateResult {
    return html`<a class="back" href=${linkTo('/membership')}>${icon('back')}${text.backToMembership()}</a>`;
  }

  protected signedIn(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    try {
      this.charter = await this.app.member.charter(this.languages);
      this.consent ??= text.consentProposal(plainText(this.charter.title, this.languages));
    } catch (error) {
      this.failure = inWords(error);
    }
  }

  get #texts(): RoleGrantTexts {
    return { question: text.rolesQuestion(), help: text.rolesHelp(), whereFor: text.whereForRole, whereHelp: text.whereForRoleHelp() };
  }

  protected renderPage(): TemplateResult {
    if (this.phase === 'sent') return this.#renderSent();
    if (this.charter === undefined) {
      if (this.failure === undefined) return html`<p class="sections" role="status">${text.loading()}</p>`;
      return html`<div class="sections">
        <wa-callout variant="danger" role="alert">
          <p><strong>${text.charterFailed()}</strong></p>
          <p>${this.failure.message} ${this.failure.remedy}</p>
          <wa-button size="s" appearance="outlined" @click=${() => void this.#load()}>${text.tryAgain()}</wa-button>
        </wa-callout>
      </div>`;
    }
    const consentIssues = this.issues.filter((issue) => issue.path === consentPath);
    return html`<div class="sections">
      ${this.issues.length === 0 ? nothing : html`<wz-error-summary .issues=${this.issues} @wz-go-to-issue=${this.#goTo}></wz-error-summary>`}
      <wz-role-grants
        .grants=${this.roles}
        .texts=${this.#texts}
        .languages=${this.languages}
        .issues=${this.issues.filter((issue) => issue.path !== consentPath)}
        @change=${(event: Event) => {
          this.roles = (event.target as WzRoleGrants).grants;
          if (this.issues.length > 0) this.issues = this.#check();
        }}
      ></wz-role-grants>
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
      <p><a href=${linkTo('/membership/agreements')}>${text.readCharter()}</a></p>
      <section class="section" aria-labelledby="next">
        <h2 id="next">${text.whatHappens()}</h2>
        <ol>
          <li>${text.whatHappens1()}</li>
          <li>${text.whatHappens2()}</li>
          <li>${text.whatHappens3()}</li>
        </ol>
      </section>
      ${
        this.failure === undefined
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.applyFailed()}</strong></p>
              <p>${this.failure.message} ${this.failure.remedy}</p>
            </wa-callout>`
      }
      <div class="cluster">
        <wa-button variant="brand" ?loading=${this.phase === 'sending'} @click=${() => void this.#apply()}>${text.apply()}</wa-button>
        <span class="quiet small" role="status">${this.phase === 'sending' ? text.applying() : ''}</span>
      </div>
    </div>`;
  }

  #renderSent(): TemplateResult {
    return html`
      <p class="lead">${text.appliedHelp()}</p>
      <div class="sections">
        <p><a href=${linkTo('/membership')}>${text.backToMembership()}</a></p>
      </div>
    `;
  }

  #check(): readonly Issue[] {
    const issues = issuesOfGrants(this.roles, {
      chooseRole: text.chooseRole(),
      chooseWhere: (role) => text.chooseWhere(labelOf(role, this.languages)),
    });
    if ((this.consent ?? '').trim() !== '') return issues;
    return [...issues, { code: 'MISSING', severity: 'error', document: '', path: consentPath, message: text.sayConsent(), remedy: '' }];
  }

  async #apply(): Promise<void> {
    const { charter } = this;
    this.issues = this.#check();
    this.failure = undefined;
    if (this.issues.length > 0 || charter === undefined) {
      await this.updateComplete;
      this.summary?.focus();
      return;
    }
    this.phase = 'sending';
    try {
      await this.app.member.apply({ roles: this.roles, language: charter.language, consent: (this.consent ?? '').trim() });
      this.phase = 'sent';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    } catch (error) {
      this.phase = 'asking';
      this.failure = inWords(error);
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
      ol {
        padding-inline-start: 1.5rem;
      }
      li + li {
        margin-block-start: var(--wa-space-2xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-apply-page': WzApplyPage;
  }
}
