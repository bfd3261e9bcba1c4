import type { DatasetCore, Quad, Term } from '@rdfjs/types';

/** What matches, with its number: all that a validator asks of an answer. */
class Matches {
  readonly #quads: readonly Quad[];
  constructor(quads: readonly Quad[]) {
    this.#quads = quads;
  }
  get size(): number {
    return this.#quads.length;
  }
  [Symbol.iterator](): Iterator<Quad> {
    return this.#quads[Symbol.iterator]();
  }
}

/**
 * A document and the vocabulary seen as one graph, without copying: `sh:class` needs the vocabulary's statements next to
 * the document's, and copying them for each document costs ten times the validation itself.
 */
export class UnionDataset {
  readonly #document: DatasetCore;
  readonly #vocabulary: DatasetCore;

  constructor(document: DatasetCore, vocabulary: DatasetCore) {
    this.#document = document;
    this.#vocabulary = vocabulary;
  }

  get size(): number {
    return this.#document.size + this.#vocabulary.size;
  }

  has(quad: Quad): boolean {
    return this.#document.has(quad) || this.#vocabulary.has(quad);
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null, graph?: Term | null): DatasetCore {
    const inDocument = [...this.#document.match(subject, predicate, object, graph)];
    const inVocabulary = [...this.#vocabulary.match(subject, predicate, object, graph)].filter((quad) => !this.#document.has(quad));
    return new Matches([...inDocument, ...inVocabulary]) as unknown as DatasetCore;
  }
}
