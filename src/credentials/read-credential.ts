/**
 * Credential bytes to quads. Everything decided later is decided on these quads and never on JSON keys: another context
 * can give a key another meaning while the statements stay the same. So the contexts are exact, nothing is fetched, and
 * what is too large or too deep is refused before any work is done on it.
 */
import type { Quad } from '@rdfjs/types';
import type { Issue } from '../domain/issue.ts';
import { instancesOf, objects } from '../rdf/graph.ts';
import type { Parsed } from '../rdf/parse.ts';
import { cred } from '../rdf/terms.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { isExactContext, loadContext } from './contexts.ts';
import { type CredentialCode, credentialIssue } from './credential-issue.ts';
import { jsonLdToQuads } from './json-ld.ts';

/** A credential about one member: an acceptance, an application. */
export const maxCredentialBytes = 64 * 1024;
/** A version of the register, which may admit many. */
export const maxRegisterBytes = 256 * 1024;

export interface ReadCredentialOptions {
  /** The address the bytes were read from, after redirects. */
  readonly document: string;
  /** Defaults to {@link maxCredentialBytes}. */
  readonly maxBytes?: number;
}

/** Reads an `application/vc` document. Never throws for what it holds, and never touches the network. */
export async function readCredential(body: string, { document, maxBytes = maxCredentialBytes }: ReadCredentialOptions): Promise<Parsed> {
  const refuse = (code: CredentialCode, message: string): Parsed => ({ ok: false, issue: credentialIssue(code, document, { message }) });
  const parsed = parseBoundedJson(body, document, maxBytes);
  if (!parsed.ok) return parsed;
  const { json } = parsed;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('SYNTAX', 'it is not one JSON object');
  const { '@context': context, ...content } = json as Record<string, unknown>;
  if (!isExactContext(context)) return refuse('CONTEXT', 'its @context is not exactly the published one');
  if (hasNestedContext(content)) return refuse('CONTEXT', 'it brings a context of its own inside');
  const quads = await jsonLdToQuads(json, document, loadContext);
  if (!Array.isArray(quads)) return { ok: false, issue: quads };
  const wrong = cardinalityIssue(quads, document);
  return wrong === undefined ? { ok: true, quads, prefixes: {} } : { ok: false, issue: wrong };
}

function hasNestedContext(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key === '@context' || hasNestedContext(inner));
}

/** One credential, one issuer, one subject, at its own address. */
function cardinalityIssue(quads: readonly Quad[], document: string): Issue | undefined {
  const [credential, ...others] = instancesOf(quads, cred('VerifiableCredential'));
  if (credential === undefined || others.length > 0) return credentialIssue('CARDINALITY', document);
  for (const property of ['issuer', 'credentialSubject'].map(cred)) {
    const values = objects(quads, credential, property);
    if (values.length !== 1 || values[0]?.termType !== 'NamedNode') return credentialIssue('CARDINALITY', document);
  }
  const isOnTheWeb = /^https?:/i.test(document);
  return isOnTheWeb && credential.value !== document
    ? credentialIssue('CREDENTIAL_ID', document, { message: credential.value })
    : undefined;
}
