import { randomBelow } from '../credentials/random.ts';
import { statusIndex } from '../credentials/status-list.ts';
import type { Attestation, AttestationScope, Mandate } from '../domain/attestation.ts';
import type { Iri } from '../domain/iri.ts';
import type { PendingRequest } from './app.ts';
import { takenPlaces } from './attestation-notes.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { listAddress, listLength, purposes } from './status-lists.ts';
import { NotYoursToAttestError } from './vetting-errors.ts';
import { findMandate, isInPeriod, mandatesAt } from './vetting-mandates.ts';
import { readPublicMember } from './vetting-member.ts';
import { affiliate } from './vetting-problems.ts';
import { areTied } from './vetting-queue.ts';
import { isReason } from './vetting-reading.ts';
import { readRegisterHead } from './read-register.ts';

/** What an authority decides to attest. Days mean whole days. */
export type Granted = AttestationScope & { readonly method: Iri; readonly validFrom: string; readonly validUntil: string };

/**
 * The attestation that issuing would sign, with a place in the status lists that nobody has. Nothing is written.
 *
 * @throws NotYoursToAttestError when the mandate does not cover it, or both sides declared a tie.
 */
export async function draftAttestation(
  ports: MemberPorts,
  { request }: Pick<PendingRequest, 'request'>,
  granted: Granted,
): Promise<Attestation> {
  const { method, roles, jurisdictions, level, field } = granted;
  const attested = {
    kind: request.kind,
    roles,
    jurisdictions,
    ...(level === undefined ? {} : { level }),
    ...(field === undefined ? {} : { field }),
  };
  const draft = {
    id: request.deliverTo,
    issuer: ports.webId,
    member: request.member,
    ...attested,
    method,
    validFrom: startOf(granted.validFrom, timestamp(ports.now)),
    validUntil: endOf(granted.validUntil),
  };
  const mandate = await requireMandate(ports, { ...draft, status: [] });
  return { ...draft, status: entriesAt(mandate, await freePlace(ports)) };
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
/** A day begins at once where it is today. */
const startOf = (time: string, now: string): string => (!isDay(time) ? time : now.startsWith(time) ? now : `${time}T00:00:00Z`);
const endOf = (time: string): string => (isDay(time) ? `${time}T23:59:59Z` : time);

/**
 * The mandate under which this may be attested: one that is in force today, for nobody dates back to when a mandate held that
 * was taken away since. Throws NotYoursToAttestError, in words, when there is none.
 */
export async function requireMandate(ports: MemberPorts, attestation: Attestation): Promise<Mandate> {
  const mandates = (await mandatesAt(ports)).filter(
    (mandate) => mandate.authority === ports.webId && isInPeriod(mandate, attestation.validFrom),
  );
  const mandate = findMandate(mandates, attestation, attestation.id);
  if (isReason(mandate)) throw new NotYoursToAttestError(mandate);
  const { alliance } = await readRegisterHead(ports.anonymous, ports.register);
  const member = await readPublicMember(ports.anonymous, attestation.member, alliance);
  if (await areTied(ports, attestation.member, member)) throw new NotYoursToAttestError(affiliate(attestation.id));
  return mandate;
}

/** A place of the status lists that was never given to an attestation, drawn by chance. */
export async function freePlace(ports: MemberPorts): Promise<number> {
  const taken = await takenPlaces(ports);
  for (;;) {
    const place = randomBelow(listLength);
    if (!taken.has(place)) return place;
  }
}

/** The entries of an attestation in both lists of a mandate. */
export const entriesAt = (mandate: Mandate, place: number): Attestation['status'] =>
  purposes.map((purpose) => ({ purpose, list: listAddress(mandate, purpose), index: String(place) }));

/** The place that an attestation has in its lists. */
export const placeOf = ({ status: [entry] }: Pick<Attestation, 'status'>): number => statusIndex(entry?.index ?? '') ?? -1;
