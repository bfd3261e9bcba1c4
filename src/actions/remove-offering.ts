import type { DocumentUrl, Iri } from '../domain/iri.ts';
import { ForbiddenError } from '../pod/pod-error.ts';
import type { MediaType, PodDocument } from '../pod/pod.ts';
import { changeGraph, readDocument, stillAs } from './graph-document.ts';
import { withOffer, withoutOffersIn } from './membership-document.ts';
import { focusOf, recordOf, statementsOf } from './open-record.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

/**
 * Removes an offering and the link to it. `restore` puts the very bytes back, as long as nothing else stands there. What is
 * gone already is fine, so that a removal that stopped half-way can be run again.
 */
export async function removeOffering(ports: MemberPorts, document: DocumentUrl): Promise<{ restore(): Promise<void> }> {
  const { pod, storage, webId } = ports;
  const { offerings, membership } = layoutOf(storage);
  if (!document.startsWith(offerings)) throw new ForbiddenError(document, 'Only the offerings in your own pod can be removed here.');
  const removed = await readDocument(pod, document);
  if (removed !== undefined) await pod.remove(document, stillAs(removed));
  await changeGraph(pod, membership, (quads) => withoutOffersIn(quads, document));
  return {
    async restore() {
      if (removed === undefined) return;
      await putBack(ports, removed);
      const offering = await nameOf(ports, removed);
      await changeGraph(pod, membership, (quads) => withOffer(quads, webId, offering));
    },
  };
}

/** Creates it where nothing stands; the same bytes again are fine, for restoring may have stopped half-way. */
async function putBack({ pod }: MemberPorts, { url, body, mediaType }: PodDocument): Promise<void> {
  const present = await readDocument(pod, url);
  if (present?.body !== body) await pod.write(url, body, mediaType as MediaType, { kind: 'absent' });
}

async function nameOf(ports: MemberPorts, document: PodDocument): Promise<Iri> {
  const quads = await statementsOf(await recordOf(ports, 'offering', document));
  return focusOf('offering', document.url, ports.webId, 'code' in quads ? [] : quads);
}
