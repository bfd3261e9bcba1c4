import { iso31661NumericToAlpha2 } from 'iso-3166';

/** The country of an ISO 3166-1 numeric code, by which outlines name theirs: `036` → `AU`. */
export function countryOfNumber(numeric: string): string | undefined {
  return iso31661NumericToAlpha2[numeric.padStart(3, '0')];
}
