/** What the crawl says of a request that brought no document: one stable code, one sentence. */
export interface Failing {
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  readonly retryAt?: string;
  readonly retryAfterSeconds?: number;
}

/** Why a response holds no document to read; undefined when it does (or says that nothing changed). */
export function failureOfResponse(response: Response): Failing | undefined {
  const { status } = response;
  const failure = (code: string, message: string): Failing => ({ code, message, status, ...waitOf(response) });
  if (status === 304) return undefined;
  if (status === 401) return failure('SIGN_IN_NEEDED', 'The pod shows this document only to people who sign in.');
  if (status === 403) return failure('FORBIDDEN', 'The pod does not show this document to everybody.');
  if (status === 404 || status === 410) return failure('NOT_FOUND', 'There is no document at this address.');
  // Community Solid Server answers 501 where the standard says 406: it has nothing in a format that was asked for.
  if (status === 406 || status === 501) return failure('MEDIA_TYPE', 'The server has this document in no format that can be read.');
  if (status === 429) return failure('RATE_LIMITED', 'The server asks for fewer requests.');
  if (status < 200 || status > 299) return failure('SERVER', `The server answered with an error (HTTP ${status}).`);
  const mediaType = response.headers.get('content-type') ?? '';
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType)) {
    return failure('MEDIA_TYPE', 'A web page came in place of data, perhaps one that asks to sign in.');
  }
  return undefined;
}

/** Why a request brought nothing at all. */
export function failureOfError(error: unknown, tookTooLong: boolean): Failing {
  if (tookTooLong) return { code: 'TIMEOUT', message: 'The server did not answer in time.' };
  const codes = codesOf(error);
  if (codes.some((code) => code === 'ADDRESS' || code === 'ADDRESS_REFUSED'))
    return { code: 'ADDRESS', message: 'The name leads to an address that is not read.' };
  const [code] = codes;
  return { code: 'UNREACHABLE', message: `Nothing answers at this address${code === undefined ? '' : ` (${code})`}.` };
}

/** The codes of an error and of what caused it: `fetch` hides the reason one or two levels down. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code } = error as { code?: unknown };
  return [...(typeof code === 'string' ? [code] : []), ...codesOf(error.cause)];
}

/** Retry-After (RFC 9110 §10.2.3): seconds, or a date. */
function waitOf(response: Response): Pick<Failing, 'retryAt' | 'retryAfterSeconds'> {
  const text = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return { retryAfterSeconds: Number(text) };
  const time = Date.parse(text);
  return text === '' || Number.isNaN(time) ? {} : { retryAt: new Date(time).toISOString() };
}
