import type { WebId } from '../../domain/iri.ts';
import type { CredentialVerdict, Verdict } from '../../domain/membership.ts';
import type { Role } from '../../domain/role.ts';

/** An attestation that counts, as customers see it. */
export type Attested = CredentialVerdict & {
  readonly issuer: WebId;
  readonly validUntil: string;
  readonly attestation: NonNullable<CredentialVerdict['attestation']>;
};

/** The attestations that count; with a role those that are for it, or for no role in particular, one per authority: the latest end. */
export function attestationsFor({ credentials }: Verdict, role?: Role): readonly Attested[] {
  const counting = credentials.filter(isAttested);
  if (role === undefined) return counting;
  const latest = new Map<string, Attested>();
  for (const one of counting) {
    if (one.attestation.roles.length > 0 && !one.attestation.roles.includes(role)) continue;
    const known = latest.get(one.issuer);
    if (known === undefined || known.validUntil < one.validUntil) latest.set(one.issuer, one);
  }
  return [...latest.values()];
}

function isAttested(credential: CredentialVerdict): credential is Attested {
  const { type, outcome, issuer, validUntil, attestation } = credential;
  return type === 'attestation' && outcome === 'counts' && issuer !== undefined && validUntil !== undefined && attestation !== undefined;
}
