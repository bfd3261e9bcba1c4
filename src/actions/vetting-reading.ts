/** Signed documents of others, read as anybody can read them and believed only as far as a listed key vouches for them. */
import type { Quad } from '@rdfjs/types';
import { type Proof, maxCredentialBytes, readCredential } from '../credentials/read-credential.ts';
import { verifySignature } from '../credentials/verify-signature.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import { unreachable } from '../domain/membership-reasons.ts';
import type { Reason } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';
import type { Pod } from '../pod/pod.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { fromIssue } from './application-problems.ts';
import { requireGraph } from './graph-document.ts';
import { badSignature, keyNotListed, keyRevoked, keyUnavailable, keyWeak } from './vetting-problems.ts';

/** Bytes that are a signed document; whether the signature holds is asked next. */
export interface SignedDocument {
  readonly body: string;
  readonly quads: readonly Quad[];
  readonly proof: Proof;
  readonly hash: Uint8Array;
}

export const isReason = (value: object): value is Reason => 'code' in value && 'remedy' in value;

const accept = ['application/vc', 'application/ld+json;q=0.9'];

/** What stands at an address, or why it cannot be used. `id` is the address that it gives itself, where that is another. */
export async function readSigned(pod: Pod, url: DocumentUrl, idOf: (body: string) => string = () => url): Promise<SignedDocument | Reason> {
  try {
    const { body } = await pod.read(url, accept);
    const read = await readCredential(body, { document: idOf(body), maxBytes: maxCredentialBytes });
    return read.ok ? { body, quads: read.quads, proof: read.proof, hash: read.hash } : fromIssue(read.issue);
  } catch (error) {
    if (!(error instanceof PodError)) throw error;
    const unread: UnreadDocument = { document: url, role: 'other', code: error.code, message: error.message };
    return unreachable(unread);
  }
}

/** Undefined when the issuer's own document lists the key that signed it, and it is still in use. */
export async function signatureProblem(
  anonymous: Pod,
  issuer: WebId,
  document: string,
  { proof, hash }: Pick<SignedDocument, 'proof' | 'hash'>,
): Promise<Reason | { readonly publicKeyMultibase: string }> {
  const found = await readKeys(anonymous, issuer, document);
  if (isReason(found)) return found;
  const key = found.find(({ id }) => id === proof.verificationMethod);
  if (key === undefined) return keyNotListed(document);
  const gone = key.revoked ?? key.retired;
  if (gone !== undefined && (key.revoked !== undefined || proof.created >= gone)) return keyRevoked(document, gone);
  switch (await verifySignature({ hash, proofValue: proof.proofValue }, key.publicKeyMultibase)) {
    case 'valid':
      return { publicKeyMultibase: key.publicKeyMultibase };
    case 'weak':
      return keyWeak(document);
    case 'invalid':
    case 'malformed':
      return badSignature(document);
  }
}

async function readKeys(anonymous: Pod, issuer: WebId, document: string): Promise<ReturnType<typeof readVerificationMethods> | Reason> {
  try {
    const { quads } = await requireGraph(anonymous, documentOf(issuer));
    return readVerificationMethods(quads, issuer);
  } catch (error) {
    if (error instanceof PodError) return keyUnavailable(document, error.message);
    throw error;
  }
}
