import type { AttestationKind, AttestationScope, VettingRequest } from '../domain/attestation.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { readVettingRequest, vettingRequestDocument } from '../rdf/vetting-request.ts';
import { concurrently } from './concurrently.ts';
import { findCredential, requireCredential, writeCredential } from './credential-document.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { ensurePrepared } from './prepare-pod.ts';
import { readRegisterHead } from './read-register.ts';
import { signDocument } from './sign-document.ts';
import { NotYoursToAttestError } from './vetting-errors.ts';
import { mandatesAt } from './vetting-mandates.ts';
import { sendNotice } from './vetting-notices.ts';
import { noMandate } from './vetting-problems.ts';

export interface VettingWish extends AttestationScope {
  readonly authority: WebId;
  readonly kind: AttestationKind;
}

/**
 * Asks an authority to be vetted: a signed request in one's own pod, and a notice of where it stands. The request says at
 * which address the attestation is to stand, so that nobody can put one where it was not asked for.
 *
 * @throws NotYoursToAttestError when the register names no mandate of this authority; nothing is written then.
 */
export async function requestVetting(ports: MemberPorts, wish: VettingWish): Promise<DocumentUrl> {
  const { alliance } = await readRegisterHead(ports.anonymous, ports.register);
  const mandates = (await mandatesAt(ports)).filter(({ authority }) => authority === wish.authority);
  if (mandates.length === 0) throw new NotYoursToAttestError(noMandate(wish.authority));
  await ensurePrepared(ports);
  const { requests, attestations } = layoutOf(ports.storage);
  const slug = await freeSlug(ports, wish.kind);
  const { kind, authority, roles, jurisdictions, level, field } = wish;
  const request: VettingRequest = {
    id: documentIn(requests, slug, 'jsonld'),
    issuer: ports.webId,
    member: ports.webId,
    authority,
    alliance,
    kind,
    roles,
    jurisdictions,
    ...(level === undefined ? {} : { level }),
    ...(field === undefined ? {} : { field }),
    deliverTo: documentIn(attestations, slug, 'jsonld'),
    validFrom: timestamp(ports.now),
  };
  await writeCredential(ports.pod, request.id, await signDocument(ports, vettingRequestDocument(request)), { kind: 'absent' });
  await sendNotice(ports, authority, 'requested', request.id);
  return request.id;
}

/** The name of the kind, with a number where a request or an attestation has it already. */
async function freeSlug({ pod, storage }: MemberPorts, kind: AttestationKind): Promise<string> {
  const { requests, attestations } = layoutOf(storage);
  for (let number = 1; number <= 100; number++) {
    const slug = number === 1 ? kind : `${kind}-${number}`;
    const isFree = async (container: DocumentUrl): Promise<boolean> =>
      (await findCredential(pod, documentIn(container, slug, 'jsonld'))) === undefined;
    if ((await isFree(requests)) && (await isFree(attestations))) return slug;
  }
  throw new ConflictError(requests, 'There are a hundred requests of this kind already.');
}

/** One's own requests, newest first. What is no request is passed over. */
export async function ownRequests({ pod, storage, webId }: MemberPorts): Promise<readonly VettingRequest[]> {
  const documents = await pod.list(layoutOf(storage).requests);
  const found = await concurrently(documents, 4, async (document) => readVettingRequest((await requireCredential(pod, document)).quads));
  return found
    .filter((request) => request?.member === webId)
    .filter((request) => request !== undefined)
    .sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
}
