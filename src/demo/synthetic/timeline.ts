/** When things happened in a synthetic alliance, counted in days before T. */
export interface Timeline {
  readonly at: string;
  /** The instant so many days before T (negative: after), as documents write it. */
  ago(days: number): string;
}

export function createTimeline(at: string): Timeline {
  const then = Date.parse(at);
  return { at, ago: (days) => `${new Date(then - days * 86_400_000).toISOString().slice(0, 19)}Z` };
}

/**
 * The steps that every synthetic alliance goes through. Nothing happens near T, and what must hold at T holds for a year
 * after, so that a crawl at T and one some months later come to the same answers.
 */
export const steps = {
  founded: 330,
  /** Admissions come in batches, one every few days from here on. */
  firstAdmissions: 300,
  /** The general meeting fills the seats that the founding filled for the time being. */
  elected: 262,
  attested: 250,
  /** Seats are filled against the rules. */
  unfounded: 200,
  /** A holder of a seat declares ties. */
  declared: 120,
  newCharter: 90,
  acceptedAnew: 80,
  anchored: 70,
  /** Suspensions, expulsions, removals. */
  troubles: 60,
  /** A holder of a seat loses the key, votes on, is recalled, and somebody else is elected. */
  keyLost: 58,
  votedOn: 56,
  recalled: 53,
  replaced: 50,
  appealed: 49,
  /** An interim suspension is made to last before it ends. */
  confirmed: 41,
  settled: 40,
  answerBy: 30,
  listed: 20,
  keysRevoked: 15,
  /** The second and the third version of the policy. */
  secondPolicy: 14,
  expired: 10,
  thirdPolicy: 8,
} as const;
