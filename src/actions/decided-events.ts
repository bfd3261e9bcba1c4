/**
 * Which events of the register were decided (rule 3): the decision, its motion and its votes are read and counted again, by the
 * rules that every index judges by. The alliance's key alone brings no seat, mandate, policy or agreement into force.
 */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { readLog } from '../domain/count-decisions.ts';
import type { Decision, Motion, Vote } from '../domain/decision.ts';
import type { AllianceEvidence, FoundCredential } from '../domain/evidence.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { DigestReference, RegisterEvent } from '../domain/membership.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import type { Pod } from '../pod/pod.ts';
import { readDecision } from '../rdf/decision.ts';
import { readMotion } from '../rdf/motion.ts';
import { readRolePolicy } from '../rdf/role-policy.ts';
import { readVote } from '../rdf/vote.ts';
import { concurrently } from './concurrently.ts';
import { type CredentialDocument, findCredential, verifiedWith } from './credential-document.ts';

export interface Recorded {
  readonly alliance: WebId;
  readonly register: DocumentUrl;
  /** The Multikeys that the alliance was known by at first. */
  readonly firstKeys: readonly string[];
  /** In the order of the chain. */
  readonly events: readonly RegisterEvent[];
}

/** The events that count, of those given. What they rest on must be among them: the seats, the policies, the alliance's keys. */
export async function decidedEvents(pod: Pod, { alliance, register, firstKeys, events }: Recorded): Promise<readonly RegisterEvent[]> {
  const later = events.flatMap(({ kind, member, keys }) => (kind === 'key-pinned' && member === alliance ? keys : []));
  const ownKeys = [...firstKeys, ...later.map(({ publicKeyMultibase }) => publicKeyMultibase)];
  const read = async <Content>(references: readonly DigestReference[], by: Reader<Content>) => {
    const unique = [...new Map(references.map((reference) => [reference.id, reference])).values()];
    const found = await concurrently(unique, 6, (reference) => findExact(pod, reference, by));
    return new Map(found.flatMap((each) => (each === undefined ? [] : [[each.document as string, each] as const])));
  };
  const decisions = await read<Decision>(
    events.flatMap(({ decision }) => decision ?? []),
    { content: readDecision, keys: () => ownKeys },
  );
  const contents = [...decisions.values()].flatMap(({ content }) => content ?? []);
  const motions = await read<Motion>(
    contents.map(({ motion }) => motion),
    { content: readMotion, keys: () => ownKeys },
  );
  const electors = [...motions.values()].flatMap(({ content }) => content?.electorate ?? []);
  const votes = await read<Vote>(
    contents.flatMap((decision) => decision.votes),
    {
      content: readVote,
      keys: ({ seat }) => electors.flatMap((elector) => (elector.seat === seat ? elector.key.publicKeyMultibase : [])),
    },
  );
  const adopted = events.flatMap(({ kind, evidence }) => (kind === 'policy-adopted' && evidence !== undefined ? evidence : []));
  const policies = await read<RolePolicy>(adopted, { content: readRolePolicy, keys: () => ownKeys });
  const none = new Map<string, never>();
  const evidence: AllianceEvidence = {
    ...{ alliance, register, events, allianceKeys: firstKeys, decisions, motions, votes, policies },
    ...{ anchors: none, agreements: none, texts: none, statusLists: none, keys: none, interests: none, unread: none },
    ...{ soundTallies: new Set(), rightAcceptances: none, opened: [], closed: [] },
  };
  return readLog(evidence).events;
}

interface Reader<Content> {
  readonly content: (quads: CredentialDocument['quads']) => Content | undefined;
  readonly keys: (content: Content) => readonly string[];
}

/** Documents by their digest: the same bytes say the same, whoever asks. */
const known = new WeakMap<Pod, Map<string, CredentialDocument>>();

/** The very bytes that a reference names, and the keys that they verify with; undefined where they do not stand there. */
async function findExact<Content>(
  pod: Pod,
  { id, digestMultibase }: DigestReference,
  by: Reader<Content>,
): Promise<FoundCredential<Content> | undefined> {
  const kept = known.get(pod) ?? new Map<string, CredentialDocument>();
  known.set(pod, kept);
  const name = `${id} ${digestMultibase}`;
  const found = kept.get(name) ?? (await findCredential(pod, id as DocumentUrl, maxRegisterBytes));
  const content = found && by.content(found.quads);
  if (found?.secured === undefined || found.digestMultibase !== digestMultibase || content === undefined) return undefined;
  kept.set(name, found);
  const verified = await verifiedWith(found, by.keys(content));
  const { verificationMethod: method, created } = found.secured.proof;
  return {
    document: id as DocumentUrl,
    digestMultibase,
    readAt: created,
    inOwnStorage: true,
    proof: { method, created },
    verifiedWith: verified === undefined ? [] : [verified],
    content,
  };
}
