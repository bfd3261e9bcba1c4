import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AttestationScope, VettingRequest } from '../../domain/attestation.ts';
import { toIri, type Iri } from '../../domain/iri.ts';
import { labelOf, loadVettingConcepts, type Concept } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/desk.ts';
import { jurisdictionName, jurisdictionNames } from '../../text/places.ts';
import { icon } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { shared } from '../styles/shared.ts';
import type { GrantableScope } from './mandate-scope.ts';

/** What an authority is about to attest. Times are ISO 8601 UTC. */
export type Granted = AttestationScope & { readonly method: Iri; readonly validFrom: string; readonly validUntil: string };

/** The form is complete. */
export class GrantedEvent extends Event {
  static readonly type = 'wz-granted';
  constructor(readonly granted: Granted) {
    super(GrantedEvent.type);
  }
}

type Fault = 'roles' | 'places' | 'level' | 'field' | 'method' | 'dates';

/**
 * What is attested: within what was asked for and what the mandate lets one say, and nothing else can be chosen.
 *
 * @fires wz-granted - {@link GrantedEvent}
 */
@customElement('wz-issue-form')
@localized()
export class WzIssueForm extends LitElement {
  @property({ attribute: false }) request!: VettingRequest;
  @property({ attribute: false }) scope!: GrantableScope;
  /** ISO 8601 UTC. */
  @property() now = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private methods: readonly Concept[] = [];
  @state() private fields: readonly Concept[] = [];
  @state() private roles: readonly string[] = [];
  @state() private places: readonly string[] = [];
  @state() private level = '';
  @state() private field = '';
  @state() private method = '';
  @state() private from = '';
  @state() private until = '';
  @state() private faults: readonly Fault[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void loadVettingConcepts().then(({ methods, fields }) => {
      this.methods = methods;
      this.fields = fields;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('request')) return;
    const { request, scope } = this;
    this.roles = request.roles.length === 0 ? [] : scope.roles;
    this.places = scope.jurisdictions;
    this.level = request.level !== undefined && scope.levels.includes(request.level) ? request.level : '';
    this.field = request.field ?? '';
    this.from = this.now.slice(0, 10);
    this.until = `${Number(this.now.slice(0, 4)) + 1}${this.now.slice(4, 10)}`;
  }

  override render(): TemplateResult {
    const { scope, languages } = this;
    const asksField = this.request.kind === 'qualification';
    return html`<form @submit=${this.#submit} novalidate>
      ${
        scope.roles.length === 0
          ? nothing
          : this.#renderMany(
              'roles',
              text.rolesQuestion(),
              scope.roles,
              this.roles,
              (role) => labelOf(role, languages),
              (chosen) => {
                this.roles = chosen;
              },
            )
      }
      ${this.#renderMany(
        'places',
        text.placesQuestion(),
        scope.jurisdictions,
        this.places,
        (place) => jurisdictionName(place, languages),
        (chosen) => {
          this.places = chosen;
        },
      )}
      ${
        scope.uncovered.length === 0
          ? nothing
          : html`<p class="note">${icon('info')} <span>${text.uncovered(jurisdictionNames(scope.uncovered, languages))}</span></p>`
      }
      ${
        scope.levels.length === 0
          ? nothing
          : this.#renderOne(
              'level',
              text.levelQuestion(),
              scope.levels.map((level) => [level, labelOf(level, languages)]),
              this.level,
              (value) => {
                this.level = value;
              },
            )
      }
      ${
        asksField
          ? this.#renderOne('field', text.fieldQuestion(), this.#fields(), this.field, (value) => {
              this.field = value;
            })
          : nothing
      }
      ${this.#renderOne(
        'method',
        text.methodQuestion(),
        this.methods.map(({ iri }) => [iri, labelOf(iri, languages)]),
        this.method,
        (value) => {
          this.method = value;
        },
      )}
      <fieldset id="dates">
        <div class="dates">
          <wa-input
            type="date"
            label=${text.from()}
            .value=${this.from}
            @input=${(event: Event) => {
              this.from = (event.target as HTMLInputElement).value;
            }}
          ></wa-input>
          <wa-input
            type="date"
            label=${text.until()}
            .value=${this.until}
            @input=${(event: Event) => {
              this.until = (event.target as HTMLInputElement).value;
            }}
          ></wa-input>
        </div>
        ${this.#fault('dates')}
      </fieldset>
      <div><wa-button type="submit" variant="brand">${text.seeEffect()}</wa-button></div>
    </form>`;
  }

  /** A request names its field; without one any can be attested. */
  #fields(): readonly (readonly [string, string])[] {
    const { field } = this.request;
    return this.fields.filter(({ iri }) => field === undefined || iri === field).map(({ iri }) => [iri, labelOf(iri, this.languages)]);
  }

  #fault(fault: Fault): TemplateResult | typeof nothing {
    if (!this.faults.includes(fault)) return nothing;
    const { from, until } = this.scope.mandate;
    const day = (iso: string): string => formatDate(iso, this.languages);
    const said: Readonly<Record<Fault, () => string>> = {
      roles: text.chooseRole,
      places: text.choosePlace,
      level: text.chooseLevel,
      field: text.chooseField,
      method: text.chooseMethod,
      dates: () => (this.from !== '' && this.from < this.until ? text.outsideDates(day(from), day(until)) : text.chooseDates()),
    };
    return html`<p class="wrong" role="alert">${icon('alert')} ${said[fault]()}</p>`;
  }

  #renderMany<Value extends string>(
    id: Fault,
    question: string,
    offered: readonly Value[],
    chosen: readonly string[],
    name: (value: Value) => string,
    change: (chosen: readonly string[]) => void,
  ): TemplateResult {
    return html`<fieldset id=${id}>
      <legend>${question}</legend>
      ${offered.map(
        (value) =>
          html`<wa-checkbox
            .checked=${chosen.includes(value)}
            @change=${(event: Event) => {
              const isChosen = (event.target as HTMLInputElement).checked;
              change(isChosen ? [...chosen, value] : chosen.filter((each) => each !== value));
            }}
            >${name(value)}</wa-checkbox
          >`,
      )}
      ${this.#fault(id)}
    </fieldset>`;
  }

  #renderOne(
    id: Fault,
    question: string,
    offered: readonly (readonly [value: string, name: string])[],
    chosen: string,
    change: (value: string) => void,
  ): TemplateResult {
    return html`<div id=${id}>
      <wa-radio-group
        label=${question}
        .value=${chosen}
        @change=${(event: Event) => {
          change((event.target as HTMLInputElement).value);
        }}
      >
        ${offered.map(([value, name]) => html`<wa-radio value=${value}>${name}</wa-radio>`)}
      </wa-radio-group>
      ${this.#fault(id)}
    </div>`;
  }

  /** A day as the moment that it stands for: today begins now, and no mandate is stretched. */
  #begin(): string {
    const midnight = `${this.from}T00:00:00Z`;
    const begin = this.from === this.now.slice(0, 10) ? this.now : midnight;
    const { from } = this.scope.mandate;
    return begin < from && from.startsWith(this.from) ? from : begin;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { scope, request } = this;
    const begin = this.#begin();
    const isOutside = begin < scope.mandate.from || begin > scope.mandate.until;
    const wrong: readonly (readonly [Fault, boolean])[] = [
      ['roles', scope.roles.length > 0 && request.roles.length > 0 && this.roles.length === 0],
      ['places', this.places.length === 0],
      ['level', scope.levels.length > 0 && this.level === ''],
      ['field', request.kind === 'qualification' && this.field === ''],
      ['method', this.method === ''],
      ['dates', this.from === '' || this.until <= this.from || isOutside],
    ];
    this.faults = wrong.filter(([, is]) => is).map(([fault]) => fault);
    const [first] = this.faults;
    if (first !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(`#${first} :is(wa-checkbox, wa-radio-group, wa-input)`)?.focus();
      return;
    }
    this.dispatchEvent(
      new GrantedEvent({
        roles: scope.roles.filter((role) => this.roles.includes(role)),
        jurisdictions: scope.jurisdictions.filter((place) => this.places.includes(place)),
        ...(this.level !== '' && { level: toIri(this.level) }),
        ...(this.field !== '' && { field: toIri(this.field) }),
        method: toIri(this.method),
        validFrom: begin,
        validUntil: `${this.until}T23:59:59Z`,
      }),
    );
  };

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      fieldset {
        display: grid;
        justify-items: start;
        gap: var(--wa-space-xs);
      }
      legend {
        margin-block-end: var(--wa-space-xs);
      }
      wa-radio-group::part(form-control-label) {
        font-weight: var(--wa-font-weight-semibold);
      }
      .dates {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 14rem));
        gap: var(--wa-space-m);
        inline-size: 100%;
      }
      .note {
        display: flex;
        gap: 0.5rem;
        margin-block-start: calc(-1 * var(--wa-space-s));
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      .note svg {
        margin-block-start: 0.2em;
      }
      .wrong {
        margin-block-start: var(--wa-space-2xs);
        color: var(--wa-color-danger-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
        font-size: var(--wa-font-size-s);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-issue-form': WzIssueForm;
  }
}
