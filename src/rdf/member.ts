/** A member's description of itself: the node of the WebID in its own `membership.ttl`. */
import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { Member } from '../domain/member.ts';
import { inOrder } from './compare-texts.ts';
import { about, isA, iris, literal, namedNode, objects, oneString, quad, strings, textQuads } from './graph.ts';
import { firstTexts, namesOf } from './names.ts';
import { readPlace, writePlace } from './place.ts';
import { readRepresentations, writeRepresentation } from './representation.ts';
import { activity, dct, foaf, org, rdf, schema, schemaHttp, vcard, wa } from './terms.ts';

const organizationClasses = [
  schema('Organization'),
  schemaHttp('Organization'),
  foaf('Organization'),
  org('Organization'),
  org('FormalOrganization'),
  vcard('Organization'),
  activity('Organization'),
];
const descriptionProperties = [schema('description'), schemaHttp('description'), activity('summary'), vcard('note'), dct('description')];

/**
 * What the statements say of the WebID; undefined when they say nothing. Reads other vocabularies' names too and never
 * complains: whether the description is complete is for the shape to say.
 */
export function readMember(quads: readonly Quad[], webid: WebId): Member | undefined {
  if (about(quads, webid).length === 0) return undefined;
  const [location] = objects(quads, webid, schema('location'));
  const place = location === undefined ? undefined : readPlace(quads, location);
  const seat = oneString(quads, webid, wa('seat'));
  const [homepage] = [schema('url'), schemaHttp('url'), foaf('homepage')].flatMap((property) => iris(quads, webid, property));
  const email = readEmail(quads, webid);
  return {
    webid,
    kind: organizationClasses.some((type) => isA(quads, webid, type)) ? 'organization' : 'person',
    name: namesOf(quads, webid),
    description: firstTexts(quads, webid, descriptionProperties),
    languages: inOrder([...strings(quads, webid, schema('knowsLanguage')), ...strings(quads, webid, schemaHttp('knowsLanguage'))]),
    ...(seat === undefined ? {} : { seat }),
    ...(place === undefined ? {} : { place }),
    worksIn: inOrder(strings(quads, webid, schema('areaServed'))),
    representatives: readRepresentations(quads, webid),
    ...(homepage === undefined ? {} : { homepage }),
    ...(email === undefined ? {} : { email }),
  };
}

/** An address as text, or as the `mailto:` link that FOAF and vCard use. */
function readEmail(quads: readonly Quad[], webid: WebId): string | undefined {
  return [schema('email'), schemaHttp('email'), foaf('mbox'), vcard('hasEmail')]
    .flatMap((property) => objects(quads, webid, property))
    .map((term) => term.value.replace(/^mailto:/i, ''))
    .find((text) => text.includes('@'));
}

/** The statements of a member's description, as they stand in `document`. */
export function writeMember(member: Member, document: DocumentUrl): Quad[] {
  const { webid } = member;
  const place = `${document}#place`;
  return [
    quad(webid, rdf('type'), schema(member.kind === 'organization' ? 'Organization' : 'Person')),
    ...textQuads(webid, schema('name'), member.name),
    ...textQuads(webid, schema('description'), member.description),
    ...member.languages.map((language) => quad(webid, schema('knowsLanguage'), literal(language))),
    ...(member.seat === undefined ? [] : [quad(webid, wa('seat'), literal(member.seat))]),
    ...member.worksIn.map((jurisdiction) => quad(webid, schema('areaServed'), literal(jurisdiction))),
    ...(member.place === undefined ? [] : [quad(webid, schema('location'), place), ...writePlace(member.place, place)]),
    ...member.representatives.flatMap((each) => [quad(webid, wa('representation'), each.id), ...writeRepresentation(each)]),
    ...(member.homepage === undefined ? [] : [quad(webid, schema('url'), namedNode(member.homepage))]),
    ...(member.email === undefined ? [] : [quad(webid, schema('email'), literal(member.email))]),
  ];
}
