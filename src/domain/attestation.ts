import type { DocumentUrl, Iri, WebId } from './iri.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { PinnedKey } from './key.ts';
import type { DigestReference } from './membership.ts';
import type { Role } from './role.ts';

/** What an attestation can say was found. Slugs; the classes are in `vocab/alliance.ttl`. */
export const attestationKinds = [
  'vetting-level-met',
  'professional-skills',
  'qualification',
  'authorisation-level',
  'legal-identity',
  'host-capability',
] as const;
export type AttestationKind = (typeof attestationKinds)[number];

/** One entry of a credential in a status list (Bitstring Status List 1.0 §2.1). */
export interface StatusEntry {
  readonly purpose: 'revocation' | 'suspension';
  readonly list: DocumentUrl;
  /** As written: decimal digits and nothing else, or the entry cannot be looked up (`STATUS_INDEX`). */
  readonly index: string;
}

/** What an attestation covers. A kind that has no use for a part leaves it empty. */
export interface AttestationScope {
  readonly roles: readonly Role[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly level?: Iri;
  /** The field that a qualification names. */
  readonly field?: Iri;
}

/** What an authority found about a member: kind, scope, dates, method, and no more (rule C20). */
export interface Attestation extends AttestationScope {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly member: WebId;
  readonly kind: AttestationKind;
  /** How it was found, as a concept of `vocab/methods.ttl`. */
  readonly method: Iri;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Both purposes, or the attestation cannot count (`STATUS_REQUIRED`). */
  readonly status: readonly StatusEntry[];
}

/** What an authority may attest: kinds × roles × jurisdictions × levels × period. Granted and ended by register events. */
export interface Mandate {
  readonly id: Iri;
  readonly authority: WebId;
  readonly kinds: readonly AttestationKind[];
  readonly roles: readonly Role[];
  readonly jurisdictions: readonly Jurisdiction[];
  /** Empty: no level may be attested. */
  readonly levels: readonly Iri[];
  readonly from: string;
  readonly until: string;
  readonly keys: readonly PinnedKey[];
  /** The container under which its status lists stand. */
  readonly statusLists: DocumentUrl;
  /** ISO 8601 duration: older status lists are stale. */
  readonly maxStatusAge: string;
}

/** A member asks an authority to be vetted. In the member's pod; the authority believes only what stands there. */
export interface VettingRequest extends AttestationScope {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly member: WebId;
  readonly authority: WebId;
  readonly alliance: WebId;
  readonly kind: AttestationKind;
  /** Where the member wants the attestation to stand: it is the attestation's own address. */
  readonly deliverTo: DocumentUrl;
  readonly validFrom: string;
}

/** A status list that was read and could be decoded. */
export interface StatusList {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly purpose: 'revocation' | 'suspension';
  readonly validFrom: string;
  readonly validUntil: string;
  /** Number of entries. */
  readonly length: number;
  /** The set positions, ascending: lists are sparse. */
  readonly set: readonly number[];
}

/** What somebody declares about ties that could bias a vote or a vetting. */
export interface InterestsDeclaration {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly affiliates: readonly Iri[];
  readonly offices: readonly string[];
  readonly employers: readonly string[];
  readonly validFrom: string;
}

/** Which values instruments a member says to uphold. Self-declared, and shown as that. */
export interface ValuesDeclaration {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly upholds: readonly Iri[];
  readonly validFrom: string;
}

/** A member takes an acceptance back. Withdrawing the Charter ends the membership. */
export interface Withdrawal {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly member: WebId;
  readonly acceptance: DigestReference;
  readonly validFrom: string;
}
