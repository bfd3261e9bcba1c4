/** The stages of the demo's past, as days before it is filled. Nothing in it is older than the seat's term of a year. */
export const stages = {
  founded: 300,
  joined: 290,
  admitted: 280,
  agreed: 279,
  asked: 278,
  vetted: 270,
  taken: 269,
  charterChanged: 90,
  answered: 60,
  /** By then everybody must have answered the new charter. */
  answerBy: 20,
  anchored: 15,
  decidedLater: 10,
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
