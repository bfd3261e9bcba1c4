import type * as oxigraph from 'oxigraph';

/**
 * The store, passed in as a module: Node imports `oxigraph`, browsers `oxigraph/web.js` once its WebAssembly is there. Both
 * have the same interface, so an index never knows where it runs.
 */
export type OxigraphModule = typeof oxigraph;
export type { Store } from 'oxigraph';
