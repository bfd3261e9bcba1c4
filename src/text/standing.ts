import { msg, str } from '@lit/localize';
import type { AttestationKind, AttestationScope } from '../domain/attestation.ts';
import type { MembershipState, RoleStanding, Standing } from '../domain/membership.ts';
import { labelOf } from './concepts.ts';
import { formatDate } from './dates.ts';
import { jurisdictionNames } from './places.ts';

// How a member and its roles stand, in words; the first view shows them, so the sentences of codes are elsewhere (issues.ts).

const states: Readonly<Record<MembershipState, () => string>> = {
  none: () => msg('Not a member', { id: 'standing.state-none' }),
  applicant: () => msg('Has applied, not yet admitted', { id: 'standing.state-applicant' }),
  refused: () => msg('Application refused', { id: 'standing.state-refused' }),
  member: () => msg('Member', { id: 'standing.state-member' }),
  suspended: () => msg('Suspended', { id: 'standing.state-suspended' }),
  expelled: () => msg('Expelled', { id: 'standing.state-expelled' }),
  withdrawn: () => msg('Has left the alliance', { id: 'standing.state-withdrawn' }),
};
export const stateInWords = (state: MembershipState): string => states[state]();

const standings: Readonly<Record<Standing, () => string>> = {
  good: () => msg('In good standing', { id: 'standing.role-good' }),
  lapsed: () => msg('Lapsed', { id: 'standing.role-lapsed' }),
  unconfirmed: () => msg('Cannot be confirmed now', { id: 'standing.role-unconfirmed' }),
  removed: () => msg('Removed', { id: 'standing.role-removed' }),
};
export const standingInWords = (standing: Standing): string => standings[standing]();

export const underAppeal = (): string => msg('under appeal', { id: 'standing.under-appeal' });
export const stateSince = (state: string, when: string): string => msg(str`${state} since ${when}`, { id: 'standing.state-since' });
export const unconfirmedSince = (when: string): string => msg(str`Not confirmed since ${when}`, { id: 'standing.unconfirmed-since' });
export const roleSince = (standing: string, when: string): string => msg(str`${standing} since ${when}`, { id: 'standing.role-since' });
export const roleFor = (role: string, where: string): string => msg(str`${role} for ${where}`, { id: 'standing.role-for' });
export const withLevel = (role: string, level: string): string => msg(str`${role}, level ${level}`, { id: 'standing.with-level' });
export const suspendedWarning = (): string =>
  msg('The alliance has suspended this member. Until that ends, nothing here is vouched for.', { id: 'standing.suspended-warning' });
export const goodOnly = (): string => msg('Only members who are in good standing in the role', { id: 'standing.good-only' });
export const vettedBy = (what: string, authority: string, until: string): string =>
  msg(str`${what}: by ${authority}, until ${until}`, { id: 'standing.vetted' });
export const vettedByFor = (what: string, authority: string, where: string, until: string): string =>
  msg(str`${what}: by ${authority}, for ${where}, until ${until}`, { id: 'standing.vetted-for' });
export const vettedShort = (authority: string, until: string): string =>
  msg(str`Vetted by ${authority} until ${until}`, { id: 'standing.vetted-short' });

/** “Value-added reseller for Ireland, level Practitioner” */
export function roleInWords(
  { role, jurisdictions, level }: Pick<RoleStanding, 'role' | 'jurisdictions' | 'level'>,
  languages: readonly string[],
): string {
  const name = labelOf(role, languages);
  const placed = jurisdictions.length === 0 ? name : roleFor(name, jurisdictionNames(jurisdictions, languages));
  return level === undefined ? placed : withLevel(placed, labelOf(level, languages));
}

/** “In good standing”, “Not confirmed since 3 May 2027” */
export function roleStandingInWords({ standing, since }: Pick<RoleStanding, 'standing' | 'since'>, languages: readonly string[]): string {
  if (since === undefined || standing === 'good') return standingInWords(standing);
  const when = formatDate(since, languages);
  return standing === 'unconfirmed' ? unconfirmedSince(when) : roleSince(standingInWords(standing), when);
}

/** What can be attested, by the name of its concept; its short word until {@link loadVettingConcepts} has run. */
export const attestationKindInWords = (kind: AttestationKind, languages: readonly string[]): string => labelOf(kind, languages);
export const attestationOf = (kind: string, detail: string): string => msg(str`${kind} (${detail})`, { id: 'attestation.of' });

/** What is attested, with the field or the level it names: “Qualification (Law)”. */
export function attestationInWords(
  { kind, field, level }: Pick<AttestationScope, 'field' | 'level'> & { readonly kind: AttestationKind },
  languages: readonly string[],
): string {
  const detail = field ?? level;
  return detail === undefined
    ? attestationKindInWords(kind, languages)
    : attestationOf(attestationKindInWords(kind, languages), labelOf(detail, languages));
}
