import type { AgreementVersion } from './agreement.ts';
import type { Mandate } from './attestation.ts';
import { type Adopted, type AllianceLog, logOf } from './count-decisions.ts';
import type { ProposedEvent } from './decision.ts';
import { GrowingEvents } from './event-index.ts';
import { earliest } from './instant.ts';
import type { Iri } from './iri.ts';
import type { RegisterEvent } from './membership.ts';
import type { RolePolicy } from './role-policy.ts';

/** What is moved, whether or not it has its place in a motion yet. */
export type UnplacedProposal = Omit<ProposedEvent, 'id' | 'effective' | 'mandate'> & {
  readonly effective?: string;
  readonly mandate?: Omit<Mandate, 'id'> & { readonly id?: Iri };
};

/**
 * The log as if proposals had been decided, and were in force at a time, for whoever wants to see first what would change.
 * `policy` and `agreement`: what a proposal of that kind would bring into force, where it is not published yet. Motions and
 * what was undecided stay as they are. Throws nothing.
 */
export function withDecided(
  log: AllianceLog,
  proposals: readonly UnplacedProposal[],
  { at, policy, agreement }: { readonly at: string; readonly policy?: RolePolicy; readonly agreement?: AgreementVersion },
): AllianceLog {
  const moved = proposals.map((proposal, index) => decidedEvent(log, proposal, index + 1, at));
  const events = new GrowingEvents();
  events.add([...log.soFar.events.all, ...moved]);
  const withdrawals = [...log.withdrawalsOf.values()].flat();
  const decided = logOf({ ...log.soFar, events }, { undecided: log.undecided, withdrawals, motions: log.motions });
  const isMoved = ({ event }: { readonly event: RegisterEvent }): boolean => moved.includes(event);
  const filled = <Content>(adopted: readonly Adopted<Content>[], content: Content | undefined): readonly Adopted<Content>[] =>
    content === undefined ? adopted : adopted.map((each) => (isMoved(each) ? { ...each, content } : each));
  return { ...decided, policies: filled(decided.policies, policy), agreements: filled(decided.agreements, agreement) };
}

function decidedEvent(log: AllianceLog, { mandate, effective, ...proposal }: UnplacedProposal, number: number, at: string): RegisterEvent {
  const version = `${log.evidence.register}-moved`;
  return {
    ...proposal,
    id: `${version}#event-${number}` as Iri,
    ...(mandate && { mandate: { ...mandate, id: mandate.id ?? (`${version}#mandate-${number}` as Iri) } }),
    effective: earliest(effective, at) ?? at,
    recorded: at,
  };
}
