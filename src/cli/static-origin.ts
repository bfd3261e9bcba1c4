import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.jsonld': 'application/vc',
  '.ttl': 'text/turtle',
  '.md': 'text/markdown; charset=utf-8',
  '.rdf': 'application/rdf+xml',
  '.nq': 'application/n-quads',
  '.json': 'application/json',
};
/** Documents of pods have no file name extension where people chose none: `profile/card`, `register/latest`. */
const mediaTypeOf = (file: string): string => mediaTypes[path.extname(file)] ?? 'text/turtle';

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, If-None-Match, If-Modified-Since',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Content-Type, Content-Length',
  'Access-Control-Max-Age': '600',
};

/**
 * Serves one folder of documents as one origin on loopback, the way a static web host does: strong ETags over the bytes,
 * Last-Modified, conditional requests (RFC 9110 §13), CORS. Rejects when the port is taken.
 */
export async function serveStaticOrigin(folder: string, port: number): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const root = path.resolve(folder);
  const tags = new Map<string, { readonly modified: number; readonly size: number; readonly etag: string }>();
  const server: Server = createServer((request, response) => {
    answer(root, tags, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, cors);
      response.end();
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

type Tags = Map<string, { readonly modified: number; readonly size: number; readonly etag: string }>;

async function answer(root: string, tags: Tags, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', headers } = request;
  if (method === 'OPTIONS') {
    end(response, 204);
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    end(response, 405, { Allow: 'GET, HEAD, OPTIONS' });
    return;
  }
  const file = fileOf(root, request.url ?? '/');
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || found?.isFile() !== true) {
    end(response, 404);
    return;
  }
  const known = tags.get(file);
  const modified = found.mtimeMs;
  const etag = known?.modified === modified && known.size === found.size ? known.etag : await etagOf(file);
  tags.set(file, { modified, size: found.size, etag });
  const validators = { ETag: etag, 'Last-Modified': new Date(modified).toUTCString(), 'Cache-Control': 'no-cache' };
  if (isUnchanged(headers, etag, modified)) {
    end(response, 304, validators);
    return;
  }
  response.writeHead(200, { ...cors, ...validators, 'Content-Type': mediaTypeOf(file), 'Content-Length': String(found.size) });
  if (method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file behind a request, or undefined for what leads out of the folder. */
function fileOf(root: string, target: string): string | undefined {
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(target, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const file = path.join(root, pathname);
  return file.startsWith(`${root}${path.sep}`) && !pathname.includes('\0') ? file : undefined;
}

const etagOf = async (file: string): Promise<string> =>
  `"${createHash('sha256')
    .update(await readFile(file))
    .digest('base64url')
    .slice(0, 27)}"`;

/** `If-None-Match` decides where it is sent; only without it does the date (RFC 9110 §13.2.2). */
function isUnchanged(headers: IncomingMessage['headers'], etag: string, modified: number): boolean {
  const tag = headers['if-none-match'];
  if (tag !== undefined) return tag.split(',').some((each) => [etag, '*'].includes(each.trim().replace(/^W\//, '')));
  const since = headers['if-modified-since'];
  return since !== undefined && Math.floor(modified / 1000) * 1000 <= Date.parse(since);
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...cors, ...headers }).end();
}
