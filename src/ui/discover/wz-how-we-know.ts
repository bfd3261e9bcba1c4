import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NamedAgent, Source } from '../../domain/directory.ts';
import type { Verdict } from '../../domain/membership.ts';
import { formatDateTime } from '../../text/dates.ts';
import { distinctReasons, reasonInWords, remedyInWords } from '../../text/issues.ts';
import { heading, none, policy } from '../../text/proof.ts';
import * as text from '../../text/provider.ts';
import { addressLink } from '../parts/address-link.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { icon } from '../parts/icons.ts';
import '../parts/wz-chain.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';

/**
 * What was concluded of a member and how we know: the reasons, the chain behind each signed document, the rules that decided,
 * and every document that was read, each a link to what stands in the pod now.
 */
@customElement('wz-how-we-know')
@localized()
export class WzHowWeKnow extends LitElement {
  @property({ attribute: false }) verdict!: Verdict;
  @property({ attribute: false }) sources: readonly Source[] = [];
  @property({ attribute: false }) authorities: readonly NamedAgent[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly concepts = new ConceptNames(this);

  override render(): TemplateResult {
    const { verdict } = this;
    return html`
      <p class="quiet">${text.howIntroduction()}</p>
      ${this.#renderReasons()}
      <h3>${heading()}</h3>
      ${
        verdict.credentials.length === 0
          ? html`<p class="quiet">${none()}</p>`
          : html`<ul class="plain chains">
              ${verdict.credentials.map(
                (credential) =>
                  html`<li>
                    <wz-chain .credential=${credential} .authorities=${this.authorities} .languages=${this.languages}></wz-chain>
                  </li>`,
              )}
            </ul>`
      }
      ${verdict.policy === undefined ? nothing : html`<p class="quiet small">${policy()}: ${addressLink(verdict.policy)}</p>`}
      ${this.#renderSources()}
      <p><a href=${linkTo('/why', { webid: verdict.webid })}>${verdict.listed ? text.whyListed() : text.whyNotListed()}</a></p>
    `;
  }

  #renderReasons(): TemplateResult {
    return html`<ul class="plain reasons">
      ${distinctReasons(this.verdict.reasons).map((reason) => {
        const holds = reason.code === 'ADMITTED';
        const remedy = holds ? '' : remedyInWords(reason);
        return html`<li class=${holds ? 'holds' : 'fails'}>
          ${icon(holds ? 'check' : 'warning')}
          <div>
            ${reasonInWords(reason)} ${remedy === '' ? nothing : html`<span class="quiet">${remedy}</span>`}
            ${reason.document === '' ? nothing : html`<p class="small">${addressLink(reason.document)}</p>`}
          </div>
        </li>`;
      })}
    </ul>`;
  }

  #renderSources(): TemplateResult | typeof nothing {
    const { sources, languages } = this;
    if (sources.length === 0) return nothing;
    return html`<details>
      <summary>
        <h3>${text.sources()} <span class="quiet">(${sources.length})</span></h3>
      </summary>
      <ul class="plain sources">
        ${sources.map(
          (source) =>
            html`<li>
              ${addressLink(source.document)}
              <p class="quiet">
                ${text.columnReadAt()} ${formatDateTime(source.fetchedAt, languages)} · ${text.columnDigest()}
                <code title=${source.sha256}>${source.sha256.slice(0, 12)}…</code>
                ${source.staleSince === undefined ? nothing : html`<span class="badge warning">${text.kept(formatDateTime(source.staleSince, languages))}</span>`}
              </p>
            </li>`,
        )}
      </ul>
      <p class="quiet small">${text.digestHelp()}</p>
    </details>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-m);
        font-size: var(--wa-font-size-s);
      }
      h3 {
        font-size: var(--wa-font-size-m);
      }
      summary h3 {
        display: inline;
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-s);
      }
      .chains {
        gap: 0;
      }
      .chains li {
        padding-block: var(--wa-space-m);
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      .reasons li {
        display: flex;
        gap: 0.625rem;
      }
      .reasons svg {
        margin-block-start: 0.2em;
        color: var(--wa-color-success-border-loud);
      }
      .fails svg {
        color: var(--wa-color-warning-on-quiet);
      }
      .sources {
        margin-block: var(--wa-space-s);
      }
      .sources li {
        padding-block-end: var(--wa-space-xs);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-how-we-know': WzHowWeKnow;
  }
}
