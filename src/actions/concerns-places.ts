import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import type { Pod } from '../pod/pod.ts';
import { wa } from '../rdf/terms.ts';
import { readRegistrations } from '../rdf/type-index.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { requireGraph } from './graph-document.ts';

/** Where somebody's own pod says that its membership documents are, as every crawl finds them. Throws the pod's errors. */
export async function membershipPlaces(anonymous: Pod, webid: WebId): Promise<readonly DocumentUrl[]> {
  const profile = readWebIdDocument((await requireGraph(anonymous, documentOf(webid))).quads, webid);
  if (profile.publicTypeIndex === undefined) return [];
  const storages = storagesOf(webid, profile.storages);
  const registrations = readRegistrations((await requireGraph(anonymous, profile.publicTypeIndex)).quads);
  const places = registrations.flatMap(({ forClass, instance }) =>
    forClass === wa('Membership') && instance !== undefined ? documentOf(instance) : [],
  );
  return [...new Set(places)].filter((place) => isInStorage(place, storages));
}
