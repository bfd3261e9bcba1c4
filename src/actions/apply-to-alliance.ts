import type { Application } from '../domain/agreement.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { RoleGrant } from '../domain/membership.ts';
import { applicationNoticeDocument } from '../rdf/application-notice.ts';
import { applicationDocument, readApplication } from '../rdf/application.ts';
import { NoAcceptanceError } from './action-error.ts';
import { type CredentialDocument, verifiedWith, writeCredential } from './credential-document.ts';
import { firstPlace } from './free-place.ts';
import { stillAs } from './graph-document.ts';
import { changeClaim } from './membership-document.ts';
import { isOf, ownAcceptances, ownKeys } from './own-acceptances.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { ensurePrepared } from './prepare-pod.ts';
import { allowedAgreements } from './read-agreements.ts';
import { type Alliance, findAlliance } from './read-alliance.ts';
import { signDocument } from './sign-document.ts';

export interface ApplicationForm {
  readonly roles: readonly RoleGrant[];
  /** Wilful and informed consent, in plain words. */
  readonly consent: string;
}

/**
 * Applies for membership: states what is asked for in a signed document that names the acceptance of the Charter, points to
 * it from the membership document, and lets the alliance know. Can be run again, after a failure or to ask for other roles.
 *
 * @throws NoAcceptanceError while the present Charter was not accepted; nothing is written then.
 */
export async function applyToAlliance(
  ports: MemberPorts,
  form: ApplicationForm,
): Promise<{ application: DocumentUrl; acceptance: DocumentUrl }> {
  const home = await findAlliance(ports);
  const acceptance = await presentAcceptance(ports, home);
  await ensurePrepared(ports);
  const application = await stateApplication(ports, home, acceptance, form);
  const rolesSought = [...new Set(form.roles.map((grant) => grant.role))];
  await changeClaim(ports, home.alliance, (claim) => ({ ...claim, application, rolesSought }));
  await notifyAlliance(ports, home, application);
  return { application, acceptance };
}

async function presentAcceptance(ports: MemberPorts, { alliance }: Alliance): Promise<DocumentUrl> {
  const [charters, own] = await Promise.all([allowedAgreements(ports, 'charter'), ownAcceptances(ports, alliance)]);
  for (const charter of charters) {
    const found = own.find(({ acceptance, isWithdrawn }) => !isWithdrawn && isOf(acceptance, charter));
    if (found !== undefined) return found.document;
  }
  throw new NoAcceptanceError(charters[0]?.id ?? ports.register, 'You have not accepted the Charter as it stands now.');
}

/** The application to this alliance: written anew only where something in it changes, or nothing verifies it any more. */
async function stateApplication(
  ports: MemberPorts,
  { alliance }: Alliance,
  acceptance: DocumentUrl,
  form: ApplicationForm,
): Promise<DocumentUrl> {
  const { pod, webId, storage } = ports;
  const isToThisAlliance = ({ quads, issue }: CredentialDocument): boolean =>
    issue !== undefined || readApplication(quads)?.alliance === alliance;
  const place = (suffix: string): DocumentUrl => new URL(`application${suffix}.jsonld`, layoutOf(storage).public).href as DocumentUrl;
  const { url, found } = await firstPlace(ports, place, isToThisAlliance);
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
  const before = found === undefined ? undefined : readApplication(found.quads);
  const isSame =
    before !== undefined &&
    JSON.stringify(applicationDocument(before)) === JSON.stringify(applicationDocument(application(before.validFrom)));
  if (isSame && found !== undefined && (await verifiedWith(found, await ownKeys(ports))) !== undefined) return url;
  const signed = await signDocument(ports, applicationDocument(application(timestamp(ports.now))));
  await writeCredential(pod, url, signed, stillAs(found?.document));
  return url;
}

/** Without an inbox the alliance learns of it otherwise; the application itself stands in the applicant's pod. */
async function notifyAlliance({ pod, webId, now }: MemberPorts, { alliance, inbox }: Alliance, application: DocumentUrl): Promise<void> {
  if (inbox === undefined) return;
  const notice = applicationNoticeDocument({ applicant: webId, application, alliance, published: timestamp(now) });
  await pod.notify(inbox, JSON.stringify(notice), 'application/ld+json');
}
