/** Counting: what came of a motion is published so that everybody can count it again, and recorded. */
import { digestOfText } from '../credentials/digest.ts';
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import type { ChoiceOpening, Decision, DecisionCode, ElectorOutcome, MotionOutcome, SealedTally } from '../domain/decision.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { motionOutcome } from '../domain/motion-outcome.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { decisionDocument, readDecision } from '../rdf/decision.ts';
import { credentialBody } from '../rdf/credential.ts';
import { CannotDecideError } from './action-error.ts';
import { type NewEvent, appendToRegister, insistOnSteward } from './append-to-register.ts';
import { clearAnswered } from './clear-answered.ts';
import { collectVotes } from './collect-votes.ts';
import { findCredential, verifiedWith } from './credential-document.ts';
import { findMotion, isWaiting, timeOf } from './find-motion.ts';
import { keptPaper } from './hearing-papers.ts';
import { keptOpening } from './kept-openings.ts';
import { withDecision, withoutDecisions } from './log-ahead.ts';
import { notifyAll } from './notices.ts';
import { partiesTo } from './open-motion.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { preparePrivate, readPrivate, writePrivate } from './private-json.ts';
import { type Register, readRegister } from './read-register.ts';
import { isSameEvent } from './same-event.ts';
import { opensSealed } from './sound-tally.ts';
import { voteName } from './vote-places.ts';
import { besideMotion, courtsFirst, decisionOf, numberOf, publishDecision, toEvent } from './write-decision.ts';

/**
 * Takes in the votes that wait, counts, publishes the decision with the sum of the sealed votes, and records it with the events that it
 * brings. Not carried is recorded the same way, and brings none. What another device, or a lost connection, left half done is finished.
 *
 * @throws CannotDecideError while it is too early or somebody is still to be heard, with that code; nothing is recorded then.
 */
export async function recordDecision(ports: MemberPorts, url: DocumentUrl): Promise<MotionOutcome> {
  const { outcome, events } = await countAndRecord(ports, url);
  if (await isUntold(ports, url)) {
    const paper = await keptPaper(ports, numberOf(url));
    const voters = outcome.electors.map(({ holder }) => holder);
    await notifyAll(ports, partiesTo(outcome.motion, voters, paper), 'decision', { about: url });
    await clearAnswered(ports, events);
    await noteTold(ports, url);
  }
  return findMotion(ports, await readRegister(ports.pod, ports), url);
}

/** How often it is counted anew because another device took in more votes meanwhile. */
const mostCounts = 5;

async function countAndRecord(
  ports: MemberPorts,
  url: DocumentUrl,
): Promise<{ readonly outcome: MotionOutcome; readonly events: readonly NewEvent[] }> {
  for (let time = 1; time <= mostCounts; time++) {
    await collectVotes(ports);
    const register = await readRegister(ports.pod, ports);
    insistOnSteward(ports, register);
    const found = findMotion(ports, register, url);
    if (found.motion.kind === 'founding')
      throw new CannotDecideError(url, 'A founding is recorded by opening the register.', 'NOT_DECIDED', 'Open the register.');
    const isLeavingOut = found.status === 'not-counted' && found.codes.includes('VOTES_LEFT_OUT');
    const outcome = isLeavingOut ? findMotion(ports, { ...register, log: withoutDecisions(register, found.motion) }, url) : found;
    const decided = isWaiting(outcome) ? await decide(ports, register, outcome) : recorded(register, outcome);
    const events = decided.carried.flatMap((at) => outcome.motion.proposals[at] ?? []).map((each) => toEvent(each, decided.decision));
    if (await record(ports, outcome, decided, events)) return { outcome, events };
  }
  throw new CannotDecideError(url, 'More votes came in whenever they were counted.', 'VOTES_LEFT_OUT', 'Count again in a while.');
}

/** Records a decision, unless the register came to know of votes that it leaves out; then it must be counted again. */
async function record(
  ports: MemberPorts,
  outcome: MotionOutcome,
  { decision, content }: Decided,
  events: readonly NewEvent[],
): Promise<boolean> {
  let isOvertaken = false;
  await appendToRegister(ports, (now) => {
    const { log, versions } = now;
    const isClosed = log.evidence.closed.some(({ digestMultibase }) => digestMultibase === decision.digestMultibase);
    const brought = versions.flatMap((version) =>
      version.events.filter((event) => event.decision?.digestMultibase === decision.digestMultibase),
    );
    isOvertaken = !isClosed && content !== undefined && leavesOut(ports, now, outcome, content, decision);
    if (isOvertaken) return {};
    return { closed: isClosed ? [] : [decision], events: events.filter((event) => !brought.some((each) => isSameEvent(each, event))) };
  });
  return !isOvertaken;
}

/** Whether a decision, if it were recorded now, would leave out votes that count. */
function leavesOut(ports: MemberPorts, register: Register, { reference }: MotionOutcome, decision: Decision, at: DigestReference): boolean {
  const time = timeOf(ports, register);
  const after = motionOutcome(withDecision(register, decision, at, time), reference, { at: time, knownAt: time });
  return after?.codes.includes('VOTES_LEFT_OUT') === true;
}

/** Where it is noted that the parties were told: a lost connection leaves it out, and they are told once more. */
const toldPlace = ({ storage }: MemberPorts, motion: DocumentUrl): DocumentUrl =>
  documentIn(layoutOf(storage).papers, `${numberOf(motion)}-told`, 'json');

const isUntold = async (ports: MemberPorts, motion: DocumentUrl): Promise<boolean> =>
  (await readPrivate(ports.pod, toldPlace(ports, motion))) === undefined;

async function noteTold(ports: MemberPorts, motion: DocumentUrl): Promise<void> {
  await preparePrivate(ports);
  const place = toldPlace(ports, motion);
  const found = await readPrivate(ports.pod, place);
  if (found === undefined) await writePrivate(ports.pod, place, { motion, at: timestamp(ports.now) }, { kind: 'absent' }).catch(ifThere);
}

/** Another device told them at the same time. */
function ifThere(error: unknown): void {
  if (!(error instanceof ConflictError)) throw error;
}

interface Decided {
  readonly decision: DigestReference;
  readonly carried: readonly number[];
  /** What it says, where the register does not hold it yet. */
  readonly content?: Decision;
}

/** What the register closed already; a lost connection may have kept some of its events out. */
function recorded({ log }: Register, { decision, carried, motion, why }: MotionOutcome): Decided {
  const reference = decision && log.evidence.closed.find(({ id }) => id === decision.id);
  if (reference === undefined) throw new CannotDecideError(motion.id, `What was recorded decides nothing: ${why ?? 'it cannot be read'}.`);
  return { decision: { id: reference.id, digestMultibase: reference.digestMultibase }, carried };
}

/**
 * The decision that stands there already, or a new one. One that was written and never recorded stays where it is when votes
 * came in since: nobody relies on it, and the next is written beside it.
 */
async function decide(ports: MemberPorts, register: Register, outcome: MotionOutcome): Promise<Decided> {
  for (let time = 0; ; time++) {
    const place = besideMotion(outcome.motion.id).recount(time);
    const found = await decisionAt(ports, register, place);
    if (found === undefined) return publish(ports, register, outcome, place);
    if (!leavesOut(ports, register, outcome, found.content, found.reference)) return theirs(ports, register, outcome, found);
  }
}

async function publish(ports: MemberPorts, register: Register, outcome: MotionOutcome, place: DocumentUrl): Promise<Decided> {
  const { decision: content, carried } = await count(ports, register, outcome, place);
  try {
    return { decision: await publishDecision(ports, content, register.keys), carried, content };
  } catch (error) {
    // Another device was first; what it counted is what is recorded.
    const found = error instanceof ConflictError ? await decisionAt(ports, register, place) : undefined;
    if (found === undefined) throw error;
    return theirs(ports, register, outcome, found);
  }
}

const theirs = (ports: MemberPorts, register: Register, outcome: MotionOutcome, { content, reference }: WrittenDecision): Decided => ({
  ...{ decision: reference, content },
  carried: counted(ports, register, outcome, content, reference).carried,
});

interface WrittenDecision {
  readonly content: Decision;
  readonly reference: DigestReference;
}

async function decisionAt({ pod }: MemberPorts, { keys }: Register, id: DocumentUrl): Promise<WrittenDecision | undefined> {
  const found = await findCredential(pod, id, maxRegisterBytes);
  const content = found && readDecision(found.quads);
  if (found === undefined || content?.id !== id || (await verifiedWith(found, keys)) === undefined) return undefined;
  return { content, reference: { id, digestMultibase: found.digestMultibase } };
}

/** Counts the votes that count, and says what comes of it. */
async function count(
  ports: MemberPorts,
  register: Register,
  outcome: MotionOutcome,
  place: DocumentUrl,
): Promise<{ readonly decision: Decision; readonly carried: readonly number[] }> {
  const { motion, reference } = outcome;
  const voting = outcome.electors.filter(({ state }) => state === 'voted' || state === 'recused');
  const votes = voting.map((elector) => voteOf(register, elector));
  const tally = await tallyOf(ports, register, outcome, voting);
  const grounds = { principle: motion.principle, reviewVenue: courtsFirst };
  for (const result of ['carried', 'not-carried'] as const) {
    const decision = decisionOf(ports, place, {
      ...{ motion: reference, votes, outcome: result, ...grounds, notBefore: timeOf(ports, register) },
      ...(tally === undefined ? {} : { tally }),
    });
    const digestMultibase = await digestOfText(credentialBody(decisionDocument(decision)));
    const after = counted(ports, register, outcome, decision, { id: decision.id, digestMultibase }, result);
    if (after.status === result) return { decision, carried: after.carried };
  }
  throw new CannotDecideError(motion.id, 'It can neither be carried nor not carried as things stand.');
}

function voteOf({ log }: Register, { vote }: ElectorOutcome): DigestReference {
  const found = vote && log.evidence.votes.get(vote);
  if (found === undefined)
    throw new CannotDecideError(vote ?? '', 'A vote that was counted cannot be read.', 'NOT_DECIDED', 'Put it back as it was.');
  return { id: found.document, digestMultibase: found.digestMultibase };
}

/** The sum of the sealed votes, and what proves it. */
async function tallyOf(
  ports: MemberPorts,
  { log }: Register,
  outcome: MotionOutcome,
  voting: readonly ElectorOutcome[],
): Promise<SealedTally | undefined> {
  const openings: ChoiceOpening[] = [];
  for (const elector of voting) {
    const found = elector.vote === undefined ? undefined : log.evidence.votes.get(elector.vote);
    if (found?.content?.sealed === undefined) continue;
    const name = await voteName(outcome, elector.seat);
    const opening = name === undefined ? undefined : await keptOpening(ports, outcome.motion.id, name, found.digestMultibase);
    if (opening === undefined || !(await opensSealed(found.content, outcome, opening)))
      throw new CannotDecideError(
        found.document,
        'What opens this vote is missing from the private part of the pod.',
        'TALLY_WRONG',
        'Put it back, or ask the voter for it; without it nobody can count.',
      );
    openings.push(opening);
  }
  if (openings.length === 0) return undefined;
  return (await import('../credentials/sealed-choice.ts')).sumOpenings(openings);
}

/** Codes that time or the steward mends: nothing is recorded for them. */
const notYet: readonly (DecisionCode | 'NOT_DECIDED')[] = ['TOO_EARLY', 'NO_HEARING', 'INTERIM_TOO_LONG'];

/**
 * What every reader would make of a decision that is recorded now. Throws CannotDecideError while it would decide nothing, with the code
 * of what is in the way; `result`: what is tried, of which the other is tried next.
 */
function counted(
  ports: MemberPorts,
  register: Register,
  { motion, reference }: MotionOutcome,
  decision: Decision,
  at: DigestReference,
  result?: Decision['outcome'],
): MotionOutcome {
  const time = timeOf(ports, register);
  const after = motionOutcome(withDecision(register, decision, at, time), reference, { at: time, knownAt: time });
  if (after === undefined) throw new CannotDecideError(motion.id, 'The motion cannot be read.');
  const code = after.codes.find((each) => notYet.includes(each));
  if (code !== undefined) {
    const until = code === 'TOO_EARLY' ? motion.closes : after.decidableFrom;
    throw new CannotDecideError(motion.id, `It cannot be recorded yet: ${after.why ?? code}.`, code, `Count again from ${until} on.`);
  }
  if (after.status === 'not-counted' && result !== 'carried') {
    const why = after.codes.find((each): each is DecisionCode => each !== 'NOT_DECIDED');
    throw new CannotDecideError(
      motion.id,
      `It would decide nothing: ${after.why ?? 'the rules do not let it'}.`,
      why ?? 'NOT_DECIDED',
      why === 'VOTES_LEFT_OUT' ? 'Put the votes back that the register anchored, as they were.' : 'Move it again as the rules ask for.',
    );
  }
  return after;
}
