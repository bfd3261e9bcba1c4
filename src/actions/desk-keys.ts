import type { StewardActions } from './app.ts';
import { listKeys } from './list-keys.ts';
import type { MemberPorts } from './ports.ts';
import { readRegister } from './read-register.ts';

/** The keys that the desk needs: the alliance's, and whether they are on this device. Holders of seats vote with their own, elsewhere. */
export async function deskKeys(ports: MemberPorts): ReturnType<StewardActions['keys']> {
  const register = await readRegister(ports.pod, ports);
  const own = (await listKeys(ports, register.alliance)).filter(({ publicKeyMultibase }) => register.keys.includes(publicKeyMultibase));
  // The recovery key is offline by design, and no desk needs it.
  const atHand = own.filter(({ onThisDevice, backupInPod }) => onThisDevice || backupInPod);
  return (atHand.length > 0 ? atHand : own).map((key) => ({ ...key, purpose: 'alliance' as const }));
}
