import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AttestationScope, VettingRequest } from '../../domain/attestation.ts';
import { toIri, type Iri } from '../../domain/iri.ts';
import { labelOf, loadVettingConcepts, type Concept } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/desk.ts';
import { jurisdictionName, jurisdictionNames } from '../../text/places.ts';
import { choices, renderFault, renderMany, renderOne, type Choice } from '../parts/form/choices.ts';
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
          : renderMany({
              id: 'roles',
              question: text.rolesQuestion(),
              offered: scope.roles.map((role) => [role, labelOf(role, languages)]),
              chosen: this.roles,
              fault: this.#fault('roles'),
              change: (chosen) => {
                this.roles = chosen;
              },
            })
      }
      ${renderMany({
        id: 'places',
        question: text.placesQuestion(),
        offered: scope.jurisdictions.map((place) => [place, jurisdictionName(place, languages)]),
        chosen: this.places,
        fault: this.#fault('places'),
        change: (chosen) => {
          this.places = chosen;
        },
      })}
      ${
        scope.uncovered.length === 0
          ? nothing
          : html`<p class="note">${icon('info')} <span>${text.uncovered(jurisdictionNames(scope.uncovered, languages))}</span></p>`
      }
      ${
        scope.levels.length === 0
          ? nothing
          : renderOne({
              id: 'level',
              question: text.levelQuestion(),
              offered: scope.levels.map((level) => [level, labelOf(level, languages)]),
              chosen: this.level,
              fault: this.#fault('level'),
              change: (value) => {
                this.level = value;
              },
            })
      }
      ${
        asksField
          ? renderOne({
              id: 'field',
              question: text.fieldQuestion(),
              offered: this.#fields(),
              chosen: this.field,
              fault: this.#fault('field'),
              change: (value) => {
                this.field = value;
              },
            })
          : nothing
      }
      ${renderOne({
        id: 'method',
        question: text.methodQuestion(),
        offered: this.methods.map(({ iri }) => [iri, labelOf(iri, languages)]),
        chosen: this.method,
        fault: this.#fault('method'),
        change: (value) => {
          this.method = value;
        },
      })}
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
        ${renderFault(this.#fault('dates'))}
      </fieldset>
      <div><wa-button type="submit" variant="brand">${text.seeEffect()}</wa-button></div>
    </form>`;
  }

  /** A request names its field; without one any can be attested. */
  #fields(): readonly Choice[] {
    const { field } = this.request;
    return this.fields.filter(({ iri }) => field === undefined || iri === field).map(({ iri }) => [iri, labelOf(iri, this.languages)]);
  }

  #fault(fault: Fault): string | undefined {
    if (!this.faults.includes(fault)) return undefined;
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
    return said[fault]();
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
    choices,
    css`
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
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-issue-form': WzIssueForm;
  }
}
