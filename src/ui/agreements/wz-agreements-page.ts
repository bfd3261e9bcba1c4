import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AgreementView } from '../../actions/app.ts';
import { roles as everyRole } from '../../domain/role.ts';
import * as text from '../../text/agreements.ts';
import { labelOf } from '../../text/concepts.ts';
import { listOf } from '../../text/places.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { icon } from '../parts/icons.ts';
import { plainText, say } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { statusOfAgreement } from './agreement-status.ts';

/** Every agreement of the alliance, and how the person stands to each. */
@customElement('wz-agreements-page')
@localized()
export class WzAgreementsPage extends ReadingPage {
  @state() private agreements: readonly AgreementView[] | undefined;

  protected get heading(): string {
    return text.heading();
  }

  protected async readPage(): Promise<void> {
    this.agreements = await this.app.agreements.list();
  }

  protected renderPage(): TemplateResult {
    const { agreements, failure } = this;
    return html`
      <p class="lead">${text.introduction()}</p>
      <div class="sections">
        ${this.renderFailure(text.loadFailed())}
        ${
          agreements === undefined
            ? failure === undefined
              ? html`<p role="status">${text.loading()}</p>`
              : nothing
            : agreements.length === 0
              ? html`<p class="card">${text.none()}</p>`
              : html`<ul class="plain">
                  ${agreements.map((agreement) => this.#renderAgreement(agreement))}
                </ul>`
        }
      </div>
    `;
  }

  #renderAgreement(agreement: AgreementView): TemplateResult {
    const { current, neededFor } = agreement;
    const status = statusOfAgreement(agreement, this.app.now(), this.languages);
    const isOpen = status.kind !== 'accepted';
    const isRevised = status.kind === 'waiting' || status.kind === 'overdue';
    const words = isRevised ? text.readNewer() : isOpen ? text.read() : text.readAgain();
    const title = plainText(current.title, this.languages);
    const href = linkTo('/membership/agreement', {
      version: current.id,
      changes: isRevised ? '1' : undefined,
      from: this.parameters.get('from') ?? undefined,
    });
    return html`<li class="card">
      <div class="head">
        <h2>${say(current.title, this.languages)}</h2>
        <span class="badge ${status.look}">${icon(status.icon)} ${status.words}</span>
      </div>
      <p class="quiet small">${text.version(current.version)} · ${this.#neededFor(neededFor)}</p>
      ${status.more.map((sentence) => html`<p>${sentence}</p>`)}
      <div>
        <wa-button
          size="s"
          variant=${isOpen && neededFor.length > 0 ? 'brand' : 'neutral'}
          appearance=${isOpen && neededFor.length > 0 ? 'accent' : 'outlined'}
          href=${href}
          >${words}<span class="visually-hidden">: ${title}</span></wa-button
        >
      </div>
    </li>`;
  }

  #neededFor(neededFor: AgreementView['neededFor']): string {
    if (neededFor.length === 0) return text.forNoRole();
    if (everyRole.every((role) => neededFor.includes(role))) return text.forEveryRole();
    return text.forRoles(
      listOf(
        neededFor.map((role) => labelOf(role, this.languages)),
        this.languages,
      ),
    );
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      ul {
        display: grid;
        gap: var(--wa-space-m);
      }
      li {
        display: grid;
        gap: var(--wa-space-xs);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
      h2 {
        font-size: var(--wa-font-size-l);
      }
      li wa-button {
        margin-block-start: var(--wa-space-xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-agreements-page': WzAgreementsPage;
  }
}
