/** What servers in the field do that the standard server does not. */
export interface Awkwardness {
  /** Gives no ETag and ignores conditions, as Node Solid Server does for Turtle. */
  readonly withoutEtags?: boolean;
  /** Gives ETags that may not be used in `If-Match`. */
  readonly weakEtags?: boolean;
  /** Answers PATCH with this status. */
  readonly patchStatus?: number;
  /** Stores Turtle in its own words. */
  readonly rewrite?: (body: string) => string;
  /** Answers every write with this status. */
  readonly writeStatus?: number;
  /** Called before each answer to a read: somebody else may be at work. */
  readonly beforeRead?: (reads: number) => void;
}

/** A small server with awkward habits, as a `fetch`. What it holds can be looked at and changed from the side. */
export class AwkwardServer {
  readonly documents = new Map<string, string>();
  readonly requests: string[] = [];
  #versions = 0;
  #reads = 0;
  readonly #etags = new Map<string, string>();
  constructor(readonly habits: Awkwardness = {}) {}

  /** Writes as somebody else. */
  put(url: string, body: string): void {
    this.documents.set(url, body);
    this.#etags.set(url, `${this.habits.weakEtags === true ? 'W/' : ''}"${(this.#versions += 1)}"`);
  }

  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET';
    const headers = new Headers(init.headers);
    this.requests.push(`${method} ${headers.get('if-match') ?? headers.get('if-none-match') ?? ''}`.trim());
    if (method === 'GET' || method === 'HEAD') {
      this.habits.beforeRead?.((this.#reads += 1));
      return this.#answer(url, this.documents.has(url) ? 200 : 404, method === 'GET');
    }
    if (this.habits.writeStatus !== undefined) return this.#answer(url, this.habits.writeStatus);
    if (method === 'PATCH') return this.#answer(url, this.habits.patchStatus ?? 501);
    if (this.habits.withoutEtags !== true) {
      const expected = headers.get('if-match');
      const isWeak = this.#etags.get(url)?.startsWith('W/') === true;
      if (expected !== null && (isWeak || expected !== this.#etags.get(url))) return this.#answer(url, 412);
      if (headers.has('if-none-match') && this.documents.has(url)) return this.#answer(url, 412);
    }
    if (method === 'DELETE') return this.#answer(url, this.documents.delete(url) ? 204 : 404);
    const body = init.body as string;
    this.put(url, this.habits.rewrite?.(body) ?? body);
    return this.#answer(url, 204);
  };

  #answer(url: string, status: number, withBody = false): Response {
    const headers = new Headers({ 'content-type': 'text/turtle' });
    const etag = this.#etags.get(url);
    if (status === 200 && etag !== undefined && this.habits.withoutEtags !== true) headers.set('etag', etag);
    return new Response(withBody ? (this.documents.get(url) ?? '') : null, { status, headers });
  }
}
