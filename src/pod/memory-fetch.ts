import type { DocumentUrl } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import { ForbiddenError, NotFoundError, SignInNeededError, UnreachableError } from './pod-error.ts';
import type { PodDocument } from './pod.ts';

/** A reader's request, answered as a Solid server would: status, ETag, 304, media type. `read` throws as `Pod.read` does. */
export function answerFromMemory(request: Request, read: (url: DocumentUrl) => PodDocument): Response {
  request.signal.throwIfAborted();
  const url = documentOf(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(url, 405, undefined, { allow: 'GET, HEAD' });
  try {
    const { body, mediaType, etag = '' } = read(url);
    if (!isAccepted(request.headers.get('accept'), mediaType)) return answer(url, 406);
    const headers = { 'content-type': mediaType, etag, vary: 'Accept, Authorization, Origin' };
    const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
    if (known.includes(etag)) return answer(url, 304, undefined, { etag });
    return answer(url, 200, request.method === 'HEAD' ? undefined : body, headers);
  } catch (error) {
    if (error instanceof SignInNeededError) return answer(url, 401, undefined, { 'www-authenticate': 'Bearer scope="openid webid"' });
    if (error instanceof ForbiddenError) return answer(url, 403);
    if (error instanceof NotFoundError) return answer(url, 404);
    // What `fetch` itself says of a host that does not answer.
    if (error instanceof UnreachableError) throw new TypeError('fetch failed', { cause: error });
    throw error;
  }
}

/** Whether an Accept header (RFC 9110 §12.5.1) takes a media type; no header takes all. */
function isAccepted(accept: string | null, mediaType: string): boolean {
  const ranges = (accept ?? '*/*').split(',').map((range) => (range.split(';')[0] ?? '').trim());
  return ranges.some(
    (range) => range === '*/*' || range === mediaType || (range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1))),
  );
}

function answer(url: DocumentUrl, status: number, body?: string, headers: Record<string, string> = {}): Response {
  const response = new Response(body ?? null, { status, headers });
  // A made-up response has no address of its own, and readers resolve links against it.
  Object.defineProperty(response, 'url', { value: url });
  return response;
}
