import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PendingApplication } from '../../actions/app.ts';
import * as text from '../../text/steward.ts';
import { tryAgain } from '../../text/membership.ts';
import { MemberPage, memberPage } from '../membership/member-page.ts';
import { inWords } from '../membership/record-editor.ts';
import '../membership/wz-reading-state.ts';
import { readableAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import { page, shared } from '../styles/shared.ts';
import './wz-application.ts';
import type { AdmitEvent } from './wz-application.ts';

/** The queue of whoever keeps the register: applications that wait, as the applicants' own pods tell them. */
@customElement('wz-steward-page')
@localized()
export class WzStewardPage extends MemberPage {
  @state() private isSteward: boolean | undefined;
  @state() private pending: readonly PendingApplication[] | undefined;
  @state() private failure: { readonly message: string; readonly remedy: string } | undefined;
  @state() private busy: PendingApplication | undefined;
  @state() private failed: { readonly application: PendingApplication; readonly sentence: string } | undefined;
  @state() private admitted: { readonly name: string; readonly at: string } | undefined;

  protected get heading(): string {
    return text.heading();
  }

  protected signedIn(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    try {
      this.isSteward = (await this.app.member.overview()).isSteward;
      if (this.isSteward) this.pending = await this.app.steward.pending();
    } catch (error) {
      this.failure = inWords(error);
    }
  }

  protected renderPage(): TemplateResult {
    if (this.failure !== undefined) {
      return html`<div class="sections">
        <wa-callout variant="danger" role="alert">
          <p><strong>${text.loadFailed()}</strong></p>
          <p>${this.failure.message} ${this.failure.remedy}</p>
          <wa-button size="s" appearance="outlined" @click=${() => void this.#load()}>${tryAgain()}</wa-button>
        </wa-callout>
      </div>`;
    }
    if (this.isSteward === false) {
      return html`<div class="sections">
        <wa-callout variant="warning">
          <p><strong>${text.notSteward()}</strong></p>
          <p>${text.notStewardHelp()}</p>
        </wa-callout>
      </div>`;
    }
    return html`
      <p class="lead">${text.introduction()}</p>
      <div class="sections">
        ${
          this.admitted === undefined
            ? nothing
            : html`<wa-callout variant="success" role="status">
                <p>${icon('seal')} ${text.admitted(this.admitted.name)}</p>
                <wz-reading-state .since=${this.admitted.at}></wz-reading-state>
              </wa-callout>`
        }
        ${this.#renderQueue()}
      </div>
    `;
  }

  #renderQueue(): TemplateResult {
    const { pending } = this;
    if (pending === undefined) return html`<p role="status">${text.loading()}</p>`;
    if (pending.length === 0) {
      return html`<div class="card empty">
        <h2>${text.none()}</h2>
        <p>${text.noneHelp()}</p>
        <wa-button appearance="outlined" @click=${() => void this.#load()}>${text.lookAgain()}</wa-button>
      </div>`;
    }
    return html`
      <div class="cluster">
        <strong role="status">${text.waiting(pending.length)}</strong>
        <wa-button size="s" appearance="outlined" @click=${() => void this.#load()}>${text.lookAgain()}</wa-button>
      </div>
      ${repeat(
        pending,
        (application) => application.notification,
        (application) =>
          html`<wz-application
            .application=${application}
            .languages=${this.languages}
            ?busy=${this.busy === application}
            failure=${this.failed?.application === application ? this.failed.sentence : ''}
            @wz-admit=${(event: AdmitEvent) => void this.#admit(event)}
          ></wz-application>`,
      )}
    `;
  }

  async #admit({ application, roles }: AdmitEvent): Promise<void> {
    this.busy = application;
    this.failed = undefined;
    try {
      await this.app.steward.admit(application, roles);
      this.admitted = {
        name: plainText(application.name, this.languages, readableAddress(application.applicant)),
        at: this.app.now().toISOString(),
      };
      await this.#load();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.failed = { application, sentence: `${message} ${remedy}` };
    } finally {
      this.busy = undefined;
    }
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      :host {
        --wz-content-width: 60rem;
      }
      wz-reading-state {
        margin-block-start: var(--wa-space-xs);
      }
      .empty {
        display: grid;
        justify-items: center;
        gap: var(--wa-space-s);
        padding: var(--wa-space-2xl) var(--wa-space-l);
        text-align: center;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-steward-page': WzStewardPage;
  }
}
