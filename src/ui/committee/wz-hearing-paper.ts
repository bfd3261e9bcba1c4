import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NamedAgent } from '../../domain/directory.ts';
import type { HearingPaper } from '../../domain/hearing-paper.ts';
import * as text from '../../text/committee.ts';
import { namer } from '../decisions/motion-names.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';

/** What only the parties to a motion are told: reasons, evidence, and who complained. */
@customElement('wz-hearing-paper')
@localized()
export class WzHearingPaper extends LitElement {
  /** Undefined: there is one, and it is not here. */
  @property({ attribute: false }) paper: HearingPaper | undefined;
  @property({ attribute: false }) names: readonly NamedAgent[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const { paper } = this;
    return html`<div class="card">
      <h3>${icon('key')} ${text.paper()}</h3>
      ${paper === undefined ? html`<p>${icon('warning')} ${text.paperMissing()}</p>` : this.#renderPaper(paper)}
    </div>`;
  }

  #renderPaper({ reasons, evidence, complainant }: HearingPaper): TemplateResult {
    return html`<p class="small quiet">${text.paperHelp()}</p>
      <h4>${text.reasons()}</h4>
      <p class="said"><bdi>${reasons}</bdi></p>
      ${
        evidence.length === 0
          ? nothing
          : html`<h4>${text.evidence()}</h4>
              <ul>
                ${evidence.map((each) => {
                  const address = safeAddress(each);
                  return html`<li>
                    ${address === undefined ? html`<bdi>${each}</bdi>` : html`<a href=${address} rel="noopener noreferrer">${readableAddress(each)}</a>`}
                  </li>`;
                })}
              </ul>`
      }
      ${
        complainant === undefined
          ? nothing
          : html`<h4>${text.complainant()}</h4>
              <p><bdi>${namer(this.names, this.languages)(complainant)}</bdi></p>`
      }`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        gap: var(--wa-space-2xs);
        border-style: dashed;
        border-color: var(--wa-color-neutral-border-loud);
      }
      h3 {
        font-size: var(--wa-font-size-m);
      }
      h4 {
        margin-block-start: var(--wa-space-xs);
        font-size: var(--wa-font-size-s);
      }
      .said {
        white-space: pre-line;
        overflow-wrap: anywhere;
        max-inline-size: var(--wz-text-width);
      }
      ul {
        padding-inline-start: 1.125rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-hearing-paper': WzHearingPaper;
  }
}
