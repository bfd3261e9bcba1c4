/** Handing out attestations: issued on request, and renewed before they end. */
import { randomName } from '../credentials/random.ts';
import { readCredential } from '../credentials/read-credential.ts';
import type { Attestation } from '../domain/attestation.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { ConflictError, NotFoundError } from '../pod/pod-error.ts';
import type { Pod } from '../pod/pod.ts';
import { attestationDocument } from '../rdf/attestation.ts';
import { credentialBody } from '../rdf/credential.ts';
import type { IssuedAttestation, PendingRequest } from './app.ts';
import { renewalAddresses } from './attestation-address.ts';
import { entriesAt, freePlace, placeOf, requireMandate } from './attestation-draft.ts';
import { keepNote, noteDeclined, readNotes, takePlace } from './attestation-notes.ts';
import { clearNotices } from './clear-notices.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { ensurePrepared } from './prepare-pod.ts';
import { readRegisterHead } from './read-register.ts';
import { signDocument } from './sign-document.ts';
import { ensureLists } from './status-lists.ts';
import { NotYoursToAttestError } from './vetting-errors.ts';
import { sendNotice } from './vetting-notices.ts';
import { badAddress, noRequest } from './vetting-problems.ts';
import { examineRequest, isMatterOfScope } from './vetting-queue.ts';

/**
 * Issues an attestation in answer to a request that is read once more: signs it, notes why, holds a copy ready, and lets the
 * member know. The member takes it into its own pod, or does not.
 *
 * @throws NotYoursToAttestError when the mandate does not cover it, both sides declared a tie, or the member's pod no longer
 * asks for it; nothing is written then.
 */
export async function issueAttestation(
  ports: MemberPorts,
  { request, notification, name }: Pick<PendingRequest, 'request' | 'notification' | 'name'>,
  attestation: Attestation,
  reason: string,
): Promise<DocumentUrl> {
  const { alliance } = await readRegisterHead(ports.anonymous, ports.register);
  const examined = await examineRequest(ports, request.id, alliance, []);
  if (examined === undefined) throw new NotYoursToAttestError(noRequest(request.id));
  const [problem] = examined.problems.filter((each) => !isMatterOfScope(each) && each.code !== 'NO_MANDATE');
  if (problem !== undefined) throw new NotYoursToAttestError(problem);
  const { member, deliverTo, kind } = examined.request;
  if (attestation.id !== deliverTo || attestation.member !== member || attestation.kind !== kind || attestation.issuer !== ports.webId) {
    throw new NotYoursToAttestError(badAddress(request.id));
  }
  const copy = await handOut(ports, attestation, { request: request.id, memberName: examined.member?.name ?? name, reason });
  await clearNotices(ports, [notification]);
  return copy;
}

/** Signs, notes and offers an attestation. Answers where the copy for the member stands. */
async function handOut(
  ports: MemberPorts,
  attestation: Attestation,
  { request, memberName, reason }: { readonly request: DocumentUrl | undefined; readonly memberName: Texts; readonly reason: string },
): Promise<DocumentUrl> {
  const mandate = await requireMandate(ports, attestation);
  await ensurePrepared(ports);
  await ensureLists(ports, mandate);
  let place = placeOf(attestation);
  while (place < 0 || !(await takePlace(ports, place))) place = await freePlace(ports);
  const final: Attestation = { ...attestation, status: entriesAt(mandate, place) };
  const body = credentialBody(await signDocument(ports, attestationDocument(final)));
  const signed = await readCredential(body, { document: final.id });
  if (!signed.ok) throw new ConflictError(final.id, signed.issue.message);
  const name = randomName();
  const copy = documentIn(layoutOf(ports.storage).offered, name, 'jsonld');
  // The note comes first: what was handed out and is not noted could never be revoked.
  await keepNote(ports, { name, quads: signed.quads, copy, request, memberName, reason, at: timestamp(ports.now) });
  await ports.pod.write(copy, body, 'application/vc', { kind: 'absent' });
  await sendNotice(ports, final.member, 'offered', copy);
  return copy;
}

/**
 * Attests the same anew, from now to a later day: another document beside the one that is left to end. Same promises as
 * {@link issueAttestation}.
 */
export async function renewAttestation(
  ports: MemberPorts,
  { attestation, memberName }: Pick<IssuedAttestation, 'attestation' | 'memberName'>,
  validUntil: string,
  reason: string,
): Promise<DocumentUrl> {
  const notes = await readNotes(ports);
  const id = await freeAddress(ports.anonymous, attestation.id, new Set(notes.map((note) => note.attestation.id)));
  const request = notes.find((note) => note.attestation.id === attestation.id)?.request;
  const renewed: Attestation = {
    ...attestation,
    id,
    validFrom: timestamp(ports.now),
    validUntil: /^\d{4}-\d\d-\d\d$/.test(validUntil) ? `${validUntil}T23:59:59Z` : validUntil,
    status: [],
  };
  return handOut(ports, renewed, { request, memberName, reason });
}

/** The next number that neither the member uses, for a request or for an attestation, nor a note of one's own. */
async function freeAddress(anonymous: Pod, address: DocumentUrl, noted: ReadonlySet<string>): Promise<DocumentUrl> {
  for (const next of renewalAddresses(address)) {
    const request = next.replace('/attestations/', '/requests/') as DocumentUrl;
    if (!noted.has(next) && !(await isThere(anonymous, next)) && (request === next || !(await isThere(anonymous, request)))) return next;
  }
  throw new ConflictError(address, 'This attestation was renewed too often.');
}

async function isThere(anonymous: Pod, url: DocumentUrl): Promise<boolean> {
  try {
    await anonymous.read(url, ['application/vc', 'application/ld+json;q=0.9']);
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

/** Declines a request: the member is told that, and the reason stays with the authority. */
export async function declineRequest(
  ports: MemberPorts,
  { request, notification }: Pick<PendingRequest, 'request' | 'notification'>,
  reason: string,
): Promise<void> {
  await ensurePrepared(ports);
  await noteDeclined(ports, request.id, reason, timestamp(ports.now));
  await sendNotice(ports, request.member, 'declined', request.id);
  await clearNotices(ports, [notification]);
}
