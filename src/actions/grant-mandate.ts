import type { Mandate } from '../domain/attestation.ts';
import { type Iri, documentOf } from '../domain/iri.ts';
import { isWithin } from '../domain/jurisdiction.ts';
import type { DigestReference } from '../domain/membership.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { KeyMissingError, NoMandateError } from './action-error.ts';
import { concurrently } from './concurrently.ts';
import type { MotionGrounds } from './app.ts';
import { requireGraph } from './graph-document.ts';
import { keysToPin } from './keys-to-pin.ts';
import { type OpenedMotion, openMotion, openMotions } from './open-motion.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp, utc } from './ports.ts';
import { mandatesInForce } from './read-mandates.ts';
import { readRegister } from './read-register.ts';
import type { NewProposal } from './write-decision.ts';

/** A mandate as it is moved; the authority's keys and the place of its status lists are read from its own document. */
export type NewMandate = Omit<Mandate, 'id' | 'keys' | 'statusLists'>;

/**
 * Moves to grant mandates. The keys pinned are those that the authority's WebID document lists at this moment: whatever that document
 * says later, nothing signed with another key counts.
 */
export async function grantMandates(ports: MemberPorts, mandates: readonly NewMandate[]): Promise<readonly OpenedMotion[]> {
  return openMotions(ports, {
    kind: 'ordinary',
    proposals: await proposeMandates(ports, mandates),
    principle: 'Whoever vouches for others does so inside a mandate that everybody can read.',
    reasons: '',
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

/** What a mandate covers from then on, where it was narrowed. */
export type MandateScope = Pick<Mandate, 'kinds' | 'roles' | 'jurisdictions' | 'levels' | 'until'>;

/**
 * Moves to narrow a mandate. What was attested inside the new scope is not touched; what becomes of the rest is for the policy to say.
 * Why is for the parties. Throws NoMandateError where it would widen it, or there is no such mandate in force.
 */
export async function narrowMandate(
  ports: MemberPorts,
  mandate: Iri,
  to: MandateScope,
  reasons: string,
  grounds: MotionGrounds = {},
): Promise<OpenedMotion> {
  const { found, evidence } = await findGranted(ports, mandate);
  const until = utc(to.until);
  const isInside =
    to.kinds.every((kind) => found.kinds.includes(kind)) &&
    to.roles.every((role) => found.roles.includes(role)) &&
    to.jurisdictions.every((place) => found.jurisdictions.some((covered) => isWithin(place, covered))) &&
    to.levels.every((level) => found.levels.includes(level)) &&
    until <= found.until;
  if (!isInside) throw new NoMandateError(mandate, 'A mandate is narrowed inside what it covers; for more, grant another one.');
  const { authority, keys, statusLists, from, maxStatusAge } = found;
  const narrowed = { authority, keys, statusLists, from, maxStatusAge, ...to, until };
  return openMotion(ports, {
    kind: 'ordinary',
    proposals: [{ kind: 'mandate-narrowed', member: found.authority, roles: [], keys: [], mandate: narrowed, evidence }],
    principle: 'Whoever vouches for others does so inside a mandate that everybody can read.',
    reasons,
    ...grounds,
  });
}

/** Moves to end a mandate. What becomes of what was attested under it is for the policy to say; why is for the parties. */
export async function withdrawMandate(
  ports: MemberPorts,
  mandate: Iri,
  reasons: string,
  grounds: MotionGrounds = {},
): Promise<OpenedMotion> {
  const { found, evidence } = await findGranted(ports, mandate);
  return openMotion(ports, {
    kind: 'ordinary',
    proposals: [{ kind: 'mandate-withdrawn', member: found.authority, roles: [], keys: [], evidence }],
    principle: 'Nobody vouches for others who has lost the trust of the alliance, or asks to stop.',
    reasons,
    ...grounds,
  });
}

/** A mandate in force, and what names it: a node of the register version that granted it, by the digest of that version. */
async function findGranted(ports: MemberPorts, mandate: Iri): Promise<{ readonly found: Mandate; readonly evidence: DigestReference }> {
  const register = await readRegister(ports.pod, ports);
  const found = mandatesInForce(register, timestamp(ports.now)).find(({ id }) => id === mandate);
  if (found === undefined) throw new NoMandateError(mandate, 'There is no such mandate in force.');
  const granted = register.versions.find(({ previous }) => previous?.id === documentOf(mandate))?.previous ?? register.newest;
  return { found, evidence: { id: mandate, digestMultibase: granted.digestMultibase } };
}
