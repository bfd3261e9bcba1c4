import type { StatusList } from '../domain/attestation.ts';
import type { AllianceEvidence, FoundCredential, When } from '../domain/evidence.ts';
import { latestOf } from '../domain/instant.ts';
import type { WebId } from '../domain/iri.ts';
import { judgeMember } from '../domain/judge-member.ts';
import { type Reason, type Verdict, memberEventKinds } from '../domain/membership.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { type UnplacedProposal, withDecided } from '../domain/with-decided.ts';
import type { DocumentSet } from './document-set.ts';
import type { GatheredAlliance } from './judgement.ts';
import { memberEvidence } from './member-evidence.ts';

/** A motion whose effect is asked for before it is opened: events without the names that only recording gives them. */
export interface PreviewedMotion {
  readonly proposals: readonly UnplacedProposal[];
  /** What a proposal to adopt a policy would bring into force, before it is published. */
  readonly policy?: RolePolicy;
  /** When the motion would be carried, and the day that is judged. ISO 8601 UTC. */
  readonly at: string;
}

/** What a verdict comes to without a motion and with it. */
export interface Shift {
  readonly webid: WebId;
  readonly before: Verdict;
  readonly after: Verdict;
  /** The reasons that the verdict afterwards has and the one before has not. */
  readonly reasons: readonly Reason[];
}

/**
 * Whoever would be judged differently if a motion were carried at `at`: both verdicts are the judgement itself, of the same day
 * and over the very same evidence, once by the log as it is and once as if the motion were decided. There is no second rule.
 * What authorities keep fresh (their status lists) is taken to be as fresh on that day as it was when the pods were read.
 */
export async function shiftsOf(
  alliance: GatheredAlliance,
  documents: DocumentSet,
  { proposals, policy, at }: PreviewedMotion,
  when: When,
): Promise<readonly Shift[]> {
  const then: When = { at, knownAt: latestOf(at, when.knownAt) ?? at };
  const evidence = keptFresh(alliance.evidence, when, then);
  const before = { ...alliance.log, evidence, soFar: { ...alliance.log.soFar, evidence } };
  const after = withDecided(before, proposals, { at, ...(policy && { policy }) });
  const members = new Map(alliance.members);
  for (const webid of proposals.filter(({ kind }) => (memberEventKinds as readonly string[]).includes(kind)).map(({ member }) => member)) {
    if (!members.has(webid)) members.set(webid, await memberEvidence(documents.of(webid), alliance.gathering));
  }
  return [...members]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, member]) => shiftOf(judgeMember(before, member, then), judgeMember(after, member, then)) ?? []);
}

function shiftOf(before: Verdict, after: Verdict): Shift | undefined {
  if (wordsOf(before) === wordsOf(after)) return undefined;
  const known = new Set(before.reasons.map(saying));
  return { webid: after.webid, before, after, reasons: after.reasons.filter((reason) => !known.has(saying(reason))) };
}

/** What a verdict says that somebody could feel. Which document says so (the policy’s next version, say) is no difference. */
const wordsOf = ({ state, listed, underAppeal, roles, rights, reasons, credentials }: Verdict): string =>
  JSON.stringify([
    ...[state, listed, underAppeal, rights],
    roles.map(({ role, jurisdictions, level, standing, codes }) => [role, jurisdictions, level ?? '', standing, codes]),
    [...new Set(reasons.map(({ code }) => code))].sort(),
    credentials.map(({ document, outcome, codes }) => [document, outcome, codes]),
  ]);

const saying = ({ code, text }: Reason): string => `${code} ${text}`;

/** The evidence with every status list as old on the day that is asked about as it was on the day it was judged for. */
function keptFresh(evidence: AllianceEvidence, read: When, then: When): AllianceEvidence {
  const later = dayOf(then) - dayOf(read);
  if (!(later > 0)) return evidence;
  const shifted = (time: string): string => {
    const at = Date.parse(time) + later;
    return Number.isNaN(at) ? time : new Date(at).toISOString();
  };
  const signedAnew = ({ content, ...found }: FoundCredential<StatusList>): FoundCredential<StatusList> => ({
    ...found,
    ...(content && { content: { ...content, validFrom: shifted(content.validFrom), validUntil: shifted(content.validUntil) } }),
  });
  return { ...evidence, statusLists: new Map([...evidence.statusLists].map(([address, found]) => [address, signedAnew(found)] as const)) };
}

const dayOf = ({ at, knownAt }: When): number => Math.max(Date.parse(at), Date.parse(knownAt));
