import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, PendingRequest } from '../../actions/app.ts';
import type { Attestation, Mandate } from '../../domain/attestation.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/desk.ts';
import { reasonInWords, remedyInWords } from '../../text/issues.ts';
import { jurisdictionName, jurisdictionNames, listOf } from '../../text/places.ts';
import { attestationInWords } from '../../text/standing.ts';
import { appContext } from '../context.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { icon } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { plainText, say } from '../parts/texts.ts';
import { shared } from '../styles/shared.ts';
import { grantableScope } from './mandate-scope.ts';
import { linesOf, scopeInWords } from './signed-lines.ts';
import './wz-desk-step.ts';
import type { StepEvent, WzDeskStep } from './wz-desk-step.ts';
import './wz-issue-form.ts';
import type { GrantedEvent } from './wz-issue-form.ts';

/** Something was done, and what is to be said of it; the page reads the desk again. */
export class DoneEvent extends Event {
  static readonly type = 'wz-done';
  constructor(readonly words: string) {
    super(DoneEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * One request: what is asked, what the member says of itself beside what to look at, and the way to attest or to decline.
 *
 * @fires wz-done - {@link DoneEvent}
 */
@customElement('wz-vetting-request')
@localized()
export class WzVettingRequest extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) pending!: PendingRequest;
  @property({ attribute: false }) mandates: readonly Mandate[] = [];
  /** Who signs here. */
  @property() name = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly subdivisions = new SubdivisionNames(this);
  protected readonly concepts = new ConceptNames(this);
  @state() private opened: 'issue' | 'decline' | undefined;
  @state() private drafted: Attestation | undefined;
  @state() private isBusy = false;
  @state() private failure = '';

  get #member(): string {
    return plainText(this.pending.name, this.languages, readableAddress(this.pending.request.member));
  }

  override render(): TemplateResult {
    const { pending, languages } = this;
    const { request } = pending;
    const now = this.app.now().toISOString();
    const scope = grantableScope(this.mandates, request, now);
    return html`<article class="card" aria-labelledby="name">
      <header>
        <h3 id="name">${pending.name.length === 0 ? this.#member : say(pending.name, languages)}</h3>
        <p class="small">
          <a href=${safeAddress(request.member) ?? ''} rel="noopener noreferrer"><bdi dir="ltr">${readableAddress(request.member)}</bdi></a>
        </p>
        <p class="asked">
          <span class="quiet">${text.asksFor()}</span> <strong>${attestationInWords(request, languages)}</strong>
          ${scopeInWords(request, languages)}
        </p>
        <p class="quiet small">${text.askedOn(formatDate(request.validFrom, languages))}</p>
      </header>
      ${
        pending.problems.length === 0
          ? nothing
          : html`<wa-callout variant="warning">
              <p><strong>${text.doNot()}</strong></p>
              ${pending.problems.map((problem) => html`<p>${reasonInWords(problem)} ${remedyInWords(problem)}</p>`)}
            </wa-callout>`
      }
      <div class="columns">${this.#renderClaims()} ${this.#renderChecklist()}</div>
      ${
        scope === undefined
          ? html`<p class="outside">${icon('info')} <span>${text.outside()}</span></p>`
          : this.opened === 'issue'
            ? html`<wz-issue-form
                  .request=${request}
                  .scope=${scope}
                  now=${now}
                  .languages=${languages}
                  @wz-granted=${(event: GrantedEvent) => void this.#draft(event)}
                ></wz-issue-form>
                ${this.drafted === undefined ? this.#renderFailure() : this.#renderIssue(this.drafted)}`
            : nothing
      }
      ${this.opened === 'decline' ? this.#renderDecline() : nothing}
      ${
        this.opened === undefined
          ? html`<div class="cluster">
              ${
                scope === undefined
                  ? nothing
                  : html`<wa-button
                      variant="brand"
                      @click=${() => {
                        this.opened = 'issue';
                      }}
                      >${text.openIssue()}<span class="visually-hidden">: ${this.#member}</span></wa-button
                    >`
              }
              <wa-button
                appearance="outlined"
                @click=${() => {
                  this.opened = 'decline';
                  void this.#lookAtStep();
                }}
                >${text.openDecline()}<span class="visually-hidden">: ${this.#member}</span></wa-button
              >
            </div>`
          : nothing
      }
    </article>`;
  }

  #renderClaims(): TemplateResult {
    const { pending, languages } = this;
    const { member } = pending;
    if (member === undefined)
      return html`<section>
        <h4>${text.says()}</h4>
        <p class="quiet">${text.saysNothing()}</p>
      </section>`;
    const facts: readonly (readonly [label: string, value: string])[] = [
      [text.seat(), member.seat === undefined ? '' : jurisdictionName(member.seat, languages)],
      [text.worksIn(), jurisdictionNames(member.worksIn, languages)],
      [
        text.offers(),
        listOf(
          pending.offerings.map((name) => plainText(name, languages)),
          languages,
        ),
      ],
      [
        text.represented(),
        listOf(
          member.representatives.map(({ name, capacity }) => `${name} (${capacity})`),
          languages,
        ),
      ],
    ];
    return html`<section>
      <h4>${text.says()}</h4>
      <p>${say(member.description, languages)}</p>
      <dl>
        ${facts
          .filter(([, value]) => value !== '')
          .map(
            ([label, value]) =>
              html`<dt>${label}</dt>
                <dd><bdi>${value}</bdi></dd>`,
          )}
      </dl>
    </section>`;
  }

  #renderChecklist(): TemplateResult {
    return html`<section>
      <h4>${text.checklist()}</h4>
      <ul class="plain checklist">
        ${text.checklistFor(this.pending.request.kind).map((look) => html`<li><wa-checkbox size="s">${look}</wa-checkbox></li>`)}
      </ul>
      <p class="quiet small">${text.checklistHelp()}</p>
    </section>`;
  }

  #renderIssue(attestation: Attestation): TemplateResult {
    return html`<wz-desk-step
      heading=${text.issueHeading(this.#member)}
      .webid=${attestation.member}
      .change=${{ kind: 'issue', attestation } as const}
      .lines=${linesOf(attestation, this.#member, this.languages)}
      .consequences=${[text.issuePublic(), text.issueTaken()]}
      statement=${text.issueStatement()}
      action=${text.issueAction()}
      name=${this.name}
      .busy=${this.isBusy}
      failure=${this.failure}
      @wz-cancel=${this.#close}
      @wz-step=${(event: StepEvent) =>
        void this.#do(() => this.app.desk.issue(this.pending, attestation, event.reason), text.doneIssued(this.#member))}
    ></wz-desk-step>`;
  }

  #renderDecline(): TemplateResult {
    return html`<wz-desk-step
      heading=${text.declineHeading(this.#member)}
      .consequences=${[text.declineHelp()]}
      action=${text.declineAction()}
      .busy=${this.isBusy}
      failure=${this.failure}
      @wz-cancel=${this.#close}
      @wz-step=${(event: StepEvent) => void this.#do(() => this.app.desk.decline(this.pending, event.reason), text.doneDeclined())}
    ></wz-desk-step>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    if (this.failure === '') return nothing;
    return html`<wa-callout variant="danger" role="alert">
      <p><strong>${text.failed()}</strong></p>
      <p>${this.failure}</p>
    </wa-callout>`;
  }

  async #draft(event: GrantedEvent): Promise<void> {
    this.failure = '';
    try {
      this.drafted = await this.app.desk.draft(this.pending, event.granted);
      await this.#lookAtStep();
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.failure = `${message} ${remedy}`;
    }
  }

  async #lookAtStep(): Promise<void> {
    await this.updateComplete;
    const step = this.renderRoot.querySelector<WzDeskStep>('wz-desk-step');
    await step?.updateComplete;
    step?.focus();
    step?.scrollIntoView({ block: 'nearest' });
  }

  readonly #close = (): void => {
    this.opened = undefined;
    this.drafted = undefined;
    this.failure = '';
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('wa-button')?.focus();
    });
  };

  async #do(act: () => Promise<void>, words: string): Promise<void> {
    this.isBusy = true;
    this.failure = '';
    try {
      await act();
      this.dispatchEvent(new DoneEvent(words));
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.failure = `${message} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

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
      h3 {
        font-family: var(--wa-font-family-heading);
        font-size: var(--wa-font-size-xl);
      }
      h4 {
        margin-block-end: var(--wa-space-xs);
      }
      .asked {
        margin-block-start: var(--wa-space-xs);
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: var(--wa-space-l);
      }
      dt {
        margin-block-start: var(--wa-space-xs);
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      .checklist {
        display: grid;
        gap: var(--wa-space-xs);
        margin-block-end: var(--wa-space-xs);
      }
      .outside {
        display: flex;
        gap: 0.5rem;
      }
      .outside svg {
        margin-block-start: 0.2em;
      }
      @media (max-width: 35.99rem) {
        article {
          padding: var(--wa-space-m);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-vetting-request': WzVettingRequest;
  }
}
