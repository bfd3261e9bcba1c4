import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AuthorityView, MembershipOverview, OfferedAttestation } from '../../actions/app.ts';
import type { Attestation, VettingRequest } from '../../domain/attestation.ts';
import type { NamedAgent } from '../../domain/directory.ts';
import type { WebId } from '../../domain/iri.ts';
import { formatDate } from '../../text/dates.ts';
import { distinctReasons, reasonInWords, remedyInWords } from '../../text/issues.ts';
import { attestationInWords } from '../../text/standing.ts';
import * as text from '../../text/vetting.ts';
import { scopeInWords } from '../desk/signed-lines.ts';
import { agentInWords, nameOfAgent } from '../parts/agent-name.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { icon } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import '../parts/wz-chain.ts';
import '../parts/wz-sign-what.ts';
import '../parts/wz-standing.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { memberPage } from './member-page.ts';
import { ReadingPage } from './reading-page.ts';
import { inWords } from './record-editor.ts';
import './wz-ask-vetting.ts';
import './wz-reading-state.ts';
import type { Asked, AskedEvent } from './wz-ask-vetting.ts';

/** All that the page shows, read together. */
interface Read {
  readonly overview: MembershipOverview;
  readonly authorities: readonly AuthorityView[];
  readonly requests: readonly VettingRequest[];
  readonly offered: readonly OfferedAttestation[];
  readonly taken: readonly Attestation[];
}

/** What was done, or could not be; with the way back where there is one. */
interface Note {
  readonly words: string;
  readonly isFailure?: boolean;
  readonly undo?: () => Promise<void>;
  readonly undone?: string;
}

/** A member's own vetting: what is ready to be taken, what is held and whether it counts, what was asked, and asking. */
@customElement('wz-vetting-page')
@localized()
export class WzVettingPage extends ReadingPage {
  protected readonly concepts = new ConceptNames(this);
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private read: Read | undefined;
  @state() private note: Note | undefined;
  @state() private busy: string | undefined;
  @state() private asked: Asked | undefined;
  @state() private askFailure = '';
  #readAt: string | undefined;
  #stopWatching: (() => void) | undefined;

  protected get heading(): string {
    return text.heading();
  }

  protected override renderAbove(): TemplateResult {
    return html`<a class="back" href=${linkTo('/membership')}>${icon('back')}${text.back()}</a>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = this.app.directory.state.subscribe(({ readAt }) => {
      const isNew = readAt !== this.#readAt;
      this.#readAt = readAt;
      // What was taken a moment ago counts, or does not, from the reading that has it.
      if (isNew && this.read !== undefined) void this.load();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  protected async readPage(): Promise<void> {
    const { member, vetting } = this.app;
    const [overview, authorities, requests, offered, taken] = await Promise.all([
      member.overview(),
      vetting.authorities(),
      vetting.requests(),
      vetting.offered(),
      vetting.taken(),
    ]);
    this.read = { overview, authorities, requests, offered, taken };
  }

  get #named(): readonly NamedAgent[] {
    return [...(this.read?.authorities ?? []), ...(this.read?.overview.check?.authorities ?? [])];
  }
  #authority(webid: WebId): string {
    return agentInWords(webid, nameOfAgent(webid, this.#named), this.languages);
  }

  protected renderPage(): TemplateResult {
    const { read, failure } = this;
    return html`
      <p class="lead">${text.lead()}</p>
      <div class="sections">
        ${this.#renderNote()} ${this.renderFailure(text.loadFailed(), text.tryAgain())}
        ${read === undefined ? (failure === undefined ? html`<p role="status">${text.loading()}</p>` : nothing) : this.#renderRead(read)}
      </div>
    `;
  }

  #renderRead({ overview, authorities, requests, offered, taken }: Read): TemplateResult {
    const verdict = overview.check?.verdict;
    return html`
      ${
        verdict === undefined || verdict.roles.length === 0
          ? nothing
          : html`<section class="section" aria-labelledby="standing">
              <h2 id="standing">${text.standing()}</h2>
              <wz-standing mine remedies .verdict=${verdict} .languages=${this.languages}></wz-standing>
              <wz-reading-state></wz-reading-state>
            </section>`
      }
      ${
        offered.length === 0
          ? nothing
          : html`<section class="section" aria-labelledby="offered">
              <h2 id="offered">${text.offered()} <span class="quiet">(${offered.length})</span></h2>
              <p class="quiet">${text.offeredHelp()}</p>
              <ul class="plain wide list">
                ${repeat(
                  offered,
                  ({ notification }) => notification,
                  (each) => this.#renderOffered(each),
                )}
              </ul>
            </section>`
      }
      <section class="section" aria-labelledby="held">
        <h2 id="held">${text.held()}</h2>
        ${
          taken.length === 0
            ? html`<p class="quiet">${text.noneHeld()}</p>`
            : html`<ul class="plain wide list">
                ${repeat(
                  taken,
                  ({ id }) => id,
                  (each) => this.#renderHeld(each),
                )}
              </ul>`
        }
      </section>
      <section class="section" aria-labelledby="asked">
        <h2 id="asked">${text.asked()}</h2>
        ${
          requests.length === 0
            ? html`<p class="quiet">${text.noneAsked()}</p>`
            : html`<ul class="plain wide list">
                ${requests.map((request) => this.#renderRequest(request, [...taken, ...offered.map(({ attestation }) => attestation)]))}
              </ul>`
        }
      </section>
      <section class="section" aria-labelledby="ask">
        <h2 id="ask">${text.ask()}</h2>
        ${authorities.length === 0 ? html`<p class="quiet">${text.noAuthorities()}</p>` : this.#renderAsk(overview, authorities)}
      </section>
    `;
  }

  #renderOffered(offered: OfferedAttestation): TemplateResult {
    const { attestation, problems } = offered;
    const what = attestationInWords(attestation, this.languages);
    return html`<li class="card">
      ${this.#renderAttestation(attestation, agentInWords(attestation.issuer, offered.authorityName, this.languages))}
      ${
        problems.length === 0
          ? html`<div>
              <wa-button variant="brand" ?loading=${this.busy === offered.notification} @click=${() => void this.#take(offered, what)}
                >${text.take()}<span class="visually-hidden">: ${what}</span></wa-button
              >
            </div>`
          : html`<wa-callout variant="warning">
              <p><strong>${text.notToTake()}</strong></p>
              ${distinctReasons(problems).map((problem) => html`<p>${reasonInWords(problem)} ${remedyInWords(problem)}</p>`)}
            </wa-callout>`
      }
    </li>`;
  }

  #renderAttestation(attestation: Attestation, authority: string): TemplateResult {
    const day = (iso: string): string => formatDate(iso, this.languages);
    return html`<div>
      <h3>${attestationInWords(attestation, this.languages)}</h3>
      <p>${scopeInWords(attestation, this.languages)}</p>
      <p class="quiet small">
        <bdi>${text.by(authority)}</bdi> · <bdi>${text.fromUntil(day(attestation.validFrom), day(attestation.validUntil))}</bdi>
      </p>
    </div>`;
  }

  #renderHeld(attestation: Attestation): TemplateResult {
    const verdict = this.read?.overview.check?.verdict.credentials.find(({ document }) => document === attestation.id);
    const what = attestationInWords(attestation, this.languages);
    return html`<li class="card">
      ${
        verdict === undefined
          ? html`${this.#renderAttestation(attestation, this.#authority(attestation.issuer))}
              <p class="badge">${icon('clock')} ${text.notReadYet()}</p>`
          : html`<wz-chain .credential=${verdict} .authorities=${this.#named} .languages=${this.languages}></wz-chain>`
      }
      <div>
        <wa-button size="s" appearance="plain" ?loading=${this.busy === attestation.id} @click=${() => void this.#remove(attestation, what)}
          >${text.remove()}<span class="visually-hidden">: ${what}</span></wa-button
        >
      </div>
    </li>`;
  }

  #renderRequest(request: VettingRequest, answers: readonly Attestation[]): TemplateResult {
    const isAnswered = answers.some(({ id }) => id === request.deliverTo);
    return html`<li class="request">
      ${icon(isAnswered ? 'check' : 'clock')}
      <div>
        <strong>${attestationInWords(request, this.languages)}</strong> ${scopeInWords(request, this.languages)}
        <p class="quiet small">
          ${text.askedOf(this.#authority(request.authority), formatDate(request.validFrom, this.languages))} ·
          ${isAnswered ? text.answered() : text.waiting()}
        </p>
      </div>
    </li>`;
  }

  #renderAsk(overview: MembershipOverview, authorities: readonly AuthorityView[]): TemplateResult {
    const { asked } = this;
    const roles = overview.check?.verdict.roles ?? [];
    const { member } = overview;
    return html`
      <wz-ask-vetting
        class="wide"
        .authorities=${authorities}
        .ownRoles=${[...new Set(roles.map(({ role }) => role))]}
        .ownPlaces=${[...new Set([...roles.flatMap(({ jurisdictions }) => jurisdictions), ...(member?.worksIn ?? [])])]}
        now=${this.app.now().toISOString()}
        .languages=${this.languages}
        @wz-asked=${(event: AskedEvent) => void this.#prepare(event.asked)}
      ></wz-ask-vetting>
      ${
        asked === undefined
          ? nothing
          : html`<wz-sign-what
              class="wide"
              .lines=${[
                { term: text.lineWhat(), words: attestationInWords(asked, this.languages) },
                { term: text.lineScope(), words: scopeInWords(asked, this.languages) },
                { term: text.lineOf(), words: this.#authority(asked.authority) },
              ]}
              .consequences=${[text.askPublic(), text.askEvidence()]}
              .name=${agentInWords(overview.webId, overview.name, this.languages)}
              .statement=${text.askStatement(this.#authority(asked.authority))}
              .action=${text.askAction()}
              .busy=${this.busy === 'ask'}
              .failure=${this.askFailure}
              @wz-sign=${() => void this.#ask(asked)}
            ></wz-sign-what>`
      }
    `;
  }

  #renderNote(): TemplateResult {
    const { note } = this;
    return html`<div role="status" class="said">
      ${
        note === undefined
          ? nothing
          : html`<wa-callout tabindex="-1" variant=${note.isFailure === true ? 'danger' : 'success'}>
              <div class="cluster">
                <span>${note.isFailure === true ? html`<strong>${text.failed()}.</strong> ` : nothing}${note.words}</span>
                ${
                  note.undo === undefined
                    ? nothing
                    : html`<wa-button
                        class="undo"
                        size="s"
                        appearance="outlined"
                        ?loading=${this.busy === 'undo'}
                        @click=${() => void this.#undo(note)}
                        >${text.undo()}</wa-button
                      >`
                }
              </div>
            </wa-callout>`
      }
    </div>`;
  }

  async #prepare(asked: Asked): Promise<void> {
    this.asked = asked;
    this.askFailure = '';
    await this.updateComplete;
    this.renderRoot.querySelector('wz-sign-what')?.scrollIntoView({ block: 'nearest' });
  }

  async #ask(asked: Asked): Promise<void> {
    this.busy = 'ask';
    this.askFailure = '';
    try {
      await this.app.vetting.request(asked);
      this.asked = undefined;
      await this.#say({ words: text.askDone(this.#authority(asked.authority)) });
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.askFailure = `${message} ${remedy}`;
    } finally {
      this.busy = undefined;
    }
  }

  #take(offered: OfferedAttestation, what: string): Promise<void> {
    return this.#do(offered.notification, async () => {
      await this.app.vetting.take(offered);
      return { words: text.taken(what) };
    });
  }

  #remove({ id }: Attestation, what: string): Promise<void> {
    return this.#do(id, async () => {
      const removal = await this.app.vetting.remove(id);
      return { words: text.removed(what), undo: () => removal.restore(), undone: text.restored(what) };
    });
  }

  #undo({ undo, undone = '' }: Note): Promise<void> {
    return this.#do('undo', async () => {
      await undo?.();
      return { words: undone };
    });
  }

  async #do(busy: string, act: () => Promise<Note>): Promise<void> {
    this.busy = busy;
    try {
      await this.#say(await act());
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.note = { words: `${message} ${remedy}`, isFailure: true };
    } finally {
      this.busy = undefined;
    }
  }

  /** What had the focus may be gone: what was done takes it, or the way back does. */
  async #say(note: Note): Promise<void> {
    await this.load();
    this.note = note;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(note.undo === undefined ? '.said wa-callout' : '.undo')?.focus();
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      .said:not(:has(*)) {
        display: none;
      }
      .list {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .list > .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .badge {
        justify-self: start;
      }
      .request {
        display: flex;
        gap: 0.5rem;
      }
      .request > svg {
        margin-block-start: 0.22em;
        color: var(--wa-color-text-quiet);
      }
      @media (max-width: 35.99rem) {
        .list > .card {
          padding: var(--wa-space-m);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-vetting-page': WzVettingPage;
  }
}
