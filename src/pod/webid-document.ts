import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { ConflictError, ForbiddenError, ServerError, WebIdNotChangedError } from './pod-error.ts';
import type { Patch, Pod } from './pod.ts';
import { graphOf } from './read-graph.ts';

/**
 * Adds our few statements to a WebID document, and touches nothing else in it. Some providers keep that document to
 * themselves: then the error says what it would have to say, so that a person can put it there.
 */
export async function addToWebIdDocument(pod: Pod, webId: WebId, inserts: readonly Quad[]): Promise<void> {
  if (inserts.length === 0) return;
  await patchOrSay(pod, documentOf(webId), { deletes: [], inserts });
}

/** How often it is tried anew when somebody else wrote in between. */
const attempts = 5;

/**
 * Changes our own statements in a WebID document, on the condition that it still stands as it was read; all others stay.
 *
 * @param change says, for what stands there, what goes and what comes; it is asked again when somebody wrote in between.
 */
export async function changeWebIdDocument(pod: Pod, webId: WebId, change: (quads: readonly Quad[]) => Patch): Promise<void> {
  const document = documentOf(webId);
  for (let attempt = 1; ; attempt++) {
    const read = await pod.read(document, ['text/turtle']);
    const patch = change(await graphOf(read));
    if (patch.deletes.length === 0 && patch.inserts.length === 0) return;
    try {
      await patchOrSay(pod, document, patch, read.etag);
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}

async function patchOrSay(pod: Pod, document: DocumentUrl, patch: Patch, etag?: string): Promise<void> {
  try {
    await pod.patch(document, patch, etag);
  } catch (error) {
    const isKept = error instanceof ForbiddenError || (error instanceof ServerError && error.status < 500);
    if (!isKept) throw error;
    throw new WebIdNotChangedError(document, serialiseTurtle(patch.inserts, { baseIri: document }), { cause: error });
  }
}
