/** Credentials in pods: bytes that are written once, asked for as bytes, and never negotiated into something else. */
import type { Quad } from '@rdfjs/types';
import { digestOfText } from '../credentials/digest.ts';
import { readCredential } from '../credentials/read-credential.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import { NotFoundError } from '../pod/pod-error.ts';
import type { Pod, PodDocument, Precondition } from '../pod/pod.ts';
import { credentialBody } from '../rdf/credential.ts';

/** What to ask for; never Turtle, into which some servers convert with loss. */
const accept = ['application/vc', 'application/ld+json;q=0.9'];

/** A credential as it stands: its bytes' digest, and either its statements or why they cannot be read. */
export interface CredentialDocument {
  readonly document: PodDocument;
  readonly digestMultibase: string;
  readonly quads: readonly Quad[];
  readonly issue?: Issue;
}

/** Reads a credential. Throws the pod's errors; what stands there is an answer, however bad. */
export async function requireCredential(pod: Pod, url: DocumentUrl, maxBytes?: number): Promise<CredentialDocument> {
  const document = await pod.read(url, accept);
  const parsed = await readCredential(document.body, { document: document.url, ...(maxBytes === undefined ? {} : { maxBytes }) });
  const digestMultibase = await digestOfText(document.body);
  return parsed.ok ? { document, digestMultibase, quads: parsed.quads } : { document, digestMultibase, quads: [], issue: parsed.issue };
}

/** Like {@link requireCredential}, but undefined when nothing is there. */
export async function findCredential(pod: Pod, url: DocumentUrl): Promise<CredentialDocument | undefined> {
  try {
    return await requireCredential(pod, url);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

export function writeCredential(pod: Pod, url: DocumentUrl, document: object, on: Precondition): Promise<PodDocument> {
  return pod.write(url, credentialBody(document), 'application/vc', on);
}
