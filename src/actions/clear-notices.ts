import type { DocumentUrl } from '../domain/iri.ts';
import { PodError } from '../pod/pod-error.ts';
import { concurrently } from './concurrently.ts';
import { stillAs } from './graph-document.ts';
import type { MemberPorts } from './ports.ts';

/** Removes notifications that were answered. The register holds the answer; what cannot be removed is passed over next time. */
export async function clearNotices({ pod }: MemberPorts, notifications: readonly DocumentUrl[]): Promise<void> {
  await concurrently(notifications, 4, async (notification) => {
    try {
      await pod.remove(notification, stillAs(await pod.read(notification)));
    } catch (error) {
      if (!(error instanceof PodError)) throw error;
    }
  });
}
