import type { EventKind, RegisterEvent } from './membership.ts';

/** Events that can be asked for by what they are and whom they concern, so that nobody goes through a whole register for one. */
export interface EventIndex {
  readonly all: readonly RegisterEvent[];
  /** In the order in which they were added. */
  ofKind(kind: EventKind): readonly RegisterEvent[];
  of(webid: string): readonly RegisterEvent[];
}

/** The events that were found to count so far, version by version of the register. */
export class GrowingEvents implements EventIndex {
  readonly #all: RegisterEvent[] = [];
  readonly #byKind = new Map<EventKind, RegisterEvent[]>();
  readonly #byMember = new Map<string, RegisterEvent[]>();

  add(events: readonly RegisterEvent[]): void {
    for (const event of events) {
      this.#all.push(event);
      addTo(this.#byKind, event.kind, event);
      addTo(this.#byMember, event.member, event);
    }
  }
  get all(): readonly RegisterEvent[] {
    return this.#all;
  }
  ofKind(kind: EventKind): readonly RegisterEvent[] {
    return this.#byKind.get(kind) ?? [];
  }
  of(webid: string): readonly RegisterEvent[] {
    return this.#byMember.get(webid) ?? [];
  }
}

/** An index of events that are all there already. */
export function indexEvents(events: readonly RegisterEvent[]): EventIndex {
  const index = new GrowingEvents();
  index.add(events);
  return index;
}

/** Adds to the list under a name, which it begins where there is none. */
export function addTo<Name, Item>(lists: Map<Name, Item[]>, name: Name, item: Item): void {
  const known = lists.get(name);
  if (known === undefined) lists.set(name, [item]);
  else known.push(item);
}
