import type { Mandate } from '../domain/attestation.ts';
import type { Iri } from '../domain/iri.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { type Register, currentRegister } from './read-register.ts';

/** The mandates that are in force today, as the committee granted them. */
export async function readMandates(ports: MemberPorts): Promise<readonly Mandate[]> {
  return mandatesInForce(await currentRegister(ports), timestamp(ports.now));
}

/** Granted, begun, and neither over nor withdrawn at a time; a narrowed one as it is by then, under the name it was granted with. */
export function mandatesInForce({ log }: Pick<Register, 'log'>, at: string): readonly Mandate[] {
  const granted = new Map<Iri, Mandate>();
  for (const { kind, mandate, evidence, effective } of log.events) {
    if (effective > at) continue;
    if (kind === 'mandate-granted' && mandate !== undefined) granted.set(mandate.id, mandate);
    if (kind === 'mandate-narrowed' && mandate !== undefined && evidence !== undefined && granted.has(evidence.id))
      granted.set(evidence.id, { ...mandate, id: evidence.id });
    if (kind === 'mandate-withdrawn' && evidence !== undefined) granted.delete(evidence.id);
  }
  return [...granted.values()].filter(({ from, until }) => from <= at && at < until);
}
