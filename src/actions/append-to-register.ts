import { maxRegisterBytes } from '../credentials/read-credential.ts';
import type { Mandate } from '../domain/attestation.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { DigestReference, RegisterEvent, RegisterVersion } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { registerDocument, versionAddress, writeRegisterPointer } from '../rdf/register.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { NotTheStewardError, RegisterBrokenError, RegisterNotSignedError } from './action-error.ts';
import { byteLength, verifiedWith, writeCredential } from './credential-document.ts';
import { stillAs } from './graph-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { type Register, checkLink, readRegister, readRegisterHead, readVersion } from './read-register.ts';
import { signDocument } from './sign-document.ts';

/** An event before it has its place in a version. */
export interface NewEvent extends Omit<RegisterEvent, 'id' | 'recorded' | 'mandate'> {
  readonly mandate?: Omit<Mandate, 'id'>;
}

/** What is to be added: events, digests of documents whose dates become more than a claim by it, motions and decisions. */
export interface Addition {
  readonly events?: readonly NewEvent[];
  readonly anchors?: readonly DigestReference[];
  /** Motions that open, and decisions that are recorded; all of them stand in the first version that is written. */
  readonly opened?: readonly DigestReference[];
  readonly closed?: readonly DigestReference[];
}

/** How often it is tried anew when another steward wrote in between. */
const attempts = 10;
/** No reader takes more events in one version; more anchors would make it slow to read for everybody. */
export const mostEvents = 500;
const mostAnchors = 500;
/** The proof comes on top. */
export const mostBytes = maxRegisterBytes - 4096;

/**
 * Adds to the register, in as few versions as it fits. A version is created only where none stands, so two stewards cannot
 * fork the chain: who comes second reads what the first one wrote and decides again.
 *
 * @param decide says, for the register as it stands, what is still to be added; an empty answer ends it. It is asked again
 * after every version and after every conflict, so it must leave out what the register holds already.
 * @returns the addresses of the versions written.
 */
export async function appendToRegister(ports: MemberPorts, decide: (register: Register) => Addition): Promise<readonly DocumentUrl[]> {
  const written: DocumentUrl[] = [];
  for (let conflicts = 0; ;) {
    const register = await readRegister(ports.pod, ports);
    insistOnSteward(ports, register);
    const { events = [], anchors = [], opened = [], closed = [] } = decide(register);
    if ([events, anchors, opened, closed].every(({ length }) => length === 0)) return written;
    const version = nextVersion(ports, register, { events, anchors, opened, closed });
    try {
      await writeVersion(ports, version, register.keys);
    } catch (error) {
      if (!(error instanceof ConflictError) || ++conflicts === attempts) throw error;
      await finishForOther(ports, register, version.id);
      continue;
    }
    await movePointer(ports, version.number);
    written.push(version.id);
    if (version.events.length === events.length && version.anchors.length === anchors.length) return written;
  }
}

/** Throws unless it is the alliance itself that is signed in. */
export function insistOnSteward({ webId, register }: MemberPorts, { alliance }: Pick<Register, 'alliance'>): void {
  if (alliance !== webId) throw new NotTheStewardError(register, 'Only the alliance itself adds to its register.');
}

/** Signs a version with the alliance's key and writes it where none stands. */
export async function writeVersion(ports: MemberPorts, version: RegisterVersion, among: readonly string[]): Promise<void> {
  const signed = await signDocument(ports, registerDocument(version), { controller: version.alliance, among });
  await writeCredential(ports.pod, version.id, signed, { kind: 'absent' });
}

/** Events in their places. */
export const numbered = (id: DocumentUrl, events: readonly NewEvent[], recorded: string): RegisterEvent[] =>
  events.map(({ mandate, ...event }, at) => ({
    ...event,
    id: `${id}#event-${at + 1}` as Iri,
    ...(mandate === undefined ? {} : { mandate: { ...mandate, id: `${id}#mandate-${at + 1}` as Iri } }),
    recorded,
  }));

/** The next version with as much of the addition as fits into one. */
function nextVersion(
  { now }: MemberPorts,
  { head, alliance, newest, versions }: Register,
  { events, anchors, ...registered }: Required<Addition>,
): RegisterVersion {
  const number = head.number + 1;
  const id = versionAddress(head.document.url, number);
  const issued = latest(timestamp(now), versions.at(-1)?.issued);
  const whole = (some: readonly DigestReference[], numberedEvents: readonly RegisterEvent[]): RegisterVersion => ({
    ...{ id, number, alliance, previous: newest },
    ...{ events: numberedEvents, anchors: some, ...registered, issued },
  });
  // Addresses are as long as whoever publishes there likes; half of a version is for them.
  const few = largest(
    Math.min(anchors.length, mostAnchors),
    (count) => byteLength(registerDocument(whole(anchors.slice(0, count), []))) <= mostBytes / 2,
  );
  const some = anchors.slice(0, few);
  const withEvents = (count: number): RegisterVersion => whole(some, numbered(id, events.slice(0, count), issued));
  const most = Math.min(events.length, mostEvents);
  return withEvents(largest(most, (count) => byteLength(registerDocument(withEvents(count))) <= mostBytes));
}

/** The largest count up to `most` that fits, where fewer always fit better; never fewer than one, but where there is none. */
export function largest(most: number, fits: (count: number) => boolean): number {
  if (most <= 1 || fits(most)) return most;
  let [low, high] = [1, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The register's own clock never goes back, whatever the devices of its stewards say. */
export const latest = (...times: readonly (string | undefined)[]): string =>
  times.reduce<string>((last, time) => (time !== undefined && time > last ? time : last), '');

/**
 * Another steward wrote the next version and has not moved the pointer yet, or never came to it. If it continues the chain
 * it is a version like any other, and the pointer is moved for them.
 */
async function finishForOther(ports: MemberPorts, register: Register, next: DocumentUrl): Promise<void> {
  const { head, alliance, newest } = register;
  if ((await readRegisterHead(ports.pod, ports.register)).number > head.number) return;
  const found = await readVersion(ports.pod, next);
  if ((await verifiedWith(found.credential, register.keys)) === undefined)
    throw new RegisterNotSignedError(next, 'The alliance did not sign this version of its register.');
  checkLink(found, { number: head.number + 1, alliance, expected: undefined });
  const { previous } = found.version;
  if (previous?.id !== newest.id || previous.digestMultibase !== newest.digestMultibase) {
    throw new RegisterBrokenError(next, 'A version stands here that does not continue the register.');
  }
  await movePointer(ports, found.version.number);
}

/** Moves the pointer forward to a version, never back. */
async function movePointer({ pod, register }: MemberPorts, number: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const head = await readRegisterHead(pod, register);
    if (head.number >= number) return;
    const { url } = head.document;
    const quads = writeRegisterPointer(url, { latest: versionAddress(url, number), alliance: head.alliance });
    try {
      await pod.write(url, serialiseTurtle(quads, { baseIri: url }), 'text/turtle', stillAs(head.document));
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}
