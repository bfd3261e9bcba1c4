/**
 * The register as a chain: from the version that the pointer names back to the first, each signed by the alliance and checked
 * against the digest that the next one names. What does not hold together is refused as a whole.
 */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { AllianceLog } from '../domain/count-decisions.ts';
import type { DigestReference, RegisterEvent, RegisterVersion } from '../domain/membership.ts';
import { NotFoundError } from '../pod/pod-error.ts';
import type { Pod } from '../pod/pod.ts';
import { type RegisterPointer, readRegisterPointer, readRegisterVersion, versionAddress } from '../rdf/register.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { RegisterBrokenError, RegisterNotSignedError } from './action-error.ts';
import { type CredentialDocument, requireCredential, verifiedWith } from './credential-document.ts';
import { type GraphDocument, requireGraph } from './graph-document.ts';
import type { MemberPorts } from './ports.ts';
import { registerLog } from './register-log.ts';

/** Which register is meant, and the key that it is known by. */
export type RegisterAddress = Pick<MemberPorts, 'register' | 'allianceKey'> & Partial<Pick<MemberPorts, 'anonymous'>>;

/** The pointer as it stands, and the number of the version that it names. */
export interface RegisterHead extends RegisterPointer {
  readonly document: GraphDocument;
  readonly number: number;
}

/** A version with the digest of its exact bytes. */
export interface ReadVersion {
  readonly version: RegisterVersion;
  readonly reference: DigestReference;
  readonly credential: CredentialDocument;
}

export interface Register {
  readonly head: RegisterHead;
  readonly alliance: WebId;
  /** The Multikeys that the alliance signs with: the one that was pinned, else those that its WebID document lists; and those pinned since. */
  readonly keys: readonly string[];
  /** From the first to the newest. */
  readonly versions: readonly RegisterVersion[];
  /** What it comes to: all that was decided, and what that rests on, counted by the rules that every index counts by. */
  readonly log: AllianceLog;
  /** The events of the log. */
  readonly decided: readonly RegisterEvent[];
  /** The newest version's bytes, which the next one must name. */
  readonly newest: DigestReference;
}

/** Versions asked for at once: their addresses are known before their contents are. */
const ahead = 8;

/** The pointer of a register. Throws RegisterBrokenError when the document is none. */
export async function readRegisterHead(pod: Pod, register: DocumentUrl): Promise<RegisterHead> {
  const document = await requireGraph(pod, register);
  const pointer = readRegisterPointer(document.quads, document.url);
  if (pointer === undefined) throw new RegisterBrokenError(register, 'This document does not name the newest version of a register.');
  const number = Number(/\/([1-9]\d*)\.jsonld$/.exec(pointer.latest)?.[1]);
  if (!Number.isSafeInteger(number) || versionAddress(document.url, number) !== pointer.latest) {
    throw new RegisterBrokenError(pointer.latest, 'The newest version must stand beside the pointer, under its number.');
  }
  return { ...pointer, document, number };
}

/** All versions, checked. */
export async function readRegister(pod: Pod, address: RegisterAddress): Promise<Register> {
  return readFrom(pod, await readRegisterHead(pod, address.register), address);
}

/** Registers by the hands they were read with: a version never changes, so that only the pointer is asked again. */
const known = new WeakMap<Pod, Map<string, Promise<Register>>>();

/** The register as everybody can read it, for whoever only looks something up in it. Whoever adds to it reads it whole. */
export async function currentRegister(ports: Pick<MemberPorts, 'anonymous' | 'register' | 'allianceKey'>): Promise<Register> {
  const { anonymous, register, allianceKey = '' } = ports;
  const head = await readRegisterHead(anonymous, register);
  const name = `${allianceKey} ${head.latest}`;
  const found = known.get(anonymous)?.get(name);
  if (found !== undefined) return found;
  const reading = readFrom(anonymous, head, ports);
  const kept = known.get(anonymous) ?? new Map<string, Promise<Register>>();
  known.set(anonymous, kept.set(name, reading));
  // What could not be read is read again the next time.
  reading.catch(() => kept.delete(name));
  return reading;
}

async function readFrom(pod: Pod, head: RegisterHead, address: RegisterAddress): Promise<Register> {
  const { alliance } = head;
  const read: ReadVersion[] = [];
  for await (const version of walkRegister(pod, head)) read.unshift(version);
  const newest = read.at(-1)?.reference;
  if (newest === undefined) throw new RegisterBrokenError(address.register, 'The register has no version.');
  const firstKeys = await allianceKeys(pod, address, alliance);
  const keys = await insistOnSignatures(read, firstKeys);
  const versions = read.map(({ version }) => version);
  const log = await registerLog(pod, address.anonymous ?? pod, { alliance, register: head.document.url, firstKeys, versions });
  return { head, alliance, keys, versions, log, decided: log.events, newest };
}

/** Each version under the keys that the alliance had by then: the first one, and those that the register pinned since. */
async function insistOnSignatures(read: readonly ReadVersion[], first: readonly string[]): Promise<readonly string[]> {
  let keys = first;
  for (const { version, credential } of read) {
    if ((await verifiedWith(credential, keys)) === undefined)
      throw new RegisterNotSignedError(version.id, 'The alliance did not sign this version of its register.');
    const own = version.events.filter(({ member }) => member === version.alliance);
    const multikeys = (kind: string): string[] =>
      own.flatMap((event) => (event.kind === kind ? event.keys.map(({ publicKeyMultibase }) => publicKeyMultibase) : []));
    const ended = multikeys('key-revoked');
    keys = [...keys, ...multikeys('key-pinned')].filter((key) => !ended.includes(key));
  }
  return keys;
}

/** The key that was pinned for an alliance; where none was, it is believed on first use. */
export async function allianceKeys(pod: Pod, { allianceKey }: RegisterAddress, alliance: WebId): Promise<readonly string[]> {
  if (allianceKey !== undefined) return [allianceKey];
  const { quads } = await requireGraph(pod, documentOf(alliance));
  return readVerificationMethods(quads, alliance).flatMap((method) => (method.revoked === undefined ? method.publicKeyMultibase : []));
}

/** The versions from the newest to the first, each checked against the one that came after it. */
async function* walkRegister(pod: Pod, head: RegisterHead): AsyncGenerator<ReadVersion> {
  let expected: DigestReference | undefined;
  for (let upper = head.number; upper >= 1; upper -= ahead) {
    const numbers = Array.from({ length: Math.min(ahead, upper) }, (_, below) => upper - below);
    const reading = numbers.map((number) => readVersion(pod, versionAddress(head.document.url, number)));
    // An early failure is thrown when its turn comes; until then it must not count as unhandled.
    for (const each of reading) each.catch(() => undefined);
    for (const [at, each] of reading.entries()) {
      const read = await each;
      checkLink(read, { number: numbers[at] ?? 0, alliance: head.alliance, expected });
      yield read;
      expected = read.version.previous;
    }
  }
}

/** One version by its address. Whether the alliance signed it is for the reader to ask. */
export async function readVersion(pod: Pod, url: DocumentUrl): Promise<ReadVersion> {
  try {
    const found = await requireCredential(pod, url, maxRegisterBytes);
    const version = readRegisterVersion(found.quads, found.document.url);
    if (version === undefined) throw new RegisterBrokenError(url, found.issue?.message ?? 'This is not a complete version of a register.');
    return { version, reference: { id: url, digestMultibase: found.digestMultibase }, credential: found };
  } catch (error) {
    if (error instanceof NotFoundError) throw new RegisterBrokenError(url, 'This version of the register is missing.', { cause: error });
    throw error;
  }
}

/** Throws unless the version is the one that its place in the chain asks for. */
export function checkLink(
  { version, reference }: ReadVersion,
  { number, alliance, expected }: { number: number; alliance: WebId; expected: DigestReference | undefined },
): void {
  if (version.number !== number)
    throw new RegisterBrokenError(version.id, `This version says that it is number ${version.number}, not ${number}.`);
  if (version.alliance !== alliance) throw new RegisterBrokenError(version.id, 'This version was issued by another alliance.');
  if (expected !== undefined && (expected.id !== reference.id || expected.digestMultibase !== reference.digestMultibase)) {
    throw new RegisterBrokenError(version.id, 'This version is not the one that its successor names: its bytes have changed since.');
  }
}
