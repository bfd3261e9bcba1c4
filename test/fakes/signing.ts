import type { Signer } from '../../src/credentials/key-store.ts';
import { digestOfText } from '../../src/credentials/digest.ts';
import { signerFromBytes } from '../../src/credentials/seeded-key.ts';
import { signCredential } from '../../src/credentials/sign-credential.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf, toIri } from '../../src/domain/iri.ts';
import type { PinnedKey, VerificationMethod } from '../../src/domain/key.ts';
import type { DigestReference } from '../../src/domain/membership.ts';
import { credentialBody } from '../../src/rdf/credential.ts';
import type { FakeWeb } from './fake-web.ts';

/** Somebody who signs. */
export interface Actor {
  readonly webid: WebId;
  readonly signer: Signer;
  readonly key: PinnedKey;
}

const actors = new Map<string, Promise<Actor>>();

/** The one key of a WebID, or another of its keys by name. It follows from its address, so that tests are the same every time. */
export function actorOf(webid: WebId, name = `key-${webid.split('#')[1] ?? ''}`): Promise<Actor> {
  const method = toIri(`${documentOf(webid)}#${name}`);
  const known = actors.get(`${webid} ${method}`) ?? makeActor(webid, method);
  actors.set(`${webid} ${method}`, known);
  return known;
}

async function makeActor(webid: WebId, method: Iri): Promise<Actor> {
  const seed = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(method)));
  const signer = await signerFromBytes(method, seed);
  return { webid, signer, key: { method, publicKeyMultibase: signer.publicKeyMultibase } };
}

/** A key as a WebID document lists it. */
export const listedKey = ({ webid, key }: Actor, changed: Partial<VerificationMethod> = {}): VerificationMethod => ({
  ...{ id: key.method, controller: webid, publicKeyMultibase: key.publicKeyMultibase },
  ...changed,
});

/** Signs and publishes; answers how others name these very bytes. */
export async function putSigned(web: FakeWeb, url: DocumentUrl, document: object, by: Actor, created: string): Promise<DigestReference> {
  const body = credentialBody(await signCredential(document, by.signer, created));
  web.put(url, body, 'application/vc');
  return { id: url, digestMultibase: await digestOfText(body) };
}
