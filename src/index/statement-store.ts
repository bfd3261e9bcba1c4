import type { OxigraphModule, Store } from './oxigraph.ts';
import type { Statements } from './statements.ts';

/** An Oxigraph store that holds graphs of statements, and loads only those that changed since it was last asked. */
export class StatementStore {
  readonly #oxigraph: OxigraphModule;
  readonly #store: Store;
  readonly #loaded = new Map<string, string>();

  constructor(oxigraph: OxigraphModule) {
    this.#oxigraph = oxigraph;
    this.#store = new oxigraph.Store();
  }

  /** The store, holding exactly these graphs. Blank nodes of different documents stay different. */
  holding(graphs: ReadonlyMap<string, Statements>): Store {
    for (const name of this.#loaded.keys()) if (!graphs.has(name)) this.#unload(name);
    for (const [name, { text }] of graphs) {
      if (this.#loaded.get(name) === text) continue;
      if (this.#loaded.has(name)) this.#unload(name);
      this.#load(name, text);
      this.#loaded.set(name, text);
    }
    return this.#store;
  }

  #load(name: string, text: string): void {
    const options = { format: 'application/n-triples', to_graph_name: this.#oxigraph.namedNode(name), lenient: true };
    try {
      this.#store.load(text, options);
    } catch {
      // One statement that the engine refuses must not hide the others of its document.
      for (const line of text.split('\n')) {
        try {
          this.#store.load(line, options);
        } catch {
          continue;
        }
      }
    }
  }

  #unload(name: string): void {
    this.#store.update(`DROP SILENT GRAPH <${name}>`);
    this.#loaded.delete(name);
  }
}
