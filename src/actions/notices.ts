/**
 * What parties tell each other about decisions: Linked Data Notifications in expanded JSON-LD, so that no context is needed
 * to understand them. A notice says where to look and hands over what only the parties may see; nothing in it is believed
 * that a document or a digest does not bear out.
 */
import type { Quad } from '@rdfjs/types';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import { PodError } from '../pod/pod-error.ts';
import { documentAt, oneTime, webIdAt } from '../rdf/credential.ts';
import { instancesOf, oneString } from '../rdf/graph.ts';
import { activity, wa, xsd } from '../rdf/terms.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { concurrently } from './concurrently.ts';
import { requireGraph } from './graph-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';

/**
 * `motion`: a motion opened; content: the hearing paper, where there is one. `vote`: content: the vote's bytes and the opening of its
 * sealed choice. `decision`: what came of a motion. `appeal`: content: the paper with the grounds. `reply`: the words of whom a
 * motion concerns. `founding`: a founding waits for a founder's vote. `right`: a right was accepted.
 */
const noticeTypes = {
  motion: 'MotionNotice',
  vote: 'VoteNotice',
  decision: 'DecisionNotice',
  appeal: 'AppealNotice',
  reply: 'ReplyNotice',
  founding: 'FoundingNotice',
  right: 'RightNotice',
} as const;
export type NoticeKind = keyof typeof noticeTypes;

export interface Notice {
  /** Who says that it sent it. */
  readonly actor: WebId;
  /** The motion, decision or appeal. */
  readonly about: DocumentUrl;
  /** When the sender says that it was sent. */
  readonly published: string;
  /** For the receiver only: a text, or JSON. */
  readonly content?: string;
}

/** The JSON-LD of a notice. */
export const noticeDocument = (kind: NoticeKind, { actor, about, published, content }: Notice): object => ({
  '@id': `${about}#notice`,
  '@type': [wa(noticeTypes[kind]), activity('Announce')],
  [activity('actor')]: [{ '@id': actor }],
  [activity('object')]: [{ '@id': about }],
  [activity('published')]: [{ '@type': xsd('dateTime'), '@value': published }],
  ...(content === undefined ? {} : { [activity('content')]: [{ '@value': content }] }),
});

/** Reads the one notice of this kind in a notification; undefined for every other notification. */
export const noticeReader =
  (kind: NoticeKind) =>
  (quads: readonly Quad[]): Notice | undefined => {
    const [node, ...others] = instancesOf(quads, wa(noticeTypes[kind]));
    if (node === undefined || others.length > 0) return undefined;
    const actor = webIdAt(quads, node.value, activity('actor'));
    const about = documentAt(quads, node.value, activity('object'));
    const published = oneTime(quads, node.value, activity('published'));
    const content = oneString(quads, node.value, activity('content'));
    if (actor === undefined || about === undefined || published === undefined) return undefined;
    return { actor, about, published, ...(content === undefined ? {} : { content }) };
  };

/**
 * Tells each of them once. One who has no inbox, or whose pod does not answer, learns of it from the register; answers whom it
 * could not reach.
 */
export async function notifyAll(
  ports: MemberPorts,
  receivers: Iterable<WebId>,
  kind: NoticeKind,
  notice: Pick<Notice, 'about' | 'content'>,
): Promise<readonly WebId[]> {
  const { webId: actor, now } = ports;
  const body = JSON.stringify(noticeDocument(kind, { actor, published: timestamp(now), ...notice }));
  const missed = await concurrently([...new Set(receivers)], 6, async (receiver) => {
    try {
      const { quads } = await requireGraph(ports.anonymous, documentOf(receiver));
      const { inbox } = readWebIdDocument(quads, receiver);
      if (inbox === undefined) return receiver;
      await ports.pod.notify(inbox, body, 'application/ld+json');
      return undefined;
    } catch (error) {
      if (error instanceof PodError) return receiver;
      throw error;
    }
  });
  return missed.filter((each) => each !== undefined);
}
