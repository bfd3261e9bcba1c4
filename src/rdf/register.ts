/**
 * The register: versions that each name the digest of the one before, and a pointer to the newest. A version holds the
 * events that came with it and nothing older, so that admitting one member costs the same at ten members and at ten
 * thousand.
 */
import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { RegisterEvent, RegisterVersion } from '../domain/membership.ts';
import { type Envelope, documentAt, envelopeDocument, openEnvelope, webIdAt } from './credential.ts';
import { digestReferenceNode, digestReferenceNodes, readDigestReference, readOptionalReference } from './digest-reference.ts';
import { isA, namedNode, quad } from './graph.ts';
import { eventNode, readEvents } from './standing-event.ts';
import { asCount, present, reading, unreadable } from './strict-node.ts';
import { rdf, wa } from './terms.ts';

/** A version with more is refused: reading one must never cost more than reading many. */
export const mostEvents = 500;

/**
 * The register version that a document states. Undefined unless it names itself, its number (as its address does), and (but
 * for the first) the version before it; and undefined when one of its events cannot be understood, for an event left out
 * would be a member lost.
 */
export function readRegisterVersion(quads: readonly Quad[], document: DocumentUrl): RegisterVersion | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('RegisterVersionCredential'));
    const register = subject.as(wa('Register'));
    const number = Number(register.one(wa('versionNumber'), asCount));
    const previous = readOptionalReference(register, wa('previous'));
    if (envelope.id !== document || (number === 1) !== (previous === undefined)) return unreadable();
    const events = readEvents(quads, register.id) ?? unreadable();
    const isItsOwn = versionAddress(document, number) === document && events.every((event) => isRecordedIn(envelope, event));
    if (!isItsOwn || events.length > mostEvents) return unreadable();
    return {
      id: envelope.id,
      number,
      alliance: envelope.issuer,
      ...present({ previous }),
      events,
      anchors: register.nodes(wa('anchor')).map(readDigestReference),
      opened: register.nodes(wa('opened')).map(readDigestReference),
      closed: register.nodes(wa('closed')).map(readDigestReference),
      issued: envelope.validFrom,
    };
  });
}

/**
 * Whether an event has its name and its time of recording from the version that it stands in. One with a name of an older
 * version would pass for part of the founding, and one recorded before its version for known since then.
 */
const isRecordedIn = ({ id, validFrom }: Envelope, { id: name, mandate, kind, evidence, recorded }: RegisterEvent): boolean => {
  // What a mandate is narrowed to may go by the name of the mandate.
  const keepsName = kind === 'mandate-narrowed' && mandate?.id === evidence?.id;
  const names = [name, ...(mandate === undefined || keepsName ? [] : [mandate.id])];
  return names.every((each) => each.startsWith(`${id}#`)) && recorded === validFrom;
};

/** The JSON-LD document of a register version. The subject is the register itself, by the address of its pointer. */
export function registerDocument(version: RegisterVersion): object {
  const { id, number, alliance, previous, events, anchors, opened, closed, issued } = version;
  return envelopeDocument(
    'RegisterVersionCredential',
    { id, issuer: alliance, validFrom: issued },
    {
      id: pointerOf(id),
      type: 'Register',
      versionNumber: String(number),
      ...present({ previous: previous && digestReferenceNode(`${id}#previous`, previous) }),
      event: events.map(eventNode),
      anchor: digestReferenceNodes(id, 'anchor', anchors),
      ...present({
        opened: opened.length === 0 ? undefined : digestReferenceNodes(id, 'opened', opened),
        closed: closed.length === 0 ? undefined : digestReferenceNodes(id, 'closed', closed),
      }),
    },
  );
}

/** Where the pointer stands that a version belongs to: `latest` beside it. */
export const pointerOf = (version: DocumentUrl): DocumentUrl => new URL('latest', version).href as DocumentUrl;

/** Where version `number` stands in the register with this pointer. */
export const versionAddress = (pointer: DocumentUrl, number: number): DocumentUrl =>
  new URL(`${number}.jsonld`, pointer).href as DocumentUrl;

export interface RegisterPointer {
  readonly latest: DocumentUrl;
  readonly alliance: WebId;
}

/** What `register/latest` says: the newest version, and whose register it is. */
export function readRegisterPointer(quads: readonly Quad[], document: DocumentUrl): RegisterPointer | undefined {
  if (!isA(quads, document, wa('RegisterPointer'))) return undefined;
  const latest = documentAt(quads, document, wa('latest'));
  const alliance = webIdAt(quads, document, wa('alliance'));
  return latest === undefined || alliance === undefined ? undefined : { latest, alliance };
}

export function writeRegisterPointer(document: DocumentUrl, { latest, alliance }: RegisterPointer): Quad[] {
  return [
    quad(document, rdf('type'), namedNode(wa('RegisterPointer'))),
    quad(document, wa('latest'), latest),
    quad(document, wa('alliance'), alliance),
  ];
}
