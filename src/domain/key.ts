import type { Iri, WebId } from './iri.ts';

/** A verification method (Controlled Identifiers 1.0 §2.2) as a WebID document lists it. Times are ISO 8601 UTC. */
export interface VerificationMethod {
  readonly id: Iri;
  readonly controller: WebId;
  /** Multikey: multibase base58btc (`z`) of the Ed25519 public key with its multicodec prefix. */
  readonly publicKeyMultibase: string;
  /** From when on it must not be trusted: lost, stolen, or given up (`sec:revoked`). */
  readonly revoked?: string;
  /** From when on its owner no longer signs with it (`wa:retired`); what was anchored before stays. */
  readonly retired?: string;
}

/** A key as the register pins it: whatever the WebID document says later, this is the key that was admitted. */
export interface PinnedKey {
  /** The verification method. */
  readonly method: Iri;
  readonly publicKeyMultibase: string;
}
