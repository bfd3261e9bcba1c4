/** What people declare of themselves: signed, in their own pod, replaced when it changes. */
import type { InterestsDeclaration, ValuesDeclaration } from '../domain/attestation.ts';
import { type DocumentUrl, type Iri, documentOf } from '../domain/iri.ts';
import { addToWebIdDocument } from '../pod/webid-document.ts';
import { interestsDocument, readInterests } from '../rdf/interests.ts';
import { readValues, valuesDocument } from '../rdf/values.ts';
import { writeInterestsLink } from '../rdf/webid.ts';
import { findCredential, writeCredential } from './credential-document.ts';
import { missingFrom, readGraph, requireGraph, stillAs } from './graph-document.ts';
import { changeClaim, findClaim } from './membership-document.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { ensurePrepared } from './prepare-pod.ts';
import { findAlliance } from './read-alliance.ts';
import { readMandates } from './read-mandates.ts';
import { signDocument } from './sign-document.ts';

/** Where the declaration is named: by the claim of a membership, or, for an authority that has none, by its WebID document. */
export type Linking = 'membership' | 'webid';

/** Declares offices, employers and affiliates: the ties that could bias a vote or a vetting. */
export async function declareInterests(
  ports: MemberPorts,
  declared: Pick<InterestsDeclaration, 'affiliates' | 'offices' | 'employers'>,
  linking?: Linking,
): Promise<void> {
  const { webId, storage, now } = ports;
  const id = layoutOf(storage).interests;
  const { affiliates, offices, employers } = declared;
  await declare(ports, id, interestsDocument({ id, issuer: webId, affiliates, offices, employers, validFrom: timestamp(now) }));
  if ((linking ?? (await usualLinking(ports))) === 'membership') {
    const { alliance } = await findAlliance(ports);
    await changeClaim(ports, alliance, (claim) => ({ ...claim, interests: id }));
  } else {
    const { quads } = await requireGraph(ports.pod, documentOf(webId));
    await addToWebIdDocument(ports.pod, webId, missingFrom(quads, writeInterestsLink(webId, id)));
  }
}

/** Declares which values instruments a member upholds. Nobody vouches for it, and it is shown as that. */
export async function declareValues(ports: MemberPorts, upholds: readonly Iri[]): Promise<void> {
  const { webId, storage, now } = ports;
  const id = layoutOf(storage).values;
  await declare(ports, id, valuesDocument({ id, issuer: webId, upholds, validFrom: timestamp(now) }));
  const { alliance } = await findAlliance(ports);
  await changeClaim(ports, alliance, (claim) => ({ ...claim, values: id }));
}

/** The person's own declaration of interests, as it stands. */
export async function ownInterests({ pod, storage, webId }: MemberPorts): Promise<InterestsDeclaration | undefined> {
  const found = await findCredential(pod, layoutOf(storage).interests);
  const declaration = found && readInterests(found.quads);
  return declaration?.issuer === webId ? declaration : undefined;
}

/** The person's own declaration of values, as it stands. */
export async function ownValues({ pod, storage, webId }: MemberPorts): Promise<ValuesDeclaration | undefined> {
  const found = await findCredential(pod, layoutOf(storage).values);
  const declaration = found && readValues(found.quads);
  return declaration?.issuer === webId ? declaration : undefined;
}

/** Signs first: without a key nothing of the earlier declaration is touched. */
async function declare(ports: MemberPorts, id: DocumentUrl, document: object): Promise<void> {
  const signed = await signDocument(ports, document);
  await ensurePrepared(ports);
  const found = await findCredential(ports.pod, id);
  await writeCredential(ports.pod, id, signed, stillAs(found?.document));
}

async function usualLinking(ports: MemberPorts): Promise<Linking> {
  const { pod, webId, storage } = ports;
  const { alliance } = await findAlliance(ports);
  const membership = await readGraph(pod, layoutOf(storage).membership);
  if (membership !== undefined && findClaim(membership.quads, webId, alliance) !== undefined) return 'membership';
  const isAuthority = (await readMandates(ports)).some(({ authority }) => authority === webId);
  return isAuthority || alliance === webId ? 'webid' : 'membership';
}
