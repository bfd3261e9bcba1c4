import type { VettingActions } from './app.ts';
import type { MemberPorts } from './ports.ts';
import { ownRequests, requestVetting } from './request-vetting.ts';
import { removeAttestation, takeAttestation, takenAttestations } from './take-attestation.ts';
import { findAuthorities } from './vetting-mandates.ts';
import { offeredAttestations } from './vetting-offered.ts';

/** What a member can do about being vetted, over its own pod. */
export function createVettingActions(ports: MemberPorts): VettingActions {
  return {
    authorities: () => findAuthorities(ports),
    request: (wish) => requestVetting(ports, wish),
    requests: () => ownRequests(ports),
    offered: () => offeredAttestations(ports),
    taken: () => takenAttestations(ports),
    take: (offered) => takeAttestation(ports, offered),
    remove: (attestation) => removeAttestation(ports, attestation),
  };
}
