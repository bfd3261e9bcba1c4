/** Requests that wait at an authority. The notices only say where to look; all that is shown stands in the member's own pod. */
import type { Mandate, VettingRequest } from '../domain/attestation.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import { unreachable } from '../domain/membership-reasons.ts';
import type { Reason } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';
import { readVettingRequest } from '../rdf/vetting-request.ts';
import type { PendingRequest } from './app.ts';
import { type IssuingNote, declinedAt } from './attestation-notes.ts';
import { concurrently } from './concurrently.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { readRegisterHead } from './read-register.ts';
import { findMandate } from './vetting-mandates.ts';
import { type PublicMember, interestsOfAuthority, readDeclared, readOfferingNames, readPublicMember } from './vetting-member.ts';
import type { VettingNotice } from './vetting-notices.ts';
import { affiliate, badAddress, notTheirs, notToMe, otherAlliance } from './vetting-problems.ts';
import { isReason, readSigned, signatureProblem } from './vetting-reading.ts';

/** The requests that these notices tell of and that were neither answered nor declined, oldest first. */
export async function pendingRequests(
  ports: MemberPorts,
  notices: readonly VettingNotice[],
  mandates: readonly Mandate[],
  notes: readonly IssuingNote[],
): Promise<readonly PendingRequest[]> {
  const { alliance } = await readRegisterHead(ports.anonymous, ports.register);
  const found = await concurrently(notices, 6, async (notice) => {
    const examined = await examineRequest(ports, notice.object, alliance, mandates);
    if (examined === undefined || (await isAnswered(ports, examined.request, notes))) return undefined;
    return toPending(ports, notice, examined);
  });
  return found.filter((each) => each !== undefined).sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
}

export interface ExaminedRequest {
  readonly request: VettingRequest;
  readonly member: PublicMember | undefined;
  readonly problems: readonly Reason[];
}

/** A request as the member's pod states it now, and what speaks against it; undefined when nothing that asks stands there. */
export async function examineRequest(
  ports: MemberPorts,
  url: DocumentUrl,
  alliance: WebId,
  mandates: readonly Mandate[],
): Promise<ExaminedRequest | undefined> {
  const signed = await readSigned(ports.anonymous, url);
  const request = isReason(signed) ? undefined : readVettingRequest(signed.quads);
  if (request === undefined || isReason(signed)) return undefined;
  const member = await readAsked(ports, request, alliance);
  if (isReason(member)) return { request, member: undefined, problems: [member] };
  const { issuer, deliverTo } = request;
  const isTheirs = issuer === request.member && member.isOwn(url) && member.isOwn(request.id);
  const signature = await signatureProblem(ports.anonymous, issuer, url, signed);
  const mandate = findMandate(mandates, request, url);
  const problems = [
    ...(isTheirs ? [] : [notTheirs(url)]),
    ...(isReason(signature) ? [signature] : []),
    ...(request.authority === ports.webId ? [] : [notToMe(url)]),
    ...(request.alliance === alliance ? [] : [otherAlliance(url)]),
    ...(member.isOwn(deliverTo) && deliverTo.endsWith('.jsonld') ? [] : [badAddress(url)]),
    ...(isReason(mandate) ? [mandate] : []),
    ...((await areTied(ports, request.member, member)) ? [affiliate(url)] : []),
  ];
  return { request, member, problems };
}

/** What may be granted differently than it was asked for; everything else must be mended by the member. */
export const isMatterOfScope = ({ code }: Reason): boolean => code === 'OUT_OF_MANDATE';

async function readAsked({ anonymous }: MemberPorts, { id, member }: VettingRequest, alliance: WebId): Promise<PublicMember | Reason> {
  try {
    return await readPublicMember(anonymous, member, alliance);
  } catch (error) {
    if (!(error instanceof PodError)) throw error;
    const unread: UnreadDocument = { document: id, role: 'webid', code: error.code, message: error.message };
    return unreachable(unread);
  }
}

/** Whether one of both declares the other as an affiliate. */
export async function areTied({ anonymous, webId }: MemberPorts, member: WebId, { claim }: PublicMember): Promise<boolean> {
  const [theirs, mine] = await Promise.all([readDeclared(anonymous, claim?.interests), interestsOfAuthority(anonymous, webId)]);
  return theirs?.affiliates.includes(webId) === true || mine?.affiliates.includes(member) === true;
}

/** A request that was answered is not asked again by sending its notice again. */
async function isAnswered(ports: MemberPorts, { id, validFrom }: VettingRequest, notes: readonly IssuingNote[]): Promise<boolean> {
  if (notes.some(({ request, attestation }) => request === id && attestation.validFrom >= validFrom)) return true;
  const declined = await declinedAt(ports, id);
  return declined !== undefined && declined >= validFrom;
}

async function toPending(
  { anonymous, now }: MemberPorts,
  { notification, published }: VettingNotice,
  { request, member, problems }: ExaminedRequest,
): Promise<PendingRequest> {
  const said = published ?? request.validFrom;
  return {
    notification,
    request,
    name: member?.name ?? [],
    member: member?.member,
    offerings: member === undefined ? [] : await readOfferingNames(anonymous, request.member, member),
    // The sender's word, but never in the future.
    receivedAt: said > timestamp(now) ? timestamp(now) : said,
    problems,
  };
}
