import { type Iri, documentOf } from '../../domain/iri.ts';
import type { DocumentKind } from '../crawl-event.ts';
import { iris } from '../../rdf/graph.ts';
import { readMembershipClaims } from '../../rdf/membership.ts';
import { schema } from '../../rdf/terms.ts';
import type { Link, MemberPage } from './link.ts';

/** From a membership document: the offerings that this member makes, and the acceptance that its own claims name. */
export function fromMembershipDocument({ quads, member, storages = [] }: MemberPage): Link[] {
  const link = (iri: Iri | undefined, documentKind: DocumentKind, format: Link['format']): Link[] =>
    iri === undefined || !/^https?:\/\/[^/]/i.test(iri) ? [] : [{ document: documentOf(iri), documentKind, format, member, storages }];
  const claims = readMembershipClaims(quads).filter((claim) => claim.member === member);
  return [
    ...iris(quads, member, schema('makesOffer')).flatMap((offering) => link(offering, 'offering', 'rdf')),
    ...claims.flatMap(({ acceptance }) => link(acceptance, 'acceptance', 'credential')),
  ];
}
