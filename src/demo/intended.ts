/** What a reading of the filled demo is to conclude about each of its people: what tests and journeys hold it against. */
import type { MembershipState, Standing } from '../domain/membership.ts';
import type { Role } from '../domain/role.ts';
import type { DemoMember } from './demo-member.ts';
import { awkward, demoMembers } from './people.ts';
import { notAnswered, troubles } from './troubles.ts';

export interface IntendedRole {
  readonly role: Role;
  readonly jurisdictions: readonly string[];
  readonly standing: Standing;
  readonly codes: readonly string[];
}

export interface IntendedMember {
  readonly slug: string;
  readonly listed: boolean;
  readonly state: MembershipState;
  /** Sorted; `ADMITTED` is left out. */
  readonly codes: readonly string[];
  readonly roles: readonly IntendedRole[];
}

/** Why one role of a member has lapsed; without a role, all of them have. */
interface Lapse {
  readonly role?: Role;
  readonly code: string;
}

const lapses: Readonly<Record<string, Lapse>> = {
  [troubles.expired.slug]: { role: 'qualified-service-provider', code: 'EXPIRED' },
  [troubles.onHold.slug]: { role: 'value-added-reseller', code: 'ON_HOLD' },
  [troubles.revoked.slug]: { role: 'qualified-service-provider', code: 'REVOKED' },
  [troubles.outsideMandate.slug]: { role: 'ecosystem-consultancy', code: 'OUT_OF_MANDATE' },
  [troubles.transplanted.slug]: { role: 'qualified-service-provider', code: 'SUBJECT_MISMATCH' },
  [troubles.tampered.slug]: { role: 'ecosystem-consultancy', code: 'SIGNATURE' },
  [notAnswered]: { code: 'AGREEMENT_OUTDATED' },
};

/** Those whose membership itself does not hold, or cannot be seen to. */
const outside = new Map<DemoMember, readonly string[]>([
  [awkward.notPointingBack, ['ACCEPTANCE_MISSING', 'NOT_POINTING_BACK']],
  [awkward.neverAdmitted, ['NOT_ADMITTED']],
  [awkward.serverDown, ['UNREACHABLE']],
]);

/** States that the register ends or interrupts a membership with. */
const ended = new Map<DemoMember, Pick<IntendedMember, 'listed' | 'state' | 'codes'>>([
  [awkward.suspended, { listed: true, state: 'suspended', codes: ['SUSPENDED'] }],
  [awkward.expelled, { listed: false, state: 'expelled', codes: ['EXPELLED'] }],
]);

/** Everybody whom the register names, in the order of the demo. Who applied a moment ago is not among them. */
export const intended: readonly IntendedMember[] = demoMembers.filter((member) => member !== awkward.waiting).map(intendedFor);

function intendedFor(member: DemoMember): IntendedMember {
  const { slug } = member;
  const codes = outside.get(member);
  if (codes !== undefined) return { slug, listed: false, state: 'applicant', codes, roles: [] };
  const lapse = lapses[slug];
  const roles = member.roles.map(({ role, jurisdictions }): IntendedRole => {
    const isLapsed = lapse !== undefined && (lapse.role ?? role) === role;
    return {
      role,
      jurisdictions: [...jurisdictions].sort(),
      standing: isLapsed ? 'lapsed' : 'good',
      codes: isLapsed ? [lapse.code] : [],
    };
  });
  const over = ended.get(member);
  if (over?.state === 'expelled')
    return { slug, ...over, roles: roles.map((role) => ({ ...role, standing: 'removed' as const, codes: over.codes })) };
  if (over !== undefined) return { slug, ...over, roles };
  const shape = member === awkward.brokenOffering ? ['SHAPE'] : [];
  return { slug, listed: true, state: 'member', codes: [...(lapse === undefined ? [] : [lapse.code]), ...shape], roles };
}
