import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { RegisterEvent } from '../domain/membership.ts';
import { type ApplicationNotice, readApplicationNotice } from '../rdf/application-notice.ts';
import type { PendingApplication } from './app.ts';
import { concurrently } from './concurrently.ts';
import { type ExaminedApplication, examineApplication } from './examine-application.ts';
import { isWaiting, motionsIn } from './find-motion.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { allowedAgreements } from './read-agreements.ts';
import { readInbox } from './read-inbox.ts';
import { readRegister } from './read-register.ts';

interface FoundNotice extends ApplicationNotice {
  readonly notification: DocumentUrl;
}

/**
 * The applications that wait to be moved, oldest first, each with what its applicant's own pod says of it. Other notifications in the
 * inbox are left alone, and so is what was decided, or moved and waits for votes.
 */
export async function pendingApplications(ports: MemberPorts): Promise<readonly PendingApplication[]> {
  const [allowed, register, notices] = await Promise.all([
    allowedAgreements(ports, 'charter'),
    readRegister(ports.pod, ports),
    readInbox(ports, readApplicationNotice),
  ]);
  const answers = register.log.events.filter(({ kind }) => kind === 'admitted' || kind === 'refused');
  const waiting = motionsIn(ports, register).filter(isWaiting);
  const moved = new Set(waiting.flatMap(({ motion }) => motion.proposals.flatMap(({ application }) => application ?? [])));
  const charter = { alliance: register.alliance, allowed };
  const found = await concurrently(oncePerApplication(notices.filter(({ application }) => !moved.has(application))), 6, async (notice) => {
    const examined = await examineApplication(ports.anonymous, notice.application, charter);
    return isAnswered(notice, examined, answers) ? undefined : toPending(ports, notice, examined);
  });
  return found.filter((each) => each !== undefined).sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
}

/** Sending it again asks for nothing new. */
function oncePerApplication(notices: readonly FoundNotice[]): readonly FoundNotice[] {
  const byApplication = new Map<string, FoundNotice>();
  for (const notice of notices) if (!byApplication.has(notice.application)) byApplication.set(notice.application, notice);
  return [...byApplication.values()];
}

/** Whether an admission or a refusal answers this application: recorded after it, and an admission names the very acceptance. */
function isAnswered(
  { application: url }: FoundNotice,
  { application, acceptance }: ExaminedApplication,
  answers: readonly RegisterEvent[],
): boolean {
  if (application === undefined) return false;
  return answers.some(
    (answer) =>
      answer.member === application.applicant &&
      Date.parse(answer.recorded) >= Date.parse(application.validFrom) &&
      (answer.kind === 'refused'
        ? answer.application === url
        : acceptance !== undefined &&
          answer.acceptance?.id === acceptance.id &&
          answer.acceptance.digestMultibase === acceptance.digestMultibase),
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
