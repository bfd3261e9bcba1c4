import { settleAppeals } from './appeals.ts';
import type { AllianceLog } from './count-decisions.ts';
import { compareText, compareEvents, eventsThatHold, holds } from './event-order.ts';
import type { When } from './evidence.ts';
import { isBefore, isBy } from './instant.ts';
import type { Iri, WebId } from './iri.ts';
import type { RegisterEvent } from './membership.ts';
import { mayBeReadmitted } from './policy-in-force.ts';
import type { Right } from './right.ts';
import { foldMembership } from './standing.ts';

/**
 * The rights that somebody holds at T, as known at T2: granted or transferred to them, not transferred on, not over. A right
 * ends with the membership during which it came, whether by leaving or by expulsion, and does not come back with a later one;
 * it can still be transferred. Sorted by name.
 */
export function heldRights(log: AllianceLog, webid: WebId, when: When): readonly Right[] {
  const ids = log.rightsOf.get(webid) ?? [];
  const held = ids.flatMap((id) => holdingOf(log, id, when) ?? []);
  const own = held.filter(
    ({ right, since }) => right.holder === webid && isInTime(right, when) && isOfPresentMembership(log, webid, since, when),
  );
  return own.map(({ right }) => right).sort((one, other) => compareText(one.id, other.id));
}

/** By WebID: the rights that an event ever named with it. */
export function rightsByHolder(events: readonly RegisterEvent[]): ReadonlyMap<string, readonly Iri[]> {
  const named = new Map<string, Set<Iri>>();
  for (const { right, member } of events) {
    if (right === undefined) continue;
    for (const webid of [member, right.holder]) named.set(webid, (named.get(webid) ?? new Set()).add(right.id));
  }
  return new Map([...named].map(([webid, ids]) => [webid, [...ids]]));
}

interface Holding {
  readonly right: Right;
  /** When it came to its holder. */
  readonly since: string;
}

/** A right as it stands: granted once, and transferred by whoever holds it, unless an upheld appeal has taken that back. */
function holdingOf(log: AllianceLog, id: Iri, when: When): Holding | undefined {
  let held: Holding | undefined;
  for (const event of log.rightEvents.get(id) ?? []) {
    const { kind, member, right } = event;
    if (right === undefined || !holds(event, when) || isTakenBack(log, event, when)) continue;
    const isFirst = kind === 'right-granted' && held === undefined && member === right.holder;
    const isNext = kind === 'right-reassigned' && held?.right.holder === member;
    if (isFirst) held = { right, since: event.effective };
    // A transfer gives on what there was, and never more.
    if (isNext && held !== undefined) held = { right: { ...held.right, holder: right.holder }, since: event.effective };
  }
  return held;
}

/** The events about each right, in their order. */
export function eventsByRight(events: readonly RegisterEvent[]): ReadonlyMap<Iri, readonly RegisterEvent[]> {
  const byRight = new Map<Iri, RegisterEvent[]>();
  for (const event of [...events].sort(compareEvents)) {
    if (event.right !== undefined) byRight.set(event.right.id, [...(byRight.get(event.right.id) ?? []), event]);
  }
  return byRight;
}

const isTakenBack = (log: AllianceLog, event: RegisterEvent, when: When): boolean =>
  event.kind === 'right-reassigned' && settleAppeals(eventsThatHold(log.eventsOf.get(event.member) ?? [], when)).undone.has(event);

const isInTime = ({ from, until }: Right, { at }: When): boolean => isBy(from, at) && (until === undefined || isBefore(at, until));

/** Whoever held it as a member must still be one by the same membership; who never was one keeps it. */
function isOfPresentMembership(log: AllianceLog, webid: WebId, since: string, when: When): boolean {
  const events = log.eventsOf.get(webid) ?? [];
  const may = mayBeReadmitted(log, when);
  const fold = (at: string): ReturnType<typeof foldMembership> => foldMembership(events, { ...when, at }, may);
  const [then, now] = [fold(since), fold(when.at)];
  if (now.state === 'expelled' || now.state === 'withdrawn') return false;
  return then.memberSince === undefined || then.memberSince === now.memberSince;
}
