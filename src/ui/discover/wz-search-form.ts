import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { customerClasses, roles } from '../../domain/role.ts';
import { conceptOf, labelOf, serviceTypeScheme } from '../../text/concepts.ts';
import * as text from '../../text/discover.ts';
import { instrumentName, instrumentOfSlug, loadInstruments, slugOfInstrument } from '../../text/instruments.ts';
import { jurisdictions, languageName, loadSubdivisions } from '../../text/places.ts';
import { goodOnly } from '../../text/standing.ts';
import type { SearchChoice } from '../parts/find-choices.ts';
import { icon } from '../parts/icons.ts';
import { hasOtherWords } from '../parts/texts.ts';
import '../parts/wz-search-choice.ts';
import { shared } from '../styles/shared.ts';
import { emptyState, filtersOf, instrumentsIn, type DiscoverState } from './discover-query.ts';

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
  @property({ attribute: false, hasChanged: hasOtherWords }) languages: readonly string[] = ['en'];
  /** The languages that somebody in the directory speaks. */
  @property({ attribute: false }) spoken: readonly string[] = [];
  @state() private places: readonly SearchChoice[] = [];
  @state() private services: readonly SearchChoice[] = [];
  @state() private instruments: readonly SearchChoice[] = [];
  /** Undefined: open exactly when something in it is set. */
  @state() private isOpen: boolean | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What a shared address asks for is named in full.
    if (this.state.upholds !== '' && this.instruments.length === 0) void this.loadValues();
    if (!changed.has('languages')) return;
    this.services = servicesByGroup(this.languages);
    this.namePlaces();
  }

  private namePlaces(): void {
    this.places = jurisdictions(this.languages).map(({ code, name }) => ({
      value: code,
      label: name,
      detail: code,
      level: code.includes('-') ? 1 : 0,
    }));
  }

  /** Whoever typed and went to another page is not called back to this one. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.rest);
  }

  /** Changes part of the state, and tells. */
  private change(part: Partial<DiscoverState>): void {
    clearTimeout(this.rest);
    this.dispatchEvent(new DiscoverStateEvent({ ...this.state, ...part }));
  }

  /** A Web Awesome select keeps the words of what was chosen: in another language it begins anew. */
  override render(): TemplateResult {
    const { state, languages } = this;
    const folded = filtersOf(state).filter(
      (filter) => filter === 'service' || filter === 'role' || filter === 'language' || filter === 'upholds',
    ).length;
    const isOpen = this.isOpen ?? folded > 0;
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
          ${keyed(
            languages[0],
            html`<wa-select
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
              ${arrows()} ${customerClasses.map((one) => html`<wa-option value=${one}>${labelOf(one, languages)}</wa-option>`)}
            </wa-select>`,
          )}
          <button
            type="button"
            class="toggle"
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-controls="more"
            @click=${() => {
              this.isOpen = !isOpen;
            }}
          >
            ${icon('sliders')} ${text.moreFilters(folded)}
          </button>
        </div>
        <div id="more" class="more" ?hidden=${!isOpen}>
          <wz-search-choice
            label=${text.serviceLabel()}
            placeholder=${text.servicePlaceholder()}
            .choices=${this.services}
            .value=${state.service}
            @change=${(event: Event) => {
              this.change({ service: (event.target as HTMLElementTagNameMap['wz-search-choice']).value });
            }}
          ></wz-search-choice>
          ${keyed(
            languages[0],
            html`<wa-select
              label=${text.roleLabel()}
              placeholder=${text.anyRole()}
              hint=${goodOnly()}
              with-clear
              .value=${state.role}
              @change=${(event: Event) => {
                this.change({ role: valueOf(event) });
              }}
            >
              ${arrows()} ${roles.map((one) => html`<wa-option value=${one}>${labelOf(one, languages)}</wa-option>`)}
            </wa-select>`,
          )}
          ${keyed(
            languages[0],
            html`<wa-select
              label=${text.languageLabel()}
              placeholder=${text.anyLanguage()}
              with-clear
              .value=${state.language}
              @change=${(event: Event) => {
                this.change({ language: valueOf(event) });
              }}
            >
              ${arrows()}
              ${this.spokenWith(state.language).map((tag) => html`<wa-option value=${tag}>${languageName(tag, languages)}</wa-option>`)}
            </wa-select>`,
          )}
          <div class="values">
            <wz-search-choice
              label=${text.valuesLabel()}
              placeholder=${text.valuesPlaceholder()}
              .choices=${this.instruments}
              @open=${this.loadValues}
              @change=${this.addValue}
            ></wz-search-choice>
            <p class="hint">${text.valuesHint()}</p>
            ${this.renderValues()}
          </div>
        </div>
      </form>
    `;
  }

  private renderValues(): TemplateResult | typeof nothing {
    const chosen = instrumentsIn(this.state.upholds);
    if (chosen.length === 0) return nothing;
    return html`<ul class="plain chosen">
      ${chosen.map((slug) => {
        const name = instrumentName(instrumentOfSlug(slug));
        return html`<li>
          <button
            type="button"
            aria-label=${text.withoutValue(name)}
            @click=${() => {
              this.change({ upholds: chosen.filter((each) => each !== slug).join(',') });
            }}
          >
            <span lang="en">${name}</span>${icon('cross')}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  private readonly loadValues = async (): Promise<void> => {
    this.instruments = (await loadInstruments()).map(({ iri, name }) => ({ value: slugOfInstrument(iri), label: name }));
  };

  /** Each choice is added to those that hold; the field is free for the next. */
  private readonly addValue = (event: Event): void => {
    const field = event.target as HTMLElementTagNameMap['wz-search-choice'];
    const upholds = instrumentsIn([this.state.upholds, field.value].join(',')).join(',');
    field.value = '';
    if (upholds !== this.state.upholds) this.change({ upholds });
  };

  private spokenWith(chosen: string): readonly string[] {
    const tags = new Set(this.spoken);
    if (chosen !== '') tags.add(chosen);
    return [...tags].sort((a, b) => languageName(a, this.languages).localeCompare(languageName(b, this.languages), [...this.languages]));
  }

  private readonly type = (event: Event): void => {
    const typed = (event.target as HTMLElementTagNameMap['wa-input']).value ?? '';
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.change({ text: typed.trim() });
    }, restAfterTyping);
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const typed = this.renderRoot.querySelector<HTMLElementTagNameMap['wa-input']>('.need')?.value ?? '';
    this.change({ text: typed.trim() });
  };

  private readonly loadStates = async (): Promise<void> => {
    await loadSubdivisions();
    this.namePlaces();
  };

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
        grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr) minmax(0, 1fr) auto;
      }
      .more {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        align-items: start;
        margin-block-start: var(--wa-space-m);
        padding-block-start: var(--wa-space-m);
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      wa-input::part(label),
      wa-select::part(label) {
        font-weight: var(--wa-font-weight-semibold);
        margin-block-end: 0.375rem;
      }
      .toggle {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-block-size: var(--wa-form-control-height);
        padding-inline: 0.75rem;
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: none;
        color: var(--wa-color-text-link);
        font: inherit;
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
        white-space: nowrap;
        cursor: pointer;
      }
      .toggle:hover {
        background: var(--wa-color-brand-fill-quiet);
      }
      .hint {
        margin-block-start: 0.375rem;
        color: var(--wa-form-control-hint-color);
        font-size: var(--wa-font-size-s);
      }
      .chosen {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-2xs);
        margin-block-start: var(--wa-space-xs);
      }
      .chosen button {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
        min-block-size: 1.75rem;
        padding: 0.125rem 0.625rem;
        border: 1px solid var(--wa-color-brand-border-normal);
        border-radius: var(--wa-border-radius-pill);
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
        font: inherit;
        font-size: var(--wa-font-size-xs);
        text-align: start;
        cursor: pointer;
      }
      .chosen button:hover {
        background: var(--wa-color-brand-fill-normal);
      }
      @media (max-width: 67.99rem) {
        .main {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        .need {
          grid-column: 1 / -1;
        }
        .toggle {
          justify-self: start;
        }
      }
      @media (max-width: 39.99rem) {
        .need {
          grid-column: auto;
        }
        .main {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--wa-space-s);
        }
        .toggle {
          justify-self: start;
          margin-inline-start: -0.5rem;
          margin-block-start: -0.375rem;
          padding-inline: 0.5rem;
        }
        .more {
          grid-template-columns: minmax(0, 1fr);
          margin-block-start: var(--wa-space-2xs);
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

/** The drawings of a Web Awesome select, in our own line. */
const arrows = (): TemplateResult => html`<span slot="expand-icon">${icon('down')}</span><span slot="clear-icon">${icon('cross')}</span>`;

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
