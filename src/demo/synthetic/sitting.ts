import { sumOpenings } from '../../credentials/sealed-choice.ts';
import type { ChoiceOpening, Decision, Elector, Motion, ProposedEvent, SealedTally } from '../../domain/decision.ts';
import type { DigestReference } from '../../domain/membership.ts';
import { decisionDocument } from '../../rdf/decision.ts';
import { motionDocument } from '../../rdf/motion.ts';
import { type Cast, type Poll, approve, castVote, placeOfMember } from './ballots.ts';
import type { MotionPlan } from './motion-plan.ts';
import { type Bodies, type HeldSeat, formerOfficer, foundersOf, seatIri, seatsOn } from './officers.ts';
import type { Random } from './random.ts';
import { type Actor, type Signed, at, sign } from './site.ts';
import type { Timeline } from './timeline.ts';

/** What every sitting needs to know. */
export interface Assembly {
  readonly bodies: Bodies;
  readonly timeline: Timeline;
  readonly random: Random;
  /** Members who come to general meetings: enough for any quorum. */
  readonly voters: readonly Actor[];
}

/** A motion that was moved, signed and not yet decided. */
export interface Moved {
  readonly plan: MotionPlan;
  readonly number: number;
  readonly motion: Motion;
  readonly signed: Signed;
  /** Days before T. */
  readonly opened: number;
  readonly decided: number;
}

/** The day a motion closes that is counted on a day, and the day it opens. */
export const closingDay = ({ counted = 0 }: MotionPlan, decided: number): number => decided + counted;
export const openingDay = (plan: MotionPlan, decided: number): number => closingDay(plan, decided) + plan.open;

/** A motion moves shortly before the register opens it, on the same day. */
const moved = 0.25;

/** Moves what is proposed, with the electorate of that day. */
export async function move(
  { bodies, timeline }: Assembly,
  plan: MotionPlan,
  number: number,
  decided: number,
  proposals: readonly ProposedEvent[],
): Promise<Moved> {
  const opened = openingDay(plan, decided);
  const id = at(`decisions/${number}-motion.jsonld`, bodies.pod);
  const motion: Motion = {
    id,
    alliance: bodies.alliance.webid,
    kind: plan.kind,
    proposals,
    electorate: electorateOf(bodies, plan, opened),
    principle: plan.principle,
    opened: timeline.ago(opened - moved),
    closes: timeline.ago(closingDay(plan, decided)),
  };
  const signed = await sign(id, motionDocument(motion), bodies.alliance.signer, motion.opened);
  return { plan, number, motion, signed, opened, decided };
}

function electorateOf(bodies: Bodies, { kind, fault }: MotionPlan, opened: number): readonly Elector[] {
  if (kind === 'meeting' || kind === 'election') return [];
  const seats = kind === 'founding' ? foundersOf(bodies) : seatsOn(bodies, opened);
  const kept = kind === 'appeal' && fault !== 'same-deciders' ? seats.slice(2) : fault === 'electorate' ? seats.slice(0, -1) : seats;
  return kept.map(({ seat, holder }) => ({ seat, holder: holder.actor.webid, key: holder.actor.key }));
}

/** Votes and decision of a motion: what its events need in order to count. */
export async function decide(
  assembly: Assembly,
  { plan, number, motion, signed, opened, decided }: Moved,
): Promise<{ readonly documents: readonly Signed[]; readonly votes: readonly DigestReference[]; readonly decision: DigestReference }> {
  const { bodies, timeline, random } = assembly;
  const poll: Poll = { motion, reference: signed.reference, pod: bodies.pod, number, random };
  const closes = closingDay(plan, decided);
  const time = (opened - moved - 0.15 + Math.max(closes, decided)) / 2;
  const cast =
    plan.kind === 'meeting' || plan.kind === 'election'
      ? await memberVotes(assembly, poll, timeline.ago(time))
      : await seatVotes(assembly, poll, plan, { opened, due: timeline.ago(time), late: timeline.ago(closes - 0.5) });
  const votes = cast.map((each) => each.signed.reference);
  const id = at(`decisions/${number}.jsonld`, bodies.pod);
  const openings = cast.flatMap(({ opening }) => opening ?? []);
  const decision: Decision = {
    id,
    alliance: bodies.alliance.webid,
    motion: signed.reference,
    votes,
    ...(openings.length === 0 ? {} : { tally: tallyOf(openings, plan) }),
    outcome: plan.outcome.status === 'not-carried' ? 'not-carried' : 'carried',
    principle: plan.principle,
    reviewVenue: 'A court of law at the seat of the member.',
    decided: timeline.ago(decided),
  };
  const taken = await sign(id, decisionDocument(decision), bodies.alliance.signer, decision.decided);
  const papers = plan.fault === 'lost-decision' ? [] : [taken];
  return { documents: [...cast.map((each) => each.signed), ...papers], votes, decision: taken.reference };
}

/** Counted rightly, or as somebody would like it to have come out. */
function tallyOf(openings: readonly ChoiceOpening[], { fault }: MotionPlan): SealedTally {
  const tally = sumOpenings(openings);
  return fault === 'false-tally' ? { ...tally, totals: [...tally.totals].reverse() } : tally;
}

/** The votes of the committee, as the plan has them. */
async function seatVotes(
  { bodies }: Assembly,
  poll: Poll,
  plan: MotionPlan,
  { opened, due, late }: { readonly opened: number; readonly due: string; readonly late: string },
): Promise<readonly Cast[]> {
  const seats: readonly HeldSeat[] = plan.kind === 'founding' ? foundersOf(bodies) : seatsOn(bodies, opened);
  const taken = new Set<string>();
  const cast: Cast[] = [];
  for (const { seat: number, choice, fault } of plan.ballots) {
    const held = seats.find((each) => each.number === number);
    const seat = seatIri(bodies, number);
    const place = poll.motion.electorate.findIndex((elector) => elector.seat === seat) + 1;
    const name = place === 0 || taken.has(String(place)) ? String(poll.motion.electorate.length + 1) : String(place);
    taken.add(name);
    const voter = fault === 'no-seat' ? formerOfficer(bodies).actor : held?.holder.actor;
    if (voter !== undefined) cast.push(await castVote(poll, { voter, seat, place: name, cast: fault === 'late' ? late : due }, choice));
  }
  return cast;
}

/** The votes of the members who come: all for what is proposed; in an election one in three approves the rival. */
async function memberVotes({ voters }: Assembly, poll: Poll, due: string): Promise<readonly Cast[]> {
  const { kind, proposals } = poll.motion;
  const cast: Cast[] = [];
  for (const [number, voter] of voters.entries()) {
    const voting = { voter, seat: voter.webid, place: await placeOfMember(voter.webid), cast: due };
    cast.push(
      kind === 'election'
        ? await approve(
            poll,
            voting,
            proposals.map((_, candidate) => isApproved(proposals, candidate, number % 3 === 0)),
          )
        : await castVote(poll, voting, number % 4 === 3 ? 'against' : 'for'),
    );
  }
  return cast;
}

/** Of two who stand for a seat the second is the rival. */
function isApproved(proposals: readonly ProposedEvent[], candidate: number, prefersRival: boolean): boolean {
  const seat = proposals[candidate]?.seat;
  const standing = proposals.flatMap((each, place) => (each.seat === seat ? [place] : []));
  return standing.length < 2 || (candidate === standing[0]) !== prefersRival;
}
