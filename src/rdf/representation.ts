/** Who acts for a body: `<#representative-1> a wa:Representation` in the body's own `membership.ttl`. */
import type { Quad } from '@rdfjs/types';
import type { WebId } from '../domain/iri.ts';
import type { Representation } from '../domain/member.ts';
import { literal, quad } from './graph.ts';
import { StrictNode, asText, asTextLike, asWebId, present, reading } from './strict-node.ts';
import { rdf, schema, wa, xsd } from './terms.ts';

const asDay = asTextLike(/^\d{4}-\d{2}-\d{2}$/);

/** The representations that a body states, in the order of their names; one that is incomplete gives nobody a right. */
export function readRepresentations(quads: readonly Quad[], body: WebId): readonly Representation[] {
  const nodes = reading(() => new StrictNode(quads, body).nodes(wa('representation'))) ?? [];
  return nodes.flatMap((node) => reading(() => readRepresentation(node)) ?? []);
}

function readRepresentation(node: StrictNode): Representation {
  return {
    id: node.as(wa('Representation')).id,
    name: node.one(schema('name'), asText),
    capacity: node.one(wa('capacity'), asText),
    ...present({ webid: node.optional(wa('representative'), asWebId) }),
    from: node.one(schema('startDate'), asDay),
    ...present({ until: node.optional(schema('endDate'), asDay) }),
  };
}

export function writeRepresentation({ id, name, capacity, webid, from, until }: Representation): Quad[] {
  return [
    quad(id, rdf('type'), wa('Representation')),
    quad(id, schema('name'), literal(name)),
    quad(id, wa('capacity'), literal(capacity)),
    ...(webid === undefined ? [] : [quad(id, wa('representative'), webid)]),
    quad(id, schema('startDate'), literal(from, xsd('date'))),
    ...(until === undefined ? [] : [quad(id, schema('endDate'), literal(until, xsd('date')))]),
  ];
}
