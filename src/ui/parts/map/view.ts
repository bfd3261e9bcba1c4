import { geoNaturalEarth1, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import type { Point } from '../../../domain/place.ts';

/** What of the world is in sight: the point in the middle, and how large it is drawn (pixels per radian). */
export interface View {
  readonly middle: Point;
  readonly scale: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Closer than this the outlines are too coarse to mean anything. */
export const closest = 4200;
/** As close as a view comes by itself, so that one can still tell which country it is. */
const closestAlone = 1000;
const padding = 56;

/** The projection of a view. The middle is its central meridian, so that nothing near it leans. */
export function projectionOf({ middle, scale }: View, { width, height }: Size): GeoProjection {
  const projection = geoNaturalEarth1().rotate([-middle.lon, 0]).scale(scale).translate([0, 0]).precision(0.3);
  const [x, y] = projection([middle.lon, middle.lat]) ?? [0, 0];
  return projection.translate([width / 2 - x, height / 2 - y]).clipExtent([
    [-20, -20],
    [width + 20, height + 20],
  ]);
}

/** The whole world, as large as it fits. */
export function wholeWorld(size: Size, lon = 0): View {
  const projection = geoNaturalEarth1().fitSize([size.width, size.height], { type: 'Sphere' });
  return { middle: { lat: 8, lon }, scale: projection.scale() };
}

/** The view that shows all of the points, or an outline, with room around them; never closer than makes sense. */
export function viewOf(what: readonly Point[] | Feature, size: Size, closestView = closestAlone): View {
  const isPoints = (value: typeof what): value is readonly Point[] => Array.isArray(value);
  const points = isPoints(what) ? what : pointsIn(what.geometry);
  if (points.length === 0) return wholeWorld(size);
  const lon = middleLongitude(points.map((point) => point.lon));
  const projection = geoNaturalEarth1().rotate([-lon, 0]).scale(1).translate([0, 0]);
  const projected = points.map((point): [number, number] => projection([point.lon, point.lat]) ?? [0, 0]);
  const xs = projected.map(([x]) => x);
  const ys = projected.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fit = Math.min(
    (size.width - 2 * padding) / Math.max(right - left, 1e-6),
    (size.height - 2 * padding) / Math.max(bottom - top, 1e-6),
  );
  const scale = Math.max(Math.min(fit, closestView), wholeWorld(size).scale * 0.9);
  const centre = projection.invert?.([(left + right) / 2, (top + bottom) / 2]) ?? [lon, 0];
  return { middle: { lon: centre[0], lat: centre[1] }, scale };
}

/** The middle of the shortest arc that holds all longitudes: between Fiji and Samoa it lies in the Pacific, not in Africa. */
export function middleLongitude(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  let widest = { gap: -1, after: 0 };
  sorted.forEach((lon, index) => {
    const next = sorted[index + 1] ?? first + 360;
    if (next - lon > widest.gap) widest = { gap: next - lon, after: next };
  });
  const middle = widest.after + (360 - widest.gap) / 2;
  return ((((middle + 180) % 360) + 360) % 360) - 180;
}

/** A view moved by pixels, as when the map is dragged. */
export function moved(view: View, size: Size, dx: number, dy: number): View {
  const centre = projectionOf(view, size).invert?.([size.width / 2 - dx, size.height / 2 - dy]);
  if (!centre || Number.isNaN(centre[0]) || Number.isNaN(centre[1])) return view;
  return { ...view, middle: { lon: centre[0], lat: Math.max(-75, Math.min(80, centre[1])) } };
}

/** A view drawn larger or smaller around its middle. */
export function zoomed(view: View, size: Size, factor: number): View {
  return { ...view, scale: Math.max(wholeWorld(size).scale * 0.9, Math.min(closest, view.scale * factor)) };
}

function pointsIn(geometry: Geometry): readonly Point[] {
  if (geometry.type === 'Polygon') return (geometry.coordinates[0] ?? []).map(([lon = 0, lat = 0]) => ({ lat, lon }));
  if (geometry.type !== 'MultiPolygon') return [];
  // The largest part by number of corners: an outline that spans the globe shows nothing.
  const [largest] = geometry.coordinates.map((rings) => rings[0] ?? []).sort((a, b) => b.length - a.length);
  return (largest ?? []).map(([lon = 0, lat = 0]) => ({ lat, lon }));
}
