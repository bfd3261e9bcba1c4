import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Reason, RoleStanding, Standing, Verdict } from '../../domain/membership.ts';
import { formatDate } from '../../text/dates.ts';
import { distinctReasons, reasonInWords, remedyInWords } from '../../text/issues.ts';
import * as text from '../../text/own-standing.ts';
import { roleInWords, roleStandingInWords } from '../../text/standing.ts';
import { icon, type IconName } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { mendingPage, mendingPlace } from '../parts/mending-place.ts';

const looks: Readonly<Record<Standing, { readonly icon: IconName; readonly look: string }>> = {
  good: { icon: 'check', look: 'success' },
  lapsed: { icon: 'warning', look: 'danger' },
  unconfirmed: { icon: 'clock', look: 'warning' },
  removed: { icon: 'cross', look: '' },
};
/** How a member stands, told to the member: the state in words, each role, what is missing, and the place that mends it. */
@customElement('wz-own-standing')
@localized()
export class WzOwnStanding extends LitElement {
  @property({ attribute: false }) verdict: Verdict | undefined;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly subdivisions = new SubdivisionNames(this);

  override render(): TemplateResult {
    const { verdict } = this;
    if (verdict === undefined) return html`<p class="state">${icon('info')} <strong>${text.notRead()}</strong></p>`;
    const isFine = verdict.state === 'member';
    const ofRoles = new Set(verdict.roles.flatMap(({ reasons }) => reasons.map(keyOf)));
    const others = distinctReasons(verdict.reasons).filter((reason) => reason.code !== 'ADMITTED' && !ofRoles.has(keyOf(reason)));
    return html`
      <p class="state ${isFine ? 'fine' : ''}">
        ${icon(isFine ? 'seal' : verdict.state === 'suspended' || verdict.state === 'expelled' ? 'alert' : 'info')}
        <strong>${text.stateOfYours(verdict.state)}</strong>
      </p>
      <p class="quiet">
        ${verdict.since === undefined ? nothing : html`${text.since(formatDate(verdict.since, this.languages))} · `}${text.listedInWords(verdict.listed)}
        ${verdict.underAppeal ? html`<strong>${text.underAppeal()}</strong>` : nothing}
      </p>
      ${verdict.state === 'member' || verdict.state === 'suspended' ? this.#renderRoles(verdict.roles) : nothing}
      ${
        others.length === 0
          ? nothing
          : html`<h3>${text.otherReasons()}</h3>
              ${this.#renderReasons(others)}`
      }
      ${
        verdict.state === 'member'
          ? html`<p class="small">
              ${text.upholds(verdict.upholds.length)} <a href=${linkTo('/membership/values')}>${text.changeValues()}</a>
            </p>`
          : nothing
      }
    `;
  }

  #renderRoles(roles: readonly RoleStanding[]): TemplateResult {
    if (roles.length === 0) return html`<p>${text.noRoles()}</p>`;
    return html`<h3>${text.roles()}</h3>
      <ul class="plain roles">
        ${roles.map((role) => {
          const { icon: symbol, look } = looks[role.standing];
          return html`<li class="card ${role.standing}">
            <div class="head">
              <h4>${roleInWords(role, this.languages)}</h4>
              <span class="badge ${look}">${icon(symbol)} ${roleStandingInWords(role, this.languages)}</span>
            </div>
            <p>${text.standingMeans(role.standing)}</p>
            ${role.reasons.length === 0 ? nothing : this.#renderReasons(distinctReasons(role.reasons))}
          </li>`;
        })}
      </ul>`;
  }

  #renderReasons(reasons: readonly Reason[]): TemplateResult {
    return html`<ul class="reasons">
      ${reasons.map((reason) => {
        const place = mendingPlace(reason);
        const remedy = remedyInWords(reason);
        return html`<li>
          ${reasonInWords(reason)}
          <span class="mend">
            ${remedy === '' ? nothing : html`<span class="quiet">${remedy}</span>`}
            <a href=${mendingPage(reason) ?? linkTo('/why', { webid: this.verdict?.webid })}>${text.goTo(place)}</a>
          </span>
        </li>`;
      })}
    </ul>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-s);
      }
      .state {
        display: flex;
        align-items: center;
        gap: var(--wa-space-xs);
        font-size: var(--wa-font-size-l);
      }
      .state.fine svg {
        color: var(--wa-color-success-on-quiet);
      }
      h3 {
        margin-block-start: var(--wa-space-xs);
      }
      .roles {
        display: grid;
        gap: var(--wa-space-s);
      }
      .card {
        display: grid;
        gap: var(--wa-space-2xs);
        padding: var(--wa-space-m);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--wa-space-2xs) var(--wa-space-m);
      }
      .reasons {
        display: grid;
        gap: var(--wa-space-xs);
        padding-inline-start: 1.25rem;
      }
      .mend {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--wa-space-s);
        font-size: var(--wa-font-size-s);
      }
      .mend a {
        display: inline-block;
        min-block-size: 1.5rem;
      }
    `,
  ];
}

const keyOf = (reason: Reason): string => `${reason.code} ${reason.document} ${reason.text}`;

declare global {
  interface HTMLElementTagNameMap {
    'wz-own-standing': WzOwnStanding;
  }
}
