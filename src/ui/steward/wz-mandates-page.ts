import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AuthorityView } from '../../actions/app.ts';
import type { Mandate } from '../../domain/attestation.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/mandates.ts';
import { jurisdictionNames, listOf } from '../../text/places.ts';
import { attestationKindInWords } from '../../text/standing.ts';
import { memberPage } from '../membership/member-page.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { plainText } from '../parts/texts.ts';
import type { SignedLine } from '../parts/wz-sign-what.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { StewardPage, stewardPage } from './steward-page.ts';
import './wz-mandate-form.ts';
import type { GrantedMandate, MandateEvent } from './wz-mandate-form.ts';

/** Which authority may attest what: the mandates in force, granting one, and the way to narrow or withdraw one. */
@customElement('wz-mandates-page')
@localized()
export class WzMandatesPage extends StewardPage {
  protected readonly subdivisions = new SubdivisionNames(this);
  protected readonly concepts = new ConceptNames(this);
  @state() private authorities: readonly AuthorityView[] = [];
  @state() private isGranting = false;

  protected get heading(): string {
    return text.heading();
  }
  protected get lead(): string {
    return text.introduction();
  }

  protected async read(): Promise<void> {
    this.authorities = await this.app.steward.mandates();
  }

  protected override signed(): void {
    this.isGranting = false;
  }

  protected renderDesk(): TemplateResult {
    const all = this.authorities.flatMap((authority) => authority.mandates.map((mandate) => ({ authority, mandate })));
    return html`
      <section class="section" aria-labelledby="in-force">
        <h2 id="in-force">${text.inForce()}</h2>
        ${
          all.length === 0
            ? html`<p class="card wide">${text.none()}</p>`
            : html`<ul class="plain wide list">
                ${all.map(({ authority, mandate }) => this.#renderMandate(authority, mandate))}
              </ul>`
        }
      </section>
      <section class="section" aria-labelledby="grant">
        <h2 id="grant">${text.grant()}</h2>
        ${
          this.isGranting
            ? html`<div class="card wide">
                <wz-mandate-form
                  .languages=${this.languages}
                  today=${this.app.now().toISOString().slice(0, 10)}
                  @wz-mandate=${(event: MandateEvent) => {
                    this.#grant(event.mandate);
                  }}
                ></wz-mandate-form>
              </div>`
            : html`<wa-button
                class="grant"
                appearance="outlined"
                @click=${() => {
                  this.isGranting = true;
                }}
                >${text.grant()}</wa-button
              >`
        }
      </section>
    `;
  }

  #renderMandate(authority: AuthorityView, mandate: Mandate): TemplateResult {
    const name = plainText(authority.name, this.languages, readableAddress(authority.webid));
    const hasEnded = Date.parse(mandate.until) <= this.app.now().getTime();
    return html`<li class="card">
      <div class="head">
        <h3>${name}</h3>
        ${hasEnded ? html`<span class="badge">${text.ended()}</span>` : nothing}
        <a class="small" href=${safeAddress(authority.webid) ?? ''} target="_blank" rel="noopener noreferrer"
          >${readableAddress(authority.webid)}</a
        >
      </div>
      <dl>
        ${this.#linesOf(mandate).map(
          ({ term, words }) =>
            html`<dt>${term}</dt>
              <dd>${words}</dd>`,
        )}
      </dl>
      ${hasEnded ? nothing : this.#renderChanges(mandate, name)}
    </li>`;
  }

  #renderChanges(mandate: Mandate, name: string): TemplateResult {
    const change = (kind: 'mandate-narrowed' | 'mandate-withdrawn', words: string): TemplateResult =>
      html`<wa-button class=${kind} size="s" appearance="outlined" href=${linkTo('/steward/move', { what: kind, mandate: mandate.id })}
        >${words}<span class="visually-hidden">: ${name}</span></wa-button
      >`;
    return html`<div class="cluster">${change('mandate-narrowed', text.narrow())} ${change('mandate-withdrawn', text.withdraw())}</div>`;
  }

  #linesOf(mandate: GrantedMandate): readonly SignedLine[] {
    const { languages } = this;
    const list = (words: readonly string[]): string => listOf(words, languages);
    return [
      { term: text.kinds(), words: list(mandate.kinds.map((kind) => attestationKindInWords(kind, languages))) },
      { term: text.roles(), words: list(mandate.roles.map((role) => labelOf(role, languages))) },
      { term: text.places(), words: jurisdictionNames(mandate.jurisdictions, languages) },
      {
        term: text.levels(),
        words: mandate.levels.length === 0 ? text.noLevels() : list(mandate.levels.map((level) => labelOf(level, languages))),
      },
      { term: text.period(), words: text.periodIs(formatDate(mandate.from, languages), formatDate(mandate.until, languages)) },
      { term: text.age(), words: text.ageInWords(mandate.maxStatusAge) },
    ];
  }

  #grant(mandate: GrantedMandate): void {
    const known = this.authorities.find(({ webid }) => webid === mandate.authority);
    const name = plainText(known?.name ?? [], this.languages, readableAddress(mandate.authority));
    this.ask({
      moves: [text.decides(name)],
      lines: this.#linesOf(mandate),
      consequences: [text.consequence()],
      run: () => this.app.steward.grantMandate(mandate),
    });
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
      .list li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--wa-space-m);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(8rem, auto) minmax(0, 1fr);
        gap: var(--wa-space-2xs) var(--wa-space-l);
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      @media (width < 30rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
        dd + dt {
          margin-block-start: var(--wa-space-xs);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-mandates-page': WzMandatesPage;
  }
}
