/**
 * What a register comes to (rule 3): every decision, its motion and its votes are read and counted again by the rules that every
 * index judges by. The alliance's key alone brings nothing into force.
 */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { anchoringsAt } from '../domain/anchorings.ts';
import { type AllianceLog, readLog } from '../domain/count-decisions.ts';
import type { Decision, Motion, Vote } from '../domain/decision.ts';
import type { AllianceEvidence, FoundCredential, RegisteredReference } from '../domain/evidence.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { DigestReference, RegisterVersion } from '../domain/membership.ts';
import { isVoteAddress } from '../domain/vote-address.ts';
import type { Pod } from '../pod/pod.ts';
import { readAgreementVersion } from '../rdf/agreement.ts';
import { readDecision } from '../rdf/decision.ts';
import { readMotion } from '../rdf/motion.ts';
import { readRightAcceptance } from '../rdf/right-acceptance.ts';
import { readRolePolicy } from '../rdf/role-policy.ts';
import { readVote } from '../rdf/vote.ts';
import { concurrently } from './concurrently.ts';
import { type CredentialDocument, findCredential, verifiedWith } from './credential-document.ts';
import { agentsIn } from './register-agents.ts';
import { isSoundTally } from './sound-tally.ts';

export interface Chain {
  readonly alliance: WebId;
  readonly register: DocumentUrl;
  /** The Multikeys that the alliance was known by at first. */
  readonly firstKeys: readonly string[];
  /** From the first to the newest. */
  readonly versions: readonly RegisterVersion[];
}

/**
 * The log of a register with all that it rests on.
 *
 * @param hands read what the alliance published; `anonymous` reads what electors and members say of themselves.
 */
export async function registerLog(hands: Pod, anonymous: Pod, { alliance, register, firstKeys, versions }: Chain): Promise<AllianceLog> {
  const events = versions.flatMap((version) => version.events);
  const later = events.flatMap(({ kind, member, keys }) => (kind === 'key-pinned' && member === alliance ? keys : []));
  const ownKeys = [...firstKeys, ...later.map(({ publicKeyMultibase }) => publicKeyMultibase)];
  const byAlliance = <Content>(content: Reader<Content>['content']): Reader<Content> => ({ content, keys: () => ownKeys });
  const opened = registered(versions, (version) => version.opened);
  const closed = registered(versions, (version) => version.closed);
  const evidenceOf = (kind: string) => events.flatMap((event) => (event.kind === kind && event.evidence ? event.evidence : []));

  const [policies, agreements, decisions] = await Promise.all([
    readAll(hands, evidenceOf('policy-adopted'), byAlliance(readRolePolicy)),
    readAll(hands, evidenceOf('agreement-adopted'), byAlliance(readAgreementVersion)),
    readAll(hands, [...closed, ...events.flatMap(({ decision }) => decision ?? [])], byAlliance<Decision>(readDecision)),
  ]);
  const decided = [...decisions.values()].flatMap(({ content }) => content ?? []);
  const motions = await readAll(hands, [...opened, ...decided.map(({ motion }) => motion)], byAlliance<Motion>(readMotion));
  const anchoredVotes = registered(versions, ({ anchors }) => anchors.filter(({ id }) => isVoteAddress(id)));
  const votesNamed = [...decided.flatMap((decision) => decision.votes), ...anchoredVotes];
  const unverified = await readAll<Vote>(hands, votesNamed, { content: readVote, keys: () => [] });
  const acceptancesNamed = events.flatMap((event) => (event.kind === 'right-reassigned' && event.acceptance ? event.acceptance : []));

  const agents = await agentsIn(anonymous, {
    ...{ alliance, events, opened },
    motions: [...motions.values()].flatMap(({ content }) => content ?? []),
    decided: new Set(decided.map(({ motion }) => motion.digestMultibase)),
    voters: [...unverified.values()].flatMap(({ content }) => content?.issuer ?? []),
    lastOpened: opened.at(-1)?.recorded ?? '',
  });
  // That the very bytes say no vote is known as well: nobody need count them.
  const votes = await readAll<Vote>(hands, votesNamed, {
    content: readVote,
    keys: ({ issuer }) => agents.keysOf(issuer),
    tellsUnreadable: true,
  });
  const rightAcceptances = await readAll(anonymous, acceptancesNamed, {
    content: readRightAcceptance,
    keys: ({ issuer }) => agents.keysOf(issuer),
    isOwn: (document, { issuer }) => agents.isInStorageOf(issuer, document),
  });
  const soundTallies = new Set<string>();
  for (const { digestMultibase, content } of decisions.values()) {
    const motion = content && motions.get(content.motion.id);
    if (content === undefined || motion?.content === undefined || motion.digestMultibase !== content.motion.digestMultibase) continue;
    if (await isSoundTally({ digestMultibase, content }, motion.content, votes)) soundTallies.add(digestMultibase);
  }
  const none = new Map<string, never>();
  const evidence: AllianceEvidence = {
    ...{ alliance, register, allianceKeys: firstKeys, events, opened, closed },
    ...{ motions, votes, anchoredVotes, decisions, soundTallies, rightAcceptances, policies, agreements },
    anchors: anchorsOf(versions, decisions),
    keys: agents.keys,
    interests: agents.interests,
    anchoredInterests: anchoringsAt(
      [...agents.interests.values()].map(({ document }) => document),
      versions,
    ),
    ...{ texts: none, statusLists: none, unread: none },
  };
  return readLog(evidence);
}

/** Motions, decisions or votes that versions name: each by its bytes once, where it was named first. */
function registered(
  versions: readonly RegisterVersion[],
  namedBy: (version: RegisterVersion) => readonly DigestReference[],
): readonly RegisteredReference[] {
  const found = new Map<string, RegisteredReference>();
  for (const version of versions) {
    for (const { id, digestMultibase } of namedBy(version)) {
      const name = `${id} ${digestMultibase}`;
      if (!found.has(name)) found.set(name, { id, digestMultibase, version: version.number, recorded: version.issued });
    }
  }
  return [...found.values()];
}

/** When the register first recorded each digest: by naming it, or by an event or a decision that names it. */
function anchorsOf(
  versions: readonly RegisterVersion[],
  decisions: ReadonlyMap<string, FoundCredential<Decision>>,
): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  const namedBy = (reference: DigestReference | undefined): readonly DigestReference[] => {
    const found = reference && decisions.get(reference.id);
    return found?.content === undefined || found.digestMultibase !== reference?.digestMultibase
      ? []
      : [found.content.motion, ...found.content.votes];
  };
  for (const { anchors: plain, opened, closed, events, issued } of versions) {
    const decided = [...closed, ...events.map(({ decision }) => decision)].flatMap((reference) => [reference, ...namedBy(reference)]);
    const rest = events.flatMap(({ acceptance, evidence }) => [acceptance, evidence]);
    for (const reference of [...plain, ...opened, ...decided, ...rest]) {
      if (reference !== undefined && !anchors.has(reference.digestMultibase)) anchors.set(reference.digestMultibase, issued);
    }
  }
  return anchors;
}

export interface Reader<Content> {
  readonly content: (quads: CredentialDocument['quads']) => Content | undefined;
  /** The keys whose signature would bind the issuer. */
  readonly keys: (content: Content) => readonly string[];
  /** Whether it lies where its issuer's word counts; what an alliance keeps, does. */
  readonly isOwn?: (document: DocumentUrl, content: Content) => boolean;
  /** Whether a credential that does not say what the reader understands is told as such, and not left out. */
  readonly tellsUnreadable?: boolean;
}

/** By address: the very bytes that references name. What does not stand there is left out. */
async function readAll<Content>(
  pod: Pod,
  references: readonly DigestReference[],
  by: Reader<Content>,
): Promise<ReadonlyMap<string, FoundCredential<Content>>> {
  const unique = [...new Map(references.map((reference) => [`${reference.id} ${reference.digestMultibase}`, reference])).values()];
  const found = await concurrently(unique, 6, (reference) => findExact(pod, reference, by));
  return new Map(found.flatMap((each) => (each === undefined ? [] : [[each.document as string, each] as const])));
}

/** Documents by their digest: the same bytes say the same, whoever asks. */
const known = new WeakMap<Pod, Map<string, CredentialDocument>>();

async function findExact<Content>(
  pod: Pod,
  { id, digestMultibase }: DigestReference,
  by: Reader<Content>,
): Promise<FoundCredential<Content> | undefined> {
  const kept = known.get(pod) ?? new Map<string, CredentialDocument>();
  known.set(pod, kept);
  const name = `${id} ${digestMultibase}`;
  const found = kept.get(name) ?? (await findCredential(pod, id as DocumentUrl, maxRegisterBytes));
  if (found?.secured === undefined || found.digestMultibase !== digestMultibase) return undefined;
  kept.set(name, found);
  const document = id as DocumentUrl;
  const readable = await foundCredential(found, document, by);
  if (readable !== undefined || by.tellsUnreadable !== true) return readable;
  const readAt = found.secured.proof.created;
  return { document, digestMultibase, readAt, inOwnStorage: true, problem: unreadable, verifiedWith: [] };
}

const unreadable = { code: 'SYNTAX', message: 'It does not say what was expected.' };

/** A credential as the rules look at it; undefined where it does not say what the reader understands. */
export async function foundCredential<Content>(
  found: Omit<CredentialDocument, 'document'>,
  document: DocumentUrl,
  { content: contentOf, keys, isOwn = () => true }: Reader<Content>,
): Promise<FoundCredential<Content> | undefined> {
  const content = contentOf(found.quads);
  if (content === undefined || found.secured === undefined) return undefined;
  const verified = await verifiedWith(found, keys(content));
  const { verificationMethod: method, created } = found.secured.proof;
  return {
    document,
    digestMultibase: found.digestMultibase,
    readAt: created,
    inOwnStorage: isOwn(document, content),
    proof: { method, created },
    verifiedWith: verified === undefined ? [] : [verified],
    content,
  };
}
