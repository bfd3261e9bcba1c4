/**
 * What an application is worth: everything is read afresh, without signing in, and nothing is believed that the applicant's
 * own pod does not say. The notification that led here counts for nothing.
 */
import type { Quad } from '@rdfjs/types';
import type { Application } from '../domain/agreement.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { acceptanceMismatch, acceptanceMissing, notEntitled, notPointingBack, unreachable } from '../domain/membership-reasons.ts';
import type { DigestReference, Reason } from '../domain/membership.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import type { Pod } from '../pod/pod.ts';
import { readAcceptance } from '../rdf/acceptance.ts';
import { readApplication } from '../rdf/application.ts';
import { wa } from '../rdf/terms.ts';
import { readRegistrations } from '../rdf/type-index.ts';
import { type WebIdDocument, readWebIdDocument } from '../rdf/webid.ts';
import { fromIssue, noApplication, otherAlliance, otherIssuer, otherText, unread } from './application-problems.ts';
import { type CredentialDocument, findCredential, requireCredential } from './credential-document.ts';
import { type GraphDocument, requireGraph } from './graph-document.ts';
import { findClaim } from './membership-document.ts';
import type { Charter } from './read-charter.ts';

/** A document could not be read, or cannot speak for the applicant; carries the reason to where reasons are collected. */
class DoubtError extends Error {
  override readonly name = 'DoubtError';
  constructor(readonly reason: Reason) {
    super(reason.text);
  }
}

export interface ExaminedApplication {
  /** Undefined where the document is no application that could be read. */
  readonly application: Application | undefined;
  readonly name: Texts;
  /** The acceptance by the digest of the bytes that were read just now. Undefined where it does not bear out the application. */
  readonly acceptance: DigestReference | undefined;
  /** Empty when it can be admitted. */
  readonly problems: readonly Reason[];
}

export async function examineApplication(anonymous: Pod, url: DocumentUrl, charter: Charter): Promise<ExaminedApplication> {
  const problems: Reason[] = [];
  const note = async <Answer>(look: () => Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof DoubtError)) throw error;
      problems.push(error.reason);
      return undefined;
    }
  };
  const application = await note(() => readOwnApplication(anonymous, url));
  if (application === undefined) return { application, name: [], acceptance: undefined, problems };
  const { applicant } = application;
  if (application.alliance !== charter.alliance) problems.push(otherAlliance(url));
  const profile = await note(() => readProfile(anonymous, applicant));
  if (profile === undefined) return { application, name: [], acceptance: undefined, problems };
  const storages = storagesOf(applicant, profile.storages);
  const isOwn = (document: string): boolean => isInStorage(document, storages);
  if (application.issuer !== applicant) problems.push(otherIssuer(url));
  // After redirects the document names the address it really stands at; that one must be the applicant's, too.
  if (!isOwn(url) || !isOwn(application.id)) problems.push(notEntitled(application.id));
  const acceptance = await note(() => readOwnAcceptance(anonymous, application, charter, isOwn));
  await note(() => followClaim(anonymous, application, profile, isOwn));
  return { application, name: profile.name, acceptance, problems };
}

async function readOwnApplication(anonymous: Pod, url: DocumentUrl): Promise<Application> {
  const { quads, issue } = await orDoubt(url, () => requireCredential(anonymous, url));
  if (issue !== undefined) throw new DoubtError(fromIssue(issue));
  const application = readApplication(quads);
  if (application === undefined) throw new DoubtError(noApplication(url));
  return application;
}

async function readProfile(anonymous: Pod, applicant: WebId): Promise<WebIdDocument> {
  const { quads } = await readOrDoubt(anonymous, documentOf(applicant));
  return readWebIdDocument(quads, applicant);
}

/** The member's half: its own acceptance of the present charter, as its bytes stand now. */
async function readOwnAcceptance(
  anonymous: Pod,
  { applicant, acceptance: url }: Application,
  { alliance, agreement }: Charter,
  isOwn: (document: string) => boolean,
): Promise<DigestReference> {
  if (!isOwn(url)) throw new DoubtError(notEntitled(url));
  const found = await orDoubt(url, (): Promise<CredentialDocument | undefined> => findCredential(anonymous, url));
  if (found === undefined) throw new DoubtError(acceptanceMissing(url));
  if (found.issue !== undefined) throw new DoubtError(fromIssue(found.issue));
  const acceptance = readAcceptance(found.quads);
  if (acceptance === undefined) throw new DoubtError(acceptanceMismatch(url, 'it states no acceptance'));
  if (acceptance.id !== url) throw new DoubtError(acceptanceMismatch(url, 'it gives itself another address'));
  if (acceptance.issuer !== applicant || acceptance.member !== applicant)
    throw new DoubtError(acceptanceMismatch(url, 'it is somebody else’s acceptance'));
  if (acceptance.alliance !== alliance) throw new DoubtError(acceptanceMismatch(url, 'it accepts the agreement of another alliance'));
  const isPresentText = agreement.texts.some((text) => text.digestMultibase === acceptance.text.digestMultibase);
  if (acceptance.agreementVersion !== agreement.id || !isPresentText) throw new DoubtError(otherText(url));
  return { id: url, digestMultibase: found.digestMultibase };
}

/** The way that every crawl goes: WebID document, type index, membership document, and there the claim. */
async function followClaim(
  anonymous: Pod,
  application: Application,
  profile: WebIdDocument,
  isOwn: (document: string) => boolean,
): Promise<void> {
  const { applicant, alliance, acceptance } = application;
  const { publicTypeIndex } = profile;
  if (publicTypeIndex === undefined)
    throw new DoubtError(notPointingBack(documentOf(applicant), 'its WebID document names no public type index'));
  const index = await readOrDoubt(anonymous, publicTypeIndex);
  const places = placesOf(index.quads);
  if (places.length === 0) throw new DoubtError(notPointingBack(publicTypeIndex, 'its type index registers no membership document'));
  for (const place of places) {
    const claim = findClaim((await readOrDoubt(anonymous, place)).quads, applicant, alliance);
    if (claim === undefined) continue;
    if (!isOwn(place)) throw new DoubtError(notEntitled(place));
    if (claim.acceptance === acceptance) return;
    throw new DoubtError(notPointingBack(place, 'its membership document names another acceptance than the application'));
  }
  throw new DoubtError(notPointingBack(places[0] ?? publicTypeIndex, 'its membership document does not name this alliance'));
}

const placesOf = (index: readonly Quad[]): DocumentUrl[] =>
  readRegistrations(index).flatMap(({ forClass, instance }) =>
    forClass === wa('Membership') && instance !== undefined ? documentOf(instance) : [],
  );

const readOrDoubt = (anonymous: Pod, url: DocumentUrl): Promise<GraphDocument> => orDoubt(url, () => requireGraph(anonymous, url));

async function orDoubt<Answer>(url: string, read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    throw new DoubtError(unreachable(unread(error, url)));
  }
}
