/** For holders of seats, and in general meetings for every member: what they may vote on, read just now. */
import { conflictOf } from '../domain/conflict.ts';
import type { ElectorOutcome, MotionOutcome } from '../domain/decision.ts';
import type { BallotView, CommitteeActions } from './app.ts';
import { castVote, standAside } from './cast-vote.ts';
import { concurrently } from './concurrently.ts';
import { isWaiting, motionsIn } from './find-motion.ts';
import { borneOut, receivedPapers } from './hearing-papers.ts';
import { noticeReader } from './notices.ts';
import { keptVote } from './own-vote.ts';
import type { MemberPorts } from './ports.ts';
import { readInbox } from './read-inbox.ts';
import { viewsOf } from './read-motions.ts';
import { readRegister } from './read-register.ts';
import { ownVotePlace, voteName } from './vote-places.ts';

/** What somebody with a vote can do, signed in with their own pod. */
export function createCommitteeActions(ports: MemberPorts): CommitteeActions {
  return {
    ballots: () => readBallots(ports),
    vote: (motion, choice) => castVote(ports, motion, choice),
    standAside: (motion) => standAside(ports, motion),
  };
}

/** Motions on which the person may vote or voted: those that wait for it first, then the newest. */
export async function readBallots(ports: MemberPorts): Promise<readonly BallotView[]> {
  const register = await readRegister(ports.anonymous, ports);
  const own = (outcome: MotionOutcome): ElectorOutcome | undefined => outcome.electors.find(({ holder }) => holder === ports.webId);
  const outcomes = motionsIn(ports, register).filter((outcome) => outcome.motion.kind !== 'founding' && own(outcome) !== undefined);
  if (outcomes.length === 0) return [];
  const [views, papers, replies] = await Promise.all([
    viewsOf(ports, register, outcomes.toReversed()),
    receivedPapers(ports),
    readInbox(ports, noticeReader('reply')),
  ]);
  const ballots = await concurrently(views, 6, async (view): Promise<BallotView> => {
    const { motion } = view;
    const elector = own(view);
    const paper = await borneOut(papers.get(motion.id), motion.paper);
    const conflict = conflictOf(ports.webId, motion, register.log.evidence.interests, paper?.complainant);
    const said = replies.flatMap(({ about, actor, content }) =>
      about === motion.id && content !== undefined && motion.proposals.some(({ member }) => member === actor) ? content : [],
    );
    return {
      ...view,
      seat: elector?.seat ?? ports.webId,
      mine: await stateOf(ports, view, elector),
      ...(conflict === undefined ? {} : { conflict }),
      ...(paper === undefined ? {} : { paper }),
      replies: [...new Set(said)],
    };
  });
  const isForMe = (ballot: BallotView): boolean => isWaiting(ballot) && ballot.mine === 'waiting';
  return [...ballots.filter(isForMe), ...ballots.filter((ballot) => !isForMe(ballot))];
}

/** A vote that is on its way to the alliance is cast, though nobody else can see it yet. */
async function stateOf(ports: MemberPorts, outcome: MotionOutcome, elector: ElectorOutcome | undefined): Promise<BallotView['mine']> {
  if (elector === undefined) return 'waiting';
  if (elector.state === 'voted' || elector.state === 'recused') return elector.state;
  const name = await voteName(outcome, elector.seat);
  const kept = name === undefined ? undefined : await keptVote(ports, await ownVotePlace(ports, outcome.reference, name));
  return kept === undefined ? 'waiting' : kept.chosen === 'recused' ? 'recused' : 'voted';
}
