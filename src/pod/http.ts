import type { DocumentUrl } from '../domain/iri.ts';
import { TooLargeError, UnreachableError } from './pod-error.ts';

/** The part of `fetch` that is used here; a signed-in session's own `fetch` fits. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** How a pod is reached. */
export interface Http {
  readonly fetch: Fetch;
  /** A server that has not answered by then counts as unreachable. */
  readonly timeoutMs: number;
  /** Decoded bytes after which reading stops. */
  readonly maxBytes: number;
}

/**
 * One request, past the browser's HTTP cache: servers send no `Cache-Control`, and a browser would answer with the body
 * of a minute ago, also for the read before a write. Not even asking it to check will do: where it kept part of a body,
 * Chromium asks for the rest, and when that is refused it sends the request a second time, with a proof of possession (DPoP)
 * that is good for once; the server then takes us for a stranger. Rejects with UnreachableError only.
 */
export async function send(http: Http, url: DocumentUrl, init: RequestInit = {}): Promise<Response> {
  try {
    return await http.fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(http.timeoutMs), ...init });
  } catch (cause) {
    throw unreachable(url, cause);
  }
}

/** The body exactly as stored: digests are taken over it, so that even a byte order mark stays. */
export async function bodyOf(http: Http, url: DocumentUrl, response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
  let body = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read().catch((cause: unknown) => {
      throw unreachable(url, cause);
    });
    if (chunk?.value === undefined) return body + decoder.decode();
    bytes += chunk.value.byteLength;
    if (bytes > http.maxBytes) {
      await reader?.cancel();
      throw new TooLargeError(url, `${url} is larger than ${http.maxBytes} bytes.`);
    }
    body += decoder.decode(chunk.value, { stream: true });
  }
}

/** Lets the connection be used again when an answer's body is of no interest. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}

function unreachable(url: DocumentUrl, cause: unknown): UnreachableError {
  const timedOut = cause instanceof Error && cause.name === 'TimeoutError';
  return new UnreachableError(url, timedOut ? `${url} did not answer in time.` : `${url} could not be reached.`, { cause });
}
