import type { FormData } from '../domain/form-field.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { ConflictError, NotRdfError, PodError } from '../pod/pod-error.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import type { SaveOutcome, StoredRecord } from './app.ts';
import { changeGraph } from './graph-document.ts';
import { withOffer } from './membership-document.ts';
import { findPlace } from './offering-place.ts';
import { focusOf, openRecord, preconditionOf, recordOf, statementsOf } from './open-record.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { ensurePrepared } from './prepare-pod.ts';
import { type RecordPlace, checkRecord, errorsIn, isSameData, withRecord } from './record-change.ts';

/** How often another writer of the same document may be met before giving up. */
const attempts = 5;

/**
 * Saves a record as the form holds it, on the condition that its document is still as it was read. Nothing is written that
 * the shapes refuse, nothing is written over that was not seen, and all statements that are not the record's own stay.
 * Where somebody changed other parts of the document in between, the record is put into what stands there now; where the
 * record itself changed, both versions come back.
 */
export async function saveRecord(ports: MemberPorts, record: StoredRecord, data: FormData): Promise<SaveOutcome> {
  try {
    for (let attempt = 1; ; attempt++) {
      const outcome = await putRecord(ports, record, await placeOf(ports, record, data), data);
      // A new offering whose name somebody took in the meantime gets another name; it is no other version of theirs.
      const isTaken = outcome.kind === 'conflict' && record.kind === 'offering' && record.document === undefined;
      if (!isTaken || attempt === attempts) return outcome;
    }
  } catch (error) {
    if (!(error instanceof PodError)) throw error;
    const { code, message, remedy } = error;
    return { kind: 'failed', code, message, remedy };
  }
}

/** {@link saveRecord} at a given place. Throws what the pod throws. */
export async function putRecord(ports: MemberPorts, record: StoredRecord, place: RecordPlace, data: FormData): Promise<SaveOutcome> {
  let base = record;
  for (let attempt = 1; ; attempt++) {
    const quads = await statementsOf(base);
    if ('code' in quads) throw new NotRdfError(place.document, quads.message, quads.line, quads.column);
    const changed = withRecord(place, quads, data);
    const issues = await checkRecord(place, changed);
    if (errorsIn(issues).length > 0) return { kind: 'invalid', issues };
    if (attempt === 1) await ensurePrepared(ports);
    try {
      const body = serialiseTurtle(changed, { baseIri: place.document });
      const written = await ports.pod.write(place.document, body, 'text/turtle', preconditionOf(base));
      return await finish(ports, place, await recordOf(ports, place.kind, written));
    } catch (error) {
      if (!(error instanceof ConflictError) || error.document !== place.document || attempt === attempts) throw error;
    }
    const theirs = await openRecord(ports, place.kind, place.document);
    // Saved before, by a request whose answer was lost.
    if (theirs.document !== undefined && isSameData(place, theirs.data, data)) return finish(ports, place, theirs);
    const isUntouched = theirs.issues.length === 0 && (theirs.document === undefined || isSameData(place, theirs.data, record.data));
    if (!isUntouched) return { kind: 'conflict', mine: data, theirs };
    base = theirs;
  }
}

/** The links that lead others to the record. They come last: a link to nothing would be worse than a missing one. */
async function finish(ports: MemberPorts, place: RecordPlace, record: StoredRecord): Promise<SaveOutcome> {
  if (place.kind === 'offering') await linkOffering(ports, place.document, record);
  return { kind: 'saved', record, at: timestamp(ports.now) };
}

async function linkOffering(ports: MemberPorts, document: DocumentUrl, record: StoredRecord): Promise<void> {
  const quads = await statementsOf(record);
  const offering = focusOf('offering', document, ports.webId, 'code' in quads ? [] : quads);
  await changeGraph(ports.pod, layoutOf(ports.storage).membership, (membership) => withOffer(membership, ports.webId, offering));
}

async function placeOf(ports: MemberPorts, { kind, document }: StoredRecord, data: FormData): Promise<RecordPlace> {
  const { storage, webId } = ports;
  if (kind === 'member') return { kind, document: layoutOf(storage).membership, webId };
  return document === undefined ? findPlace(ports, data) : { kind, document, webId };
}
