import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A document that is made at run time and served beside the files: the configuration of this very start. */
export interface GeneratedDocument {
  readonly mediaType: string;
  readonly body: string;
}

export interface AppServerOptions {
  /** The folder of the built site. Read at each request, so it may still be built while the server starts. */
  readonly folder: string;
  readonly port: number;
  /** By path, `/alliance.json`; they win over files. */
  readonly documents: Readonly<Record<string, GeneratedDocument>>;
}

export interface AppServer {
  /** `http://localhost:8080`, without a slash at the end. */
  readonly origin: string;
  /** Serves these from now on, in place of those of the same path. */
  publish(documents: Readonly<Record<string, GeneratedDocument>>): void;
  stop(): Promise<void>;
}

/**
 * What the page may do: the same as `index.html` says of itself, and nobody may frame it (which only a header can say).
 * Pods live anywhere, those of the demo at plain-http loopback addresses, hence the wide connect-src.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http: data:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.jsonld': 'application/ld+json',
  '.ttl': 'text/turtle; charset=utf-8',
  '.rq': 'application/sparql-query',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const isCompressible = (mediaType: string): boolean => /^text\/|json|javascript|wasm|svg|sparql/.test(mediaType);

/** One representation, ready to send; encodings are made when they are first asked for. */
interface Content {
  readonly mediaType: string;
  readonly body: Buffer;
  readonly digest: string;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}
type Encoding = 'br' | 'gzip';

/**
 * Serves the built site at `http://localhost:<port>`: entity tags, compression, a strict Content Security Policy, and a
 * redirect from a plain path (`/membership?…`) to the address the app itself uses for it (`/#/membership?…`). Listens on
 * this machine only. Rejects with the system's error when the port is taken.
 */
export async function startAppServer({ folder, port, documents }: AppServerOptions): Promise<AppServer> {
  const files = new FileCache(folder);
  const generated = new Map<string, Content>();
  const publish: AppServer['publish'] = (made) => {
    for (const [name, { mediaType, body }] of Object.entries(made)) generated.set(name, contentOf(mediaType, Buffer.from(body)));
  };
  publish(documents);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    respond(request, response, async (name) => generated.get(name) ?? (await files.read(name))).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  };
  // “localhost” is both addresses; where there is no IPv6 one will do.
  const servers: Server[] = [];
  try {
    servers.push(await listen(answer, port, '127.0.0.1'));
    const six = await listen(answer, port, '::1').catch((error: unknown) => {
      if (codeOf(error) === 'EADDRINUSE') throw error;
      return undefined;
    });
    if (six !== undefined) servers.push(six);
  } catch (error) {
    await Promise.all(servers.map(close));
    throw error;
  }
  return {
    origin: `http://localhost:${port}`,
    publish,
    async stop() {
      await Promise.all(servers.map(close));
    },
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  read: (name: string) => Promise<Content | undefined>,
): Promise<void> {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  const content = await read(url.pathname === '/' ? '/index.html' : url.pathname);
  if (content === undefined) {
    if (isPage(url.pathname, request)) response.writeHead(302, { Location: `/#${url.pathname}${url.search}` }).end();
    else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.\n');
    return;
  }
  const encoding = chooseEncoding(content, request.headers['accept-encoding']);
  const etag = `"${content.digest}${encoding === undefined ? '' : `-${encoding}`}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  // What the build named by its content never changes; everything else is asked for again, cheaply.
  response.setHeader('Cache-Control', url.pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (/turtle|ld\+json/.test(content.mediaType)) response.setHeader('Access-Control-Allow-Origin', '*');
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const body = encoding === undefined ? content.body : await encode(content, encoding);
  response.writeHead(200, {
    'Content-Type': content.mediaType,
    'Content-Length': body.length,
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A page's address typed or followed by a person, not a file that is missing. */
function isPage(pathname: string, request: IncomingMessage): boolean {
  return !path.posix.basename(pathname).includes('.') && (request.headers.accept ?? '').includes('text/html');
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

/** Brotli before gzip; none for what is small or packed already, or where the client refuses (`q=0`). */
function chooseEncoding(content: Content, accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined || content.body.length < 1024 || !isCompressible(content.mediaType)) return undefined;
  const offers = accepted.split(',').map((offer) => offer.trim().split(/\s*;\s*q=/));
  return (['br', 'gzip'] as const).find((encoding) => offers.some(([name, quality]) => name === encoding && Number(quality ?? 1) > 0));
}

function encode(content: Content, encoding: Encoding): Promise<Buffer> {
  const known = content.encoded.get(encoding);
  if (known !== undefined) return known;
  const made =
    encoding === 'br'
      ? promisify(brotliCompress)(content.body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: content.body.length },
        })
      : promisify(gzip)(content.body);
  content.encoded.set(encoding, made);
  return made;
}

function contentOf(mediaType: string, body: Buffer): Content {
  return { mediaType, body, digest: createHash('sha256').update(body).digest('base64url').slice(0, 27), encoded: new Map() };
}

/** The files of a folder, read again only when they changed. */
class FileCache {
  readonly #folder: string;
  readonly #read = new Map<string, { readonly mtimeMs: number; readonly size: number; readonly content: Content }>();

  constructor(folder: string) {
    this.#folder = path.resolve(folder);
  }

  /** Undefined for what is no file of the folder, also by way of `..`. */
  async read(name: string): Promise<Content | undefined> {
    const file = this.#fileOf(name);
    const info = file === undefined ? undefined : await stat(file).catch(() => undefined);
    if (file === undefined || info?.isFile() !== true) return undefined;
    const known = this.#read.get(file);
    if (known?.mtimeMs === info.mtimeMs && known.size === info.size) return known.content;
    const content = contentOf(mediaTypes[path.extname(file)] ?? 'application/octet-stream', await readFile(file));
    this.#read.set(file, { mtimeMs: info.mtimeMs, size: info.size, content });
    return content;
  }

  #fileOf(name: string): string | undefined {
    let decoded: string;
    try {
      decoded = decodeURIComponent(name);
    } catch {
      return undefined;
    }
    const file = path.resolve(this.#folder, `.${path.sep}${decoded}`);
    return !decoded.includes('\0') && file.startsWith(this.#folder + path.sep) ? file : undefined;
  }
}

function listen(answer: (request: IncomingMessage, response: ServerResponse) => void, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
