import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FormField, FormValue } from '../../domain/form-field.ts';
import { toIri, type Iri } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import type { RoleGrant } from '../../domain/membership.ts';
import { isRole, roles, type Role } from '../../domain/role.ts';
import { conceptOf, concepts, labelOf } from '../../text/concepts.ts';
import { shared } from '../styles/shared.ts';
import { fieldStyles, type ValuesEvent } from './form/field-element.ts';
import './form/wz-field-choice.ts';
import './form/wz-field-search.ts';

/** The sentences of a page that lets roles be chosen. */
export interface RoleGrantTexts {
  readonly question: string;
  readonly help: string;
  readonly whereFor: (role: string) => string;
  readonly whereHelp: string;
  /** Left out where levels are not chosen. */
  readonly levelFor?: (role: string) => string;
}

const everyLevel = concepts.filter((concept) => concept.scheme.endsWith('LevelScheme'));
/** The roles whose admission names a level. */
const rolesWithLevel: readonly Role[] = ['value-added-reseller'];

/**
 * Roles, each with the jurisdictions it is for and, where an admission grants it, its level: what an applicant seeks and what
 * a steward grants.
 *
 * @fires change - when another choice was made. Read `grants`.
 */
@customElement('wz-role-grants')
@localized()
export class WzRoleGrants extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) grants: readonly RoleGrant[] = [];
  @property({ attribute: false }) texts!: RoleGrantTexts;
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  /** What is wrong: `focus` is a role, or nothing for the choice of roles. */
  @property({ attribute: false }) issues: readonly Issue[] = [];

  override render(): TemplateResult {
    const general = this.issues.filter((issue) => issue.focus === undefined);
    return html`
      <wz-field-choice
        .field=${this.#rolesField()}
        .values=${this.grants.map(({ role }): FormValue => ({ kind: 'iri', value: role }))}
        .issues=${general.map((issue) => ({ ...issue, path: rolesPath }))}
        .languages=${this.languages}
        @wz-values=${(event: ValuesEvent) => {
          this.#setRoles(event.values);
        }}
      ></wz-field-choice>
      ${this.grants.map((grant) => this.#renderGrant(grant))}
    `;
  }

  #renderGrant(grant: RoleGrant): TemplateResult {
    const name = labelOf(grant.role, this.languages);
    const { levelFor } = this.texts;
    return html`<div class="grant" data-role=${grant.role}>
      <wz-field-search
        .field=${this.#placesField(grant.role)}
        .values=${grant.jurisdictions.map((value): FormValue => ({ kind: 'literal', value }))}
        .issues=${this.issues.filter((issue) => issue.focus === grant.role).map((issue) => ({ ...issue, path: placesPath }))}
        .languages=${this.languages}
        @wz-values=${(event: ValuesEvent) => {
          this.#change({ ...grant, jurisdictions: event.values.flatMap((value) => (value.kind === 'record' ? [] : value.value)) });
        }}
      ></wz-field-search>
      ${
        levelFor !== undefined && rolesWithLevel.includes(grant.role)
          ? html`<wz-field-choice
              .field=${levelField(levelFor(name))}
              .values=${grant.level === undefined ? [] : [{ kind: 'iri', value: grant.level } satisfies FormValue]}
              .languages=${this.languages}
              @wz-values=${(event: ValuesEvent) => {
                this.#setLevel(grant, event.values);
              }}
            ></wz-field-choice>`
          : nothing
      }
    </div>`;
  }

  /** Goes to the first thing that is wrong. */
  focusIssue(issue: Issue): void {
    const selector = issue.focus === undefined ? 'wz-field-choice' : `[data-role="${issue.focus}"] wz-field-search`;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #setRoles(values: readonly FormValue[]): void {
    const chosen = values.flatMap((value) => (value.kind !== 'record' && isRole(value.value) ? value.value : []));
    const places = this.grants.find((grant) => grant.jurisdictions.length > 0)?.jurisdictions ?? [];
    // A further role is most often meant for the same places.
    this.#tell(
      roles
        .filter((role) => chosen.includes(role))
        .map((role) => this.grants.find((grant) => grant.role === role) ?? { role, jurisdictions: places }),
    );
  }

  #setLevel(grant: RoleGrant, values: readonly FormValue[]): void {
    const [value] = values;
    const { role, jurisdictions } = grant;
    this.#change({ role, jurisdictions, ...(value?.kind === 'iri' && { level: toIri(value.value) }) });
  }

  #change(grant: RoleGrant): void {
    this.#tell(this.grants.map((each) => (each.role === grant.role ? grant : each)));
  }

  #tell(grants: readonly RoleGrant[]): void {
    this.grants = grants;
    this.dispatchEvent(new Event('change'));
  }

  #rolesField(): FormField {
    const choices = roles.map((role) => ({ value: role, literal: false, label: textsOf(role) }));
    return {
      ...blank,
      path: rolesPath,
      editor: 'choice',
      label: said(this.texts.question),
      help: said(this.texts.help),
      minCount: 1,
      choices,
    };
  }

  #placesField(role: Role): FormField {
    const name = labelOf(role, this.languages);
    return {
      ...blank,
      path: placesPath,
      editor: 'jurisdiction',
      label: said(this.texts.whereFor(name)),
      help: said(this.texts.whereHelp),
      minCount: 1,
    };
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      .grant {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
        padding-inline-start: var(--wa-space-m);
        border-inline-start: 3px solid var(--wa-color-brand-border-normal);
      }
    `,
  ];
}

const rolesPath: Iri = toIri('urn:roles');
const placesPath: Iri = toIri('urn:places');
const blank = { help: [], group: '', order: 0, minCount: 0, multilingual: false } as const;
const said = (value: string): FormField['label'] => [{ value, language: '' }];
const textsOf = (name: string): FormField['label'] =>
  Object.entries(conceptOf(name)?.labels ?? {}).map(([language, value]) => ({ value, language }));

function levelField(label: string): FormField {
  const choices = everyLevel.map((level) => ({ value: level.iri, literal: false, label: textsOf(level.iri) }));
  return { ...blank, path: toIri('urn:level'), editor: 'choice', label: said(label), maxCount: 1, choices };
}

/** What a person chose that cannot be sent: no role, or a role without a place. */
export function issuesOfGrants(
  grants: readonly RoleGrant[],
  sentences: { readonly chooseRole: string; readonly chooseWhere: (role: Role) => string },
): readonly Issue[] {
  const issue = (text: string, focus?: string): Issue => ({
    code: 'MISSING',
    severity: 'error',
    document: '',
    message: text,
    remedy: '',
    ...(focus !== undefined && { focus }),
  });
  if (grants.length === 0) return [issue(sentences.chooseRole)];
  return grants.filter((grant) => grant.jurisdictions.length === 0).map((grant) => issue(sentences.chooseWhere(grant.role), grant.role));
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-role-grants': WzRoleGrants;
  }
}
