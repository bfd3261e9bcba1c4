import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { documentOf, toWebId } from '../domain/iri.ts';
import { literal, quad } from '../rdf/graph.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { foaf, pim, rdf, solid } from '../rdf/terms.ts';
import { MemoryAccess, containersAround } from './memory-access.ts';
import type { Refusal } from './memory-access.ts';
import { answerFromMemory } from './memory-fetch.ts';
import { applyPatch, n3Patch } from './n3-patch.ts';
import { ForbiddenError, NotFoundError, SignInNeededError, UnreachableError } from './pod-error.ts';
import { changedMeanwhile } from './pod-status.ts';
import type { Audience, MediaType, Patch, Pod, PodDocument, Precondition, Probe } from './pod.ts';
import { graphOf } from './read-graph.ts';

/**
 * Several pods at several origins, kept in memory: one shared web of documents with ETags and access. It keeps the same
 * contract as a Solid server, so that the demo, the tests and a first try-out need none.
 */
export class MemoryPods {
  readonly #documents = new Map<string, PodDocument>();
  readonly #containers = new Set<string>();
  readonly #origins = new Set<string>();
  readonly #down = new Set<string>();
  readonly #access = new MemoryAccess();
  #writes = 0;

  /** Opens a pod with a public WebID document, as a provider does. */
  createPod(origin: string, name: string, { displayName }: { readonly displayName: string }): { webId: WebId; storage: DocumentUrl } {
    const root = new URL('/', origin).href;
    const storage = documentOf(`${root}${name}/`);
    const card = documentOf(`${storage}profile/card`);
    const webId = toWebId(`${card}#me`);
    this.#origins.add(root);
    this.#access.addPod(storage, webId);
    this.#access.set(card, 'public');
    const profile = [
      quad(card, rdf('type'), foaf('PersonalProfileDocument')),
      quad(card, foaf('maker'), webId),
      quad(card, foaf('primaryTopic'), webId),
      quad(webId, rdf('type'), foaf('Person')),
      quad(webId, foaf('name'), literal(displayName)),
      quad(webId, solid('oidcIssuer'), root),
      quad(webId, pim('storage'), storage),
    ];
    this.#put(card, serialiseTurtle(profile, { baseIri: card }), 'text/turtle');
    return { webId, storage };
  }

  /** Takes an origin off the network, and puts it back. */
  setReachable(origin: string, reachable: boolean): void {
    const root = new URL('/', origin).href;
    if (reachable) this.#down.delete(root);
    else this.#down.add(root);
  }

  /** The hands of somebody signed in, or of nobody. */
  as(webId?: WebId): Pod {
    const soon = <T>(act: () => T): Promise<T> => Promise.resolve().then(act);
    return {
      webId,
      read: (url) => soon(() => this.#read(url, webId)),
      write: (url, body, mediaType, on) => soon(() => this.#write(url, body, mediaType, on, webId)),
      patch: (url, patch, etag) => this.#patch(url, patch, etag, webId),
      remove: (url, on) =>
        soon(() => {
          this.#remove(url, on, webId);
        }),
      list: (container) => soon(() => this.#list(container, webId)),
      prepareContainer: (container, audience) => soon(() => this.#prepareContainer(container, audience, webId)),
      shareDocument: (document) => soon(() => this.#share(document, webId)),
      storageOf: (url) => soon(() => this.#storageOf(url)),
      probe: (url) => soon(() => this.#probe(url)),
      notify: (inbox, body, mediaType) => soon(() => this.#notify(inbox, body, mediaType, webId)),
    };
  }

  /** The same web for readers that speak HTTP, such as the crawl. Nobody is signed in, and nothing can be written. */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const read = (url: DocumentUrl): PodDocument => (url.endsWith('/') ? this.#listing(url) : this.#read(url, undefined));
    return Promise.resolve(answerFromMemory(request, read));
  };

  #reach(url: DocumentUrl): void {
    const root = new URL('/', url).href;
    if (!this.#origins.has(root) || this.#down.has(root)) throw new UnreachableError(url, `${url} could not be reached.`);
  }

  #allow(url: DocumentUrl, refusal: Refusal | undefined): void {
    this.#reach(url);
    if (refusal === 'sign-in') throw new SignInNeededError(url, `${url} asks who is there.`);
    if (refusal === 'forbidden') throw new ForbiddenError(url, `${url} is not open to you.`);
  }

  #read(url: DocumentUrl, agent: WebId | undefined): PodDocument {
    this.#allow(url, this.#access.toRead(url, agent));
    const document = this.#documents.get(url);
    if (document === undefined) throw new NotFoundError(url, `There is nothing at ${url}.`);
    return document;
  }

  #write(url: DocumentUrl, body: string, mediaType: MediaType, on: Precondition, agent: WebId | undefined): PodDocument {
    this.#allow(url, this.#access.toWrite(url, agent));
    this.#insist(url, on);
    return this.#put(url, body, mediaType);
  }

  async #patch(url: DocumentUrl, patch: Patch, etag: string | undefined, agent: WebId | undefined): Promise<PodDocument> {
    n3Patch(patch); // refuses what no server could be sent
    this.#allow(url, this.#access.toWrite(url, agent));
    if (etag !== undefined) this.#insist(url, { kind: 'etag', etag });
    const before = this.#documents.get(url);
    const quads = applyPatch(before === undefined ? [] : await graphOf(before), patch);
    if (quads === undefined) throw changedMeanwhile(url);
    // Reading takes a moment: whoever wrote in it was first, and the patch is made on what stands there now.
    if (this.#documents.get(url) !== before) return this.#patch(url, patch, etag, agent);
    return this.#put(url, serialiseTurtle(quads, { baseIri: url }), 'text/turtle');
  }

  #remove(url: DocumentUrl, on: Precondition, agent: WebId | undefined): void {
    this.#allow(url, this.#access.toWrite(url, agent));
    if (on.kind !== 'absent' && !this.#documents.has(url)) throw new NotFoundError(url, `There is nothing at ${url}.`);
    this.#insist(url, on);
    this.#documents.delete(url);
    this.#access.forget(url);
  }

  #list(container: DocumentUrl, agent: WebId | undefined): readonly DocumentUrl[] {
    this.#allow(container, this.#access.toRead(container, agent));
    return [...this.#documents.values()]
      .map(({ url }) => url)
      .filter((url) => url.startsWith(container) && !url.slice(container.length).includes('/'))
      .sort();
  }

  #prepareContainer(container: DocumentUrl, audience: Audience, agent: WebId | undefined): Probe {
    this.#allow(container, this.#access.toWrite(container, agent));
    this.#containers.add(container);
    this.#access.set(container, audience);
    return this.#probe(container);
  }

  #share(document: DocumentUrl, agent: WebId | undefined): Probe {
    this.#allow(document, this.#access.toWrite(document, agent));
    if (!this.#documents.has(document)) throw new NotFoundError(document, `There is nothing at ${document}.`);
    this.#access.set(document, 'public');
    return this.#probe(document);
  }

  #storageOf(url: DocumentUrl): DocumentUrl | undefined {
    this.#reach(url);
    const storage = this.#access.storageOf(url);
    return storage === undefined ? undefined : documentOf(storage);
  }

  #probe(url: DocumentUrl): Probe {
    const root = new URL('/', url).href;
    if (!this.#origins.has(root) || this.#down.has(root)) return 'unreachable';
    const isThere = this.#documents.has(url) || this.#isContainer(url);
    return isThere && this.#access.toRead(url, undefined) === undefined ? 'readable' : 'not-readable';
  }

  #notify(inbox: DocumentUrl, body: string, mediaType: MediaType, agent: WebId | undefined): DocumentUrl {
    this.#allow(inbox, this.#access.toPost(inbox, agent));
    if (!this.#isContainer(inbox)) throw new NotFoundError(inbox, `There is nothing at ${inbox}.`);
    const url = documentOf(`${inbox}message-${this.#writes + 1}`);
    return this.#put(url, body, mediaType).url;
  }

  #listing(url: DocumentUrl): PodDocument {
    const contained = this.#list(url, undefined);
    if (!this.#isContainer(url)) throw new NotFoundError(url, `There is nothing at ${url}.`);
    const ldp = (name: string): string => `http://www.w3.org/ns/ldp#${name}`;
    const quads = [quad(url, rdf('type'), ldp('Container')), ...contained.map((document) => quad(url, ldp('contains'), document))];
    const newest = Math.max(0, ...contained.map((document) => Number(this.#documents.get(document)?.etag?.slice(1, -1))));
    return { url, mediaType: 'text/turtle', body: serialiseTurtle(quads, { baseIri: url }), etag: `"${contained.length}-${newest}"` };
  }

  #isContainer(url: string): boolean {
    return this.#containers.has(url);
  }

  /** Throws ConflictError unless the document is in the state that the write insists on. */
  #insist(url: DocumentUrl, on: Precondition): void {
    const now = this.#documents.get(url);
    const holds = on.kind === 'absent' ? now === undefined : on.kind === 'etag' ? now?.etag === on.etag : now?.body === on.body;
    if (!holds) throw changedMeanwhile(url);
  }

  #put(url: DocumentUrl, body: string, mediaType: string): PodDocument {
    this.#writes += 1;
    const document = { url, mediaType, body, etag: `"${this.#writes}"` };
    this.#documents.set(url, document);
    for (const container of containersAround(url)) this.#containers.add(container);
    return document;
  }
}
