/**
 * The two status lists of an authority: who is revoked, and who is on hold. Each is a signed document that everybody can
 * read and that goes stale; it says nothing about who has which place in it.
 */
import { decodeStatusList, encodeStatusList, statusIndex } from '../credentials/status-list.ts';
import type { Attestation, Mandate, StatusEntry } from '../domain/attestation.ts';
import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { addDuration } from '../domain/iso-duration.ts';
import type { PodDocument } from '../pod/pod.ts';
import { type PackedStatusList, readStatusList, statusListDocument } from '../rdf/status-list.ts';
import { readVerificationMethods } from '../rdf/webid.ts';
import type { VettingDesk } from './app.ts';
import { findCredential, verifiedWith, writeCredential } from './credential-document.ts';
import { requireGraph, stillAs } from './graph-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { signDocument } from './sign-document.ts';
import { StatusListBrokenError } from './vetting-errors.ts';

export const purposes = ['revocation', 'suspension'] as const satisfies readonly StatusEntry['purpose'][];
/** Places in a list. So many that one place says little about whose it is (Bitstring Status List 1.0 §6.1). */
export const listLength = 131_072;
/** How often a change is tried anew when another device of the authority wrote in between. */
const attempts = 5;

export const listAddress = ({ statusLists }: Pick<Mandate, 'statusLists'>, purpose: StatusEntry['purpose']): DocumentUrl =>
  new URL(`${purpose}.jsonld`, statusLists).href as DocumentUrl;

export interface OwnList {
  readonly document: PodDocument;
  readonly list: PackedStatusList;
  readonly set: ReadonlySet<number>;
}

/**
 * A list of one's own, undefined where none stands yet. Throws StatusListBrokenError when it is not as one signed it: to sign
 * it anew as it stands would make somebody else's change one's own.
 */
export async function readOwnList(ports: MemberPorts, url: DocumentUrl): Promise<OwnList | undefined> {
  const found = await findCredential(ports.pod, url);
  if (found === undefined) return undefined;
  const { quads } = await requireGraph(ports.pod, documentOf(ports.webId));
  const keys = readVerificationMethods(quads, ports.webId).map(({ publicKeyMultibase }) => publicKeyMultibase);
  const list = readStatusList(found.quads);
  const bits = list === undefined ? undefined : await decodeStatusList(list.encodedList);
  if (list?.issuer !== ports.webId || bits?.ok !== true || (await verifiedWith(found, keys)) === undefined) {
    throw new StatusListBrokenError(url, 'This status list is not as you signed it.');
  }
  return { document: found.document, list, set: new Set(bits.set) };
}

/** An age that cannot be read gives no time at all: the list is stale at once. */
export const after = (instant: string, duration: string): string => addDuration(instant, duration) ?? instant;

/** Makes both lists of a mandate where they are missing. */
export async function ensureLists(ports: MemberPorts, mandate: Mandate): Promise<void> {
  for (const purpose of purposes) {
    if ((await readOwnList(ports, listAddress(mandate, purpose))) === undefined) await changeList(ports, mandate, purpose, () => undefined);
  }
}

/** Signs a list anew with a change in it, on the condition that it is still as it was read; fresh from now on. */
export async function changeList(
  ports: MemberPorts,
  mandate: Pick<Mandate, 'statusLists' | 'maxStatusAge'>,
  purpose: StatusEntry['purpose'],
  change: (set: Set<number>) => void,
): Promise<void> {
  const url = listAddress(mandate, purpose);
  for (let attempt = 1; ; attempt++) {
    const present = await readOwnList(ports, url);
    const set = new Set(present?.set);
    change(set);
    const validFrom = timestamp(ports.now);
    const list: PackedStatusList = {
      id: url,
      issuer: ports.webId,
      purpose,
      validFrom,
      validUntil: after(validFrom, mandate.maxStatusAge),
      encodedList: await encodeStatusList(set, listLength),
    };
    try {
      await writeCredential(ports.pod, url, await signDocument(ports, statusListDocument(list)), stillAs(present?.document));
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}

/** What the lists of an authority say of one of its attestations; the revocation weighs more than the hold. */
export function statusIn(lists: ReadonlyMap<string, OwnList>, { status }: Attestation): 'in-force' | 'on-hold' | 'revoked' {
  const isSet = (purpose: StatusEntry['purpose']): boolean =>
    status.some((entry) => entry.purpose === purpose && lists.get(entry.list)?.set.has(statusIndex(entry.index) ?? -1) === true);
  return isSet('revocation') ? 'revoked' : isSet('suspension') ? 'on-hold' : 'in-force';
}

/** The lists of these mandates that exist, by address. */
export async function readLists(
  ports: MemberPorts,
  mandates: readonly Pick<Mandate, 'statusLists'>[],
): Promise<ReadonlyMap<string, OwnList>> {
  const addresses = new Set(mandates.flatMap((mandate) => purposes.map((purpose) => listAddress(mandate, purpose))));
  const lists = new Map<string, OwnList>();
  for (const address of addresses) {
    const list = await readOwnList(ports, address);
    if (list !== undefined) lists.set(address, list);
  }
  return lists;
}

/** When a list was signed, and from when on nobody may go by it any more. */
export function freshness({ list }: OwnList, mandates: readonly Mandate[]): VettingDesk['lists'][number] {
  const ages = mandates
    .filter((mandate) => listAddress(mandate, list.purpose) === list.id)
    .map(({ maxStatusAge }) => after(list.validFrom, maxStatusAge));
  const [staleAt = list.validUntil] = [list.validUntil, ...ages].sort();
  return { document: list.id, purpose: list.purpose, validFrom: list.validFrom, staleAt };
}
