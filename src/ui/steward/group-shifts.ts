import type { StandingShift } from '../../actions/app.ts';
import type { WebId } from '../../domain/iri.ts';
import type { Texts } from '../../domain/language.ts';
import type { MembershipState, RoleStanding } from '../../domain/membership.ts';
import type { Role } from '../../domain/role.ts';
import type { RoleShift } from '../../text/steward-effect.ts';

/** Members for whom a motion would change the same thing for the same reason. */
export interface ShiftGroup {
  readonly what:
    | { readonly kind: 'role'; readonly role: Role; readonly shift: RoleShift }
    | { readonly kind: 'state'; readonly state: MembershipState }
    | { readonly kind: 'list'; readonly isListed: boolean | undefined };
  /** Sorted codes that they have afterwards and not before. */
  readonly codes: readonly string[];
  readonly members: readonly { readonly webid: WebId; readonly name: Texts }[];
}

/** How a role stands in each place by itself: where only some places of one role change, nobody is given or loses it in the others. */
function byPlace(roles: readonly RoleStanding[]): ReadonlyMap<string, RoleStanding> {
  return new Map(roles.flatMap((held) => held.jurisdictions.map((place) => [`${held.role} ${held.level ?? ''} ${place}`, held] as const)));
}

/** What changes for one member: its state, or else its roles, or else whether it is listed. */
function changesOf({ before, after }: StandingShift): readonly Omit<ShiftGroup, 'members'>[] {
  if (before.state !== after.state) return [{ what: { kind: 'state', state: after.state }, codes: [] }];
  const [held, holds] = [byPlace(before.roles), byPlace(after.roles)];
  const changed = [...holds].flatMap(([place, then]): Omit<ShiftGroup, 'members'>[] => {
    const now = held.get(place);
    const codes = then.codes.filter((code) => now?.codes.includes(code) !== true).sort();
    if (now?.standing === then.standing && codes.length === 0 && now.codes.length === then.codes.length) return [];
    const shift =
      now === undefined ? (then.standing === 'good' ? 'given' : then.standing) : now.standing === then.standing ? 'same' : then.standing;
    return [{ what: { kind: 'role', role: then.role, shift }, codes }];
  });
  const gone = [...held]
    .filter(([place]) => !holds.has(place))
    .map(([, now]): Omit<ShiftGroup, 'members'> => ({ what: { kind: 'role', role: now.role, shift: 'removed' }, codes: [] }));
  if (changed.length + gone.length > 0) return [...changed, ...gone];
  return [{ what: { kind: 'list', isListed: before.listed === after.listed ? undefined : after.listed }, codes: [] }];
}

/** The same change for the same reason once, with everybody whom it befalls; what befalls most comes first. */
export function groupShifts(shifts: readonly StandingShift[]): readonly ShiftGroup[] {
  const groups = new Map<string, { readonly group: Omit<ShiftGroup, 'members'>; readonly members: Map<WebId, Texts> }>();
  for (const shift of shifts) {
    for (const change of changesOf(shift)) {
      const key = JSON.stringify(change);
      const found = groups.get(key) ?? { group: change, members: new Map<WebId, Texts>() };
      found.members.set(shift.webid, shift.name);
      groups.set(key, found);
    }
  }
  return [...groups.values()]
    .map(({ group, members }) => ({ ...group, members: [...members].map(([webid, name]) => ({ webid, name })) }))
    .sort((a, b) => b.members.length - a.members.length);
}
