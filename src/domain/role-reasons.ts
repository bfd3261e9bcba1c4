/** Why a role stands as it does, in plain words and with what mends it. */
import type { AgreementKind } from './agreement.ts';
import type { AttestationKind } from './attestation.ts';
import type { GrantUnit } from './grants.ts';
import type { Reason, RegisterEvent } from './membership.ts';

export type RoleCode = 'AGREEMENT_MISSING' | 'AGREEMENT_OUTDATED' | 'ATTESTATION_MISSING' | 'ROLE_REMOVED' | 'GRACE' | 'POLICY_MISSING';

const reason = (code: RoleCode | 'UNREACHABLE', document: string, text: string, remedy: string): Reason => ({
  code,
  document,
  text,
  remedy,
});

const agreements: Readonly<Record<AgreementKind, string>> = {
  charter: 'Charter',
  'alliance-agreement': 'Alliance agreement',
  'community-of-practice-agreement': 'Community of Practice agreement',
  'reseller-agreement': 'VAR agreement',
  'host-agreement': 'Host agreement',
};
const attestations: Readonly<Record<AttestationKind, string>> = {
  'vetting-level-met': 'that the vetting level is met',
  'professional-skills': 'of professional skills',
  qualification: 'of a qualification',
  'authorisation-level': 'of the authorisation level',
  'legal-identity': 'of the legal identity',
  'host-capability': 'of the capability to host',
};

export const agreementMissing = (document: string, kind: AgreementKind): Reason =>
  reason(
    'AGREEMENT_MISSING',
    document,
    `The ${agreements[kind]} was not accepted.`,
    'Read the agreement on the membership page and accept it.',
  );

export const agreementOutdated = (document: string, kind: AgreementKind, version: string, since: string): Reason =>
  reason(
    'AGREEMENT_OUTDATED',
    document,
    `The ${agreements[kind]} was accepted in a version that is not allowed since ${since.slice(0, 10)}; the present one is ${version}.`,
    'Read the present version on the membership page and accept it.',
  );

export const currencyUnknown = (document: string): Reason =>
  reason(
    'UNREACHABLE',
    document,
    'A later agreement of the alliance could not be read, so nobody can say whether this accepted version is still allowed.',
    'Nothing to do: it is read again with the next reading.',
  );

export const attestationMissing = (webid: string, kind: AttestationKind, { jurisdiction, level }: GrantUnit): Reason =>
  reason(
    'ATTESTATION_MISSING',
    webid.split('#', 1)[0] ?? webid,
    `There is no attestation ${attestations[kind]} for this role${jurisdiction === undefined ? '' : ` in ${jurisdiction}`}${
      kind === 'authorisation-level' && level !== undefined ? ' at the level granted' : ''
    }.`,
    'Ask an authority with a mandate for it, and take its attestation into the pod.',
  );

export const roleRemoved = ({ id, effective }: RegisterEvent): Reason =>
  reason(
    'ROLE_REMOVED',
    id.split('#', 1)[0] ?? id,
    `The alliance removed this role on ${effective.slice(0, 10)}.`,
    'The decision says where it can be reviewed: a court of law first.',
  );

/** @param what what is wanting, as the end of a sentence. */
export const inGrace = (document: string, until: string, what: string): Reason =>
  reason('GRACE', document, `This role stays good until ${until.slice(0, 10)}, although ${what}.`, 'Mend it before that day.');

export const policyMissing = (register: string): Reason =>
  reason(
    'POLICY_MISSING',
    register,
    'The alliance has adopted no rules for its roles.',
    'Nothing the member can do; tell the steward of the alliance.',
  );

export const policyUnread = (document: string): Reason =>
  reason(
    'POLICY_MISSING',
    document,
    'The rules of the alliance could not be read, so nobody can say whether this role stands well.',
    'Nothing to do: they are read again with the next reading.',
  );

export const noRuleForRole = (document: string): Reason =>
  reason(
    'POLICY_MISSING',
    document,
    'The rules of the alliance say nothing of this role.',
    'Nothing the member can do; tell the steward of the alliance.',
  );
