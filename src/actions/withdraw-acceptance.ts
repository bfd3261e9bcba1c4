import type { DocumentUrl } from '../domain/iri.ts';
import { withdrawalDocument } from '../rdf/withdrawal.ts';
import { NoAcceptanceError } from './action-error.ts';
import { writeCredential } from './credential-document.ts';
import { changeClaim, including } from './membership-document.ts';
import { ownAcceptance, ownKeys, withdrawalPlace } from './own-acceptances.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { signDocument } from './sign-document.ts';

/**
 * Takes an acceptance back, by a signed document of its own: what was accepted until today stays on record. Taking back the
 * Charter ends the membership.
 */
export async function withdrawAcceptance(ports: MemberPorts, acceptance: DocumentUrl): Promise<void> {
  const { pod, webId, now } = ports;
  const own = await ownAcceptance(ports, acceptance, await ownKeys(ports));
  if (own === undefined) throw new NoAcceptanceError(acceptance, 'There is no acceptance of yours at this address.');
  const id = withdrawalPlace(acceptance);
  if (!own.isWithdrawn) {
    const withdrawal = {
      id,
      issuer: webId,
      member: webId,
      acceptance: { id: acceptance, digestMultibase: own.digestMultibase },
      validFrom: timestamp(now),
    };
    await writeCredential(pod, id, await signDocument(ports, withdrawalDocument(withdrawal)), { kind: 'absent' });
  }
  await changeClaim(ports, own.acceptance.alliance, (claim) => ({ ...claim, withdrawals: including(claim.withdrawals, id) }));
}
