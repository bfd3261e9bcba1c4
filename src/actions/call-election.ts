import { electorateAt } from '../domain/electorate.ts';
import { type Iri, documentOf } from '../domain/iri.ts';
import { addDuration } from '../domain/iso-duration.ts';
import { policyAt } from '../domain/policy-in-force.ts';
import { CannotDecideError } from './action-error.ts';
import type { StewardActions } from './app.ts';
import { insistOnSteward } from './append-to-register.ts';
import { timeOf, whenOf } from './find-motion.ts';
import { type OpenedMotion, openMotion } from './open-motion.ts';
import { type MemberPorts, utc } from './ports.ts';
import { readRegister } from './read-register.ts';
import type { NewProposal } from './write-decision.ts';

/** Who stands for which seats, until when they would hold them, and why the election is called. */
export type Election = Parameters<StewardActions['callElection']>[0];

/**
 * Calls an election: the members choose among candidates for seats, one member, one vote. The keys that seats vote with are those
 * that the register pins for the candidates. Seats are filled from the end of voting on.
 *
 * @throws CannotDecideError when a candidate is no member; nothing is written then.
 */
export async function callElection(ports: MemberPorts, { candidates, until, closes, principle }: Election): Promise<OpenedMotion> {
  const register = await readRegister(ports.pod, ports);
  insistOnSteward(ports, register);
  const now = timeOf(ports, register);
  const members = electorateAt(register.log, 'election', [], now);
  const votingPeriod = policyAt(register.log, whenOf(ports, register))?.policy?.votingPeriod ?? 'P14D';
  const end = closes === undefined ? (addDuration(now, votingPeriod) ?? now) : utc(closes);
  const proposals = candidates.map(({ seat, member }): NewProposal => {
    const key = members.find(({ holder }) => holder === member)?.key;
    if (key === undefined)
      throw new CannotDecideError(
        member,
        `${member} is no member, and cannot stand for a seat.`,
        'NOT_DECIDED',
        'Name members as candidates.',
      );
    return { kind: 'seat-filled', member, roles: [], keys: [key], seat, until: utc(until), effective: end };
  });
  return openMotion(ports, { kind: 'election', proposals, principle, reasons: '', closes: end });
}

/** An address for a seat that nobody holds and nobody stands for yet, in the alliance's own WebID document. */
export async function newSeat(ports: MemberPorts, handedOut: ReadonlySet<Iri> = new Set()): Promise<Iri> {
  const { log, alliance } = await readRegister(ports.pod, ports);
  const moved = [...log.evidence.motions.values()].flatMap(({ content }) => content?.proposals ?? []);
  const taken = new Set<Iri | undefined>([...handedOut, ...[...log.evidence.events, ...moved].map(({ seat }) => seat)]);
  for (let number = 1; ; number++) {
    const seat = `${documentOf(alliance)}#seat-${number}` as Iri;
    if (!taken.has(seat)) return seat;
  }
}
