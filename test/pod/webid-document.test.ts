import { expect, test } from 'vitest';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';
import { ForbiddenError } from '../../src/pod/pod-error.ts';
import { changeWebIdDocument } from '../../src/pod/webid-document.ts';
import { literal, quad, strings } from '../../src/rdf/graph.ts';
import { wa } from '../../src/rdf/terms.ts';

const retired = wa('retired');

function ana() {
  const pods = new MemoryPods();
  const opened = pods.createPod('https://members.example', 'ana', { displayName: 'Ana' });
  return { ...opened, pod: pods.as(opened.webId), card: `${opened.storage}profile/card` as DocumentUrl };
}

test('our own statement is replaced, and all others stay', async () => {
  const { pod, webId, card } = ana();
  const key = `${card}#key-1`;
  const say = (time: string) =>
    changeWebIdDocument(pod, webId, (quads) => ({
      deletes: strings(quads, key, retired).map((said) => quad(key, retired, literal(said))),
      inserts: [quad(key, retired, literal(time))],
    }));
  await say('one');
  const { body: before } = await pod.read(card);
  await say('two');
  const { body } = await pod.read(card);
  expect(body).toBe(before.replace('"one"', '"two"'));
  expect(body).toContain('"Ana"');
});

test('a change that changes nothing is no write', async () => {
  const { pod, webId, card } = ana();
  const { etag } = await pod.read(card);
  await changeWebIdDocument(pod, webId, () => ({ deletes: [], inserts: [] }));
  expect((await pod.read(card)).etag).toBe(etag);
});

test('where somebody else wrote in between, the change is made again on what stands there now', async () => {
  const { pod, webId, card } = ana();
  const key = `${card}#key-1`;
  await pod.patch(card, { deletes: [], inserts: [quad(key, retired, literal('one'))] });
  const seen: string[][] = [];
  await changeWebIdDocument(
    {
      ...pod,
      read: async (url, accept) => {
        const read = await pod.read(url, accept);
        // Another tab is quicker, once.
        if (seen.length === 0) {
          await pod.patch(card, { deletes: [quad(key, retired, literal('one'))], inserts: [quad(key, retired, literal('theirs'))] });
        }
        return read;
      },
    },
    webId,
    (quads) => {
      seen.push([...strings(quads, key, retired)]);
      return {
        deletes: strings(quads, key, retired).map((said) => quad(key, retired, literal(said))),
        inserts: [quad(key, retired, literal('ours'))],
      };
    },
  );
  expect(seen).toEqual([['one'], ['theirs']]);
  const { body } = await pod.read(card);
  expect(body).toContain('"ours"');
  expect(body).not.toContain('"theirs"');
});

test('a document that the provider keeps to itself is told with the lines that are missing', async () => {
  const { pod, webId, card } = ana();
  const kept = { ...pod, patch: (url: DocumentUrl) => Promise.reject(new ForbiddenError(url, 'No.')) };
  const insert = quad(`${card}#key-1`, retired, literal('now'));
  await expect(changeWebIdDocument(kept, webId, () => ({ deletes: [], inserts: [insert] }))).rejects.toMatchObject({
    code: 'WEBID_NOT_CHANGED',
    remedy: expect.stringContaining('"now"') as string,
  });
});
