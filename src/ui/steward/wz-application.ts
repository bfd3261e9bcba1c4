import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MotionView, PendingApplication } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import type { RoleGrant } from '../../domain/membership.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDateTime } from '../../text/dates.ts';
import { roleIn } from '../../text/membership.ts';
import { jurisdictionNames } from '../../text/places.ts';
import { reasonInWords, remedyInWords } from '../../text/issues.ts';
import * as text from '../../text/steward.ts';
import * as admission from '../../text/steward-admission.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { fieldStyles, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import { plainText, say } from '../parts/texts.ts';
import { issuesOfGrants, type RoleGrantTexts, type WzRoleGrants } from '../parts/wz-role-grants.ts';
import { linkTo } from '../routes.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { shared } from '../styles/shared.ts';

/** The application is to be refused, for reasons that only the parties see. */
export class RefuseEvent extends Event {
  static readonly type = 'wz-refuse';
  constructor(readonly reasons: string) {
    super(RefuseEvent.type);
  }
}

/**
 * One application: what the applicant says beside what was checked, and what is granted. Several can be ticked and admitted in one
 * motion; {@link WzApplication.granted} answers what is granted, or shows what is missing.
 *
 * @fires wz-admit - when it is to be admitted alone.
 * @fires wz-take - when it was ticked or unticked. Read `taken`.
 * @fires wz-refuse - with the reasons, when it is to be refused.
 */
@customElement('wz-application')
@localized()
export class WzApplication extends LitElement {
  @property({ attribute: false }) application!: PendingApplication;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly subdivisions = new SubdivisionNames(this);
  /** The open motion that it is part of, where there is one. */
  @property({ attribute: false }) motion: MotionView | undefined;
  /** Whether others can be admitted with it. */
  @property({ type: Boolean }) among = false;
  /** Whether it is ticked. */
  @property({ type: Boolean }) taken = false;
  @state() private isRefusing = false;
  @state() private reasons = '';
  @state() private isReasonMissing = false;
  @state() private roles: readonly RoleGrant[] = [];
  @state() private issues: readonly Issue[] = [];
  @query('wz-role-grants') private readonly grants!: WzRoleGrants | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('application')) this.roles = this.application.roles;
  }

  get #name(): string {
    return plainText(this.application.name, this.languages, readableAddress(this.application.applicant));
  }

  override render(): TemplateResult {
    const { application } = this;
    const isFine = application.problems.length === 0;
    return html`<article class="card" aria-labelledby="name">
      <header>
        <h2 id="name">${application.name.length === 0 ? this.#name : say(application.name, this.languages)}</h2>
        <p class="small">
          <a href=${safeAddress(application.applicant) ?? ''} target="_blank" rel="noopener noreferrer"
            >${readableAddress(application.applicant)}</a
          >
        </p>
        <p class="quiet small">${text.received(formatDateTime(application.receivedAt, this.languages))}</p>
      </header>
      <div class="columns">
        <div>
          <h3>${text.says()}</h3>
          <dl>
            <dt>${text.seeks()}</dt>
            ${application.roles.map(({ role, jurisdictions }) => html`<dd>${roleIn(labelOf(role, this.languages), jurisdictionNames(jurisdictions, this.languages))}</dd>`)}
            <dt>${text.consents()}</dt>
            <dd><q dir="auto">${application.consent}</q></dd>
            <dt>${text.documents()}</dt>
            <dd>${this.#renderLink(application.application, text.application())}</dd>
            <dd>
              ${application.acceptance === undefined ? text.noAcceptance() : this.#renderLink(application.acceptance, text.acceptance())}
            </dd>
          </dl>
        </div>
        <div>
          <h3>${text.checks()}</h3>
          ${
            isFine
              ? html`<p class="fine">${icon('check')}<span>${text.fine()}</span></p>`
              : html`<p class="wrong">${icon('warning')}<span>${text.problems()}</span></p>
                  <ul>
                    ${application.problems.map(
                      (problem) =>
                        html`<li>
                          ${reasonInWords(problem)}
                          <p class="quiet small">${text.remedy()} ${remedyInWords(problem)}</p>
                        </li>`,
                    )}
                  </ul>`
          }
        </div>
      </div>
      ${this.motion === undefined ? this.#renderActions(isFine) : this.#renderMoved(this.motion)}
    </article>`;
  }

  #renderMoved({ number, motion }: MotionView): TemplateResult {
    return html`<p class="fine">
      ${icon('clock')}<span><a href=${linkTo('/steward/motions', { motion: motion.id })}>${admission.isMoved(number)}</a></span>
    </p>`;
  }

  #renderActions(isFine: boolean): TemplateResult {
    if (this.isRefusing) return this.#renderRefusing();
    return html`
      ${isFine ? this.#renderGrants() : nothing}
      ${
        isFine && this.among
          ? html`<wa-checkbox
              class="take"
              .checked=${this.taken}
              @change=${(event: Event) => {
                this.taken = (event.target as HTMLInputElement).checked;
                this.dispatchEvent(new Event('wz-take'));
              }}
              >${admission.take(this.#name)}</wa-checkbox
            >`
          : nothing
      }
      <div class="cluster">
        ${
          isFine
            ? html`<wa-button
                class="admit"
                variant="brand"
                @click=${() => {
                  if (this.granted() !== undefined) this.dispatchEvent(new Event('wz-admit'));
                }}
                >${admission.admit(this.#name)}</wa-button
              >`
            : nothing
        }
        <wa-button
          class="refuse"
          appearance="outlined"
          @click=${() => {
            this.isRefusing = true;
            void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('wa-textarea')?.focus());
          }}
          >${admission.refuse(this.#name)}</wa-button
        >
      </div>
    `;
  }

  #renderRefusing(): TemplateResult {
    return html`<form
      class="stack"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        this.isReasonMissing = this.reasons.trim() === '';
        if (this.isReasonMissing) this.renderRoot.querySelector<HTMLElement>('wa-textarea')?.focus();
        else this.dispatchEvent(new RefuseEvent(this.reasons.trim()));
      }}
    >
      <wa-textarea
        class=${this.isReasonMissing ? 'wrong' : ''}
        rows="2"
        resize="auto"
        .value=${this.reasons}
        @input=${(event: Event) => {
          this.reasons = (event.target as HTMLTextAreaElement).value;
        }}
      >
        <span slot="label">${admission.reasons()}</span>
        <span slot="hint"
          >${message(admission.reasonsHelp(), this.isReasonMissing ? [wrong('reasons', admission.giveReasons())] : [])}</span
        >
      </wa-textarea>
      <div class="cluster">
        <wa-button class="go-on" type="submit" variant="danger">${admission.goOn()}</wa-button>
        <wa-button
          appearance="outlined"
          @click=${() => {
            this.isRefusing = false;
          }}
          >${admission.notNow()}</wa-button
        >
      </div>
    </form>`;
  }

  #renderLink(address: string, words: string): TemplateResult {
    const href = safeAddress(address);
    return href === undefined
      ? html`${words}`
      : html`<a href=${href} target="_blank" rel="noopener noreferrer">${words} ${icon('external')}</a>`;
  }

  #renderGrants(): TemplateResult {
    const texts: RoleGrantTexts = {
      question: text.grants(),
      help: text.grantsHelp(),
      whereFor: text.where,
      whereHelp: '',
      levelFor: text.level,
    };
    return html`
      <wz-role-grants
        .grants=${this.roles}
        .texts=${texts}
        .languages=${this.languages}
        .issues=${this.issues}
        @change=${(event: Event) => {
          this.roles = (event.target as WzRoleGrants).grants;
          if (this.issues.length > 0) this.issues = this.#check();
        }}
      ></wz-role-grants>
    `;
  }

  #check(): readonly Issue[] {
    return issuesOfGrants(this.roles, {
      chooseRole: text.chooseRole(),
      chooseWhere: (role) => text.chooseWhere(labelOf(role, this.languages)),
    });
  }

  /** The roles that are granted; undefined, and shown why, while something is missing. */
  granted(): readonly RoleGrant[] | undefined {
    this.issues = this.#check();
    const [issue] = this.issues;
    if (issue === undefined) return this.roles;
    void this.updateComplete.then(() => this.grants?.focusIssue(issue));
    return undefined;
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      h2 {
        font-size: var(--wa-font-size-xl);
      }
      /* They name the applicant, whose name may be as long as a telephone is wide. */
      .admit,
      .refuse {
        max-inline-size: 100%;
      }
      .admit::part(base),
      .refuse::part(base) {
        height: auto;
        min-height: var(--wa-form-control-height);
        white-space: normal;
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: var(--wa-space-l);
      }
      h3 {
        font-size: var(--wa-font-size-m);
        margin-block-end: var(--wa-space-xs);
      }
      dt {
        margin-block-start: var(--wa-space-s);
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      ul {
        padding-inline-start: 1.25rem;
      }
      .fine,
      .wrong {
        display: flex;
        gap: var(--wa-space-xs);
      }
      .fine svg.icon,
      .wrong svg.icon {
        margin-block-start: 0.2em;
      }
      .fine svg {
        color: var(--wa-color-success-on-quiet);
      }
      .wrong {
        color: var(--wa-color-danger-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-application': WzApplication;
  }
}
