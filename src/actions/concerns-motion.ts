import type { Motion } from '../domain/decision.ts';
import type { WebId } from '../domain/iri.ts';

/** Whether a motion is about somebody: as a member, as an authority, or as the holder of a seat or a right. */
export const concerns = ({ kind, proposals }: Pick<Motion, 'kind' | 'proposals'>, webid: WebId): boolean =>
  kind !== 'founding' &&
  proposals.some(({ member, mandate, right }) => member === webid || mandate?.authority === webid || right?.holder === webid);
