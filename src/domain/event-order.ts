import type { When } from './evidence.ts';
import { isBy } from './instant.ts';
import type { RegisterEvent } from './membership.ts';

/** Text by code points, the same on every machine. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Events by when they hold, then by since when they are known, then by name: the order of reading never decides. */
export function compareEvents(one: RegisterEvent, other: RegisterEvent): number {
  return (
    Date.parse(one.effective) - Date.parse(other.effective) ||
    Date.parse(one.recorded) - Date.parse(other.recorded) ||
    compareText(one.id, other.id)
  );
}

/** Whether an event holds at T, as known at T2. */
export const holds = (event: RegisterEvent, { at, knownAt }: When): boolean => isBy(event.effective, at) && isBy(event.recorded, knownAt);

/** The events that hold at T, as known at T2, in their order. */
export const eventsThatHold = (events: readonly RegisterEvent[], when: When): readonly RegisterEvent[] =>
  events.filter((event) => holds(event, when)).sort(compareEvents);

/** The number of the register version that an event stands in, by its address `…/<n>.jsonld`. */
export function versionNumberOf({ id }: RegisterEvent): number | undefined {
  const number = /\/(\d+)(?:\.\w+)?$/.exec(id.split('#', 1)[0] ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
