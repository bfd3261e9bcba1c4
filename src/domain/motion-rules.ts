import type { Motion, MotionKind, ProposedEvent } from './decision.ts';
import { isBy } from './instant.ts';
import { areChained } from './interim.ts';
import { addDuration } from './iso-duration.ts';
import type { EventKind } from './membership.ts';
import type { RolePolicy } from './role-policy.ts';

/** What a motion asks for before it can carry. */
export interface Procedure {
  /** Share of for among for and against that must be exceeded. */
  readonly majority: number;
  /** Votes needed, of so many who could vote: seats free of conflict, or in a general meeting members. */
  quorum(base: number): number;
  /** ISO 8601 duration between opening and recording, where somebody must be heard first. */
  readonly replyPeriod?: string;
  /** Why it must be heard: to be expelled or suspended without end, or suspended for longer than the interim, at once or one after another. */
  readonly hearing?: 'NO_HEARING' | 'INTERIM_TOO_LONG';
  /** Who can decide all of it. */
  readonly bodies: readonly MotionKind[];
}

/** Fewer never decide anything, whatever a policy says. */
const fewest = 3;
/** Shares are fractions that a computer cannot always hold exactly; a vote is never that small. */
const tolerance = 1e-9;

const seatBodies: readonly MotionKind[] = ['founding', 'meeting', 'election'];
const bodiesOf = (kind: EventKind): readonly MotionKind[] => {
  if (kind === 'seat-filled') return seatBodies;
  if (kind === 'seat-vacated') return ['founding', 'meeting'];
  if (kind === 'appeal-upheld' || kind === 'appeal-dismissed') return ['appeal', 'meeting'];
  return ['founding', 'ordinary', 'meeting'];
};
const allBodies: readonly MotionKind[] = ['founding', 'ordinary', 'appeal', 'meeting', 'election'];

type Proposed = Pick<ProposedEvent, 'kind'> & Partial<Pick<ProposedEvent, 'member' | 'effective' | 'until' | 'state'>>;

/**
 * A court's outcome is what a committee says that a court said: what expels by it needs as many votes as expelling. The court heard
 * whom it concerns, so nobody is heard again.
 */
const expels = ({ kind, state }: Proposed): boolean => kind === 'expelled' || (kind === 'court-outcome' && state === 'expelled');

/** How a motion is decided under a policy. Throws nothing; no proposals have no body. */
export function procedureOf(
  { kind, proposals }: Pick<Motion, 'kind'> & { readonly proposals: readonly Proposed[] },
  policy: RolePolicy,
): Procedure {
  const isQualified = proposals.some((each) => expels(each) || each.kind === 'policy-adopted');
  const isMeeting = kind === 'meeting' || kind === 'election';
  const hearing = hearingOf(proposals, policy);
  return {
    majority: isQualified ? policy.qualifiedMajority : policy.majority,
    quorum: (base) =>
      isMeeting
        ? Math.max(fewest, share(policy.meetingQuorum, base))
        : Math.max(fewest, Math.ceil(policy.leastVotes), share(policy.quorum, base)),
    ...(hearing !== undefined && { hearing, replyPeriod: policy.replyPeriod }),
    bodies: proposals.length === 0 ? [] : allBodies.filter((body) => proposals.every((each) => bodiesOf(each.kind).includes(body))),
  };
}

const share = (part: number, whole: number): number => Math.ceil(part * whole - tolerance);

/** Whether a number of votes is more than a share of a whole, and not just that share. */
export const exceeds = (votes: number, part: number, whole: number): boolean => votes - part * whole > tolerance;

function hearingOf(proposals: readonly Proposed[], policy: RolePolicy): Procedure['hearing'] {
  if (proposals.some(({ kind, until }) => kind === 'expelled' || (kind === 'suspended' && until === undefined))) return 'NO_HEARING';
  const isLonger = ({ kind, until, effective }: Proposed): boolean =>
    kind === 'suspended' && !(effective !== undefined && endsWithin(until, effective, policy.interimSuspension));
  const isFollowed = (one: Proposed, at: number): boolean =>
    proposals.slice(at + 1).some((other) => areChained(one, other, policy.replyPeriod));
  return proposals.some(isLonger) || proposals.some(isFollowed) ? 'INTERIM_TOO_LONG' : undefined;
}

/** Whether something ends, and no later than a period after it began. */
export function endsWithin(until: string | undefined, effective: string, period: string): boolean {
  const latest = addDuration(effective, period);
  return until !== undefined && latest !== undefined && isBy(until, latest);
}
