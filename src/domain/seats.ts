import type { Elector } from './decision.ts';
import { compareEvents, holds } from './event-order.ts';
import { isBy } from './instant.ts';
import type { Iri, WebId } from './iri.ts';
import type { PinnedKey } from './key.ts';
import type { RegisterEvent } from './membership.ts';

/** A seat of the committee, and the keys that its holder votes with. */
export interface Seat {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly keys: readonly PinnedKey[];
}

/** The seats in force at a time, by events that were decided: filled and recorded by then, not vacated, and their term not over. */
export function seatsAt(decided: readonly RegisterEvent[], time: string): readonly Seat[] {
  const known = decided.filter((event) => holds(event, { at: time, knownAt: time })).sort(compareEvents);
  const seats = new Map<Iri, RegisterEvent>();
  for (const event of known) {
    if (event.seat === undefined) continue;
    if (event.kind === 'seat-filled') seats.set(event.seat, event);
    if (event.kind === 'seat-vacated') seats.delete(event.seat);
  }
  const inForce = [...seats].filter(([, { until }]) => until === undefined || !isBy(until, time));
  return inForce.map(([seat, { member, keys }]) => ({ seat, holder: member, keys: [...keys, ...pinnedSince(known, member)] }));
}

const pinnedSince = (known: readonly RegisterEvent[], holder: WebId): readonly PinnedKey[] =>
  known.flatMap(({ kind, member, keys }) => (kind === 'key-pinned' && member === holder ? keys : []));

/** Whether an electorate is exactly the seats in force, each once, each with a key that is pinned for its holder. */
export function isElectorate(electorate: readonly Elector[], seats: readonly Seat[]): boolean {
  return (
    electorate.length > 0 &&
    electorate.length === seats.length &&
    seats.every(({ seat, holder, keys }) =>
      electorate.some(
        (elector) =>
          elector.seat === seat &&
          elector.holder === holder &&
          keys.some(({ publicKeyMultibase }) => publicKeyMultibase === elector.key.publicKeyMultibase),
      ),
    )
  );
}
