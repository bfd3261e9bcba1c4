import { defaultRequirements } from '../../domain/role-policy.ts';
import type { AgreementKind } from '../../domain/agreement.ts';
import type { AttestationKind } from '../../domain/attestation.ts';
import type { Role } from '../../domain/role.ts';

/** What the default policy asks of a role. */
export function requirementsOf(role: Role): {
  readonly agreements: readonly AgreementKind[];
  readonly attestations: readonly AttestationKind[];
} {
  return defaultRequirements.find((each) => each.role === role) ?? { agreements: ['charter'], attestations: [] };
}
