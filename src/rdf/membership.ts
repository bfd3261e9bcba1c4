/** The member's half of a membership: `<#it> a wa:Membership` in its own `membership.ttl`. */
import type { Quad } from '@rdfjs/types';
import type { WebId } from '../domain/iri.ts';
import type { MembershipClaim } from '../domain/member.ts';
import { parseIri } from '../domain/iri.ts';
import { roles } from '../domain/role.ts';
import { instancesOf, iris, oneIri, quad } from './graph.ts';
import { org, rdf, roleIri, roleOf, wa } from './terms.ts';

/** Every complete claim: exactly one member and one alliance. Anything ambiguous is no claim. */
export function readMembershipClaims(quads: readonly Quad[]): readonly MembershipClaim[] {
  return instancesOf(quads, wa('Membership')).flatMap((node): MembershipClaim[] => {
    const id = node.termType === 'NamedNode' ? parseIri(node.value) : undefined;
    const member = oneIri(quads, node, org('member'));
    const alliance = oneIri(quads, node, org('organization'));
    if (id === undefined || member === undefined || alliance === undefined) return [];
    const acceptance = oneIri(quads, node, wa('acceptance'));
    const application = oneIri(quads, node, wa('application'));
    const sought = new Set(iris(quads, node, wa('roleSought')).map(roleOf));
    return [
      {
        id,
        member: member as WebId,
        alliance: alliance as WebId,
        ...(acceptance === undefined ? {} : { acceptance }),
        ...(application === undefined ? {} : { application }),
        rolesSought: roles.filter((role) => sought.has(role)),
      },
    ];
  });
}

export function writeMembershipClaim(claim: MembershipClaim): Quad[] {
  return [
    quad(claim.id, rdf('type'), wa('Membership')),
    quad(claim.id, org('member'), claim.member),
    quad(claim.id, org('organization'), claim.alliance),
    ...(claim.acceptance === undefined ? [] : [quad(claim.id, wa('acceptance'), claim.acceptance)]),
    ...(claim.application === undefined ? [] : [quad(claim.id, wa('application'), claim.application)]),
    ...claim.rolesSought.map((role) => quad(claim.id, wa('roleSought'), roleIri(role))),
  ];
}
