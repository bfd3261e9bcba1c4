/** Credentials in pods: bytes that are written once, asked for as bytes, and never negotiated into something else. */
import type { Quad } from '@rdfjs/types';
import { digestOfText } from '../credentials/digest.ts';
import { type Proof, readCredential } from '../credentials/read-credential.ts';
import { verifySignature } from '../credentials/verify-signature.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import { NotFoundError } from '../pod/pod-error.ts';
import type { Pod, PodDocument, Precondition } from '../pod/pod.ts';
import { credentialBody } from '../rdf/credential.ts';

/** What to ask for; never Turtle, into which some servers convert with loss. */
const accept = ['application/vc', 'application/ld+json;q=0.9'];

/** A credential as it stands: its bytes' digest, and either its statements and its proof or why they cannot be read. */
export interface CredentialDocument {
  readonly document: PodDocument;
  readonly digestMultibase: string;
  readonly quads: readonly Quad[];
  /** The proof, with the 64 bytes that it signs. Absent beside an issue. */
  readonly secured?: { readonly proof: Proof; readonly hash: Uint8Array };
  readonly issue?: Issue;
}

/** Reads a credential. Throws the pod's errors; what stands there is an answer, however bad. */
export async function requireCredential(pod: Pod, url: DocumentUrl, maxBytes?: number): Promise<CredentialDocument> {
  const document = await pod.read(url, accept);
  const digestMultibase = await digestOfText(document.body);
  const parsed = await readOnce(document, digestMultibase, maxBytes);
  if (!parsed.ok) return { document, digestMultibase, quads: [], issue: parsed.issue };
  const { quads, proof, hash } = parsed;
  return { document, digestMultibase, quads, secured: { proof, hash } };
}

type Read = ReturnType<typeof readCredential>;

/** What was read lately, by address and digest: the same bytes say the same, and a register is read again and again. */
const lately = new Map<string, Read>();
const mostRemembered = 400;

function readOnce({ url, body }: PodDocument, digestMultibase: string, maxBytes: number | undefined): Read {
  const name = `${url} ${digestMultibase} ${maxBytes ?? ''}`;
  const known = lately.get(name);
  if (known !== undefined) return known;
  const reading = readCredential(body, { document: url, ...(maxBytes === undefined ? {} : { maxBytes }) });
  lately.set(name, reading);
  reading.catch(() => lately.delete(name));
  const [oldest] = lately.keys();
  if (lately.size > mostRemembered && oldest !== undefined) lately.delete(oldest);
  return reading;
}

/** The first of the Multikeys under which the signature of a credential holds. */
export async function verifiedWith(
  { secured }: Pick<CredentialDocument, 'secured'>,
  multikeys: readonly string[],
): Promise<string | undefined> {
  if (secured === undefined) return undefined;
  const { hash, proof } = secured;
  for (const multikey of multikeys) {
    if ((await verifySignature({ hash, proofValue: proof.proofValue }, multikey)) === 'valid') return multikey;
  }
  return undefined;
}

/** Like {@link requireCredential}, but undefined when nothing is there. */
export async function findCredential(pod: Pod, url: DocumentUrl, maxBytes?: number): Promise<CredentialDocument | undefined> {
  try {
    return await requireCredential(pod, url, maxBytes);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** Writes a signed document as the bytes that its digest is taken of. */
export function writeCredential(pod: Pod, url: DocumentUrl, document: object, on: Precondition): Promise<PodDocument> {
  return pod.write(url, credentialBody(document), 'application/vc', on);
}

/** How many bytes a document takes, without its proof. */
export const byteLength = (document: object): number => new TextEncoder().encode(credentialBody(document)).length;
