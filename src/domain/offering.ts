import type { Iri, WebId } from './iri.ts';
import type { Area, Jurisdiction } from './jurisdiction.ts';
import type { Texts } from './language.ts';
import type { Place } from './place.ts';
import type { Role } from './role.ts';
import type { TermsRow } from './terms.ts';

export type Delivery = 'on-site' | 'remote';

/** A service that a member offers under one of its roles. Lives in the member's pod; its origin is its proof. */
export interface Offering {
  readonly id: Iri;
  readonly offeredBy: WebId;
  readonly name: Texts;
  readonly description: Texts;
  /** The SKOS concept of the service (vocab/service-types.ttl). */
  readonly serviceType: Iri;
  readonly role: Role;
  readonly delivery: readonly Delivery[];
  readonly area: Area;
  /** Jurisdictions in which the provider agrees to have disputes decided. */
  readonly disputes: readonly Jurisdiction[];
  readonly languages: readonly string[];
  readonly place?: Place;
  /** Custom jobs may be confidential: the offering says that they exist, not for whom. */
  readonly confidentialWork: boolean;
  readonly terms: readonly TermsRow[];
}
