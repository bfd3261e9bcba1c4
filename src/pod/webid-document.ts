import type { Quad } from '@rdfjs/types';
import type { WebId } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { ForbiddenError, ServerError, WebIdNotChangedError } from './pod-error.ts';
import type { Pod } from './pod.ts';

/**
 * Adds our few statements to a WebID document, and touches nothing else in it. Some providers keep that document to
 * themselves: then the error says what it would have to say, so that a person can put it there.
 */
export async function addToWebIdDocument(pod: Pod, webId: WebId, inserts: readonly Quad[]): Promise<void> {
  const document = documentOf(webId);
  if (inserts.length === 0) return;
  try {
    await pod.patch(document, { deletes: [], inserts });
  } catch (error) {
    const isKept = error instanceof ForbiddenError || (error instanceof ServerError && error.status < 500);
    if (!isKept) throw error;
    throw new WebIdNotChangedError(document, serialiseTurtle(inserts, { baseIri: document }), { cause: error });
  }
}
