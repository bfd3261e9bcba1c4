import type { Elector } from '../domain/decision.ts';
import type { Iri, WebId } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import { CannotDecideError } from './action-error.ts';
import type { MemberPorts } from './ports.ts';
import type { Register } from './read-register.ts';
import { usableKey } from './sign-document.ts';

/** A seat of the committee as the register fills it. */
export interface Seat {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly keys: readonly PinnedKey[];
  readonly until?: string;
}

/** The seats in force at a time, in the order in which they were filled. */
export function seatsInForce({ versions }: Pick<Register, 'versions'>, at: string): readonly Seat[] {
  const seats = new Map<Iri, Seat>();
  for (const { kind, seat, member: holder, keys, until, effective } of versions.flatMap(({ events }) => events)) {
    if (seat === undefined || effective > at) continue;
    if (kind === 'seat-filled') seats.set(seat, { seat, holder, keys, ...(until === undefined ? {} : { until }) });
    if (kind === 'seat-vacated') seats.delete(seat);
  }
  return [...seats.values()].filter(({ until }) => until === undefined || until > at);
}

/**
 * The electorate as it is frozen when a motion opens: every seat, with the key that its holder votes with. Throws
 * CannotDecideError when no seat is filled, KeyMissingError when the key of a seat is not here.
 */
export async function electorate(ports: MemberPorts, register: Register, at: string): Promise<readonly Elector[]> {
  const seats = seatsInForce(register, at);
  if (seats.length === 0) throw new CannotDecideError(ports.register, 'No seat of the committee is filled today.');
  return Promise.all(
    seats.map(async ({ seat, holder, keys }) => {
      const { method, publicKeyMultibase } = await usableKey(ports, {
        controller: holder,
        among: keys.map((key) => key.publicKeyMultibase),
      });
      return { seat, holder, key: { method, publicKeyMultibase } };
    }),
  );
}
