import type { Quad } from '@rdfjs/types';
import { type DocumentUrl, type Iri, documentOf } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { PodDocument, Precondition } from '../pod/pod.ts';
import { asRead } from '../pod/precondition.ts';
import { describeForm } from '../rdf/form.ts';
import { instancesOf } from '../rdf/graph.ts';
import { parseRdf } from '../rdf/parse.ts';
import { readRecord } from '../rdf/record.ts';
import { wa } from '../rdf/terms.ts';
import type { RecordKind, StoredRecord } from './app.ts';
import { readDocument } from './graph-document.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

/**
 * A record as it stands in the pod. The member's own has one place; an offering without an address is a new one. A document
 * that is not RDF is shown with the place where it breaks, and its data stays empty: it is repaired, not written over.
 */
export async function openRecord(ports: MemberPorts, kind: RecordKind, document?: DocumentUrl): Promise<StoredRecord> {
  const url = kind === 'member' ? layoutOf(ports.storage).membership : document;
  const found = url === undefined ? undefined : await readDocument(ports.pod, url);
  return found === undefined ? emptyRecord(kind) : recordOf(ports, kind, found);
}

export const emptyRecord = (kind: RecordKind): StoredRecord => ({
  kind,
  document: undefined,
  data: {},
  version: undefined,
  source: '',
  issues: [],
});

/** The record in a document that was read. */
export async function recordOf({ webId }: MemberPorts, kind: RecordKind, document: PodDocument): Promise<StoredRecord> {
  const parsed = await readStatements(document.url, document.body, document.mediaType);
  const base = { kind, document: document.url, source: document.body, version: versionOf(document) };
  if (!Array.isArray(parsed)) return { ...base, data: {}, issues: [parsed] };
  return { ...base, data: readRecord(describeForm(kind), parsed, focusOf(kind, document.url, webId, parsed)), issues: [] };
}

/** The statements of a record's document in the state it was read in, or why they cannot be read. */
export async function statementsOf({ document, source, version }: StoredRecord): Promise<readonly Quad[] | Issue> {
  return document === undefined ? [] : readStatements(document, source, stateIn(version)?.mediaType ?? 'text/turtle');
}

/** Nothing at all holds no statements; there is nothing in it that could be lost. */
async function readStatements(url: string, body: string, mediaType: string): Promise<Quad[] | Issue> {
  const parsed = await parseRdf(body, { mediaType, baseIri: url });
  if (parsed.ok) return parsed.quads;
  return parsed.issue.code === 'EMPTY' ? [] : parsed.issue;
}

/** The node that a record describes: the member itself, or the offering that the document holds (ours is called `#it`). */
export function focusOf(kind: RecordKind, document: DocumentUrl, webId: Iri, quads: readonly Quad[]): Iri {
  if (kind === 'member') return webId;
  const own = instancesOf(quads, wa('Offering')).find((node) => node.termType === 'NamedNode' && node.value.startsWith(`${document}#`));
  return (own?.value ?? `${documentOf(document)}#it`) as Iri;
}

/** The state that a record was read in. Opaque to the screens, and a text so that it survives in a draft. */
interface ReadState {
  readonly mediaType: string;
  readonly etag?: string;
}

const versionOf = ({ etag, mediaType }: PodDocument): string =>
  JSON.stringify({ mediaType, ...(etag === undefined ? {} : { etag }) } satisfies ReadState);

const stateIn = (version: string | undefined): ReadState | undefined =>
  version === undefined ? undefined : (JSON.parse(version) as ReadState);

/** What a write of this record insists on: that the document is still as it was read. */
export function preconditionOf({ version, source }: StoredRecord): Precondition {
  const state = stateIn(version);
  return state === undefined ? { kind: 'absent' } : asRead({ body: source, ...(state.etag === undefined ? {} : { etag: state.etag }) });
}
