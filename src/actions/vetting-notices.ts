/**
 * The notifications between a member and an authority (Linked Data Notifications, ActivityStreams). Each says where a
 * document is and nothing more; whoever receives one believes only what stands there.
 */
import type { Quad } from '@rdfjs/types';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import { documentAt, oneTime, webIdAt } from '../rdf/credential.ts';
import { instancesOf } from '../rdf/graph.ts';
import { activity, xsd } from '../rdf/terms.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { requireGraph } from './graph-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { readInbox } from './read-inbox.ts';

/** A request is made · an attestation is held ready · it was taken · a request is declined. */
export type VettingNoticeKind = 'requested' | 'offered' | 'taken' | 'declined';

const types: Readonly<Record<VettingNoticeKind, string>> = {
  requested: activity('Invite'),
  offered: activity('Announce'),
  taken: activity('Accept'),
  declined: activity('Reject'),
};

export interface VettingNotice {
  readonly kind: VettingNoticeKind;
  readonly notification: DocumentUrl;
  /** The document that it is about. */
  readonly object: DocumentUrl;
  /** Who the sender says to be, and when it says to have sent it. */
  readonly actor?: WebId;
  readonly published?: string;
}

/** Lets somebody know. False when they have no inbox: then they learn of it when they look for themselves. */
export async function sendNotice(ports: MemberPorts, to: WebId, kind: VettingNoticeKind, object: DocumentUrl): Promise<boolean> {
  const { quads } = await requireGraph(ports.anonymous, documentOf(to));
  const { inbox } = readWebIdDocument(quads, to);
  if (inbox === undefined) return false;
  const notice = {
    '@id': `${object}#${kind}`,
    '@type': [types[kind]],
    [activity('actor')]: [{ '@id': ports.webId }],
    [activity('object')]: [{ '@id': object }],
    [activity('target')]: [{ '@id': to }],
    [activity('published')]: [{ '@type': xsd('dateTime'), '@value': timestamp(ports.now) }],
  };
  await ports.pod.notify(inbox, JSON.stringify(notice), 'application/ld+json');
  return true;
}

/** The notifications of these kinds in one's own inbox, one for each document: sending it again asks for nothing new. */
export async function readNotices(
  ports: MemberPorts,
  kinds: readonly VettingNoticeKind[],
  most?: number,
): Promise<readonly VettingNotice[]> {
  const found = new Map<string, VettingNotice>();
  for (const notice of await readInbox(ports, (quads) => noticeIn(quads, kinds), most)) {
    const key = `${notice.kind} ${notice.object}`;
    if (!found.has(key)) found.set(key, notice);
  }
  return [...found.values()];
}

/** Undefined for every other kind of notification. */
function noticeIn(quads: readonly Quad[], kinds: readonly VettingNoticeKind[]): Omit<VettingNotice, 'notification'> | undefined {
  const [found, ...others] = kinds.flatMap((kind) => instancesOf(quads, types[kind]).map((node) => ({ kind, node: node.value })));
  const object = found === undefined || others.length > 0 ? undefined : documentAt(quads, found.node, activity('object'));
  if (found === undefined || object === undefined) return undefined;
  const actor = webIdAt(quads, found.node, activity('actor'));
  const published = oneTime(quads, found.node, activity('published'));
  return { kind: found.kind, object, ...(actor === undefined ? {} : { actor }), ...(published === undefined ? {} : { published }) };
}
