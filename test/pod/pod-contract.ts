import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { documentOf } from '../../src/domain/iri.ts';
import { ConflictError, ForbiddenError, NotFoundError, SignInNeededError, UnreachableError } from '../../src/pod/pod-error.ts';
import type { Pod } from '../../src/pod/pod.ts';
import { graphOf } from '../../src/pod/read-graph.ts';
import { asRead } from '../../src/pod/precondition.ts';
import { findStorages } from '../../src/pod/storage.ts';
import { literal, quad } from '../../src/rdf/graph.ts';

/** One pod, and who comes to it. */
export interface ContractPods {
  readonly owner: Pod;
  /** Signed in, at another server, and nobody special here. */
  readonly stranger: Pod;
  readonly anonymous: Pod;
  readonly storage: DocumentUrl;
  /** A document on a host that does not answer. */
  readonly unreachable: DocumentUrl;
  stop(): Promise<void>;
}

const name = 'https://example.org/name';
const turtle = 'text/turtle';

/** What every Pod promises, whatever keeps the documents. */
export function describePodContract(kind: string, open: () => Promise<ContractPods>): void {
  describe(`A pod ${kind}`, () => {
    let pods: ContractPods;
    let folders = 0;
    beforeAll(async () => {
      pods = await open();
    });
    afterAll(() => pods.stop());

    /** An address nothing was ever at. */
    const fresh = (file = 'note.ttl'): DocumentUrl => documentOf(`${pods.storage}contract/${(folders += 1)}/${file}`);
    const written = async (body: string, file?: string) => pods.owner.write(fresh(file), body, turtle, { kind: 'absent' });
    const quadsAt = async (url: DocumentUrl) => graphOf(await pods.owner.read(url));

    describe('writing whole documents', () => {
      test('a new document reads back as it was written, with an ETag', async () => {
        const url = fresh();
        const body = '# a comment\n<#it> <https://example.org/name> "Ĉiu añade 日本語" .\n';
        const saved = await pods.owner.write(url, body, turtle, { kind: 'absent' });
        const read = await pods.owner.read(url);
        expect(read).toEqual({ url, body, mediaType: turtle, etag: saved.etag });
        expect(read.etag).toBeTruthy();
      });

      test('creating never replaces', async () => {
        const { url, body } = await written('<#it> a <#First> .');
        await expect(pods.owner.write(url, '<#it> a <#Second> .', turtle, { kind: 'absent' })).rejects.toThrow(ConflictError);
        expect((await pods.owner.read(url)).body).toBe(body);
      });

      test('what was read can be replaced, again and again', async () => {
        let last = await written('<#it> a <#V0> .');
        for (const version of ['<#it> a <#V1> .', '<#it> a <#V2> .']) {
          last = await pods.owner.write(last.url, version, turtle, asRead(last));
          expect((await pods.owner.read(last.url)).body).toBe(version);
        }
      });

      test('a stale version cannot replace a newer one, and nothing is lost', async () => {
        const old = await written('<#it> a <#V0> .');
        await pods.owner.write(old.url, '<#it> a <#Theirs> .', turtle, asRead(old));
        await expect(pods.owner.write(old.url, '<#it> a <#Mine> .', turtle, asRead(old))).rejects.toThrow(ConflictError);
        expect((await pods.owner.read(old.url)).body).toBe('<#it> a <#Theirs> .');
      });

      test('without an ETag the body that was read decides', async () => {
        const old = await written('<#it> a <#V0> .');
        const next = await pods.owner.write(old.url, '<#it> a <#V1> .', turtle, { kind: 'matches', body: old.body });
        expect(next.body).toBe('<#it> a <#V1> .');
        await expect(pods.owner.write(old.url, '<#it> a <#V2> .', turtle, { kind: 'matches', body: old.body })).rejects.toThrow(
          ConflictError,
        );
        expect((await pods.owner.read(old.url)).body).toBe('<#it> a <#V1> .');
      });

      test('of twenty who write the same version at once, one wins and nineteen are told', async () => {
        const old = await written('<#it> a <#V0> .');
        const bodies = Array.from({ length: 20 }, (_, index) => `<#it> a <#Writer${index}> .`);
        const outcomes = await Promise.allSettled(bodies.map((body) => pods.owner.write(old.url, body, turtle, asRead(old))));
        const winners = outcomes.flatMap((outcome, index) => (outcome.status === 'fulfilled' ? [bodies[index]] : []));
        const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
        expect(winners).toHaveLength(1);
        expect(losers.every((error) => error instanceof ConflictError)).toBe(true);
        expect((await pods.owner.read(old.url)).body).toBe(winners[0]);
      });

      test('of twenty who create the same document at once, one wins', async () => {
        const url = fresh();
        const outcomes = await Promise.allSettled(
          Array.from({ length: 20 }, (_, index) => pods.owner.write(url, `<#it> a <#Writer${index}> .`, turtle, { kind: 'absent' })),
        );
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      });

      test('a credential keeps its very bytes and its media type', async () => {
        const body = '{\r\n  "@context": ["https://www.w3.org/ns/credentials/v2"],\n\t"name": "Zoë ’ 日本"}  \n';
        const url = fresh('acceptance.jsonld');
        await pods.owner.write(url, body, 'application/vc', { kind: 'absent' });
        expect(await pods.owner.read(url, ['application/vc'])).toMatchObject({ body, mediaType: 'application/vc' });
      });

      test('broken Turtle that another application left reads as it stands', async () => {
        const { url } = await written('<#it> a <#Broken ;;; "');
        const read = await pods.owner.read(url);
        expect(read.body).toBe('<#it> a <#Broken ;;; "');
        await expect(graphOf(read)).rejects.toMatchObject({ code: 'NOT_RDF', line: 1 });
      });
    });

    describe('patching', () => {
      test('only the quads named change; those of other applications stay', async () => {
        const { url } = await written('<#it> <https://example.org/name> "Old" ; <https://example.org/theirs> "kept", 4.50, true .');
        const patched = await pods.owner.patch(url, {
          deletes: [quad(`${url}#it`, name, literal('Old'))],
          inserts: [quad(`${url}#it`, name, literal('Ñew ’ 日本', 'es'))],
        });
        const quads = await graphOf(patched);
        expect(quads).toHaveLength(4);
        expect(quads.some((each) => each.equals(quad(`${url}#it`, name, literal('Ñew ’ 日本', 'es'))))).toBe(true);
        expect(patched.etag).toBe((await pods.owner.read(url)).etag);
      });

      test('a quad that is no longer there to be deleted is a conflict, and nothing changes', async () => {
        const { url } = await written('<#it> <https://example.org/name> "New" .');
        const stale = { deletes: [quad(`${url}#it`, name, literal('Old'))], inserts: [quad(`${url}#it`, name, literal('Mine'))] };
        await expect(pods.owner.patch(url, stale)).rejects.toThrow(ConflictError);
        expect(await quadsAt(url)).toHaveLength(1);
      });

      test('a patch of a stale version is a conflict', async () => {
        const old = await written('<#it> <https://example.org/name> "V0" .');
        await pods.owner.write(old.url, '<#it> <https://example.org/name> "V1" .', turtle, asRead(old));
        const patch = { deletes: [], inserts: [quad(`${old.url}#it`, name, literal('Mine'))] };
        await expect(pods.owner.patch(old.url, patch, old.etag)).rejects.toThrow(ConflictError);
        expect(await quadsAt(old.url)).toHaveLength(1);
      });

      test('patches of twenty who each add one quad all arrive', async () => {
        const { url } = await written('<#it> <https://example.org/name> "first" .');
        await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            pods.owner.patch(url, { deletes: [], inserts: [quad(`${url}#it`, name, literal(`n${index}`))] }),
          ),
        );
        expect(await quadsAt(url)).toHaveLength(21);
      });

      test('inserting into a document that is not there creates it', async () => {
        const url = fresh();
        await pods.owner.patch(url, { deletes: [], inserts: [quad(`${url}#it`, name, literal('New'))] });
        expect(await quadsAt(url)).toHaveLength(1);
      });

      test('blank nodes are refused before anything is sent', async () => {
        const { url } = await written('<#it> <https://example.org/name> [ <https://example.org/name> "x" ] .');
        await expect(pods.owner.patch(url, { deletes: await quadsAt(url), inserts: [] })).rejects.toThrow(TypeError);
      });
    });

    describe('removing and listing', () => {
      test('a document is removed in the state that was read, and can be put back byte for byte', async () => {
        const saved = await written('# mine\n<#it> a <#V0> .');
        await pods.owner.remove(saved.url, asRead(saved));
        await expect(pods.owner.read(saved.url)).rejects.toThrow(NotFoundError);
        await pods.owner.write(saved.url, saved.body, turtle, { kind: 'absent' });
        expect((await pods.owner.read(saved.url)).body).toBe(saved.body);
      });

      test('a document that somebody changed is not removed', async () => {
        const old = await written('<#it> a <#V0> .');
        await pods.owner.write(old.url, '<#it> a <#V1> .', turtle, asRead(old));
        await expect(pods.owner.remove(old.url, asRead(old))).rejects.toThrow(ConflictError);
        await expect(pods.owner.remove(old.url, { kind: 'matches', body: old.body })).rejects.toThrow(ConflictError);
        expect((await pods.owner.read(old.url)).body).toBe('<#it> a <#V1> .');
      });

      test('removing what is not there says so', async () => {
        await expect(pods.owner.remove(fresh(), { kind: 'etag', etag: '"1"' })).rejects.toThrow(NotFoundError);
      });

      test('a container lists its own documents, not those of the containers in it', async () => {
        const url = await written('<#it> a <#Here> .', 'a.ttl').then((document) => document.url);
        const container = documentOf(new URL('.', url).href);
        for (const file of ['b.ttl', 'deeper/c.ttl']) {
          await pods.owner.write(documentOf(`${container}${file}`), '<#it> a <#Here> .', turtle, { kind: 'absent' });
        }
        expect(await pods.owner.list(container)).toEqual([`${container}a.ttl`, `${container}b.ttl`]);
      });

      test('a container that is not there lists nothing', async () => {
        expect(await pods.owner.list(fresh('nowhere/'))).toEqual([]);
      });
    });

    describe('access', () => {
      test('anyone reads what is in a public container, and only the owner writes there', async () => {
        const container = fresh('public/');
        expect(await pods.owner.prepareContainer(container, 'public')).toBe('readable');
        const url = documentOf(`${container}offerings/x.ttl`);
        await pods.owner.write(url, '<#it> a <#Public> .', turtle, { kind: 'absent' });
        expect(await pods.owner.probe(url)).toBe('readable');
        expect((await pods.anonymous.read(url)).body).toBe('<#it> a <#Public> .');
        expect(await pods.anonymous.list(documentOf(`${container}offerings/`))).toEqual([url]);
        await expect(pods.stranger.write(url, 'x', turtle, { kind: 'matches', body: '<#it> a <#Public> .' })).rejects.toThrow(
          ForbiddenError,
        );
        await expect(pods.anonymous.write(documentOf(`${container}y.ttl`), 'x', turtle, { kind: 'absent' })).rejects.toThrow(
          SignInNeededError,
        );
      });

      test('nobody but the owner reads what is in a private container', async () => {
        const container = fresh('private/');
        expect(await pods.owner.prepareContainer(container, 'owner')).toBe('not-readable');
        const url = documentOf(`${container}draft.ttl`);
        await pods.owner.write(url, '<#it> a <#Draft> .', turtle, { kind: 'absent' });
        expect(await pods.owner.probe(url)).toBe('not-readable');
        expect((await pods.owner.read(url)).body).toBe('<#it> a <#Draft> .');
        await expect(pods.stranger.read(url)).rejects.toThrow(ForbiddenError);
        await expect(pods.anonymous.read(url)).rejects.toThrow(SignInNeededError);
      });

      test('somebody signed in elsewhere can post to an inbox and read nothing in it', async () => {
        const inbox = fresh('inbox/');
        expect(await pods.owner.prepareContainer(inbox, 'inbox')).toBe('not-readable');
        const body = '<> a <https://www.w3.org/ns/activitystreams#Offer> .';
        const sent = await pods.stranger.notify(inbox, body, turtle);
        expect(await pods.owner.list(inbox)).toEqual([sent]);
        expect((await pods.owner.read(sent!)).body).toBe(body);
        await expect(pods.stranger.list(inbox)).rejects.toThrow(ForbiddenError);
        await expect(pods.stranger.read(sent!)).rejects.toThrow(ForbiddenError);
        await expect(pods.anonymous.notify(inbox, body, turtle)).rejects.toThrow(SignInNeededError);
        expect(await pods.owner.probe(sent!)).toBe('not-readable');
      });

      test('preparing a container again changes nothing', async () => {
        const container = fresh('public/');
        await pods.owner.prepareContainer(container, 'public');
        const url = documentOf(`${container}x.ttl`);
        await pods.owner.write(url, '<#it> a <#Kept> .', turtle, { kind: 'absent' });
        expect(await pods.owner.prepareContainer(container, 'public')).toBe('readable');
        expect(await pods.owner.list(container)).toEqual([url]);
      });

      test('what was decided about a container stays, and the answer tells what strangers really see', async () => {
        const container = fresh('public/');
        await pods.owner.prepareContainer(container, 'public');
        expect(await pods.owner.prepareContainer(container, 'owner')).toBe('readable');
      });

      test('one document is shared without the container around it', async () => {
        const index = await written('<> a <http://www.w3.org/ns/solid/terms#TypeIndex> .', 'publicTypeIndex.ttl');
        const beside = documentOf(new URL('prefs.ttl', index.url).href);
        await pods.owner.write(beside, '<> a <#Preferences> .', turtle, { kind: 'absent' });
        expect(await pods.owner.probe(index.url)).toBe('not-readable');
        expect(await pods.owner.shareDocument(index.url)).toBe('readable');
        expect(await pods.owner.shareDocument(index.url)).toBe('readable');
        expect(await pods.owner.probe(beside)).toBe('not-readable');
        expect((await pods.owner.read(index.url)).body).toBe(index.body);
        await expect(pods.stranger.write(index.url, 'x', turtle, asRead(index))).rejects.toThrow(ForbiddenError);
      });

      test('what is not there is not readable', async () => {
        expect(await pods.owner.probe(fresh())).toBe('not-readable');
        expect(await pods.owner.probe(pods.unreachable)).toBe('unreachable');
      });
    });

    describe('who is there, and where', () => {
      test('a WebID document names its storage, and the server agrees', async () => {
        const webId = pods.owner.webId!;
        expect(await findStorages(pods.anonymous, webId)).toEqual([pods.storage]);
        expect(await pods.owner.storageOf(documentOf(webId))).toBe(pods.storage);
      });

      test('a WebID document takes our statements beside its own', async () => {
        const webId = pods.owner.webId!;
        const before = await quadsAt(documentOf(webId));
        const inbox = quad(webId, 'http://www.w3.org/ns/ldp#inbox', `${pods.storage}alliance/inbox/`);
        await pods.owner.patch(documentOf(webId), { deletes: [], inserts: [inbox] });
        const after = await quadsAt(documentOf(webId));
        expect(after).toHaveLength(before.length + 1);
        expect(before.every((quad) => after.some((each) => each.equals(quad)))).toBe(true);
      });

      test('every failure has a name', async () => {
        await expect(pods.owner.read(fresh())).rejects.toThrow(NotFoundError);
        await expect(pods.stranger.read(fresh())).rejects.toThrow(ForbiddenError);
        await expect(pods.anonymous.read(fresh())).rejects.toThrow(SignInNeededError);
        await expect(pods.owner.read(pods.unreachable)).rejects.toThrow(UnreachableError);
        await expect(pods.owner.write(pods.unreachable, 'x', turtle, { kind: 'absent' })).rejects.toThrow(UnreachableError);
      });
    });
  });
}
