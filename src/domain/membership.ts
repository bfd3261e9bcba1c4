import type { DocumentUrl, Iri, WebId } from './iri.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Role } from './role.ts';

/** A member's state in one alliance. `none`: neither half exists. */
export type MembershipState = 'none' | 'applicant' | 'refused' | 'member' | 'suspended' | 'expelled' | 'withdrawn';

/** A role as an admission grants it: role × jurisdictions × level. */
export interface RoleGrant {
  readonly role: Role;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly level?: Iri;
}

/** A reference to exact bytes: the address of a document and the multibase multihash (sha2-256) of what stood there. */
export interface DigestReference {
  readonly id: Iri;
  readonly digestMultibase: string;
}

/** One event of the register. Times are ISO 8601 UTC. */
export interface RegisterEvent {
  readonly id: Iri;
  readonly kind: 'applied' | 'admitted';
  readonly member: WebId;
  /** The acceptance an admission answers. */
  readonly acceptance?: DigestReference;
  readonly application?: Iri;
  readonly roles: readonly RoleGrant[];
  readonly effective: string;
  readonly recorded: string;
  readonly decision?: Iri;
}

/** One version of the register: a delta that names the digest of the version before it. */
export interface RegisterVersion {
  readonly id: DocumentUrl;
  readonly number: number;
  readonly alliance: WebId;
  readonly previous?: DigestReference;
  readonly events: readonly RegisterEvent[];
  readonly issued: string;
}

/** Why a verdict is what it is, and what mends it. */
export interface Reason {
  readonly code: string;
  readonly document: string;
  readonly text: string;
  readonly remedy: string;
}

/** What the index concludes about one WebID at T. `listed` is rule 4 of the domain. */
export interface Verdict {
  readonly webid: WebId;
  readonly listed: boolean;
  readonly state: MembershipState;
  readonly since?: string;
  readonly roles: readonly RoleGrant[];
  readonly reasons: readonly Reason[];
}
