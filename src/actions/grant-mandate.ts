import type { Mandate } from '../domain/attestation.ts';
import { type Iri, documentOf } from '../domain/iri.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { KeyMissingError, NoMandateError } from './action-error.ts';
import { concurrently } from './concurrently.ts';
import { decide } from './decide.ts';
import { requireGraph } from './graph-document.ts';
import { keysToPin } from './keys-to-pin.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp, utc } from './ports.ts';
import { mandatesInForce } from './read-mandates.ts';
import { readRegister } from './read-register.ts';
import { type NewProposal, courtsFirst } from './write-decision.ts';

/** A mandate as it is moved; the authority's keys and the place of its status lists are read from its own document. */
export type NewMandate = Omit<Mandate, 'id' | 'keys' | 'statusLists'>;

/**
 * Grants mandates by decision of the committee. The keys pinned are those that the authority's WebID document lists at this
 * moment: whatever that document says later, nothing signed with another key counts.
 */
export async function grantMandates(ports: MemberPorts, mandates: readonly NewMandate[]): Promise<void> {
  await decide(ports, await proposeMandates(ports, mandates), {
    principle: 'Whoever vouches for others does so inside a mandate that everybody can read.',
    reviewVenue: courtsFirst,
  });
}

/** Mandates as a motion proposes them. Throws KeyMissingError where an authority has no key that could be pinned. */
export const proposeMandates = (ports: MemberPorts, mandates: readonly NewMandate[]): Promise<NewProposal[]> =>
  concurrently(mandates, 4, async (mandate): Promise<NewProposal> => {
    const { authority } = mandate;
    const { quads } = await requireGraph(ports.anonymous, documentOf(authority));
    const keys = keysToPin(quads, authority);
    if (keys.length === 0) throw new KeyMissingError(documentOf(authority), authority);
    const [storage] = readWebIdDocument(quads, authority).storages;
    if (storage === undefined) throw new NoMandateError(documentOf(authority), 'The authority names no storage for its status lists.');
    const granted = { ...mandate, from: utc(mandate.from), until: utc(mandate.until), keys, statusLists: layoutOf(storage).status };
    return { kind: 'mandate-granted', member: authority, roles: [], keys: [], mandate: granted };
  });

/** Ends a mandate. What becomes of what was attested under it is for the policy to say. */
export async function withdrawMandate(ports: MemberPorts, mandate: Iri, reason: string): Promise<void> {
  const register = await readRegister(ports.pod, ports);
  const found = mandatesInForce(register, timestamp(ports.now)).find(({ id }) => id === mandate);
  if (found === undefined) throw new NoMandateError(mandate, 'There is no such mandate in force.');
  // A mandate is a node of the register version that granted it; the digest is that of the version.
  const granted = register.versions.find(({ previous }) => previous?.id === documentOf(mandate))?.previous ?? register.newest;
  const evidence = { id: mandate, digestMultibase: granted.digestMultibase };
  await decide(ports, [{ kind: 'mandate-withdrawn', member: found.authority, roles: [], keys: [], evidence }], {
    principle: reason,
    reviewVenue: courtsFirst,
  });
}
