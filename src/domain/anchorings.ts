import type { RegisteredReference } from './evidence.ts';
import type { RegisterVersion } from './membership.ts';

/** Every time that versions anchored something at one of these addresses, in their order; the same bytes as often as they did. */
export function anchoringsAt(
  addresses: Iterable<string>,
  versions: readonly Pick<RegisterVersion, 'anchors' | 'number' | 'issued'>[],
): readonly RegisteredReference[] {
  const isAsked = new Set(addresses);
  return versions.flatMap(({ anchors, number, issued }) =>
    anchors
      .filter(({ id }) => isAsked.has(id))
      .map(({ id, digestMultibase }): RegisteredReference => ({ id, digestMultibase, version: number, recorded: issued })),
  );
}
