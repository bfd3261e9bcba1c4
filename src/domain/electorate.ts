import type { AllianceLog } from './count-decisions.ts';
import { type DecidedSoFar, isGivenUp, keysPinnedFor, readmissionBy } from './decided-so-far.ts';
import type { Elector, MotionKind, ProposedEvent } from './decision.ts';
import { holds } from './event-order.ts';
import type { When } from './evidence.ts';
import type { WebId } from './iri.ts';
import { type Seat, seatsBy } from './seats.ts';
import { foldMembership } from './standing.ts';

/**
 * Who may vote on a motion that opens at a time, as it must be frozen in it: the seats in force; for an appeal without those
 * who took the first decision; in a general meeting or an election every member, one each, whose seat is its own WebID.
 * Empty where nobody can: no seat is filled, or nobody knows who decided first.
 */
export function electorateAt(
  { soFar }: AllianceLog,
  kind: MotionKind,
  proposals: readonly Pick<ProposedEvent, 'evidence'>[],
  time: string,
): readonly Elector[] {
  if (kind === 'founding') return [];
  if (kind === 'meeting' || kind === 'election') {
    return membersBy(soFar, time).flatMap((webid) => {
      const key = newestKey(soFar, webid, keysPinnedFor(soFar, webid, time), time);
      return key === undefined ? [] : [{ seat: webid, holder: webid, key }];
    });
  }
  const first = kind === 'appeal' ? firstDeciders(soFar, proposals) : [];
  if (first === undefined) return [];
  return seatsBy(soFar.events, time).flatMap(({ seat, holder, keys }) => {
    const key = first.includes(holder) ? undefined : newestKey(soFar, holder, keys, time);
    return key === undefined ? [] : [{ seat, holder, key }];
  });
}

/** The key to vote with: the last pinned that was not given up, else the last pinned, so that no seat is left out. */
const newestKey = (soFar: DecidedSoFar, holder: WebId, keys: Seat['keys'], time: string): Seat['keys'][number] | undefined =>
  keys.findLast(({ publicKeyMultibase }) => !isGivenUp(soFar, holder, publicKeyMultibase, time)) ?? keys.at(-1);

/** Every member by the register at a time, by what was known then; sorted. */
export const membersAt = ({ soFar }: AllianceLog, time: string): readonly WebId[] => membersBy(soFar, time);

/** The same, by what was decided so far. */
export function membersBy(soFar: DecidedSoFar, time: string): readonly WebId[] {
  const { events } = soFar;
  const named = new Set([...events.ofKind('admitted'), ...events.ofKind('court-outcome')].map(({ member }) => member));
  const mayBeReadmitted = readmissionBy(soFar, time);
  const when: When = { at: time, knownAt: time };
  const isMember = (webid: WebId): boolean => {
    const [first, ...later] = events.of(webid);
    // Most were admitted and nothing else; a general meeting asks this of everybody.
    if (first?.kind === 'admitted' && later.length === 0) return holds(first, when);
    return foldMembership(events.of(webid), when, mayBeReadmitted).state === 'member';
  };
  return [...named].filter(isMember).sort();
}

/** Who voted on the events that appeals are against; undefined where one of them names no event that was decided. */
export function firstDeciders(soFar: DecidedSoFar, proposals: readonly Pick<ProposedEvent, 'evidence'>[]): readonly WebId[] | undefined {
  const found = proposals.map(({ evidence }) => (evidence === undefined ? undefined : soFar.decidersOf.get(evidence.id)));
  return found.some((deciders) => deciders === undefined) ? undefined : found.flatMap((deciders) => deciders ?? []);
}
