import type { MotionOutcome } from '../domain/decision.ts';
import type { When } from '../domain/evidence.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { motionOutcomes } from '../domain/motion-outcome.ts';
import { NoMotionError } from './action-error.ts';
import { latest } from './append-to-register.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import type { Register } from './read-register.ts';

/** Now, by this device; never before the register's own newest version, whatever the clock here says. */
export const timeOf = ({ now }: Pick<MemberPorts, 'now'>, { versions }: Pick<Register, 'versions'>): string =>
  latest(timestamp(now), versions.at(-1)?.issued);

/** What holds now, as known now. */
export function whenOf(ports: Pick<MemberPorts, 'now'>, register: Pick<Register, 'versions'>): When {
  const time = timeOf(ports, register);
  return { at: time, knownAt: time };
}

/** All motions that the register opened, in that order, the founding first. */
export const motionsIn = (ports: Pick<MemberPorts, 'now'>, register: Register): readonly MotionOutcome[] =>
  motionOutcomes(register.log, whenOf(ports, register));

/** How the motion at an address stands. Throws NoMotionError where the register opened none there. */
export function findMotion(ports: Pick<MemberPorts, 'now'>, register: Register, motion: DocumentUrl): MotionOutcome {
  const found = motionsIn(ports, register).find(({ reference }) => reference.id === motion);
  if (found === undefined) throw new NoMotionError(motion, 'The register of the alliance has opened no such motion.');
  return found;
}

/** Whether nothing came of a motion yet. */
export const isWaiting = ({ status }: Pick<MotionOutcome, 'status'>): boolean => status === 'open' || status === 'closed';
