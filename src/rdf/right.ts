import type { Right } from '../domain/right.ts';
import { type StrictNode, asIri, asText, asTime, asWebId, present } from './strict-node.ts';
import { schema, wa } from './terms.ts';

/**
 * A right as an event leaves it. The node is the event's own and only names the right: a transfer says another holder of the
 * same right, and neither event may contradict the other where their statements meet.
 */
export function readRight(node: StrictNode): Right {
  const holding = node.as(wa('RightHolding'));
  return {
    id: holding.one(wa('right'), asIri),
    kind: holding.one(wa('rightKind'), asText),
    holder: holding.one(wa('holder'), asWebId),
    basis: holding.one(wa('basis'), asText),
    from: holding.one(schema('validFrom'), asTime),
    ...present({ until: holding.optional(schema('validThrough'), asTime) }),
  };
}

/** The JSON-LD of a right at `id`, an address under that of the event. */
export function rightNode(id: string, { id: right, kind, holder, basis, from, until }: Right): object {
  return { id, type: 'RightHolding', right, rightKind: kind, holder, basis, from, ...present({ until }) };
}
