import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, IssuedAttestation } from '../../actions/app.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/desk.ts';
import { attestationInWords } from '../../text/standing.ts';
import { appContext } from '../context.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { icon, type IconName } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { linesOf, scopeInWords } from './signed-lines.ts';
import './wz-desk-step.ts';
import type { StepEvent, WzDeskStep } from './wz-desk-step.ts';
import { DoneEvent } from './wz-vetting-request.ts';

type Step = 'hold' | 'release' | 'revoke' | 'renew';

/** What each step says, what it does, and the status that it leads to. */
const steps = {
  hold: {
    heading: text.holdHeading,
    statement: text.holdStatement,
    action: text.holdAction,
    effect: text.holdEffect,
    status: 'on-hold',
    variant: 'brand',
  },
  release: {
    heading: text.releaseHeading,
    statement: text.releaseStatement,
    action: text.releaseAction,
    effect: text.releaseEffect,
    status: 'in-force',
    variant: 'brand',
  },
  revoke: {
    heading: text.revokeHeading,
    statement: text.revokeStatement,
    action: text.revokeAction,
    effect: text.revokeEffect,
    status: 'revoked',
    variant: 'danger',
  },
  renew: {
    heading: text.renewHeading,
    statement: text.renewStatement,
    action: text.renewAction,
    effect: text.renewEffect,
    status: undefined,
    variant: 'brand',
  },
} as const;

const possible: Readonly<Record<IssuedAttestation['status'], readonly Step[]>> = {
  'in-force': ['renew', 'hold', 'revoke'],
  'on-hold': ['release', 'revoke'],
  expired: ['renew', 'revoke'],
  revoked: [],
};
const badges = { 'in-force': 'success', 'on-hold': 'warning', revoked: 'danger', expired: 'neutral' } as const;
const drawings: Readonly<Record<IssuedAttestation['status'], IconName>> = {
  'in-force': 'check',
  'on-hold': 'pause',
  revoked: 'cross',
  expired: 'clock',
};

/**
 * One attestation that the authority issued: how it is, and the ways to renew, hold, release or revoke it.
 *
 * @fires wz-done - {@link DoneEvent}
 */
@customElement('wz-issued')
@localized()
export class WzIssued extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) issued!: IssuedAttestation;
  /** Who signs here. */
  @property() name = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly concepts = new ConceptNames(this);
  @state() private opened: Step | undefined;
  @state() private until = '';
  @state() private isTooEarly = false;
  @state() private isBusy = false;
  @state() private failure = '';

  get #member(): string {
    return plainText(this.issued.memberName, this.languages, readableAddress(this.issued.attestation.member));
  }

  override render(): TemplateResult {
    const { issued, languages, opened } = this;
    const { attestation, status, reason } = issued;
    const what = attestationInWords(attestation, languages);
    const day = (iso: string): string => formatDate(iso, languages);
    return html`<article class="card" aria-labelledby="what">
      <div class="head">
        <div>
          <h3 id="what">${what}</h3>
          <p>
            <a href=${linkTo('/why', { webid: attestation.member })}><bdi>${this.#member}</bdi></a> ·
            ${scopeInWords(attestation, languages)}
          </p>
          <p class="quiet small">${text.fromUntil(day(attestation.validFrom), day(attestation.validUntil))}</p>
          ${reason === undefined ? nothing : html`<p class="quiet small">${text.lastReason(reason)}</p>`}
        </div>
        <span class="badge ${badges[status]}">${icon(drawings[status])} ${text.statusInWords(status)}</span>
      </div>
      ${
        opened === undefined
          ? possible[status].length === 0
            ? nothing
            : html`<div class="cluster">
                ${possible[status].map(
                  (step) =>
                    html`<wa-button size="s" appearance="outlined" data-step=${step} @click=${() => void this.#open(step)}
                      >${steps[step].heading()}<span class="visually-hidden">: ${what}, ${this.#member}</span></wa-button
                    >`,
                )}
              </div>`
          : this.#renderStep(opened)
      }
    </article>`;
  }

  #renderStep(step: Step): TemplateResult {
    const { attestation } = this.issued;
    const { heading, statement, action, effect, status, variant } = steps[step];
    const renewed = { ...attestation, validFrom: this.app.now().toISOString(), validUntil: `${this.until}T23:59:59Z` };
    return html`
      ${
        step === 'renew'
          ? html`<div>
              <wa-input
                class="until"
                type="date"
                label=${text.renewUntil()}
                .value=${this.until}
                @change=${(event: Event) => {
                  this.until = (event.target as HTMLInputElement).value;
                  this.isTooEarly = false;
                }}
              ></wa-input>
              <p class="wrong" role="alert">${this.isTooEarly ? html`${icon('alert')} ${text.renewLater()}` : nothing}</p>
            </div>`
          : nothing
      }
      <wz-desk-step
        heading="${heading()}: ${attestationInWords(attestation, this.languages)}"
        .webid=${attestation.member}
        .change=${this.#change(step)}
        .lines=${linesOf(status === undefined ? renewed : attestation, this.#member, this.languages)}
        .consequences=${[effect()]}
        statement=${statement()}
        action=${action()}
        variant=${variant}
        name=${this.name}
        .busy=${this.isBusy}
        failure=${this.failure}
        @wz-cancel=${this.#close}
        @wz-step=${(event: StepEvent) => void this.#do(step, event.reason)}
      ></wz-desk-step>
    `;
  }

  #changes = new Map<string, ReturnType<WzIssued['changeOf']>>();

  /** The same object for the same step, so that the effect is worked out once. */
  #change(step: Step): ReturnType<WzIssued['changeOf']> {
    const key = `${step} ${this.issued.attestation.id} ${this.until}`;
    const known = this.#changes.get(key) ?? this.changeOf(step);
    this.#changes.set(key, known);
    return known;
  }

  private changeOf(step: Step) {
    const { attestation } = this.issued;
    const { status } = steps[step];
    return status === undefined
      ? ({
          kind: 'issue',
          attestation: { ...attestation, validFrom: this.app.now().toISOString(), validUntil: `${this.until}T23:59:59Z` },
        } as const)
      : ({ kind: 'status', attestation: attestation.id, status } as const);
  }

  async #open(step: Step): Promise<void> {
    const today = this.app.now().toISOString();
    this.until = `${Number(today.slice(0, 4)) + 1}${today.slice(4, 10)}`;
    this.failure = '';
    this.opened = step;
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<WzDeskStep>('wz-desk-step');
    await panel?.updateComplete;
    panel?.focus();
  }

  readonly #close = (): void => {
    const { opened } = this;
    this.opened = undefined;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-step="${opened ?? ''}"]`)?.focus();
    });
  };

  async #do(step: Step, reason: string): Promise<void> {
    const { status } = steps[step];
    if (status === undefined && this.until <= this.app.now().toISOString().slice(0, 10)) {
      this.isTooEarly = true;
      this.renderRoot.querySelector<HTMLElement>('.until')?.focus();
      return;
    }
    this.isBusy = true;
    this.failure = '';
    try {
      await (status === undefined
        ? this.app.desk.renew(this.issued, `${this.until}T23:59:59Z`, reason)
        : this.app.desk.setStatus(this.issued, status, reason));
      this.opened = undefined;
      this.dispatchEvent(new DoneEvent(text.doneStatus()));
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
        gap: var(--wa-space-m);
        padding: var(--wa-space-m) var(--wa-space-l);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--wa-space-xs) var(--wa-space-l);
      }
      .until {
        max-inline-size: 14rem;
      }
      .wrong {
        color: var(--wa-color-danger-on-quiet);
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-issued': WzIssued;
  }
}
