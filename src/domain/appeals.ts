import type { RegisterEvent } from './membership.ts';

/** What can be appealed against. */
const adverse: readonly RegisterEvent['kind'][] = ['refused', 'role-removed', 'suspended', 'expelled', 'right-reassigned'];

/** An appeal that waits to be decided. */
export interface OpenAppeal {
  readonly against: RegisterEvent;
  readonly lodged: RegisterEvent;
}

export interface SettledAppeals {
  /** Events that an upheld appeal takes back. */
  readonly undone: ReadonlySet<RegisterEvent>;
  /** In the order in which they were lodged. */
  readonly open: readonly OpenAppeal[];
}

/**
 * Which events appeals have taken back. An appeal is against the event that its evidence names; one that was lodged and whose
 * document cannot be told to name one is against the last that took something away and still stands. One without evidence is
 * none, and what was decided of an appeal touches the event that it names and no other. Events must come in their order.
 */
export function settleAppeals(events: readonly RegisterEvent[]): SettledAppeals {
  const undone = new Set<RegisterEvent>();
  const standing: RegisterEvent[] = [];
  const againstAll = events.filter(({ kind }) => adverse.includes(kind));
  let open: OpenAppeal[] = [];
  for (const event of events) {
    if (adverse.includes(event.kind)) standing.push(event);
    if (event.evidence === undefined) continue;
    const named = againstAll.find(({ id }) => id === event.evidence?.id);
    if (event.kind === 'appeal-lodged') {
      const target = named ?? standing.findLast((each) => !undone.has(each));
      const isOpen = open.some((each) => each.against === target);
      if (target !== undefined && !undone.has(target) && !isOpen) open.push({ against: target, lodged: event });
    }
    if (event.kind === 'appeal-upheld' || event.kind === 'appeal-dismissed') {
      if (event.kind === 'appeal-upheld' && named !== undefined) undone.add(named);
      open = open.filter((each) => each.against !== named);
    }
  }
  return { undone, open };
}
