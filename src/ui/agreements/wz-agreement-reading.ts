import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AgreementText, AgreementView } from '../../actions/app.ts';
import type { AgreementVersion } from '../../domain/agreement.ts';
import * as text from '../../text/agreements.ts';
import { languageName } from '../../text/places.ts';
import { safeAddress } from '../parts/address.ts';
import { outlineOf } from '../parts/markdown.ts';
import { linkTo, navigate } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import './wz-agreement-text.ts';
import type { WzAgreementText } from './wz-agreement-text.ts';

/** The agreement is to be read in another language. */
export class LanguageEvent extends Event {
  static readonly type = 'wz-language';
  constructor(readonly language: string) {
    super(LanguageEvent.type);
  }
}

/**
 * A version of an agreement as one reads it: its outline and its text, on screen and on paper, in another language or version, and
 * with what changed since the version before.
 *
 * @fires wz-language - {@link LanguageEvent}
 */
@customElement('wz-agreement-reading')
@localized()
export class WzAgreementReading extends LitElement {
  @property({ attribute: false }) view!: AgreementView;
  @property({ attribute: false }) version!: AgreementVersion;
  @property({ attribute: false }) agreement!: AgreementText;
  /** Whether changes are marked until one says otherwise. */
  @property({ type: Boolean }) changes = false;
  @state() private isMarked: boolean | undefined;
  @query('wz-agreement-text') private readonly body!: WzAgreementText | null;

  override render(): TemplateResult {
    return html`${this.#renderTools()} ${this.#renderBody()}`;
  }

  #renderTools(): TemplateResult {
    const { view, version, agreement } = this;
    return html`<div class="tools no-print">
      <label
        >${text.language()}
        <select
          @change=${(event: Event) => {
            this.dispatchEvent(new LanguageEvent((event.target as HTMLSelectElement).value));
          }}
        >
          ${version.texts.map(
            ({ language }) =>
              html`<option value=${language} lang=${language} ?selected=${language === agreement.language}>
                ${languageName(language, [language])}
              </option>`,
          )}
        </select></label
      >
      ${
        view.versions.length < 2
          ? nothing
          : html`<label
              >${text.versionChoice()}
              <select
                @change=${(event: Event) => {
                  navigate(linkTo('/membership/agreement', { version: (event.target as HTMLSelectElement).value }));
                }}
              >
                ${view.versions.map((each) => html`<option .value=${each.id} ?selected=${each.id === version.id}>${each.version}</option>`)}
              </select></label
            >`
      }
      <wa-button
        size="s"
        appearance="outlined"
        @click=${() => {
          print();
        }}
        >${text.print()}</wa-button
      >
      ${
        agreement.before === undefined
          ? nothing
          : html`<wa-switch
              .checked=${this.#isMarked}
              @change=${(event: Event) => {
                this.isMarked = (event.target as HTMLInputElement).checked;
              }}
              >${text.showChanges(agreement.before.version)}</wa-switch
            >`
      }
    </div>`;
  }

  get #isMarked(): boolean {
    return this.agreement.before !== undefined && (this.isMarked ?? this.changes);
  }

  #renderBody(): TemplateResult {
    const { version, agreement } = this;
    const outline = outlineOf(agreement.text).filter(({ level }) => level > 1);
    const address = safeAddress(version.id);
    return html`<div class="reading card">
      ${
        outline.length < 2 || this.#isMarked
          ? nothing
          : html`<nav class="no-print" aria-label=${text.outline()}>
              <h2>${text.outline()}</h2>
              <ul class="plain" lang=${agreement.language}>
                ${outline.map(
                  (heading) =>
                    html`<li class="level-${heading.level}">
                      <a
                        href="#${heading.id}"
                        @click=${(event: Event) => {
                          event.preventDefault();
                          this.body?.goTo(heading.id);
                        }}
                        >${heading.text}</a
                      >
                    </li>`,
                )}
              </ul>
            </nav>`
      }
      <wz-agreement-text .agreement=${agreement} ?changes=${this.#isMarked}></wz-agreement-text>
      <p class="on-paper">${text.digest()}: <code>${agreement.digestMultibase}</code></p>
      <details class="no-print">
        <summary>${text.details()}</summary>
        <dl>
          <dt>${text.digest()}</dt>
          <dd><code>${agreement.digestMultibase}</code></dd>
          <dd class="quiet small">${text.digestHelp()}</dd>
          <dt>${text.address()}</dt>
          <dd>${address === undefined ? version.id : html`<a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>`}</dd>
        </dl>
      </details>
    </div>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: contents;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--wa-space-s) var(--wa-space-l);
      }
      .tools label {
        display: grid;
        gap: 0.25rem;
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      .tools select {
        block-size: 2.25rem;
        padding-inline: 0.625rem;
        color: var(--wa-color-text-normal);
        font: inherit;
        background: var(--wa-form-control-background-color);
        border: 1px solid var(--wa-form-control-border-color);
        border-radius: var(--wa-form-control-border-radius);
      }
      .tools select:focus-visible {
        outline: var(--wa-focus-ring);
        outline-offset: var(--wa-focus-ring-offset);
      }
      .tools wa-switch {
        padding-block-end: 0.25rem;
      }
      .reading {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
        padding: var(--wa-space-l) clamp(1rem, 4vw, 3rem) var(--wa-space-l);
      }
      nav {
        padding-block-end: var(--wa-space-m);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      nav h2 {
        font-family: var(--wa-font-family-body);
        font-size: var(--wa-font-size-s);
        letter-spacing: 0;
        color: var(--wa-color-text-quiet);
      }
      nav a {
        display: inline-block;
        padding-block: 0.125rem;
      }
      nav .level-3 {
        padding-inline-start: var(--wa-space-m);
      }
      details dt {
        margin-block-start: var(--wa-space-s);
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      .on-paper {
        display: none;
      }
      @media print {
        .on-paper {
          display: block;
          font-size: 9pt;
        }
        .reading {
          padding: 0;
          border: 0;
          break-inside: auto;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-agreement-reading': WzAgreementReading;
  }
}
