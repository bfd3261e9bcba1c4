import type { Acceptance, AgreementVersion } from '../domain/agreement.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { readAcceptance } from '../rdf/acceptance.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { documentOf } from '../domain/iri.ts';
import { concurrently } from './concurrently.ts';
import { type CredentialDocument, findCredential, verifiedWith } from './credential-document.ts';
import { readGraph, requireGraph } from './graph-document.ts';
import { findClaim } from './membership-document.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

/** One of the person's own acceptances, and whether it was taken back. */
export interface OwnAcceptance {
  readonly document: DocumentUrl;
  readonly digestMultibase: string;
  readonly acceptance: Acceptance;
  readonly isWithdrawn: boolean;
}

/** Beside the acceptance that it takes back. */
export const withdrawalPlace = (acceptance: DocumentUrl): DocumentUrl =>
  acceptance.replace(/\.jsonld$/, '-withdrawal.jsonld') as DocumentUrl;

/** The acceptances that the membership document names for an alliance, in its order; what cannot be read is left out. */
export async function ownAcceptances(ports: MemberPorts, alliance: WebId): Promise<readonly OwnAcceptance[]> {
  const { pod, webId, storage } = ports;
  const membership = await readGraph(pod, layoutOf(storage).membership);
  const claim = membership === undefined ? undefined : findClaim(membership.quads, webId, alliance);
  const keys = claim === undefined ? [] : await ownKeys(ports);
  const found = await concurrently(claim?.acceptances ?? [], 4, (document) => ownAcceptance(ports, document as DocumentUrl, keys));
  return found.filter((each) => each !== undefined);
}

/** The acceptance at an address; undefined where none of this person stands there that verifies under one of the keys. */
export async function ownAcceptance(
  ports: MemberPorts,
  document: DocumentUrl,
  keys: readonly string[],
): Promise<OwnAcceptance | undefined> {
  const found = await findCredential(ports.pod, document);
  const acceptance = found && (await verified(ports, found, keys));
  if (found === undefined || acceptance === undefined) return undefined;
  const isWithdrawn = (await findCredential(ports.pod, withdrawalPlace(document))) !== undefined;
  return { document, digestMultibase: found.digestMultibase, acceptance, isWithdrawn };
}

async function verified({ webId }: MemberPorts, found: CredentialDocument, keys: readonly string[]): Promise<Acceptance | undefined> {
  const acceptance = readAcceptance(found.quads);
  const isOwn = acceptance?.issuer === webId && acceptance.member === webId;
  return isOwn && (await verifiedWith(found, keys)) !== undefined ? acceptance : undefined;
}

/** The Multikeys that the person lists and has not revoked. */
export async function ownKeys({ pod, webId }: MemberPorts): Promise<readonly string[]> {
  const { quads } = await requireGraph(pod, documentOf(webId));
  return readVerificationMethods(quads, webId).flatMap(({ revoked, publicKeyMultibase }) =>
    revoked === undefined ? publicKeyMultibase : [],
  );
}

/** Whether it is an acceptance of this very version, in one of its texts. */
export const isOf = ({ agreementVersion, text }: Acceptance, agreement: AgreementVersion): boolean =>
  agreementVersion === agreement.id && agreement.texts.some(({ digestMultibase }) => digestMultibase === text.digestMultibase);
