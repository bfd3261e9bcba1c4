import type { DecidedSoFar } from './decided-so-far.ts';
import type { Motion } from './decision.ts';
import { isBefore, isBy } from './instant.ts';
import type { WebId } from './iri.ts';
import { addDuration } from './iso-duration.ts';
import type { RegisterEvent } from './membership.ts';
import type { OpenedMotion } from './motion-record.ts';
import { nameOf } from './register-steps.ts';

/** Something that takes a membership away for a while. */
export interface Interim {
  readonly kind: string;
  readonly member?: WebId;
  readonly effective?: string;
  readonly until?: string;
}

/** A suspension for a while that was decided before the member had the time to reply. */
export interface UnheardSuspension {
  readonly event: RegisterEvent;
  /** The motion that brought it, by address and bytes. */
  readonly motion: string;
}

/**
 * Whether two suspensions of one member for a while run into each other, or come less than a period after each other, so that
 * together they are longer than what can be decided without hearing the member. Times that cannot be told are close.
 */
export function areChained(one: Interim, other: Interim, period: string): boolean {
  if (![one, other].every(({ kind, until }) => kind === 'suspended' && until !== undefined) || one.member !== other.member) return false;
  const isClear = (earlier: Interim, later: Interim): boolean => {
    const from = earlier.until === undefined ? undefined : addDuration(earlier.until, period);
    return from !== undefined && later.effective !== undefined && isBy(from, later.effective);
  };
  return !isClear(one, other) && !isClear(other, one);
}

/**
 * Whether a suspension follows one by another motion that was decided without hearing the member. `by`: what was recorded
 * later is left aside.
 */
export function followsUnheard(
  { unheard }: Pick<DecidedSoFar, 'unheard'>,
  { reference, replyPeriod = 'P0D' }: Pick<OpenedMotion, 'reference' | 'replyPeriod'>,
  suspensions: readonly (Motion['proposals'][number] | RegisterEvent)[],
  by: string,
): boolean {
  return suspensions.some((suspension) =>
    (unheard.get(suspension.member) ?? []).some(
      ({ event, motion }) => motion !== nameOf(reference) && isBy(event.recorded, by) && areChained(event, suspension, replyPeriod),
    ),
  );
}

/** Whether what was recorded at a time had left whom it concerns the time to reply. */
export function wasHeard({ reference, replyPeriod }: Pick<OpenedMotion, 'reference' | 'replyPeriod'>, recorded: string): boolean {
  const from = replyPeriod === undefined ? undefined : addDuration(reference.recorded, replyPeriod);
  return from !== undefined && !isBefore(recorded, from);
}
