import type { AllianceLog } from './count-decisions.ts';
import { type JudgedVote, type Voter, judgeVotes } from './count-votes.ts';
import { ballotingOf, heardFrom, quorumOf } from './decide-motion.ts';
import type { ElectorOutcome, Motion, MotionOutcome } from './decision.ts';
import { addTo } from './event-index.ts';
import type { When } from './evidence.ts';
import { earliest, isBy } from './instant.ts';
import type { DigestReference } from './membership.ts';
import type { DecidedMotion, MotionRecord, OpenedMotion } from './motion-record.ts';
import { nameOf } from './register-steps.ts';

/**
 * What each motion comes to at T, as known at T2, in the order in which the register opened them, the founding first. A
 * motion that cannot be read is left out: there is nothing to show of it. Throws nothing.
 */
export function motionOutcomes(log: AllianceLog, when: When): readonly MotionOutcome[] {
  const votes = anchoredVotes(log);
  return log.motions.flatMap((record) => outcomeOf(log, record, when, votes) ?? []);
}

/** The same of one motion; undefined where the register had not opened it by then, or it cannot be read. */
export function motionOutcome(log: AllianceLog, reference: DigestReference, when: When): MotionOutcome | undefined {
  const record = log.motions.find(({ opened }) => nameOf(opened.reference) === nameOf(reference));
  return record === undefined ? undefined : outcomeOf(log, record, when, anchoredVotes(log));
}

/** Votes that the register anchored, by the motion that they are for. */
type AnchoredVotes = ReadonlyMap<string, readonly (DigestReference & { readonly known: string })[]>;

function anchoredVotes({ evidence, anchors }: AllianceLog): AnchoredVotes {
  const byMotion = new Map<string, (DigestReference & { readonly known: string })[]>();
  for (const { digestMultibase, content } of evidence.votes.values()) {
    const known = anchors.get(digestMultibase);
    if (content !== undefined && known !== undefined) addTo(byMotion, nameOf(content.motion), { id: content.id, digestMultibase, known });
  }
  return byMotion;
}

function outcomeOf(log: AllianceLog, record: MotionRecord, when: When, anchored: AnchoredVotes): MotionOutcome | undefined {
  const { opened } = record;
  const { reference, motion, procedure } = opened;
  const until = earliest(when.at, when.knownAt);
  if (motion === undefined || until === undefined || !isBy(reference.recorded, until)) return undefined;
  const decisions = record.decisions.filter((each) => isBy(each.reference.recorded, until));
  const decided = decisions.find(({ isSettling }) => isSettling) ?? decisions.at(-1);
  const votes = decided?.votes ?? votesSoFar(log, opened, motion, anchored, until);
  const status = statusOf(motion, decided, when.at);
  return {
    motion,
    reference: { id: reference.id, digestMultibase: reference.digestMultibase },
    status,
    electors: electorsOf(log, opened, votes),
    quorum: decided?.opened === undefined ? quorumOf(opened, motion, votes) : decided.quorum,
    cast: votes.filter(({ choice, code }) => code === undefined && choice !== 'recused').length,
    majority: procedure?.majority ?? everybody(opened),
    ...talliesOf(motion, decided),
    carried: decided?.carried ?? [],
    decidableFrom:
      heardFrom(log.soFar, opened, decided?.reference.recorded ?? until) ??
      (motion.kind === 'founding' ? motion.opened : reference.recorded),
    ...(decided?.decision && { decision: decided.decision }),
    events: record.events.filter(({ recorded }) => isBy(recorded, until)),
    ...whyNot(record, decided, status, until),
  };
}

/** More than all but one is everybody. */
const everybody = ({ voters }: OpenedMotion): number => (voters.size === 0 ? 1 : (voters.size - 1) / voters.size);

function votesSoFar(
  { soFar }: AllianceLog,
  opened: OpenedMotion,
  motion: Motion,
  anchored: AnchoredVotes,
  until: string,
): readonly JudgedVote[] {
  const known = (anchored.get(nameOf(opened.reference)) ?? []).filter((vote) => isBy(vote.known, until));
  return judgeVotes(ballotingOf(opened, motion), known, soFar, until);
}

function statusOf({ closes }: Motion, decided: DecidedMotion | undefined, at: string): MotionOutcome['status'] {
  if (decided === undefined) return isBy(at, closes) ? 'open' : 'closed';
  if (decided.carried.length > 0) return 'carried';
  return decided.isSettling ? 'not-carried' : 'not-counted';
}

function electorsOf({ evidence }: AllianceLog, opened: OpenedMotion, votes: readonly JudgedVote[]): readonly ElectorOutcome[] {
  const ofSeat = new Map<string, JudgedVote>();
  for (const vote of votes) {
    if (vote.voter === undefined) continue;
    const known = ofSeat.get(vote.voter.seat);
    if (known === undefined || (known.code !== undefined && vote.code === undefined)) ofSeat.set(vote.voter.seat, vote);
  }
  return [...opened.voters.values()].map(({ seat, holder }: Voter): ElectorOutcome => {
    const vote = ofSeat.get(seat);
    const document = vote && evidence.votes.get(vote.reference.id)?.document;
    const conflict = opened.conflictOf(holder);
    return {
      seat,
      holder,
      state: vote === undefined ? 'waiting' : vote.code !== undefined ? 'refused' : vote.choice === 'recused' ? 'recused' : 'voted',
      ...(document !== undefined && { vote: document }),
      ...(vote?.code !== undefined && { code: vote.code }),
      ...(conflict !== undefined && { conflict }),
    };
  });
}

/** Numbers only once they are published; nobody can work out before how the votes stand. */
function talliesOf(motion: Motion, decided: DecidedMotion | undefined): Pick<MotionOutcome, 'tally' | 'approvals'> {
  const tally = decided?.tally;
  if (tally === undefined) return {};
  if (motion.kind === 'election') return { approvals: tally.approvals };
  return { tally: { for: tally.for, against: tally.against, abstain: tally.abstain } };
}

function whyNot(
  { opened, refused }: MotionRecord,
  decided: DecidedMotion | undefined,
  status: MotionOutcome['status'],
  until: string,
): Pick<MotionOutcome, 'codes' | 'why'> {
  const ofEvents = refused.filter(({ event }) => isBy(event.recorded, until)).map(({ flaw }) => flaw);
  const flaws = [decided === undefined ? opened.flaw : decided.flaw, ...(status === 'not-carried' ? [] : ofEvents)].filter(
    (flaw) => flaw !== undefined,
  );
  const isInVain = status === 'not-counted' || (status === 'carried' && flaws.length > 0);
  const codes = [...(isInVain ? (['NOT_DECIDED'] as const) : []), ...flaws.map(({ code }) => code)];
  const why = flaws[0]?.why;
  return { codes: [...new Set(codes)], ...(why !== undefined && status !== 'not-carried' && { why }) };
}
