/** Questions to the vocabulary: what stands below a concept, what belongs to a class, what it is called. */
import type { Quad } from '@rdfjs/types';
import { parseIri, type Iri } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { instancesOf, oneIri, strings, texts } from './graph.ts';
import { ownVocabulary } from './own-documents.ts';
import { rdfs, skos } from './terms.ts';

/** Everything `vocab/` says. A copy: the caller may keep it or add to it. */
export function vocabularyQuads(): Quad[] {
  return [...ownVocabulary()];
}

/** The concept itself and all that stand below it, at any depth. */
export function narrowerOf(concept: Iri): readonly Iri[] {
  const found = [concept];
  for (const broader of found) {
    for (const { subject, predicate, object } of ownVocabulary()) {
      const narrower = predicate.value === skos('broader') && object.value === broader ? parseIri(subject.value) : undefined;
      if (narrower !== undefined && !found.includes(narrower)) found.push(narrower);
    }
  }
  return found;
}

/** The concept above, where there is one. */
export function broaderOf(concept: string): Iri | undefined {
  return oneIri(ownVocabulary(), concept, skos('broader'));
}

/** The concepts of a class, in the order of the vocabulary's files, which is the order for people. */
export function conceptsOf(type: string): readonly Iri[] {
  return instancesOf(ownVocabulary(), type).flatMap((node) => (node.termType === 'NamedNode' ? (parseIri(node.value) ?? []) : []));
}

/** What a term is called, in every language there is. */
export function labelsOf(term: string, quads: readonly Quad[] = ownVocabulary()): Texts {
  const preferred = texts(quads, term, skos('prefLabel'));
  return preferred.length > 0 ? preferred : texts(quads, term, rdfs('label'));
}

/** The slug of a concept (`skos:notation`), as the command line writes it. */
export function slugOf(concept: string): string | undefined {
  return strings(ownVocabulary(), concept, skos('notation'))[0];
}

/** The concept with this slug in a class: `solar-design` among `wa:ServiceType`. */
export function conceptBySlug(type: string, slug: string): Iri | undefined {
  return conceptsOf(type).find((concept) => slugOf(concept) === slug);
}
