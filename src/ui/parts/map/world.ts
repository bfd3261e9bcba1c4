import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, Geometry, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import outlines from 'world-atlas/countries-110m.json?url';
import { countryOfNumber } from '../../../text/country-codes.ts';

/** A country as the map draws and names it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly shape: Feature;
  /** The middle of its largest part, where its name stands. */
  readonly middle: readonly [lon: number, lat: number];
  /** Steradians of its largest part. */
  readonly area: number;
}

/** The outlines of the world (Natural Earth, 1:110 million). */
export interface World {
  readonly land: Feature;
  readonly borders: MultiLineString;
  readonly countries: readonly Country[];
}

let loading: Promise<World> | undefined;

/** Fetched from this site itself, once, where a map is shown. Rejects when it cannot be had; the next call tries again. */
export function loadWorld(): Promise<World> {
  loading ??= fetchWorld().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchWorld(): Promise<World> {
  const response = await fetch(outlines);
  if (!response.ok) throw new Error(`The outlines of the world answered ${response.status}.`);
  const topology = (await response.json()) as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const { countries, land } = topology.objects;
  return {
    land: {
      type: 'Feature',
      properties: {},
      geometry: { type: 'GeometryCollection', geometries: feature(topology, land).features.map(({ geometry }) => geometry) },
    },
    borders: mesh(topology, countries, (a, b) => a !== b),
    countries: feature(topology, countries).features.flatMap((shape) => {
      const code = countryOfNumber(String(shape.id ?? ''));
      return code === undefined ? [] : [{ code, shape, ...middleOf(shape.geometry) }];
    }),
  };
}

/** A country with land in several places is named in its largest one: France in Europe, the United States between the oceans. */
function middleOf(geometry: Geometry): Pick<Country, 'middle' | 'area'> {
  const parts = geometry.type === 'MultiPolygon' ? partsOf(geometry) : [geometry];
  const [largest] = parts.map((part) => ({ part, area: geoArea(part) })).sort((a, b) => b.area - a.area);
  return { middle: geoCentroid(largest?.part ?? geometry), area: largest?.area ?? 0 };
}

const partsOf = ({ coordinates }: MultiPolygon): Polygon[] => coordinates.map((rings) => ({ type: 'Polygon', coordinates: rings }));
