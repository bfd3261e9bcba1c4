import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cluster } from '../../../src/ui/parts/map/clusters.ts';
import { middleLongitude, moved, projectionOf, viewOf, wholeWorld, zoomed } from '../../../src/ui/parts/map/view.ts';

const size = { width: 500, height: 400 };
const sydney = { lat: -33.9, lon: 151.2 };
const auckland = { lat: -36.8, lon: 174.7 };
const apia = { lat: -13.8, lon: -171.8 };
const galway = { lat: 53.3, lon: -9 };

describe('what the map shows', () => {
  test('holds every point, wherever they are', () => {
    const point = fc.record({ lat: fc.double({ min: -60, max: 70, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const projection = projectionOf(viewOf(points, size), size);
        for (const { lat, lon } of points) {
          const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x).toBeLessThanOrEqual(size.width + 1);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(y).toBeLessThanOrEqual(size.height + 1);
        }
      }),
    );
  });

  test('looks across the Pacific rather than around the world', () => {
    expect(Math.abs(middleLongitude([auckland.lon, apia.lon]))).toBeGreaterThan(170);
    expect(viewOf([auckland, apia], size).scale).toBeGreaterThan(wholeWorld(size).scale * 3);
  });

  test('stays far enough from a single place to tell the country', () => {
    expect(viewOf([galway], size).scale).toBeLessThanOrEqual(1000);
  });

  test('has the middle in the middle', () => {
    const view = viewOf([sydney, galway], size);
    const [x, y] = projectionOf(view, size)([view.middle.lon, view.middle.lat]) ?? [];
    expect(x).toBeCloseTo(250);
    expect(y).toBeCloseTo(200);
  });

  test('moves by what it is dragged, and zooms within bounds', () => {
    const view = viewOf([sydney], size);
    expect(moved(view, size, 100, 0).middle.lon).toBeLessThan(view.middle.lon);
    expect(zoomed(view, size, 2).scale).toBeCloseTo(view.scale * 2);
    expect(zoomed(view, size, 1e-9).scale).toBeCloseTo(wholeWorld(size).scale * 0.9);
  });
});

describe('markers', () => {
  test('that would lie upon each other become one, the first keeping its place', () => {
    const clusters = cluster(
      [
        { x: 10, y: 10, item: 1 },
        { x: 200, y: 10, item: 2 },
        { x: 20, y: 12, item: 3 },
      ],
      30,
      30,
    );
    expect(clusters.map(({ x, items }) => [x, items])).toEqual([
      [10, [1, 3]],
      [200, [2]],
    ]);
  });

  test('are neither lost nor doubled', () => {
    const placed = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }), item: fc.integer() }));
    fc.assert(
      fc.property(placed, (all) => {
        const items = cluster(all, 30, 30).flatMap((one) => one.items);
        expect([...items].sort((a, b) => a - b)).toEqual(all.map(({ item }) => item).sort((a, b) => a - b));
      }),
    );
  });
});
