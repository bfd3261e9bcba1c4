import type { MotionDraft, SeatView } from '../../actions/app.ts';
import type { NewProposal } from '../../actions/write-decision.ts';
import { conflictOf } from '../../domain/conflict.ts';
import type { Conflict } from '../../domain/decision.ts';
import type { WebId } from '../../domain/iri.ts';
import { addDuration } from '../../domain/iso-duration.ts';
import { procedureOf } from '../../domain/motion-rules.ts';
import type { RolePolicy } from '../../domain/role-policy.ts';

/** Who decides a motion that opens now, and when, by what is known before it opens. */
export interface Course {
  readonly body: MotionDraft['kind'];
  /** Seats, or in a general meeting members. */
  readonly voters: number;
  readonly conflicts: readonly { readonly holder: WebId; readonly conflict: Conflict }[];
  readonly quorum: number;
  readonly majority: number;
  /** The end of the time to reply, where somebody must be heard first; ISO 8601 UTC. */
  readonly replyUntil?: string;
  /** When votes close unless said otherwise. */
  readonly closes: string;
  /** Whether enough are left who could vote. */
  readonly isPossible: boolean;
}

/** Ties that somebody declared are not known to a page; they are looked at again for each vote. */
const nothingDeclared = { get: () => undefined };

export function courseOf(
  { kind, proposals, complainant }: Pick<MotionDraft, 'kind' | 'proposals' | 'complainant'>,
  world: { readonly policy: RolePolicy; readonly seats: readonly SeatView[]; readonly members: readonly WebId[]; readonly now: string },
): Course {
  const { policy, now } = world;
  const dated = proposals.map((proposal: NewProposal) => ({ ...proposal, effective: proposal.effective ?? now }));
  const procedure = procedureOf({ kind, proposals: dated }, policy);
  const voters = kind === 'meeting' || kind === 'election' ? world.members : world.seats.map(({ holder }) => holder);
  const moved = {
    kind,
    proposals: proposals.map(({ kind: event, member, right }) => ({ kind: event, member, ...(right !== undefined && { right }) })),
  };
  const conflicts = voters.flatMap((holder) => {
    const conflict = conflictOf(holder, moved, nothingDeclared, complainant);
    return conflict === undefined ? [] : [{ holder, conflict }];
  });
  const subjects = conflicts.filter(({ conflict }) => conflict === 'subject' || conflict === 'issuer').length;
  const quorum = procedure.quorum(voters.length - subjects);
  const replyUntil = procedure.replyPeriod === undefined ? undefined : addDuration(now, procedure.replyPeriod);
  const usual = addDuration(now, policy.votingPeriod) ?? now;
  return {
    body: kind,
    voters: voters.length,
    conflicts,
    quorum,
    majority: procedure.majority,
    ...(replyUntil !== undefined && { replyUntil }),
    closes: replyUntil !== undefined && replyUntil > usual ? replyUntil : usual,
    // Who took the first decision is not known here: for an appeal the action has seen to it.
    isPossible: kind === 'appeal' || voters.length - conflicts.length >= quorum,
  };
}
