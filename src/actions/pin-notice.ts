/** The notification that somebody has another key and asks to have it pinned: it says whose and which, and is not believed. */
import type { Quad } from '@rdfjs/types';
import type { Iri, WebId } from '../domain/iri.ts';
import { webIdAt } from '../rdf/credential.ts';
import { instancesOf, oneIri } from '../rdf/graph.ts';
import { activity, wa, xsd } from '../rdf/terms.ts';

export interface PinNotice {
  readonly actor: WebId;
  readonly method: Iri;
}

/** The JSON-LD of the notification, in expanded form: no context is needed to understand it. */
export const pinNoticeDocument = ({
  actor,
  method,
  alliance,
  published,
}: PinNotice & { readonly alliance: WebId; readonly published: string }): object => ({
  '@id': `${method}-notice`,
  '@type': [wa('PinRequest'), activity('Offer')],
  [activity('actor')]: [{ '@id': actor }],
  [activity('object')]: [{ '@id': method }],
  [activity('target')]: [{ '@id': alliance }],
  [activity('published')]: [{ '@type': xsd('dateTime'), '@value': published }],
});

/** The one request in a notification; undefined for every other notification. */
export function readPinNotice(quads: readonly Quad[]): PinNotice | undefined {
  const [request, ...others] = instancesOf(quads, wa('PinRequest'));
  if (request === undefined || others.length > 0) return undefined;
  const actor = webIdAt(quads, request.value, activity('actor'));
  const method = oneIri(quads, request.value, activity('object'));
  return actor === undefined || method === undefined ? undefined : { actor, method };
}
