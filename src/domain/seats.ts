import type { Elector } from './decision.ts';
import { type EventIndex, indexEvents } from './event-index.ts';
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
  /** The event that filled it. */
  readonly filled: RegisterEvent;
}

/** The seats in force at a time, by events that were decided: filled and recorded by then, not vacated, and their term not over. */
export const seatsAt = (decided: readonly RegisterEvent[], time: string): readonly Seat[] => seatsBy(indexEvents(decided), time);

/** The same, of events that can be asked for by their kind. */
export function seatsBy(events: EventIndex, time: string): readonly Seat[] {
  const isKnown = (event: RegisterEvent): boolean => holds(event, { at: time, knownAt: time });
  const moved = [...events.ofKind('seat-filled'), ...events.ofKind('seat-vacated')].filter(isKnown).sort(compareEvents);
  const seats = new Map<Iri, RegisterEvent>();
  for (const event of moved) {
    if (event.seat === undefined) continue;
    if (event.kind === 'seat-filled') seats.set(event.seat, event);
    else seats.delete(event.seat);
  }
  const inForce = [...seats].filter(([, { until }]) => until === undefined || !isBy(until, time));
  return inForce.map(([seat, filled]) => {
    const pinned = events.of(filled.member).filter((event) => event.kind === 'key-pinned' && isKnown(event));
    return { seat, holder: filled.member, keys: [...filled.keys, ...[...pinned].sort(compareEvents).flatMap(({ keys }) => keys)], filled };
  });
}

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
