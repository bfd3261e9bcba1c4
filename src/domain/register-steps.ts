import { addTo } from './event-index.ts';
import { compareEvents, compareText, versionNumberOf } from './event-order.ts';
import type { AllianceEvidence, RegisteredReference } from './evidence.ts';
import type { DigestReference, RegisterEvent } from './membership.ts';

/** One version of the register, as far as it decides anything. */
export interface RegisterStep {
  readonly version: number;
  /** In a fixed order. */
  readonly events: readonly RegisterEvent[];
  /** Motions that open with it. */
  readonly opened: readonly RegisteredReference[];
  /** Decisions that it records. */
  readonly closed: readonly RegisteredReference[];
  /** Decisions that only its events name. */
  readonly named: readonly RegisteredReference[];
}

/** One name for a document's address and bytes together. */
export const nameOf = ({ id, digestMultibase }: DigestReference): string => `${id} ${digestMultibase}`;

/** Motions and decisions in the order of their numbers, whatever order they were read in. */
const compareReferences = (one: DigestReference, other: DigestReference): number =>
  one.id.length - other.id.length || compareText(one.id, other.id) || compareText(one.digestMultibase, other.digestMultibase);

/**
 * What the register holds, version by version in the order of the chain, whatever order it was read in. Events whose
 * address tells no version come last.
 */
export function registerSteps({ events, opened, closed }: Pick<AllianceEvidence, 'events' | 'opened' | 'closed'>): readonly RegisterStep[] {
  const [eventsIn, openedIn, closedIn] = [
    new Map<number, RegisterEvent[]>(),
    new Map<number, RegisteredReference[]>(),
    new Map<number, RegisteredReference[]>(),
  ];
  for (const event of events) addTo(eventsIn, versionNumberOf(event) ?? Infinity, event);
  for (const reference of opened) addTo(openedIn, reference.version, reference);
  for (const reference of closed) addTo(closedIn, reference.version, reference);
  const versions = [...new Set([...eventsIn.keys(), ...openedIn.keys(), ...closedIn.keys()])].sort((one, other) => one - other);
  return versions.map((version): RegisterStep => {
    const own = [...(eventsIn.get(version) ?? [])].sort(compareEvents);
    const byEvents = own.flatMap(({ decision, recorded }): readonly RegisteredReference[] =>
      decision === undefined ? [] : [{ ...decision, version, recorded }],
    );
    const recorded = distinct(closedIn.get(version) ?? []);
    const isRecorded = new Set(recorded.map(nameOf));
    return {
      version,
      events: own,
      opened: distinct(openedIn.get(version) ?? []),
      closed: recorded,
      named: distinct(byEvents).filter((reference) => !isRecorded.has(nameOf(reference))),
    };
  });
}

/** Each once, in a fixed order; where times differ the last is told, so that nothing counts as known too early. */
function distinct(references: readonly RegisteredReference[]): readonly RegisteredReference[] {
  const byName = new Map<string, RegisteredReference>();
  for (const reference of references) {
    const known = byName.get(nameOf(reference));
    if (known === undefined || Date.parse(known.recorded) < Date.parse(reference.recorded)) byName.set(nameOf(reference), reference);
  }
  return [...byName.values()].sort(compareReferences);
}
