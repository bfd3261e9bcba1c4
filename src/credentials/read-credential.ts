/**
 * Credential bytes to quads. Everything decided later is decided on these quads and never on JSON keys: another context
 * can give a key another meaning while the statements stay the same. So the contexts are exact, nothing is fetched, and
 * what is too large or too deep is refused before any work is done on it.
 */
import type { Quad } from '@rdfjs/types';
import type { Issue } from '../domain/issue.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { contextIssue, readClaims } from './claims.ts';
import { isExactContext } from './contexts.ts';
import { credentialIssue } from './credential-issue.ts';
import { hashData } from './hash-data.ts';
import { type Proof, readProof } from './proof.ts';

export type { Proof } from './proof.ts';

/** A credential about one member: an acceptance, an application. */
export const maxCredentialBytes = 64 * 1024;
/** A version of the register, a motion, a decision, a policy: documents that may concern many. */
export const maxRegisterBytes = 256 * 1024;
/** Statements of the first and of the second. */
const maxCredentialQuads = 200;
export const maxRegisterQuads = 20_000;

/** A credential in the form in which it can be judged. Whether its signature holds, and under whose key, is asked next. */
export type SecuredCredential =
  | {
      readonly ok: true;
      /** The claims; the proof is no part of them. */
      readonly quads: readonly Quad[];
      readonly proof: Proof;
      /** The 64 bytes that were signed. */
      readonly hash: Uint8Array;
    }
  | { readonly ok: false; readonly issue: Issue };

export interface ReadCredentialOptions {
  /** The address the bytes were read from, after redirects. */
  readonly document: string;
  /** Defaults to {@link maxCredentialBytes}; with more than that, as many statements as in a register are read. */
  readonly maxBytes?: number;
  /**
   * Also reads a credential that gives itself another address: a copy that is held ready, or one that was carried into a pod
   * it does not speak for, which is judged by its subject first.
   */
  readonly anywhere?: boolean;
}

/** Reads an `application/vc` document. Never throws for what it holds, and never touches the network. */
export async function readCredential(
  body: string,
  { document, maxBytes = maxCredentialBytes, anywhere }: ReadCredentialOptions,
): Promise<SecuredCredential> {
  const refuse = (issue: Issue): SecuredCredential => ({ ok: false, issue });
  const maxQuads = maxBytes > maxCredentialBytes ? maxRegisterQuads : maxCredentialQuads;
  const parsed = parseBoundedJson(body, document, maxBytes, Math.min(20_000, maxQuads * 10));
  if (!parsed.ok) return parsed;
  const { json } = parsed;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse(credentialIssue('SYNTAX', document, { message: 'it is not one JSON object' }));
  }
  const { proof: proofValue, ...unsigned } = json as Record<string, unknown>;
  if (!isExactContext(unsigned['@context'])) return refuse(contextIssue(document));
  const proof = readProof(proofValue);
  if (typeof proof === 'string') return refuse(credentialIssue('PROOF', document, { message: proof }));
  const claims = await readClaims(unsigned, document, maxQuads, anywhere);
  if (!claims.ok) return claims;
  return { ok: true, quads: claims.quads, proof, hash: await hashData(claims.quads, proof) };
}
