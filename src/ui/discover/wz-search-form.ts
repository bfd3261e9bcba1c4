import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { customerClasses, roles } from '../../domain/role.ts';
import { conceptOf, labelOf, serviceTypeScheme } from '../../text/concepts.ts';
import * as text from '../../text/discover.ts';
import { jurisdictions, languageName, loadSubdivisions } from '../../text/places.ts';
import type { SearchChoice } from '../parts/find-choices.ts';
import { icon } from '../parts/icons.ts';
import '../parts/wz-search-choice.ts';
import { shared } from '../styles/shared.ts';
import { emptyState, filtersOf, type DiscoverState } from './discover-query.ts';

/** The state of the form changed; `detail` is the whole new state. */
export class DiscoverStateEvent extends CustomEvent<DiscoverState> {
  static readonly type = 'wz-state';
  constructor(state: DiscoverState) {
    super(DiscoverStateEvent.type, { detail: state });
  }
}

/** Typing is let come to rest before the list follows. */
const restAfterTyping = 180;

/**
 * What is asked of the directory. Three questions stand open (what, where, for whom); the rest folds away on a narrow screen.
 *
 * @fires wz-state - {@link DiscoverStateEvent}
 */
@customElement('wz-search-form')
@localized()
export class WzSearchForm extends LitElement {
  @property({ attribute: false }) state: DiscoverState = emptyState;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  /** The languages that somebody in the directory speaks. */
  @property({ attribute: false }) spoken: readonly string[] = [];
  /** How many more would be shown from abroad. */
  @property({ type: Number }) foreignTotal = 0;
  @state() private places: readonly SearchChoice[] = [];
  @state() private services: readonly SearchChoice[] = [];
  private rest: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('languages')) return;
    this.services = servicesByGroup(this.languages);
    this.namePlaces();
  }

  private namePlaces(): void {
    this.places = jurisdictions(this.languages).map(({ code, name }) => ({ value: code, label: name, detail: code, level: code.includes('-') ? 1 : 0 }));
  }

  /** Changes part of the state, and tells. */
  private change(part: Partial<DiscoverState>): void {
    clearTimeout(this.rest);
    this.dispatchEvent(new DiscoverStateEvent({ ...this.state, ...part }));
  }

  override render(): TemplateResult {
    const { state, languages } = this;
    const folded = filtersOf(state).filter((filter) => filter === 'service' || filter === 'role' || filter === 'language').length + (state.abroad ? 1 : 0);
    return html`
      <form role="search" aria-label=${text.searchLabel()} @submit=${this.submit}>
        <div class="main">
          <wa-input
            class="need"
            type="search"
            label=${text.needLabel()}
            placeholder=${text.needPlaceholder()}
            enterkeyhint="search"
            autocomplete="off"
            .value=${state.text}
            @input=${this.type}
          >
            <span slot="start">${icon('search')}</span>
          </wa-input>
          <wz-search-choice
            class="where"
            label=${text.whereLabel()}
            placeholder=${text.wherePlaceholder()}
            .symbol=${'pin'}
            .choices=${this.places}
            .value=${state.jurisdiction}
            @open=${this.loadStates}
            @change=${(event: Event) => {
              this.change({ jurisdiction: (event.target as HTMLElementTagNameMap['wz-search-choice']).value });
            }}
          ></wz-search-choice>
          <wa-select
            class="who"
            label=${text.whoLabel()}
            placeholder=${text.anyone()}
            with-clear
            .value=${state.customerClass}
            @change=${(event: Event) => {
              this.change({ customerClass: valueOf(event) });
            }}
          >
            <span slot="start">${icon('person')}</span>
            ${customerClasses.map((one) => html`<wa-option value=${one}>${labelOf(one, languages)}</wa-option>`)}
          </wa-select>
        </div>
        <details ?open=${folded > 0}>
          <summary>${icon('sliders')} ${text.moreFilters(folded)}</summary>
          <div class="more">
            <wz-search-choice
              label=${text.serviceLabel()}
              placeholder=${text.servicePlaceholder()}
              .choices=${this.services}
              .value=${state.service}
              @change=${(event: Event) => {
                this.change({ service: (event.target as HTMLElementTagNameMap['wz-search-choice']).value });
              }}
            ></wz-search-choice>
            <wa-select
              label=${text.roleLabel()}
              placeholder=${text.anyRole()}
              with-clear
              .value=${state.role}
              @change=${(event: Event) => {
                this.change({ role: valueOf(event) });
              }}
            >
              ${roles.map((one) => html`<wa-option value=${one}>${labelOf(one, languages)}</wa-option>`)}
            </wa-select>
            <wa-select
              label=${text.languageLabel()}
              placeholder=${text.anyLanguage()}
              with-clear
              .value=${state.language}
              @change=${(event: Event) => {
                this.change({ language: valueOf(event) });
              }}
            >
              ${this.spokenWith(state.language).map((tag) => html`<wa-option value=${tag}>${languageName(tag, languages)}</wa-option>`)}
            </wa-select>
            ${state.jurisdiction === ''
              ? nothing
              : html`<wa-switch
                  ?checked=${state.abroad}
                  @change=${(event: Event) => {
                    this.change({ abroad: (event.target as HTMLElementTagNameMap['wa-switch']).checked });
                  }}
                  >${text.abroad(this.foreignTotal)}</wa-switch
                >`}
          </div>
        </details>
      </form>
    `;
  }

  private spokenWith(chosen: string): readonly string[] {
    const tags = new Set(this.spoken);
    if (chosen !== '') tags.add(chosen);
    return [...tags].sort((a, b) => languageName(a, this.languages).localeCompare(languageName(b, this.languages), [...this.languages]));
  }

  private type(event: Event): void {
    const typed = (event.target as HTMLElementTagNameMap['wa-input']).value ?? '';
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.change({ text: typed.trim() });
    }, restAfterTyping);
  }

  private submit(event: Event): void {
    event.preventDefault();
    const typed = this.renderRoot.querySelector<HTMLElementTagNameMap['wa-input']>('.need')?.value ?? '';
    this.change({ text: typed.trim() });
  }

  private async loadStates(): Promise<void> {
    await loadSubdivisions();
    this.namePlaces();
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .main,
      .more {
        display: grid;
        gap: var(--wa-space-m);
        align-items: end;
      }
      .main {
        grid-template-columns: minmax(14rem, 1.4fr) minmax(12rem, 1fr) minmax(12rem, 1fr);
      }
      .more {
        grid-template-columns: repeat(3, minmax(11rem, 1fr));
        padding-block-start: var(--wa-space-m);
      }
      wa-input::part(label),
      wa-select::part(label) {
        font-weight: var(--wa-font-weight-semibold);
        margin-block-end: 0.375rem;
      }
      details {
        margin-block-start: var(--wa-space-s);
      }
      summary {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        padding-block: 0.25rem;
        color: var(--wa-color-text-link);
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      wa-switch {
        grid-column: 1 / -1;
      }
      @media (width < 48rem) {
        .main {
          grid-template-columns: 1fr 1fr;
          gap: var(--wa-space-s);
        }
        .need {
          grid-column: 1 / -1;
        }
        .more {
          grid-template-columns: 1fr;
        }
      }
      @media (width < 26rem) {
        .main {
          gap: var(--wa-space-s) var(--wa-space-xs);
        }
      }
    `,
  ];
}

/** The service types in their tree: each group followed by what is in it, both by name. */
function servicesByGroup(languages: readonly string[]): readonly SearchChoice[] {
  const named = serviceTypeScheme
    .map(({ iri, slug, broader }) => ({ iri, slug, broader, label: labelOf(slug, languages) }))
    .sort((a, b) => a.label.localeCompare(b.label, [...languages]));
  const below = (parent: string | undefined, level: number): SearchChoice[] =>
    named
      .filter(({ broader }) => broader === parent)
      .flatMap(({ iri, slug, label }) => {
        const group = parent === undefined ? undefined : labelOf(conceptOf(parent)?.slug ?? parent, languages);
        return [{ value: slug, label, level, ...(group !== undefined && { detail: group }) }, ...below(iri, level + 1)];
      });
  return below(undefined, 0);
}

/** What a Web Awesome select holds: one value, and none as ''. */
function valueOf(event: Event): string {
  const { value } = event.target as HTMLElementTagNameMap['wa-select'];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-search-form': WzSearchForm;
  }
}
