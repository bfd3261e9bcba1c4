import type { DocumentUrl } from '../domain/iri.ts';
import type { RegisterEvent, RoleGrant } from '../domain/membership.ts';
import { NotAdmissibleError } from './action-error.ts';
import type { PendingApplication } from './app.ts';
import { appendToRegister } from './append-to-register.ts';
import { clearNotices } from './clear-notices.ts';
import { concurrently } from './concurrently.ts';
import { decide } from './decide.ts';
import { type ExaminedApplication, examineApplication } from './examine-application.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { allowedAgreements } from './read-agreements.ts';
import { type Register, readRegister } from './read-register.ts';
import { isSameEvent } from './same-event.ts';
import { type NewProposal, courtsFirst } from './write-decision.ts';

export interface Admission {
  readonly application: PendingApplication;
  readonly roles: readonly RoleGrant[];
}

/**
 * Admits applicants by decision of the committee: the register names each with the acceptance it answers, by the digest of
 * bytes fetched just now, and pins the keys that the WebID document lists at this moment.
 *
 * @returns the register versions written; none when all of it was recorded already.
 * @throws NotAdmissibleError when an applicant's pod does not bear out the application; nothing is written then.
 * @throws DecidedMeanwhileError when another steward admitted one of them to other roles while this was under way.
 */
export async function admit(ports: MemberPorts, admissions: readonly Admission[]): Promise<readonly DocumentUrl[]> {
  const examined = await examineAll(
    ports,
    admissions.map(({ application }) => application),
  );
  const proposals = admissions.map(({ application, roles }, at): NewProposal => {
    const { acceptance, keys = [] } = examined[at] ?? {};
    return {
      kind: 'admitted',
      member: application.applicant,
      ...(acceptance === undefined ? {} : { acceptance }),
      application: application.application,
      roles,
      keys,
    };
  });
  const written = await decide(ports, proposals, {
    principle: 'Whoever accepts the Charter and is entitled to the role may act in it.',
    reviewVenue: courtsFirst,
    isOpen: (register, proposal) => !isInForce(register, proposal),
  });
  await clearNotices(
    ports,
    admissions.map(({ application }) => application.notification),
  );
  return written;
}

/**
 * Turns applicants down by decision of the committee. Why stays between the parties: the register holds the principle and
 * where it can be reviewed, and nothing else.
 */
export async function refuse(ports: MemberPorts, applications: readonly PendingApplication[]): Promise<readonly DocumentUrl[]> {
  const proposals = applications.map(({ applicant, application }): NewProposal => ({
    kind: 'refused',
    member: applicant,
    application,
    roles: [],
    keys: [],
  }));
  const written = await decide(ports, proposals, {
    principle: 'Nobody is admitted to a role whose requirements are not met.',
    reviewVenue: courtsFirst,
  });
  await clearNotices(
    ports,
    applications.map(({ notification }) => notification),
  );
  return written;
}

/**
 * Records that somebody applied, so that the register can tell when. Nothing is decided by it: the applications stay in the
 * inbox, for they still wait.
 */
export async function recordApplied(ports: MemberPorts, ...applications: readonly PendingApplication[]): Promise<readonly DocumentUrl[]> {
  const examined = await examineAll(ports, applications);
  const effective = timestamp(ports.now);
  const events = applications.map(({ applicant, application, roles }, at) => {
    const { acceptance } = examined[at] ?? {};
    return {
      kind: 'applied' as const,
      member: applicant,
      ...(acceptance === undefined ? {} : { acceptance }),
      application,
      roles,
      keys: [],
      effective,
    };
  });
  return appendToRegister(ports, ({ versions }) => {
    const recorded = versions.flatMap(({ events: known }) => known.filter(({ kind }) => kind === 'applied'));
    return { events: events.filter((event) => !recorded.some((each) => isSameEvent(each, event))) };
  });
}

async function examineAll(ports: MemberPorts, applications: readonly PendingApplication[]): Promise<readonly ExaminedApplication[]> {
  const [allowed, { alliance }] = await Promise.all([allowedAgreements(ports, 'charter'), readRegister(ports.pod, ports)]);
  return concurrently(applications, 6, async ({ application, applicant }) => {
    const examined = await examineApplication(ports.anonymous, application, { alliance, allowed });
    if (examined.acceptance === undefined || examined.problems.length > 0 || examined.application?.applicant !== applicant) {
      throw new NotAdmissibleError(application, examined.problems);
    }
    return examined;
  });
}

/** What ends or replaces an admission. */
const answers: readonly RegisterEvent['kind'][] = ['admitted', 'refused', 'expelled', 'withdrawn'];

/** Whether the last that the register says of this person is just this admission. */
function isInForce({ versions }: Register, admission: NewProposal): boolean {
  const last = versions
    .flatMap(({ events }) => events)
    .findLast(({ kind, member }) => member === admission.member && answers.includes(kind));
  return last !== undefined && isSameEvent(last, admission);
}
