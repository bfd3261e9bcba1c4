import type { Dereference, DereferenceRequest, Dereferenced } from '../../src/crawl/dereference.ts';
import { type DocumentUrl, documentOf } from '../../src/domain/iri.ts';

/** How an address fails. `times` failures, then it answers; always when not given. */
export interface Fault {
  readonly code: string;
  readonly message?: string;
  readonly status?: number;
  readonly retryAt?: string;
  readonly retryAfterSeconds?: number;
  readonly times?: number;
}

interface Page {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly etag: string;
}

/**
 * A web in memory with faults on request: the network of crawls in tests. It answers conditional requests, counts what is
 * under way at each origin, and can hold answers back so that they come in any order.
 */
export class FakeWeb {
  readonly #pages = new Map<string, Page>();
  readonly #redirects = new Map<string, string>();
  readonly #faults = new Map<string, Fault>();
  readonly #underWay = new Map<string, number>();
  #version = 0;
  /** All that was asked for, in order. */
  readonly requests: DereferenceRequest[] = [];
  /** The most requests that were under way at once, by origin. */
  readonly peaks = new Map<string, number>();
  /** Waited for before an address answers. */
  delay: (url: string) => Promise<void> = () => Promise.resolve();

  put(url: string, body: string | Uint8Array, mediaType = 'text/turtle'): DocumentUrl {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    this.#pages.set(url, { bytes, mediaType, etag: `"${(this.#version += 1)}"` });
    return documentOf(url);
  }

  remove(url: string): void {
    this.#pages.delete(url);
  }

  redirect(from: string, to: string): void {
    this.#redirects.set(from, to);
  }

  /** An address, or everything at an origin, fails. */
  fail(urlOrOrigin: string, fault: Fault): void {
    this.#faults.set(urlOrOrigin, fault);
  }

  heal(urlOrOrigin: string): void {
    this.#faults.delete(urlOrOrigin);
  }

  body(url: string): Uint8Array {
    const page = this.#pages.get(url);
    if (page === undefined) throw new Error(`Nothing was put at ${url}.`);
    return page.bytes;
  }

  addresses(): string[] {
    return [...this.#pages.keys()];
  }

  readonly dereference: Dereference = async (request) => {
    const { origin } = new URL(request.url);
    const underWay = (this.#underWay.get(origin) ?? 0) + 1;
    this.#underWay.set(origin, underWay);
    this.peaks.set(origin, Math.max(underWay, this.peaks.get(origin) ?? 0));
    this.requests.push(request);
    const stop = new AbortController();
    try {
      await Promise.race([this.delay(request.url), whenAborted(request.signal, stop.signal)]);
      return this.#answer(request);
    } finally {
      stop.abort();
      this.#underWay.set(origin, (this.#underWay.get(origin) ?? 1) - 1);
    }
  };

  #answer(request: DereferenceRequest): Dereferenced {
    const fault = this.#faultOf(request.url);
    if (fault !== undefined) return { kind: 'failed', url: request.url, message: 'It failed.', ...fault };
    const redirects: string[] = [];
    for (let next = this.#redirects.get(request.url); next !== undefined; next = this.#redirects.get(next)) redirects.push(next);
    const url = documentOf(redirects.at(-1) ?? request.url);
    const page = this.#pages.get(url);
    if (page === undefined) {
      return { kind: 'failed', url: request.url, code: 'NOT_FOUND', message: 'There is no document at this address.', status: 404 };
    }
    const { bytes, mediaType, etag } = page;
    if (request.etag === etag) return { kind: 'unchanged', url, etag };
    if (bytes.length > request.maxBytes)
      return { kind: 'failed', url: request.url, code: 'TOO_LARGE', message: 'The document is too large.' };
    return { kind: 'read', url, redirects, status: 200, mediaType, bytes, etag };
  }

  #faultOf(url: string): Omit<Fault, 'times'> | undefined {
    for (const key of [url, new URL(url).origin]) {
      const fault = this.#faults.get(key);
      if (fault === undefined) continue;
      const { times, ...rest } = fault;
      if (times === 0) continue;
      if (times !== undefined) this.#faults.set(key, { ...fault, times: times - 1 });
      return rest;
    }
    return undefined;
  }
}

/** Rejects when a request is ended. A signal of its own, for many requests wait for the same one. */
function whenAborted(signal: AbortSignal, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      reject(new Error('The reading was stopped.'));
    };
    if (signal.aborted) stop();
    else AbortSignal.any([signal]).addEventListener('abort', stop, { signal: over });
  });
}
