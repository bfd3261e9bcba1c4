import type { FormData } from '../domain/form-field.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { Offering } from '../domain/offering.ts';
import type { TermsRow } from '../domain/terms.ts';
import { describeForm } from '../rdf/form.ts';
import { writeOffering } from '../rdf/offering.ts';
import { readRecord } from '../rdf/record.ts';
import { openRecord } from './open-record.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { savedDocument } from './saved-document.ts';
import { putRecord } from './save-record.ts';

/** An offering before it stands anywhere: whose it is and what its parts are called follow from where it is put. */
export type OfferingToPublish = Omit<Offering, 'id' | 'offeredBy' | 'terms'> & { readonly terms: readonly Omit<TermsRow, 'id'>[] };

/**
 * Publishes an offering under a name of one's choice, or changes the one that stands there. Throws InvalidRecordError when
 * it does not conform, and the errors of the pod.
 */
export async function publishOffering(ports: MemberPorts, slug: string, offering: OfferingToPublish): Promise<DocumentUrl> {
  const { webId, storage } = ports;
  const document = documentIn(layoutOf(storage).offerings, slug, 'ttl');
  const id = `${document}#it` as Iri;
  const terms = offering.terms.map((row, at): TermsRow => ({ ...row, id: `${document}#terms-${at + 1}` as Iri }));
  const data: FormData = readRecord(describeForm('offering'), writeOffering({ ...offering, id, offeredBy: webId, terms }), id);
  const present = await openRecord(ports, 'offering', document);
  return savedDocument(document, await putRecord(ports, present, { kind: 'offering', document, webId }, data));
}
