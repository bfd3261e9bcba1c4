import type { Iri } from './iri.ts';
import { type Jurisdiction, isWithin } from './jurisdiction.ts';
import type { RegisterEvent, RoleGrant } from './membership.ts';
import type { Role } from './role.ts';

/** One role in one jurisdiction: the smallest thing that can stand well or badly. */
export interface GrantUnit {
  readonly role: Role;
  /** Undefined where the grant names none: it then holds nowhere in particular. */
  readonly jurisdiction?: Jurisdiction;
  readonly level?: Iri;
  readonly since: string;
  /** The decision that took it away. */
  readonly removed?: RegisterEvent;
}

const keyOf = ({ role, jurisdiction, level }: Pick<GrantUnit, 'role' | 'jurisdiction' | 'level'>): string =>
  [role, level ?? '', jurisdiction ?? ''].join(' ');

/** The grants of an event, one jurisdiction each. */
export function unitsOf({ roles, effective }: RegisterEvent): readonly GrantUnit[] {
  const units = roles.flatMap(({ role, jurisdictions, level }) =>
    (jurisdictions.length === 0 ? [undefined] : jurisdictions).map((jurisdiction): GrantUnit => ({
      role,
      since: effective,
      ...(jurisdiction !== undefined && { jurisdiction }),
      ...(level !== undefined && { level }),
    })),
  );
  return [...new Map(units.map((unit) => [keyOf(unit), unit])).values()];
}

/** What is granted anew stands; what stood already keeps its beginning. */
export function addGrants(grants: readonly GrantUnit[], event: RegisterEvent): readonly GrantUnit[] {
  const all = new Map(grants.map((unit) => [keyOf(unit), unit]));
  for (const unit of unitsOf(event)) {
    const held = all.get(keyOf(unit));
    if (held === undefined || held.removed !== undefined) all.set(keyOf(unit), unit);
  }
  return [...all.values()];
}

/**
 * What a removal names is removed, and all that lies in it: a removal that names no jurisdiction removes the whole role, and
 * one that names no level every level. A removal inside of a larger grant stands beside it, so that both can be seen.
 */
export function removeGrants(grants: readonly GrantUnit[], event: RegisterEvent): readonly GrantUnit[] {
  const isMeant = (unit: GrantUnit, { role, jurisdictions, level }: RoleGrant): boolean =>
    unit.role === role &&
    (level === undefined || unit.level === level) &&
    (jurisdictions.length === 0 || jurisdictions.some((outer) => unit.jurisdiction !== undefined && isWithin(unit.jurisdiction, outer)));
  const left = grants.map((unit) =>
    unit.removed === undefined && event.roles.some((grant) => isMeant(unit, grant)) ? { ...unit, removed: event } : unit,
  );
  const known = new Set(left.map(keyOf));
  const inner = grants.flatMap((unit) =>
    unitsOf(event)
      .filter(
        ({ role, level, jurisdiction }) =>
          role === unit.role &&
          (level === undefined || level === unit.level) &&
          jurisdiction !== undefined &&
          unit.jurisdiction !== undefined &&
          jurisdiction !== unit.jurisdiction &&
          isWithin(jurisdiction, unit.jurisdiction),
      )
      .map(({ jurisdiction }): GrantUnit => ({ ...unit, ...(jurisdiction !== undefined && { jurisdiction }), removed: event })),
  );
  return [...left, ...inner.filter((unit) => !known.has(keyOf(unit)))];
}
