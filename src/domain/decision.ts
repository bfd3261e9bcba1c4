import type { DocumentUrl, Iri, WebId } from './iri.ts';
import type { PinnedKey } from './key.ts';
import type { DigestReference, RegisterEvent } from './membership.ts';

/** An event as it is moved: without the times and references that only recording gives it. */
export type ProposedEvent = Omit<RegisterEvent, 'recorded' | 'decision'>;

/** A seat as the electorate was frozen when the motion opened. */
export interface Elector {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly key: PinnedKey;
}

/** What is to be decided: `decisions/<n>-motion.jsonld`, signed by the alliance. */
export interface Motion {
  readonly id: DocumentUrl;
  readonly alliance: WebId;
  /** A founding motion has the founders for electorate and needs the vote of each. */
  readonly kind: 'founding' | 'ordinary';
  readonly proposals: readonly ProposedEvent[];
  readonly electorate: readonly Elector[];
  readonly opened: string;
  /** Votes that the register does not know by then do not count. */
  readonly closes: string;
}

/** One seat's vote: `decisions/<n>-vote-<k>.jsonld`, signed by the holder of the seat and by nobody else. */
export interface Vote {
  readonly id: DocumentUrl;
  readonly issuer: WebId;
  readonly seat: Iri;
  readonly motion: DigestReference;
  readonly choice: 'for' | 'against' | 'abstain';
  readonly validFrom: string;
}

/** What came of a motion: `decisions/<n>.jsonld`, signed by the alliance. Counted again by every reader. */
export interface Decision {
  readonly id: DocumentUrl;
  readonly alliance: WebId;
  readonly motion: DigestReference;
  readonly votes: readonly DigestReference[];
  readonly outcome: 'carried' | 'not-carried';
  /** The principle concerned, in plain words. */
  readonly principle: string;
  /** Where it can be reviewed: a court of law first. */
  readonly reviewVenue: string;
  readonly decided: string;
}
