import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MotionView } from '../../actions/app.ts';
import type { ProposedEvent } from '../../domain/decision.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/decisions.ts';
import { mandateInWords } from '../../text/desk.ts';
import { mandateUntil } from '../../text/desk.ts';
import { proposalInWords } from '../../text/motions.ts';
import { safeAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { namer } from './motion-names.ts';

/** What a motion would do, one plain sentence for each thing that is moved, with what one must know to judge it. */
@customElement('wz-moved')
@localized()
export class WzMoved extends LitElement {
  @property({ attribute: false }) view!: Pick<MotionView, 'motion' | 'names' | 'status'>;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly concepts = new ConceptNames(this);

  override render(): TemplateResult {
    return html`<ol>
      ${this.view.motion.proposals.map((proposal) => this.#renderProposal(proposal))}
    </ol>`;
  }

  #renderProposal(proposal: ProposedEvent): TemplateResult {
    const { languages } = this;
    const words = proposalInWords(proposal, namer(this.view.names, languages), languages);
    const details = this.#detailsOf(proposal);
    return html`<li>
      <strong>${words}</strong>
      ${details.length === 0 ? nothing : html`<span class="details small quiet">${details.map((detail) => html`<span>${detail}</span>`)}</span>`}
    </li>`;
  }

  #detailsOf({ kind, member, mandate, right, evidence, effective }: ProposedEvent): readonly unknown[] {
    const { languages } = this;
    const day = (iso: string): string => formatDate(iso, languages);
    const document = evidence === undefined || !/-(adopted|upheld|dismissed)$/.test(kind) ? undefined : safeAddress(evidence.id);
    return [
      ...(mandate === undefined ? [] : [`${mandateInWords(mandate, languages)}, ${mandateUntil(day(mandate.until))}`]),
      ...(right === undefined
        ? []
        : [
            ...(kind === 'right-reassigned' ? [text.newHolder(namer(this.view.names, languages)(right.holder))] : []),
            text.restsOn(right.basis),
          ]),
      ...(document === undefined ? [] : [html`<a href=${document} rel="noopener noreferrer">${text.seeDocument()}</a>`]),
      ...(kind.startsWith('policy') || kind.startsWith('agreement')
        ? []
        : [html`<a href=${linkTo('/provider', { webid: member })}><bdi>${namer(this.view.names, languages)(member)}</bdi></a>`]),
      ...(effective > this.view.motion.closes ? [text.effectiveOn(day(effective))] : []),
    ];
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        gap: var(--wa-space-xs);
        padding-inline-start: 1.375rem;
      }
      ol:has(> li:only-child) {
        padding: 0;
        list-style: none;
      }
      .details {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--wa-space-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-moved': WzMoved;
  }
}
