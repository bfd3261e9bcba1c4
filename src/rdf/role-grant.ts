import type { Iri } from '../domain/iri.ts';
import type { RoleGrant } from '../domain/membership.ts';
import { type StrictNode, asIri, asOneOf, asText, present } from './strict-node.ts';
import { roleIri, roleOf, wa } from './terms.ts';

/**
 * Roles × jurisdictions × level, in the order of their names (`#role-1`, `#role-2`…). A role that we do not know makes the
 * whole unreadable: a grant that is left out would be a right that is lost.
 */
export function readRoleGrants(node: StrictNode, property: Iri): RoleGrant[] {
  return node.nodes(property).map((grant) => ({
    role: grant.as(wa('RoleGrant')).one(wa('role'), asOneOf(roleOf)),
    jurisdictions: grant.all(wa('jurisdiction'), asText),
    ...present({ level: grant.optional(wa('level'), asIri) }),
  }));
}

/** The JSON-LD of role grants, each with an address of its own under `prefix`. */
export function roleGrantNodes(roles: readonly RoleGrant[], prefix: string): object[] {
  return roles.map((grant, at) => ({
    id: `${prefix}-${at + 1}`,
    type: 'RoleGrant',
    role: roleIri(grant.role),
    jurisdiction: [...grant.jurisdictions],
    ...(grant.level === undefined ? {} : { level: grant.level }),
  }));
}
