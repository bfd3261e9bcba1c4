import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Governance, MotionView } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import type { RolePolicy } from '../../domain/role-policy.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import * as mandates from '../../text/mandates.ts';
import * as text from '../../text/motions-move.ts';
import { proposalInWords } from '../../text/motions.ts';
import { principle } from '../../text/steward-desk.ts';
import { memberPage } from '../membership/member-page.ts';
import { fieldStyles } from '../parts/form/field-element.ts';
import { page, shared } from '../styles/shared.ts';
import { courseOf, type Course } from './course.ts';
import { namesIn } from './motion-names.ts';
import { appealOf, bodyOf, emptyMove, issuesOfMove, narrowedTo, proposalsOf, type MoveFields, type MoveWorld } from './move-fields.ts';
import { choiceFor, focusOnIssue, memberChoices } from './plain-controls.ts';
import { StewardPage, stewardPage } from './steward-page.ts';
import './wz-course.ts';
import { noGrounds, toDraft, type Grounds, type WzGrounds } from './wz-grounds.ts';
import './wz-grounds.ts';
import type { Previewed } from './wz-motion-effect.ts';
import './wz-motion-effect.ts';
import type { WzMoveSubject } from './wz-move-subject.ts';
import './wz-move-subject.ts';

/**
 * Moving something: what, about whom, why; who decides and when; what it would change. `?what=…`, `?member=…`, `?mandate=…` and
 * `?appeal=…` fill in what is known.
 */
@customElement('wz-move-page')
@localized()
export class WzMovePage extends StewardPage {
  @state() private fields: MoveFields | undefined;
  @state() private grounds: Grounds = noGrounds;
  @state() private issues: readonly Issue[] = [];
  @state() private world: MoveWorld | undefined;
  @state() private policy: RolePolicy | undefined;
  @state() private governance: Governance | undefined;
  @query('wz-move-subject') private readonly subject!: WzMoveSubject | null;
  @query('wz-grounds') private readonly groundsForm!: WzGrounds | null;

  protected get heading(): string {
    return text.heading();
  }
  protected get lead(): string {
    return text.introduction();
  }

  protected async read(): Promise<void> {
    const { steward, directory } = this.app;
    const [members, authorities, appeals, policy, governance] = await Promise.all([
      directory.members(),
      steward.mandates(),
      steward.appeals(),
      steward.policy(),
      directory.governance(),
    ]);
    const now = this.app.now().toISOString();
    this.policy = policy;
    this.governance = governance;
    this.world = { members, authorities, appeals, seats: governance?.seats ?? [], now, languages: this.languages };
    this.fields ??= this.#fromAddress(now.slice(0, 10));
  }

  #fromAddress(today: string): MoveFields {
    const asked = (name: string): string => this.parameters.get(name) ?? '';
    const appeal = asked('appeal');
    const what = text.moveKinds.find((kind) => kind === asked('what')) ?? (appeal === '' ? '' : 'appeal');
    return { ...emptyMove(today), what, appeal, member: asked('member'), mandate: asked('mandate') };
  }

  protected override signed(): void {
    this.fields = emptyMove(this.app.now().toISOString().slice(0, 10));
    this.grounds = noGrounds;
    this.issues = [];
  }

  protected renderDesk(): unknown {
    const { fields, world } = this;
    if (fields === undefined || world === undefined) return nothing;
    const isComplete = fields.what !== '' && issuesOfMove(fields, world).length === 0;
    return html`<form
      class="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#check(fields, world);
      }}
    >
      ${choiceFor({
        path: 'what',
        label: text.what(),
        help: text.whatHelp(),
        issues: this.issues,
        values: [fields.what],
        choices: text.moveKinds.filter((kind) => kind !== 'appeal' || world.appeals.length > 0),
        nameOf: text.moveKindInWords,
        languages: this.languages,
        onPick: ([what]) => {
          this.#change({ ...fields, what: what ?? '' });
        },
      })}
      ${
        fields.what === ''
          ? nothing
          : html`<wz-move-subject
                .fields=${fields}
                .world=${world}
                .policy=${this.policy}
                .issues=${this.issues}
                @wz-move-fields=${(event: Event) => {
                  this.#change((event.target as WzMoveSubject).fields);
                }}
              ></wz-move-subject>
              ${this.#renderBody(fields, world)}
              <h2>${text.grounds()}</h2>
              ${this.#renderGrounds(fields, world)}`
      }
      ${isComplete ? this.#renderAfter(fields, world) : nothing}
      <div><wa-button class="check" type="submit" variant="brand">${text.check()}</wa-button></div>
    </form>`;
  }

  /** Where both can decide. */
  #renderBody(fields: MoveFields, world: MoveWorld): TemplateResult | typeof nothing {
    const { what } = fields;
    if (what === 'appeal' || what === 'seat-vacated' || what.startsWith('mandate-')) return nothing;
    const members = world.members.filter(({ verdict }) => verdict.state === 'member').length;
    return choiceFor({
      path: 'body',
      label: text.body(),
      issues: this.issues,
      values: [fields.body],
      choices: ['ordinary', 'meeting'] as const,
      nameOf: (body) => (body === 'ordinary' ? text.byCommittee(world.seats.length) : text.byMembers(members)),
      languages: this.languages,
      onPick: ([body]) => {
        this.#change({ ...fields, body: body ?? 'ordinary' });
      },
    });
  }

  #renderGrounds(fields: MoveFields, world: MoveWorld): TemplateResult {
    const course = this.#courseOf(fields, world);
    return html`<wz-grounds
      .grounds=${this.grounds}
      .issues=${this.issues}
      .people=${memberChoices(world.members, this.languages)}
      .languages=${this.languages}
      ?principle-only=${fields.what === 'appeal'}
      usualEnd=${course?.closes ?? ''}
      earliest=${course?.replyUntil ?? world.now}
      @wz-grounds=${(event: Event) => {
        this.grounds = (event.target as WzGrounds).grounds;
        if (this.issues.length > 0) this.issues = this.#issues(fields, world);
      }}
    ></wz-grounds>`;
  }

  #renderAfter(fields: MoveFields, world: MoveWorld): TemplateResult {
    const course = this.#courseOf(fields, world);
    const nameOf = namesIn([...world.members, ...world.seats.map(({ holder, name }) => ({ webid: holder, name }))], this.languages);
    const draft = toDraft(this.grounds);
    return html`${
        course === undefined
          ? nothing
          : html`<wz-course .course=${course} .nameOf=${nameOf} .languages=${this.languages} closes=${draft.closes ?? ''}></wz-course>`
      } <wz-motion-effect .moved=${this.#previewed(fields, world)}></wz-motion-effect>`;
  }

  #previewed(fields: MoveFields, world: MoveWorld): Previewed {
    return { proposals: proposalsOf(fields, world), at: world.now };
  }

  #courseOf(fields: MoveFields, world: MoveWorld): Course | undefined {
    const { policy } = this;
    if (policy === undefined || issuesOfMove(fields, world).length > 0) return undefined;
    const { complainant } = toDraft(this.grounds);
    return courseOf(
      {
        kind: bodyOf(fields, world),
        proposals: proposalsOf(fields, world),
        ...(complainant !== undefined && { complainant }),
      },
      {
        policy,
        seats: world.seats,
        members: world.members.filter(({ verdict }) => verdict.state === 'member').map(({ webid }) => webid),
        now: world.now,
      },
    );
  }

  #change(fields: MoveFields): void {
    this.fields = fields;
    if (this.issues.length > 0 && this.world !== undefined) this.issues = this.#issues(fields, this.world);
  }

  #issues(fields: MoveFields, world: MoveWorld): readonly Issue[] {
    return [...issuesOfMove(fields, world), ...(this.groundsForm?.check() ?? [])];
  }

  #check(fields: MoveFields, world: MoveWorld): void {
    this.issues = this.#issues(fields, world);
    const [first] = this.issues;
    if (first !== undefined) {
      void this.#goTo(first);
      return;
    }
    const nameOf = namesIn(
      [...world.members, ...world.authorities, ...world.seats.map(({ holder, name }) => ({ webid: holder, name }))],
      this.languages,
    );
    const course = this.#courseOf(fields, world);
    const { principle: said, closes } = toDraft(this.grounds);
    const isGrave = ['suspended', 'expelled', 'role-removed', 'mandate-withdrawn', 'seat-vacated'].includes(fields.what);
    this.ask({
      moves: proposalsOf(fields, world).map((proposal) => proposalInWords(proposal, nameOf, this.languages)),
      lines: [
        { term: principle(), words: said },
        ...(course === undefined ? [] : [{ term: text.votesUntil(), words: formatDateTime(closes ?? course.closes, this.languages) }]),
        ...(course?.replyUntil === undefined
          ? []
          : [{ term: text.reply(), words: text.replyUntil(formatDate(course.replyUntil, this.languages)) }]),
      ],
      consequences: this.#consequences(fields),
      variant: isGrave ? 'danger' : 'brand',
      run: () => this.#move(fields, world),
    });
  }

  async #goTo({ path }: Issue): Promise<void> {
    await this.updateComplete;
    if (path === 'what') await focusOnIssue(this, this.issues);
    else if (['principle', 'reasons', 'closes'].includes(path ?? '')) this.groundsForm?.focusIssue();
    else this.subject?.focusIssue();
  }

  #consequences({ what }: MoveFields): readonly string[] {
    if (what === 'suspended') return [text.suspendConsequence()];
    if (what === 'expelled') return [text.expelConsequence()];
    if (what === 'appeal') return [text.appealConsequence()];
    if (what.startsWith('mandate-') && this.policy !== undefined) return [mandates.whatBecomes(this.policy.whenMandateEnds)];
    return what === 'right-reassigned' ? [text.newHolderHelp()] : [];
  }

  #move(fields: MoveFields, world: MoveWorld): Promise<MotionView> {
    const { steward } = this.app;
    const { reasons, ...grounds } = toDraft(this.grounds);
    const mandate = world.authorities.flatMap((authority) => authority.mandates).find(({ id }) => id === fields.mandate);
    if (fields.what === 'mandate-narrowed' && mandate !== undefined)
      return steward.narrowMandate(mandate.id, narrowedTo(fields), reasons, grounds);
    if (fields.what === 'mandate-withdrawn' && mandate !== undefined) return steward.withdrawMandate(mandate.id, reasons, grounds);
    const appeal = fields.what === 'appeal' ? appealOf(fields, world) : undefined;
    if (appeal !== undefined && fields.proposed !== '') return steward.hearAppeal(appeal, fields.proposed, grounds.principle);
    return steward.move({ ...grounds, reasons, kind: bodyOf(fields, world), proposals: proposalsOf(fields, world) });
  }

  static override styles = [
    shared,
    page,
    fieldStyles,
    memberPage,
    stewardPage,
    css`
      :host {
        --wz-content-width: 52rem;
      }
      .form {
        gap: var(--wa-space-xl);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-move-page': WzMovePage;
  }
}
