/** Containers, through Inrupt's client: it knows what is a child of a container and what only claims to be. */
import { FetchError, createContainerAt, getContainedResourceUrlAll, responseToSolidDataset } from '@inrupt/solid-client';
import type { DocumentUrl } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import type { Fetch, Http } from './http.ts';
import { discard, send } from './http.ts';
import { ConflictError, NotRdfError } from './pod-error.ts';
import { podErrorOf } from './pod-status.ts';

/** The documents of a container, without the containers in it; none when the container does not exist. */
export async function listContainer(http: Http, container: DocumentUrl): Promise<readonly DocumentUrl[]> {
  const response = await send(http, container, { headers: { accept: 'text/turtle' } });
  if (!response.ok) {
    await discard(response);
    if (response.status === 404 || response.status === 410) return [];
    throw podErrorOf(container, response.status);
  }
  const listing = await responseToSolidDataset(response).catch((cause: unknown) => {
    throw new NotRdfError(container, `The list of ${container} cannot be read.`, undefined, undefined, { cause });
  });
  return getContainedResourceUrlAll(listing)
    .filter((url) => !url.endsWith('/'))
    .map((url) => documentOf(url))
    .sort();
}

/** Creates a container, and those around it that are missing. One that is there stays as it is. */
export async function createContainer(http: Http, container: DocumentUrl): Promise<void> {
  const fetch: Fetch = (url, init) => send(http, documentOf(url), init);
  try {
    await createContainerAt(container, { fetch: fetch as typeof globalThis.fetch });
  } catch (error) {
    const failure = error instanceof FetchError ? podErrorOf(container, error.statusCode) : error;
    if (!(failure instanceof ConflictError)) throw failure;
  }
}
