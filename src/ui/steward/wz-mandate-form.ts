import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StewardActions } from '../../actions/app.ts';
import { attestationKinds, type AttestationKind } from '../../domain/attestation.ts';
import { toIri, toWebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import { roles as everyRole, type Role } from '../../domain/role.ts';
import { concepts, labelOf } from '../../text/concepts.ts';
import * as text from '../../text/mandates.ts';
import { attestationKindInWords } from '../../text/standing.ts';
import { safeAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { fieldStyles, focusWhenDrawn, markInvalid, message, type FieldElement, type ValuesEvent } from '../parts/form/field-element.ts';
import { asTexts, asValues, plainChoices, plainField } from '../parts/form/plain-fields.ts';
import '../parts/form/wz-field-choice.ts';
import '../parts/form/wz-field-search.ts';
import { wrong } from '../parts/form/wrong.ts';
import { shared } from '../styles/shared.ts';

export type GrantedMandate = Parameters<StewardActions['grantMandate']>[0];

const levels = concepts.filter(({ scheme }) => scheme.endsWith('LevelScheme')).map(({ iri }) => iri);
type List = 'kinds' | 'roles' | 'places' | 'levels';

/** A complete mandate was filled in. */
export class MandateEvent extends Event {
  static readonly type = 'wz-mandate';
  constructor(readonly mandate: GrantedMandate) {
    super(MandateEvent.type);
  }
}

/**
 * What an authority may attest, asked in plain words.
 *
 * @fires wz-mandate - once everything is filled in.
 */
@customElement('wz-mandate-form')
@localized()
export class WzMandateForm extends LitElement {
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  protected readonly concepts = new ConceptNames(this);
  /** `YYYY-MM-DD`. */
  @property() today = '';
  @state() private authority = '';
  @state() private lists: Readonly<Record<List, readonly string[]>> = { kinds: [], roles: [], places: [], levels: [] };
  @state() private from: string | undefined;
  @state() private until: string | undefined;
  @state() private age = 'P7D';
  @state() private issues: readonly Issue[] = [];

  get #from(): string {
    return this.from ?? this.today;
  }
  /** A year, unless another end is chosen. */
  get #until(): string {
    return this.until ?? this.today.replace(/^\d{4}/, (year) => String(Number(year) + 1));
  }

  override render(): TemplateResult {
    const { languages } = this;
    const authorityIssues = this.issues.filter(({ path }) => path === 'authority');
    return html`<form
      class="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#send();
      }}
    >
      <wa-input
        class="ltr ${authorityIssues.length > 0 ? 'wrong' : ''}"
        data-path="authority"
        type="url"
        inputmode="url"
        autocapitalize="off"
        .value=${this.authority}
        @input=${(event: Event) => {
          this.authority = (event.target as HTMLInputElement).value.trim();
          this.#recheck();
        }}
      >
        <span slot="label">${text.authority()}</span>
        <span slot="hint">${message(text.authorityHelp(), authorityIssues)}</span>
      </wa-input>
      ${this.#renderChoice('kinds', text.kindsQuestion(), attestationKinds, (kind) => attestationKindInWords(kind, languages))}
      ${this.#renderChoice('roles', text.rolesQuestion(), everyRole, (role) => labelOf(role, languages))}
      <wz-field-search
        data-path="places"
        .field=${plainField('places', text.placesQuestion(), text.placesHelp(), { editor: 'jurisdiction' })}
        .values=${asValues(this.lists.places)}
        .issues=${this.#issuesOf('places')}
        .languages=${languages}
        @wz-values=${(event: ValuesEvent) => {
          this.#setList('places', asTexts(event.values));
        }}
      ></wz-field-search>
      ${
        this.lists.kinds.includes('authorisation-level')
          ? this.#renderChoice('levels', text.levelsQuestion(), levels, (level) => labelOf(level, languages))
          : nothing
      }
      <div class="pair">${this.#renderDay('from', text.from(), this.#from)} ${this.#renderDay('until', text.until(), this.#until)}</div>
      <wz-field-choice
        .field=${plainField('age', text.age(), text.ageHelp(), { maxCount: 1, choices: plainChoices(text.ages, text.ageInWords) })}
        .values=${asValues([this.age])}
        .languages=${languages}
        @wz-values=${(event: ValuesEvent) => {
          this.age = asTexts(event.values)[0] ?? this.age;
        }}
      ></wz-field-choice>
      <div><wa-button type="submit" variant="brand">${text.grantNow()}</wa-button></div>
    </form>`;
  }

  #renderChoice<Value extends string>(
    list: List,
    label: string,
    values: readonly Value[],
    nameOf: (value: Value) => string,
  ): TemplateResult {
    return html`<wz-field-choice
      data-path=${list}
      .field=${plainField(list, label, '', { choices: plainChoices(values, nameOf) })}
      .values=${asValues(this.lists[list])}
      .issues=${this.#issuesOf(list)}
      .languages=${this.languages}
      @wz-values=${(event: ValuesEvent) => {
        this.#setList(list, asTexts(event.values));
      }}
    ></wz-field-choice>`;
  }

  #renderDay(path: 'from' | 'until', label: string, value: string): TemplateResult {
    const issues = this.issues.filter((issue) => issue.path === path);
    return html`<wa-input
      class=${issues.length > 0 ? 'wrong' : ''}
      data-path=${path}
      type="date"
      .value=${value}
      @input=${(event: Event) => {
        this[path] = (event.target as HTMLInputElement).value;
        this.#recheck();
      }}
    >
      <span slot="label">${label}</span>
      <span slot="hint">${message('', issues)}</span>
    </wa-input>`;
  }

  /** Fields know their issues by their own path. */
  #issuesOf(list: List): readonly Issue[] {
    return this.issues.filter(({ path }) => path === list).map((issue) => ({ ...issue, path: plainField(list, '', '').path }));
  }

  #setList(list: List, values: readonly string[]): void {
    this.lists = { ...this.lists, [list]: values };
    this.#recheck();
  }

  #recheck(): void {
    if (this.issues.length > 0) this.issues = this.#check();
  }

  #check(): readonly Issue[] {
    const { kinds, roles, places, levels: chosen } = this.lists;
    return [
      ...(safeAddress(this.authority) === undefined ? [wrong('authority', text.notAnAddress())] : []),
      ...(kinds.length === 0 ? [wrong('kinds', text.chooseKind())] : []),
      ...(roles.length === 0 ? [wrong('roles', text.chooseRole())] : []),
      ...(places.length === 0 ? [wrong('places', text.choosePlace())] : []),
      ...(kinds.includes('authorisation-level') && chosen.length === 0 ? [wrong('levels', text.chooseLevel())] : []),
      ...(this.#from === '' || this.#until <= this.#from ? [wrong('until', text.wrongPeriod())] : []),
    ];
  }

  #send(): void {
    this.issues = this.#check();
    const [first] = this.issues;
    if (first !== undefined) {
      void this.updateComplete.then(() => {
        const field = this.renderRoot.querySelector<FieldElement>(`[data-path="${first.path ?? ''}"]`);
        if (field !== null) void focusWhenDrawn(field);
      });
      return;
    }
    const { kinds, roles, places, levels: chosen } = this.lists;
    this.dispatchEvent(
      new MandateEvent({
        authority: toWebId(this.authority),
        kinds: kinds as readonly AttestationKind[],
        roles: roles as readonly Role[],
        jurisdictions: places,
        levels: kinds.includes('authorisation-level') ? chosen.map(toIri) : [],
        from: `${this.#from}T00:00:00Z`,
        until: `${this.#until}T00:00:00Z`,
        maxStatusAge: this.age,
      }),
    );
  }

  protected override updated(): void {
    for (const field of this.renderRoot.querySelectorAll('wa-input')) {
      void field.updateComplete.then(() => {
        markInvalid(
          field,
          this.issues.some(({ path }) => path === field.dataset.path),
        );
      });
    }
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      .form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
        gap: var(--wa-space-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-mandate-form': WzMandateForm;
  }
}
