/**
 * What an application is worth: everything is read afresh, without signing in, and nothing is believed that the applicant's
 * own pod does not say, signed with a key that the applicant's own WebID document lists. The notification that led here
 * counts for nothing.
 */
import type { Quad } from '@rdfjs/types';
import type { AgreementVersion, Application } from '../domain/agreement.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { acceptanceMismatch, acceptanceMissing, notEntitled, notPointingBack, unreachable } from '../domain/membership-reasons.ts';
import type { PinnedKey } from '../domain/key.ts';
import type { DigestReference, Reason } from '../domain/membership.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import type { Pod } from '../pod/pod.ts';
import { readAcceptance } from '../rdf/acceptance.ts';
import { readApplication } from '../rdf/application.ts';
import { wa } from '../rdf/terms.ts';
import { readRegistrations } from '../rdf/type-index.ts';
import { type WebIdDocument, readWebIdDocument } from '../rdf/webid.ts';
import {
  fromIssue,
  keyNotListed,
  noApplication,
  notSigned,
  otherAlliance,
  otherIssuer,
  otherText,
  unread,
  withdrawn,
} from './application-problems.ts';
import { type CredentialDocument, findCredential, requireCredential, verifiedWith } from './credential-document.ts';
import { type GraphDocument, requireGraph } from './graph-document.ts';
import { keysToPin } from './keys-to-pin.ts';
import { findClaim } from './membership-document.ts';
import { isOf, withdrawalPlace } from './own-acceptances.ts';

/** A document could not be read, or cannot speak for the applicant; carries the reason to where reasons are collected. */
class DoubtError extends Error {
  override readonly name = 'DoubtError';
  constructor(readonly reason: Reason) {
    super(reason.text);
  }
}

/** What an alliance asks applicants to have accepted. */
export interface Charter {
  readonly alliance: WebId;
  /** The versions that are allowed today. */
  readonly allowed: readonly AgreementVersion[];
}

export interface ExaminedApplication {
  /** Undefined where the document is no application that could be read. */
  readonly application: Application | undefined;
  readonly name: Texts;
  /** The acceptance by the digest of the bytes that were read just now. Undefined where it does not bear out the application. */
  readonly acceptance: DigestReference | undefined;
  /** The keys that the WebID document lists today: those that an admission pins. */
  readonly keys: readonly PinnedKey[];
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
  const found = await note(() => readApplicationAt(anonymous, url));
  if (found === undefined) return { application: undefined, name: [], acceptance: undefined, keys: [], problems };
  const { application } = found;
  const { applicant } = application;
  if (application.alliance !== charter.alliance) problems.push(otherAlliance(url));
  const card = await note(() => readOrDoubt(anonymous, documentOf(applicant)));
  if (card === undefined) return { application, name: [], acceptance: undefined, keys: [], problems };
  const profile = readWebIdDocument(card.quads, applicant);
  const keys = keysToPin(card.quads, applicant);
  const storages = storagesOf(applicant, profile.storages);
  const isOwn = (document: string): boolean => isInStorage(document, storages);
  if (application.issuer !== applicant) problems.push(otherIssuer(url));
  // After redirects the document names the address it really stands at; that one must be the applicant's, too.
  if (!isOwn(url) || !isOwn(application.id)) problems.push(notEntitled(application.id));
  await note(() => insistOnSignature(found.credential, url, keys));
  const acceptance = await note(() => readOwnAcceptance(anonymous, application, charter, { isOwn, keys }));
  await note(() => followClaim(anonymous, application, profile, isOwn));
  return { application, name: profile.name, acceptance, keys, problems };
}

async function readApplicationAt(anonymous: Pod, url: DocumentUrl): Promise<{ application: Application; credential: CredentialDocument }> {
  const credential = await orDoubt(url, () => requireCredential(anonymous, url));
  if (credential.issue !== undefined) throw new DoubtError(fromIssue(credential.issue));
  const application = readApplication(credential.quads);
  if (application === undefined) throw new DoubtError(noApplication(url));
  return { application, credential };
}

/** Signed with a key that the WebID document lists and that is in use, under the very name that the proof gives it. */
async function insistOnSignature(credential: CredentialDocument, url: string, keys: readonly PinnedKey[]): Promise<void> {
  const named = keys.filter(({ method }) => method === credential.secured?.proof.verificationMethod);
  if (named.length === 0) throw new DoubtError(keyNotListed(url));
  const multikeys = named.map(({ publicKeyMultibase }) => publicKeyMultibase);
  if ((await verifiedWith(credential, multikeys)) === undefined) throw new DoubtError(notSigned(url));
}

/** The member's half: its own acceptance of the charter in a version that is allowed, as its bytes stand now. */
async function readOwnAcceptance(
  anonymous: Pod,
  { applicant, acceptance: url }: Application,
  { alliance, allowed }: Charter,
  { isOwn, keys }: { readonly isOwn: (document: string) => boolean; readonly keys: readonly PinnedKey[] },
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
  if (!allowed.some((agreement) => isOf(acceptance, agreement))) throw new DoubtError(otherText(url));
  await insistOnSignature(found, url, keys);
  if ((await orDoubt(url, () => findCredential(anonymous, withdrawalPlace(url)))) !== undefined) throw new DoubtError(withdrawn(url));
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
    if (claim.acceptances.includes(acceptance)) return;
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
