import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import { instancesOf, iris, quad } from './graph.ts';
import { rdf, solid } from './terms.ts';

/** What a type index says: things of this class stand in this document, or each in a document of this container. */
export interface Registration {
  readonly id: string;
  readonly forClass: Iri;
  readonly instance?: Iri;
  readonly container?: Iri;
}

/** Every place that a type index names (Solid Type Indexes). A registration with several classes or places is several. */
export function readRegistrations(quads: readonly Quad[]): Registration[] {
  return instancesOf(quads, solid('TypeRegistration')).flatMap((node) =>
    iris(quads, node, solid('forClass')).flatMap((forClass): Registration[] => [
      ...iris(quads, node, solid('instance')).map((instance) => ({ id: node.value, forClass, instance })),
      ...iris(quads, node, solid('instanceContainer')).map((container) => ({ id: node.value, forClass, container })),
    ]),
  );
}

/** The statements that add one registration. */
export function writeRegistration({ id, forClass, instance, container }: Registration): Quad[] {
  return [
    quad(id, rdf('type'), solid('TypeRegistration')),
    quad(id, solid('forClass'), forClass),
    ...(instance === undefined ? [] : [quad(id, solid('instance'), instance)]),
    ...(container === undefined ? [] : [quad(id, solid('instanceContainer'), container)]),
  ];
}

/** The statements of an index that registers nothing yet. */
export function writeTypeIndex(document: DocumentUrl): Quad[] {
  return [quad(document, rdf('type'), solid('TypeIndex')), quad(document, rdf('type'), solid('ListedDocument'))];
}
