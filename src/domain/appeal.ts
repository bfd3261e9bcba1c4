import type { DocumentUrl, Iri, WebId } from './iri.ts';

/**
 * A member's appeal against an event of the register: signed, in the member's own pod, so that nobody can keep it from being
 * lodged. Counts only where issuer and owner of the pod are the member whom the event concerns.
 */
export interface Appeal {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly alliance: WebId;
  /** The event, as the register names it: `register/<n>.jsonld#event-<k>`. */
  readonly against: Iri;
  /** Salted digest of the grounds, which only the parties see; see {@link HearingPaper}. */
  readonly paper?: string;
  /** ISO 8601 UTC. */
  readonly validFrom: string;
}
