import type { WebId } from '../domain/iri.ts';
import type { RegisterEvent } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';
import { ActionError } from './action-error.ts';
import type { MemberPorts } from './ports.ts';
import { currentRegister } from './read-register.ts';

/** The Multikeys that a register pins for somebody: on admission, with a seat or a mandate, or later. */
export function pinnedIn(events: readonly RegisterEvent[], webid: WebId): ReadonlySet<string> {
  const own = events.filter(({ kind, member, mandate }) => kind !== 'key-revoked' && (member === webid || mandate?.authority === webid));
  return new Set(own.flatMap(({ keys, mandate }) => [...keys, ...(mandate?.keys ?? [])].map((key) => key.publicKeyMultibase)));
}

/** {@link pinnedIn} the register of this alliance; none while it cannot be read, for nobody needs it to sign. */
export async function pinnedKeys(ports: MemberPorts, webid: WebId): Promise<ReadonlySet<string>> {
  try {
    const { log, alliance, keys } = await currentRegister(ports);
    // What an alliance is known by is pinned by those who know it.
    const known = webid === alliance && ports.allianceKey !== undefined ? keys : [];
    return new Set([...pinnedIn(log.events, webid), ...known]);
  } catch (error) {
    if (error instanceof PodError || error instanceof ActionError) return new Set();
    throw error;
  }
}
