import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { VettingDesk } from '../../actions/app.ts';
import type { Mandate } from '../../domain/attestation.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDateTime } from '../../text/dates.ts';
import * as text from '../../text/desk.ts';
import { listOf } from '../../text/places.ts';
import { inWords } from '../membership/record-editor.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { readableAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { icon } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { plainText } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import './wz-issued.ts';
import './wz-vetting-request.ts';
import type { DoneEvent } from './wz-vetting-request.ts';

/**
 * An authority's vetting desk: what its mandates let it attest, what members ask, what it has attested, and whether its status
 * lists are fresh.
 */
@customElement('wz-desk-page')
@localized()
export class WzDeskPage extends ReadingPage {
  protected readonly concepts = new ConceptNames(this);
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private desk: VettingDesk | 'not-here' | undefined;
  @state() private canSign = true;
  @state() private done = '';
  @state() private isBusy = false;
  @state() private listsFailure = '';

  protected get heading(): string {
    return text.heading();
  }

  /** A desk of its own: no way back to a membership. */
  protected override renderAbove(): unknown {
    return nothing;
  }

  protected async readPage(): Promise<void> {
    const { isAuthority, canSign } = await this.app.member.overview();
    this.canSign = canSign;
    this.desk = isAuthority ? await this.app.desk.open() : 'not-here';
  }

  get #name(): string {
    const session = this.session.value;
    return session.status === 'signed-in' ? plainText(session.name, this.languages, readableAddress(session.webId)) : '';
  }

  protected renderPage(): TemplateResult {
    const { desk, failure } = this;
    if (desk === 'not-here')
      return html`<p class="lead">${text.notAuthority()}.</p>
        <p class="help">${text.notAuthorityHelp()}</p>`;
    return html`
      <p class="lead">${text.lead()}</p>
      <div class="sections">
        <div role="status" class="said">
          ${this.done === '' ? nothing : html`<wa-callout variant="success" tabindex="-1">${icon('check')} ${this.done}</wa-callout>`}
        </div>
        ${this.renderFailure(text.loadFailed(), text.tryAgain())}
        ${desk === undefined ? (failure === undefined ? html`<p role="status">${text.loading()}</p>` : nothing) : this.#renderDesk(desk)}
      </div>
    `;
  }

  #renderDesk(desk: VettingDesk): TemplateResult {
    // What nobody can confirm any more is mended first.
    const isStale = desk.lists.some(({ staleAt }) => staleAt <= this.app.now().toISOString());
    return html`
      ${
        this.canSign
          ? nothing
          : html`<wa-callout variant="warning">
              <p><strong>${text.keyNeeded()}</strong></p>
              <p>${text.keyNeededHelp()} <a href=${linkTo('/membership/keys', { from: '/desk' })}>${text.toKeys()}</a></p>
            </wa-callout>`
      }
      ${isStale ? this.#renderLists(desk) : nothing}
      <section class="section" aria-labelledby="queue" @wz-done=${this.#acted} @wz-unlocked=${this.#unlocked}>
        <h2 id="queue">${text.queue()} <span class="quiet">(${desk.queue.length})</span></h2>
        ${
          desk.queue.length === 0
            ? html`<div class="card empty">
                <p><strong>${text.noRequests()}</strong></p>
                <p class="quiet">${text.noRequestsHelp()}</p>
              </div>`
            : html`<ul class="plain wide list">
                ${repeat(
                  desk.queue,
                  ({ request }) => request.id,
                  (pending) =>
                    html`<li>
                      <wz-vetting-request
                        .pending=${pending}
                        .mandates=${desk.mandates}
                        name=${this.#name}
                        .languages=${this.languages}
                      ></wz-vetting-request>
                    </li>`,
                )}
              </ul>`
        }
      </section>
      <section class="section" aria-labelledby="issued" @wz-done=${this.#acted} @wz-unlocked=${this.#unlocked}>
        <h2 id="issued">${text.issued()} <span class="quiet">(${desk.issued.length})</span></h2>
        ${
          desk.issued.length === 0
            ? html`<p class="quiet">${text.noIssued()}</p>`
            : html`<ul class="plain wide list">
                ${repeat(
                  desk.issued,
                  ({ copy }) => copy,
                  (issued) => html`<li><wz-issued .issued=${issued} name=${this.#name} .languages=${this.languages}></wz-issued></li>`,
                )}
              </ul>`
        }
      </section>
      ${isStale ? nothing : this.#renderLists(desk)}
      <section class="section" aria-labelledby="mandates">
        <h2 id="mandates">${text.mandates()}</h2>
        <ul class="plain wide list">
          ${desk.mandates.map((mandate) => this.#renderMandate(mandate))}
        </ul>
      </section>
    `;
  }

  #renderMandate(mandate: Mandate): TemplateResult {
    const now = this.app.now().toISOString();
    const holds = mandate.from <= now && now <= mandate.until;
    const levels = listOf(
      mandate.levels.map((level) => labelOf(level, this.languages)),
      this.languages,
    );
    return html`<li class="mandate">
      ${icon('seal')}
      <div>
        <p>
          ${text.mandateInWords(mandate, this.languages)}
          <span class="badge ${holds ? 'success' : 'warning'}">${text.mandatePeriod(mandate, now, this.languages)}</span>
        </p>
        ${levels === '' ? nothing : html`<p class="quiet small">${text.mandateLevels(levels)}</p>`}
      </div>
    </li>`;
  }

  #renderLists({ lists }: VettingDesk): TemplateResult {
    const now = this.app.now().toISOString();
    const moment = (iso: string): string => formatDateTime(iso, this.languages);
    return html`<section class="section" aria-labelledby="lists">
      <h2 id="lists">${text.lists()}</h2>
      <p class="quiet">${text.listsHelp()}</p>
      ${
        lists.length === 0
          ? html`<p>${text.noLists()}</p>`
          : html`<ul class="plain wide lists">
                ${lists.map(({ purpose, validFrom, staleAt }) => {
                  const isStale = staleAt <= now;
                  return html`<li class=${isStale ? 'stale' : 'fresh'}>
                    ${icon(isStale ? 'warning' : 'check')}
                    <span
                      ><strong>${text.listInWords(purpose)}</strong>
                      ${isStale ? text.listStale(moment(validFrom), moment(staleAt)) : text.listFresh(moment(validFrom), moment(staleAt))}</span
                    >
                  </li>`;
                })}
              </ul>
              <p class="small">${text.signListsHelp()}</p>
              <wa-button
                class="sign-lists"
                variant=${lists.some(({ staleAt }) => staleAt <= now) ? 'brand' : 'neutral'}
                appearance=${lists.some(({ staleAt }) => staleAt <= now) ? 'accent' : 'outlined'}
                ?disabled=${!this.canSign}
                ?loading=${this.isBusy}
                @click=${() => void this.#signLists()}
                >${text.signLists()}</wa-button
              >`
      }
      ${
        this.listsFailure === ''
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.failed()}</strong></p>
              <p>${this.listsFailure}</p>
            </wa-callout>`
      }
    </section>`;
  }

  async #signLists(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.listsFailure = '';
    try {
      await this.app.desk.refreshLists();
      await this.#say(text.doneLists());
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.listsFailure = `${message} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

  readonly #acted = (event: DoneEvent): void => {
    void this.#say(event.words);
  };

  /** The key was unlocked where something is signed: it signs everywhere on this page. */
  readonly #unlocked = (): void => {
    this.canSign = true;
  };

  /** What had the focus may be gone: what was done takes it, and the desk is read anew. */
  async #say(words: string): Promise<void> {
    await this.load();
    this.done = words;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.said wa-callout')?.focus();
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      .help {
        margin-block-start: var(--wa-space-m);
      }
      .said:empty,
      .said:not(:has(*)) {
        display: none;
      }
      .section {
        gap: var(--wa-space-m);
      }
      .list {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .empty {
        justify-self: stretch;
        text-align: center;
      }
      .mandate,
      .lists li {
        display: flex;
        gap: 0.5rem;
      }
      .mandate > svg,
      .lists svg {
        margin-block-start: 0.22em;
      }
      .mandate > svg,
      .lists .fresh svg {
        color: var(--wa-color-success-border-loud);
      }
      .lists {
        display: grid;
        gap: var(--wa-space-xs);
      }
      .lists .stale {
        color: var(--wa-color-warning-on-quiet);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-desk-page': WzDeskPage;
  }
}
