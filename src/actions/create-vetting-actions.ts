import type { VettingActions } from './app.ts';
import type { Lookup } from './open-membership.ts';
import type { MemberPorts } from './ports.ts';
import { ownRequests, requestVetting } from './request-vetting.ts';
import { removeAttestation, takeAttestation, takenAttestations } from './take-attestation.ts';
import { findAuthorities } from './vetting-mandates.ts';
import { offeredAttestations } from './vetting-offered.ts';

export interface VettingExtras {
  /** What the directory last concluded: its names stand in for those that cannot be read now. */
  readonly lookup: Lookup;
}

/** What a member can do about being vetted, over its own pod. */
export function createVettingActions(ports: MemberPorts, { lookup }: VettingExtras): VettingActions {
  return {
    authorities: () => findAuthorities(ports, lookup),
    request: (wish) => requestVetting(ports, wish),
    requests: () => ownRequests(ports),
    offered: () => offeredAttestations(ports),
    taken: () => takenAttestations(ports),
    take: (offered) => takeAttestation(ports, offered),
    remove: (attestation) => removeAttestation(ports, attestation),
  };
}
