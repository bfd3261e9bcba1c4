import type { Quad } from '@rdfjs/types';
import type { DocumentUrl } from '../domain/iri.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { conditionFor, readDocument, writeDocument } from './conditional-write.ts';
import type { Http } from './http.ts';
import { discard, send } from './http.ts';
import { applyPatch, n3Patch } from './n3-patch.ts';
import { changedMeanwhile, podErrorOf } from './pod-status.ts';
import type { Patch, PodDocument } from './pod.ts';
import { asRead } from './precondition.ts';
import { graphOf } from './read-graph.ts';

/** 405, 415 and 501 say that this server knows no N3 Patch, not that this document cannot be changed. */
const noPatchHere: readonly number[] = [405, 415, 501];

/** Takes some quads out of a document and puts others in. All others stay, whoever wrote them. */
export async function patchDocument(http: Http, url: DocumentUrl, patch: Patch, etag?: string): Promise<PodDocument> {
  const body = n3Patch(patch);
  const condition = etag === undefined ? {} : await conditionFor(http, url, { kind: 'etag', etag });
  if (patch.deletes.length === 0 && patch.inserts.length === 0) return readDocument(http, url);
  const response = await send(http, url, { method: 'PATCH', headers: { 'content-type': 'text/n3', ...condition }, body });
  await discard(response);
  if (noPatchHere.includes(response.status)) return replacePatched(http, url, patch, etag);
  if (!response.ok) throw podErrorOf(url, response.status);
  const patched = await readDocument(http, url);
  if (!hasAll(await graphOf(patched), patch.inserts)) throw changedMeanwhile(url);
  return patched;
}

/** Some servers say that they patched and did not. Literals are not compared: others write `1.50` as `1.5`. */
function hasAll(quads: readonly Quad[], inserts: readonly Quad[]): boolean {
  return inserts.every((insert) =>
    quads.some(
      ({ subject, predicate, object }) =>
        subject.equals(insert.subject) &&
        predicate.equals(insert.predicate) &&
        (insert.object.termType === 'Literal' ? object.termType === 'Literal' : object.equals(insert.object)),
    ),
  );
}

/** The same on a server without PATCH: read, change, and replace exactly what was read. */
async function replacePatched(http: Http, url: DocumentUrl, patch: Patch, etag: string | undefined): Promise<PodDocument> {
  const read = await readDocument(http, url, ['text/turtle']);
  if (etag !== undefined && read.etag !== etag) throw changedMeanwhile(url);
  const quads = applyPatch(await graphOf(read), patch);
  if (quads === undefined) throw changedMeanwhile(url);
  return writeDocument(http, url, serialiseTurtle(quads, { baseIri: url }), 'text/turtle', asRead(read));
}
