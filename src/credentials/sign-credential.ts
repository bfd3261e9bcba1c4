import type { Issue } from '../domain/issue.ts';
import { readClaims } from './claims.ts';
import { credentialIssue } from './credential-issue.ts';
import { encodeBase58 } from './bytes.ts';
import { hashData } from './hash-data.ts';
import type { Signer } from './key-store.ts';
import { isUtcTime, methodIri, proofNode } from './proof.ts';
import { maxRegisterQuads } from './read-credential.ts';

/** A document that nobody could verify was about to be signed: a mistake of the program that made it. */
export class UnsignableDocumentError extends Error {
  override readonly name = 'UnsignableDocumentError';
  constructor(readonly issue: Issue) {
    super(issue.message);
  }
}

/**
 * The document with its proof as last member. Signs exactly what {@link readCredential} would read: throws
 * UnsignableDocumentError for what it would refuse. `created` is ISO 8601 UTC.
 */
export async function signCredential(document: object, signer: Signer, created: string): Promise<object> {
  const json = document as Readonly<Record<string, unknown>>;
  const address = typeof json.id === 'string' ? json.id : '';
  const refuse = (message: string): UnsignableDocumentError => new UnsignableDocumentError(credentialIssue('PROOF', address, { message }));
  if (json.proof !== undefined) throw refuse('it is signed already');
  if (!isUtcTime(created)) throw refuse('the time of its proof is not in UTC');
  const verificationMethod = methodIri(signer.method);
  if (verificationMethod === undefined) throw refuse('the key it would be signed with is not on the web');
  // What is undefined has no place in the bytes; read what will be written.
  const claims = await readClaims(JSON.parse(JSON.stringify(document)) as Record<string, unknown>, address, maxRegisterQuads);
  if (!claims.ok) throw new UnsignableDocumentError(claims.issue);
  const options = { created, verificationMethod };
  const signature = await signer.sign(await hashData(claims.quads, options));
  return { ...document, proof: proofNode({ ...options, proofValue: encodeBase58(signature) }) };
}
