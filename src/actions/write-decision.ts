/** The documents of a decision, in their final form: what was moved, how each seat voted, and what came of it. */
import { digestOfText } from '../credentials/digest.ts';
import type { Decision, Elector, Motion, ProposedEvent, Vote } from '../domain/decision.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { decisionDocument } from '../rdf/decision.ts';
import { motionDocument } from '../rdf/motion.ts';
import { voteDocument } from '../rdf/vote.ts';
import { type NewEvent, latest } from './append-to-register.ts';
import { writeCredential } from './credential-document.ts';
import { allianceLayoutOf, documentIn } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { signDocument } from './sign-document.ts';

/** Why something is decided, and where it can be reviewed. */
export interface Grounds {
  /** The principle concerned, in plain words. */
  readonly principle: string;
  readonly reviewVenue: string;
}

/** Courts come first, whatever an alliance sets up beside them. */
export const courtsFirst = 'The courts of the member’s own jurisdiction; until then, the general meeting of the alliance.';

/** The same day, one year on: the first seats and mandates end with the first elections. */
export const yearLater = (time: string): string => {
  const date = new Date(time);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return `${date.toISOString().slice(0, 19)}Z`;
};

/** What is moved, before it has its place in a motion. */
export type NewProposal = Omit<NewEvent, 'decision' | 'effective'> & { readonly effective?: string };

/** How long votes are taken for, in milliseconds: seven days. */
const votingTime = 7 * 24 * 3_600_000;

/** The addresses of one decision's documents. */
export const decisionPlaces = (storage: DocumentUrl, number: number) => {
  const { decisions } = allianceLayoutOf(storage);
  return {
    motion: documentIn(decisions, `${number}-motion`, 'jsonld'),
    vote: (elector: number) => documentIn(decisions, `${number}-vote-${elector}`, 'jsonld'),
    decision: documentIn(decisions, `${number}`, 'jsonld'),
  };
};

/** A motion that opens now. What is moved holds from now on, or later where it says so. */
export function motionOf(
  { webId, now }: Pick<MemberPorts, 'webId' | 'now'>,
  id: DocumentUrl,
  {
    kind,
    electorate,
    proposals,
    principle = '',
    notBefore,
  }: Pick<Motion, 'kind' | 'electorate'> &
    Partial<Pick<Motion, 'principle'>> & { readonly proposals: readonly NewProposal[]; readonly notBefore?: string },
): Motion {
  const opened = latest(timestamp(now), notBefore);
  return {
    id,
    alliance: webId,
    kind,
    proposals: proposals.map((proposal, at) => toProposal(id, proposal, at + 1, opened)),
    electorate,
    principle,
    opened,
    closes: `${new Date(Date.parse(opened) + votingTime).toISOString().slice(0, 19)}Z`,
  };
}

function toProposal(id: DocumentUrl, { mandate, effective, ...proposal }: NewProposal, number: number, opened: string): ProposedEvent {
  return {
    ...proposal,
    id: `${id}#proposal-${number}` as Iri,
    ...(mandate === undefined ? {} : { mandate: { ...mandate, id: `${id}#mandate-${number}` as Iri } }),
    effective: latest(effective, opened),
  };
}

/** A proposal as the register is to record it. */
export function toEvent({ mandate, ...proposal }: ProposedEvent, decision: DigestReference): NewEvent {
  return { ...unnamed(proposal), ...(mandate === undefined ? {} : { mandate: unnamed(mandate) }), decision };
}

/** Names are given by the document that a thing stands in. */
const unnamed = <Thing extends { readonly id: Iri }>(thing: Thing): Omit<Thing, 'id'> =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => name !== 'id')) as Omit<Thing, 'id'>;

/** Publishes a motion, signed by the alliance, where none stands. */
export const writeMotion = (ports: MemberPorts, motion: Motion, among: readonly string[]): Promise<DigestReference> =>
  publish(ports, motion.id, motionDocument(motion), { controller: motion.alliance, among });

/** The vote of one seat for a motion, signed by its holder with the key that the electorate names. */
export function writeVote(ports: MemberPorts, id: DocumentUrl, { seat, holder, key }: Elector, motion: DigestReference, opened: string) {
  const vote: Vote = { id, issuer: holder, seat, motion, choice: 'for', validFrom: latest(timestamp(ports.now), opened) };
  return publish(ports, id, voteDocument(vote), { controller: holder, among: [key.publicKeyMultibase] });
}

/** What came of a motion that every seat voted for. */
export function writeDecision(
  ports: MemberPorts,
  id: DocumentUrl,
  {
    motion,
    votes,
    principle,
    reviewVenue,
    among,
  }: Grounds & { readonly motion: DigestReference; readonly votes: readonly DigestReference[]; readonly among: readonly string[] },
): Promise<DigestReference> {
  const decision: Decision = {
    id,
    alliance: ports.webId,
    motion,
    votes,
    outcome: 'carried',
    principle,
    reviewVenue,
    decided: timestamp(ports.now),
  };
  return publish(ports, id, decisionDocument(decision), { controller: ports.webId, among });
}

/** Signs and writes a document where none stands, and refers to its bytes. */
async function publish(
  ports: MemberPorts,
  id: DocumentUrl,
  document: object,
  signing: Parameters<typeof signDocument>[2],
): Promise<DigestReference> {
  const written = await writeCredential(ports.pod, id, await signDocument(ports, document, signing), { kind: 'absent' });
  return { id, digestMultibase: await digestOfText(written.body) };
}
