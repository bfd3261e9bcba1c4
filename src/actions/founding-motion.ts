/** The founding as it is moved: where it stands, what it proposes, and whether it is what somebody meant. */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import type { Elector, Motion } from '../domain/decision.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf } from '../domain/iri.ts';
import { addDuration } from '../domain/iso-duration.ts';
import type { PinnedKey } from '../domain/key.ts';
import type { DigestReference } from '../domain/membership.ts';
import type { Pod } from '../pod/pod.ts';
import { readMotion } from '../rdf/motion.ts';
import { findCredential, verifiedWith } from './credential-document.ts';
import { NotFoundableError } from './founding-errors.ts';
import type { MemberPorts } from './ports.ts';
import { allianceKeys } from './read-register.ts';
import { isSameEvent } from './same-event.ts';
import { type NewProposal, decisionPlaces, motionOf, writeMotion } from './write-decision.ts';

/** The founding of an alliance, by the digest of its bytes and the key that it was signed with. */
export interface MovedFounding {
  readonly motion: Motion;
  readonly reference: DigestReference;
  /** What the alliance will be known by. */
  readonly key: PinnedKey;
}

/** Founders need not be quick: each reads in full what it signs. ISO 8601 duration. */
const timeToSign = 'P60D';

/** Where the founding of the alliance in this storage stands. */
export const foundingPlace = (storage: DocumentUrl): DocumentUrl => decisionPlaces(storage, 1).motion;

/**
 * The founding at an address; undefined where nothing stands there. Throws NotFoundableError where something else does, or
 * where the alliance that it speaks for did not sign it.
 */
export async function findFounding(pod: Pod, id: DocumentUrl): Promise<MovedFounding | undefined> {
  const found = await findCredential(pod, id, maxRegisterBytes);
  if (found === undefined) return undefined;
  const motion = readMotion(found.quads);
  if (motion?.kind !== 'founding' || motion.id !== id) throw notAFounding(id, 'What stands here is not the founding of an alliance.');
  const publicKeyMultibase = await verifiedWith(found, await allianceKeys(pod, { register: id }, motion.alliance));
  if (publicKeyMultibase === undefined || found.secured === undefined)
    throw notAFounding(id, 'The alliance did not sign this founding with a key that its WebID document lists.');
  const key = { method: found.secured.proof.verificationMethod, publicKeyMultibase };
  return { motion, reference: { id, digestMultibase: found.digestMultibase }, key };
}

const notAFounding = (document: DocumentUrl, text: string): NotFoundableError =>
  new NotFoundableError(document, [
    { code: 'NOT_A_FOUNDING', document, text, remedy: 'Ask whoever sent you here for the address of the founding.' },
  ]);

/** The seats that a founding fills, one for each founder in their order. */
export const foundersSeats = (alliance: WebId, founders: readonly { readonly webid: WebId; readonly key: PinnedKey }[]): Elector[] =>
  founders.map(({ webid, key }, at) => ({ seat: `${documentOf(alliance)}#seat-${at + 1}` as Iri, holder: webid, key }));

/** What fills the seats until the first election. */
export const seatProposals = (seats: readonly Elector[], until: string): NewProposal[] =>
  seats.map(({ seat, holder, key }) => ({ kind: 'seat-filled', member: holder, roles: [], keys: [key], seat, until }));

/** Moves the founding where none stands. */
export async function moveFounding(
  ports: MemberPorts,
  {
    key,
    electorate,
    proposals,
    principle,
  }: {
    readonly key: PinnedKey;
    readonly electorate: readonly Elector[];
    readonly proposals: readonly NewProposal[];
    readonly principle: string;
  },
): Promise<MovedFounding> {
  const id = foundingPlace(ports.storage);
  const closes = (opened: string): string => addDuration(opened, timeToSign) ?? opened;
  const motion = motionOf(ports, id, { kind: 'founding', electorate, proposals, principle, closes });
  return { motion, reference: await writeMotion(ports, motion, [key.publicKeyMultibase]), key };
}

/** Whether a founding that was moved before says just this. */
export const isAsMoved = (
  { motion }: MovedFounding,
  { electorate, proposals, principle }: Pick<Motion, 'electorate' | 'principle'> & { readonly proposals: readonly NewProposal[] },
): boolean =>
  motion.principle === principle &&
  JSON.stringify(motion.electorate.map(words)) === JSON.stringify(electorate.map(words)) &&
  motion.proposals.length === proposals.length &&
  proposals.every((proposal) => motion.proposals.some((each) => isSameEvent(each, proposal)));

const words = ({ seat, holder, key }: Elector) => [seat, holder, key.publicKeyMultibase];
