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

/** The vocabulary, indexed once, with the nodes that it describes. */
export interface IndexedVocabulary {
  readonly dataset: DatasetCore;
  readonly subjects: ReadonlySet<string>;
}

/**
 * A document and the vocabulary seen as one graph, without copying: `sh:class` needs the vocabulary's statements next to
 * the document's, and copying them for each document costs ten times the validation itself. The document is looked up by
 * subject, which is how a validator asks; a full index of so few statements costs more than it saves.
 */
export class UnionDataset {
  readonly #document: readonly Quad[];
  readonly #bySubject = new Map<string, Quad[]>();
  readonly #vocabulary: IndexedVocabulary;

  constructor(document: readonly Quad[], vocabulary: IndexedVocabulary) {
    const seen = new Set<string>();
    this.#document = document.filter((quad) => {
      const key = quadKey(quad);
      return !seen.has(key) && seen.add(key);
    });
    this.#vocabulary = vocabulary;
    for (const quad of this.#document) {
      const key = termKey(quad.subject);
      const own = this.#bySubject.get(key);
      if (own === undefined) this.#bySubject.set(key, [quad]);
      else own.push(quad);
    }
  }

  get size(): number {
    return this.#document.length + this.#vocabulary.dataset.size;
  }

  has(quad: Quad): boolean {
    return this.match(quad.subject, quad.predicate, quad.object).size > 0;
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null): DatasetCore {
    const candidates = subject ? (this.#bySubject.get(termKey(subject)) ?? []) : this.#document;
    const found = candidates.filter(
      (quad) => (!predicate || quad.predicate.value === predicate.value) && (!object || quad.object.equals(object)),
    );
    if (subject && !this.#vocabulary.subjects.has(subject.value)) return new Matches(found) as unknown as DatasetCore;
    const alsoKnown = new Set(found.map(quadKey));
    const inVocabulary = [...this.#vocabulary.dataset.match(subject, predicate, object)].filter((quad) => !alsoKnown.has(quadKey(quad)));
    return new Matches([...found, ...inVocabulary]) as unknown as DatasetCore;
  }
}

const termKey = (term: Term): string =>
  term.termType === 'Literal'
    ? `"${term.value}"@${term.language}^^${term.datatype.value}`
    : `${term.termType === 'BlankNode' ? '_:' : ''}${term.value}`;
const quadKey = ({ subject, predicate, object }: Quad): string => `${termKey(subject)} ${predicate.value} ${termKey(object)}`;
