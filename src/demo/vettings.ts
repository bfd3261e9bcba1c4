/** What members of the demo have attested, and by whom: what the policy asks for their roles, where somebody may attest it. */
import type { AttestationKind, AttestationScope } from '../domain/attestation.ts';
import type { Iri } from '../domain/iri.ts';
import { isWithin } from '../domain/jurisdiction.ts';
import { attestationKinds } from '../domain/attestation.ts';
import type { RoleGrant } from '../domain/membership.ts';
import { defaultRequirements } from '../domain/role-policy.ts';
import { wa } from '../rdf/terms.ts';
import type { DemoMember } from './demo-member.ts';
import { type DemoMandate, demoMandates } from './mandates.ts';

/** One attestation that a member asks for. */
export interface DemoVetting extends AttestationScope {
  /** The pod of the authority. */
  readonly authority: string;
  readonly kind: AttestationKind;
  readonly method: Iri;
}

/** How each kind is found out. */
export const methods: Readonly<Record<AttestationKind, Iri>> = {
  'vetting-level-met': wa('method-interview'),
  'professional-skills': wa('method-practical-test'),
  qualification: wa('method-register-extract'),
  'authorisation-level': wa('method-practical-test'),
  'legal-identity': wa('method-register-extract'),
  'host-capability': wa('method-site-visit'),
};

/** The fields in which members are qualified. */
const fields: Readonly<Record<string, Iri>> = {
  'yasmine-belkouri': wa('field-accounting'),
  'khayt-al-nil': wa('field-translation'),
  'asha-venkatara': wa('field-information-security'),
  'bluegum-ridge': wa('field-electrical'),
  'harriet-okonjo-lee': wa('field-law'),
  'jarrah-commons': wa('field-accounting'),
  'saoirse-brennagh': wa('field-law'),
  'nuria-villaescusa': wa('field-translation'),
};

/** What a member needs for its roles, one request for each kind and authority. */
export function vettingsOf({ slug, roles }: Pick<DemoMember, 'slug' | 'roles'>): readonly DemoVetting[] {
  return attestationKinds.flatMap((kind) => {
    const grants = roles.filter(({ role }) => defaultRequirements.find((each) => each.role === role)?.attestations.includes(kind));
    const [level] = kind === 'authorisation-level' ? grants.flatMap((grant) => grant.level ?? []) : [];
    const field = kind === 'qualification' ? fields[slug] : undefined;
    return byAuthority(kind, grants, level).map((shared) => ({
      ...shared,
      kind,
      method: methods[kind],
      ...(level === undefined ? {} : { level }),
      ...(field === undefined ? {} : { field }),
    }));
  });
}

/** The jurisdictions shared out among those who may attest this kind there. */
function byAuthority(
  kind: AttestationKind,
  grants: readonly RoleGrant[],
  level: Iri | undefined,
): Pick<DemoVetting, 'authority' | 'roles' | 'jurisdictions'>[] {
  const roles = grants.map(({ role }) => role);
  const wanted = widest(grants.flatMap(({ jurisdictions }) => jurisdictions));
  const may = (mandate: DemoMandate, jurisdiction: string): boolean =>
    mandate.kinds.includes(kind) &&
    roles.every((role) => mandate.roles.includes(role)) &&
    (level === undefined || mandate.levels.includes(level)) &&
    mandate.jurisdictions.some((covered) => isWithin(jurisdiction, covered));
  const authorities = [...new Set(demoMandates.map(({ authority }) => authority))];
  return authorities.flatMap((authority) => {
    const jurisdictions = wanted.filter(
      (jurisdiction) => demoMandates.find((mandate) => may(mandate, jurisdiction))?.authority === authority,
    );
    return jurisdictions.length === 0 ? [] : [{ authority, roles, jurisdictions }];
  });
}

/** Without those that lie in another one of the list. */
const widest = (jurisdictions: readonly string[]): string[] =>
  [...new Set(jurisdictions)].filter((inner) => !jurisdictions.some((outer) => outer !== inner && isWithin(inner, outer)));
