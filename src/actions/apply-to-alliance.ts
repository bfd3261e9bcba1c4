import type { Acceptance, Application } from '../domain/agreement.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { RoleGrant } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { acceptanceDocument, readAcceptance } from '../rdf/acceptance.ts';
import { applicationNoticeDocument } from '../rdf/application-notice.ts';
import { applicationDocument, readApplication } from '../rdf/application.ts';
import { credentialBody } from '../rdf/credential.ts';
import { type CredentialDocument, findCredential, writeCredential } from './credential-document.ts';
import { changeGraph, stillAs } from './graph-document.ts';
import { claimName, withClaim } from './membership-document.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { ensurePrepared } from './prepare-pod.ts';
import { type Charter, findCharter, readAgreementText } from './read-charter.ts';

export interface ApplicationForm {
  readonly roles: readonly RoleGrant[];
  /** The language in which the charter was read. */
  readonly language: string;
  /** Wilful and informed consent, in plain words. */
  readonly consent: string;
}

/**
 * Applies for membership: accepts the charter as it was read, states the application, points to both from the membership
 * document, and lets the alliance know. An acceptance that exists is kept byte for byte, for an admission may name its
 * digest; so it can be run again, after a failure or to ask for other roles.
 */
export async function applyToAlliance(
  ports: MemberPorts,
  form: ApplicationForm,
): Promise<{ application: DocumentUrl; acceptance: DocumentUrl }> {
  const charter = await findCharter(ports.anonymous, ports.register);
  await ensurePrepared(ports);
  const acceptance = await accept(ports, charter, form.language);
  const application = await stateApplication(ports, charter, acceptance, form);
  await pointToBoth(ports, charter, acceptance, application, form);
  await notifyAlliance(ports, charter, application);
  return { application, acceptance };
}

/** The acceptance of this very agreement version: the one there is, or a new one beside those of other alliances. */
async function accept(ports: MemberPorts, { alliance, agreement }: Charter, language: string): Promise<DocumentUrl> {
  const { pod, webId, storage } = ports;
  const slug = /([^/]+?)(?:\.[^./]*)?(?:#.*)?$/.exec(agreement.id)?.[1] ?? 'charter';
  const texts = agreement.texts.map((text) => text.digestMultibase);
  const isThis = ({ quads }: CredentialDocument): boolean => {
    const found = readAcceptance(quads);
    return (
      found?.issuer === webId &&
      found.member === webId &&
      found.alliance === alliance &&
      found.agreementVersion === agreement.id &&
      texts.includes(found.text.digestMultibase)
    );
  };
  const { url, found } = await firstPlace(
    ports,
    (number) => documentIn(layoutOf(storage).agreements, numbered(slug, number), 'jsonld'),
    isThis,
  );
  if (found !== undefined) return url;
  const text = await readAgreementText(ports.anonymous, agreement, [language]);
  const reference = agreement.texts.find((each) => each.digestMultibase === text.digestMultibase);
  const acceptance: Acceptance = {
    id: url,
    issuer: webId,
    member: webId,
    alliance,
    agreementVersion: agreement.id,
    language: text.language,
    text: { id: reference?.id ?? agreement.id, digestMultibase: text.digestMultibase },
    validFrom: timestamp(ports.now),
  };
  await writeCredential(pod, url, acceptanceDocument(acceptance), { kind: 'absent' });
  return url;
}

/** The application to this alliance: written anew only where something in it changes. */
async function stateApplication(
  ports: MemberPorts,
  { alliance }: Charter,
  acceptance: DocumentUrl,
  form: ApplicationForm,
): Promise<DocumentUrl> {
  const { pod, webId, storage } = ports;
  const isToThisAlliance = ({ quads, issue }: CredentialDocument): boolean =>
    issue !== undefined || readApplication(quads)?.alliance === alliance;
  const place = (number: number): DocumentUrl =>
    new URL(`${numbered('application', number)}.jsonld`, layoutOf(storage).public).href as DocumentUrl;
  const { url, found } = await firstPlace(ports, place, isToThisAlliance);
  const before = found === undefined ? undefined : readApplication(found.quads);
  const application = (validFrom: string): Application => ({
    id: url,
    issuer: webId,
    applicant: webId,
    alliance,
    acceptance,
    consent: form.consent,
    rolesSought: form.roles,
    validFrom,
  });
  const isSame = before !== undefined && found?.document.body === credentialBody(applicationDocument(application(before.validFrom)));
  if (!isSame) await writeCredential(pod, url, applicationDocument(application(timestamp(ports.now))), stillAs(found?.document));
  return url;
}

/** The first of the numbered places that is free or holds what is looked for. */
async function firstPlace(
  { pod }: MemberPorts,
  place: (number: number) => DocumentUrl,
  isWanted: (found: CredentialDocument) => boolean,
): Promise<{ url: DocumentUrl; found: CredentialDocument | undefined }> {
  for (let number = 1; number <= 50; number++) {
    const url = place(number);
    const found = await findCredential(pod, url);
    if (found === undefined || isWanted(found)) return { url, found };
  }
  throw new ConflictError(place(1), 'There are fifty documents of this name already.');
}

const numbered = (name: string, number: number): string => (number === 1 ? name : `${name}-${number}`);

async function pointToBoth(
  { pod, webId, storage }: MemberPorts,
  { alliance }: Charter,
  acceptance: DocumentUrl,
  application: DocumentUrl,
  { roles }: ApplicationForm,
): Promise<void> {
  const document = layoutOf(storage).membership;
  const rolesSought = [...new Set(roles.map((grant) => grant.role))];
  await changeGraph(pod, document, (quads) =>
    withClaim(quads, { id: claimName(quads, document, webId, alliance), member: webId, alliance, acceptance, application, rolesSought }),
  );
}

/** Without an inbox the alliance learns of it otherwise; the application itself stands in the applicant's pod. */
async function notifyAlliance({ pod, webId, now }: MemberPorts, { alliance, inbox }: Charter, application: DocumentUrl): Promise<void> {
  if (inbox === undefined) return;
  const notice = applicationNoticeDocument({ applicant: webId, application, alliance, published: timestamp(now) });
  await pod.notify(inbox, JSON.stringify(notice), 'application/ld+json');
}
