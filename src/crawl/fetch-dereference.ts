import type { Dereference, DereferenceRequest, Dereferenced } from './dereference.ts';
import { refusalOf } from './address.ts';
import { PhaseClock, type TimeLimits, defaultTimeLimits } from './phase-clock.ts';
import { type Failing, failureOfError, failureOfResponse } from './response-failure.ts';

/** The part of `fetch` that is used; the page's, Node's and undici's all fit. */
export type FetchLike = (url: string, request: RequestInit) => Promise<Response>;

export interface FetchDereferenceOptions {
  /** Whether http on loopback is read (the demo, tests). Private networks never are. */
  readonly allowLoopback: boolean;
  /**
   * `manual`: each hop is looked at before it is taken (Node). `follow`: pages hide hops from scripts, so the browser
   * takes them and the last address is looked at.
   */
  readonly redirects?: 'manual' | 'follow';
  /**
   * Whether to send validators of our own. In a page they would cost a CORS preflight each, and its HTTP cache revalidates
   * anyway; so by default only with `manual`.
   */
  readonly conditional?: boolean;
  readonly timeLimits?: Partial<TimeLimits>;
}

const maxRedirects = 3;

/** A {@link Dereference} over a `fetch`. Every failure is an answer; it throws only when the request's own signal says stop. */
export function dereferenceWith(fetch: FetchLike, options: FetchDereferenceOptions): Dereference {
  const follow = options.redirects === 'follow';
  const conditional = options.conditional ?? !follow;
  const limits = { ...defaultTimeLimits, ...options.timeLimits };

  return async (request) => {
    const clock = new PhaseClock(request.signal, limits);
    const failed = (failure: Failing): Dereferenced => ({ kind: 'failed', url: request.url, ...failure });
    const redirects: string[] = [];
    try {
      for (;;) {
        const address = redirects.at(-1) ?? request.url;
        const refusal = refusalOf(address, options);
        if (refusal !== undefined) return failed({ code: 'ADDRESS', message: refusal });
        clock.begin('answer');
        const response = await fetch(address, {
          headers: headersOf(request, conditional),
          redirect: follow ? 'follow' : 'manual',
          cache: conditional ? 'no-store' : 'no-cache',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          signal: clock.signal,
        });
        const hop = hopOf(response, address, follow);
        if (hop === undefined || follow) {
          if (hop !== undefined) redirects.push(hop);
          const hidden = follow ? refusalOf(redirects.at(-1) ?? request.url, options) : undefined;
          const failure = hidden === undefined ? failureOfResponse(response) : { code: 'ADDRESS', message: hidden };
          if (failure === undefined) return await answerOf(response, request, redirects, clock);
          await response.body?.cancel();
          return failed(failure);
        }
        await response.body?.cancel();
        redirects.push(hop);
        if (redirects.length > maxRedirects) {
          return failed({ code: 'REDIRECT_LOOP', message: `The server sends from one address to the next (${redirects.join(', ')}).` });
        }
      }
    } catch (error) {
      if (request.signal.aborted) throw error;
      return failed(failureOfError(error, clock.expired));
    } finally {
      clock.end();
    }
  };
}

function headersOf({ accept, etag, lastModified }: DereferenceRequest, conditional: boolean): Record<string, string> {
  const since = lastModified === undefined ? {} : { 'if-modified-since': lastModified };
  // RFC 9110 §13.1.3: where there is an ETag, it alone decides.
  const condition = etag === undefined ? since : { 'if-none-match': etag };
  return conditional ? { accept, ...condition } : { accept };
}

/** The address that this response sends on to; with `follow`, the one that it was followed to. */
function hopOf(response: Response, address: string, follow: boolean): string | undefined {
  if (follow) return response.redirected && response.url !== '' ? response.url : undefined;
  const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null;
  if (location === null || !URL.canParse(location, address)) return undefined;
  const next = new URL(location, address);
  next.hash = '';
  return next.href;
}

async function answerOf(
  response: Response,
  request: DereferenceRequest,
  redirects: readonly string[],
  clock: PhaseClock,
): Promise<Dereferenced> {
  const url = (redirects.at(-1) ?? request.url) as typeof request.url;
  const etag = response.headers.get('etag') ?? undefined;
  const lastModified = response.headers.get('last-modified') ?? undefined;
  if (response.status === 304) return { kind: 'unchanged', url, ...(etag !== undefined && { etag }) };
  const bytes = await readCounting(response, request.maxBytes, clock);
  if (bytes === undefined) {
    const message = `The document is larger than ${Math.round(request.maxBytes / 1000)} kB.`;
    return { kind: 'failed', url: request.url, code: 'TOO_LARGE', message, status: response.status };
  }
  return {
    kind: 'read',
    url,
    redirects,
    status: response.status,
    mediaType: mediaTypeOf(response),
    bytes,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

const mediaTypeOf = (response: Response): string => (response.headers.get('content-type')?.split(';')[0] ?? '').trim().toLowerCase();

/**
 * The decoded bytes; undefined as soon as there are more than `maxBytes`. Content-Length tells the size on the wire, which a
 * compressed document can be a thousand times smaller than.
 */
async function readCounting(response: Response, maxBytes: number, clock: PhaseClock): Promise<Uint8Array | undefined> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    clock.begin('pause');
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
