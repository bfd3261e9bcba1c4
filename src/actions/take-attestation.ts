/** Attestations in the member's own pod: taken as they are, byte for byte, and removed again by nobody but the member. */
import type { Attestation } from '../domain/attestation.ts';
import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import { ForbiddenError } from '../pod/pod-error.ts';
import type { MediaType, PodDocument } from '../pod/pod.ts';
import { readAttestation } from '../rdf/attestation.ts';
import type { OfferedAttestation } from './app.ts';
import { clearNotices } from './clear-notices.ts';
import { concurrently } from './concurrently.ts';
import { findCredential } from './credential-document.ts';
import { readGraph, stillAs } from './graph-document.ts';
import { changeClaim, findClaim, including } from './membership-document.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { ensurePrepared } from './prepare-pod.ts';
import { readRegisterHead } from './read-register.ts';
import { ownRequests } from './request-vetting.ts';
import { NotTakeableError } from './vetting-errors.ts';
import { sendNotice } from './vetting-notices.ts';
import { problemsOf, readOffered } from './vetting-offered.ts';
import { isReason } from './vetting-reading.ts';

/**
 * Takes an attestation into one's own pod: the very bytes, at the address that it gives itself, and a link to it from the
 * membership document. Read and verified once more; the authority is told that it may clear its copy away.
 *
 * @throws NotTakeableError when it is no longer what it should be; nothing is written then.
 */
export async function takeAttestation(
  ports: MemberPorts,
  { notification, copy }: Pick<OfferedAttestation, 'notification' | 'copy'>,
): Promise<DocumentUrl> {
  const found = await readOffered(ports, copy);
  if (isReason(found)) throw new NotTakeableError(copy, [found]);
  const { attestation, signed } = found;
  const problems = await problemsOf(ports, attestation, signed, await ownRequests(ports));
  if (problems.length > 0) throw new NotTakeableError(copy, problems);
  await ensurePrepared(ports);
  await keepAttestation(ports, { url: attestation.id, body: signed.body });
  await clearNotices(ports, [notification]);
  await sendNotice(ports, attestation.issuer, 'taken', copy);
  return attestation.id;
}

/** Puts the bytes where nothing stands, or where they stand already, and links to them. */
export async function keepAttestation(
  ports: MemberPorts,
  { url, body, mediaType = 'application/vc' }: Pick<PodDocument, 'url' | 'body'> & { mediaType?: string },
) {
  const present = await findCredential(ports.pod, url);
  if (present?.document.body !== body) await ports.pod.write(url, body, mediaType as MediaType, { kind: 'absent' });
  await linkAttestation(ports, url, true);
}

/** Adds the link from the membership document to an attestation, or takes it away. Every other statement stays. */
async function linkAttestation(ports: MemberPorts, url: DocumentUrl, isLinked: boolean): Promise<void> {
  const { alliance } = await readRegisterHead(ports.anonymous, ports.register);
  await changeClaim(ports, alliance, (claim) => ({
    ...claim,
    attestations: isLinked ? including(claim.attestations, url) : claim.attestations.filter((each) => each !== url),
  }));
}

/** The attestations that the membership document links to, and that can be read. */
export async function takenAttestations(ports: MemberPorts): Promise<readonly Attestation[]> {
  const { pod, webId, storage, anonymous, register } = ports;
  const { alliance } = await readRegisterHead(anonymous, register);
  const membership = await readGraph(pod, layoutOf(storage).membership);
  const links = membership === undefined ? [] : (findClaim(membership.quads, webId, alliance)?.attestations ?? []);
  const found = await concurrently(links, 4, async (link) => {
    const document = await findCredential(pod, documentOf(link));
    return document === undefined ? undefined : readAttestation(document.quads);
  });
  return found.filter((each) => each !== undefined);
}

/**
 * Removes an attestation and the link to it. `restore` puts the very bytes back, as long as nothing else stands there. What
 * is gone already is fine, so that a removal that stopped half-way can be run again.
 */
export async function removeAttestation(ports: MemberPorts, attestation: DocumentUrl): Promise<{ restore(): Promise<void> }> {
  if (!attestation.startsWith(layoutOf(ports.storage).attestations)) {
    throw new ForbiddenError(attestation, 'Only the attestations in your own pod can be removed here.');
  }
  const removed = (await findCredential(ports.pod, attestation))?.document;
  await linkAttestation(ports, attestation, false);
  if (removed !== undefined) await ports.pod.remove(attestation, stillAs(removed));
  return {
    async restore() {
      if (removed !== undefined) await keepAttestation(ports, removed);
    },
  };
}
