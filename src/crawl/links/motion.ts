import { documentOf } from '../../domain/iri.ts';
import { readMotion } from '../../rdf/motion.ts';
import type { Link, Page } from './link.ts';

/** From a motion: the WebID documents of those who could vote on it, for their keys. */
export function fromMotion({ quads }: Page): readonly Link[] {
  return (readMotion(quads)?.electorate ?? []).map(({ holder }) => ({
    ...{ document: documentOf(holder), documentKind: 'key', format: 'rdf', member: holder },
  }));
}
