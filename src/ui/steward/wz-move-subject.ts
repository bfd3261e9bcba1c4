import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AttestationKind } from '../../domain/attestation.ts';
import type { Issue } from '../../domain/issue.ts';
import { addDuration } from '../../domain/iso-duration.ts';
import type { RolePolicy } from '../../domain/role-policy.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import * as mandates from '../../text/mandates.ts';
import * as text from '../../text/motions-move.ts';
import { proposalInWords } from '../../text/motions.ts';
import { attestationKindInWords, roleInWords, stateInWords } from '../../text/standing.ts';
import { readableAddress } from '../parts/address.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { fieldStyles, type ValuesEvent } from '../parts/form/field-element.ts';
import { asTexts, asValues, plainField } from '../parts/form/plain-fields.ts';
import '../parts/form/wz-field-search.ts';
import { SubdivisionNames } from '../parts/subdivision-names.ts';
import { plainText } from '../parts/texts.ts';
import '../parts/wz-role-grants.ts';
import type { WzRoleGrants } from '../parts/wz-role-grants.ts';
import { shared } from '../styles/shared.ts';
import { appealOf, mandateOf, memberOf, statesFor, type MoveFields, type MoveWorld } from './move-fields.ts';
import { choiceFor, focusOnIssue, inputFor, markWrong, memberChoices, pickerFor } from './plain-controls.ts';

/**
 * What the thing that is moved is about: the member, the mandate, the seat or the appeal, and whatever else it needs.
 *
 * @fires wz-move-fields - with each change. Read `fields`.
 */
@customElement('wz-move-subject')
@localized()
export class WzMoveSubject extends LitElement {
  protected readonly subdivisions = new SubdivisionNames(this);
  protected readonly concepts = new ConceptNames(this);
  @property({ attribute: false }) fields!: MoveFields;
  @property({ attribute: false }) world!: MoveWorld;
  @property({ attribute: false }) policy: RolePolicy | undefined;
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @query('wz-role-grants') private readonly grants!: WzRoleGrants | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('fields')) this.#fillIn(changed.get('fields'));
  }

  /** An interim suspension ends by itself after the policy's days; a mandate begins with all that it was. */
  #fillIn(before: MoveFields | undefined): void {
    const { what, mandate } = this.fields;
    if (what === 'suspended' && before?.what !== 'suspended') {
      const until = this.#interimEnd?.slice(0, 10);
      if (until !== undefined && this.fields.until === '') this.#change({ until });
    }
    const found = mandateOf(this.fields, this.world);
    if (found !== undefined && mandate !== before?.mandate) {
      const { kinds, roles, jurisdictions, levels, until } = found;
      this.#change({ kept: { kinds, roles, jurisdictions, levels }, keptUntil: until.slice(0, 10) });
    }
  }

  get #interimEnd(): string | undefined {
    return this.policy === undefined ? undefined : addDuration(this.world.now, this.policy.interimSuspension);
  }

  focusIssue(): void {
    const [first] = this.issues;
    if (first?.path === 'grants') this.grants?.focusIssue(first);
    else void focusOnIssue(this, this.issues);
  }

  #change(part: Partial<MoveFields>): void {
    this.fields = { ...this.fields, ...part };
    this.dispatchEvent(new Event('wz-move-fields'));
  }

  override render(): TemplateResult | typeof nothing {
    const { what } = this.fields;
    if (what === '') return nothing;
    return html`${statesFor[what] === undefined ? nothing : this.#renderMember(what)} ${this.#renderMore(what)}`;
  }

  #renderMember(what: Exclude<MoveFields['what'], ''>): TemplateResult {
    const { world, issues, fields } = this;
    const fitting = world.members.filter(({ verdict }) => statesFor[what]?.includes(verdict.state) === true);
    if (fitting.length === 0) return html`<p class="quiet">${text.noneFits()}</p>`;
    return pickerFor({
      path: 'member',
      label: text.member(),
      help: text.memberHelp(),
      issues,
      value: fields.member,
      choices: memberChoices(fitting, world.languages),
      onPick: (member) => {
        this.#change({ member, removed: [], right: '' });
      },
    });
  }

  #renderMore(what: Exclude<MoveFields['what'], ''>): TemplateResult | typeof nothing {
    switch (what) {
      case 'suspended':
        return this.#renderDay(
          'until',
          text.until(),
          this.#interimEnd === undefined ? '' : text.untilHelp(formatDate(this.#interimEnd, this.world.languages)),
        );
      case 'role-added':
        return this.#renderGrants();
      case 'role-removed':
        return this.#renderRemoved();
      case 'court-outcome':
        return choiceFor({
          path: 'state',
          label: text.courtState(),
          issues: this.issues,
          values: [this.fields.state],
          choices: ['member', 'suspended', 'expelled'] as const,
          nameOf: stateInWords,
          languages: this.world.languages,
          onPick: ([state]) => {
            this.#change({ state: state ?? '' });
          },
        });
      case 'right-granted':
        return this.#renderRight();
      case 'right-reassigned':
        return this.#renderTransfer();
      case 'mandate-narrowed':
        return html`${this.#renderMandate()} ${mandateOf(this.fields, this.world) === undefined ? nothing : this.#renderKept()}`;
      case 'mandate-withdrawn':
        return this.#renderMandate();
      case 'seat-vacated':
        return this.#renderSeat();
      case 'appeal':
        return this.#renderAppeal();
      default:
        return nothing;
    }
  }

  #renderDay(path: 'until' | 'rightFrom' | 'rightUntil' | 'keptUntil', label: string, help = ''): TemplateResult {
    return inputFor({
      path,
      type: 'date',
      label,
      help,
      issues: this.issues,
      value: this.fields[path],
      onInput: (value) => {
        this.#change({ [path]: value });
      },
    });
  }

  #renderGrants(): TemplateResult {
    return html`<wz-role-grants
      .grants=${this.fields.grants}
      .texts=${{ question: text.rolesGiven(), help: '', whereFor: text.where, whereHelp: '', levelFor: text.level }}
      .languages=${this.world.languages}
      .issues=${this.issues.filter(({ path }) => path === 'grants')}
      @change=${(event: Event) => {
        event.stopPropagation();
        this.#change({ grants: (event.target as WzRoleGrants).grants });
      }}
    ></wz-role-grants>`;
  }

  #renderRemoved(): TemplateResult | typeof nothing {
    const roles = memberOf(this.fields, this.world)?.verdict.roles ?? [];
    const held = roles.map((_, index) => String(index)).filter((index) => roles[Number(index)]?.standing !== 'removed');
    if (held.length === 0) return nothing;
    return choiceFor({
      path: 'removed',
      label: text.rolesTaken(),
      issues: this.issues,
      isMany: true,
      values: this.fields.removed,
      choices: held,
      nameOf: (index) => {
        const role = roles[Number(index)];
        return role === undefined ? '' : roleInWords(role, this.world.languages);
      },
      languages: this.world.languages,
      onPick: (removed) => {
        this.#change({ removed });
      },
    });
  }

  #renderRight(): TemplateResult {
    const line = (path: 'rightKind' | 'rightBasis', label: string, help: string): TemplateResult =>
      inputFor({
        path,
        label,
        help,
        issues: this.issues,
        value: this.fields[path],
        onInput: (value) => {
          this.#change({ [path]: value });
        },
      });
    return html`${line('rightKind', text.rightKind(), text.rightKindHelp())} ${line('rightBasis', text.rightBasis(), text.rightBasisHelp())}
      <div class="pair">${this.#renderDay('rightFrom', text.from())} ${this.#renderDay('rightUntil', text.rightUntil())}</div>`;
  }

  #renderTransfer(): TemplateResult | typeof nothing {
    const { fields, world, issues } = this;
    const member = memberOf(fields, world);
    if (member === undefined) return nothing;
    const { rights } = member.verdict;
    if (rights.length === 0) return html`<p class="quiet">${text.noRights()}</p>`;
    return html`${choiceFor({
      path: 'right',
      label: text.whichRight(),
      issues,
      values: [fields.right],
      choices: rights.map(({ id }) => id),
      nameOf: (id) => rights.find((right) => right.id === id)?.kind ?? id,
      languages: world.languages,
      onPick: ([right]) => {
        this.#change({ right: right ?? '' });
      },
    })}
    ${pickerFor({
      path: 'holder',
      label: text.newHolder(),
      help: text.newHolderHelp(),
      issues,
      value: fields.holder,
      choices: memberChoices(
        world.members.filter(({ webid, verdict }) => verdict.state === 'member' && webid !== fields.member),
        world.languages,
      ),
      onPick: (holder) => {
        this.#change({ holder });
      },
    })}`;
  }

  #renderMandate(): TemplateResult {
    const { fields, world, issues, policy } = this;
    const inForce = world.authorities.flatMap(({ webid, name, mandates: held }) =>
      held
        .filter(({ until }) => until > world.now)
        .map((mandate) => ({ mandate, name: plainText(name, world.languages, readableAddress(webid)) })),
    );
    if (inForce.length === 0) return html`<p class="quiet">${text.noMandates()}</p>`;
    return html`${choiceFor({
      path: 'mandate',
      label: text.whichMandate(),
      issues,
      values: [fields.mandate],
      choices: inForce.map(({ mandate }) => mandate.id),
      nameOf: (id) => {
        const found = inForce.find(({ mandate }) => mandate.id === id);
        const kinds = found?.mandate.kinds.map((kind) => attestationKindInWords(kind, world.languages)).join(', ') ?? '';
        return found === undefined ? id : `${found.name}: ${kinds}`;
      },
      languages: world.languages,
      onPick: ([mandate]) => {
        this.#change({ mandate: mandate ?? '' });
      },
    })}
    ${policy === undefined ? nothing : html`<p class="small quiet">${text.mandateRule()}: ${mandates.whatBecomes(policy.whenMandateEnds)}</p>`}`;
  }

  #renderKept(): TemplateResult {
    const { fields, world, issues } = this;
    const mandate = mandateOf(fields, world);
    const list = (
      path: 'kinds' | 'roles' | 'levels',
      label: string,
      choices: readonly string[],
      nameOf: (value: string) => string,
    ): TemplateResult | typeof nothing =>
      choices.length === 0
        ? nothing
        : choiceFor({
            path,
            label,
            issues,
            isMany: true,
            values: fields.kept[path],
            choices,
            nameOf,
            languages: world.languages,
            onPick: (values) => {
              this.#change({ kept: { ...fields.kept, [path]: values } });
            },
          });
    return html`
      ${list('kinds', text.keepsKinds(), mandate?.kinds ?? [], (kind) => attestationKindInWords(kind as AttestationKind, world.languages))}
      ${list('roles', text.keepsRoles(), mandate?.roles ?? [], (role) => labelOf(role, world.languages))}
      <wz-field-search
        data-path="jurisdictions"
        .field=${plainField('jurisdictions', text.keepsPlaces(), '', { editor: 'jurisdiction' })}
        .values=${asValues(fields.kept.jurisdictions)}
        .languages=${world.languages}
        @wz-values=${(event: ValuesEvent) => {
          this.#change({ kept: { ...fields.kept, jurisdictions: asTexts(event.values) } });
        }}
      ></wz-field-search>
      ${list('levels', text.keepsLevels(), mandate?.levels ?? [], (level) => labelOf(level, world.languages))}
      ${this.#renderDay('keptUntil', text.until())}
    `;
  }

  #renderSeat(): TemplateResult {
    const { fields, world } = this;
    return choiceFor({
      path: 'seat',
      label: text.whichSeat(),
      issues: this.issues,
      values: [fields.seat],
      choices: world.seats.map(({ seat }) => seat),
      nameOf: (id) => {
        const seat = world.seats.find((each) => each.seat === id);
        if (seat === undefined) return id;
        const name = plainText(seat.name, world.languages, readableAddress(seat.holder));
        return seat.until === undefined ? name : text.seatUntil(name, formatDate(seat.until, world.languages));
      },
      languages: world.languages,
      onPick: ([seat]) => {
        this.#change({ seat: seat ?? '' });
      },
    });
  }

  #renderAppeal(): TemplateResult {
    const { fields, world, issues } = this;
    const paper = appealOf(fields, world)?.paper;
    return html`${choiceFor({
      path: 'appeal',
      label: text.whichAppeal(),
      issues,
      values: [fields.appeal],
      choices: world.appeals.map(({ appeal }) => appeal.id as string),
      nameOf: (id) => {
        const found = world.appeals.find(({ appeal }) => appeal.id === id);
        const name = found === undefined ? id : plainText(found.name, world.languages, readableAddress(found.appeal.issuer));
        return found?.event === undefined ? name : `${name}: ${proposalInWords(found.event, () => name, world.languages)}`;
      },
      languages: world.languages,
      onPick: ([appeal]) => {
        this.#change({ appeal: appeal ?? '' });
      },
    })}
    ${paper === undefined ? nothing : html`<blockquote dir="auto">${paper.reasons}</blockquote>`}
    ${choiceFor({
      path: 'proposed',
      label: text.appealProposed(),
      help: text.appealProposedHelp(),
      issues,
      values: [fields.proposed],
      choices: ['appeal-upheld', 'appeal-dismissed'] as const,
      nameOf: (proposed) => (proposed === 'appeal-upheld' ? text.upheld() : text.dismissed()),
      languages: world.languages,
      onPick: ([proposed]) => {
        this.#change({ proposed: proposed ?? '' });
      },
    })}`;
  }

  protected override updated(): void {
    markWrong(this, this.issues);
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
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
        gap: var(--wa-space-m);
      }
      wa-input[type='date'] {
        max-inline-size: 18rem;
      }
      blockquote {
        margin: 0;
        padding-inline-start: var(--wa-space-m);
        border-inline-start: 3px solid var(--wa-color-surface-border);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-move-subject': WzMoveSubject;
  }
}
