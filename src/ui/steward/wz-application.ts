import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PendingApplication } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import type { RoleGrant } from '../../domain/membership.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDateTime } from '../../text/dates.ts';
import { roleIn } from '../../text/membership.ts';
import { jurisdictionNames } from '../../text/places.ts';
import { reasonInWords, remedyInWords } from '../../text/issues.ts';
import * as text from '../../text/steward.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { plainText, say } from '../parts/texts.ts';
import { issuesOfGrants, type RoleGrantTexts, type WzRoleGrants } from '../parts/wz-role-grants.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { shared } from '../styles/shared.ts';

/** A steward wants the committee to admit somebody to these roles. */
export class AdmitEvent extends Event {
  static readonly type = 'wz-admit';
  constructor(
    readonly application: PendingApplication,
    readonly roles: readonly RoleGrant[],
  ) {
    super(AdmitEvent.type);
  }
}

/**
 * One application: what the applicant says beside what was checked, and what is granted.
 *
 * @fires wz-admit - with the roles that are granted. The page shows what is signed.
 * @fires wz-refuse - when it is to be refused.
 */
@customElement('wz-application')
@localized()
export class WzApplication extends LitElement {
  @property({ attribute: false }) application!: PendingApplication;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly subdivisions = new SubdivisionNames(this);
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
      ${isFine ? this.#renderGrants() : nothing}
      <div class="cluster">
        ${isFine ? html`<wa-button class="admit" variant="brand" @click=${this.#ask}>${text.admit(this.#name)}</wa-button>` : nothing}
        <wa-button
          class="refuse"
          appearance="outlined"
          @click=${() => {
            this.dispatchEvent(new Event('wz-refuse'));
          }}
          >${text.refuse(this.#name)}</wa-button
        >
      </div>
    </article>`;
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

  readonly #ask = (): void => {
    this.issues = this.#check();
    const [issue] = this.issues;
    if (issue === undefined) this.dispatchEvent(new AdmitEvent(this.application, this.roles));
    else void this.updateComplete.then(() => this.grants?.focusIssue(issue));
  };

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      h2 {
        font-size: var(--wa-font-size-xl);
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
