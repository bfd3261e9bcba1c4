/** The member's half of a membership: `<#it> a wa:Membership` in its own `membership.ttl`. */
import type { Quad } from '@rdfjs/types';
import type { WebId } from '../domain/iri.ts';
import type { MembershipClaim } from '../domain/member.ts';
import { parseIri } from '../domain/iri.ts';
import { roles } from '../domain/role.ts';
import { inOrder } from './compare-texts.ts';
import { instancesOf, iris, oneIri, quad } from './graph.ts';
import { present } from './strict-node.ts';
import { org, rdf, roleIri, roleOf, wa } from './terms.ts';

/** Every complete claim: exactly one member and one alliance. Anything ambiguous is no claim. */
export function readMembershipClaims(quads: readonly Quad[]): readonly MembershipClaim[] {
  return instancesOf(quads, wa('Membership')).flatMap((node): MembershipClaim[] => {
    const id = node.termType === 'NamedNode' ? parseIri(node.value) : undefined;
    const member = oneIri(quads, node, org('member'));
    const alliance = oneIri(quads, node, org('organization'));
    if (id === undefined || member === undefined || alliance === undefined) return [];
    const sought = new Set(iris(quads, node, wa('roleSought')).map(roleOf));
    return [
      {
        id,
        member: member as WebId,
        alliance: alliance as WebId,
        acceptances: inOrder(iris(quads, node, wa('acceptance'))),
        withdrawals: inOrder(iris(quads, node, wa('withdrawal'))),
        attestations: inOrder(iris(quads, node, wa('attestation'))),
        appeals: inOrder(iris(quads, node, wa('appeal'))),
        rightAcceptances: inOrder(iris(quads, node, wa('rightAcceptance'))),
        ...present({
          application: oneIri(quads, node, wa('application')),
          interests: oneIri(quads, node, wa('interests')),
          values: oneIri(quads, node, wa('values')),
        }),
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
    ...claim.acceptances.map((document) => quad(claim.id, wa('acceptance'), document)),
    ...claim.withdrawals.map((document) => quad(claim.id, wa('withdrawal'), document)),
    ...claim.attestations.map((document) => quad(claim.id, wa('attestation'), document)),
    ...claim.appeals.map((document) => quad(claim.id, wa('appeal'), document)),
    ...claim.rightAcceptances.map((document) => quad(claim.id, wa('rightAcceptance'), document)),
    ...(claim.application === undefined ? [] : [quad(claim.id, wa('application'), claim.application)]),
    ...(claim.interests === undefined ? [] : [quad(claim.id, wa('interests'), claim.interests)]),
    ...(claim.values === undefined ? [] : [quad(claim.id, wa('values'), claim.values)]),
    ...claim.rolesSought.map((role) => quad(claim.id, wa('roleSought'), roleIri(role))),
  ];
}
