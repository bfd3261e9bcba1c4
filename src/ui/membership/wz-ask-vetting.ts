import '@awesome.me/webawesome/dist/components/button/button.js';
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
import { choices, renderMany, renderOne, type Choice } from '../parts/form/choices.ts';
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
  @state() private roles: readonly string[] = [];
  @state() private places: readonly string[] = [];
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
          : renderOne({
              id: 'kind',
              question: text.kindQuestion(),
              offered: kinds.map((kind) => [kind, attestationKindInWords(kind, languages)]),
              chosen: this.kind,
              fault: this.#fault('kind'),
              change: (value) => {
                this.kind = value;
                this.roles = this.#roles.length === 1 ? this.#roles : [];
                this.places = this.#places.length === 1 ? this.#places : [];
              },
            })
      }
      ${this.kind === '' ? nothing : this.#renderScope()}
      <div><wa-button type="submit" variant="brand">${text.goOn()}</wa-button></div>
    </form>`;
  }

  #renderWho(): TemplateResult {
    const { languages } = this;
    return renderOne({
      id: 'who',
      question: text.whoQuestion(),
      offered: this.authorities.map(({ webid, name, mandates }) => [
        webid,
        html`<strong><bdi>${agentInWords(webid, name, languages)}</bdi></strong> ${mandates.map(
            (mandate) =>
              html`<span class="mandate">${mandateInWords(mandate, languages)} (${mandatePeriod(mandate, this.now, languages)})</span>`,
          )}`,
      ]),
      chosen: this.who,
      fault: this.#fault('who'),
      change: (value) => {
        this.who = value;
        this.kind = '';
      },
    });
  }

  #renderScope(): TemplateResult {
    const { languages } = this;
    const named = (names: readonly string[]): readonly Choice[] => names.map((name) => [name, labelOf(name, languages)]);
    return html`
      ${
        this.#roles.length === 0
          ? nothing
          : renderMany({
              id: 'roles',
              question: text.rolesQuestion(),
              offered: named(this.#roles),
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
        offered: this.#places.map((place) => [place, jurisdictionName(place, languages)]),
        chosen: this.places,
        fault: this.#fault('places'),
        change: (chosen) => {
          this.places = chosen;
        },
      })}
      ${
        this.#levels.length === 0
          ? nothing
          : renderOne({
              id: 'level',
              question: text.levelQuestion(),
              offered: named(this.#levels),
              chosen: this.level,
              fault: this.#fault('level'),
              change: (value) => {
                this.level = value;
              },
            })
      }
      ${
        this.kind === 'qualification'
          ? renderOne({
              id: 'field',
              question: text.fieldQuestion(),
              offered: named(this.fields.map(({ iri }) => iri)),
              chosen: this.field,
              fault: this.#fault('field'),
              change: (value) => {
                this.field = value;
              },
            })
          : nothing
      }
    `;
  }

  #fault(fault: Fault): string | undefined {
    const said: Readonly<Record<Fault, () => string>> = {
      who: text.chooseWho,
      kind: text.chooseKind,
      roles: text.chooseRole,
      places: text.choosePlace,
      level: text.chooseLevel,
      field: text.chooseField,
    };
    return this.faults.includes(fault) ? said[fault]() : undefined;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const authority = this.authorities.find(({ webid }) => webid === this.who);
    const kind = this.#mandates.flatMap(({ kinds }) => kinds).find((each) => each === this.kind);
    const roles = this.#roles.filter((role) => this.roles.includes(role)).filter(isRole);
    const jurisdictions = this.#places.filter((place) => this.places.includes(place));
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
    choices,
    css`
      .mandate {
        display: block;
        color: var(--wa-color-text-quiet);
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
