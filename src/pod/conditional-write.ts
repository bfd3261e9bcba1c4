/**
 * Whole documents, read and written so that nothing is lost: every write names the state it replaces. Servers that give
 * ETags decide themselves, atomically; for those that do not, the state is compared just before and just after.
 */
import type { DocumentUrl } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import type { Http } from './http.ts';
import { bodyOf, discard, send } from './http.ts';
import { NotFoundError, NotRdfError } from './pod-error.ts';
import { changedMeanwhile, podErrorOf } from './pod-status.ts';
import type { MediaType, PodDocument, Precondition } from './pod.ts';
import { isStrong } from './precondition.ts';
import { graphOf, isSameGraph } from './read-graph.ts';

/** Turtle where there is a choice; whatever is stored otherwise. */
const anyRdf = ['text/turtle', '*/*;q=0.1'];

export async function readDocument(http: Http, url: DocumentUrl, accept: readonly string[] = anyRdf): Promise<PodDocument> {
  const response = await send(http, url, { headers: { accept: accept.join(', ') } });
  if (response.ok) return documentFrom(http, url, response);
  await discard(response);
  throw podErrorOf(url, response.status);
}

/** The document that an answer carries. */
export async function documentFrom(http: Http, url: DocumentUrl, response: Response): Promise<PodDocument> {
  const etag = response.headers.get('etag');
  return {
    url: response.url === '' ? url : documentOf(response.url),
    mediaType: mediaTypeOf(response),
    body: await bodyOf(http, url, response),
    ...(etag === null ? {} : { etag }),
  };
}

export async function writeDocument(
  http: Http,
  url: DocumentUrl,
  body: string,
  mediaType: MediaType,
  on: Precondition,
): Promise<PodDocument> {
  const etag = await putDocument(http, url, body, mediaType, on);
  return etag !== undefined && isStrong(etag) ? { url, mediaType, body, etag } : readBack(http, url, body, mediaType, on);
}

/** The write alone, for documents that are not written again. Answers the ETag where the server tells it at once. */
export async function putDocument(
  http: Http,
  url: DocumentUrl,
  body: string,
  mediaType: MediaType,
  on: Precondition,
): Promise<string | undefined> {
  const headers = { 'content-type': mediaType, ...(await conditionFor(http, url, on, mediaType)) };
  const response = await send(http, url, { method: 'PUT', headers, body });
  await discard(response);
  // What was to be replaced is gone: a change by somebody else like any other.
  if (on.kind !== 'absent' && (response.status === 404 || response.status === 410)) throw changedMeanwhile(url);
  if (!response.ok) throw podErrorOf(url, response.status);
  return response.headers.get('etag') ?? undefined;
}

export async function removeDocument(http: Http, url: DocumentUrl, on: Precondition): Promise<void> {
  if (on.kind === 'absent') {
    if (await exists(http, url)) throw changedMeanwhile(url);
    return;
  }
  const response = await send(http, url, { method: 'DELETE', headers: await conditionFor(http, url, on) });
  await discard(response);
  if (!response.ok) throw podErrorOf(url, response.status);
}

/**
 * The request headers by which the server itself holds the precondition. Where it could not (no ETag, or a weak one), the
 * document is read again and compared, and an ETag that came with that reading is used.
 */
export async function conditionFor(http: Http, url: DocumentUrl, on: Precondition, accept?: string): Promise<Record<string, string>> {
  if (on.kind === 'absent') return { 'if-none-match': '*' };
  if (on.kind === 'etag' && isStrong(on.etag)) return { 'if-match': on.etag };
  const now = await readDocument(http, url, accept === undefined ? undefined : [accept, '*/*;q=0.1']).catch((error: unknown) => {
    throw error instanceof NotFoundError ? changedMeanwhile(url) : error;
  });
  if (on.kind === 'etag' ? now.etag !== on.etag : now.body !== on.body) throw changedMeanwhile(url);
  return now.etag !== undefined && isStrong(now.etag) ? { 'if-match': now.etag } : {};
}

/**
 * Reads the document that was just written, for its ETag, which most servers do not send with a write. The body is read
 * too: an ETag taken while somebody else wrote would belong to their version, and our next save would replace it unseen.
 */
async function readBack(http: Http, url: DocumentUrl, body: string, mediaType: MediaType, on: Precondition): Promise<PodDocument> {
  const written: PodDocument = { url, mediaType, body };
  const now = await readDocument(http, url, [mediaType, '*/*;q=0.1']);
  if (await isSame(written, now)) return now;
  // The server promised nothing, and ours is not what stands there.
  if (on.kind === 'matches') throw changedMeanwhile(url);
  // Ours was there, and was replaced at once: without an ETag the next save compares, and sees both versions.
  return written;
}

/** Byte for byte, or, where a server writes Turtle in its own way, statement for statement. */
async function isSame(written: PodDocument, now: PodDocument): Promise<boolean> {
  if (written.body === now.body) return true;
  if (written.mediaType !== 'text/turtle' || now.mediaType !== 'text/turtle') return false;
  try {
    return isSameGraph(await graphOf(written), await graphOf(now));
  } catch (error) {
    if (error instanceof NotRdfError) return false;
    throw error;
  }
}

async function exists(http: Http, url: DocumentUrl): Promise<boolean> {
  const response = await send(http, url, { method: 'HEAD' });
  if (response.ok) return true;
  if (response.status === 404 || response.status === 410) return false;
  throw podErrorOf(url, response.status);
}

function mediaTypeOf(response: Response): string {
  return (response.headers.get('content-type')?.split(';')[0] ?? '').trim().toLowerCase();
}
