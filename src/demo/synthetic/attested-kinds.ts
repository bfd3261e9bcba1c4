import { type RoleRequirement, defaultRequirements } from '../../domain/role-policy.ts';
import type { AgreementKind } from '../../domain/agreement.ts';
import type { AttestationKind } from '../../domain/attestation.ts';
import type { Role } from '../../domain/role.ts';

/** The agreement that the second version of the policy asks of one more role. */
export const addedRequirement = { role: 'content-developer', agreement: 'community-of-practice-agreement' } as const;

/** What the policy asks from its second version on: the defaults, and one agreement more. */
export const laterRequirements: readonly RoleRequirement[] = defaultRequirements.map((each) =>
  each.role === addedRequirement.role ? { ...each, agreements: [...each.agreements, addedRequirement.agreement] } : each,
);

/** What a member of this role accepts and asks for, in order to stand well under every version of the policy. */
export function requirementsOf(role: Role): {
  readonly agreements: readonly AgreementKind[];
  readonly attestations: readonly AttestationKind[];
} {
  return laterRequirements.find((each) => each.role === role) ?? { agreements: ['charter'], attestations: [] };
}
