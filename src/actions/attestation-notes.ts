/**
 * What an authority keeps to itself, in the private part of its pod: which attestations it issued, to whom, why, and which
 * places of its status lists are taken. A note holds the statements of the attestation, so that it can be renewed, put on
 * hold and revoked long after the member took the copy away.
 */
import type { Quad } from '@rdfjs/types';
import type { Attestation } from '../domain/attestation.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { type GraphDocument, changeGraph, readGraph, requireGraph } from './graph-document.ts';
import { digestOfText } from '../credentials/digest.ts';
import { readAttestation } from '../rdf/attestation.ts';
import { documentAt, oneTime } from '../rdf/credential.ts';
import { iris, literal, oneString, quad, strings, textQuads } from '../rdf/graph.ts';
import { namesOf } from '../rdf/names.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { dct, prov, rdf, schema, xsd } from '../rdf/terms.ts';
import { concurrently } from './concurrently.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

export type IssuingStatus = 'in-force' | 'on-hold' | 'revoked';

export interface IssuingNote {
  readonly document: DocumentUrl;
  readonly attestation: Attestation;
  readonly memberName: Texts;
  readonly copy: DocumentUrl;
  readonly request: DocumentUrl | undefined;
  /** The reason of the last change, and when that was. */
  readonly reason?: string;
  readonly changedAt?: string;
}

export interface NewNote {
  readonly name: string;
  /** The statements of the attestation as it was signed. */
  readonly quads: readonly Quad[];
  readonly copy: DocumentUrl;
  readonly request: DocumentUrl | undefined;
  readonly memberName: Texts;
  readonly reason: string;
  readonly at: string;
}

/** Writes the note of an attestation that is about to be handed out. */
export async function keepNote(ports: MemberPorts, note: NewNote): Promise<DocumentUrl> {
  const document = new URL(`${note.name}.ttl`, layoutOf(ports.storage).issued).href as DocumentUrl;
  const it = `${document}#it`;
  const quads = [
    ...note.quads,
    quad(it, rdf('type'), prov('Entity')),
    quad(it, prov('alternateOf'), note.copy),
    ...(note.request === undefined ? [] : [quad(it, prov('wasDerivedFrom'), note.request)]),
    ...textQuads(it, schema('name'), note.memberName),
    ...changeQuads(document, 1, 'in-force', note.reason, note.at),
  ];
  await ports.pod.write(document, serialiseTurtle(quads, { baseIri: document }), 'text/turtle', { kind: 'absent' });
  return document;
}

function changeQuads(document: DocumentUrl, number: number, status: IssuingStatus, reason: string, at: string): Quad[] {
  const change = `${document}#change-${number}`;
  return [
    quad(`${document}#it`, dct('hasPart'), change),
    quad(change, rdf('type'), prov('Activity')),
    quad(change, prov('endedAtTime'), literal(at, xsd('dateTime'))),
    quad(change, schema('actionStatus'), literal(status)),
    ...(reason === '' ? [] : [quad(change, schema('description'), literal(reason))]),
  ];
}

/** Adds to a note what was changed and why. */
export async function noteChange(
  ports: MemberPorts,
  document: DocumentUrl,
  status: IssuingStatus,
  reason: string,
  at: string,
): Promise<void> {
  await changeGraph(ports.pod, document, (quads) => {
    const number = iris(quads, `${document}#it`, dct('hasPart')).length + 1;
    return [...quads, ...changeQuads(document, number, status, reason, at)];
  });
}

/** All notes that can be read, newest attestation first. */
export async function readNotes({ pod, storage }: MemberPorts): Promise<readonly IssuingNote[]> {
  const documents = await pod.list(layoutOf(storage).issued);
  const notes = await concurrently(documents, 6, async (document) => noteIn(await requireGraph(pod, document)));
  return notes
    .filter((note) => note !== undefined)
    .sort((one, other) => (one.attestation.validFrom < other.attestation.validFrom ? 1 : -1));
}

function noteIn({ url, quads }: GraphDocument): IssuingNote | undefined {
  const it = `${url}#it`;
  const attestation = readAttestation(quads.filter(({ subject }) => !subject.value.startsWith(`${url}#`)));
  const copy = documentAt(quads, it, prov('alternateOf'));
  if (attestation === undefined || copy === undefined) return undefined;
  const changes = iris(quads, it, dct('hasPart')).map((change) => ({
    at: oneTime(quads, change, prov('endedAtTime')) ?? '',
    number: Number(/\d+$/.exec(change)?.[0] ?? 0),
    reason: oneString(quads, change, schema('description')),
  }));
  const last = changes.sort((one, other) => one.number - other.number).at(-1);
  return {
    document: url,
    attestation,
    memberName: namesOf(quads, it),
    copy,
    request: documentAt(quads, it, prov('wasDerivedFrom')),
    ...(last?.reason === undefined ? {} : { reason: last.reason }),
    ...(last === undefined ? {} : { changedAt: last.at }),
  };
}

/** Where the taken places of the status lists are written down. */
const placesOf = ({ storage }: MemberPorts): DocumentUrl => new URL('status-places.ttl', layoutOf(storage).private).href as DocumentUrl;

/** The places of the status lists that were given to an attestation, ever. */
export async function takenPlaces(ports: MemberPorts): Promise<ReadonlySet<number>> {
  const document = placesOf(ports);
  const found = await readGraph(ports.pod, document);
  return new Set(found === undefined ? [] : strings(found.quads, `${document}#it`, schema('position')).map(Number));
}

/** Takes a place for good. False when it was taken already; two devices never get the same one. */
export async function takePlace(ports: MemberPorts, place: number): Promise<boolean> {
  const document = placesOf(ports);
  const taken = quad(`${document}#it`, schema('position'), literal(String(place), xsd('integer')));
  let isMine = false;
  await changeGraph(ports.pod, document, (quads) => {
    isMine = !quads.some((each) => each.equals(taken));
    return isMine ? [...quads, taken] : quads;
  });
  return isMine;
}

/** The note that a request was declined, and why: nobody but the authority reads it. */
export async function noteDeclined(ports: MemberPorts, request: DocumentUrl, reason: string, at: string): Promise<void> {
  const document = await declinedNote(ports, request);
  const it = `${document}#it`;
  const quads = [
    quad(it, rdf('type'), prov('Activity')),
    quad(it, prov('used'), request),
    quad(it, prov('endedAtTime'), literal(at, xsd('dateTime'))),
    ...(reason === '' ? [] : [quad(it, schema('description'), literal(reason))]),
  ];
  await changeGraph(ports.pod, document, () => quads);
}

/** When a request was declined, if it was. */
export async function declinedAt(ports: MemberPorts, request: DocumentUrl): Promise<string | undefined> {
  const document = await declinedNote(ports, request);
  const found = await readGraph(ports.pod, document);
  return found === undefined ? undefined : oneTime(found.quads, `${document}#it`, prov('endedAtTime'));
}

async function declinedNote({ storage }: MemberPorts, request: Iri): Promise<DocumentUrl> {
  const name = (await digestOfText(request)).slice(0, 24);
  return new URL(`declined/${name}.ttl`, layoutOf(storage).private).href as DocumentUrl;
}
