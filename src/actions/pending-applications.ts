import { readNotice } from '../credentials/read-notice.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { RegisterEvent } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';
import { type ApplicationNotice, readApplicationNotice } from '../rdf/application-notice.ts';
import { parseRdf } from '../rdf/parse.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import type { PendingApplication } from './app.ts';
import { concurrently } from './concurrently.ts';
import { type ExaminedApplication, examineApplication } from './examine-application.ts';
import { requireGraph } from './graph-document.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { findCharter } from './read-charter.ts';
import { readRegister } from './read-register.ts';

/** Anybody can fill an inbox; what is looked at in one go has an end. */
const mostNotices = 500;
const maxNoticeQuads = 100;

interface FoundNotice extends ApplicationNotice {
  readonly notification: DocumentUrl;
}

/**
 * The applications that wait for a decision, oldest first, each with what its applicant's own pod says of it. Other
 * notifications in the inbox are left alone, and so is what the register admitted already.
 */
export async function pendingApplications(ports: MemberPorts): Promise<readonly PendingApplication[]> {
  const [charter, register, notices] = await Promise.all([
    findCharter(ports.anonymous, ports.register),
    readRegister(ports.pod, ports.register),
    readNotices(ports),
  ]);
  const admissions = register.versions.flatMap(({ events }) => events.filter((event) => event.kind === 'admitted'));
  const found = await concurrently(notices, 6, async (notice) => {
    const examined = await examineApplication(ports.anonymous, notice.application, charter);
    return isAnswered(examined, admissions) ? undefined : toPending(ports, notice, examined);
  });
  return found.filter((each) => each !== undefined).sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
}

/** One notice per application: sending it again asks for nothing new. */
async function readNotices(ports: MemberPorts): Promise<FoundNotice[]> {
  const { pod, webId, storage } = ports;
  const { quads } = await requireGraph(pod, documentOf(webId));
  const inbox = readWebIdDocument(quads, webId).inbox ?? layoutOf(storage).inbox;
  const notifications = (await pod.list(inbox)).slice(0, mostNotices);
  const notices = await concurrently(notifications, 6, (notification) => readOneNotice(ports, notification));
  const byApplication = new Map<string, FoundNotice>();
  for (const notice of notices)
    if (notice !== undefined && !byApplication.has(notice.application)) byApplication.set(notice.application, notice);
  return [...byApplication.values()];
}

/** The notice in a notification; undefined when it is another kind of notification, or gone by now. */
async function readOneNotice({ pod }: MemberPorts, notification: DocumentUrl): Promise<FoundNotice | undefined> {
  try {
    const { body, mediaType, url } = await pod.read(notification, ['application/ld+json', 'text/turtle;q=0.9']);
    const parsed = /\bjson\b/i.test(mediaType)
      ? await readNotice(body, { document: url })
      : await parseRdf(body, { mediaType, baseIri: url, maxQuads: maxNoticeQuads });
    const notice = parsed.ok ? readApplicationNotice(parsed.quads) : undefined;
    return notice === undefined ? undefined : { ...notice, notification };
  } catch (error) {
    if (error instanceof PodError) return undefined;
    throw error;
  }
}

/** Whether an admission answers this application: it names the very acceptance and was recorded after the application. */
function isAnswered({ application, acceptance }: ExaminedApplication, admissions: readonly RegisterEvent[]): boolean {
  if (application === undefined || acceptance === undefined) return false;
  return admissions.some(
    (admission) =>
      admission.member === application.applicant &&
      admission.acceptance?.id === acceptance.id &&
      admission.acceptance.digestMultibase === acceptance.digestMultibase &&
      Date.parse(admission.recorded) >= Date.parse(application.validFrom),
  );
}

function toPending(
  { now }: MemberPorts,
  notice: FoundNotice,
  { application, acceptance, name, problems }: ExaminedApplication,
): PendingApplication {
  // The sender's word, but never in the future.
  const said = notice.published ?? application?.validFrom ?? timestamp(now);
  return {
    notification: notice.notification,
    applicant: application?.applicant ?? notice.actor ?? (notice.application as string as WebId),
    name,
    application: notice.application,
    acceptance: acceptance?.id,
    roles: application?.rolesSought ?? [],
    consent: application?.consent ?? '',
    receivedAt: Date.parse(said) > now().getTime() ? timestamp(now) : said,
    problems,
  };
}
