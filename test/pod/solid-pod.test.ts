import { describe, expect, test } from 'vitest';
import { documentOf, toWebId } from '../../src/domain/iri.ts';
import { ConflictError, QuotaError, ServerError, TooLargeError, UnreachableError, WebIdNotChangedError } from '../../src/pod/pod-error.ts';
import { asRead } from '../../src/pod/precondition.ts';
import { createSolidPod } from '../../src/pod/solid-pod.ts';
import { addToWebIdDocument } from '../../src/pod/webid-document.ts';
import { literal, quad } from '../../src/rdf/graph.ts';
import type { Awkwardness } from './awkward-server.ts';
import { AwkwardServer } from './awkward-server.ts';

const url = documentOf('https://pod.example/alliance/public/membership.ttl');
const turtle = 'text/turtle';
const serve = (habits?: Awkwardness) => {
  const server = new AwkwardServer(habits);
  return { server, pod: createSolidPod({ fetch: server.fetch }) };
};

describe('A server that gives no ETags and ignores conditions', () => {
  test('is asked again before a write, and after it', async () => {
    const { server, pod } = serve({ withoutEtags: true });
    server.put(url, '<#it> a <#V0> .');
    const read = await pod.read(url);
    expect(read).not.toHaveProperty('etag');
    const saved = await pod.write(url, '<#it> a <#V1> .', turtle, asRead(read));
    expect(server.requests).toEqual(['GET', 'GET', 'PUT', 'GET']);
    expect(asRead(saved)).toEqual({ kind: 'matches', body: '<#it> a <#V1> .' });
  });

  test('loses nothing when somebody wrote since the document was read', async () => {
    const { server, pod } = serve({ withoutEtags: true });
    server.put(url, '<#it> a <#V0> .');
    const read = await pod.read(url);
    server.put(url, '<#it> a <#Theirs> .');
    await expect(pod.write(url, '<#it> a <#Mine> .', turtle, asRead(read))).rejects.toThrow(ConflictError);
    await expect(pod.remove(url, asRead(read))).rejects.toThrow(ConflictError);
    expect(server.documents.get(url)).toBe('<#it> a <#Theirs> .');
  });

  test('whose document was removed in between is not given it back unasked', async () => {
    const { server, pod } = serve({ withoutEtags: true });
    server.put(url, '<#it> a <#V0> .');
    const read = await pod.read(url);
    server.documents.delete(url);
    await expect(pod.write(url, '<#it> a <#Mine> .', turtle, asRead(read))).rejects.toThrow(ConflictError);
    expect(server.documents.has(url)).toBe(false);
  });

  test('that took a write of somebody else right after ours says so', async () => {
    const { server, pod } = serve({
      withoutEtags: true,
      beforeRead: (reads) => {
        if (reads === 3) server.put(url, '<#it> a <#Theirs> .');
      },
    });
    server.put(url, '<#it> a <#V0> .');
    const read = await pod.read(url);
    await expect(pod.write(url, '<#it> a <#Mine> .', turtle, asRead(read))).rejects.toThrow(ConflictError);
  });
});

describe('A server with ETags', () => {
  test('a write of somebody else right after ours is met at the next save, not lost', async () => {
    const { server, pod } = serve({
      beforeRead: (reads) => {
        if (reads === 2) server.put(url, '<#it> a <#Theirs> .');
      },
    });
    server.put(url, '<#it> a <#V0> .');
    const saved = await pod.write(url, '<#it> a <#Mine> .', turtle, asRead(await pod.read(url)));
    expect(saved).not.toHaveProperty('etag');
    await expect(pod.write(url, '<#it> a <#MineAgain> .', turtle, asRead(saved))).rejects.toThrow(ConflictError);
    expect(server.documents.get(url)).toBe('<#it> a <#Theirs> .');
  });

  test('that are weak never sees them in a condition: they are compared here', async () => {
    const { server, pod } = serve({ weakEtags: true });
    server.put(url, '<#it> a <#V0> .');
    const read = await pod.read(url);
    const saved = await pod.write(url, '<#it> a <#V1> .', turtle, asRead(read));
    expect(server.requests).not.toContainEqual(expect.stringContaining('W/'));
    await expect(pod.write(url, '<#it> a <#V2> .', turtle, asRead(read))).rejects.toThrow(ConflictError);
    await pod.write(url, '<#it> a <#V2> .', turtle, asRead(saved));
    expect(server.documents.get(url)).toBe('<#it> a <#V2> .');
  });

  test('that writes Turtle in its own words can be saved to twice', async () => {
    const { server, pod } = serve({ rewrite: (body) => `# stored by us\n${body}` });
    const saved = await pod.write(url, '<#it> a <#V0> .', turtle, { kind: 'absent' });
    expect(saved.body).toBe('# stored by us\n<#it> a <#V0> .');
    await pod.write(url, '<#it> a <#V1> .', turtle, asRead(saved));
    expect(server.documents.get(url)).toBe('# stored by us\n<#it> a <#V1> .');
  });
});

describe('A server without N3 Patch', () => {
  const change = {
    deletes: [quad(`${url}#it`, 'https://example.org/name', literal('Old'))],
    inserts: [quad(`${url}#it`, 'https://example.org/name', literal('New'))],
  };

  test.for([405, 415, 501])('which answers %i gets the changed document, with all the rest of it', async (patchStatus) => {
    const { server, pod } = serve({ patchStatus });
    server.put(url, '<#it> <https://example.org/name> "Old" ; <https://example.org/theirs> [ <https://example.org/x> true ] .');
    await pod.patch(url, change);
    expect(server.requests).toEqual(['PATCH', 'GET', 'PUT "1"', 'GET']);
    expect(server.documents.get(url)).toContain('"New"');
    expect(server.documents.get(url)).not.toContain('"Old"');
    expect(server.documents.get(url)).toContain('<https://example.org/x> true');
  });

  test('is not written to when the quad to delete is gone', async () => {
    const { server, pod } = serve({ patchStatus: 405 });
    server.put(url, '<#it> <https://example.org/name> "Theirs" .');
    await expect(pod.patch(url, change)).rejects.toThrow(ConflictError);
    expect(server.documents.get(url)).toContain('"Theirs"');
  });

  test('keeps broken Turtle as it is, and says where it breaks', async () => {
    const { server, pod } = serve({ patchStatus: 405 });
    server.put(url, '<#it> <https://example.org/name> "Old" ;;; "oops');
    await expect(pod.patch(url, change)).rejects.toMatchObject({ code: 'NOT_RDF', line: 1 });
    expect(server.documents.get(url)).toContain('oops');
  });

  test('that says it patched all the same is not believed', async () => {
    const { server, pod } = serve({ patchStatus: 204 });
    server.put(url, '<#other> a <#Thing> .');
    const add = { deletes: [], inserts: [quad(`${url}#it`, 'https://example.org/knows', 'https://example.org/ann')] };
    await expect(pod.patch(url, add)).rejects.toThrow(ConflictError);
  });
});

describe('A WebID document that may not be changed', () => {
  const webId = toWebId('https://pod.example/profile/card#me');
  const inserts = [quad(webId, 'http://www.w3.org/ns/ldp#inbox', 'https://pod.example/alliance/inbox/')];

  test.for([403, 405])('(%i) leads to the lines that somebody has to add', async (writeStatus) => {
    const { server, pod } = serve({ writeStatus });
    server.put(documentOf(webId), '<#me> a <http://xmlns.com/foaf/0.1/Person> .');
    const failure = await addToWebIdDocument(pod, webId, inserts).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WebIdNotChangedError);
    expect((failure as WebIdNotChangedError).remedy).toContain('ldp:inbox <../alliance/inbox/>');
  });
});

describe('Failures', () => {
  test.for([
    [413, QuotaError],
    [507, QuotaError],
    [500, ServerError],
    [418, ServerError],
  ] as const)('status %i has its own meaning', async ([writeStatus, failure]) => {
    const { pod } = serve({ writeStatus });
    await expect(pod.write(url, 'x', turtle, { kind: 'absent' })).rejects.toThrow(failure);
  });

  test('every one has a code and a remedy', async () => {
    const { pod } = serve({ writeStatus: 507 });
    await expect(pod.write(url, 'x', turtle, { kind: 'absent' })).rejects.toMatchObject({
      code: 'QUOTA',
      document: url,
      remedy: expect.stringMatching(/\.$/) as string,
    });
  });

  test('a server that never answers is unreachable after the time limit', async () => {
    const pod = createSolidPod({
      timeoutMs: 20,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            reject(init.signal?.reason as Error);
          });
        }),
    });
    await expect(pod.read(url)).rejects.toThrow(UnreachableError);
    await expect(pod.read(url)).rejects.toThrow('did not answer in time');
  });

  test('a connection that breaks in the middle of a body is unreachable too', async () => {
    const body = new ReadableStream({
      pull: (controller) => {
        controller.error(new TypeError('terminated'));
      },
    });
    const pod = createSolidPod({ fetch: () => Promise.resolve(new Response(body)) });
    await expect(pod.read(url)).rejects.toThrow(UnreachableError);
  });

  test('reading stops at the cap', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const pod = createSolidPod({ maxBytes: 5000, fetch: () => Promise.resolve(new Response(body)) });
    await expect(pod.read(url)).rejects.toThrow(TooLargeError);
    expect(sent).toBeLessThan(10_000);
  });

  test('reads go past the HTTP cache', async () => {
    const modes: unknown[] = [];
    const pod = createSolidPod({
      fetch: (_, init) => {
        modes.push(init?.cache);
        return Promise.resolve(new Response('', { headers: { 'content-type': turtle } }));
      },
    });
    await pod.read(url);
    expect(modes).toEqual(['no-store']);
  });
});
