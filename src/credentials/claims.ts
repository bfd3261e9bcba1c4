/** The claims of a credential, which are all that is signed and all that anything is decided on. */
import type { Quad } from '@rdfjs/types';
import type { Issue } from '../domain/issue.ts';
import { instancesOf, objects } from '../rdf/graph.ts';
import { cred, sec } from '../rdf/terms.ts';
import { isExactContext, loadContext } from './contexts.ts';
import { type CredentialCode, credentialIssue } from './credential-issue.ts';
import { jsonLdToQuads } from './json-ld.ts';

/** A JSON object whose contexts are exactly ours, or why it is none. */
export function contextIssue(json: Readonly<Record<string, unknown>>, document: string): Issue | undefined {
  const refuse = (message: string): Issue => credentialIssue('CONTEXT', document, { message });
  const { '@context': context, ...content } = json;
  if (!isExactContext(context)) return refuse('its @context is not exactly the published one');
  return hasNestedContext(content) ? refuse('it brings a context of its own inside') : undefined;
}

/**
 * The statements of a credential without its proof, or why they are none: too many, in several graphs, about several subjects,
 * without an address, or of a document that stands elsewhere.
 */
export async function readClaims(json: object, document: string, maxQuads: number): Promise<readonly Quad[] | Issue> {
  const quads = await jsonLdToQuads(json, document, loadContext);
  if (!Array.isArray(quads)) return quads;
  const refuse = (code: CredentialCode, message?: string): Issue =>
    credentialIssue(code, document, message === undefined ? {} : { message });
  if (quads.length > maxQuads) return refuse('TOO_COMPLEX');
  if (quads.some(({ predicate }) => predicate.value === proofProperty)) return refuse('PROOF', 'it states a proof among its claims');
  const [credential, ...others] = instancesOf(quads, cred('VerifiableCredential'));
  if (credential === undefined || others.length > 0) return refuse('CARDINALITY');
  for (const property of [cred('issuer'), cred('credentialSubject')]) {
    const values = objects(quads, credential, property);
    if (values.length !== 1 || values[0]?.termType !== 'NamedNode') return refuse('CARDINALITY');
  }
  const isOnTheWeb = /^https?:/i.test(document);
  return isOnTheWeb && credential.value !== document ? refuse('CREDENTIAL_ID', credential.value) : quads;
}

const proofProperty = sec('proof');

function hasNestedContext(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key === '@context' || hasNestedContext(inner));
}
