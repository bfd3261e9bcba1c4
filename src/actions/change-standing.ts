import type { WebId } from '../domain/iri.ts';
import { decide } from './decide.ts';
import { type MemberPorts, utc } from './ports.ts';
import { type NewProposal, courtsFirst } from './write-decision.ts';

export interface StandingChange {
  readonly kind: 'suspended' | 'reinstated' | 'expelled';
  /** When an interim suspension ends by itself. */
  readonly until?: string;
  readonly principle: string;
}

/**
 * Suspends, reinstates or expels by decision of the committee. The public record holds what, the principle, the date and
 * where it can be reviewed; reasons and evidence stay between the parties.
 */
export async function changeStanding(ports: MemberPorts, webid: WebId, { kind, until, principle }: StandingChange): Promise<void> {
  const proposal: NewProposal = { kind, member: webid, roles: [], keys: [], ...(until === undefined ? {} : { until: utc(until) }) };
  await decide(ports, [proposal], { principle, reviewVenue: courtsFirst });
}
