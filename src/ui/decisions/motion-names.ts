import type { MotionView } from '../../actions/app.ts';
import type { MotionOutcome } from '../../domain/decision.ts';
import type { NamedAgent } from '../../domain/directory.ts';
import type { WebId } from '../../domain/iri.ts';
import { electionOf, foundingOf } from '../../text/decisions.ts';
import { motionInWords } from '../../text/motions.ts';
import { listOf } from '../../text/places.ts';
import { agentInWords, nameOfAgent } from '../parts/agent-name.ts';
import type { IconName } from '../parts/icons.ts';

/** What people are called in sentences about a motion. */
export const namer =
  (names: readonly NamedAgent[], languages: readonly string[]): ((webid: WebId) => string) =>
  (webid) =>
    agentInWords(webid, nameOfAgent(webid, names), languages);

/** “Suspend Ada Okafor until 21 Dec 2026, and 1 more”, “Election: Wei Chen and Joan Serra” */
export function titleOf({ motion, names }: Pick<MotionView, 'motion' | 'names'>, languages: readonly string[]): string {
  const nameOf = namer(names, languages);
  if (motion.kind === 'founding') return foundingOf();
  if (motion.kind !== 'election') return motionInWords(motion, nameOf, languages);
  const candidates = [...new Set(motion.proposals.map(({ member }) => nameOf(member)))];
  return electionOf(listOf(candidates, languages));
}

/** How a motion stands: a drawing, and the colour of its badge; the words are beside them. */
export const statusLooks: Readonly<Record<MotionOutcome['status'], { readonly icon: IconName; readonly look: string }>> = {
  open: { icon: 'clock', look: 'brand' },
  closed: { icon: 'pause', look: '' },
  carried: { icon: 'check', look: 'success' },
  'not-carried': { icon: 'minus', look: '' },
  'not-counted': { icon: 'warning', look: 'danger' },
};

/** Whom a motion concerns and who could vote on it. */
export const everybodyIn = ({ motion, electors }: MotionView): readonly WebId[] => [
  ...new Set([...motion.proposals.map(({ member }) => member), ...electors.map(({ holder }) => holder)]),
];
