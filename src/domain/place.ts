import type { Texts } from './language.ts';

/** A point on the Earth, WGS 84, decimal degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}
/** A place as a member tells it: a locality by default, never a street address unless they say so. */
export interface Place extends Point {
  readonly name: Texts;
}
