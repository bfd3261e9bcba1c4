import { membersAt } from '../domain/electorate.ts';
import type { WebId } from '../domain/iri.ts';
import { seatsAt } from '../domain/seats.ts';
import { timeOf } from './find-motion.ts';
import type { MemberPorts } from './ports.ts';
import { readRegister } from './read-register.ts';

/** Fewer decide nothing. */
const fewest = 3;

/**
 * Who can admit these: the committee, or the general meeting where one of them holds a seat and too few seats would be left that are not
 * concerned themselves.
 */
export async function admittingBody(
  ports: MemberPorts,
  admissions: readonly { readonly application: { readonly applicant: WebId } }[],
): Promise<'ordinary' | 'meeting'> {
  const register = await readRegister(ports.pod, ports);
  const now = timeOf(ports, register);
  const concerned = new Set(admissions.map(({ application }) => application.applicant));
  const free = seatsAt(register.decided, now).filter(({ holder }) => !concerned.has(holder));
  return free.length >= fewest || membersAt(register.log, now).length < fewest ? 'ordinary' : 'meeting';
}
