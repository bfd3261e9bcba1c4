import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MotionView, PendingAppeal, PendingApplication, PinRequest } from '../../actions/app.ts';
import type { Texts } from '../../domain/language.ts';
import type { RoleGrant } from '../../domain/membership.ts';
import { formatDate } from '../../text/dates.ts';
import { reasonInWords } from '../../text/issues.ts';
import { fingerprint } from '../../text/keys.ts';
import { proposalInWords } from '../../text/motions.ts';
import * as admission from '../../text/steward-admission.ts';
import * as desk from '../../text/steward-desk.ts';
import * as text from '../../text/steward.ts';
import { memberPage } from '../membership/member-page.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { plainText } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { countState } from './may-count.ts';
import { StewardPage, stewardPage } from './steward-page.ts';
import './wz-application.ts';
import type { RefuseEvent, WzApplication } from './wz-application.ts';
import './wz-desk-keys.ts';
import './wz-motion-line.ts';

/** What waits at the desk of whoever keeps the register, and until when: each thing with its one next step. */
@customElement('wz-steward-page')
@localized()
export class WzStewardPage extends StewardPage {
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private pending: readonly PendingApplication[] = [];
  @state() private pins: readonly PinRequest[] = [];
  @state() private appeals: readonly PendingAppeal[] = [];
  @state() private motions: readonly MotionView[] = [];
  /** The applications that are ticked, by their notices. */
  @state() private taken: ReadonlySet<string> = new Set();
  @state() private isAnchoring = false;
  @state() private anchorFailure = '';

  protected get heading(): string {
    return desk.heading();
  }
  protected get lead(): string {
    return desk.introduction();
  }

  protected async read(): Promise<void> {
    const { steward } = this.app;
    [this.motions, this.pending, this.pins, this.appeals] = await Promise.all([
      steward.motions(),
      steward.pending(),
      steward.pinRequests(),
      steward.appeals(),
    ]);
  }

  protected override signed(): void {
    this.taken = new Set();
  }

  protected renderDesk(): TemplateResult {
    const now = this.app.now().toISOString();
    const open = this.motions.map((view) => ({ view, state: countState(view, now) })).filter(({ state }) => state.kind !== 'recorded');
    const countable = open.filter(({ state }) => state.kind === 'now').map(({ view }) => view);
    const waiting = open.filter(({ state }) => state.kind !== 'now').map(({ view }) => view);
    return html`
      <wz-desk-keys .keys=${this.keys} .languages=${this.languages} @wz-unlocked=${() => void this.load()}></wz-desk-keys>
      ${
        countable.length === 0
          ? nothing
          : html`<section class="section" aria-labelledby="countable">
              <h2 id="countable">${desk.countable()}</h2>
              <p class="quiet small">${desk.countableHelp()}</p>
              ${this.#renderMotions(countable)}
            </section>`
      }
      <section class="section" aria-labelledby="applications">
        <h2 id="applications">${text.applications()}</h2>
        ${this.#renderQueue()}
      </section>
      <section class="section" aria-labelledby="appeals">
        <h2 id="appeals">${desk.appeals()}</h2>
        ${this.#renderAppeals()}
      </section>
      <section class="section" aria-labelledby="waiting">
        <h2 id="waiting">${desk.waitingVotes()}</h2>
        ${waiting.length === 0 ? html`<p class="quiet">${desk.noMotions()}</p>` : this.#renderMotions(waiting)}
      </section>
      <section class="section" aria-labelledby="pins">
        <h2 id="pins">${desk.pins()}</h2>
        ${this.#renderPins()}
      </section>
      <section class="section" aria-labelledby="anchors">
        <h2 id="anchors">${desk.anchors()}</h2>
        <p>${desk.anchorHelp()}</p>
        ${this.anchorFailure === '' ? nothing : html`<wa-callout variant="danger" role="alert">${this.anchorFailure}</wa-callout>`}
        <wa-button class="anchor" appearance="outlined" ?loading=${this.isAnchoring} @click=${() => void this.#anchor()}
          >${desk.anchorNow()}</wa-button
        >
        <span class="quiet small" role="status">${this.isAnchoring ? desk.anchoring() : ''}</span>
      </section>
    `;
  }

  #renderMotions(views: readonly MotionView[]): TemplateResult {
    return html`<ul class="plain wide list">
      ${views.map((view) => html`<li><wz-motion-line .view=${view} .languages=${this.languages}></wz-motion-line></li>`)}
    </ul>`;
  }

  // ---------------------------------------------------------------- applications
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
    const free = pending.filter((each) => each.problems.length === 0 && this.#motionOf(each) === undefined);
    return html`
      <div class="cluster"><strong role="status">${text.waiting(pending.length)}</strong> ${again}</div>
      <div class="wide list">
        ${repeat(
          pending,
          (application) => application.notification,
          (application) =>
            html`<wz-application
              .application=${application}
              .motion=${this.#motionOf(application)}
              .languages=${this.languages}
              ?among=${free.length > 1}
              .taken=${this.taken.has(application.notification)}
              @wz-take=${(event: Event) => {
                this.#take(application, (event.target as WzApplication).taken);
              }}
              @wz-admit=${() => {
                this.#admit([application]);
              }}
              @wz-refuse=${(event: RefuseEvent) => {
                this.#refuse(application, event.reasons);
              }}
            ></wz-application>`,
        )}
      </div>
      ${
        this.taken.size === 0
          ? nothing
          : html`<wa-button
              class="admit-taken"
              variant="brand"
              @click=${() => {
                this.#admit(pending.filter(({ notification }) => this.taken.has(notification)));
              }}
              >${admission.admitSeveral(this.taken.size)}</wa-button
            >`
      }
    `;
  }

  /** The open motion that answers an application. */
  #motionOf({ applicant }: PendingApplication): MotionView | undefined {
    return this.motions.find(
      ({ status, motion }) =>
        (status === 'open' || status === 'closed') &&
        motion.proposals.some(({ kind, member }) => member === applicant && (kind === 'admitted' || kind === 'refused')),
    );
  }

  #take({ notification }: PendingApplication, isTaken: boolean): void {
    const taken = new Set(this.taken);
    if (isTaken) taken.add(notification);
    else taken.delete(notification);
    this.taken = taken;
  }

  #admit(applications: readonly PendingApplication[]): void {
    const elements = [...this.renderRoot.querySelectorAll('wz-application')];
    const admissions: { readonly application: PendingApplication; readonly roles: readonly RoleGrant[] }[] = [];
    for (const application of applications) {
      const roles = elements.find((element) => element.application === application)?.granted();
      if (roles === undefined) return;
      admissions.push({ application, roles });
    }
    this.ask({
      moves: admissions.map(({ application, roles }) =>
        proposalInWords(
          { kind: 'admitted', member: application.applicant, roles },
          (webid) => this.#nameOf(application.name, webid),
          this.languages,
        ),
      ),
      consequences: [admission.consequence()],
      run: () => this.app.steward.admit(admissions),
    });
  }

  #refuse(application: PendingApplication, reasons: string): void {
    this.ask({
      moves: [
        proposalInWords(
          { kind: 'refused', member: application.applicant, roles: [] },
          (webid) => this.#nameOf(application.name, webid),
          this.languages,
        ),
      ],
      lines: [{ term: admission.reasons(), words: reasons }],
      consequences: [admission.reasonsHelp(), admission.refuseConsequence()],
      variant: 'danger',
      run: () => this.app.steward.refuse(application, reasons),
    });
  }

  // ---------------------------------------------------------------- appeals
  #renderAppeals(): TemplateResult {
    if (this.appeals.length === 0) return html`<p class="quiet">${desk.noAppeals()}</p>`;
    return html`<ul class="plain wide list">
      ${this.appeals.map((pending) => this.#renderAppeal(pending))}
    </ul>`;
  }

  #renderAppeal({ appeal, name, event, paper, body, problems }: PendingAppeal): TemplateResult {
    const nameOf = (webid: string): string => this.#nameOf(name, webid);
    const what = event === undefined ? desk.appealUnknown() : proposalInWords(event, nameOf, this.languages);
    return html`<li class="card line">
      <p><strong>${desk.appealAgainst(nameOf(appeal.issuer), what)}</strong></p>
      <p class="quiet small">${desk.appealLodged(formatDate(appeal.validFrom, this.languages))}</p>
      ${paper === undefined ? nothing : html`<blockquote dir="auto">${paper.reasons}</blockquote>`}
      ${
        problems.length === 0
          ? html`<p class="small">${body === 'appeal' ? desk.appealBody() : desk.appealMeeting()}</p>
              <div>
                <wa-button size="s" variant="brand" href=${linkTo('/steward/move', { appeal: appeal.id })}>${desk.hear()}</wa-button>
              </div>`
          : html`<ul>
              ${problems.map((problem) => html`<li>${icon('warning')} ${reasonInWords(problem)}</li>`)}
            </ul>`
      }
    </li>`;
  }

  // ---------------------------------------------------------------- keys of others
  #renderPins(): TemplateResult {
    if (this.pins.length === 0) return html`<p class="quiet">${desk.noPins()}</p>`;
    return html`
      <p class="quiet small">${desk.pinHelp()}</p>
      <ul class="plain wide list">
        ${this.pins.map((request) => {
          const name = this.#nameOf(request.name, request.webid);
          return html`<li class="card line">
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
                      class="pin"
                      size="s"
                      variant="brand"
                      @click=${() => {
                        this.#pin(request, name);
                      }}
                      >${desk.pin()}</wa-button
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

  #nameOf(name: Texts, webid: string): string {
    return plainText(name, this.languages, readableAddress(webid));
  }

  #pin(request: PinRequest, name: string): void {
    this.ask({
      moves: [desk.pinMoves(name)],
      lines: [{ term: fingerprint(), words: request.key.publicKeyMultibase }],
      consequences: [desk.pinConsequence(name)],
      run: () => this.app.steward.pin(request),
    });
  }

  async #anchor(): Promise<void> {
    this.isAnchoring = true;
    this.anchorFailure = '';
    try {
      const count = await this.app.steward.anchor();
      await this.tell({ sentence: desk.anchored(count), readSince: this.app.now().toISOString() });
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
      .line {
        display: grid;
        gap: var(--wa-space-xs);
      }
      blockquote {
        margin: 0;
        padding-inline-start: var(--wa-space-m);
        border-inline-start: 3px solid var(--wa-color-surface-border);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-steward-page': WzStewardPage;
  }
}
