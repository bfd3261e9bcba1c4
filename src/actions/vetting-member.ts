/** What the pod of a member says to everybody: the way that every crawl goes, from the WebID to the membership document. */
import type { Quad } from '@rdfjs/types';
import { readCredential } from '../credentials/read-credential.ts';
import type { InterestsDeclaration } from '../domain/attestation.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { Member, MembershipClaim } from '../domain/member.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import { PodError } from '../pod/pod-error.ts';
import type { Pod } from '../pod/pod.ts';
import { iris } from '../rdf/graph.ts';
import { readInterests } from '../rdf/interests.ts';
import { readMember } from '../rdf/member.ts';
import { namesOf } from '../rdf/names.ts';
import { schema, wa } from '../rdf/terms.ts';
import { readRegistrations } from '../rdf/type-index.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { concurrently } from './concurrently.ts';
import { type GraphDocument, requireGraph } from './graph-document.ts';
import { findClaim } from './membership-document.ts';

/** More offerings than this are not looked at beside a request. */
const mostOfferings = 12;

export interface PublicMember {
  readonly name: Texts;
  readonly isOwn: (document: string) => boolean;
  readonly member: Member | undefined;
  readonly claim: MembershipClaim | undefined;
  readonly membership: readonly Quad[];
}

/** Throws what the pod throws for the WebID document; whatever else cannot be read is left out. */
export async function readPublicMember(anonymous: Pod, webid: WebId, alliance: WebId): Promise<PublicMember> {
  const { quads } = await requireGraph(anonymous, documentOf(webid));
  const profile = readWebIdDocument(quads, webid);
  const storages = storagesOf(webid, profile.storages);
  const isOwn = (document: string): boolean => isInStorage(document, storages);
  const index = profile.publicTypeIndex === undefined ? undefined : await orNothing(anonymous, profile.publicTypeIndex);
  const place = readRegistrations(index?.quads ?? []).find(
    ({ forClass, instance }) => forClass === wa('Membership') && instance !== undefined,
  );
  const document = place?.instance === undefined ? undefined : documentOf(place.instance);
  const membership = document === undefined || !isOwn(document) ? [] : ((await orNothing(anonymous, document))?.quads ?? []);
  const ownName = namesOf(membership, webid);
  return {
    name: ownName.length > 0 ? ownName : profile.name,
    isOwn,
    member: readMember(membership, webid),
    claim: findClaim(membership, webid, alliance),
    membership,
  };
}

/** What the member's offerings are called. */
export async function readOfferingNames(anonymous: Pod, webid: WebId, { membership, isOwn }: PublicMember): Promise<readonly Texts[]> {
  const offerings = iris(membership, webid, schema('makesOffer')).filter(isOwn).slice(0, mostOfferings);
  const names = await concurrently(offerings, 4, async (offering) =>
    namesOf((await orNothing(anonymous, documentOf(offering)))?.quads ?? [], offering),
  );
  return names.filter((name) => name.length > 0);
}

/** Where an authority links its declaration of interests: it has no membership document to do that in. */
export async function interestsOfAuthority(anonymous: Pod, webid: WebId): Promise<InterestsDeclaration | undefined> {
  const found = await orNothing(anonymous, documentOf(webid));
  const [document] = iris(found?.quads ?? [], webid, wa('interests'));
  return document === undefined ? undefined : readDeclared(anonymous, document);
}

/** A declaration of interests; undefined when there is none that can be read. */
export async function readDeclared(anonymous: Pod, at: Iri | undefined): Promise<InterestsDeclaration | undefined> {
  if (at === undefined) return undefined;
  try {
    const document = documentOf(at);
    const { body } = await anonymous.read(document, ['application/vc', 'application/ld+json;q=0.9']);
    const read = await readCredential(body, { document });
    return read.ok ? readInterests(read.quads) : undefined;
  } catch (error) {
    if (error instanceof PodError) return undefined;
    throw error;
  }
}

async function orNothing(anonymous: Pod, url: DocumentUrl): Promise<GraphDocument | undefined> {
  try {
    return await requireGraph(anonymous, url);
  } catch (error) {
    if (error instanceof PodError) return undefined;
    throw error;
  }
}
