/** The desk of a vetting authority: what waits, what was issued, and whether its status lists are fresh. */
import type { Mandate } from '../domain/attestation.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { PodError } from '../pod/pod-error.ts';
import type { IssuedAttestation, VettingDesk } from './app.ts';
import { type IssuingNote, type IssuingStatus, noteChange, readNotes } from './attestation-notes.ts';
import { placeOf } from './attestation-draft.ts';
import { clearNotices } from './clear-notices.ts';
import { concurrently } from './concurrently.ts';
import { findCredential } from './credential-document.ts';
import { stillAs } from './graph-document.ts';
import type { Lookup } from './open-membership.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { type OwnList, after, changeList, freshness, listAddress, purposes, readLists, readOwnList, statusIn } from './status-lists.ts';
import { RevokedForGoodError } from './vetting-errors.ts';
import { mandatesAt } from './vetting-mandates.ts';
import { type VettingNotice, readNotices } from './vetting-notices.ts';
import { pendingRequests } from './vetting-queue.ts';

/** Anybody can fill an inbox; what is looked at in one go has an end. */
const mostNotices = 500;

export async function openDesk(ports: MemberPorts, lookup?: Lookup): Promise<VettingDesk> {
  const [mandates, notes, notices] = await Promise.all([
    ownMandates(ports),
    readNotes(ports),
    readNotices(ports, ['requested', 'taken'], mostNotices),
  ]);
  const about = (kind: VettingNotice['kind']): readonly VettingNotice[] => notices.filter((notice) => notice.kind === kind);
  await clearTaken(ports, about('taken'), notes);
  const lists = await readLists(ports, containersOf(ports, mandates));
  const queue = await pendingRequests(ports, about('requested'), mandates, notes);
  return {
    mandates,
    queue: await concurrently(queue, 4, async (request) =>
      request.name.length > 0 ? request : { ...request, name: (await lookup?.(request.request.member))?.name ?? [] },
    ),
    issued: notes.map((note) => toIssued(ports, note, lists)),
    lists: [...lists.values()].map((list) => freshness(list, mandates)),
  };
}

/** The mandates of the person signed in that hold now. */
export const ownMandates = async (ports: MemberPorts): Promise<readonly Mandate[]> =>
  (await mandatesAt(ports)).filter(({ authority }) => authority === ports.webId);

/** Where its lists stand: also after its last mandate has ended, for what it issued may still count. */
const containersOf = ({ storage }: MemberPorts, mandates: readonly Mandate[]): readonly Pick<Mandate, 'statusLists'>[] => [
  { statusLists: layoutOf(storage).status },
  ...mandates,
];

function toIssued({ now }: MemberPorts, note: IssuingNote, lists: ReadonlyMap<string, OwnList>): IssuedAttestation {
  const { attestation, memberName, copy, reason } = note;
  const inLists = statusIn(lists, attestation);
  const isOver = inLists !== 'revoked' && attestation.validUntil < timestamp(now);
  return { attestation, memberName, copy, status: isOver ? 'expired' : inLists, ...(reason === undefined ? {} : { reason }) };
}

/** Clears away the copies that members have taken; believed only where the very bytes stand in the member's pod. */
async function clearTaken(ports: MemberPorts, notices: readonly VettingNotice[], notes: readonly IssuingNote[]): Promise<void> {
  for (const { notification, object } of notices) {
    const note = notes.find(({ copy }) => copy === object);
    const copy = note === undefined ? undefined : await findCredential(ports.pod, note.copy);
    if (note !== undefined && copy !== undefined) {
      if (!(await isTaken(ports, note, copy.digestMultibase))) continue;
      await ports.pod.remove(note.copy, stillAs(copy.document));
    }
    await clearNotices(ports, [notification]);
  }
}

/** Whether the very bytes stand in the member's pod. A pod that does not answer is asked another time. */
async function isTaken({ anonymous }: MemberPorts, { attestation }: IssuingNote, digest: string): Promise<boolean> {
  try {
    return (await findCredential(anonymous, attestation.id))?.digestMultibase === digest;
  } catch (error) {
    if (error instanceof PodError) return false;
    throw error;
  }
}

/**
 * Puts an attestation on hold, releases it, or revokes it, by signing the status lists anew; the reason stays with the
 * authority. The list comes first: what is to stop counting stops, also where noting it fails.
 *
 * @throws RevokedForGoodError when it is revoked already and something else is asked for.
 */
export async function setStatus(
  ports: MemberPorts,
  { attestation, copy }: Pick<IssuedAttestation, 'attestation' | 'copy'>,
  status: IssuingStatus,
  reason: string,
): Promise<void> {
  const place = placeOf(attestation);
  const lists = await Promise.all(
    attestation.status.map(async (entry) => {
      const statusLists = new URL('.', entry.list).href as DocumentUrl;
      return { purpose: entry.purpose, statusLists, maxStatusAge: await maxAgeOf(ports, statusLists) };
    }),
  );
  const revocation = lists.find(({ purpose }) => purpose === 'revocation');
  const suspension = lists.find(({ purpose }) => purpose === 'suspension');
  if (revocation !== undefined) {
    const isRevoked = (await readOwnList(ports, listAddress(revocation, 'revocation')))?.set.has(place) === true;
    if (isRevoked && status !== 'revoked') throw new RevokedForGoodError(attestation.id);
    if (status === 'revoked' && !isRevoked) await changeList(ports, revocation, 'revocation', (set) => set.add(place));
  }
  if (suspension !== undefined && status !== 'revoked') {
    await changeList(ports, suspension, 'suspension', (set) => {
      if (status === 'on-hold') set.add(place);
      else set.delete(place);
    });
  }
  const note = (await readNotes(ports)).find((each) => each.copy === copy);
  if (note !== undefined) await noteChange(ports, note.document, status, reason, timestamp(ports.now));
}

/** How long a list may be gone by: the shortest of the mandates that it serves, a week where none is in force any more. */
async function maxAgeOf(ports: MemberPorts, statusLists: DocumentUrl): Promise<string> {
  const mandates = (await ownMandates(ports)).filter((mandate) => mandate.statusLists === statusLists);
  return shortest(mandates.map(({ maxStatusAge }) => maxStatusAge)) ?? 'P7D';
}

/** The shortest of some durations, by what they come to from one and the same day. */
function shortest(durations: readonly string[]): string | undefined {
  const from = '2026-01-01T00:00:00Z';
  return [...durations].sort((one, other) => (after(from, one) < after(from, other) ? -1 : 1))[0];
}

/** Signs all lists anew, so that they stay fresh. */
export async function refreshLists(ports: MemberPorts): Promise<void> {
  const containers = new Set(containersOf(ports, await ownMandates(ports)).map(({ statusLists }) => statusLists));
  for (const statusLists of containers) {
    const maxStatusAge = await maxAgeOf(ports, statusLists);
    for (const purpose of purposes) {
      if ((await readOwnList(ports, listAddress({ statusLists }, purpose))) === undefined) continue;
      await changeList(ports, { statusLists, maxStatusAge }, purpose, () => undefined);
    }
  }
}
