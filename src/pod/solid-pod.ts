import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import { readDocument, removeDocument, writeDocument } from './conditional-write.ts';
import type { Fetch, Http } from './http.ts';
import { discard, send } from './http.ts';
import { patchDocument } from './patch-document.ts';
import { SignInNeededError } from './pod-error.ts';
import { podErrorOf } from './pod-status.ts';
import type { Audience, Pod, Probe } from './pod.ts';
import { storageAround } from './storage.ts';

export interface SolidPodOptions {
  /** A signed-in session's `fetch`, or a plain one when nobody is signed in. */
  readonly fetch: Fetch;
  readonly webId?: WebId | undefined;
  /** A plain `fetch`, for asking what strangers see. May be left out when nobody is signed in. */
  readonly anonymousFetch?: Fetch | undefined;
  /** 30 s unless said otherwise. */
  readonly timeoutMs?: number;
  /** 8 MiB unless said otherwise: anybody may post to an inbox, and no document of ours comes near. */
  readonly maxBytes?: number;
}

/** A pod on a Solid server, with the hands of whoever is signed in. */
export function createSolidPod(options: SolidPodOptions): Pod {
  const { webId, timeoutMs = 30_000, maxBytes = 8 * 2 ** 20 } = options;
  const anonymousFetch = options.anonymousFetch ?? (webId === undefined ? options.fetch : undefined);
  const http: Http = { fetch: options.fetch, timeoutMs, maxBytes };

  /** Access and containers are needed once in the life of a pod; what handles them is loaded then. */
  const probe = async (url: DocumentUrl): Promise<Probe> => {
    if (anonymousFetch === undefined) throw new TypeError('Only a fetch that is signed in was passed: what strangers see cannot be asked.');
    const { probeAccess } = await import('./access.ts');
    return probeAccess({ ...http, fetch: anonymousFetch }, url);
  };
  const open = async (resource: DocumentUrl, audience: Audience): Promise<Probe> => {
    if (webId === undefined) throw new SignInNeededError(resource, `Sign in to set who may read ${resource}.`);
    const { setAccess } = await import('./access.ts');
    await setAccess(http, resource, audience, webId);
    return probe(resource);
  };

  return {
    webId,
    probe,
    read: (url, accept) => readDocument(http, url, accept),
    write: (url, body, mediaType, on) => writeDocument(http, url, body, mediaType, on),
    patch: (url, patch, etag) => patchDocument(http, url, patch, etag),
    remove: (url, on) => removeDocument(http, url, on),
    async list(container) {
      const { listContainer } = await import('./containers.ts');
      return listContainer(http, container);
    },
    async prepareContainer(container, audience) {
      const { createContainer } = await import('./containers.ts');
      await createContainer(http, container);
      return open(container, audience);
    },
    async shareDocument(document) {
      const seen = await probe(document);
      return seen === 'readable' ? seen : open(document, 'public');
    },
    storageOf: (url) => storageAround(http, url),
    async notify(inbox, body, mediaType) {
      const response = await send(http, inbox, { method: 'POST', headers: { 'content-type': mediaType }, body });
      await discard(response);
      if (!response.ok) throw podErrorOf(inbox, response.status);
      const location = response.headers.get('location');
      return location === null ? undefined : documentOf(new URL(location, inbox).href);
    },
  };
}
