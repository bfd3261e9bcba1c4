import type { Mandate } from '../domain/attestation.ts';
import type { Iri } from '../domain/iri.ts';
import { wa } from '../rdf/terms.ts';

export type DemoMandate = Pick<Mandate, 'kinds' | 'roles' | 'jurisdictions' | 'levels' | 'maxStatusAge'> & {
  /** The pod of the authority. */
  readonly authority: string;
};

const level = (name: 'associate' | 'practitioner' | 'principal'): Iri => wa(`level-${name}`);

/** Who may attest what in the demo: two authorities, in different parts of the world and for different kinds. */
export const demoMandates: readonly DemoMandate[] = [
  {
    authority: 'clearwater-vetting',
    kinds: ['vetting-level-met', 'professional-skills', 'authorisation-level', 'legal-identity', 'host-capability'],
    roles: ['network-provider', 'value-added-reseller', 'ecosystem-consultancy', 'pro-owner'],
    jurisdictions: ['AU', 'NZ', 'IE', 'GB', 'IN', 'KE'],
    levels: [level('associate'), level('practitioner')],
    maxStatusAge: 'P30D',
  },
  {
    authority: 'clearwater-vetting',
    kinds: ['qualification'],
    roles: ['qualified-service-provider'],
    jurisdictions: ['AU', 'NZ', 'IE', 'IN'],
    levels: [],
    maxStatusAge: 'P30D',
  },
  {
    authority: 'caution-atlantique',
    kinds: ['vetting-level-met', 'professional-skills', 'authorisation-level', 'qualification'],
    roles: ['value-added-reseller', 'qualified-service-provider', 'ecosystem-consultancy', 'pro-owner'],
    jurisdictions: ['FR', 'ES', 'BE', 'MA', 'TN', 'SN', 'EG', 'MX', 'AR', 'UY', 'US', 'CA'],
    levels: [level('associate'), level('practitioner'), level('principal')],
    maxStatusAge: 'P30D',
  },
  {
    authority: 'caution-atlantique',
    kinds: ['legal-identity', 'host-capability'],
    roles: ['network-provider'],
    jurisdictions: ['AR', 'UY'],
    levels: [],
    maxStatusAge: 'P30D',
  },
];
