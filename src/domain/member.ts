import type { Iri, WebId } from './iri.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Texts } from './language.ts';
import type { Place } from './place.ts';
import type { Role } from './role.ts';

/** What a member says of itself in its own `membership.ttl`. Self-declared: nothing here is vouched for. */
export interface Member {
  readonly webid: WebId;
  readonly kind: 'person' | 'organization';
  readonly name: Texts;
  readonly description: Texts;
  /** BCP 47 codes of the languages one can deal with this member in. */
  readonly languages: readonly string[];
  /** The jurisdiction of the member's seat. Shown, never decides who is local. */
  readonly seat?: Jurisdiction;
  readonly place?: Place;
  /** Jurisdictions the member works in. */
  readonly worksIn: readonly Jurisdiction[];
  /** A body's humans who may sign for it. */
  readonly representatives: readonly Representation[];
  readonly homepage?: Iri;
  readonly email?: string;
}

/** The member's half of one membership, as `membership.ttl` states it. */
export interface MembershipClaim {
  readonly id: Iri;
  readonly member: WebId;
  readonly alliance: WebId;
  /** Acceptances of the alliance's agreements, one document each. */
  readonly acceptances: readonly Iri[];
  readonly withdrawals: readonly Iri[];
  readonly attestations: readonly Iri[];
  readonly appeals: readonly Iri[];
  readonly rightAcceptances: readonly Iri[];
  readonly application?: Iri;
  readonly interests?: Iri;
  readonly values?: Iri;
  readonly rolesSought: readonly Role[];
}

/** Who acts for a body, from when and until when. */
export interface Representation {
  readonly id: Iri;
  readonly name: string;
  /** The office held: “director”, “treasurer”. */
  readonly capacity: string;
  readonly webid?: WebId;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly until?: string;
}
