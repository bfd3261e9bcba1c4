import type { Quad } from '@rdfjs/types';
import type { Place } from '../domain/place.ts';
import { literal, oneString, quad, textQuads, type Node } from './graph.ts';
import { namesOf } from './names.ts';
import { geo, rdf, schema, xsd } from './terms.ts';

/** A place with its point; undefined without a point on the Earth. */
export function readPlace(quads: readonly Quad[], node: Node): Place | undefined {
  const lat = coordinate(oneString(quads, node, geo('lat')), 90);
  const lon = coordinate(oneString(quads, node, geo('long')), 180);
  return lat === undefined || lon === undefined ? undefined : { name: namesOf(quads, node), lat, lon };
}

function coordinate(text: string | undefined, limit: number): number | undefined {
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Math.abs(value) <= limit ? value : undefined;
}

export function writePlace(place: Place, id: string): Quad[] {
  return [
    quad(id, rdf('type'), schema('Place')),
    ...textQuads(id, schema('name'), place.name),
    quad(id, geo('lat'), decimal(place.lat)),
    quad(id, geo('long'), decimal(place.lon)),
  ];
}

/** xsd:decimal knows no exponents; seven digits are a centimetre. */
const decimal = (value: number) => literal(value.toFixed(7).replace(/0+$/, '').replace(/\.$/, '.0'), xsd('decimal'));
