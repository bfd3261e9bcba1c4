import type { DocumentUrl } from '../domain/iri.ts';
import { digestOfText } from '../credentials/digest.ts';
import { CannotDecideError } from './action-error.ts';
import { NotConcernedError } from './concerns-errors.ts';
import { concerns } from './concerns-motion.ts';
import { findMotion, isWaiting, timeOf } from './find-motion.ts';
import { notifyAll } from './notices.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { preparePrivate, readPrivate, writePrivate } from './private-json.ts';
import { readRegister } from './read-register.ts';
import { stillAs } from './graph-document.ts';

/** Where the member keeps its reply to a motion. */
export const replyPlace = async ({ storage }: MemberPorts, motion: DocumentUrl): Promise<DocumentUrl> =>
  documentIn(layoutOf(storage).papers, `reply-${(await digestOfText(motion)).slice(-16)}`, 'json');

/**
 * Replies to a motion as the one whom it concerns: to those who vote on it and to the alliance, and to nobody else. The
 * member keeps a copy; a later reply comes beside the earlier one.
 *
 * @throws NotConcernedError for a motion that is about somebody else.
 * @throws CannotDecideError once it is decided.
 */
export async function replyToMotion(ports: MemberPorts, motion: DocumentUrl, text: string): Promise<void> {
  const register = await readRegister(ports.anonymous, ports);
  const outcome = findMotion(ports, register, motion);
  if (!concerns(outcome.motion, ports.webId)) throw new NotConcernedError(motion, 'This motion is not about you.');
  if (!isWaiting(outcome))
    throw new CannotDecideError(motion, 'This motion is decided.', 'NOT_DECIDED', 'Lodge an appeal, if it was decided against you.');
  await preparePrivate(ports);
  const place = await replyPlace(ports, motion);
  const before = await readPrivate(ports.pod, place);
  const replies = [...(Array.isArray(before?.value) ? (before.value as readonly unknown[]) : []), { text, at: timeOf(ports, register) }];
  await writePrivate(ports.pod, place, replies, stillAs(before?.document));
  const voters = outcome.motion.electorate.map(({ holder }) => holder);
  await notifyAll(ports, [outcome.motion.alliance, ...voters.filter((voter) => voter !== ports.webId)], 'reply', {
    about: motion,
    content: text,
  });
}
