import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DereferenceRequest } from '../../src/crawl/dereference.ts';
import { type FetchDereferenceOptions, type FetchLike, dereferenceWith } from '../../src/crawl/fetch-dereference.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const turtle = { 'content-type': 'text/turtle; charset=utf-8' };
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'text/plain', ...headers }).end('No.');
  };
const redirect = (location: string): Answer => status(302, { location });

/** A real server: what `fetch` does with faults is not worth imagining. */
const answers: Record<string, Answer> = {
  '/card': (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304, { etag: '"1"', 'content-length': '14' }).end();
    else response.writeHead(200, { ...turtle, etag: '"1"', 'last-modified': 'Sat, 21 Nov 2026 08:00:00 GMT' }).end('<#a> <#b> <#c>.');
  },
  '/echo': (request, response) => {
    response.writeHead(200, turtle).end(JSON.stringify(request.headers));
  },
  '/bomb': (_, response) => {
    response.writeHead(200, { ...turtle, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000, 32)));
  },
  '/html': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
  },
  '/empty': (_, response) => {
    response.writeHead(204).end();
  },
  '/once': redirect('/card'),
  '/loop': redirect('/loop2'),
  '/loop2': redirect('/loop'),
  '/fragment': redirect('/card#me'),
  '/to-private': redirect('https://10.0.0.1/secret'),
  '/to-http': redirect('http://pods.example/'),
  '/nowhere': status(302),
  '/never': () => undefined,
  '/slow': (_, response) => {
    response.writeHead(200, turtle);
    response.write('<#a> ');
  },
  '/drip': (_, response) => {
    response.writeHead(200, turtle);
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => {
      clearInterval(timer);
    });
  },
  '/reset': (request) => {
    request.socket.destroy();
  },
  '/later-seconds': status(429, { 'retry-after': '120' }),
  '/later-date': status(503, { 'retry-after': 'Sat, 21 Nov 2026 12:00:00 GMT' }),
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const code = /^\/status\/(\d+)$/.exec(path)?.[1];
    const answer = code === undefined ? answers[path] : status(Number(code));
    (answer ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (
  path: string,
  options: Partial<FetchDereferenceOptions> = {},
  request: Partial<DereferenceRequest> = {},
  fetchLike: FetchLike = (url, init) => fetch(url, init),
) => {
  const url = (path.startsWith('http') ? path : `${base}${path}`) as DocumentUrl;
  const dereference = dereferenceWith(fetchLike, { allowLoopback: true, ...options });
  return dereference({ url, accept: 'text/turtle', maxBytes: 10_000, signal: new AbortController().signal, ...request });
};

describe('a dereference over fetch', () => {
  test('reads bytes, media type and validators', async () => {
    const answer = await ask('/card');
    expect(answer).toMatchObject({ kind: 'read', url: `${base}/card`, redirects: [], status: 200, mediaType: 'text/turtle', etag: '"1"' });
    expect(answer.kind === 'read' && new TextDecoder().decode(answer.bytes)).toBe('<#a> <#b> <#c>.');
  });

  test('asks conditionally, and understands “unchanged” even with a length', async () => {
    expect(await ask('/card', {}, { etag: '"1"' })).toEqual({ kind: 'unchanged', url: `${base}/card`, etag: '"1"' });
    expect(await ask('/card', {}, { etag: '"0"' })).toMatchObject({ kind: 'read' });
  });

  test('sends only what is asked: an ETag instead of a date, and no validators where the page’s own cache has them', async () => {
    const headersOf = async (options: Partial<FetchDereferenceOptions>): Promise<Record<string, string>> => {
      const answer = await ask('/echo', options, { etag: '"1"', lastModified: 'Sat, 21 Nov 2026 08:00:00 GMT' });
      return JSON.parse(answer.kind === 'read' ? new TextDecoder().decode(answer.bytes) : '{}') as Record<string, string>;
    };
    expect(await headersOf({})).toMatchObject({ accept: 'text/turtle', 'if-none-match': '"1"' });
    expect(await headersOf({})).not.toHaveProperty('if-modified-since');
    expect(await headersOf({ redirects: 'follow' })).not.toHaveProperty('if-none-match');
  });

  test('counts decoded bytes, so that a small bomb stays small', async () => {
    expect(await ask('/bomb', {}, { maxBytes: 1_000_000 })).toMatchObject({ kind: 'failed', code: 'TOO_LARGE' });
  });

  test('an answer without a body is an empty document', async () => {
    expect(await ask('/empty')).toMatchObject({ kind: 'read', bytes: new Uint8Array(), mediaType: '' });
  });

  test.each([
    [401, 'SIGN_IN_NEEDED'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [410, 'NOT_FOUND'],
    [406, 'MEDIA_TYPE'],
    [501, 'MEDIA_TYPE'],
    [429, 'RATE_LIMITED'],
    [500, 'SERVER'],
    [503, 'SERVER'],
    [418, 'SERVER'],
  ])('HTTP %i is %s', async (code, expected) => {
    expect(await ask(`/status/${code}`)).toMatchObject({ kind: 'failed', code: expected, status: code });
  });

  test('a web page in place of data is told as such', async () => {
    const answer = await ask('/html');
    expect(answer).toMatchObject({ kind: 'failed', code: 'MEDIA_TYPE' });
    expect(answer.kind === 'failed' && answer.message).toContain('sign in');
  });

  test('tells how long a server asks to wait, in seconds or until a time', async () => {
    expect(await ask('/later-seconds')).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 120 });
    expect(await ask('/later-date')).toMatchObject({ code: 'SERVER', status: 503, retryAt: '2026-11-21T12:00:00.000Z' });
  });
});

describe('redirects', () => {
  test.each(['manual', 'follow'] as const)('are taken and told (%s)', async (redirects) => {
    expect(await ask('/once', { redirects })).toMatchObject({ kind: 'read', url: `${base}/card`, redirects: [`${base}/card`] });
  });

  test('name documents, not things in them', async () => {
    expect(await ask('/fragment')).toMatchObject({ kind: 'read', url: `${base}/card` });
  });

  test('in a circle are given up', async () => {
    expect(await ask('/loop')).toMatchObject({ kind: 'failed', code: 'REDIRECT_LOOP' });
  });

  test.each(['/to-private', '/to-http'])('to where we do not read are refused before they are taken (%s)', async (path) => {
    const asked: string[] = [];
    const answer = await ask(path, {}, {}, (url, init) => (asked.push(url), fetch(url, init)));
    expect(answer).toMatchObject({ kind: 'failed', code: 'ADDRESS' });
    expect(asked).toEqual([`${base}${path}`]);
  });

  test('to nowhere are the server’s fault', async () => {
    expect(await ask('/nowhere')).toMatchObject({ kind: 'failed', code: 'SERVER' });
  });

  test('that a browser took are looked at afterwards', async () => {
    const moved = Object.defineProperties(new Response('<#a> <#b> <#c>.', { headers: turtle }), {
      redirected: { value: true },
      url: { value: 'https://10.0.0.1/' },
    });
    expect(await ask('/once', { redirects: 'follow' }, {}, async () => moved)).toMatchObject({ kind: 'failed', code: 'ADDRESS' });
  });
});

describe('addresses', () => {
  test.each(['http://pods.example/', 'https://10.0.0.1/', 'https://[::ffff:10.0.0.1]/', 'https://169.254.169.254/'])(
    '%s is refused without a request',
    async (address) => {
      const answer = await ask(address, {}, {}, () => Promise.reject(new Error('This must not be asked.')));
      expect(answer).toMatchObject({ kind: 'failed', code: 'ADDRESS' });
    },
  );

  test('on this machine are refused unless that was allowed', async () => {
    expect(await ask('/card', { allowLoopback: false })).toMatchObject({ kind: 'failed', code: 'ADDRESS' });
  });

  test('that a guard refused at the socket are told as addresses', async () => {
    const refusal = Object.assign(new Error('Refused.'), { code: 'ADDRESS_REFUSED' });
    expect(
      await ask('https://rebinding.example/', {}, {}, () => Promise.reject(new TypeError('fetch failed', { cause: refusal }))),
    ).toMatchObject({ code: 'ADDRESS' });
  });
});

describe('silence', () => {
  const timeLimits = { answer: 60, pause: 60, total: 200 };

  test.each(['/never', '/slow', '/drip'])('ends in time, in whichever phase (%s)', async (path) => {
    expect(await ask(path, { timeLimits })).toMatchObject({ kind: 'failed', code: 'TIMEOUT' });
  });

  test('of a host that is not there is told with the reason', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const answer = await ask(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
    expect(answer).toMatchObject({ kind: 'failed', code: 'UNREACHABLE' });
    expect(answer.kind === 'failed' && answer.message).toContain('ECONNREFUSED');
  });

  test('by a broken connection is “unreachable”', async () => {
    expect(await ask('/reset')).toMatchObject({ kind: 'failed', code: 'UNREACHABLE' });
  });

  test('that the caller ordered is no answer', async () => {
    const stop = new AbortController();
    const asking = ask('/never', {}, { signal: stop.signal });
    stop.abort();
    await expect(asking).rejects.toThrow();
  });
});
