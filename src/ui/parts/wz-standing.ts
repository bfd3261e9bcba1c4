import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MembershipState, Reason, RoleStanding, Verdict } from '../../domain/membership.ts';
import { formatDate } from '../../text/dates.ts';
import { reasonInWords, remedyInWords } from '../../text/issues.ts';
import * as text from '../../text/standing.ts';
import { icon, type IconName } from './icons.ts';
import { mendingPage } from './mending-place.ts';
import { standingLine, standingStyles } from './standing-line.ts';
import { shared } from '../styles/shared.ts';

const drawings: Readonly<Record<MembershipState, IconName>> = {
  none: 'person',
  applicant: 'clock',
  refused: 'cross',
  member: 'check',
  suspended: 'pause',
  expelled: 'cross',
  withdrawn: 'door',
};

/** How a member and each of its roles stand: in words, with a drawing, and with what speaks against a role that is not good. */
@customElement('wz-standing')
@localized()
export class WzStanding extends LitElement {
  @property({ attribute: false }) verdict!: Verdict;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  /** One line per role, without what speaks against it. */
  @property({ type: Boolean }) brief = false;
  /** With what mends each reason; with the way there for the member itself. */
  @property({ type: Boolean }) remedies = false;
  @property({ type: Boolean }) mine = false;

  override render(): TemplateResult {
    const { verdict } = this;
    return html`
      <p class="state ${verdict.state}">${icon(drawings[verdict.state])} <span>${this.#state()}</span></p>
      ${
        verdict.state === 'suspended' ? html`<p class="suspension">${icon('warning')} <span>${text.suspendedWarning()}</span></p>` : nothing
      }
      ${
        verdict.roles.length === 0
          ? nothing
          : html`<ul class="plain">
              ${verdict.roles.map((role) => this.#renderRole(role))}
            </ul>`
      }
    `;
  }

  #state(): string {
    const { state, since, underAppeal } = this.verdict;
    const words = text.stateInWords(state);
    const dated = since === undefined || state === 'none' ? words : text.stateSince(words, formatDate(since, this.languages));
    return underAppeal ? `${dated} · ${text.underAppeal()}` : dated;
  }

  #renderRole(role: RoleStanding): TemplateResult {
    return html`<li>
      ${standingLine(role, this.languages)}
      ${
        this.brief || role.reasons.length === 0
          ? nothing
          : html`<ul class="plain against">
              ${oncePerSentence(role.reasons).map((reason) => {
                const remedy = this.remedies ? remedyInWords(reason) : '';
                const page = this.mine ? mendingPage(reason) : undefined;
                return html`<li>
                  ${reasonInWords(reason)}
                  ${remedy === '' ? nothing : page === undefined ? html`<span class="quiet">${remedy}</span>` : html`<a href=${page}>${remedy}</a>`}
                </li>`;
              })}
            </ul>`
      }
    </li>`;
  }

  static override styles = [
    shared,
    standingStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-xs);
      }
      .state,
      .suspension {
        display: flex;
        gap: 0.5rem;
      }
      .state > svg,
      .suspension > svg {
        margin-block-start: 0.22em;
      }
      .state {
        font-weight: var(--wa-font-weight-semibold);
      }
      .state.member > svg {
        color: var(--wa-color-success-border-loud);
      }
      .state.suspended,
      .suspension {
        color: var(--wa-color-warning-on-quiet);
      }
      .state.expelled,
      .state.refused {
        color: var(--wa-color-danger-on-quiet);
      }
      .suspension {
        padding: var(--wa-space-s) var(--wa-space-m);
        background: var(--wa-color-warning-fill-quiet);
        border: 1px solid var(--wa-color-warning-border-normal);
        border-radius: var(--wa-border-radius-m);
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-xs);
      }
      .against {
        gap: var(--wa-space-2xs);
        margin-block-start: var(--wa-space-2xs);
        padding-inline-start: 1.625rem;
        font-size: var(--wa-font-size-s);
      }
    `,
  ];
}

/** Two documents that fail in the same way are one sentence here: the chain tells of each. */
const oncePerSentence = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [`${reason.code} ${reasonInWords(reason)}`, reason])).values(),
];

declare global {
  interface HTMLElementTagNameMap {
    'wz-standing': WzStanding;
  }
}
