/** The Data Integrity proof of any credential, alone: for what others publish, and for vectors of the specification. */

export interface ProofOnly {
  /** The secured document, JSON. */
  readonly document: string;
  /** The document that lists the signer's keys. */
  readonly controller: { readonly text: string; readonly mediaType: string; readonly address: string };
  /** Contexts beside the two compiled-in ones, by address. */
  readonly contexts: ReadonlyMap<string, string>;
}

export interface ProofOutcome {
  readonly verified: boolean;
  readonly codes: readonly string[];
  /** The 64 bytes that were signed, in hexadecimal; empty where it did not come to that. */
  readonly hash: string;
}

export function verifyProofOnly(_: ProofOnly): Promise<ProofOutcome> {
  return Promise.reject(new Error('not yet'));
}
