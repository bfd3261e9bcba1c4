import '@awesome.me/webawesome/dist/components/input/input.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AllianceApp } from '../../actions/app.ts';
import { concepts, labelOf, loadVettingConcepts, serviceTypeScheme, type Concept } from '../../text/concepts.ts';
import { loadInstruments } from '../../text/instruments.ts';
import * as text from '../../text/vocabulary.ts';
import { appContext } from '../context.ts';
import { baseOf } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';

type Term = (typeof text.terms)[number];

/** The vocabulary and the shapes as a page for people; the files themselves are served beside the app. */
@localized()
@customElement('wz-vocabulary-page')
export class WzVocabularyPage extends LitElement {
  static override styles = [
    shared,
    page,
    css`
      h1 ~ * {
        margin-block-start: var(--wa-space-m);
      }
      h1 ~ h2 {
        margin-block-start: var(--wa-space-2xl);
      }
      ul.files {
        columns: 14rem;
        list-style: none;
        padding: 0;
      }
      dt {
        font-weight: 600;
        margin-block-start: var(--wa-space-s);
      }
      dd {
        margin-inline-start: 0;
      }
      dt,
      dd,
      li,
      code {
        overflow-wrap: anywhere;
      }
      .tree {
        columns: 16rem;
      }
      .tree li {
        break-inside: avoid;
      }
      wa-input {
        max-width: 30rem;
      }
    `,
  ];

  @consume({ context: appContext }) @state() app!: AllianceApp;
  @state() private wanted = '';
  @state() private vetting: readonly Concept[] = [];
  @state() private instruments: Awaited<ReturnType<typeof loadInstruments>> = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void loadVettingConcepts().then(({ agreementKinds, attestationKinds, methods, fields }) => {
      this.vetting = [...agreementKinds, ...attestationKinds, ...methods, ...fields];
    });
    void loadInstruments().then((instruments) => {
      this.instruments = instruments;
    });
  }

  override render(): TemplateResult {
    const wanted = this.wanted.toLowerCase();
    const terms = text.terms.filter((term) => `${term.label} ${term.comment} ${term.iri}`.toLowerCase().includes(wanted));
    return html`
      <h1 tabindex="-1">${text.heading()}</h1>
      <p class="lead">${text.introduction()}</p>
      <h2>${text.files()}</h2>
      <ul class="files">
        ${[...text.vocabularyFiles, ...text.shapes.map(({ file }) => file)].map(
          (file) => html`<li><a href=${new URL(file, baseOf(location.href)).href}>${file}</a></li>`,
        )}
      </ul>
      <wa-input
        type="search"
        label=${text.find()}
        with-clear
        @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
      ></wa-input>
      <p role="status">${text.found(terms.length)}</p>
      ${this.#renderTerms(
        text.classes(),
        terms.filter(({ kind }) => kind === 'class'),
      )}
      ${this.#renderTerms(
        text.properties(),
        terms.filter(({ kind }) => kind === 'property'),
      )}
      <h2>${text.shapesHeading()}</h2>
      ${text.shapes
        .flatMap(({ shapes }) => shapes)
        .filter(({ label }) => label !== '')
        .map((shape) => this.#renderShape(shape))}
      <h2>${text.services()}</h2>
      <ul class="tree">
        ${serviceTypeScheme.filter(({ broader }) => broader === undefined).map((concept) => this.#renderConcept(concept, serviceTypeScheme))}
      </ul>
      <h2>${text.schemes()}</h2>
      <ul class="tree">
        ${concepts.filter((concept) => !serviceTypeScheme.includes(concept)).map((concept) => this.#renderConcept(concept, []))}
      </ul>
      <h2>${text.vettingHeading()}</h2>
      <ul class="tree">
        ${this.vetting.map((concept) => this.#renderConcept(concept, []))}
      </ul>
      <h2>${text.instruments()} <span class="quiet">(${this.instruments.length})</span></h2>
      <ul class="tree" lang="en">
        ${this.instruments.map(({ name }) => html`<li>${name}</li>`)}
      </ul>
    `;
  }

  #renderTerms(heading: string, terms: readonly Term[]): TemplateResult | typeof nothing {
    if (terms.length === 0) return nothing;
    return html`<h2>${heading}</h2>
      <dl>
        ${terms.map(
          (term) =>
            html`<dt lang="en" id=${term.iri.split('#')[1] ?? ''}>${term.label} <code>wa:${term.iri.split('#')[1]}</code></dt>
              <dd lang="en">
                ${term.comment}
                ${term.aligned.length > 0 ? html`<div class="quiet">${text.aligned()}: ${term.aligned.join(', ')}</div>` : nothing}
              </dd>`,
        )}
      </dl>`;
  }

  #renderShape(shape: (typeof text.shapes)[number]['shapes'][number]): TemplateResult {
    return html`<h3 lang="en">${shape.label}</h3>
      ${shape.comment ? html`<p lang="en">${shape.comment}</p>` : nothing}
      <dl>
        ${shape.properties
          .filter(({ name }) => name !== '')
          .map(
            (asked) =>
              html`<dt lang="en">
                  ${asked.name} <span class="quiet">(${asked.min && asked.min !== '0' ? text.required() : text.optional()})</span>
                </dt>
                <dd lang="en">${asked.description} <code>${asked.path}</code></dd>`,
          )}
      </dl>`;
  }

  #renderConcept(concept: Concept, scheme: readonly Concept[]): TemplateResult {
    const narrower = scheme.filter(({ broader }) => broader === concept.iri);
    return html`<li>
      ${labelOf(concept.iri, this.app.languages)} <code>${concept.slug}</code>
      ${
        narrower.length > 0
          ? html`<ul>
              ${narrower.map((below) => this.#renderConcept(below, scheme))}
            </ul>`
          : nothing
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-vocabulary-page': WzVocabularyPage;
  }
}
