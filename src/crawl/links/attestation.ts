import { readAttestation } from '../../rdf/attestation.ts';
import { credentials, type Link, type Page } from './link.ts';

/** An attestation has two status lists; what names more than a few is none of ours. */
const maxLists = 4;

/** From an attestation: the status lists that it names. They are read only where a mandate says that its lists stand. */
export function fromAttestation({ quads }: Page): readonly Link[] {
  const lists = readAttestation(quads)?.status.map(({ list }) => list) ?? [];
  return credentials('status-list', ...new Set(lists)).slice(0, maxLists);
}
