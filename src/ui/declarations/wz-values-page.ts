import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { MembershipOverview } from '../../actions/app.ts';
import type { ValuesDeclaration } from '../../domain/attestation.ts';
import type { Iri } from '../../domain/iri.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/declarations.ts';
import { loadInstruments } from '../../text/instruments.ts';
import * as signing from '../../text/signing.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { inWords } from '../membership/record-editor.ts';
import '../membership/wz-reading-state.ts';
import { findChoices } from '../parts/find-choices.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import '../parts/wz-sign-what.ts';
import { page, shared } from '../styles/shared.ts';

interface Instrument {
  readonly iri: Iri;
  readonly name: string;
}

/** Which of a hundred values instruments one upholds: found by name or by kind, ticked, signed. */
@customElement('wz-values-page')
@localized()
export class WzValuesPage extends ReadingPage {
  @state() private instruments: readonly Instrument[] | undefined;
  @state() private declared: ValuesDeclaration | undefined;
  @state() private overview: MembershipOverview | undefined;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private typed = '';
  @state() private isOnlyChosen = false;
  @state() private isBusy = false;
  @state() private signFailure = '';
  @state() private signedAt: string | undefined;

  protected get heading(): string {
    return text.valuesHeading();
  }

  protected async readPage(): Promise<void> {
    const [instruments, declared, overview] = await Promise.all([
      loadInstruments(),
      this.app.agreements.values(),
      this.app.member.overview(),
    ]);
    this.instruments = instruments;
    this.declared = declared;
    this.overview = overview;
    this.chosen = new Set(declared?.upholds ?? []);
  }

  protected renderPage(): TemplateResult {
    const { instruments, failure } = this;
    return html`
      <p class="lead">${text.valuesIntroduction()}</p>
      <div class="sections">
        ${this.renderFailure(text.valuesFailed())}
        ${
          instruments === undefined
            ? failure === undefined
              ? html`<p role="status">${text.valuesLoading()}</p>`
              : nothing
            : this.#renderChoice(instruments)
        }
      </div>
    `;
  }

  #renderChoice(instruments: readonly Instrument[]): TemplateResult {
    const { declared } = this;
    const offered = this.isOnlyChosen ? instruments.filter(({ iri }) => this.chosen.has(iri)) : instruments;
    const found = findChoices(
      offered.map(({ iri, name }) => ({ value: iri, label: name })),
      this.typed,
    );
    const isSearching = this.typed.trim() !== '' || this.isOnlyChosen;
    return html`
      <div class="section">
        <p class="badge">${icon('info')} ${text.selfDeclared()}</p>
        ${declared === undefined ? nothing : html`<p>${text.lastDeclared(formatDate(declared.validFrom, this.languages))}</p>`}
      </div>
      <div class="section choice">
        <div class="tools wide">
          <wa-input
            type="search"
            .value=${this.typed}
            @input=${(event: Event) => {
              this.typed = (event.target as HTMLInputElement).value;
            }}
          >
            <span slot="label">${text.search()}</span>
            <span slot="hint">${text.searchHelp()}</span>
          </wa-input>
          <wa-switch
            .checked=${this.isOnlyChosen}
            @change=${(event: Event) => {
              this.isOnlyChosen = (event.target as HTMLInputElement).checked;
            }}
            >${text.onlyChosen()}</wa-switch
          >
        </div>
        <p class="cluster" role="status">
          <strong>${text.chosen(this.chosen.size)}</strong>
          ${isSearching ? html`<span class="quiet">${found.length === 0 ? text.noneFound() : text.found(found.length)}</span>` : nothing}
        </p>
        <div class="wide groups">
          ${text.instrumentGroups.map((group) => {
            const members = found.filter(({ label }) => text.groupOfInstrument(label) === group);
            if (members.length === 0) return nothing;
            const marked = members.filter(({ value }) => this.chosen.has(value)).length;
            return html`<details class="card" ?open=${isSearching || group === 'declarations'}>
              <summary>
                <span>${text.groupTitle(text.groupInWords(group), members.length)}</span>
                ${marked === 0 ? nothing : html`<span class="badge success">${text.chosen(marked)}</span>`}
              </summary>
              <ul class="plain" lang="en" dir="ltr">
                ${members.map(({ value, label }) => html`<li>${this.#renderInstrument(value, label)}</li>`)}
              </ul>
            </details>`;
          })}
        </div>
      </div>
      ${this.#renderAnswer(instruments)}
    `;
  }

  #renderInstrument(iri: string, name: string): TemplateResult {
    return html`<wa-checkbox
      .checked=${live(this.chosen.has(iri))}
      @change=${(event: Event) => {
        const chosen = new Set(this.chosen);
        if ((event.target as HTMLInputElement).checked) chosen.add(iri);
        else chosen.delete(iri);
        this.chosen = chosen;
        this.signedAt = undefined;
      }}
      >${name}</wa-checkbox
    >`;
  }

  #renderAnswer(instruments: readonly Instrument[]): TemplateResult {
    const before = this.declared?.upholds ?? [];
    const isChanged = before.length !== this.chosen.size || before.some((iri) => !this.chosen.has(iri));
    if (!isChanged) {
      if (this.signedAt === undefined) return html`<p class="quiet">${this.declared === undefined ? nothing : text.unchanged()}</p>`;
      return html`<wa-callout class="done" variant="success" role="status" tabindex="-1">
        <p><strong>${icon('check')} ${text.signed()}</strong></p>
        <wz-reading-state .since=${this.signedAt}></wz-reading-state>
      </wa-callout>`;
    }
    const names = instruments.filter(({ iri }) => this.chosen.has(iri)).map(({ name }) => name);
    return html`<wz-sign-what
      .lines=${[
        { term: signing.what(), words: text.signsValues() },
        { term: text.says(), words: names.length === 0 ? text.noValues() : names.join(' · ') },
        { term: signing.where(), words: signing.inPublicPod() },
      ]}
      .consequences=${this.declared === undefined ? [] : [text.replaces()]}
      .member=${this.overview?.member}
      name=${plainText(this.overview?.name ?? [], this.languages, this.webId)}
      statement=${text.valuesStatement()}
      action=${text.sign()}
      ?busy=${this.isBusy}
      failure=${this.signFailure}
      @wz-sign=${() => void this.#sign()}
    ></wz-sign-what>`;
  }

  async #sign(): Promise<void> {
    this.isBusy = true;
    this.signFailure = '';
    try {
      await this.app.agreements.declareValues((this.instruments ?? []).flatMap(({ iri }) => (this.chosen.has(iri) ? iri : [])));
      this.declared = await this.app.agreements.values();
      this.signedAt = this.app.now().toISOString();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.signFailure = `${message} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      .badge {
        border-radius: var(--wa-border-radius-m);
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--wa-space-s) var(--wa-space-l);
      }
      .tools wa-input {
        flex: 1 1 16rem;
      }
      .tools wa-switch {
        padding-block-end: 0.625rem;
      }
      .groups {
        display: grid;
        gap: var(--wa-space-s);
      }
      details.card {
        padding: var(--wa-space-s) var(--wa-space-m);
      }
      summary {
        padding-block: var(--wa-space-2xs);
        font-weight: var(--wa-font-weight-semibold);
      }
      summary .badge {
        margin-inline-start: var(--wa-space-xs);
      }
      details ul {
        display: grid;
        gap: var(--wa-space-xs);
        padding-block: var(--wa-space-s);
      }
      .done > * + * {
        margin-block-start: var(--wa-space-s);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-values-page': WzValuesPage;
  }
}
