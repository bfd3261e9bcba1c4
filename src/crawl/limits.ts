/** How far one run goes. Reaching a limit is told as an event, never passed over in silence. */
export interface CrawlLimits {
  /** Documents asked for in the whole run. */
  readonly documents: number;
  /** Decoded bytes in the whole run. */
  readonly bytes: number;
  /** Steps from the register: member 1, type index 2, membership document and containers 3, offerings 4. */
  readonly depth: number;
  readonly seconds: number;
  /** Documents read on account of one member, beyond those that the register itself names. */
  readonly documentsPerMember: number;
  readonly bytesPerDocument: number;
  /** A container lists many documents, so it may be larger. */
  readonly bytesPerContainer: number;
  readonly quadsPerDocument: number;
  /** Requests under way at once, in all and for one host. */
  readonly concurrency: number;
  readonly concurrencyPerHost: number;
  /** Longest wait, in seconds, that a host can ask for within a run; past it the document is left for another run. */
  readonly patience: number;
}

export const defaultLimits: CrawlLimits = {
  documents: 100_000,
  bytes: 2_000_000_000,
  depth: 6,
  seconds: 3600,
  documentsPerMember: 200,
  bytesPerDocument: 1_000_000,
  bytesPerContainer: 4_000_000,
  quadsPerDocument: 50_000,
  concurrency: 16,
  concurrencyPerHost: 6,
  patience: 60,
};
