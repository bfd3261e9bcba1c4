import type { DecidedSoFar } from './decided-so-far.ts';
import { decideMotion, interimAgain } from './decide-motion.ts';
import type { Decision, Motion } from './decision.ts';
import { addTo } from './event-index.ts';
import type { RegisteredReference } from './evidence.ts';
import { isBefore, latestOf } from './instant.ts';
import { followsUnheard, wasHeard } from './interim.ts';
import type { WebId } from './iri.ts';
import type { RegisterEvent } from './membership.ts';
import type { DecidedMotion, Flaw, MotionRecord, OpenedMotion } from './motion-record.ts';
import { openMotion } from './open-motion.ts';
import { nameOf } from './register-steps.ts';
import { isAccepted } from './right-acceptance.ts';
import { eventWords } from './same-event.ts';

/** Whether an event was decided, and by whom; `why` it was not as the end of a sentence. */
export interface EventAnswer extends Partial<Flaw> {
  readonly deciders?: readonly WebId[];
  /** With a suspension for a while that the member was not heard on: the motion that brought it. */
  readonly unheardBy?: string;
}

/** To be told of each version of the register in turn: the decisions that it names, its events, the motions that it opens. */
export interface DecisionCheck {
  /**
   * `recorded`: the version records the decision. `named`: some event names it, and that settles nothing unless the event is
   * what was decided, so that no event that counts for nobody can come between a motion and its decision.
   */
  decide(reference: RegisteredReference, how: 'recorded' | 'named'): void;
  /** Each proposal of a motion is good for one event: to be asked once per event. */
  judge(event: RegisterEvent): EventAnswer;
  open(reference: RegisteredReference): void;
  /** In the order in which they were opened. */
  motions(): readonly MotionRecord[];
}

/** How much older what a motion brings may be than the version that opened it, in milliseconds: time enough to write both. */
const timeToOpen = 24 * 3_600_000;

/** Recounts decisions from their documents, by what `soFar` holds whenever it is asked. */
export function createDecisionCheck(soFar: DecidedSoFar): DecisionCheck {
  const opened = new Map<string, Kept>();
  const counts = new Map<string, { readonly outcome: DecidedMotion; readonly kept?: Kept }>();
  /** The founding is opened by the version that records it: before it there is no register. */
  const find = ({ motion }: Decision, { version, recorded }: RegisteredReference): Kept | undefined => {
    const known = opened.get(nameOf(motion));
    if (known !== undefined || version !== 1) return known;
    const founding = openMotion(soFar, { ...motion, version, recorded });
    if (founding.motion?.kind !== 'founding') return undefined;
    opened.set(nameOf(motion), newKept(founding));
    return opened.get(nameOf(motion));
  };
  return {
    decide(reference, how) {
      const before = counts.get(nameOf(reference));
      // One that decided nothing when it was named first may do so now: the time to reply is over, say.
      if (before !== undefined && before.kept?.decisions.includes(before.outcome) === true && before.outcome.isSettling) return;
      const counted = decideMotion(soFar, reference, (decision) => find(decision, reference)?.opened);
      const kept = counted.opened && opened.get(nameOf(counted.opened.reference));
      const outcome = how === 'named' && counted.carried.length === 0 ? { ...counted, isSettling: false } : counted;
      const final = kept !== undefined && isSettledBy(kept, outcome) ? decidedBefore(outcome) : outcome;
      if (how === 'recorded' || !final.isSettling) kept?.decisions.push(final);
      counts.set(nameOf(reference), { outcome: final, ...(kept && { kept }) });
    },
    judge(event) {
      if (event.decision === undefined) return { why: 'it names no decision' };
      const count = counts.get(nameOf(event.decision));
      const motion = count?.kept?.opened.motion;
      if (count?.kept === undefined || motion === undefined) return count?.outcome.flaw ?? { why: 'its decision was not recorded' };
      const { kept, outcome } = count;
      const flaw = isSettledBy(kept, outcome) ? repeated : whyNotBrought(soFar, event, motion, kept, outcome);
      if (flaw !== undefined) {
        kept.refused.push({ event, flaw });
        return flaw;
      }
      if (!kept.decisions.includes(outcome)) kept.decisions.push(outcome);
      kept.events.push(event);
      const isUnheard = event.kind === 'suspended' && event.until !== undefined && !wasHeard(kept.opened, outcome.reference.recorded);
      return { deciders: votersOf(outcome), ...(isUnheard && { unheardBy: nameOf(kept.opened.reference) }) };
    },
    open(reference) {
      if (!opened.has(nameOf(reference))) opened.set(nameOf(reference), newKept(openMotion(soFar, reference)));
    },
    motions: () => [...opened.values()],
  };
}

const repeated: Flaw = { code: 'RECORDED_TWICE', why: 'another decision on the same motion was recorded before' };
const decidedBefore = (outcome: DecidedMotion): DecidedMotion => ({ ...outcome, carried: [], isSettling: false, flaw: repeated });

/** Whether another decision settled the motion. */
const isSettledBy = ({ decisions }: Kept, outcome: DecidedMotion): boolean => decisions.some((each) => each.isSettling && each !== outcome);

interface Kept extends MotionRecord {
  readonly opened: OpenedMotion;
  readonly decisions: DecidedMotion[];
  readonly events: RegisterEvent[];
  readonly refused: { readonly event: RegisterEvent; readonly flaw: Flaw }[];
  /** Proposals by what they say: their indexes. */
  readonly proposals: ReadonlyMap<string, readonly number[]>;
  /** Proposals that an event took up already. */
  readonly used: Set<number>;
}

function newKept(opened: OpenedMotion): Kept {
  const proposals = new Map<string, number[]>();
  for (const [at, proposal] of (opened.motion?.proposals ?? []).entries()) addTo(proposals, eventWords(proposal), at);
  return { opened, decisions: [], events: [], refused: [], proposals, used: new Set() };
}

/** Why a motion does not bring an event; otherwise its proposal is used up. */
function whyNotBrought(
  soFar: DecidedSoFar,
  event: RegisterEvent,
  motion: Motion,
  { opened, proposals, used }: Kept,
  { carried, flaw, reference }: DecidedMotion,
): Flaw | undefined {
  if (carried.length === 0) return flaw ?? { code: 'NOT_CARRIED', why: 'its votes do not carry it' };
  const meant = proposals.get(eventWords(event)) ?? [];
  if (meant.length === 0) return { code: 'NOT_AS_MOVED', why: 'what was decided says something else' };
  const own = meant.filter((at) => carried.includes(at));
  if (own.length === 0) return { code: 'NOT_CARRIED', why: 'its votes do not carry it' };
  if (motion.kind !== 'founding' && isBefore(event.effective, firstMoment(opened, motion)))
    return { code: 'NOT_AS_MOVED', why: 'it would hold from a time before it was moved' };
  if (event.kind === 'right-reassigned' && !isAccepted(soFar, event))
    return { code: 'RIGHT_NOT_ACCEPTED', why: 'the new holder’s acceptance of the right could not be read, or does not verify' };
  if (event.kind === 'right-granted' && soFar.events.ofKind('right-granted').some(({ right }) => right?.id === event.right?.id))
    return { code: 'NOT_AS_MOVED', why: 'it gives a right the name of another one' };
  // Another motion may have suspended the same member in this very version.
  if (!wasHeard(opened, reference.recorded) && followsUnheard(soFar, opened, [event], event.recorded)) return interimAgain;
  const unused = own.find((at) => !used.has(at));
  if (unused === undefined) return { code: 'RECORDED_TWICE', why: 'it repeats what was recorded already' };
  used.add(unused);
  return undefined;
}

/** What is decided holds from no earlier than it was moved, and the register knows about when that was. */
function firstMoment({ reference }: OpenedMotion, { opened }: Motion): string {
  const before = new Date(Date.parse(reference.recorded) - timeToOpen);
  return latestOf(opened, Number.isNaN(before.getTime()) ? undefined : before.toISOString()) ?? reference.recorded;
}

const votersOf = ({ votes }: DecidedMotion): readonly WebId[] =>
  votes.flatMap(({ voter, choice, code }) => (voter === undefined || code !== undefined || choice === 'recused' ? [] : voter.holder));
