/**
 * Who may read a container or a document: set once, and then asked of the server rather than of the access document,
 * because only an unauthenticated request tells what strangers really see.
 */
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { accessControlResource, acpQuads } from './access-acp.ts';
import { wacQuads } from './access-wac.ts';
import { documentFrom, putDocument } from './conditional-write.ts';
import type { Http } from './http.ts';
import { discard, send } from './http.ts';
import { linksOf } from './link-header.ts';
import { ConflictError, ServerError, UnreachableError } from './pod-error.ts';
import { podErrorOf } from './pod-status.ts';
import type { Audience, PodDocument, Probe } from './pod.ts';
import { asRead } from './precondition.ts';
import { graphOf } from './read-graph.ts';

/**
 * Gives a resource its own access document, in the language its server speaks. Under Web Access Control one that is there
 * already stays: somebody decided it.
 */
export async function setAccess(http: Http, resource: DocumentUrl, audience: Audience, owner: WebId): Promise<void> {
  const access = await readAccess(http, resource);
  const { document, present } = access;
  if (access.isAcp) return addPolicies(http, resource, audience, access);
  if (present !== undefined) return;
  const body = serialiseTurtle(wacQuads(document, resource, audience, owner), { baseIri: document });
  await putDocument(http, document, body, 'text/turtle', { kind: 'absent' }).catch((error: unknown) => {
    // Another tab was quicker.
    if (!(error instanceof ConflictError)) throw error;
  });
}

/** What an unauthenticated request sees, with the anonymous `fetch`. */
export async function probeAccess(anonymous: Http, url: DocumentUrl): Promise<Probe> {
  try {
    const response = await send(anonymous, url, { cache: 'no-store', credentials: 'omit', headers: { accept: '*/*' } });
    await discard(response);
    if (response.ok) return 'readable';
    return response.status < 500 ? 'not-readable' : 'unreachable';
  } catch (error) {
    if (error instanceof UnreachableError) return 'unreachable';
    throw error;
  }
}

interface AccessDocument {
  readonly document: DocumentUrl;
  /** Undefined while the resource goes by what is set around it. */
  readonly present: PodDocument | undefined;
  readonly isAcp: boolean;
}

async function addPolicies(http: Http, resource: DocumentUrl, audience: Audience, { document, present }: AccessDocument): Promise<void> {
  const before = present === undefined ? [] : await graphOf(present);
  const missing = acpQuads(document, resource, audience, before).filter((come) => !before.some((quad) => quad.equals(come)));
  if (missing.length === 0) return;
  const body = serialiseTurtle([...before, ...missing], { baseIri: document });
  await putDocument(http, document, body, 'text/turtle', present === undefined ? { kind: 'absent' } : asRead(present));
}

/** Which of the two languages a server speaks, its header says also where the access document does not exist yet. */
async function readAccess(http: Http, resource: DocumentUrl): Promise<AccessDocument> {
  const document = await accessDocumentOf(http, resource);
  const response = await send(http, document, { headers: { accept: 'text/turtle' } });
  const isAcp = linksOf(response.headers.get('link'), document).get('type')?.includes(accessControlResource) === true;
  if (response.ok) return { document, isAcp, present: await documentFrom(http, document, response) };
  await discard(response);
  if (response.status !== 404) throw podErrorOf(document, response.status);
  return { document, isAcp, present: undefined };
}

/** Its address is never guessed: `.acl` beside a document is an ordinary document on a server that uses policies. */
async function accessDocumentOf(http: Http, resource: DocumentUrl): Promise<DocumentUrl> {
  const response = await send(http, resource, { method: 'HEAD' });
  if (!response.ok) throw podErrorOf(resource, response.status);
  const [address] = linksOf(response.headers.get('link'), resource).get('acl') ?? [];
  if (address === undefined || new URL(address).origin !== new URL(resource).origin) {
    throw new ServerError(resource, response.status, `The server does not say where the access to ${resource} is set.`);
  }
  return documentOf(address);
}
