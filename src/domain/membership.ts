import type { AgreementKind } from './agreement.ts';
import type { AttestationKind, AttestationScope, Mandate } from './attestation.ts';
import type { DocumentUrl, Iri, WebId } from './iri.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { PinnedKey } from './key.ts';
import type { Right } from './right.ts';
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

/** What a register can record of a member (rule 6 of the domain). */
export const memberEventKinds = [
  'applied',
  'refused',
  'admitted',
  'role-added',
  'role-removed',
  'suspended',
  'reinstated',
  'expelled',
  'withdrawn',
  'appeal-lodged',
  'appeal-upheld',
  'appeal-dismissed',
  'court-outcome',
  'right-granted',
  'right-reassigned',
] as const;
/** What a register can record of the alliance itself. */
export const allianceEventKinds = [
  'seat-filled',
  'seat-vacated',
  'mandate-granted',
  'mandate-narrowed',
  'mandate-withdrawn',
  'policy-adopted',
  'agreement-adopted',
  'key-pinned',
  'key-revoked',
] as const;
export type EventKind = (typeof memberEventKinds)[number] | (typeof allianceEventKinds)[number];

/**
 * Events that need no decision, because they record somebody's own act: an application, a withdrawal, an appeal, and the
 * loss of a key by its owner.
 */
export const undecidedKinds: readonly EventKind[] = ['applied', 'withdrawn', 'appeal-lodged', 'key-revoked'];

/**
 * One event of the register. Times are ISO 8601 UTC: *effective* says from when it holds, *recorded* since when it is known.
 * Which fields an event carries depends on its kind:
 * `applied` application, acceptance, roles · `admitted` acceptance, application, roles, keys · `role-added`, `role-removed` roles ·
 * `suspended` until (an interim suspension ends by itself) · `withdrawn` evidence (the withdrawal) · `court-outcome` state ·
 * `right-granted` right (its holder is the member) · `right-reassigned` right (its holder is the new one, the member loses it),
 * acceptance (the new holder's) · `appeal-lodged` evidence (the appeal) · `appeal-upheld`, `appeal-dismissed` evidence.id (the event
 * appealed against) · `seat-filled` seat, keys, until · `seat-vacated` seat · `mandate-granted` mandate · `mandate-narrowed` mandate (as it
 * is from then on), evidence.id (the mandate) · `mandate-withdrawn` evidence.id (the mandate) ·
 * `policy-adopted`, `agreement-adopted` evidence (the document) · `key-pinned`, `key-revoked` keys.
 */
export interface RegisterEvent {
  readonly id: Iri;
  readonly kind: EventKind;
  /** Whom it concerns: a member, an authority, the holder of a seat; the alliance itself for policies and agreements. */
  readonly member: WebId;
  /** The acceptance an admission answers. */
  readonly acceptance?: DigestReference;
  readonly application?: Iri;
  readonly roles: readonly RoleGrant[];
  readonly keys: readonly PinnedKey[];
  readonly mandate?: Mandate;
  readonly right?: Right;
  /** The document it rests on or brings into force. */
  readonly evidence?: DigestReference;
  readonly seat?: Iri;
  readonly until?: string;
  /** The state that a court ordered. */
  readonly state?: 'member' | 'suspended' | 'expelled';
  readonly effective: string;
  readonly recorded: string;
  readonly decision?: DigestReference;
}

/** One version of the register: a delta that names the digest of the version before it. */
export interface RegisterVersion {
  readonly id: DocumentUrl;
  readonly number: number;
  readonly alliance: WebId;
  readonly previous?: DigestReference;
  readonly events: readonly RegisterEvent[];
  /** Digests of documents that existed when this version was issued: from then on their dates are more than a claim. */
  readonly anchors: readonly DigestReference[];
  /** Motions that open with this version. To be named here is to be anchored. */
  readonly opened: readonly DigestReference[];
  /** Decisions that this version records, carried or not. To be named here is to be anchored. */
  readonly closed: readonly DigestReference[];
  readonly issued: string;
}

/** Why a verdict is what it is, and what mends it. */
export interface Reason {
  readonly code: string;
  readonly document: string;
  readonly text: string;
  readonly remedy: string;
}

/** How one role of a member stands (rule 5). */
export type Standing = 'good' | 'lapsed' | 'unconfirmed' | 'removed';

/** One role × jurisdictions × level, and how it stands at T. */
export interface RoleStanding extends RoleGrant {
  readonly standing: Standing;
  /** Since when it stands so, where that is known. */
  readonly since?: string;
  /** Sorted, without repetition: the codes of {@link reasons}. */
  readonly codes: readonly string[];
  readonly reasons: readonly Reason[];
}

/** What can be asked of a credential before it counts, in the order in which it is asked. */
export type CheckName = 'document' | 'text' | 'signature' | 'key' | 'subject' | 'mandate' | 'validity' | 'status';

/** One link of the chain from text to signature to mandate to status. */
export interface ChainLink {
  readonly check: CheckName;
  readonly outcome: 'passed' | 'failed' | 'unconfirmed';
  /** The document that this was decided by. */
  readonly document: string;
  /** The time that decided: signed, anchored, granted, list issued… */
  readonly date?: string;
  readonly code?: string;
}

/** Whether one credential counts at T, and the chain behind it. */
export interface CredentialVerdict {
  readonly document: string;
  readonly type: 'acceptance' | 'attestation' | 'application' | 'withdrawal' | 'interests' | 'values';
  readonly outcome: 'counts' | 'does-not-count' | 'unconfirmed';
  readonly codes: readonly string[];
  readonly chain: readonly ChainLink[];
  readonly issuer?: WebId;
  readonly subject?: Iri;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** An acceptance: the kind and version of the agreement. An attestation: its kind. */
  readonly agreement?: { readonly kind: AgreementKind; readonly version: string; readonly id: Iri };
  readonly attestation?: AttestationScope & { readonly kind: AttestationKind };
  readonly staleSince?: string;
}

/** What the index concludes about one WebID at T, as known at T2. `listed` is rule 4 of the domain. */
export interface Verdict {
  readonly webid: WebId;
  readonly listed: boolean;
  readonly state: MembershipState;
  readonly underAppeal: boolean;
  readonly since?: string;
  readonly roles: readonly RoleStanding[];
  /** Whatever speaks against the member or a role, and `ADMITTED` where both halves hold. */
  readonly reasons: readonly Reason[];
  readonly credentials: readonly CredentialVerdict[];
  /** The policy version that decided. */
  readonly policy?: Iri;
  /** Values instruments that the member declares to uphold, by a declaration that verifies. */
  readonly upholds: readonly Iri[];
  /** Rights that the WebID holds at T. */
  readonly rights: readonly Right[];
}
