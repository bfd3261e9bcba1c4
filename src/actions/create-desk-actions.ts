import type { DeskActions } from './app.ts';
import { draftAttestation } from './attestation-draft.ts';
import { declineRequest, issueAttestation, renewAttestation } from './issue-attestation.ts';
import type { VettingExtras } from './create-vetting-actions.ts';
import type { MemberPorts } from './ports.ts';
import { openDesk, refreshLists, setStatus } from './vetting-desk.ts';

/** What a vetting authority can do, signed in as itself. */
export function createDeskActions(ports: MemberPorts, { lookup }: VettingExtras): DeskActions {
  return {
    open: () => openDesk(ports, lookup),
    draft: (request, granted) => draftAttestation(ports, request, granted),
    async issue(request, attestation, reason) {
      await issueAttestation(ports, request, attestation, reason);
    },
    decline: (request, reason) => declineRequest(ports, request, reason),
    async renew(issued, validUntil, reason) {
      await renewAttestation(ports, issued, validUntil, reason);
    },
    setStatus: (issued, status, reason) => setStatus(ports, issued, status, reason),
    refreshLists: () => refreshLists(ports),
  };
}
