import type { AttestationKind, Mandate, VettingRequest } from '../../domain/attestation.ts';
import type { Iri } from '../../domain/iri.ts';
import { isWithin, type Jurisdiction } from '../../domain/jurisdiction.ts';
import type { Role } from '../../domain/role.ts';

/** What of a request a mandate lets its holder grant. */
export interface GrantableScope {
  readonly mandate: Mandate;
  readonly roles: readonly Role[];
  readonly jurisdictions: readonly Jurisdiction[];
  /** Asked for, and beyond the mandate. */
  readonly uncovered: readonly Jurisdiction[];
  readonly levels: readonly Iri[];
}

const needsLevel: readonly AttestationKind[] = ['authorisation-level'];

/** The mandate that covers most of a request now, and what of it; undefined where none covers its kind and any of its places. */
export function grantableScope(mandates: readonly Mandate[], request: VettingRequest, now: string): GrantableScope | undefined {
  const scopes = mandates
    .filter(({ kinds, from, until }) => kinds.includes(request.kind) && from <= now && now <= until)
    .map((mandate): GrantableScope => {
      const covered = (place: Jurisdiction): boolean => mandate.jurisdictions.some((allowed) => isWithin(place, allowed));
      // Of a country asked for as a whole, the parts that the mandate is for can still be granted.
      const parts = mandate.jurisdictions.filter((allowed) => request.jurisdictions.some((asked) => isWithin(allowed, asked)));
      return {
        mandate,
        roles: request.roles.length === 0 ? mandate.roles : request.roles.filter((role) => mandate.roles.includes(role)),
        jurisdictions: [...new Set([...request.jurisdictions.filter(covered), ...parts])],
        uncovered: request.jurisdictions.filter((place) => !covered(place)),
        levels: needsLevel.includes(request.kind) ? mandate.levels : [],
      };
    })
    .filter(({ roles, jurisdictions }) => jurisdictions.length > 0 && (request.roles.length === 0 || roles.length > 0));
  return scopes.sort((a, b) => b.jurisdictions.length + b.roles.length - a.jurisdictions.length - a.roles.length)[0];
}
