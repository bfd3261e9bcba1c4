import type { Quad } from '@rdfjs/types';
import type { WebId } from '../domain/iri.ts';
import type { MembershipState, Reason, RoleGrant, Verdict } from '../domain/membership.ts';
import { inOrder } from '../rdf/compare-texts.ts';
import { iris, literal, objects, oneIri, oneString, quad, strings } from '../rdf/graph.ts';
import { rdf, roleIri, roleOf, wa, xsd } from '../rdf/terms.ts';
import { verdictsGraph } from './graphs.ts';

/** What an index concludes, and for when. */
export interface JudgedVerdicts {
  readonly at: string | undefined;
  readonly verdicts: readonly Verdict[];
}

/** The statements of the verdicts graph, in the default graph. */
export function writeVerdicts({ at, verdicts }: JudgedVerdicts): Quad[] {
  let [grants, reasons] = [0, 0];
  return [
    ...(at === undefined ? [] : [quad(verdictsGraph, wa('judgedAt'), literal(at, xsd('dateTime')))]),
    ...verdicts.flatMap(({ webid, listed, state, since, roles, reasons: why }) => [
      quad(webid, wa('listed'), literal(String(listed), xsd('boolean'))),
      quad(webid, wa('membershipState'), literal(state)),
      ...(since === undefined ? [] : [quad(webid, wa('memberSince'), literal(since, xsd('dateTime')))]),
      ...roles.flatMap((grant) => grantQuads(webid, `${verdictsGraph}#grant-${(grants += 1)}`, grant)),
      ...why.flatMap((reason) => reasonQuads(webid, `${verdictsGraph}#reason-${(reasons += 1)}`, reason)),
    ]),
  ];
}

function grantQuads(webid: WebId, id: string, { role, jurisdictions, level }: RoleGrant): Quad[] {
  return [
    quad(webid, wa('grant'), id),
    quad(id, rdf('type'), wa('RoleGrant')),
    quad(id, wa('role'), roleIri(role)),
    ...jurisdictions.map((jurisdiction) => quad(id, wa('jurisdiction'), literal(jurisdiction))),
    ...(level === undefined ? [] : [quad(id, wa('level'), level)]),
  ];
}

function reasonQuads(webid: WebId, id: string, { code, document, text, remedy }: Reason): Quad[] {
  return [
    quad(webid, wa('reason'), id),
    quad(id, rdf('type'), wa('Reason')),
    quad(id, wa('code'), literal(code)),
    quad(id, wa('inDocument'), document),
    quad(id, wa('message'), literal(text)),
    quad(id, wa('remedy'), literal(remedy)),
  ];
}

/** The verdicts as they were written, by WebID. */
export function readVerdicts(quads: readonly Quad[]): JudgedVerdicts {
  const webids = quads.filter(({ predicate }) => predicate.value === wa('listed')).map(({ subject }) => subject.value as WebId);
  return {
    at: oneString(quads, verdictsGraph, wa('judgedAt')),
    verdicts: [...webids].sort().map((webid): Verdict => {
      const since = oneString(quads, webid, wa('memberSince'));
      return {
        webid,
        listed: oneString(quads, webid, wa('listed')) === 'true',
        state: (oneString(quads, webid, wa('membershipState')) ?? 'none') as MembershipState,
        ...(since !== undefined && { since }),
        roles: inOrder(iris(quads, webid, wa('grant'))).flatMap((id) => readGrant(quads, id)),
        reasons: inOrder(iris(quads, webid, wa('reason'))).map((id) => ({
          code: oneString(quads, id, wa('code')) ?? '',
          document: objects(quads, id, wa('inDocument'))[0]?.value ?? '',
          text: oneString(quads, id, wa('message')) ?? '',
          remedy: oneString(quads, id, wa('remedy')) ?? '',
        })),
      };
    }),
  };
}

function readGrant(quads: readonly Quad[], id: string): RoleGrant[] {
  const role = roleOf(oneIri(quads, id, wa('role')) ?? '');
  const level = oneIri(quads, id, wa('level'));
  if (role === undefined) return [];
  return [{ role, jurisdictions: [...strings(quads, id, wa('jurisdiction'))].sort(), ...(level !== undefined && { level }) }];
}
