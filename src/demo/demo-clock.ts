/** The stages of the demo's past, as days before it is filled. Nothing in it is older than the founders' seats: a year. */
export const stages = {
  founded: 300,
  joined: 290,
  admitted: 280,
  /** The general meeting on the founders themselves is called, and counted when its time is over. */
  meetingCalled: 279,
  meetingOver: 264,
  agreed: 263,
  asked: 262,
  vetted: 258,
  taken: 257,
  electionCalled: 250,
  elected: 235,
  policyChanged: 120,
  charterChanged: 90,
  answered: 60,
  /** One member is heard for as long as the policy says, before it is decided upon. */
  charged: 45,
  replied: 40,
  expelled: 29,
  /** By then everybody must have answered the new charter. */
  answerBy: 20,
  /** Another is charged, early enough to have been heard by today. */
  chargedLately: 16,
  anchored: 15,
  appealed: 12,
  suspended: 10,
  decidedLater: 9,
  today: 0,
} as const satisfies Record<string, number>;
export type Stage = keyof typeof stages;

/** A clock that everybody in the demo looks at; the story sets it from stage to stage. */
export interface DemoClock {
  readonly now: () => Date;
  goTo(stage: Stage): void;
  /** The time of a stage, or of any other day before the demo was filled; negative days lie ahead. ISO 8601 UTC. */
  at(stage: Stage | number): string;
}

const day = 86_400_000;

/** @param onStage is told whenever a stage begins. */
export function demoClock(filledAt: Date, onStage: () => void): DemoClock {
  const timeOf = (stage: Stage | number): number => filledAt.getTime() - (typeof stage === 'number' ? stage : stages[stage]) * day;
  let present = timeOf('founded');
  return {
    now: () => new Date(present),
    goTo(stage) {
      present = timeOf(stage);
      onStage();
    },
    at: (stage) => `${new Date(timeOf(stage)).toISOString().slice(0, 19)}Z`,
  };
}
