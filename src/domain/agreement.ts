import type { DocumentUrl, Iri, WebId } from './iri.ts';
import type { Texts } from './language.ts';
import type { DigestReference, RoleGrant } from './membership.ts';

/** One language text of an agreement version: where it stands, and the digest of its exact bytes. */
export interface AgreementTextReference extends DigestReference {
  readonly id: DocumentUrl;
  /** BCP 47. */
  readonly language: string;
}

/** One version of an agreement that an alliance publishes. A version never changes: another text is another version. */
export interface AgreementVersion {
  readonly id: Iri;
  readonly title: Texts;
  readonly version: string;
  /** The day it was published, `YYYY-MM-DD`. */
  readonly issued: string;
  readonly texts: readonly AgreementTextReference[];
}

/**
 * The member's half of a membership: its acceptance of one agreement version, read in one language.
 * It counts only where `issuer`, `member` and the owner of the pod it was read from are one WebID.
 */
export interface Acceptance {
  readonly id: DocumentUrl;
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
