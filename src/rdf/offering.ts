/** An offering: `<#it> a wa:Offering` in a document of its own, its terms rows beside it. */
import type { Quad } from '@rdfjs/types';
import { documentOf, parseIri, type Iri, type WebId } from '../domain/iri.ts';
import type { Delivery, Offering } from '../domain/offering.ts';
import { inOrder } from './compare-texts.ts';
import { instancesOf, iris, isA, literal, objects, oneIri, oneString, quad, strings, textQuads } from './graph.ts';
import { firstTexts, namesOf } from './names.ts';
import { readPlace, writePlace } from './place.ts';
import { readTermsRow, writeTermsRow } from './terms-row.ts';
import { deliveryIri, deliveryOf, rdf, roleIri, roleOf, schema, wa, xsd } from './terms.ts';

const deliveries: readonly Delivery[] = ['on-site', 'remote'];

/**
 * The offering of this name; undefined when it lacks what makes an offering (who offers it, what, under which role).
 * Lists come sorted, so that the same statements in any order give the same offering. Rows that cannot be read are left
 * out; the shape reports them.
 */
export function readOffering(quads: readonly Quad[], id: Iri): Offering | undefined {
  if (!isA(quads, id, wa('Offering'))) return undefined;
  const offeredBy = oneIri(quads, id, schema('offeredBy'));
  const serviceType = oneIri(quads, id, schema('category'));
  const role = roleOf(oneIri(quads, id, wa('role')) ?? '');
  if (offeredBy === undefined || serviceType === undefined || role === undefined) return undefined;
  const delivered = new Set(iris(quads, id, wa('delivery')).map(deliveryOf));
  const [at] = objects(quads, id, schema('availableAtOrFrom'));
  const place = at === undefined ? undefined : readPlace(quads, at);
  return {
    id,
    offeredBy: offeredBy as WebId,
    name: namesOf(quads, id),
    description: firstTexts(quads, id, [schema('description')]),
    serviceType,
    role,
    delivery: deliveries.filter((delivery) => delivered.has(delivery)),
    area: {
      included: inOrder(strings(quads, id, schema('areaServed'))),
      excluded: inOrder(strings(quads, id, schema('ineligibleRegion'))),
    },
    disputes: inOrder(strings(quads, id, wa('disputeJurisdiction'))),
    languages: inOrder(strings(quads, id, schema('availableLanguage'))),
    ...(place === undefined ? {} : { place }),
    confidentialWork: ['true', '1'].includes(oneString(quads, id, wa('confidentialWork')) ?? ''),
    terms: inOrder(iris(quads, id, wa('terms'))).flatMap((row) => readTermsRow(quads, row) ?? []),
  };
}

/** Every offering that can be read, by IRI. */
export function readOfferings(quads: readonly Quad[]): readonly Offering[] {
  const names = instancesOf(quads, wa('Offering')).flatMap((node) => (node.termType === 'NamedNode' ? (parseIri(node.value) ?? []) : []));
  return inOrder(names).flatMap((id) => readOffering(quads, id) ?? []);
}

/** The statements of an offering and its rows, as they stand in the offering's own document. */
export function writeOffering(offering: Offering): Quad[] {
  const { id } = offering;
  const place = `${documentOf(id)}#place`;
  return [
    quad(id, rdf('type'), wa('Offering')),
    quad(id, rdf('type'), schema('Offer')),
    quad(id, schema('offeredBy'), offering.offeredBy),
    ...textQuads(id, schema('name'), offering.name),
    ...textQuads(id, schema('description'), offering.description),
    quad(id, schema('category'), offering.serviceType),
    quad(id, wa('role'), roleIri(offering.role)),
    ...offering.delivery.map((delivery) => quad(id, wa('delivery'), deliveryIri(delivery))),
    ...offering.area.included.map((jurisdiction) => quad(id, schema('areaServed'), literal(jurisdiction))),
    ...offering.area.excluded.map((jurisdiction) => quad(id, schema('ineligibleRegion'), literal(jurisdiction))),
    ...offering.disputes.map((jurisdiction) => quad(id, wa('disputeJurisdiction'), literal(jurisdiction))),
    ...offering.languages.map((language) => quad(id, schema('availableLanguage'), literal(language))),
    ...(offering.place === undefined ? [] : [quad(id, schema('availableAtOrFrom'), place), ...writePlace(offering.place, place)]),
    ...(offering.confidentialWork ? [quad(id, wa('confidentialWork'), literal('true', xsd('boolean')))] : []),
    ...offering.terms.flatMap((row) => [quad(id, wa('terms'), row.id), ...writeTermsRow(row)]),
  ];
}
