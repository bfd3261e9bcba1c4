/** Voting: somebody signs a choice in its own session, keeps a copy, and hands it to the alliance. */
import { conflictOf } from '../domain/conflict.ts';
import type { Choice, Conflict, ElectorOutcome, MotionOutcome, Vote, VoteCode } from '../domain/decision.ts';
import { keysPinnedFor } from '../domain/decided-so-far.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { credentialBody } from '../rdf/credential.ts';
import { voteDocument } from '../rdf/vote.ts';
import { CannotDecideError, KeyMissingError, VoteRefusedError } from './action-error.ts';
import { findMotion, isWaiting, timeOf } from './find-motion.ts';
import { borneOut, receivedPapers } from './hearing-papers.ts';
import { insistOnListed, keysMoved } from './listed-keys.ts';
import { noticeDocument } from './notices.ts';
import { type Chosen, type OwnVote, isSameChoice, keepVote, keptVote } from './own-vote.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { findAlliance } from './read-alliance.ts';
import { type Register, readRegister } from './read-register.ts';
import { isInUse, signDocument } from './sign-document.ts';
import { sealingOf } from './sound-tally.ts';
import { ownVotePlace, voteName, votePlace } from './vote-places.ts';
import { requireGraph } from './graph-document.ts';
import { documentOf } from '../domain/iri.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';

/**
 * Signs and sends the person's vote: sealed, so that how each voted stays between voter and teller, and everybody can count it
 * nevertheless. In an election the choice is the candidates approved of, by the index of their proposals. Again with the same choice
 * sends the same bytes again.
 *
 * @throws VoteRefusedError when the person has no vote here, or not any more; its code is a Conflict or a VoteCode. Also
 * `KEY_NOT_LISTED` and `KEY_UNREAD` where what is moved would bind somebody to a key that is not shown to be theirs.
 * @throws KeyMissingError when the key that the electorate names is not on this device.
 */
export const castVote = (ports: MemberPorts, motion: DocumentUrl, choice: Exclude<Choice, 'recused'> | readonly number[]): Promise<void> =>
  vote(ports, motion, choice);

/** Takes no part: the seat is no longer part of what the quorum is a share of, and nobody asks why. Always possible while voting is. */
export const standAside = (ports: MemberPorts, motion: DocumentUrl): Promise<void> => vote(ports, motion, 'recused');

async function vote(ports: MemberPorts, url: DocumentUrl, chosen: Chosen): Promise<void> {
  const register = await readRegister(ports.anonymous, ports);
  const outcome = findMotion(ports, register, url);
  const own = outcome.electors.filter(({ holder }) => holder === ports.webId);
  if (own.length === 0 || outcome.motion.kind === 'founding') throw refused(outcome, 'VOTE_NO_SEAT');
  insistOnQuestion(outcome, chosen);
  for (const elector of own) await voteFor(ports, register, outcome, elector, chosen);
}

/** The vote of one seat: signed once, whatever happens on the way to the alliance. */
async function voteFor(
  ports: MemberPorts,
  register: Register,
  outcome: MotionOutcome,
  elector: ElectorOutcome,
  chosen: Chosen,
): Promise<void> {
  const name = await voteName(outcome, elector.seat);
  if (name === undefined) throw refused(outcome, 'VOTE_NO_SEAT');
  const place = await ownVotePlace(ports, outcome.reference, name);
  let kept = await keptVote(ports, place);
  if (elector.state === 'voted' || elector.state === 'recused') {
    if (kept !== undefined && isSameChoice(kept.chosen, chosen)) return;
    throw refused(outcome, 'VOTE_TWICE');
  }
  insistOnOpen(ports, register, outcome);
  if (kept === undefined) {
    if (chosen !== 'recused') {
      await insistOnNoConflict(ports, register, outcome);
      await insistOnOwnKeys(ports, register, outcome, chosen);
    }
    kept = await keepVote(ports, place, await signed(ports, register, outcome, elector, name, chosen));
  }
  await send(ports, outcome, kept);
  // What was signed first is the vote, and it is on its way now.
  if (!isSameChoice(kept.chosen, chosen)) throw refused(outcome, 'VOTE_TWICE');
}

function insistOnQuestion({ motion }: MotionOutcome, chosen: Chosen): void {
  if (chosen === 'recused') return;
  const isElection = motion.kind === 'election';
  const isAnswer =
    typeof chosen === 'string'
      ? !isElection
      : isElection &&
        new Set(chosen).size === chosen.length &&
        chosen.every((at) => Number.isInteger(at) && at >= 0 && at < motion.proposals.length);
  if (!isAnswer)
    throw new CannotDecideError(motion.id, 'This choice is no answer to what the motion asks.', 'NOT_DECIDED', 'Choose again.');
}

function insistOnOpen(ports: MemberPorts, register: Register, outcome: MotionOutcome): void {
  if (!isWaiting(outcome) || timeOf(ports, register) > outcome.motion.closes) throw refused(outcome, 'VOTE_LATE');
  const anchored = register.log.evidence.opened.find(({ digestMultibase }) => digestMultibase === outcome.reference.digestMultibase);
  if (anchored === undefined || timestamp(ports.now) < anchored.recorded) throw refused(outcome, 'VOTE_EARLY');
}

async function insistOnNoConflict(ports: MemberPorts, { log }: Register, { motion }: MotionOutcome): Promise<void> {
  const paper = motion.paper === undefined ? undefined : await borneOut((await receivedPapers(ports)).get(motion.id), motion.paper);
  const conflict = conflictOf(ports.webId, motion, log.evidence.interests, paper?.complainant);
  if (conflict !== undefined) throw conflicted(motion.id, conflict);
}

/** In an election only of whom the ballot approves, so that no candidate can keep everybody from voting. */
async function insistOnOwnKeys(
  { anonymous }: MemberPorts,
  { log }: Register,
  { motion }: MotionOutcome,
  chosen: Exclude<Chosen, 'recused'>,
): Promise<void> {
  const asked = typeof chosen === 'string' ? motion.proposals : motion.proposals.filter((_, at) => chosen.includes(at));
  await insistOnListed(anonymous, motion.id, keysMoved(asked, log.events));
}

/** The key that the electorate names; in a general meeting one that the register pinned by the time it was called. */
async function keyFor(ports: MemberPorts, { log }: Register, outcome: MotionOutcome, { seat }: ElectorOutcome): Promise<readonly string[]> {
  const { motion, reference } = outcome;
  const frozen = motion.electorate.find((elector) => elector.seat === seat);
  const opened = log.evidence.opened.find(({ digestMultibase }) => digestMultibase === reference.digestMultibase);
  const pinned = frozen === undefined ? keysPinnedFor(log.soFar, ports.webId, opened?.recorded ?? motion.opened) : [frozen.key];
  const multikeys = pinned.map(({ publicKeyMultibase }) => publicKeyMultibase);
  const revoked = log.events.flatMap(({ kind, member, keys }) =>
    kind === 'key-revoked' && member === ports.webId ? keys.map(({ publicKeyMultibase }) => publicKeyMultibase) : [],
  );
  const { quads } = await requireGraph(ports.pod, documentOf(ports.webId));
  const given = readVerificationMethods(quads, ports.webId).filter((method) => !isInUse(method));
  const gone = new Set([...revoked, ...given.map(({ publicKeyMultibase }) => publicKeyMultibase)]);
  const usable = multikeys.filter((multikey) => !gone.has(multikey));
  if (multikeys.length > 0 && usable.length === 0) throw refused(outcome, 'VOTE_KEY_REVOKED');
  if (usable.length === 0) throw new KeyMissingError(documentOf(ports.webId), ports.webId);
  return usable;
}

async function signed(
  ports: MemberPorts,
  register: Register,
  outcome: MotionOutcome,
  elector: ElectorOutcome,
  name: string,
  chosen: Chosen,
): Promise<OwnVote> {
  const { motion, reference } = outcome;
  const among = await keyFor(ports, register, outcome, elector);
  const { sealed, opening } = chosen === 'recused' ? {} : await sealedOf(outcome, elector, chosen);
  const document: Vote = {
    id: votePlace(motion, name),
    issuer: ports.webId,
    seat: elector.seat,
    motion: reference,
    ...(sealed === undefined ? { choice: 'recused' } : { sealed }),
    validFrom: timestamp(ports.now),
  };
  const body = credentialBody(await signDocument(ports, voteDocument(document), { among }));
  return { chosen, document: body, ...(opening === undefined ? {} : { opening }) };
}

async function sealedOf({ motion, reference }: MotionOutcome, { seat }: ElectorOutcome, chosen: Exclude<Chosen, 'recused'>) {
  const { sealChoice, sealedContext } = await import('../credentials/sealed-choice.ts');
  const { atMostOne } = sealingOf(motion);
  const is = (answer: boolean): 0 | 1 => (answer ? 1 : 0);
  const shares =
    typeof chosen === 'string'
      ? [is(chosen === 'for'), is(chosen === 'against')]
      : motion.proposals.map((_, at) => is(chosen.includes(at)));
  return sealChoice(shares, { context: sealedContext(reference.digestMultibase, seat), atMostOne });
}

async function send(ports: MemberPorts, { motion }: MotionOutcome, { document, opening }: OwnVote): Promise<void> {
  const { inbox } = await findAlliance(ports);
  if (inbox === undefined)
    throw new CannotDecideError(
      motion.alliance,
      'The alliance names no inbox that votes could be sent to.',
      'NOT_DECIDED',
      'Tell the alliance; your vote is kept in your pod.',
    );
  const notice = noticeDocument('vote', {
    actor: ports.webId,
    about: motion.id,
    published: timestamp(ports.now),
    content: JSON.stringify({ document, ...(opening === undefined ? {} : { opening }) }),
  });
  await ports.pod.notify(inbox, JSON.stringify(notice), 'application/ld+json');
}

const words: Partial<Record<VoteCode, readonly [string, string]>> = {
  VOTE_NO_SEAT: ['You have no vote on this motion.', 'Only those vote who held a seat, or were members, when it opened.'],
  VOTE_TWICE: ['You have voted on this motion already.', 'A vote that was signed stays; nothing is left to do.'],
  VOTE_LATE: ['Voting on this motion is over.', 'Look at what came of it; a new motion can be moved.'],
  VOTE_EARLY: ['By the clock of this device, the motion has not opened yet.', 'Set the clock of this device and vote again.'],
  VOTE_KEY_REVOKED: [
    'The key that your seat votes with was given up.',
    'Ask the alliance to pin a new key; it counts for the motions that open after.',
  ],
};

function refused({ motion }: MotionOutcome, code: VoteCode): VoteRefusedError {
  const [message, remedy] = words[code] ?? ['This vote would not count.', 'Read the motion again.'];
  return new VoteRefusedError(motion.id, code, message, remedy);
}

const ties: Record<Conflict, string> = {
  subject: 'The motion is about yourself.',
  complainant: 'You made the complaint that the motion is about.',
  affiliate: 'You, or whom the motion concerns, declared that you are tied to each other.',
  employer: 'One of you is declared to employ the other.',
  issuer: 'The motion is about your own mandate.',
};

const conflicted = (motion: DocumentUrl, conflict: Conflict): VoteRefusedError =>
  new VoteRefusedError(motion, conflict, `${ties[conflict]} Nobody votes in a matter of their own.`, 'Stand aside; nobody asks why.');
