/** What happened to attestations of the demo that do not count. What the product refuses was done with other software. */
import { entriesAt, freePlace } from '../actions/attestation-draft.ts';
import { takePlace } from '../actions/attestation-notes.ts';
import { documentIn, layoutOf } from '../actions/pod-layout.ts';
import { type MemberPorts, timestamp } from '../actions/ports.ts';
import { requireCredential } from '../actions/credential-document.ts';
import { stillAs } from '../actions/graph-document.ts';
import { signDocument } from '../actions/sign-document.ts';
import { keepAttestation } from '../actions/take-attestation.ts';
import { ownMandates } from '../actions/vetting-desk.ts';
import type { Attestation } from '../domain/attestation.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { attestationDocument } from '../rdf/attestation.ts';
import { credentialBody } from '../rdf/credential.ts';
import type { DemoVetting } from './vettings.ts';

/** Where a member of the demo keeps its attestation of a kind. */
export const attestationAt = ({ storage }: Pick<MemberPorts, 'storage'>, kind: string): DocumentUrl =>
  documentIn(layoutOf(storage).attestations, kind, 'jsonld');

/** An authority signs, with other software, what its mandate does not cover; the member takes it. */
export async function attestOutsideTheMandate(
  authority: MemberPorts,
  member: MemberPorts,
  { kind, roles, jurisdictions, method }: Pick<DemoVetting, 'kind' | 'roles' | 'jurisdictions' | 'method'>,
  validUntil: string,
): Promise<void> {
  const [mandate] = await ownMandates(authority);
  if (mandate === undefined) throw new Error('This authority has no mandate.');
  const place = await freePlace(authority);
  await takePlace(authority, place);
  const attestation: Attestation = {
    id: attestationAt(member, kind),
    issuer: authority.webId,
    member: member.webId,
    kind,
    roles,
    jurisdictions,
    method,
    validFrom: timestamp(authority.now),
    validUntil,
    status: entriesAt(mandate, place),
  };
  const body = credentialBody(await signDocument(authority, attestationDocument(attestation)));
  await keepAttestation(member, { url: attestation.id, body });
}

/** Copies another member's attestation into the own pod, byte for byte, and links to it. */
export async function transplant(member: MemberPorts, from: DocumentUrl, kind: string): Promise<void> {
  const { document } = await requireCredential(member.anonymous, from);
  await keepAttestation(member, { url: attestationAt(member, kind), body: document.body });
}

/** Grants oneself ten more years in an attestation that somebody else signed. */
export async function tamper({ pod }: MemberPorts, attestation: DocumentUrl): Promise<void> {
  const { document } = await requireCredential(pod, attestation);
  const longer = document.body.replace(/("validUntil": ")(\d{4})/, (_, key: string, year: string) => `${key}${Number(year) + 10}`);
  await pod.write(attestation, longer, 'application/vc', stillAs(document));
}
