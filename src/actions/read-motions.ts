/** Motions as screens show them: how they stand by what the pods say just now, and the names of those who take part. */
import { subjectsOf } from '../domain/conflict.ts';
import type { MotionOutcome } from '../domain/decision.ts';
import type { NamedAgent } from '../domain/directory.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { Pod } from '../pod/pod.ts';
import type { MotionView } from './app.ts';
import { concurrently } from './concurrently.ts';
import { findMotion, isWaiting, motionsIn } from './find-motion.ts';
import type { MemberPorts } from './ports.ts';
import { type Register, readRegister } from './read-register.ts';
import { refusedVotes, withRefused } from './refused-votes.ts';
import { nameOf } from './vetting-mandates.ts';
import { numberOf } from './write-decision.ts';

/** A general meeting has as many voters as an alliance has members; pages that show them all look names up as they go. */
const mostNames = 200;

/** All motions: those that wait first, each the newest first. The alliance itself is told which votes were refused. */
export async function readMotions(ports: MemberPorts): Promise<readonly MotionView[]> {
  const register = await readRegister(handsOf(ports), ports);
  const outcomes = motionsIn(ports, register).toReversed();
  const ordered = [...outcomes.filter(isWaiting), ...outcomes.filter((outcome) => !isWaiting(outcome))];
  return viewsOf(ports, register, ordered);
}

/** The motion at an address. Throws NoMotionError where the register opened none there. */
export async function readMotion(ports: MemberPorts, motion: DocumentUrl): Promise<MotionView> {
  const register = await readRegister(handsOf(ports), ports);
  const [view] = await viewsOf(ports, register, [findMotion(ports, register, motion)]);
  if (view === undefined) throw new Error('A motion has a view.');
  return view;
}

/** Whoever keeps the register reads it with its own hands, everybody else as everybody can. */
const handsOf = ({ pod, anonymous, register, storage }: MemberPorts): Pod => (register.startsWith(storage) ? pod : anonymous);

/** Outcomes with numbers and names. */
export async function viewsOf(
  ports: MemberPorts,
  { alliance }: Register,
  outcomes: readonly MotionOutcome[],
): Promise<readonly MotionView[]> {
  const refused = alliance === ports.webId ? await refusedVotes(ports) : new Map<string, never>();
  const agents = [...new Set(outcomes.flatMap(agentsOf))].slice(0, mostNames);
  const names = new Map(await concurrently(agents, 6, async (webid) => [webid, await knownName(ports.anonymous, webid)] as const));
  return outcomes.map((outcome) => ({
    ...withRefused(outcome, refused),
    number: numberOf(outcome.reference.id),
    names: agentsOf(outcome).flatMap((webid): NamedAgent[] => {
      const name = names.get(webid);
      return name === undefined ? [] : [{ webid, name }];
    }),
  }));
}

/** Those who decide and those whom it concerns. */
const agentsOf = ({ motion, electors }: MotionOutcome): readonly WebId[] => [
  ...new Set([
    ...motion.electorate.map(({ holder }) => holder),
    ...subjectsOf(motion),
    ...motion.proposals.map(({ member }) => member),
    ...electors.map(({ holder }) => holder),
  ]),
];

/** Names by who reads: what somebody is called hardly changes while a page is open. */
const known = new WeakMap<Pod, Map<WebId, Promise<Texts>>>();

function knownName(anonymous: Pod, webid: WebId): Promise<Texts> {
  const kept = known.get(anonymous) ?? new Map<WebId, Promise<Texts>>();
  known.set(anonymous, kept);
  const reading = kept.get(webid) ?? nameOf(anonymous, webid);
  kept.set(webid, reading);
  reading.catch(() => kept.delete(webid));
  return reading;
}
