import type { Iri } from '../../domain/iri.ts';
import type { DocumentKind } from '../crawl-event.ts';
import { iris } from '../../rdf/graph.ts';
import { readMembershipClaims } from '../../rdf/membership.ts';
import { schema } from '../../rdf/terms.ts';
import { documentsOf, type Link, type MemberPage } from './link.ts';

/** From a membership document: the offerings that this member makes, and the credentials that its own claims name. */
export function fromMembershipDocument({ quads, member, storages = [] }: MemberPage): Link[] {
  const links = (documentKind: DocumentKind, format: Link['format'], ...named: readonly (Iri | undefined)[]): readonly Link[] =>
    documentsOf(...named).map((document) => ({ document, documentKind, format, member, storages }));
  const claims = readMembershipClaims(quads).filter((claim) => claim.member === member);
  return [
    ...links('offering', 'rdf', ...iris(quads, member, schema('makesOffer'))),
    ...claims.flatMap(({ acceptances, withdrawals, appeals, rightAcceptances, attestations, application, interests, values }) => [
      ...links('acceptance', 'credential', ...acceptances),
      ...links('withdrawal', 'credential', ...withdrawals),
      ...links('appeal', 'credential', ...appeals),
      ...links('right-acceptance', 'credential', ...rightAcceptances),
      ...links('attestation', 'credential', ...attestations),
      ...links('application', 'credential', application),
      ...links('interests', 'credential', interests),
      ...links('values', 'credential', values),
    ]),
  ];
}
