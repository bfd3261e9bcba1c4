import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { documentAt, oneTime, webIdAt } from './credential.ts';
import { instancesOf } from './graph.ts';
import { activity, xsd } from './terms.ts';

/**
 * The notification that an application was made (Linked Data Notifications, ActivityStreams *Offer*). It says where the
 * application is; nothing else in it is believed.
 */
export interface ApplicationNotice {
  readonly application: DocumentUrl;
  /** Who the sender says is applying. */
  readonly actor?: WebId;
  /** When the sender says that it was sent. */
  readonly published?: string;
}

/** The JSON-LD of a notification, in expanded form: no context is needed to understand it. */
export function applicationNoticeDocument(notice: {
  readonly applicant: WebId;
  readonly application: DocumentUrl;
  readonly alliance: WebId;
  readonly published: string;
}): object {
  return {
    '@id': `${notice.application}#notice`,
    '@type': [activity('Offer')],
    [activity('actor')]: [{ '@id': notice.applicant }],
    [activity('object')]: [{ '@id': notice.application }],
    [activity('target')]: [{ '@id': notice.alliance }],
    [activity('published')]: [{ '@type': xsd('dateTime'), '@value': notice.published }],
  };
}

/** The one application that a notification is about; undefined for every other notification. */
export function readApplicationNotice(quads: readonly Quad[]): ApplicationNotice | undefined {
  const [offer, ...others] = instancesOf(quads, activity('Offer'));
  const application = offer === undefined || others.length > 0 ? undefined : documentAt(quads, offer.value, activity('object'));
  if (offer === undefined || application === undefined) return undefined;
  const actor = webIdAt(quads, offer.value, activity('actor'));
  const published = oneTime(quads, offer.value, activity('published'));
  return { application, ...(actor === undefined ? {} : { actor }), ...(published === undefined ? {} : { published }) };
}
