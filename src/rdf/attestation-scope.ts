import type { AttestationKind, AttestationScope } from '../domain/attestation.ts';
import { roles } from '../domain/role.ts';
import { type StrictNode, asIri, asOneOf, asText, present } from './strict-node.ts';
import { attestationKindIri, attestationKindOf, roleIri, roleOf, wa } from './terms.ts';

/** Kind and scope: what an attestation says was found, and what a request asks to have looked into. */
export function readScope(node: StrictNode): AttestationScope & { kind: AttestationKind } {
  return {
    kind: node.one(wa('attestationKind'), asOneOf(attestationKindOf)),
    roles: node.someOf(roles, wa('role'), roleOf),
    jurisdictions: node.all(wa('jurisdiction'), asText),
    ...present({ level: node.optional(wa('level'), asIri), field: node.optional(wa('field'), asIri) }),
  };
}

export function scopeMembers({ kind, roles: named, jurisdictions, level, field }: AttestationScope & { kind: AttestationKind }): object {
  return {
    attestationKind: attestationKindIri(kind),
    ...(named.length === 0 ? {} : { role: named.map(roleIri) }),
    ...(jurisdictions.length === 0 ? {} : { jurisdiction: [...jurisdictions] }),
    ...present({ level, field }),
  };
}
