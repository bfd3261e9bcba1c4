import type { AuthorityView, MemberCheck, MotionDraft, PendingAppeal, SeatView } from '../../actions/app.ts';
import type { NewProposal } from '../../actions/write-decision.ts';
import type { AttestationKind, Mandate } from '../../domain/attestation.ts';
import { toIri, toWebId, type WebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import type { EventKind, MembershipState, RoleGrant } from '../../domain/membership.ts';
import type { Role } from '../../domain/role.ts';
import { labelOf } from '../../text/concepts.ts';
import * as text from '../../text/motions-move.ts';
import { wrong } from '../parts/form/wrong.ts';
import { issuesOfGrants } from '../parts/wz-role-grants.ts';

/** What is typed and picked on the page that moves something. Days are `YYYY-MM-DD`; empty where nothing is said. */
export interface MoveFields {
  readonly what: text.MoveKind | '';
  readonly body: 'ordinary' | 'meeting';
  readonly member: string;
  readonly until: string;
  readonly grants: readonly RoleGrant[];
  /** Roles that are taken away, by their index among the member's. */
  readonly removed: readonly string[];
  readonly state: '' | 'member' | 'suspended' | 'expelled';
  readonly rightKind: string;
  readonly rightBasis: string;
  readonly rightFrom: string;
  readonly rightUntil: string;
  /** The right that is transferred. */
  readonly right: string;
  readonly holder: string;
  readonly mandate: string;
  /** What a narrowed mandate keeps. */
  readonly kept: Readonly<Record<'kinds' | 'roles' | 'jurisdictions' | 'levels', readonly string[]>>;
  readonly keptUntil: string;
  readonly seat: string;
  readonly appeal: string;
  readonly proposed: '' | 'appeal-upheld' | 'appeal-dismissed';
}

/** Nothing said yet. */
export const emptyMove = (today: string): MoveFields => ({
  what: '',
  body: 'ordinary',
  member: '',
  until: '',
  grants: [],
  removed: [],
  state: '',
  rightKind: '',
  rightBasis: '',
  rightFrom: today,
  rightUntil: '',
  right: '',
  holder: '',
  mandate: '',
  kept: { kinds: [], roles: [], jurisdictions: [], levels: [] },
  keptUntil: '',
  seat: '',
  appeal: '',
  proposed: '',
});

/** What the alliance has that something can be moved about. */
export interface MoveWorld {
  readonly members: readonly MemberCheck[];
  readonly authorities: readonly AuthorityView[];
  readonly seats: readonly SeatView[];
  readonly appeals: readonly PendingAppeal[];
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly languages: readonly string[];
}

/** In which states a member can be, so that this can be moved. */
export const statesFor: Partial<Record<text.MoveKind, readonly MembershipState[]>> = {
  suspended: ['member'],
  reinstated: ['suspended'],
  expelled: ['member', 'suspended'],
  'role-added': ['member', 'suspended'],
  'role-removed': ['member', 'suspended'],
  'court-outcome': ['member', 'suspended', 'expelled', 'refused', 'withdrawn'],
  'right-granted': ['member', 'suspended'],
  'right-reassigned': ['member', 'suspended', 'expelled', 'withdrawn'],
};

export const memberOf = ({ member }: MoveFields, { members }: MoveWorld): MemberCheck | undefined =>
  members.find(({ webid }) => webid === member);
export const appealOf = ({ appeal }: MoveFields, { appeals }: MoveWorld): PendingAppeal | undefined =>
  appeals.find((each) => each.appeal.id === appeal);
export const mandateOf = ({ mandate }: MoveFields, { authorities }: MoveWorld): Mandate | undefined =>
  authorities.flatMap(({ mandates }) => mandates).find(({ id }) => id === mandate);

/** Which body votes: that of the appeal, all members for a recall, else the one that was chosen. */
export function bodyOf(fields: MoveFields, world: MoveWorld): MotionDraft['kind'] {
  if (fields.what === 'appeal') return appealOf(fields, world)?.body ?? 'appeal';
  return fields.what === 'seat-vacated' ? 'meeting' : fields.body;
}

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** What a narrowed mandate is from then on. */
export const narrowedTo = (fields: MoveFields): Pick<Mandate, 'kinds' | 'roles' | 'jurisdictions' | 'levels' | 'until'> => ({
  kinds: fields.kept.kinds as readonly AttestationKind[],
  roles: fields.kept.roles as readonly Role[],
  jurisdictions: fields.kept.jurisdictions,
  levels: fields.kept.levels.map(toIri),
  until: midnight(fields.keptUntil),
});

/** What is wrong or missing, in the order in which it is asked. */
export function issuesOfMove(fields: MoveFields, world: MoveWorld): readonly Issue[] {
  const { what } = fields;
  if (what === '') return [wrong('what', text.moveKindMissing())];
  const missing = (isMissing: boolean, path: string, sentence: string): readonly Issue[] => (isMissing ? [wrong(path, sentence)] : []);
  const today = world.now.slice(0, 10);
  const member = statesFor[what] === undefined ? [] : missing(memberOf(fields, world) === undefined, 'member', text.chooseMember());
  switch (what) {
    case 'suspended':
      return [...member, ...missing(fields.until !== '' && fields.until <= today, 'until', text.wrongUntil())];
    case 'role-added':
      return [
        ...member,
        ...issuesOfGrants(fields.grants, {
          chooseRole: text.chooseRole(),
          chooseWhere: (role) => text.chooseWhere(labelOf(role, world.languages)),
        }).map((issue) => ({ ...issue, path: 'grants' })),
      ];
    case 'role-removed':
      return [...member, ...missing(fields.removed.length === 0, 'removed', text.chooseRole())];
    case 'court-outcome':
      return [...member, ...missing(fields.state === '', 'state', text.chooseState())];
    case 'right-granted':
      return [
        ...member,
        ...missing(fields.rightKind.trim() === '', 'rightKind', text.giveRight()),
        ...missing(fields.rightBasis.trim() === '', 'rightBasis', text.giveBasis()),
        ...missing(fields.rightUntil !== '' && fields.rightUntil <= fields.rightFrom, 'rightUntil', text.giveUntil()),
      ];
    case 'right-reassigned':
      return [
        ...member,
        ...missing(fields.right === '', 'right', text.chooseRight()),
        ...missing(fields.holder === '' || fields.holder === fields.member, 'holder', text.chooseHolder()),
      ];
    case 'mandate-narrowed':
      return [
        ...missing(mandateOf(fields, world) === undefined, 'mandate', text.chooseMandate()),
        ...missing(
          [fields.kept.kinds, fields.kept.roles, fields.kept.jurisdictions].some((list) => list.length === 0),
          'kinds',
          text.keepsSomething(),
        ),
        ...missing(fields.keptUntil <= today, 'keptUntil', text.giveUntil()),
        ...missing(!isNarrower(fields, world), 'kinds', text.nothingNarrowed()),
      ];
    case 'mandate-withdrawn':
      return missing(mandateOf(fields, world) === undefined, 'mandate', text.chooseMandate());
    case 'seat-vacated':
      return missing(fields.seat === '', 'seat', text.chooseSeat());
    case 'appeal':
      return [
        ...missing(appealOf(fields, world) === undefined, 'appeal', text.chooseAppeal()),
        ...missing(fields.proposed === '', 'proposed', text.chooseProposed()),
      ];
    default:
      return member;
  }
}

/** Whether something of the mandate is taken away. Places may be named anew (a part of a country), which is narrower too. */
function isNarrower(fields: MoveFields, world: MoveWorld): boolean {
  const mandate = mandateOf(fields, world);
  if (mandate === undefined) return true;
  const { kinds, roles, jurisdictions, levels, until } = narrowedTo(fields);
  const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
  return !(
    same(kinds, mandate.kinds) &&
    same(roles, mandate.roles) &&
    same(jurisdictions, mandate.jurisdictions) &&
    same(levels, mandate.levels) &&
    until >= mandate.until.slice(0, 10)
  );
}

/** What is moved. Call only while nothing is missing. */
export function proposalsOf(fields: MoveFields, world: MoveWorld): readonly NewProposal[] {
  const event = (kind: EventKind, member: WebId, part: Partial<NewProposal> = {}): NewProposal => ({
    roles: [],
    keys: [],
    ...part,
    kind,
    member,
  });
  const member = toWebIdOr(fields.member);
  switch (fields.what) {
    case 'suspended':
      return [event('suspended', member, fields.until === '' ? {} : { until: midnight(fields.until) })];
    case 'reinstated':
    case 'expelled':
      return [event(fields.what, member)];
    case 'role-added':
      return [event('role-added', member, { roles: fields.grants })];
    case 'role-removed': {
      const roles = memberOf(fields, world)?.verdict.roles ?? [];
      const taken = fields.removed.flatMap((index) => roles[Number(index)] ?? []);
      return [
        event('role-removed', member, {
          roles: taken.map(({ role, jurisdictions, level }) => ({ role, jurisdictions, ...(level !== undefined && { level }) })),
        }),
      ];
    }
    case 'court-outcome':
      return [event('court-outcome', member, fields.state === '' ? {} : { state: fields.state })];
    case 'right-granted':
      return [
        event('right-granted', member, {
          right: {
            // The motion names it; until then it has a name of its own.
            id: toIri('urn:right:new'),
            kind: fields.rightKind.trim(),
            basis: fields.rightBasis.trim(),
            holder: member,
            from: midnight(fields.rightFrom),
            ...(fields.rightUntil !== '' && { until: midnight(fields.rightUntil) }),
          },
        }),
      ];
    case 'right-reassigned': {
      const right = memberOf(fields, world)?.verdict.rights.find(({ id }) => id === fields.right);
      return right === undefined ? [] : [event('right-reassigned', member, { right: { ...right, holder: toWebIdOr(fields.holder) } })];
    }
    case 'mandate-narrowed':
    case 'mandate-withdrawn': {
      const mandate = mandateOf(fields, world);
      if (mandate === undefined) return [];
      // The digest is that of the version that granted it; the action finds it, a preview does not need it.
      const evidence = { id: mandate.id, digestMultibase: '' };
      return [
        event(
          fields.what,
          mandate.authority,
          fields.what === 'mandate-withdrawn' ? { evidence } : { evidence, mandate: { ...mandate, ...narrowedTo(fields) } },
        ),
      ];
    }
    case 'seat-vacated': {
      const seat = world.seats.find((each) => each.seat === fields.seat);
      return seat === undefined ? [] : [event('seat-vacated', seat.holder, { seat: seat.seat })];
    }
    case 'appeal': {
      const pending = appealOf(fields, world);
      if (pending === undefined || fields.proposed === '') return [];
      return [event(fields.proposed, pending.appeal.issuer, { evidence: { id: pending.appeal.against, digestMultibase: '' } })];
    }
    default:
      return [];
  }
}

const toWebIdOr = (address: string): WebId => (address === '' ? ('' as WebId) : toWebId(address));
