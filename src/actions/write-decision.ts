/** The documents of a decision, in their final form: what was moved, how each seat voted, and what came of it. */
import { digestOfText } from '../credentials/digest.ts';
import type { Decision, Elector, Motion, ProposedEvent, SealedTally, Vote } from '../domain/decision.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import { addDuration } from '../domain/iso-duration.ts';
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

/** How long founders have to sign. */
const foundingTime = 'P7D';

/** The addresses of one decision's documents, and the number that they share. */
export const decisionPlaces = (storage: DocumentUrl, number: number) => {
  const { decisions } = allianceLayoutOf(storage);
  return {
    motion: documentIn(decisions, `${number}-motion`, 'jsonld'),
    vote: (place: number | string) => documentIn(decisions, `${number}-vote-${place}`, 'jsonld'),
    decision: documentIn(decisions, `${number}`, 'jsonld'),
  };
};

const motionEnding = /\/(\d+)-motion\.jsonld$/;

/** The number of a motion by its address; 0 where it is the address of none. */
export const numberOf = (motion: string): number => Number(motionEnding.exec(motion)?.[1] ?? 0);

/** Where the votes on a motion and its decision stand: beside it, so that everybody finds them who knows the motion. */
export const besideMotion = (motion: DocumentUrl) => {
  const beside = (ending: string): DocumentUrl => motion.replace(motionEnding, `/$1${ending}.jsonld`) as DocumentUrl;
  return {
    vote: (place: number | string) => beside(`-vote-${place}`),
    decision: beside(''),
    /** Where it is counted once more, because votes came in after the decision was written and before it was recorded. */
    recount: (time: number) => (time === 0 ? beside('') : beside(`-recount-${time}`)),
  };
};

export interface MotionContent extends Pick<Motion, 'kind' | 'electorate'> {
  readonly proposals: readonly NewProposal[];
  readonly principle?: string;
  readonly paper?: string;
  /** The register's own clock: the motion does not open before it. */
  readonly notBefore?: string;
  /** When voting ends, for the time at which it opens. */
  readonly closes?: (opened: string) => string;
  /** From when on a proposal holds that does not say so itself. */
  readonly effective?: (opened: string) => string;
}

/** A motion that opens now. What is moved holds from now on, or later where it says so. */
export function motionOf({ webId, now }: Pick<MemberPorts, 'webId' | 'now'>, id: DocumentUrl, content: MotionContent): Motion {
  const { kind, electorate, proposals, principle = '', paper, notBefore } = content;
  const opened = latest(timestamp(now), notBefore);
  const effective = content.effective?.(opened) ?? opened;
  return {
    id,
    alliance: webId,
    kind,
    proposals: proposals.map((proposal, at) => toProposal(id, proposal, at + 1, [opened, effective])),
    electorate,
    principle,
    ...(paper === undefined ? {} : { paper }),
    opened,
    closes: content.closes?.(opened) ?? addDuration(opened, foundingTime) ?? opened,
  };
}

function toProposal(
  id: DocumentUrl,
  { mandate, right, effective, ...proposal }: NewProposal,
  number: number,
  [opened, from]: readonly [string, string],
): ProposedEvent {
  // A right that is granted gets its name here; one that is handed on keeps it.
  const name = proposal.kind === 'right-granted' ? (`${id}#right-${number}` as Iri) : right?.id;
  return {
    ...proposal,
    ...(right === undefined || name === undefined ? {} : { right: { ...right, id: name } }),
    id: `${id}#proposal-${number}` as Iri,
    ...(mandate === undefined ? {} : { mandate: { ...mandate, id: `${id}#mandate-${number}` as Iri } }),
    effective: latest(effective ?? from, opened),
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

/** The open vote of a founder for a motion, signed with the key that the electorate names. */
export function writeVote(ports: MemberPorts, id: DocumentUrl, { seat, holder, key }: Elector, motion: DigestReference, opened: string) {
  const vote: Vote = { id, issuer: holder, seat, motion, choice: 'for', validFrom: latest(timestamp(ports.now), opened) };
  return publish(ports, id, voteDocument(vote), { controller: holder, among: [key.publicKeyMultibase] });
}

export interface Outcome extends Grounds, Pick<Decision, 'motion' | 'votes'> {
  /** Carried unless said otherwise. */
  readonly outcome?: Decision['outcome'];
  readonly tally?: SealedTally;
  /** The register's own clock: nothing is decided before it. */
  readonly notBefore?: string;
}

/** What came of a motion, as a document is to say it. */
export function decisionOf({ webId, now }: Pick<MemberPorts, 'webId' | 'now'>, id: DocumentUrl, came: Outcome): Decision {
  const { motion, votes, outcome = 'carried', tally, principle, reviewVenue, notBefore } = came;
  return {
    ...{ id, alliance: webId, motion, votes, ...(tally === undefined ? {} : { tally }) },
    ...{ outcome, principle, reviewVenue, decided: latest(timestamp(now), notBefore) },
  };
}

/** Publishes a decision, signed by the alliance, where none stands. */
export const publishDecision = (ports: MemberPorts, decision: Decision, among: readonly string[]): Promise<DigestReference> =>
  publish(ports, decision.id, decisionDocument(decision), { controller: decision.alliance, among });

/** {@link publishDecision} of what came of a motion. */
export const writeDecision = (ports: MemberPorts, id: DocumentUrl, { among, ...came }: Outcome & { readonly among: readonly string[] }) =>
  publishDecision(ports, decisionOf(ports, id, came), among);

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
