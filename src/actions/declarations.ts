/** What somebody's own pod declares of ties to others, as anybody reads it. */
import type { Proof } from '../credentials/read-credential.ts';
import type { InterestsDeclaration } from '../domain/attestation.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import { PodError } from '../pod/pod-error.ts';
import type { Pod } from '../pod/pod.ts';
import { readInterests } from '../rdf/interests.ts';
import { wa } from '../rdf/terms.ts';
import { readRegistrations } from '../rdf/type-index.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { type WebIdDocument, readWebIdDocument } from '../rdf/webid.ts';
import { concurrently } from './concurrently.ts';
import { type CredentialDocument, requireCredential } from './credential-document.ts';
import { requireGraph } from './graph-document.ts';
import { findClaim } from './membership-document.ts';

/** A declaration, and where it was read. */
export interface DeclaredAt {
  readonly document: DocumentUrl;
  readonly credential: CredentialDocument;
  readonly proof: Proof;
  readonly content: InterestsDeclaration;
}

export interface Declared {
  /** The Multikeys that the WebID document lists. */
  readonly listed: readonly string[];
  readonly declared: readonly DeclaredAt[];
}

/** The longest address that is anchored, in characters: every reader of the register carries it. */
export const longestAddress = 2000;

/**
 * Declarations in somebody's own storage that the WebID document or the claim of membership names. Each is read for itself:
 * what cannot be read hides no other. Whether the signatures hold is not asked.
 */
export async function declaredBy(anonymous: Pod, webid: WebId, alliance: WebId): Promise<Declared> {
  const card = await orNothing(async () => (await requireGraph(anonymous, documentOf(webid))).quads);
  if (card === undefined) return { listed: [], declared: [] };
  const profile = readWebIdDocument(card, webid);
  const claimed = await orNothing(() => claimedInterests(anonymous, webid, profile, alliance));
  const storages = storagesOf(webid, profile.storages);
  const named = [profile.interests, ...(claimed ?? [])].flatMap((place) => (place === undefined ? [] : documentOf(place)));
  const places = [...new Set(named)].filter((place) => isInStorage(place, storages));
  const found = await concurrently(places, 2, (place) => orNothing(() => declarationAt(anonymous, webid, place)));
  const listed = readVerificationMethods(card, webid).map(({ publicKeyMultibase }) => publicKeyMultibase);
  return { listed, declared: found.flatMap((each) => each ?? []) };
}

/** What these people declare, each document by its bytes, to be anchored. Throws nothing for what cannot be read. */
export async function declarationsOf(anonymous: Pod, alliance: WebId, people: readonly WebId[]): Promise<readonly DigestReference[]> {
  const found = await concurrently([...new Set(people)], 6, (webid) => declaredBy(anonymous, webid, alliance));
  const references = found.flatMap(({ declared }) =>
    declared.map(({ document, credential }): DigestReference => ({ id: document, digestMultibase: credential.digestMultibase })),
  );
  const short = references.filter(({ id }) => id.length <= longestAddress);
  return [...new Map(short.map((reference) => [reference.digestMultibase, reference])).values()];
}

async function declarationAt(anonymous: Pod, webid: WebId, document: DocumentUrl): Promise<DeclaredAt | undefined> {
  const credential = await requireCredential(anonymous, document);
  const content = readInterests(credential.quads);
  if (credential.secured === undefined || content?.issuer !== webid) return undefined;
  return { document, credential, proof: credential.secured.proof, content };
}

async function claimedInterests(anonymous: Pod, webid: WebId, profile: WebIdDocument, alliance: WebId): Promise<readonly Iri[]> {
  if (profile.publicTypeIndex === undefined) return [];
  const registrations = readRegistrations((await requireGraph(anonymous, profile.publicTypeIndex)).quads);
  const places = registrations.flatMap(({ forClass, instance }) =>
    forClass === wa('Membership') && instance !== undefined ? documentOf(instance) : [],
  );
  const claims = await concurrently(places, 2, (place) =>
    orNothing(async () => findClaim((await requireGraph(anonymous, place)).quads, webid, alliance)),
  );
  return claims.flatMap((claim) => claim?.interests ?? []);
}

/** What a pod does not answer is not there now. */
async function orNothing<Answer>(read: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PodError) return undefined;
    throw error;
  }
}
