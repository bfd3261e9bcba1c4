import type { DocumentUrl } from '../domain/iri.ts';
import type { Pod, PodDocument } from '../pod/pod.ts';

/** Nobody's hands, with a memory; `forget` clears it. */
export interface RememberingPod {
  readonly pod: Pod;
  readonly forget: () => void;
}

/**
 * Reads each document once until told to forget. In one stage of the demo's story nobody changes what somebody else reads,
 * and people look at the same few documents again and again: without it most requests of the filling would be repetitions.
 */
export function remembering(pod: Pod): RememberingPod {
  const read = new Map<DocumentUrl, Promise<PodDocument>>();
  return {
    pod: {
      ...pod,
      read(url, accept) {
        const known = read.get(url);
        if (known !== undefined) return known;
        const reading = pod.read(url, accept);
        read.set(url, reading);
        // What is not there may come.
        reading.catch(() => read.delete(url));
        return reading;
      },
    },
    forget: () => {
      read.clear();
    },
  };
}
