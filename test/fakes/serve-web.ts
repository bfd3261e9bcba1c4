import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeWeb } from './fake-web.ts';

/** A {@link FakeWeb} on a port of this machine, for the command line. The address is known before anything is put. */
export async function serveWeb(): Promise<{ readonly web: FakeWeb; readonly origin: string; stop(): Promise<void> }> {
  const web = new FakeWeb();
  const server = createServer((request, response) => {
    const url = `http://${request.headers.host ?? ''}${request.url ?? '/'}`;
    void web
      .dereference({ url: url as never, accept: request.headers.accept ?? '', maxBytes: 10_000_000, signal: new AbortController().signal })
      .then((answer) => {
        if (answer.kind === 'read') {
          response.writeHead(200, { 'content-type': answer.mediaType, etag: answer.etag });
          response.end(Buffer.from(answer.bytes));
        } else {
          response.writeHead(answer.kind === 'failed' ? (answer.status ?? 500) : 304);
          response.end();
        }
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    web,
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
