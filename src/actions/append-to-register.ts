import { maxRegisterBytes } from '../credentials/read-credential.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { RegisterEvent, RegisterVersion } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { credentialBody } from '../rdf/credential.ts';
import { registerDocument, versionAddress, writeRegisterPointer } from '../rdf/register.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { NotTheStewardError, RegisterBrokenError } from './action-error.ts';
import { writeCredential } from './credential-document.ts';
import { stillAs } from './graph-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { type Register, checkLink, readRegister, readRegisterHead, readVersion } from './read-register.ts';

/** An event before it has its place in a version. */
export type NewEvent = Omit<RegisterEvent, 'id' | 'recorded'>;

/** How often it is tried anew when another steward wrote in between. */
const attempts = 10;
/** More would make a version slow to read for everybody. */
const mostEvents = 100;

/**
 * Adds events to the register, in as few versions as they fit. A version is created only where none stands, so two stewards
 * cannot fork the chain: who comes second reads what the first one wrote and decides again.
 *
 * @param decide says, for the register as it stands, what is still to be added; an empty answer ends it. It is asked again
 * after every version and after every conflict, so it must leave out what the register holds already.
 * @returns the addresses of the versions written.
 */
export async function appendToRegister(
  ports: MemberPorts,
  decide: (register: Register) => readonly NewEvent[],
): Promise<readonly DocumentUrl[]> {
  const written: DocumentUrl[] = [];
  for (let conflicts = 0; ;) {
    const register = await readRegister(ports.pod, ports.register);
    if (register.alliance !== ports.webId) throw new NotTheStewardError(ports.register, 'Only the alliance itself adds to its register.');
    const events = decide(register);
    if (events.length === 0) return written;
    const version = nextVersion(ports, register, events);
    try {
      await writeCredential(ports.pod, version.id, registerDocument(version), { kind: 'absent' });
    } catch (error) {
      if (!(error instanceof ConflictError) || ++conflicts === attempts) throw error;
      await finishForOther(ports, register, version.id);
      continue;
    }
    await movePointer(ports, version.number);
    written.push(version.id);
    if (version.events.length === events.length) return written;
  }
}

/** The next version with as many of the events as fit into one. */
function nextVersion({ now }: MemberPorts, { head, alliance, newest }: Register, events: readonly NewEvent[]): RegisterVersion {
  const number = head.number + 1;
  const id = versionAddress(head.document.url, number);
  const issued = timestamp(now);
  for (let count = Math.min(events.length, mostEvents); ; count = Math.ceil(count / 2)) {
    const numbered = events.slice(0, count).map((event, at) => ({ ...event, id: `${id}#event-${at + 1}` as Iri, recorded: issued }));
    const version: RegisterVersion = { id, number, alliance, previous: newest, events: numbered, issued };
    if (count === 1 || credentialBody(registerDocument(version)).length * 2 < maxRegisterBytes) return version;
  }
}

/**
 * Another steward wrote the next version and has not moved the pointer yet, or never came to it. If it continues the chain
 * it is a version like any other, and the pointer is moved for them.
 */
async function finishForOther(ports: MemberPorts, register: Register, next: DocumentUrl): Promise<void> {
  const { head, alliance, newest } = register;
  if ((await readRegisterHead(ports.pod, ports.register)).number > head.number) return;
  const found = await readVersion(ports.pod, next);
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
