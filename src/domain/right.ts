import type { Iri, WebId } from './iri.ts';

/** Something that a member may do or use by decision of the alliance. A transfer needs the new holder's acceptance. */
export interface Right {
  /** Stays the same through every transfer; minted by the event that granted it. */
  readonly id: Iri;
  /** What it is, in plain words: “use of the alliance’s mark in Ireland”. */
  readonly kind: string;
  readonly holder: WebId;
  /** What it rests on, in plain words: an agreement, a piece of work acknowledged. */
  readonly basis: string;
  /** ISO 8601 UTC. */
  readonly from: string;
  readonly until?: string;
}

/** The new holder's word that it takes a right over; signed, in its own pod. */
export interface RightAcceptance {
  readonly id: Iri;
  readonly issuer: WebId;
  readonly alliance: WebId;
  readonly right: Iri;
  readonly validFrom: string;
}
