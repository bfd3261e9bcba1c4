import { settleAppeals } from './appeals.ts';
import { eventsThatHold } from './event-order.ts';
import type { When } from './evidence.ts';
import { type GrantUnit, addGrants, removeGrants, unitsOf } from './grants.ts';
import { isBy } from './instant.ts';
import type { MembershipState, RegisterEvent } from './membership.ts';

/** What a member's log comes to. It is the register's half alone: whether the member's own half holds is asked elsewhere. */
export interface FoldedMembership {
  readonly state: MembershipState;
  readonly underAppeal: boolean;
  /** A member: since the membership began. Any other state: since the event that brought it. */
  readonly since?: string;
  /** Since when the membership lasts, also through a suspension. */
  readonly memberSince?: string;
  /** The event that brought the state. */
  readonly cause?: RegisterEvent;
  /** The admission in force: it names the acceptance that must answer it. */
  readonly admission?: RegisterEvent;
  /** What was granted, one jurisdiction each; kept when the membership ends, as history. */
  readonly grants: readonly GrantUnit[];
}

/** Whether somebody who was expelled may be admitted again by then: the policy's years. */
export type MayBeReadmitted = (expulsion: RegisterEvent, admission: RegisterEvent) => boolean;

/**
 * The state of one member at T as known at T2: a pure fold over the events that concern it (rules 4 to 7 of the domain).
 * The events must have been decided, or need no decision; the order they are given in plays no part.
 *
 * A suspension can be lifted, and an interim one ends by itself. An expulsion ends only by an upheld appeal, an order of
 * a court, or an admission after the policy's years: `reinstated` leaves it alone. An upheld appeal leaves the event
 * that was appealed against out of the reckoning from then on; what held before the appeal was upheld can still be asked.
 */
export function foldMembership(
  events: readonly RegisterEvent[],
  when: When,
  mayBeReadmitted: MayBeReadmitted = () => false,
): FoldedMembership {
  const known = eventsThatHold(events, when);
  const { undone, open: appeals } = settleAppeals(known);
  let fold: Fold = { state: 'none', grants: [] };
  for (const event of known) {
    if (!undone.has(event)) fold = step(endInterim(fold, event.effective), event, mayBeReadmitted);
  }
  fold = endInterim(fold, when.at);
  const since = fold.state === 'member' ? fold.memberSince : fold.cause?.effective;
  const { state, grants, cause, admission, memberSince } = fold;
  return {
    state,
    underAppeal: appeals.length > 0,
    grants,
    ...(since !== undefined && { since }),
    ...(memberSince !== undefined && belongs(fold) && { memberSince }),
    ...(cause && { cause }),
    ...(admission && { admission }),
  };
}

interface Fold {
  readonly state: MembershipState;
  readonly cause?: RegisterEvent;
  readonly memberSince?: string;
  readonly admission?: RegisterEvent;
  readonly grants: readonly GrantUnit[];
}

const belongs = ({ state }: Fold): boolean => state === 'member' || state === 'suspended';
const become = (fold: Fold, state: MembershipState, cause: RegisterEvent): Fold => ({ ...fold, state, cause });

/** An interim suspension whose time is over by then is over. */
function endInterim(fold: Fold, time: string): Fold {
  const until = fold.cause?.until;
  return fold.state === 'suspended' && until !== undefined && isBy(until, time) ? { ...fold, state: 'member' } : fold;
}

function step(fold: Fold, event: RegisterEvent, mayBeReadmitted: MayBeReadmitted): Fold {
  switch (event.kind) {
    case 'applied':
      return fold.state === 'none' || fold.state === 'refused' ? become(fold, 'applicant', event) : fold;
    case 'refused':
      return fold.state === 'none' || fold.state === 'applicant' ? become(fold, 'refused', event) : fold;
    case 'admitted':
      return admit(fold, event, mayBeReadmitted);
    case 'role-added':
      return belongs(fold) ? { ...fold, grants: addGrants(fold.grants, event) } : fold;
    case 'role-removed':
      return belongs(fold) ? { ...fold, grants: removeGrants(fold.grants, event) } : fold;
    case 'suspended':
      return belongs(fold) ? become(fold, 'suspended', event) : fold;
    case 'reinstated':
      return fold.state === 'suspended' ? become(fold, 'member', event) : fold;
    case 'expelled':
      return fold.state === 'expelled' ? fold : become(fold, 'expelled', event);
    case 'withdrawn':
      return fold.state === 'none' || fold.state === 'expelled' || fold.state === 'withdrawn' ? fold : become(fold, 'withdrawn', event);
    case 'court-outcome':
      return event.state === undefined ? fold : become(fold, event.state, event);
    default:
      return fold;
  }
}

/** A new admission takes the place of an earlier one. It ends no suspension, and an expulsion only after the policy's years. */
function admit(fold: Fold, event: RegisterEvent, mayBeReadmitted: MayBeReadmitted): Fold {
  if (fold.state === 'expelled' && fold.cause !== undefined && !mayBeReadmitted(fold.cause, event)) return fold;
  const admitted = { ...fold, admission: event, grants: unitsOf(event) };
  if (fold.state === 'suspended') return admitted;
  const memberSince = fold.state === 'member' ? (fold.memberSince ?? event.effective) : event.effective;
  return { ...become(admitted, 'member', event), memberSince };
}
