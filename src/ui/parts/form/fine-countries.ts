import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryOfNumber } from '../../../text/country-codes.ts';
import type { Country } from '../map/world.ts';

/** A country as the place picker draws it. */
export type Outline = Pick<Country, 'code' | 'shape'>;

let loading: Promise<readonly Outline[]> | undefined;

/** Outlines for a closer look (1:50 million, 230 kB compressed), from this site itself. Rejects when they cannot be had; the next call tries again. */
export function loadFineCountries(): Promise<readonly Outline[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<readonly Outline[]> {
  const [{ default: address }, { feature }] = await Promise.all([import('world-atlas/countries-50m.json?url'), import('topojson-client')]);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The fine outlines of the world answered ${response.status}.`);
  const topology = (await response.json()) as Topology<{ countries: GeometryCollection }>;
  return feature(topology, topology.objects.countries).features.map((shape) => ({
    code: countryOfNumber(String(shape.id ?? '')) ?? '',
    shape,
  }));
}
