import type { Quad } from '@rdfjs/types';
import { documentOf } from '../../domain/iri.ts';
import { iris } from '../../rdf/graph.ts';
import { ldp, rdf } from '../../rdf/terms.ts';
import type { Link, MemberPage } from './link.ts';

/** From a container of offerings: the Turtle documents in it. Containers inside it, and files of other kinds, are left alone. */
export function fromContainer({ quads, address, member, storages = [] }: MemberPage): Link[] {
  return iris(quads, address, ldp('contains'))
    .filter((child) => /^https?:\/\/[^/]/i.test(child) && !child.endsWith('/') && isTurtle(quads, child))
    .map((child) => ({ document: documentOf(child), documentKind: 'offering', format: 'rdf', member, storages }));
}

const mediaTypeClass = /^https?:\/\/www\.w3\.org\/ns\/iana\/media-types\/(.+)#Resource$/;

/** Servers class what they list by media type; where they do not, the name tells. */
function isTurtle(quads: readonly Quad[], child: string): boolean {
  const mediaTypes = iris(quads, child, rdf('type')).flatMap((type) => mediaTypeClass.exec(type)?.[1] ?? []);
  return mediaTypes.length > 0 ? mediaTypes.includes('text/turtle') : child.endsWith('.ttl');
}
