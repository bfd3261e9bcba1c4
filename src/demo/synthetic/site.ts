import { digestOfText } from '../../credentials/digest.ts';
import type { Signer } from '../../credentials/key-store.ts';
import { signCredential } from '../../credentials/sign-credential.ts';
import { signerFromBytes } from '../../credentials/seeded-key.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf } from '../../domain/iri.ts';
import type { PinnedKey } from '../../domain/key.ts';
import type { DigestReference } from '../../domain/membership.ts';
import { credentialBody } from '../../rdf/credential.ts';
import type { Random } from './random.ts';

/** One document of a synthetic alliance, at the address its statements speak of. */
export interface SyntheticDocument {
  readonly url: DocumentUrl;
  readonly body: string;
}

/** Somebody who signs: a WebID and its key. */
export interface Actor {
  readonly webid: WebId;
  readonly signer: Signer;
  readonly key: PinnedKey;
}

/** An actor whose key follows from the random source alone. `fragment` names the key in the WebID document. */
export async function createActor(random: Random, webid: WebId, fragment = 'key-1'): Promise<Actor> {
  const method = `${documentOf(webid)}#${fragment}` as Iri;
  const signer = await signerFromBytes(method, random.of(method).bytes(32));
  return { webid, signer, key: { method, publicKeyMultibase: signer.publicKeyMultibase } };
}

/** A signed document, its bytes, and the reference that others make to it. */
export interface Signed extends SyntheticDocument {
  readonly reference: DigestReference;
}

/** Signs at the time given; the same document and key give the same bytes, for Ed25519 signatures are deterministic. */
export async function sign(url: DocumentUrl, document: object, signer: Signer, created: string): Promise<Signed> {
  const body = credentialBody(await signCredential(document, signer, created));
  return { url, body, reference: { id: url, digestMultibase: await digestOfText(body) } };
}

export const at = (path: string, base: string): DocumentUrl => new URL(path, base).href as DocumentUrl;
