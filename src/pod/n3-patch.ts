/** N3 Patch (Solid Protocol §5.3.1), in the one form every server takes: the quads that go and the quads that come, spelled out. */
import type { Quad, Term } from '@rdfjs/types';
import { serialiseNQuads } from '../rdf/serialise.ts';
import type { Patch } from './pod.ts';

/** The body of a `PATCH` with the media type `text/n3`. */
export function n3Patch({ deletes, inserts }: Patch): string {
  for (const { subject, object } of [...deletes, ...inserts]) {
    if (isBlank(subject) || isBlank(object)) throw new TypeError('A patch cannot name a blank node: give the node an IRI.');
  }
  const clause = (name: string, quads: readonly Quad[]): string =>
    quads.length === 0 ? '' : `;\n  solid:${name} {\n${serialiseNQuads(quads)}  }`;
  return `@prefix solid: <http://www.w3.org/ns/solid/terms#>.\n_:patch a solid:InsertDeletePatch${clause('deletes', deletes)}${clause('inserts', inserts)}.\n`;
}

/** The quads after a patch; undefined when one that should go is not there, because then somebody else was quicker. */
export function applyPatch(quads: readonly Quad[], { deletes, inserts }: Patch): Quad[] | undefined {
  if (deletes.some((gone) => !quads.some((quad) => quad.equals(gone)))) return undefined;
  const kept = quads.filter((quad) => !deletes.some((gone) => gone.equals(quad)));
  return [...kept, ...inserts.filter((come) => !kept.some((quad) => quad.equals(come)))];
}

const isBlank = (term: Term): boolean => term.termType === 'BlankNode';
