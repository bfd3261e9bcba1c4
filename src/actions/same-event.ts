import type { RegisterEvent } from '../domain/membership.ts';
import type { NewEvent } from './append-to-register.ts';
import type { NewProposal } from './write-decision.ts';

/**
 * Whether two events say the same of the same: their places, their times and the decisions they rest on set aside. Two
 * stewards who admit the same applicant to the same roles mean one admission.
 */
export function isSameEvent(one: RegisterEvent | NewEvent | NewProposal, other: RegisterEvent | NewEvent | NewProposal): boolean {
  return words(one) === words(other);
}

function words({
  kind,
  member,
  acceptance,
  roles,
  keys,
  mandate,
  right,
  evidence,
  seat,
  until,
  state,
}: RegisterEvent | NewEvent | NewProposal): string {
  const grants = roles.map(({ role, jurisdictions, level = '' }) => [role, [...jurisdictions].sort(), level]);
  return JSON.stringify([
    [kind, member, acceptance?.id, acceptance?.digestMultibase, evidence?.id, evidence?.digestMultibase, seat, until, state],
    grants.map((grant) => JSON.stringify(grant)).sort(),
    keys.map(({ publicKeyMultibase }) => publicKeyMultibase).sort(),
    mandate === undefined ? undefined : mandateWords(mandate),
    // A right that is granted has no name of its own before.
    right && [right.kind, right.holder, right.basis, right.from, right.until, kind === 'right-granted' ? '' : right.id],
  ]);
}

const mandateWords = ({ authority, kinds, roles, jurisdictions, levels, from, until }: NonNullable<NewEvent['mandate']>) => [
  [authority],
  ...[kinds, roles, jurisdictions, levels].map((each) => [...each].sort()),
  [from, until],
];
