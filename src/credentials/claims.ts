/** The claims of a credential, which are all that is signed and all that anything is decided on. */
import type { Quad } from '@rdfjs/types';
import type { Issue } from '../domain/issue.ts';
import { instancesOf, objects } from '../rdf/graph.ts';
import { cred, sec } from '../rdf/terms.ts';
import { expandPinned, isExactContext, loadContext } from './contexts.ts';
import { type CredentialCode, credentialIssue } from './credential-issue.ts';
import { jsonLdToQuads } from './json-ld.ts';

/**
 * The statements of a credential without its proof, or why they are none: other contexts, too many, in several graphs, about
 * several subjects, without an address, or of a document that stands elsewhere.
 */
export async function readClaims(
  json: Readonly<Record<string, unknown>>,
  document: string,
  maxQuads: number,
  anywhere = false,
): Promise<Claims> {
  const refuse = (code: CredentialCode, message?: string): Claims => ({
    ok: false,
    issue: credentialIssue(code, document, message === undefined ? {} : { message }),
  });
  const { '@context': context, ...content } = json;
  if (!isExactContext(context)) return { ok: false, issue: contextIssue(document) };
  const quads = expandPinned(content) ?? (await expandAnything());
  if (!Array.isArray(quads)) return { ok: false, issue: quads };
  if (quads.length > maxQuads) return refuse('TOO_COMPLEX');
  if (quads.some(({ predicate }) => predicate.value === proofProperty)) return refuse('PROOF', 'it states a proof among its claims');
  // Half a character is no text: different halves would become the same bytes.
  if (quads.some(({ subject, object }) => !object.value.isWellFormed() || !subject.value.isWellFormed())) return refuse('SYNTAX');
  const [credential, ...others] = instancesOf(quads, verifiableCredential);
  if (credential === undefined || others.length > 0) return refuse('CARDINALITY');
  for (const property of singular) {
    const values = objects(quads, credential, property);
    if (values.length !== 1 || values[0]?.termType !== 'NamedNode') return refuse('CARDINALITY');
  }
  const hasAddress = !anywhere && /^https?:/i.test(document);
  return hasAddress && credential.value !== document ? refuse('CREDENTIAL_ID', credential.value) : { ok: true, quads };

  async function expandAnything(): Promise<Quad[] | Issue> {
    if (hasKey(content, ['@context'])) return credentialIssue('CONTEXT', document, { message: 'it brings a context of its own inside' });
    if (hasKey(content, dropped))
      return credentialIssue('CONTEXT', document, { message: 'it has words that its signature does not cover' });
    return jsonLdToQuads(json, document, loadContext);
  }
}

export type Claims = { readonly ok: true; readonly quads: readonly Quad[] } | { readonly ok: false; readonly issue: Issue };

export const contextIssue = (document: string): Issue =>
  credentialIssue('CONTEXT', document, { message: 'its @context is not exactly the published one' });

const verifiableCredential = cred('VerifiableCredential');
const singular = [cred('issuer'), cred('credentialSubject')];
const proofProperty = sec('proof');

/** Keys that a JSON-LD processor passes over in silence, even in safe mode. */
const dropped: readonly string[] = ['__proto__', '@index'];

function hasKey(value: unknown, keys: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => keys.includes(key) || hasKey(inner, keys));
}
