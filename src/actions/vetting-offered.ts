/** Attestations that authorities hold ready for the person signed in, each read and verified before it is shown. */
import type { Attestation, VettingRequest } from '../domain/attestation.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { Reason } from '../domain/membership.ts';
import { readAttestation } from '../rdf/attestation.ts';
import type { OfferedAttestation } from './app.ts';
import { isAnswerTo } from './attestation-address.ts';
import { concurrently } from './concurrently.ts';
import { findCredential } from './credential-document.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { ownRequests } from './request-vetting.ts';
import { findMandate, mandatesAt, nameOf } from './vetting-mandates.ts';
import { type VettingNotice, readNotices } from './vetting-notices.ts';
import { addressTaken, expired, keyNotPinned, noAttestation, noStatus, notAskedFor, notForMe } from './vetting-problems.ts';
import { type SignedDocument, isReason, readSigned, signatureProblem } from './vetting-reading.ts';

/** Anybody can fill an inbox; what is looked at in one go has an end. */
const mostNotices = 200;

/** What is offered and not yet taken, oldest first. What can be no attestation of this person’s at all is left out. */
export async function offeredAttestations(ports: MemberPorts): Promise<readonly OfferedAttestation[]> {
  const [notices, requests] = await Promise.all([readNotices(ports, ['offered'], mostNotices), ownRequests(ports)]);
  const found = await concurrently(notices, 4, (notice) => examineOffer(ports, notice, requests));
  return found
    .filter((each) => each !== undefined)
    .sort((one, other) => (one.attestation.validFrom < other.attestation.validFrom ? -1 : 1));
}

async function examineOffer(
  ports: MemberPorts,
  { notification, object: copy }: VettingNotice,
  requests: readonly VettingRequest[],
): Promise<OfferedAttestation | undefined> {
  const found = await readOffered(ports, copy);
  if (isReason(found)) return undefined;
  const { attestation, signed } = found;
  const present = isInMyPod(ports, attestation.id) ? await findCredential(ports.pod, attestation.id) : undefined;
  if (present?.document.body === signed.body) return undefined;
  return {
    notification,
    copy,
    attestation,
    authorityName: await nameOf(ports.anonymous, attestation.issuer),
    problems: [
      ...(await problemsOf(ports, attestation, signed, requests)),
      ...(present === undefined ? [] : [addressTaken(attestation.id)]),
    ],
  };
}

/** The attestation in a copy, by the very bytes that stand there; its address is the one that it gives itself. */
export async function readOffered(
  { anonymous }: MemberPorts,
  copy: DocumentUrl,
): Promise<{ readonly attestation: Attestation; readonly signed: SignedDocument } | Reason> {
  const signed = await readSigned(anonymous, copy, (body) => idIn(body) ?? copy);
  if (isReason(signed)) return signed;
  const attestation = readAttestation(signed.quads);
  return attestation === undefined ? noAttestation(copy) : { attestation, signed };
}

/** The `id` of a JSON document. Only where it is to be read from is taken from here: what it says is read from statements. */
function idIn(body: string): string | undefined {
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

const isInMyPod = ({ storage }: MemberPorts, address: string): boolean => address.startsWith(layoutOf(storage).attestations);

/** Why an attestation should not be taken. */
export async function problemsOf(
  ports: MemberPorts,
  attestation: Attestation,
  signed: SignedDocument,
  requests: readonly VettingRequest[],
): Promise<readonly Reason[]> {
  const { id, member, issuer, validFrom, validUntil, status } = attestation;
  const now = timestamp(ports.now);
  const signature = await signatureProblem(ports.anonymous, issuer, id, signed);
  const mandates = (await mandatesAt(ports, validFrom)).filter(({ authority }) => authority === issuer);
  const mandate = findMandate(mandates, attestation, id);
  const asked = requests.some(({ authority, deliverTo }) => authority === issuer && isAnswerTo(deliverTo, id));
  const purposes = new Set(status.map(({ purpose }) => purpose));
  const isPinned =
    isReason(signature) ||
    isReason(mandate) ||
    mandate.keys.some(({ publicKeyMultibase }) => publicKeyMultibase === signature.publicKeyMultibase);
  return [
    ...(member === ports.webId ? [] : [notForMe(id)]),
    ...(asked && isInMyPod(ports, id) ? [] : [notAskedFor(id)]),
    ...(isReason(signature) ? [signature] : []),
    ...(isReason(mandate) ? [mandate] : []),
    ...(isPinned ? [] : [keyNotPinned(id)]),
    ...(purposes.size === 2 ? [] : [noStatus(id)]),
    ...(validUntil < now ? [expired(id, validUntil)] : []),
  ];
}
