import { iso31662 } from 'iso-3166';

/** The subdivisions of ISO 3166-2 by code. Large: load it through `loadSubdivisions` of `places.ts`. */
export const subdivisions: ReadonlyMap<string, string> = new Map(iso31662.map(({ code, name }) => [code, name]));
