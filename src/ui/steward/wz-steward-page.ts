import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PendingApplication, PinRequest } from '../../actions/app.ts';
import * as committee from '../../text/committee.ts';
import { fingerprint } from '../../text/keys.ts';
import { reasonInWords } from '../../text/issues.ts';
import { roleInWords } from '../../text/standing.ts';
import * as text from '../../text/steward.ts';
import { memberPage } from '../membership/member-page.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { plainText } from '../parts/texts.ts';
import { page, shared } from '../styles/shared.ts';
import { StewardPage, stewardPage } from './steward-page.ts';
import './wz-application.ts';
import type { AdmitEvent } from './wz-application.ts';
import './wz-desk-keys.ts';

/** The desk of whoever keeps the register: keys, applications, keys of others to accept, and anchoring. */
@customElement('wz-steward-page')
@localized()
export class WzStewardPage extends StewardPage {
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private pending: readonly PendingApplication[] = [];
  @state() private pins: readonly PinRequest[] = [];
  @state() private isAnchoring = false;
  @state() private anchorFailure = '';

  protected get heading(): string {
    return committee.heading();
  }
  protected get lead(): string {
    return committee.introduction();
  }

  protected async read(): Promise<void> {
    [this.pending, this.pins] = await Promise.all([this.app.steward.pending(), this.app.steward.pinRequests()]);
  }

  protected renderDesk(): TemplateResult {
    return html`
      <wz-desk-keys .keys=${this.keys} .languages=${this.languages} @wz-unlocked=${() => void this.readKeys()}></wz-desk-keys>
      <section class="section" aria-labelledby="applications">
        <h2 id="applications">${text.applications()}</h2>
        ${this.#renderQueue()}
      </section>
      <section class="section" aria-labelledby="pins">
        <h2 id="pins">${committee.pins()}</h2>
        ${this.#renderPins()}
      </section>
      <section class="section" aria-labelledby="anchors">
        <h2 id="anchors">${committee.anchors()}</h2>
        <p>${committee.anchorHelp()}</p>
        ${this.anchorFailure === '' ? nothing : html`<wa-callout variant="danger" role="alert">${this.anchorFailure}</wa-callout>`}
        <wa-button class="anchor" appearance="outlined" ?loading=${this.isAnchoring} @click=${() => void this.#anchor()}
          >${committee.anchorNow()}</wa-button
        >
        <span class="quiet small" role="status">${this.isAnchoring ? committee.anchoring() : ''}</span>
      </section>
    `;
  }

  #renderQueue(): TemplateResult {
    const { pending } = this;
    const again = html`<wa-button size="s" appearance="outlined" @click=${() => void this.load()}>${text.lookAgain()}</wa-button>`;
    if (pending.length === 0) {
      return html`<div class="card empty wide">
        <p><strong>${text.none()}</strong></p>
        <p class="quiet">${text.noneHelp()}</p>
        ${again}
      </div>`;
    }
    return html`
      <div class="cluster"><strong role="status">${text.waiting(pending.length)}</strong> ${again}</div>
      <div class="wide list">
        ${repeat(
          pending,
          (application) => application.notification,
          (application) =>
            html`<wz-application
              .application=${application}
              .languages=${this.languages}
              @wz-admit=${(event: AdmitEvent) => {
                this.#admit(event);
              }}
              @wz-refuse=${() => {
                this.#refuse(application);
              }}
            ></wz-application>`,
        )}
      </div>
    `;
  }

  #renderPins(): TemplateResult {
    if (this.pins.length === 0) return html`<p class="quiet">${committee.noPins()}</p>`;
    return html`
      <p class="quiet small">${committee.pinHelp()}</p>
      <ul class="plain wide list">
        ${this.pins.map((request) => {
          const name = this.#nameOf(request.name, request.webid);
          return html`<li class="card pin">
            <p>
              <strong>${name}</strong>
              <a class="small" href=${safeAddress(request.webid) ?? ''} target="_blank" rel="noopener noreferrer"
                >${readableAddress(request.webid)}</a
              >
            </p>
            <p class="small"><span class="quiet">${fingerprint()}</span> <code>${request.key.publicKeyMultibase}</code></p>
            ${
              request.problems.length === 0
                ? html`<div>
                    <wa-button
                      size="s"
                      variant="brand"
                      @click=${() => {
                        this.#pin(request, name);
                      }}
                      >${committee.pin()}</wa-button
                    >
                  </div>`
                : html`<ul>
                    ${request.problems.map((problem) => html`<li>${icon('warning')} ${reasonInWords(problem)}</li>`)}
                  </ul>`
            }
          </li>`;
        })}
      </ul>
    `;
  }

  #nameOf(name: PinRequest['name'], webid: string): string {
    return plainText(name, this.languages, readableAddress(webid));
  }

  #admit({ application, roles }: AdmitEvent): void {
    const name = this.#nameOf(application.name, application.applicant);
    this.ask({
      decides: committee.decidesAdmission(name, roles.map((grant) => roleInWords(grant, this.languages)).join(' · ')),
      consequences: [committee.admissionConsequence()],
      done: text.admitted(name),
      run: () => this.app.steward.admit(application, roles),
    });
  }

  #refuse(application: PendingApplication): void {
    const name = this.#nameOf(application.name, application.applicant);
    this.ask({
      decides: committee.decidesRefusal(name),
      consequences: [committee.refuseConsequence()],
      variant: 'danger',
      done: committee.refused(name),
      run: () => this.app.steward.refuse(application),
    });
  }

  #pin(request: PinRequest, name: string): void {
    this.ask({
      decides: committee.decidesPin(name),
      lines: [{ term: fingerprint(), words: request.key.publicKeyMultibase }],
      consequences: [committee.pinConsequence(name)],
      done: committee.pinned(name),
      run: () => this.app.steward.pin(request),
    });
  }

  async #anchor(): Promise<void> {
    this.isAnchoring = true;
    this.anchorFailure = '';
    try {
      this.tell(committee.anchored(await this.app.steward.anchor()));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.anchorFailure = `${message} ${remedy}`;
    } finally {
      this.isAnchoring = false;
    }
  }

  static override styles = [
    shared,
    page,
    memberPage,
    stewardPage,
    css`
      .list {
        display: grid;
        gap: var(--wa-space-m);
      }
      .empty {
        display: grid;
        justify-items: center;
        gap: var(--wa-space-xs);
        text-align: center;
      }
      .pin {
        display: grid;
        gap: var(--wa-space-xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-steward-page': WzStewardPage;
  }
}
