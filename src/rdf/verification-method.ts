/** Keys in a WebID document (Controlled Identifiers 1.0 §2.2): `<#me> sec:assertionMethod <#key-2026-11-21-1>`. */
import type { Quad } from '@rdfjs/types';
import type { WebId } from '../domain/iri.ts';
import type { VerificationMethod } from '../domain/key.ts';
import { iris, literal, quad } from './graph.ts';
import { asMultikey } from './pinned-key.ts';
import { StrictNode, asIri, asTime, present, reading, unreadable } from './strict-node.ts';
import { rdf, sec, wa, xsd } from './terms.ts';

/**
 * The keys that a WebID lists for signing, in the order of their addresses. A key belongs to whoever both names it and is
 * named by it: one that says another controller, or several, is left out, and so is one whose end cannot be read.
 */
export function readVerificationMethods(quads: readonly Quad[], webid: WebId): readonly VerificationMethod[] {
  const listed = [...new Set(iris(quads, webid, sec('assertionMethod')))].sort();
  return listed.flatMap((id) => reading(() => readMethod(new StrictNode(quads, id), webid)) ?? []);
}

function readMethod(node: StrictNode, webid: WebId): VerificationMethod {
  const method = node.as(sec('Multikey'));
  if (method.one(sec('controller'), asIri) !== webid) return unreadable();
  return {
    id: method.id,
    controller: webid,
    publicKeyMultibase: method.one(sec('publicKeyMultibase'), asMultikey),
    ...present({ revoked: method.optional(sec('revoked'), asTime), retired: method.optional(wa('retired'), asTime) }),
  };
}

/** The statements that list a key, with its end where it has one. */
export function writeVerificationMethod({ id, controller, publicKeyMultibase, revoked, retired }: VerificationMethod): Quad[] {
  return [
    quad(controller, sec('assertionMethod'), id),
    quad(id, rdf('type'), sec('Multikey')),
    quad(id, sec('controller'), controller),
    quad(id, sec('publicKeyMultibase'), literal(publicKeyMultibase, sec('multibase'))),
    ...(revoked === undefined ? [] : [quad(id, sec('revoked'), literal(revoked, xsd('dateTime')))]),
    ...(retired === undefined ? [] : [quad(id, wa('retired'), literal(retired, xsd('dateTime')))]),
  ];
}
