import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NamedAgent } from '../../domain/directory.ts';
import type { ChainLink, CredentialVerdict } from '../../domain/membership.ts';
import { formatDate } from '../../text/dates.ts';
import { reasonInWords, remedyInWords } from '../../text/issues.ts';
import { jurisdictionNames } from '../../text/places.ts';
import * as text from '../../text/proof.ts';
import { shared } from '../styles/shared.ts';
import { addressLink } from './address-link.ts';
import { agentInWords, nameOfAgent } from './agent-name.ts';
import { icon, type IconName } from './icons.ts';

const drawings: Readonly<Record<ChainLink['outcome'], IconName>> = { passed: 'check', failed: 'cross', unconfirmed: 'question' };
const badges = { counts: 'success', 'does-not-count': 'danger', unconfirmed: 'warning' } as const;

/**
 * One signed document and how we know: a row of linked steps from its text to its status, at a glance; each step in words with
 * its document and date on request. What breaks the chain is said at once.
 */
@customElement('wz-chain')
@localized()
export class WzChain extends LitElement {
  @property({ attribute: false }) credential!: CredentialVerdict;
  @property({ attribute: false }) authorities: readonly NamedAgent[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const { credential, languages } = this;
    const codes = credential.outcome === 'counts' ? credential.codes.filter((code) => code === 'MANDATE_ENDED') : credential.codes;
    return html`
      <div class="head">
        <p class="title">${text.credentialInWords(credential, languages)}</p>
        <span class="badge ${badges[credential.outcome]}">
          ${icon(credential.outcome === 'counts' ? 'check' : credential.outcome === 'unconfirmed' ? 'question' : 'cross')}
          ${text.outcomeInWords(credential.outcome)}
        </span>
      </div>
      <p class="quiet small about">${this.#about().map((words, index) => html`${index === 0 ? nothing : ' · '}<bdi>${words}</bdi>`)}</p>
      ${
        credential.chain.length === 0
          ? nothing
          : html`<ol class="plain steps">
              ${credential.chain.map((link) => this.#renderStep(link))}
            </ol>`
      }
      ${codes.map(
        (code) =>
          html`<p class="broken ${credential.outcome}">
            ${icon(credential.outcome === 'does-not-count' ? 'warning' : 'info')}
            <span>${reasonInWords({ code })} <span class="quiet">${remedyInWords({ code })}</span></span>
          </p>`,
      )}
      <details>
        <summary>${text.details()}</summary>
        ${
          credential.chain.length === 0
            ? html`<p>${addressLink(credential.document)}</p>`
            : html`<ol class="plain details">
                ${credential.chain.map((link) => this.#renderDetail(link))}
              </ol>`
        }
      </details>
    `;
  }

  #about(): readonly string[] {
    const { issuer, validFrom, validUntil, attestation, staleSince } = this.credential;
    const { languages } = this;
    const day = (iso: string): string => formatDate(iso, languages);
    return [
      ...(issuer === undefined ? [] : [text.signedBy(agentInWords(issuer, nameOfAgent(issuer, this.authorities), languages))]),
      ...(attestation === undefined || attestation.jurisdictions.length === 0
        ? []
        : [jurisdictionNames(attestation.jurisdictions, languages)]),
      ...(validFrom === undefined
        ? []
        : [validUntil === undefined ? text.holdsFrom(day(validFrom)) : text.holdsFromUntil(day(validFrom), day(validUntil))]),
      ...(staleSince === undefined ? [] : [text.keptSince(day(staleSince))]),
    ];
  }

  #renderStep({ check, outcome }: ChainLink): TemplateResult {
    return html`<li class=${outcome}>
      <span class="dot">${icon(drawings[outcome])}</span>
      <span class="name">${text.checkInWords(check)}<span class="visually-hidden">: ${text.outcomeOfCheck(outcome)}</span></span>
    </li>`;
  }

  #renderDetail(link: ChainLink): TemplateResult {
    return html`<li class=${link.outcome}>
      ${icon(drawings[link.outcome])}
      <div>
        <strong>${text.checkInWords(link.check)}</strong>
        ${text.linkInWords(link)}
        <p class="small quiet">
          ${link.date === undefined ? nothing : html`${formatDate(link.date, this.languages)} · `}${addressLink(link.document)}
        </p>
      </div>
    </li>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-xs);
        container-type: inline-size;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.25rem var(--wa-space-s);
      }
      .title {
        font-size: var(--wa-font-size-m);
        font-weight: var(--wa-font-weight-semibold);
      }
      .about {
        margin-block-start: -0.25rem;
      }
      .steps {
        display: flex;
        margin-block: var(--wa-space-2xs);
      }
      .steps li {
        position: relative;
        flex: 1 1 0;
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 0.25rem;
        min-inline-size: 0;
        font-size: var(--wa-font-size-xs);
        text-align: center;
      }
      /* The link to the step before: from the middle of that one to the middle of this one. */
      .steps li + li::before {
        content: '';
        position: absolute;
        inset-block-start: calc(0.875rem - 1px);
        inset-inline: -50% 50%;
        border-block-start: 2px solid var(--wa-color-success-border-normal);
      }
      .steps li.failed::before,
      .steps li.unconfirmed::before {
        border-block-start: 2px dashed var(--wa-color-neutral-border-loud);
      }
      .dot {
        position: relative;
        z-index: 1;
        display: grid;
        place-items: center;
        inline-size: 1.75rem;
        block-size: 1.75rem;
        border-radius: 50%;
        color: var(--wa-color-success-on-quiet);
        background: var(--wa-color-success-fill-normal);
        border: 2px solid var(--wa-color-success-border-normal);
      }
      .steps .failed .dot {
        border-radius: 0.375rem;
        color: var(--wa-color-danger-on-loud);
        background: var(--wa-color-danger-fill-loud);
        border-color: var(--wa-color-danger-fill-loud);
      }
      .steps .unconfirmed .dot {
        color: var(--wa-color-warning-on-quiet);
        background: var(--wa-color-surface-raised);
        border: 2px dashed var(--wa-color-warning-border-loud);
      }
      .steps .failed .name,
      .steps .unconfirmed .name {
        font-weight: var(--wa-font-weight-semibold);
      }
      .steps .failed .name {
        color: var(--wa-color-danger-on-quiet);
      }
      .broken {
        display: flex;
        gap: 0.5rem;
        padding: var(--wa-space-xs) var(--wa-space-s);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-warning-fill-quiet);
      }
      .broken.does-not-count {
        background: var(--wa-color-danger-fill-quiet);
      }
      .broken svg,
      .details svg {
        margin-block-start: 0.2em;
      }
      .broken .quiet {
        color: inherit;
      }
      .details {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-xs);
        padding-block: var(--wa-space-xs);
      }
      .details li {
        display: flex;
        gap: 0.5rem;
      }
      .details .passed > svg {
        color: var(--wa-color-success-border-loud);
      }
      .details .failed > svg {
        color: var(--wa-color-danger-on-quiet);
      }
      .details .unconfirmed > svg {
        color: var(--wa-color-warning-on-quiet);
      }
      summary {
        inline-size: fit-content;
        color: var(--wa-color-text-link);
        font-size: var(--wa-font-size-s);
      }
      /* Where the names would not fit, the drawing stays and only what breaks the chain is named; the words are below. */
      @container (max-width: 32rem) {
        .steps .passed .name {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      @media print {
        details::details-content {
          content-visibility: visible;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-chain': WzChain;
  }
}
