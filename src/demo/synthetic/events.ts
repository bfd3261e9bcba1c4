import type { ProposedEvent } from '../../domain/decision.ts';

/** Something that the register of a synthetic alliance records, and when. Days count back from T. */
export interface PlannedEvent {
  readonly event: Omit<ProposedEvent, 'id' | 'effective' | 'until' | 'roles' | 'keys'> & Partial<Pick<ProposedEvent, 'roles' | 'keys'>>;
  /** When it takes effect, which is when it is decided. */
  readonly effective: number;
  /** When it ends by itself. */
  readonly until?: number;
  /** When the register records it; the same day unless it comes late. */
  readonly recorded?: number;
  /** Somebody's own act, or an event put in with the alliance's key alone. */
  readonly undecided?: boolean;
}
