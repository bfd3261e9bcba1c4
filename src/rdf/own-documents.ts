/**
 * The shapes and the vocabulary that ship with the product, parsed once. They are ours: a mistake in them is a programming
 * error, so this parser throws where `parse.ts` would answer with an issue.
 */
import { Parser } from 'n3';
import type { Quad } from '@rdfjs/types';
import agreementVersionShape from '../../shapes/agreement-version.ttl?raw';
import attestationShape from '../../shapes/attestation.ttl?raw';
import memberShape from '../../shapes/member.ttl?raw';
import membershipShape from '../../shapes/membership.ttl?raw';
import offeringShape from '../../shapes/offering.ttl?raw';
import placeShape from '../../shapes/place.ttl?raw';
import rolePolicyShape from '../../shapes/role-policy.ttl?raw';
import termsRowShape from '../../shapes/terms-row.ttl?raw';
import alliance from '../../vocab/alliance.ttl?raw';
import agreementKinds from '../../vocab/agreement-kinds.ttl?raw';
import attestationKinds from '../../vocab/attestation-kinds.ttl?raw';
import customerClasses from '../../vocab/customer-classes.ttl?raw';
import fields from '../../vocab/fields.ttl?raw';
import levels from '../../vocab/levels.ttl?raw';
import methods from '../../vocab/methods.ttl?raw';
import roles from '../../vocab/roles.ttl?raw';
import serviceTypes from '../../vocab/service-types.ttl?raw';
import units from '../../vocab/units.ttl?raw';

/** Turtle of our own, with nothing relative in it. Throws on a mistake. */
export function parseOwn(turtle: string): Quad[] {
  return new Parser({ format: 'text/turtle' }).parse(turtle);
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** All shapes, as one graph. */
export const ownShapes: () => readonly Quad[] = once(() =>
  [
    memberShape,
    membershipShape,
    offeringShape,
    termsRowShape,
    placeShape,
    attestationShape,
    rolePolicyShape,
    agreementVersionShape,
  ].flatMap(parseOwn),
);

/** The vocabulary and all schemes, as one graph, in the order of the files. */
export const ownVocabulary: () => readonly Quad[] = once(() =>
  [alliance, roles, customerClasses, levels, units, serviceTypes, attestationKinds, agreementKinds, methods, fields].flatMap(parseOwn),
);
