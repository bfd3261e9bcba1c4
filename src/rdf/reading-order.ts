/**
 * The order in which a person would tell a record: who or what it is, then where, then on which terms. Serialised documents
 * follow it; what is not listed comes after, by name.
 */
import type { Term } from '@rdfjs/types';
import { acl, dct, foaf, geo, ldp, org, pim, rdf, rdfs, schema, sec, skos, solid, wa } from './terms.ts';

const predicates: readonly string[] = [
  rdf('type'),
  schema('offeredBy'),
  org('member'),
  org('organization'),
  foaf('name'),
  schema('name'),
  rdfs('label'),
  skos('prefLabel'),
  dct('title'),
  schema('description'),
  schema('knowsLanguage'),
  schema('availableLanguage'),
  schema('url'),
  schema('email'),
  schema('category'),
  wa('role'),
  wa('delivery'),
  wa('seat'),
  schema('eligibleCustomerType'),
  wa('eligibleRole'),
  schema('areaServed'),
  schema('eligibleRegion'),
  schema('ineligibleRegion'),
  wa('disputeJurisdiction'),
  schema('location'),
  schema('availableAtOrFrom'),
  geo('lat'),
  geo('long'),
  wa('confidentialWork'),
  schema('price'),
  schema('priceCurrency'),
  wa('unit'),
  wa('capBasis'),
  wa('capAmount'),
  wa('capTally'),
  wa('capFollowedBy'),
  schema('validFrom'),
  schema('validThrough'),
  wa('capacity'),
  wa('representative'),
  schema('startDate'),
  schema('endDate'),
  wa('acceptance'),
  wa('withdrawal'),
  wa('application'),
  wa('interests'),
  wa('values'),
  wa('attestation'),
  wa('roleSought'),
  wa('representation'),
  wa('terms'),
  schema('makesOffer'),
  wa('alliance'),
  wa('register'),
  wa('charter'),
  wa('latest'),
  schema('version'),
  dct('issued'),
  wa('text'),
  dct('language'),
  sec('digestMultibase'),
  pim('storage'),
  solid('oidcIssuer'),
  ldp('inbox'),
  solid('publicTypeIndex'),
  sec('assertionMethod'),
  sec('controller'),
  sec('publicKeyMultibase'),
  wa('retired'),
  sec('revoked'),
  solid('forClass'),
  solid('instance'),
  solid('instanceContainer'),
  acl('agent'),
  acl('agentClass'),
  acl('accessTo'),
  acl('default'),
  acl('mode'),
];
const ranks = new Map(predicates.map((predicate, rank) => [predicate, rank]));

/** Lower comes first. */
export function predicateRank(predicate: string): number {
  return ranks.get(predicate) ?? predicates.length;
}

/** Who a document speaks of (described here, named elsewhere), then its main record, then its parts, then blank nodes. */
export function subjectRank(subject: Term | undefined, document: string): number {
  if (subject === undefined || subject.termType === 'BlankNode') return 4;
  const own = document.split('#', 1)[0] ?? document;
  if (subject.value === own) return 0;
  if (!subject.value.startsWith(`${own}#`)) return 1;
  return ['#it', '#me'].includes(subject.value.slice(own.length)) ? 2 : 3;
}
