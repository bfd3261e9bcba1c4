/** Changes of `membership.ttl` that share the document: the claim of a membership, and the links to offerings. */
import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, Iri, WebId } from '../domain/iri.ts';
import type { MembershipClaim } from '../domain/member.ts';
import { isA, quad } from '../rdf/graph.ts';
import { readMembershipClaims, writeMembershipClaim } from '../rdf/membership.ts';
import { org, rdf, schema, wa } from '../rdf/terms.ts';
import { changeGraph, missingFrom } from './graph-document.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

/** What the product says about a claim; other statements about the same node are somebody else's. */
const claimProperties: readonly string[] = [
  rdf('type'),
  org('member'),
  org('organization'),
  wa('acceptance'),
  wa('withdrawal'),
  wa('appeal'),
  wa('rightAcceptance'),
  wa('attestation'),
  wa('application'),
  wa('interests'),
  wa('values'),
  wa('roleSought'),
];

/** The claim of a membership in this alliance, where the document makes one. */
export const findClaim = (quads: readonly Quad[], member: WebId, alliance: WebId): MembershipClaim | undefined =>
  readMembershipClaims(quads).find((claim) => claim.member === member && claim.alliance === alliance);

/** The name of the claim for an alliance: the one it has, `#it` for the first alliance, a numbered one for each further. */
export function claimName(quads: readonly Quad[], document: DocumentUrl, member: WebId, alliance: WebId): Iri {
  const present = findClaim(quads, member, alliance);
  if (present !== undefined) return present.id;
  const isFree = (id: string): boolean => !isA(quads, id, wa('Membership'));
  let id = `${document}#it`;
  for (let number = 2; !isFree(id); number++) id = `${document}#membership-${number}`;
  return id as Iri;
}

/** The statements with this claim in place of an earlier one of the same name. */
export function withClaim(quads: readonly Quad[], claim: MembershipClaim): readonly Quad[] {
  const others = quads.filter((each) => each.subject.value !== claim.id || !claimProperties.includes(each.predicate.value));
  return [...others, ...writeMembershipClaim(claim)];
}

/** Changes the claim of this person's membership in an alliance; where there was none, it is made. */
export async function changeClaim(
  { pod, webId, storage }: Pick<MemberPorts, 'pod' | 'webId' | 'storage'>,
  alliance: WebId,
  change: (claim: MembershipClaim) => MembershipClaim,
): Promise<void> {
  const document = layoutOf(storage).membership;
  await changeGraph(pod, document, (quads) => {
    const id = claimName(quads, document, webId, alliance);
    const nothing = { acceptances: [], withdrawals: [], attestations: [], appeals: [], rightAcceptances: [], rolesSought: [] };
    const none: MembershipClaim = { id, member: webId, alliance, ...nothing };
    return withClaim(quads, change(findClaim(quads, webId, alliance) ?? none));
  });
}

/** A list with one more entry, where it is not there yet. */
export const including = (links: readonly Iri[], link: Iri): readonly Iri[] => (links.includes(link) ? links : [...links, link]);

/** The statements with a link from the member to an offering. */
export function withOffer(quads: readonly Quad[], member: WebId, offering: Iri): readonly Quad[] {
  return [...quads, ...missingFrom(quads, [quad(member, schema('makesOffer'), offering)])];
}

/** The statements without the links to anything in that document. */
export function withoutOffersIn(quads: readonly Quad[], document: DocumentUrl): readonly Quad[] {
  return quads.filter(
    (each) =>
      each.predicate.value !== schema('makesOffer') || (each.object.value !== document && !each.object.value.startsWith(`${document}#`)),
  );
}
