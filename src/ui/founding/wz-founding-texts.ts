import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FoundingDraft } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import { labelOf } from '../../text/concepts.ts';
import * as text from '../../text/founding.ts';
import { directionOf } from '../../text/language.ts';
import { languageName } from '../../text/places.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { fieldStyles, message } from '../parts/form/field-element.ts';
import { renderMarkdown } from '../parts/markdown.ts';
import { inputFor, textAreaFor } from '../steward/plain-controls.ts';
import { shared } from '../styles/shared.ts';

type Agreements = FoundingDraft['agreements'];
type LanguageText = Agreements[number]['texts'][number];

/**
 * The first agreements, to be read and changed: each in its languages, folded until somebody opens it.
 *
 * @fires wz-texts - with each change. Read `agreements`.
 */
@customElement('wz-founding-texts')
@localized()
export class WzFoundingTexts extends LitElement {
  protected readonly concepts = new ConceptNames(this);
  @property({ attribute: false }) agreements: Agreements = [];
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    return html`${this.issues.length === 0 ? nothing : html`<p role="alert">${message('', this.issues)}</p>`}
    ${this.agreements.map(
      ({ kind, texts }) =>
        html`<section aria-labelledby=${kind}>
          <h3 id=${kind}>${labelOf(kind, this.languages)}</h3>
          ${texts.map((each) => this.#renderText(kind, each))}
        </section>`,
    )}`;
  }

  #renderText(kind: string, each: LanguageText): TemplateResult {
    const { language, title, markdown } = each;
    const isEmpty = title.trim() === '' || markdown.trim() === '';
    return html`<details class="card" data-language=${language} ?open=${this.issues.length > 0 && isEmpty}>
      <summary>${languageName(language, this.languages)}: <bdi lang=${language}>${title}</bdi></summary>
      <div class="fields">
        ${inputFor({
          path: `title-${kind}-${language}`,
          label: text.textTitle(),
          issues: [],
          value: title,
          onInput: (value) => {
            this.#change(kind, { ...each, title: value });
          },
        })}
        ${textAreaFor({
          path: `text-${kind}-${language}`,
          label: text.textBody(),
          issues: [],
          rows: 10,
          value: markdown,
          onInput: (value) => {
            this.#change(kind, { ...each, markdown: value });
          },
        })}
        <details>
          <summary>${text.textPreview()}</summary>
          <div class="prose" lang=${language} dir=${directionOf(language)}>${renderMarkdown(markdown, 4)}</div>
        </details>
      </div>
    </details>`;
  }

  #change(kind: string, changed: LanguageText): void {
    this.agreements = this.agreements.map((agreement) =>
      agreement.kind === kind
        ? { ...agreement, texts: agreement.texts.map((each) => (each.language === changed.language ? changed : each)) }
        : agreement,
    );
    this.dispatchEvent(new Event('wz-texts'));
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      :host,
      section,
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      :host {
        gap: var(--wa-space-l);
      }
      section {
        gap: var(--wa-space-xs);
      }
      .card {
        padding: var(--wa-space-s) var(--wa-space-m);
      }
      .fields {
        padding-block: var(--wa-space-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-founding-texts': WzFoundingTexts;
  }
}
