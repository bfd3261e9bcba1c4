import { seatsAt } from '../domain/seats.ts';
import type { StewardActions } from './app.ts';
import { listKeys } from './list-keys.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { readRegister } from './read-register.ts';

/** The keys that deciding needs: the alliance's, and those of the seats; and whether they are on this device. */
export async function deskKeys(ports: MemberPorts): ReturnType<StewardActions['keys']> {
  const register = await readRegister(ports.pod, ports);
  const seats = seatsAt(register.decided, timestamp(ports.now));
  const own = (await listKeys(ports, register.alliance)).filter(({ publicKeyMultibase }) => register.keys.includes(publicKeyMultibase));
  const ofSeats = await Promise.all(
    seats.map(async ({ holder, keys }) =>
      (await listKeys(ports, holder)).filter((key) => keys.some(({ publicKeyMultibase }) => publicKeyMultibase === key.publicKeyMultibase)),
    ),
  );
  return [
    ...own.map((key) => ({ ...key, purpose: 'alliance' as const })),
    ...ofSeats.flat().map((key) => ({ ...key, purpose: 'seat' as const })),
  ];
}
