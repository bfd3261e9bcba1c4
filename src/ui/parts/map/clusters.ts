/** Something to mark, where it lies on the drawing. */
export interface Placed<T> {
  readonly x: number;
  readonly y: number;
  readonly item: T;
}
/** Markers that would lie upon each other, as one. */
export interface Cluster<T> {
  readonly x: number;
  readonly y: number;
  readonly items: readonly T[];
}

/**
 * Puts together what lies within a marker's width and height of what came before it, in order, so that the first result always keeps
 * its place. Quadratic in the number of clusters, which the drawing bounds.
 */
export function cluster<T>(placed: readonly Placed<T>[], width: number, height: number): readonly Cluster<T>[] {
  const clusters: { x: number; y: number; items: T[] }[] = [];
  for (const { x, y, item } of placed) {
    const near = clusters.find((one) => Math.abs(one.x - x) < width && Math.abs(one.y - y) < height);
    if (near === undefined) clusters.push({ x, y, items: [item] });
    else near.items.push(item);
  }
  return clusters;
}
