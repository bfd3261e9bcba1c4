import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Source } from '../../domain/directory.ts';
import type { Verdict } from '../../domain/membership.ts';
import { formatDateTime } from '../../text/dates.ts';
import { reasonInWords } from '../../text/issues.ts';
import * as text from '../../text/provider.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';

/** What was concluded of a member, and the documents it was concluded from, each a link to what stands in the pod now. */
@customElement('wz-how-we-know')
@localized()
export class WzHowWeKnow extends LitElement {
  @property({ attribute: false }) verdict!: Verdict;
  @property({ attribute: false }) sources: readonly Source[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const { verdict, sources, languages } = this;
    return html`
      <p class="quiet">${text.howIntroduction()}</p>
      <h3>${text.concluded()}</h3>
      <ul class="plain reasons ${verdict.listed ? 'holds' : 'fails'}">
        ${verdict.reasons.map(
          (reason) =>
            html`<li>
              ${icon(verdict.listed ? 'check' : 'warning')}
              <div>
                ${reasonInWords(reason)}
                ${reason.remedy === '' || verdict.listed ? nothing : html`<p class="quiet">${text.remedy()} ${reason.remedy}</p>`}
                ${reason.document === '' ? nothing : html`<p>${addressLink(reason.document)}</p>`}
              </div>
            </li>`,
        )}
      </ul>
      ${
        sources.length === 0
          ? nothing
          : html`<h3>${text.sources()}</h3>
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
              <p class="quiet small">${text.digestHelp()}</p>`
      }
      <p><a href=${linkTo('/why', { webid: verdict.webid })}>${verdict.listed ? text.whyListed() : text.whyNotListed()}</a></p>
    `;
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
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--wa-space-s);
      }
      .reasons li {
        display: flex;
        gap: 0.625rem;
      }
      .reasons svg {
        margin-block-start: 0.2em;
        color: var(--wa-color-success-border-loud);
      }
      .reasons.fails svg {
        color: var(--wa-color-warning-on-quiet);
      }
      .sources li {
        padding-block-end: var(--wa-space-xs);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
    `,
  ];
}

/** A link that leaves the site, shown by its address, with the host in ASCII. */
function addressLink(address: string): TemplateResult {
  const safe = safeAddress(address);
  const shown = html`<bdi dir="ltr">${readableAddress(address)}</bdi>`;
  return safe === undefined ? shown : html`<a href=${safe} rel="noopener noreferrer">${shown}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-how-we-know': WzHowWeKnow;
  }
}
