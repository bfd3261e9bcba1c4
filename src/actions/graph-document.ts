/**
 * Turtle documents as graphs, read and written on the condition that nobody wrote them in between. Every goal changes only
 * its own statements; all others in the document stay.
 */
import type { Quad } from '@rdfjs/types';
import type { DocumentUrl } from '../domain/iri.ts';
import { ConflictError, NotFoundError } from '../pod/pod-error.ts';
import type { Pod, PodDocument, Precondition } from '../pod/pod.ts';
import { asRead } from '../pod/precondition.ts';
import { graphOf, isSameGraph } from '../pod/read-graph.ts';
import { serialiseNQuads, serialiseTurtle } from '../rdf/serialise.ts';

/** A document with the statements in it. */
export interface GraphDocument extends PodDocument {
  readonly quads: readonly Quad[];
}

const accept = ['text/turtle', 'application/n-triples;q=0.9', 'application/rdf+xml;q=0.8'];

/** The document as it stands, undefined when nothing is there. */
export async function readDocument(pod: Pod, url: DocumentUrl): Promise<PodDocument | undefined> {
  try {
    return await pod.read(url, accept);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** Like {@link requireGraph}, but undefined when nothing is there. */
export async function readGraph(pod: Pod, url: DocumentUrl): Promise<GraphDocument | undefined> {
  const document = await readDocument(pod, url);
  return document === undefined ? undefined : toGraph(document);
}

/** The statements of a document. Throws NotRdfError with the line where it breaks. */
export async function requireGraph(pod: Pod, url: DocumentUrl): Promise<GraphDocument> {
  return toGraph(await pod.read(url, accept));
}

const toGraph = async (document: PodDocument): Promise<GraphDocument> => ({ ...document, quads: await graphOf(document) });

/** The condition that a document is still as it was read; `undefined` stands for one that was not there. */
export const stillAs = (document: PodDocument | undefined): Precondition =>
  document === undefined ? { kind: 'absent' } : asRead(document);

/** How often a change of our own statements is tried anew when somebody else wrote in between. */
const attempts = 5;

/**
 * Changes a document that several goals write. Where somebody wrote in between, the change is made again on what stands
 * there now; nothing is written when nothing changes, so that a repeated run costs one read.
 */
export async function changeGraph(pod: Pod, url: DocumentUrl, change: (quads: readonly Quad[]) => readonly Quad[]): Promise<PodDocument> {
  for (let attempt = 1; ; attempt++) {
    const found = await readGraph(pod, url);
    const quads = change(found?.quads ?? []);
    if (found !== undefined && isSameGraph(found.quads, quads)) return found;
    try {
      return await pod.write(url, serialiseTurtle(quads, { baseIri: url }), 'text/turtle', stillAs(found));
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}

/** The statements of `wanted` that are not in `present`. */
export function missingFrom(present: readonly Quad[], wanted: readonly Quad[]): Quad[] {
  const known = new Set(present.map((quad) => serialiseNQuads([quad])));
  return wanted.filter((quad) => !known.has(serialiseNQuads([quad])));
}
