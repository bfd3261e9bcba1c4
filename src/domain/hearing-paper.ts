import type { WebId } from './iri.ts';

/**
 * What only the parties to a motion or an appeal see, and a court: never in a public document. The public one holds its
 * salted digest (`credentials/paper-digest.ts`), by which a party can prove what it was told.
 */
export interface HearingPaper {
  /** Base64url of 32 random bytes: without it nobody can guess the words from the digest. */
  readonly salt: string;
  readonly reasons: string;
  /** Addresses or descriptions of evidence. */
  readonly evidence: readonly string[];
  /** Who complained. Has no vote, nor have those tied to them. */
  readonly complainant?: WebId;
}
