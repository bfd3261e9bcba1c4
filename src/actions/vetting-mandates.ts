/** Who may attest what: mandates as the register records them, and what lies outside of one. */
import type { Attestation, AttestationScope, Mandate } from '../domain/attestation.ts';
import { type WebId, documentOf } from '../domain/iri.ts';
import { isWithin } from '../domain/jurisdiction.ts';
import type { Texts } from '../domain/language.ts';
import type { Reason } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';
import type { Pod } from '../pod/pod.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import type { AuthorityView } from './app.ts';
import { concurrently } from './concurrently.ts';
import { requireGraph } from './graph-document.ts';
import type { Lookup } from './open-membership.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { mandatesInForce } from './read-mandates.ts';
import { currentRegister } from './read-register.ts';
import { noMandate, outOfMandate } from './vetting-problems.ts';

/** The mandates that hold at a time, in the order in which they were granted. */
export const mandatesAt = async (ports: MemberPorts, at = timestamp(ports.now)): Promise<readonly Mandate[]> =>
  mandatesInForce(await currentRegister(ports), at);

/** Every authority that holds a mandate now, by the name that its own WebID document gives it. */
export async function findAuthorities(ports: MemberPorts, lookup?: Lookup): Promise<readonly AuthorityView[]> {
  const mandates = await mandatesAt(ports);
  return concurrently([...new Set(mandates.map(({ authority }) => authority))], 6, async (webid) => ({
    webid,
    name: await nameOf(ports.anonymous, webid, lookup),
    mandates: mandates.filter(({ authority }) => authority === webid),
  }));
}

/** What somebody calls itself, or what the directory last knew; empty where neither can be read. */
export async function nameOf(anonymous: Pod, webid: WebId, lookup?: Lookup): Promise<Texts> {
  try {
    const { quads } = await requireGraph(anonymous, documentOf(webid));
    return readWebIdDocument(quads, webid).name;
  } catch (error) {
    if (error instanceof PodError) return (await lookup?.(webid))?.name ?? [];
    throw error;
  }
}

/** Whether its own term covers a time; it may have been taken away before the end of it. */
export const isInPeriod = ({ from, until }: Mandate, at: string): boolean => from <= at && at <= until;

/** What an attestation of this kind and scope needs a mandate for. */
export type Attested = AttestationScope & Pick<Attestation, 'kind'>;

/** The mandate that covers it; or, in words, what none of them covers. */
export function findMandate(mandates: readonly Mandate[], attested: Attested, document: string): Mandate | Reason {
  const [first] = mandates;
  if (first === undefined) return noMandate(document);
  const covering = mandates.find((mandate) => outsideOf(mandate, attested) === undefined);
  // Where several could have, the one that comes closest says what is missing.
  const closest = mandates.find(({ kinds }) => kinds.includes(attested.kind)) ?? first;
  return covering ?? outOfMandate(document, outsideOf(closest, attested) ?? '');
}

/** What in it lies outside the mandate, in words; undefined when all of it lies inside. */
export function outsideOf(mandate: Mandate, { kind, roles, jurisdictions, level }: Attested): string | undefined {
  const role = roles.find((each) => !mandate.roles.includes(each));
  const place = jurisdictions.find((each) => !mandate.jurisdictions.some((covered) => isWithin(each, covered)));
  if (!mandate.kinds.includes(kind)) return `attestations of the kind “${kind}”`;
  if (role !== undefined) return `the role “${role}”`;
  if (place !== undefined) return `the jurisdiction ${place}`;
  if (level !== undefined && !mandate.levels.includes(level)) return `the level ${level}`;
  return undefined;
}
