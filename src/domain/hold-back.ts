import type { WebId } from './iri.ts';

/**
 * The members that a new index lost, where they are so many that the index is held back: more than a tenth of those listed
 * before, not counting those whose leaving the register explains. Empty when it may be published. Half the pods being down
 * for an hour must not empty a directory.
 */
export function lossesThatHoldBack(
  before: readonly WebId[],
  after: readonly WebId[],
  explained: ReadonlySet<WebId> = new Set(),
): readonly WebId[] {
  const still = new Set(after);
  const lost = before.filter((webid) => !still.has(webid) && !explained.has(webid));
  return lost.length * 10 > before.length ? lost : [];
}
