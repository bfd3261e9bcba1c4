import type { Iri } from '../domain/iri.ts';
import { findAlliance } from './read-alliance.ts';
import { pinNoticeDocument } from './pin-notice.ts';
import { type MemberPorts, timestamp } from './ports.ts';

/** Asks the alliance to pin a key. It believes only what the WebID document lists; without an inbox it learns of it otherwise. */
export async function askToPin(ports: MemberPorts, method: Iri): Promise<void> {
  const { pod, webId, now } = ports;
  const { alliance, inbox } = await findAlliance(ports);
  if (inbox === undefined) return;
  const notice = pinNoticeDocument({ actor: webId, method, alliance, published: timestamp(now) });
  await pod.notify(inbox, JSON.stringify(notice), 'application/ld+json');
}
