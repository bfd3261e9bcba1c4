import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AuthorityView } from '../../actions/app.ts';
import type { AttestationKind, AttestationScope, Mandate } from '../../domain/attestation.ts';
import { toIri, type WebId } from '../../domain/iri.ts';
import { isWithin, type Jurisdiction } from '../../domain/jurisdiction.ts';
import { isRole, type Role } from '../../domain/role.ts';
import { labelOf, loadVettingConcepts, type Concept } from '../../text/concepts.ts';
import { mandateInWords, mandatePeriod } from '../../text/desk.ts';
import { jurisdictionName } from '../../text/places.ts';
import { attestationKindInWords } from '../../text/standing.ts';
import * as text from '../../text/vetting.ts';
import { agentInWords } from '../parts/agent-name.ts';
import { icon } from '../parts/icons.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { shared } from '../styles/shared.ts';

/** What a member is about to ask an authority. */
export type Asked = AttestationScope & { readonly authority: WebId; readonly kind: AttestationKind };

/** The questions are answered. */
export class AskedEvent extends Event {
  static readonly type = 'wz-asked';
  constructor(readonly asked: Asked) {
    super(AskedEvent.type);
  }
}

type Fault = 'who' | 'kind' | 'roles' | 'places' | 'level' | 'field';

/**
 * Whom to ask, and for what: only what a mandate covers can be chosen.
 *
 * @fires wz-asked - {@link AskedEvent}
 */
@customElement('wz-ask-vetting')
@localized()
export class WzAskVetting extends LitElement {
  @property({ attribute: false }) authorities: readonly AuthorityView[] = [];
  /** The member's own roles, which are offered first. */
  @property({ attribute: false }) ownRoles: readonly Role[] = [];
  /** Where the member works or is admitted for. */
  @property({ attribute: false }) ownPlaces: readonly Jurisdiction[] = [];
  /** ISO 8601 UTC. */
  @property() now = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly subdivisions = new SubdivisionNames(this);
  @state() private fields: readonly Concept[] = [];
  @state() private who = '';
  @state() private kind = '';
  @state() private roles: ReadonlySet<string> = new Set();
  @state() private places: ReadonlySet<string> = new Set();
  @state() private level = '';
  @state() private field = '';
  @state() private faults: readonly Fault[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void loadVettingConcepts().then(({ fields }) => {
      this.fields = fields;
    });
  }

  /** The mandates of the chosen authority that hold now. */
  get #mandates(): readonly Mandate[] {
    const authority = this.authorities.find(({ webid }) => webid === this.who);
    return (authority?.mandates ?? []).filter(({ from, until }) => from <= this.now && this.now <= until);
  }
  get #forKind(): readonly Mandate[] {
    return this.#mandates.filter(({ kinds }) => kinds.some((kind) => kind === this.kind));
  }
  get #roles(): readonly Role[] {
    const allowed = new Set(this.#forKind.flatMap(({ roles }) => roles));
    const own = this.ownRoles.filter((role) => allowed.has(role));
    return own.length > 0 ? own : [...allowed];
  }
  /** The member's own places within the mandate; where there are none, the mandate's. */
  get #places(): readonly Jurisdiction[] {
    const allowed = [...new Set(this.#forKind.flatMap(({ jurisdictions }) => jurisdictions))];
    const own = this.ownPlaces.filter((place) => allowed.some((one) => isWithin(place, one)));
    const parts = allowed.filter((one) => this.ownPlaces.some((place) => isWithin(one, place)));
    const found = [...new Set([...own, ...parts])];
    return found.length > 0 ? found : allowed;
  }
  get #levels(): readonly string[] {
    return this.kind === 'authorisation-level' ? [...new Set(this.#forKind.flatMap(({ levels }) => levels))] : [];
  }

  override render(): TemplateResult {
    const { languages } = this;
    const kinds = [...new Set(this.#mandates.flatMap((mandate) => mandate.kinds))];
    return html`<form @submit=${this.#submit} novalidate>
      ${this.#renderWho()}
      ${
        kinds.length === 0
          ? nothing
          : this.#renderOne(
              'kind',
              text.kindQuestion(),
              kinds.map((kind) => [kind, attestationKindInWords(kind, languages)]),
              this.kind,
              (value) => {
                this.kind = value;
                this.roles = new Set(this.#roles.length === 1 ? this.#roles : []);
                this.places = new Set(this.#places.length === 1 ? this.#places : []);
              },
            )
      }
      ${this.kind === '' ? nothing : this.#renderScope()}
      <div><wa-button type="submit" variant="brand">${text.goOn()}</wa-button></div>
    </form>`;
  }

  #renderWho(): TemplateResult {
    const { languages } = this;
    return html`<div id="who">
      <wa-radio-group
        label=${text.whoQuestion()}
        .value=${this.who}
        @change=${(event: Event) => {
          this.who = (event.target as HTMLInputElement).value;
          this.kind = '';
        }}
      >
        ${this.authorities.map(
          ({ webid, name, mandates }) =>
            html`<wa-radio .value=${webid}>
              <strong><bdi>${agentInWords(webid, name, languages)}</bdi></strong>
              ${mandates.map(
                (mandate) =>
                  html`<span class="mandate">${mandateInWords(mandate, languages)} (${mandatePeriod(mandate, this.now, languages)})</span>`,
              )}
            </wa-radio>`,
        )}
      </wa-radio-group>
      ${this.#fault('who')}
    </div>`;
  }

  #renderScope(): TemplateResult {
    const { languages } = this;
    const named = (names: readonly string[]): readonly (readonly [string, string])[] =>
      names.map((name) => [name, labelOf(name, languages)]);
    return html`
      ${
        this.#roles.length === 0
          ? nothing
          : this.#renderMany('roles', text.rolesQuestion(), named(this.#roles), this.roles, (chosen) => {
              this.roles = chosen;
            })
      }
      ${this.#renderMany(
        'places',
        text.placesQuestion(),
        this.#places.map((place) => [place, jurisdictionName(place, languages)]),
        this.places,
        (chosen) => {
          this.places = chosen;
        },
      )}
      ${
        this.#levels.length === 0
          ? nothing
          : this.#renderOne('level', text.levelQuestion(), named(this.#levels), this.level, (value) => {
              this.level = value;
            })
      }
      ${
        this.kind === 'qualification'
          ? this.#renderOne('field', text.fieldQuestion(), named(this.fields.map(({ iri }) => iri)), this.field, (value) => {
              this.field = value;
            })
          : nothing
      }
    `;
  }

  #renderMany(
    id: Fault,
    question: string,
    offered: readonly (readonly [value: string, name: string])[],
    chosen: ReadonlySet<string>,
    change: (chosen: ReadonlySet<string>) => void,
  ): TemplateResult {
    return html`<fieldset id=${id}>
      <legend>${question}</legend>
      ${offered.map(
        ([value, name]) =>
          html`<wa-checkbox
            .checked=${chosen.has(value)}
            @change=${(event: Event) => {
              const others = [...chosen].filter((each) => each !== value);
              change(new Set((event.target as HTMLInputElement).checked ? [...others, value] : others));
            }}
            >${name}</wa-checkbox
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

  #fault(fault: Fault): TemplateResult | typeof nothing {
    const said: Readonly<Record<Fault, () => string>> = {
      who: text.chooseWho,
      kind: text.chooseKind,
      roles: text.chooseRole,
      places: text.choosePlace,
      level: text.chooseLevel,
      field: text.chooseField,
    };
    return this.faults.includes(fault) ? html`<p class="wrong" role="alert">${icon('alert')} ${said[fault]()}</p>` : nothing;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const authority = this.authorities.find(({ webid }) => webid === this.who);
    const kind = this.#mandates.flatMap(({ kinds }) => kinds).find((each) => each === this.kind);
    const roles = this.#roles.filter((role) => this.roles.has(role)).filter(isRole);
    const jurisdictions = this.#places.filter((place) => this.places.has(place));
    const wrong: readonly (readonly [Fault, boolean])[] = [
      ['who', authority === undefined],
      ['kind', authority !== undefined && kind === undefined],
      ['roles', kind !== undefined && this.#roles.length > 0 && roles.length === 0],
      ['places', kind !== undefined && jurisdictions.length === 0],
      ['level', this.#levels.length > 0 && !this.#levels.includes(this.level)],
      ['field', kind === 'qualification' && this.field === ''],
    ];
    this.faults = wrong.filter(([, is]) => is).map(([fault]) => fault);
    const [first] = this.faults;
    if (first !== undefined || authority === undefined || kind === undefined) {
      this.renderRoot.querySelector<HTMLElement>(`#${first ?? 'who'} :is(wa-checkbox, wa-radio-group)`)?.focus();
      return;
    }
    this.dispatchEvent(
      new AskedEvent({
        authority: authority.webid,
        kind,
        roles,
        jurisdictions,
        ...(this.#levels.includes(this.level) && { level: toIri(this.level) }),
        ...(kind === 'qualification' && { field: toIri(this.field) }),
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
      .mandate {
        display: block;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
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
    'wz-ask-vetting': WzAskVetting;
  }
}
