import { type Iri, documentOf } from '../../domain/iri.ts';
import type { DocumentKind } from '../crawl-event.ts';
import { readRegistrations } from '../../rdf/type-index.ts';
import { wa } from '../../rdf/terms.ts';
import type { Link, MemberPage } from './link.ts';

/** From a type index: where memberships stand, and offerings or the containers of offerings. Other classes are other applications' business. */
export function fromTypeIndex({ quads, member, storages = [] }: MemberPage): Link[] {
  const link = (iri: Iri | undefined, documentKind: DocumentKind): Link[] =>
    iri === undefined || !/^https?:\/\/[^/]/i.test(iri)
      ? []
      : [{ document: documentOf(iri), documentKind, format: 'rdf', member, storages }];
  return readRegistrations(quads).flatMap(({ forClass, instance, container }) => {
    if (forClass === wa('Membership')) return link(instance, 'membership');
    return forClass === wa('Offering') ? [...link(instance, 'offering'), ...link(container, 'container')] : [];
  });
}
