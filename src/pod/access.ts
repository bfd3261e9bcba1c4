/**
 * Who may read a container or a document: set once, and then asked of the server rather than of the access document,
 * because only an unauthenticated request tells what strangers really see.
 */
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { documentOf } from '../domain/iri.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { accessControlResource, acpQuads } from './access-acp.ts';
import { wacQuads } from './access-wac.ts';
import { readDocument, writeDocument } from './conditional-write.ts';
import type { Http } from './http.ts';
import { discard, send } from './http.ts';
import { linksOf } from './link-header.ts';
import { ConflictError, NotFoundError, ServerError, UnreachableError } from './pod-error.ts';
import { podErrorOf } from './pod-status.ts';
import type { Audience, PodDocument, Probe } from './pod.ts';
import { asRead } from './precondition.ts';
import { graphOf } from './read-graph.ts';

/**
 * Gives a resource its own access document, in the language its server speaks. Under Web Access Control one that is there
 * already stays: somebody decided it.
 */
export async function setAccess(http: Http, resource: DocumentUrl, audience: Audience, owner: WebId): Promise<void> {
  const document = await accessDocumentOf(http, resource);
  const present = await readIfThere(http, document);
  if (await isAcp(http, document)) return addPolicies(http, document, resource, audience, present);
  if (present !== undefined) return;
  const body = serialiseTurtle(wacQuads(document, resource, audience, owner), { baseIri: document });
  await writeDocument(http, document, body, 'text/turtle', { kind: 'absent' }).catch((error: unknown) => {
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

async function addPolicies(
  http: Http,
  document: DocumentUrl,
  resource: DocumentUrl,
  audience: Audience,
  present: PodDocument | undefined,
): Promise<void> {
  const before = present === undefined ? [] : await graphOf(present);
  const missing = acpQuads(document, resource, audience, before).filter((come) => !before.some((quad) => quad.equals(come)));
  if (missing.length === 0) return;
  const body = serialiseTurtle([...before, ...missing], { baseIri: document });
  await writeDocument(http, document, body, 'text/turtle', present === undefined ? { kind: 'absent' } : asRead(present));
}

/** Its address is never guessed: `.acl` beside a document is an ordinary document on a server that uses policies. */
async function accessDocumentOf(http: Http, resource: DocumentUrl): Promise<DocumentUrl> {
  const response = await send(http, resource, { method: 'HEAD' });
  if (!response.ok) throw podErrorOf(resource, response.status);
  const [address] = linksOf(response.headers.get('link'), resource).get('acl') ?? [];
  if (address === undefined)
    throw new ServerError(resource, response.status, `The server does not say where the access to ${resource} is set.`);
  return documentOf(address);
}

async function readIfThere(http: Http, document: DocumentUrl): Promise<PodDocument | undefined> {
  try {
    return await readDocument(http, document, ['text/turtle']);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** The header says so also where the document does not exist yet. */
async function isAcp(http: Http, document: DocumentUrl): Promise<boolean> {
  const response = await send(http, document, { method: 'HEAD' });
  return linksOf(response.headers.get('link'), document).get('type')?.includes(accessControlResource) === true;
}
