import { readAgreementVersion } from '../../rdf/agreement.ts';
import { documentsOf, type Link, type Page } from './link.ts';

/** From an agreement version: its texts, to see whether they are still the ones whose digests it names. */
export function fromAgreement({ quads }: Page): readonly Link[] {
  const texts = readAgreementVersion(quads)?.texts ?? [];
  return documentsOf(...texts.map(({ id }) => id)).map((document) => ({ document, documentKind: 'agreement-text', format: 'bytes' }));
}
