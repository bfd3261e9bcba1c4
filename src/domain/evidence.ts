/**
 * What the rules of standing look at: documents as they were read, with everything that computing could find out about them
 * and nothing that depends on a time, a mandate or a policy. Building it is the index's work; judging it is the domain's.
 */
import type { Appeal } from './appeal.ts';
import type { Acceptance, AgreementVersion, Application } from './agreement.ts';
import type { Attestation, InterestsDeclaration, StatusList, ValuesDeclaration, Withdrawal } from './attestation.ts';
import type { Decision, Motion, Vote } from './decision.ts';
import type { DocumentUrl, Iri, WebId } from './iri.ts';
import type { Issue } from './issue.ts';
import type { VerificationMethod } from './key.ts';
import type { MembershipClaim } from './member.ts';
import type { UnreadDocument } from './membership-reasons.ts';
import type { DigestReference, RegisterEvent } from './membership.ts';
import type { RightAcceptance } from './right.ts';
import type { RolePolicy } from './role-policy.ts';

/** A reference that the register makes, and the version that made it first. */
export interface RegisteredReference extends DigestReference {
  readonly version: number;
  /** When that version was issued, ISO 8601 UTC. */
  readonly recorded: string;
}

/** A credential as it was read. */
export interface FoundCredential<Content> {
  /** The address it was asked for at. */
  readonly document: DocumentUrl;
  readonly digestMultibase: string;
  /** When these bytes were fetched. */
  readonly readAt: string;
  /** Set where an earlier copy stands in: since when. */
  readonly staleSince?: string;
  /** When an index first saw these very bytes; evidence of their date beside the register's anchors. */
  readonly firstSeen?: string;
  /** Whether it lies in the storage of the WebID on whose account it was read. */
  readonly inOwnStorage: boolean;
  /** Why it cannot be judged at all: `PROOF`, `CONTEXT`, `CARDINALITY`, `SYNTAX`… Then there is no content. */
  readonly problem?: { readonly code: string; readonly message: string };
  readonly proof?: { readonly method: Iri; readonly created: string };
  /**
   * The Multikeys under which the signature holds, of those that the issuer's document lists or the register pins for the
   * proof's method. Weak keys are never among them; `weakKey` says that one was tried.
   */
  readonly verifiedWith: readonly string[];
  readonly weakKey?: boolean;
  readonly content?: Content;
}

/** The keys that a WebID document lists. `unread` is set when it could not be read now. */
export interface KeyDocument {
  readonly document: DocumentUrl;
  readonly methods: readonly VerificationMethod[];
  /** An earlier copy stands in for what could not be read (`unread.copySince`), or there is none and `methods` is empty. */
  readonly unread?: UnreadDocument;
}

/** Everything of one alliance that every verdict on its members needs. */
export interface AllianceEvidence {
  readonly alliance: WebId;
  /** The address of the register: `register/latest`. */
  readonly register: DocumentUrl;
  /** Why the register could not be followed to its beginning; what was followed counts. */
  readonly registerProblem?: UnreadDocument;
  /** The Multikeys that the reader pinned for the alliance, or took on first use. Absent: those that its WebID document lists. */
  readonly allianceKeys?: readonly string[];
  /** In the order of the chain; only of versions whose chain and signature hold under the pinned key. */
  readonly events: readonly RegisterEvent[];
  /** By digest: when the register first recorded it. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly motions: ReadonlyMap<string, FoundCredential<Motion>>;
  readonly votes: ReadonlyMap<string, FoundCredential<Vote>>;
  readonly decisions: ReadonlyMap<string, FoundCredential<Decision>>;
  /** Votes that the register anchored as they came in, by where they stand: each by its bytes once, where it was anchored first. */
  readonly anchoredVotes: readonly RegisteredReference[];
  /** Digests of decisions whose published tally holds: every sealed vote named is sound, and their product opens to the totals. */
  readonly soundTallies: ReadonlySet<string>;
  /** Acceptances of rights by their new holders. */
  readonly rightAcceptances: ReadonlyMap<string, FoundCredential<RightAcceptance>>;
  /** Motions that the register opened, in the order of the chain. */
  readonly opened: readonly RegisteredReference[];
  /** Decisions that the register recorded, carried or not, in the order of the chain. */
  readonly closed: readonly RegisteredReference[];
  readonly policies: ReadonlyMap<string, FoundCredential<RolePolicy>>;
  readonly agreements: ReadonlyMap<string, FoundCredential<AgreementVersion>>;
  /** By address: the digest of what stands there now; absent where it was not read. */
  readonly texts: ReadonlyMap<string, string>;
  readonly statusLists: ReadonlyMap<string, FoundCredential<StatusList>>;
  /** By WebID: issuers, seat-holders, authorities. */
  readonly keys: ReadonlyMap<string, KeyDocument>;
  /** By WebID: declarations of interests of authorities, holders of seats and members. */
  readonly interests: ReadonlyMap<string, FoundCredential<InterestsDeclaration>>;
  /**
   * Every time that the register anchored something at the address of one of these declarations, in the order of the chain: one
   * that was replaced does not come into force again by being put back.
   */
  readonly anchoredInterests?: readonly RegisteredReference[];
  /** Documents of the alliance and of authorities that could not be read: status lists, decisions, policies, texts. */
  readonly unread: ReadonlyMap<string, UnreadDocument>;
}

/** A claim of membership, and where it was read. */
export interface FoundClaim {
  readonly document: string;
  readonly inOwnStorage: boolean;
  readonly claim: MembershipClaim;
}

/** What the member's own pod says. */
export interface MemberEvidence {
  readonly webid: WebId;
  readonly profile: string;
  /** Where the WebID document says that its type index is. */
  readonly typeIndex?: string;
  /** Where the type index says that the membership document is. */
  readonly membershipDocuments: readonly string[];
  readonly claims: readonly FoundClaim[];
  readonly applications: readonly FoundCredential<Application>[];
  readonly acceptances: readonly FoundCredential<Acceptance>[];
  readonly withdrawals: readonly FoundCredential<Withdrawal>[];
  readonly appeals: readonly FoundCredential<Appeal>[];
  readonly attestations: readonly FoundCredential<Attestation>[];
  readonly values: readonly FoundCredential<ValuesDeclaration>[];
  readonly unread: readonly UnreadDocument[];
  /** Errors in records of this member, and whether they keep the record from being shown. Never a reason not to list the member. */
  readonly shapeErrors: readonly { readonly issue: Issue; readonly isHidden: boolean }[];
}

/** Both times of a question (rule 7): what held on `at`, by what was known on `knownAt`. ISO 8601 UTC. */
export interface When {
  readonly at: string;
  readonly knownAt: string;
}
