import { PodError } from '../pod/pod-error.ts';
import { parseRdf } from '../rdf/parse.ts';
import type { SaveOutcome, StoredRecord } from './app.ts';
import { openRecord, preconditionOf, recordOf } from './open-record.ts';
import { type MemberPorts, timestamp } from './ports.ts';

/**
 * Puts the owner's own text in place of a document that could not be read. The text must be Turtle that can be read; it is
 * written as it is, on the condition that the broken document is still the one that was shown.
 */
export async function repairDocument(ports: MemberPorts, record: StoredRecord, source: string): Promise<SaveOutcome> {
  const { document, kind } = record;
  if (document === undefined) throw new TypeError('A record that was never saved cannot be broken.');
  const parsed = await parseRdf(source, { mediaType: 'text/turtle', baseIri: document });
  if (!parsed.ok) return { kind: 'invalid', issues: [parsed.issue] };
  try {
    const written = await ports.pod.write(document, source, 'text/turtle', preconditionOf(record));
    return { kind: 'saved', record: await recordOf(ports, kind, written), at: timestamp(ports.now) };
  } catch (error) {
    if (!(error instanceof PodError)) throw error;
    const { code, message, remedy } = error;
    if (code !== 'CONFLICT') return { kind: 'failed', code, message, remedy };
    return { kind: 'conflict', mine: record.data, theirs: await openRecord(ports, kind, document) };
  }
}
