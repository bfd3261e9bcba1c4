/**
 * Hands with a memory. People of the demo look at the same few documents again and again, and while the pods are filled
 * nobody else changes them: without a memory most requests of the filling would be repetitions.
 */
import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import { ConflictError, NotFoundError } from '../pod/pod-error.ts';
import type { Pod, PodDocument, Probe } from '../pod/pod.ts';

/** Nobody's hands. */
export interface RememberingPod {
  readonly pod: Pod;
  /** Clears the memory when a stage of the story begins. */
  readonly forget: () => void;
  /** Clears the memory of one document: its owner has just written it. */
  readonly forgetOne: (url: DocumentUrl) => void;
}

/** What an alliance has published stands as it is. */
const isFinal = (url: DocumentUrl): boolean => /\/(register\/\d+|decisions\/[^/]+|policy\/\d+)\.jsonld$/.test(url);

/** Reads each document once until told to forget. What is not there may come, and is asked for again. */
export function remembering(pod: Pod): RememberingPod {
  const known = new Map<DocumentUrl, Promise<PodDocument>>();
  return {
    pod: {
      ...pod,
      read(url, accept) {
        const found = known.get(url);
        if (found !== undefined) return found;
        const reading = pod.read(url, accept);
        known.set(url, reading);
        reading.catch(() => known.delete(url));
        return reading;
      },
    },
    forget: () => {
      for (const url of known.keys()) if (!isFinal(url)) known.delete(url);
    },
    forgetOne: (url) => {
      known.delete(url);
    },
  };
}

/**
 * The hands of a pod's owner, who alone writes in it: what they read and wrote is still as it was, and what was not there
 * is still not there. What lies in the inbox is as it was posted; what lies there is always asked. Writes stay conditional: the
 * server has the last word, and when it says otherwise the document is read again.
 */
export function rememberingOwn(pod: Pod): Pod {
  const known = new Map<DocumentUrl, Promise<PodDocument>>();
  const prepared = new Map<string, Promise<Probe>>();
  const keep = async (url: DocumentUrl, changing: Promise<PodDocument>): Promise<PodDocument> => {
    known.delete(url);
    try {
      const document = await changing;
      known.set(url, Promise.resolve(document));
      return document;
    } catch (error) {
      if (error instanceof ConflictError) known.delete(documentOf(error.document));
      throw error;
    }
  };
  return {
    ...pod,
    read(url, accept) {
      const found = known.get(url);
      if (found !== undefined) return found;
      const reading = pod.read(url, accept);
      known.set(url, reading);
      reading.catch((error: unknown) => {
        if (!(error instanceof NotFoundError) || isInbox(url)) known.delete(url);
      });
      return reading;
    },
    write: (url, body, mediaType, on) => keep(url, pod.write(url, body, mediaType, on)),
    patch: (url, patch, etag) => keep(url, pod.patch(url, patch, etag)),
    async remove(url, on) {
      known.delete(url);
      await pod.remove(url, on);
    },
    prepareContainer(container, audience) {
      const key = `${audience} ${container}`;
      const preparing = prepared.get(key) ?? pod.prepareContainer(container, audience);
      prepared.set(key, preparing);
      preparing.catch(() => prepared.delete(key));
      return preparing;
    },
  };
}

const isInbox = (url: DocumentUrl): boolean => url.includes('/inbox/');
