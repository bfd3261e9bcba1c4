import type { RegisterEvent } from './membership.ts';

/** What can be appealed against. */
const adverse: readonly RegisterEvent['kind'][] = ['refused', 'role-removed', 'suspended', 'expelled', 'right-reassigned'];

export interface SettledAppeals {
  /** Events that an upheld appeal takes back. */
  readonly undone: ReadonlySet<RegisterEvent>;
  /** Whether an appeal waits to be decided. */
  readonly underAppeal: boolean;
}

/**
 * Which events appeals have taken back. An appeal is against the event that its evidence names, else against the last one
 * that took something away and still stands. Events must come in their order.
 */
export function settleAppeals(events: readonly RegisterEvent[]): SettledAppeals {
  const undone = new Set<RegisterEvent>();
  const standing: RegisterEvent[] = [];
  let open: RegisterEvent[] = [];
  for (const event of events) {
    if (adverse.includes(event.kind)) standing.push(event);
    const named = standing.find(({ id }) => id === event.evidence?.id);
    const newest = standing.findLast((each) => !undone.has(each));
    if (event.kind === 'appeal-lodged') {
      const target = named ?? newest;
      if (target !== undefined && !undone.has(target) && !open.includes(target)) open.push(target);
    }
    if (event.kind === 'appeal-upheld' || event.kind === 'appeal-dismissed') {
      const target = named ?? open[0] ?? newest;
      if (event.kind === 'appeal-upheld' && target !== undefined) undone.add(target);
      open = open.filter((each) => each !== target);
    }
  }
  return { undone, underAppeal: open.length > 0 };
}
