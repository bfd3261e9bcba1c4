import type { Quad } from '@rdfjs/types';
import { readNotice } from '../credentials/read-notice.ts';
import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import { PodError } from '../pod/pod-error.ts';
import { parseRdf } from '../rdf/parse.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { concurrently } from './concurrently.ts';
import { requireGraph } from './graph-document.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

/** Anybody can fill an inbox; what is looked at in one go has an end. */
const mostNotices = 500;
const maxNoticeQuads = 100;

/**
 * The notifications of one kind in the person's inbox, in its order. Others are left alone, and so is what cannot be read:
 * a notification only says where to look.
 */
export async function readInbox<Notice>(
  ports: MemberPorts,
  read: (quads: readonly Quad[]) => Notice | undefined,
  most = mostNotices,
): Promise<readonly (Notice & { readonly notification: DocumentUrl })[]> {
  const { pod, webId, storage } = ports;
  const { quads } = await requireGraph(pod, documentOf(webId));
  const inbox = readWebIdDocument(quads, webId).inbox ?? layoutOf(storage).inbox;
  const notifications = (await pod.list(inbox)).slice(0, most);
  const found = await concurrently(notifications, 6, async (notification) => {
    const notice = await statementsIn(ports, notification).then((said) => said && read(said));
    return notice === undefined ? undefined : { ...notice, notification };
  });
  return found.filter((each) => each !== undefined);
}

async function statementsIn({ pod }: MemberPorts, notification: DocumentUrl): Promise<readonly Quad[] | undefined> {
  try {
    const { body, mediaType, url } = await pod.read(notification, ['application/ld+json', 'text/turtle;q=0.9']);
    const parsed = /\bjson\b/i.test(mediaType)
      ? await readNotice(body, { document: url })
      : await parseRdf(body, { mediaType, baseIri: url, maxQuads: maxNoticeQuads });
    return parsed.ok ? parsed.quads : undefined;
  } catch (error) {
    if (error instanceof PodError) return undefined;
    throw error;
  }
}
