import type { Elector } from '../domain/decision.ts';
import { seatsAt } from '../domain/seats.ts';
import { CannotDecideError } from './action-error.ts';
import type { MemberPorts } from './ports.ts';
import type { Register } from './read-register.ts';
import { usableKey } from './sign-document.ts';

/**
 * The electorate as it is frozen when a motion opens: every seat, with the key that its holder votes with. Throws
 * CannotDecideError when no seat is filled, KeyMissingError when the key of a seat is not here.
 */
export async function electorate(ports: MemberPorts, { decided }: Register, at: string): Promise<readonly Elector[]> {
  const seats = seatsAt(decided, at);
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
