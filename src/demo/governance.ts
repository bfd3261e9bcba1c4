/** How the alliance of the demo is governed: by the goals that the screens offer, everybody in a session and a pod of their own. */
import { type Admission, admit } from '../actions/admit.ts';
import { castVote } from '../actions/cast-vote.ts';
import { callElection } from '../actions/call-election.ts';
import { openConcerns } from '../actions/concerns.ts';
import { narrowMandate } from '../actions/grant-mandate.ts';
import { lodgeAppeal } from '../actions/lodge-appeal.ts';
import { movePolicy } from '../actions/move-policy.ts';
import { type OpenedMotion, openMotion } from '../actions/open-motion.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { readMandates } from '../actions/read-mandates.ts';
import { recordDecision } from '../actions/record-decision.ts';
import { replyToMotion } from '../actions/reply-to-motion.ts';
import { type Iri, documentOf } from '../domain/iri.ts';
import { defaultRequirements } from '../domain/role-policy.ts';
import { usualRules } from '../actions/publish-policy.ts';
import { type Cast, portsOf } from './cast.ts';
import { candidates, charged, meetingGoers, seatHolders } from './committee.ts';
import { decideTogether } from './decide-together.ts';
import type { DemoClock } from './demo-clock.ts';
import { awkward } from './people.ts';

/** The pod of the alliance, who governs it, and the memory that everybody reads with. */
export interface Governing {
  readonly home: MemberPorts;
  readonly cast: Cast;
  readonly clock: DemoClock;
  /** The register has gone on, and is read again. */
  readonly lookAgain: () => void;
}

/** Everybody of these votes for what was moved, and it is recorded. */
export async function decide(
  { home, lookAgain }: Governing,
  voters: readonly MemberPorts[],
  moved: readonly OpenedMotion[],
): Promise<void> {
  for (const { motion } of moved) {
    lookAgain();
    await decideTogether(home, voters, motion.id);
  }
  lookAgain();
}

/** The holders of the five seats. */
export const committee = (cast: Cast): readonly MemberPorts[] => seatHolders.map((slug) => portsOf(cast, slug));

const assembly = (cast: Cast): readonly MemberPorts[] => meetingGoers.map((slug) => portsOf(cast, slug));

/** The members choose five for the committee; two of them would rather have kept a founder. */
export async function elect(governing: Governing): Promise<void> {
  const { home, cast, clock, lookAgain } = governing;
  clock.goTo('electionCalled');
  const seat = (number: number): Iri => `${documentOf(home.webId)}#seat-${number}` as Iri;
  const standing = candidates.flatMap((names, at) => names.map((slug) => ({ slug, seat: seat(at + 1) })));
  const { motion } = await callElection(home, {
    candidates: standing.map((each) => ({ seat: each.seat, member: portsOf(cast, each.slug).webId })),
    until: clock.at(-120),
    principle: 'Whoever decides for the members is chosen by them, one member, one vote.',
  });
  lookAgain();
  const first = standing.flatMap(({ slug }, at) => (candidates.some(([elected]) => elected === slug) ? at : []));
  const second = standing.flatMap(({ slug }, at) => (slug === candidates[1]?.[0] ? [] : at));
  for (const [at, voter] of assembly(cast).entries()) await castVote(voter, motion.id, at < 2 ? second : first);
  clock.goTo('elected');
  await recordDecision(home, motion.id);
  lookAgain();
}

/** The committee takes less time for its decisions, and asks more of its members to take part. */
export async function changePolicy(governing: Governing): Promise<void> {
  const { home, cast, clock } = governing;
  clock.goTo('policyChanged');
  const rules = { ...usualRules, requirements: defaultRequirements, quorum: 0.6, votingPeriod: 'P10D', interimSuspension: 'P45D' };
  const moved = await movePolicy(home, rules, {
    principle: 'Most of those who were chosen take part in what is decided.',
    reasons: 'Two motions waited for three weeks because half of the committee was travelling.',
  });
  await decide(governing, committee(cast), [moved]);
}

/** One member is heard and expelled; it lodges an appeal, which waits for the general meeting: the whole committee decided. */
export async function expel(governing: Governing): Promise<void> {
  const { home, cast, clock, lookAgain } = governing;
  const member = portsOf(cast, awkward.expelled.slug);
  clock.goTo('charged');
  const { motion } = await openMotion(home, {
    kind: 'ordinary',
    proposals: [{ kind: 'expelled', member: member.webId, roles: [], keys: [] }],
    principle: 'Whoever takes money for work does the work, or gives the money back.',
    reasons: 'Four customers paid for shops that were never built. He answered none of our three letters.',
    evidence: ['Receipts of four customers, shown to the committee on paper.'],
  });
  clock.goTo('replied');
  await replyToMotion(member, motion.id, 'I was ill for most of the winter. Two of the four have their money back.');
  for (const voter of committee(cast)) await castVote(voter, motion.id, 'for');
  clock.goTo('expelled');
  await recordDecision(home, motion.id);
  lookAgain();
}

/** Another member is charged. By today it was heard for long enough; two of five have voted, and voting goes on for some days. */
export async function charge({ home, cast, clock, lookAgain }: Governing): Promise<void> {
  clock.goTo('chargedLately');
  const { motion } = await openMotion(home, {
    kind: 'ordinary',
    proposals: [{ kind: 'expelled', member: portsOf(cast, charged).webId, roles: [], keys: [] }],
    principle: 'Whoever calls a book free to use answers for every page of it.',
    reasons: 'Two schools were billed for pages of a course book that was sold to them as free to copy.',
    evidence: ['Both bills, shown to the committee on paper.'],
    closes: clock.at(-5),
  });
  lookAgain();
  for (const voter of committee(cast).slice(0, 2)) await castVote(voter, motion.id, 'for');
}

/** The one who was expelled lodges an appeal, in its own pod. */
export async function appeal({ cast, clock }: Governing): Promise<void> {
  clock.goTo('appealed');
  const member = portsOf(cast, awkward.expelled.slug);
  const [expulsion] = (await openConcerns(member)).appealable;
  if (expulsion === undefined) throw new Error('There is nothing to appeal against.');
  await lodgeAppeal(member, expulsion.event.id, 'All four have their money back by now; the committee did not wait for the bank.');
}

/** A member is suspended while a complaint is looked into. It ends by itself. */
export async function suspend(governing: Governing): Promise<void> {
  const { home, cast, clock } = governing;
  clock.goTo('suspended');
  const moved = await openMotion(home, {
    kind: 'ordinary',
    proposals: [{ kind: 'suspended', member: portsOf(cast, awkward.suspended.slug).webId, roles: [], keys: [], until: clock.at(-30) }],
    principle: 'Until it is known who sees customers’ drafts, nobody new should hand any over.',
    reasons: 'A former employee says that drafts of customers stand on a public server.',
    evidence: ['A letter of 9 November.'],
  });
  await decide(governing, committee(cast), [moved]);
}

/** What the committee has before it today: a motion that one of five has voted on. */
export async function openMotionForToday({ home, cast, desk, lookAgain }: Governing & { readonly desk: MemberPorts }): Promise<void> {
  lookAgain();
  const mandate = (await readMandates(home)).find(
    ({ authority, jurisdictions }) => authority === desk.webId && jurisdictions.includes('KE'),
  );
  if (mandate === undefined) throw new Error('This authority has no mandate in Kenya.');
  const { kinds, roles, jurisdictions, levels, until } = mandate;
  const { motion } = await narrowMandate(
    home,
    mandate.id,
    { kinds, roles, jurisdictions: jurisdictions.filter((place) => place !== 'KE'), levels, until },
    'Its partner in Nairobi has closed; nobody there could look at a host or meet a member.',
    { principle: 'Whoever vouches for somebody can meet them.' },
  );
  lookAgain();
  const [first] = committee(cast);
  if (first !== undefined) await castVote(first, motion.id, 'for');
}

/** The members admit their founders: no committee decides on its own members. */
export async function welcomeFounders(governing: Governing, admissions: readonly Admission[]): Promise<void> {
  const { home, cast, clock, lookAgain } = governing;
  clock.goTo('meetingCalled');
  const moved = await admit(home, admissions, 'meeting');
  lookAgain();
  for (const { motion } of moved) {
    for (const voter of assembly(cast)) await castVote(voter, motion.id, 'for');
    clock.goTo('meetingOver');
    await recordDecision(home, motion.id);
  }
  lookAgain();
}
