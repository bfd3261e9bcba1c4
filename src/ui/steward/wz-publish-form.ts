import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgreementView, AllianceApp, StewardActions } from '../../actions/app.ts';
import { agreementKinds, type AgreementKind } from '../../domain/agreement.ts';
import type { Issue } from '../../domain/issue.ts';
import { pickText } from '../../domain/language.ts';
import { labelOf } from '../../text/concepts.ts';
import { directionOf, interfaceLanguages } from '../../text/language.ts';
import { languageName } from '../../text/places.ts';
import * as text from '../../text/publishing.ts';
import { appContext } from '../context.ts';
import { inWords } from '../membership/record-editor.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { fieldStyles, focusWhenDrawn, message, type FieldElement, type ValuesEvent } from '../parts/form/field-element.ts';
import { asTexts, asValues, plainChoices, plainField } from '../parts/form/plain-fields.ts';
import '../parts/form/wz-field-choice.ts';
import { wrong } from '../parts/form/wrong.ts';
import { renderMarkdown } from '../parts/markdown.ts';
import { shared } from '../styles/shared.ts';

export type PublishedAgreement = Parameters<StewardActions['publishAgreement']>[0];
type LanguageText = PublishedAgreement['texts'][number];

/** A complete version was filled in. */
export class PublishEvent extends Event {
  static readonly type = 'wz-publish';
  constructor(readonly agreement: PublishedAgreement) {
    super(PublishEvent.type);
  }
}

/**
 * A new version of an agreement: its texts per language, from when it is in force and by when members answer.
 *
 * @fires wz-publish - once everything is filled in.
 */
@customElement('wz-publish-form')
@localized()
export class WzPublishForm extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  protected readonly concepts = new ConceptNames(this);
  @property({ attribute: false }) agreements: readonly AgreementView[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private kind: AgreementKind = 'charter';
  @state() private version = '';
  @state() private effective: string | undefined;
  @state() private answerBy: string | undefined;
  @state() private texts: readonly LanguageText[] = [{ language: 'en', title: '', markdown: '' }];
  @state() private issues: readonly Issue[] = [];
  @state() private isFetching = false;
  @state() private failure = '';

  get #current(): AgreementView | undefined {
    return this.agreements.find(({ kind }) => kind === this.kind);
  }
  #day(after: number): string {
    return new Date(this.app.now().getTime() + after * 86_400_000).toISOString().slice(0, 10);
  }
  get #effective(): string {
    return this.effective ?? this.#day(0);
  }
  /** Six weeks to answer, unless another day is chosen. */
  get #answerBy(): string {
    return this.answerBy ?? this.#day(42);
  }

  override render(): TemplateResult {
    const current = this.#current?.current;
    return html`<form
      class="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#send();
      }}
    >
      <wz-field-choice
        .field=${plainField('kind', text.kind(), '', { maxCount: 1, choices: plainChoices(agreementKinds, (kind) => labelOf(kind, this.languages)) })}
        .values=${asValues([this.kind])}
        .languages=${this.languages}
        @wz-values=${(event: ValuesEvent) => {
          this.kind = (asTexts(event.values)[0] ?? this.kind) as AgreementKind;
        }}
      ></wz-field-choice>
      ${
        current === undefined
          ? nothing
          : html`<div>
              <wa-button class="start" size="s" appearance="outlined" ?loading=${this.isFetching} @click=${() => void this.#fill()}
                >${text.fromCurrent(current.version)}</wa-button
              >
            </div>`
      }
      ${this.failure === '' ? nothing : html`<p class="error" role="alert">${this.failure}</p>`}
      <div class="pair">
        ${this.#renderInput('version', 'text', text.version(), text.versionHelp(), this.version)}
        ${this.#renderInput('effective', 'date', text.effective(), '', this.#effective)}
        ${this.#renderInput('answerBy', 'date', text.answerByQuestion(), '', this.#answerBy)}
      </div>
      <p class="quiet small">${text.answerByHelp()}</p>
      ${this.texts.map((each) => this.#renderText(each))} ${this.#renderAdd()}
      <div><wa-button class="check" type="submit" variant="brand">${text.check()}</wa-button></div>
    </form>`;
  }

  #renderInput(
    path: 'version' | 'effective' | 'answerBy',
    type: 'text' | 'date',
    label: string,
    help: string,
    value: string,
  ): TemplateResult {
    const issues = this.issues.filter((issue) => issue.path === path);
    return html`<wa-input
      class=${issues.length > 0 ? 'wrong' : ''}
      data-path=${path}
      type=${type}
      .value=${value}
      @input=${(event: Event) => {
        this[path] = (event.target as HTMLInputElement).value.trim();
      }}
    >
      <span slot="label">${label}</span>
      <span slot="hint">${message(help, issues)}</span>
    </wa-input>`;
  }

  #renderText(each: LanguageText): TemplateResult {
    const { language } = each;
    const name = languageName(language, this.languages);
    const issues = this.issues.filter((issue) => issue.path === `text-${language}`);
    return html`<fieldset class="card" data-language=${language}>
      <legend>${text.textIn(name)}</legend>
      <wa-input
        class=${directionOf(language)}
        label=${text.title()}
        data-path="text-${language}"
        .value=${each.title}
        @input=${(event: Event) => {
          this.#setText({ ...each, title: (event.target as HTMLInputElement).value });
        }}
      ></wa-input>
      <wa-textarea
        class="${issues.length > 0 ? 'wrong' : ''} ${directionOf(language)}"
        rows="8"
        resize="auto"
        .value=${each.markdown}
        @input=${(event: Event) => {
          this.#setText({ ...each, markdown: (event.target as HTMLTextAreaElement).value });
        }}
      >
        <span slot="label">${text.markdown()}</span>
        <span slot="hint">${message(text.markdownHelp(), issues)}</span>
      </wa-textarea>
      ${
        each.markdown.trim() === ''
          ? nothing
          : html`<details>
              <summary>${text.preview()}</summary>
              <div class="prose" lang=${language} dir=${directionOf(language)}>${renderMarkdown(each.markdown, 3)}</div>
            </details>`
      }
      ${
        this.texts.length < 2
          ? nothing
          : html`<div>
              <wa-button
                size="s"
                appearance="outlined"
                @click=${() => {
                  this.texts = this.texts.filter((other) => other.language !== language);
                }}
                >${text.removeLanguage(name)}</wa-button
              >
            </div>`
      }
    </fieldset>`;
  }

  #renderAdd(): TemplateResult | typeof nothing {
    const left = Object.keys(interfaceLanguages).filter((language) => this.texts.every((each) => each.language !== language));
    if (left.length === 0) return nothing;
    return html`<div class="cluster">
      <span>${text.addLanguage()}</span>
      ${left.map(
        (language) =>
          html`<wa-button
            size="s"
            appearance="outlined"
            @click=${() => {
              this.texts = [...this.texts, { language, title: '', markdown: '' }];
            }}
            >${languageName(language, this.languages)}</wa-button
          >`,
      )}
    </div>`;
  }

  #setText(changed: LanguageText): void {
    this.texts = this.texts.map((each) => (each.language === changed.language ? changed : each));
  }

  /** The texts in force, to be changed. */
  async #fill(): Promise<void> {
    const current = this.#current?.current;
    if (current === undefined) return;
    this.isFetching = true;
    this.failure = '';
    try {
      const read = await Promise.all(current.texts.map(({ language }) => this.app.agreements.text(current.id, [language])));
      this.texts = read.map(({ language, text: markdown }) => ({
        language,
        title: pickText(current.title, [language])?.value ?? '',
        markdown,
      }));
    } catch (error) {
      const { message: sentence, remedy } = inWords(error);
      this.failure = `${sentence} ${remedy}`;
    } finally {
      this.isFetching = false;
    }
  }

  #send(): void {
    const known = this.#current?.versions.map(({ version }) => version) ?? [];
    const isVersion = /^\d+\.\d+\.\d+$/.test(this.version) && !known.includes(this.version);
    this.issues = [
      ...(isVersion ? [] : [wrong('version', text.wrongVersion())]),
      ...(this.#effective === '' || this.#answerBy < this.#effective ? [wrong('answerBy', text.wrongDates())] : []),
      ...this.texts
        .filter(({ title, markdown }) => title.trim() === '' || markdown.trim() === '')
        .map(({ language }) => wrong(`text-${language}`, text.giveText(languageName(language, this.languages)))),
    ];
    const [first] = this.issues;
    if (first !== undefined) {
      void this.updateComplete.then(() => {
        const field = this.renderRoot.querySelector<FieldElement>(`[data-path="${first.path ?? ''}"]`);
        if (field !== null) void focusWhenDrawn(field);
      });
      return;
    }
    this.dispatchEvent(
      new PublishEvent({
        kind: this.kind,
        version: this.version,
        texts: this.texts,
        effective: `${this.#effective}T00:00:00Z`,
        answerBy: `${this.#answerBy}T00:00:00Z`,
      }),
    );
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .form,
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      fieldset {
        gap: var(--wa-space-m);
        border: 1px solid var(--wa-color-surface-border);
        padding: var(--wa-space-m) var(--wa-space-l) var(--wa-space-l);
      }
      legend {
        padding-inline: var(--wa-space-xs);
        margin-inline-start: calc(-1 * var(--wa-space-xs));
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
        align-items: end;
        gap: var(--wa-space-m);
      }
      .rtl::part(input),
      .rtl::part(textarea) {
        direction: rtl;
      }
      .ltr::part(input),
      .ltr::part(textarea) {
        direction: ltr;
      }
      details .prose {
        padding-block-start: var(--wa-space-s);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-publish-form': WzPublishForm;
  }
}
