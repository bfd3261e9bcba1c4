import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import type { Http } from './http.ts';
import { send } from './http.ts';
import { linksOf } from './link-header.ts';
import type { Pod } from './pod.ts';
import { graphOf } from './read-graph.ts';

const storageType = 'http://www.w3.org/ns/pim/space#Storage';

/**
 * The storages of a person. The WebID document's own `pim:storage` decides; only where it names none, the server is asked
 * in which storage the document lies. Several: the person chooses, not we.
 */
export async function findStorages(pod: Pod, webId: WebId): Promise<readonly DocumentUrl[]> {
  const document = await pod.read(documentOf(webId), ['text/turtle']);
  const { storages } = readWebIdDocument(await graphOf(document), webId);
  if (storages.length > 0) return [...new Set(storages)];
  const around = await pod.storageOf(document.url);
  return around === undefined ? [] : [around];
}

/** Walks up from a document to the container that its server calls a storage. */
export async function storageAround(http: Http, url: DocumentUrl): Promise<DocumentUrl | undefined> {
  for (let container: string | undefined = new URL('.', url).href; container !== undefined; container = parentOf(container)) {
    const address = documentOf(container);
    const response = await send(http, address, { method: 'HEAD' });
    if (linksOf(response.headers.get('link'), address).get('type')?.includes(storageType) === true) return address;
  }
  return undefined;
}

function parentOf(container: string): string | undefined {
  const parent = new URL('..', container).href;
  return parent === container ? undefined : parent;
}
