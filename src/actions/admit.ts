import type { DocumentUrl } from '../domain/iri.ts';
import type { RegisterEvent, RoleGrant } from '../domain/membership.ts';
import { NotAdmissibleError } from './action-error.ts';
import type { PendingApplication } from './app.ts';
import { appendToRegister } from './append-to-register.ts';
import { concurrently } from './concurrently.ts';
import { type ExaminedApplication, examineApplication } from './examine-application.ts';
import { type OpenedMotion, openMotions } from './open-motion.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { allowedAgreements } from './read-agreements.ts';
import { type Register, readRegister } from './read-register.ts';
import { isSameEvent } from './same-event.ts';
import type { NewProposal } from './write-decision.ts';

export interface Admission {
  readonly application: PendingApplication;
  readonly roles: readonly RoleGrant[];
}

/**
 * Moves to admit applicants: the motion names each with the acceptance it answers, by the digest of bytes fetched just now, and the
 * keys that the WebID document lists at this moment. In one motion, or in as few as it takes. Who is admitted just so already is
 * left out.
 *
 * @param body who decides: those who hold seats are admitted by the general meeting, for nobody decides in a matter of their own.
 * @throws NotAdmissibleError when an applicant's pod does not bear out the application; nothing is written then.
 * @throws DecidedMeanwhileError when a motion to admit one of them to other roles waits to be decided.
 */
export async function admit(
  ports: MemberPorts,
  admissions: readonly Admission[],
  body: 'ordinary' | 'meeting' = 'ordinary',
): Promise<readonly OpenedMotion[]> {
  const examined = await examineAll(
    ports,
    admissions.map(({ application }) => application),
  );
  const register = await readRegister(ports.pod, ports);
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
  return openMotions(ports, {
    kind: body,
    proposals: proposals.filter((proposal) => !isInForce(register, proposal)),
    principle: 'Whoever accepts the Charter and is entitled to the role may act in it.',
    reasons: '',
  });
}

/**
 * Moves to turn applicants down. Why stays between the parties: the public record holds the principle and where it can be reviewed,
 * and nothing else.
 */
export function refuse(ports: MemberPorts, applications: readonly PendingApplication[], reasons: string): Promise<readonly OpenedMotion[]> {
  const proposals = applications.map(({ applicant, application }): NewProposal => ({
    kind: 'refused',
    member: applicant,
    application,
    roles: [],
    keys: [],
  }));
  const principle = 'Nobody is admitted to a role whose requirements are not met.';
  return openMotions(ports, { kind: 'ordinary', proposals, principle, reasons });
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
function isInForce({ log }: Register, admission: NewProposal): boolean {
  const last = [...log.events]
    .sort((one, other) => Date.parse(one.recorded) - Date.parse(other.recorded))
    .findLast(({ kind, member }) => member === admission.member && answers.includes(kind));
  return last !== undefined && isSameEvent(last, admission);
}
