import type { DocumentUrl } from '../domain/iri.ts';
import type { DigestReference, RegisterEvent, RoleGrant } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';
import type { PendingApplication } from './app.ts';
import { DecidedMeanwhileError, NotAdmissibleError } from './action-error.ts';
import { type NewEvent, appendToRegister } from './append-to-register.ts';
import { concurrently } from './concurrently.ts';
import { examineApplication } from './examine-application.ts';
import { stillAs } from './graph-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { findCharter } from './read-charter.ts';
import type { Register } from './read-register.ts';

export interface Admission {
  readonly application: PendingApplication;
  readonly roles: readonly RoleGrant[];
}

/**
 * Admits applicants: the register's next version names each with the acceptance it answers, by the digest of bytes fetched
 * just now. What another steward recorded in the meantime is not recorded twice.
 *
 * @returns the register versions written; none when all of it was recorded already.
 * @throws NotAdmissibleError when an applicant's pod does not bear out the application; nothing is written then.
 * @throws DecidedMeanwhileError when another steward admitted one of them to other roles while this was under way.
 */
export async function admit(ports: MemberPorts, admissions: readonly Admission[]): Promise<readonly DocumentUrl[]> {
  const prepared = await prepareEvents(ports, 'admitted', admissions);
  let firstSeen: number | undefined;
  const written = await appendToRegister(ports, (register) => {
    firstSeen ??= register.versions.length;
    const meanwhile = admittedSince(register, firstSeen);
    return prepared.filter((event) => {
      const other = meanwhile.find((each) => each.member === event.member);
      if (other !== undefined && !isSameEvent(other, event)) {
        throw new DecidedMeanwhileError(other.id, 'Another steward admitted this applicant to other roles in the meantime.');
      }
      return !isRecorded(register, event);
    });
  });
  await clearInbox(ports, admissions);
  return written;
}

/**
 * Records that somebody applied, so that the register can tell when. Same promise as {@link admit}; the applications stay
 * in the inbox, for they still wait for a decision.
 */
export async function recordApplied(ports: MemberPorts, ...applications: readonly PendingApplication[]): Promise<readonly DocumentUrl[]> {
  const prepared = await prepareEvents(
    ports,
    'applied',
    applications.map((application) => ({ application, roles: application.roles })),
  );
  return appendToRegister(ports, (register) => prepared.filter((event) => !isRecorded(register, event)));
}

async function prepareEvents(ports: MemberPorts, kind: 'applied' | 'admitted', admissions: readonly Admission[]): Promise<NewEvent[]> {
  const charter = await findCharter(ports.anonymous, ports.register);
  const effective = timestamp(ports.now);
  return concurrently(admissions, 6, async ({ application, roles }): Promise<NewEvent> => {
    const examined = await examineApplication(ports.anonymous, application.application, charter);
    const { acceptance } = examined;
    if (acceptance === undefined || examined.problems.length > 0 || examined.application?.applicant !== application.applicant) {
      throw new NotAdmissibleError(application.application, examined.problems);
    }
    return { kind, member: application.applicant, acceptance, application: application.application, roles, effective };
  });
}

/** Admissions in the versions after the one that was the newest at first. */
const admittedSince = ({ versions }: Register, number: number): RegisterEvent[] =>
  versions.slice(number).flatMap(({ events }) => events.filter((event) => event.kind === 'admitted'));

/** Whether the last that the register says of this kind about the member is just that. */
function isRecorded({ versions }: Register, event: NewEvent): boolean {
  const last = versions.flatMap(({ events }) => events).findLast((each) => each.kind === event.kind && each.member === event.member);
  return last !== undefined && isSameEvent(last, event);
}

function isSameEvent(one: NewEvent, other: NewEvent): boolean {
  return (
    one.kind === other.kind &&
    one.member === other.member &&
    isSameReference(one.acceptance, other.acceptance) &&
    isSameRoles(one.roles, other.roles)
  );
}

const isSameReference = (one: DigestReference | undefined, other: DigestReference | undefined): boolean =>
  one?.id === other?.id && one?.digestMultibase === other?.digestMultibase;

function isSameRoles(one: readonly RoleGrant[], other: readonly RoleGrant[]): boolean {
  const words = (roles: readonly RoleGrant[]): string =>
    roles
      .map(({ role, jurisdictions, level = '' }) => `${role} ${[...jurisdictions].sort().join(',')} ${level}`)
      .sort()
      .join('\n');
  return words(one) === words(other);
}

/** The register holds the decision; a notification that cannot be removed is passed over next time. */
async function clearInbox({ pod }: MemberPorts, admissions: readonly Admission[]): Promise<void> {
  await concurrently(admissions, 4, async ({ application: { notification } }) => {
    try {
      await pod.remove(notification, stillAs(await pod.read(notification)));
    } catch (error) {
      if (!(error instanceof PodError)) throw error;
    }
  });
}
