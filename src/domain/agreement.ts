import type { DocumentUrl, Iri, WebId } from './iri.ts';
import type { Texts } from './language.ts';
import type { DigestReference, RoleGrant } from './membership.ts';

/** One language text of an agreement version: where it stands, and the digest of its exact bytes. */
export interface AgreementTextReference extends DigestReference {
  readonly id: DocumentUrl;
  /** BCP 47. */
  readonly language: string;
}

/** The kinds of agreement that a policy can ask for. */
export const agreementKinds = [
  'charter',
  'alliance-agreement',
  'community-of-practice-agreement',
  'reseller-agreement',
  'host-agreement',
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** One version of an agreement that an alliance publishes. A version never changes: another text is another version. */
export interface AgreementVersion {
  /** The address of the signed document that states it: `agreements/charter-1.0.0.jsonld`. */
  readonly id: DocumentUrl;
  readonly alliance: WebId;
  readonly kind: AgreementKind;
  readonly title: Texts;
  readonly version: string;
  /** The version before it, by the digest of its document. */
  readonly previous?: DigestReference;
  /** When it was published; ISO 8601 UTC, as the next two. */
  readonly issued: string;
  readonly effective: string;
  /** The date by which members must have answered: from then on no earlier version is allowed. */
  readonly answerBy: string;
  readonly texts: readonly AgreementTextReference[];
}

/**
 * The member's half of a membership: its acceptance of one agreement version, read in one language.
 * It counts only where `issuer`, `member` and the owner of the pod it was read from are one WebID.
 */
export interface Acceptance {
  readonly id: DocumentUrl;
  /** For a body: the human who acted for it, as the body's membership document names them. */
  readonly representative?: { readonly name: string; readonly capacity: string };
  readonly issuer: WebId;
  readonly member: WebId;
  readonly alliance: WebId;
  readonly agreementVersion: Iri;
  readonly language: string;
  /** The text that was read, by the digest of its bytes. */
  readonly text: DigestReference;
  /** ISO 8601 UTC. The member's word until the register records it. */
  readonly validFrom: string;
}

/** A request to be admitted, in the applicant's own pod. Same rule as {@link Acceptance} for issuer and applicant. */
export interface Application {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly applicant: WebId;
  readonly alliance: WebId;
  /** The acceptance that an admission is to answer. */
  readonly acceptance: DocumentUrl;
  /** Wilful and informed consent, in the applicant's plain words. */
  readonly consent: string;
  readonly rolesSought: readonly RoleGrant[];
  /** ISO 8601 UTC. */
  readonly validFrom: string;
}
