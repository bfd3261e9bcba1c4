import type { Quad } from '@rdfjs/types';
import type { DocumentKind } from '../crawl/crawl-event.ts';
import type { MotionOutcome } from '../domain/decision.ts';
import type { FoundCredential, When } from '../domain/evidence.ts';
import type { DocumentUrl, Iri, WebId } from '../domain/iri.ts';
import { judgeMember } from '../domain/judge-member.ts';
import { motionOutcomes } from '../domain/motion-outcome.ts';
import type { CredentialVerdict } from '../domain/membership.ts';
import { instancesOf, objects, oneIri, oneString } from '../rdf/graph.ts';
import { cred, rdf, status, wa } from '../rdf/terms.ts';
import type { DocumentSet } from './document-set.ts';
import type { GatheredAlliance } from './judgement.ts';
import { memberEvidence } from './member-evidence.ts';

/** What any credential says of itself, whether or not it counts. */
export interface CredentialSummary {
  readonly type: string;
  readonly issuer?: Iri;
  readonly subject?: Iri;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

const kinds: ReadonlyMap<string, DocumentKind> = new Map<string, DocumentKind>([
  [wa('AcceptanceCredential'), 'acceptance'],
  [wa('WithdrawalCredential'), 'withdrawal'],
  [wa('ApplicationCredential'), 'application'],
  [wa('AppealCredential'), 'appeal'],
  [wa('RightAcceptanceCredential'), 'right-acceptance'],
  [wa('AttestationCredential'), 'attestation'],
  [wa('InterestsCredential'), 'interests'],
  [wa('ValuesCredential'), 'values'],
  [wa('RegisterVersionCredential'), 'register'],
  [wa('RolePolicyCredential'), 'policy'],
  [wa('AgreementVersionCredential'), 'agreement'],
  [wa('MotionCredential'), 'motion'],
  [wa('VoteCredential'), 'vote'],
  [wa('DecisionCredential'), 'decision'],
  [status('BitstringStatusListCredential'), 'status-list'],
]);

/** For which reason a credential would have been read; undefined for what is none of ours. */
export function kindOfCredential(quads: readonly Quad[]): DocumentKind | undefined {
  const found = typesOf(quads).flatMap((type) => kinds.get(type) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

const nodeOf = (quads: readonly Quad[]): string => instancesOf(quads, cred('VerifiableCredential'))[0]?.value ?? '';

const typesOf = (quads: readonly Quad[]): readonly string[] =>
  objects(quads, nodeOf(quads), rdf('type')).flatMap(({ value }) => (value === cred('VerifiableCredential') ? [] : value));

export function summaryOf(quads: readonly Quad[]): CredentialSummary {
  const node = nodeOf(quads);
  const [issuer, subject] = [oneIri(quads, node, cred('issuer')), oneIri(quads, node, cred('credentialSubject'))];
  const [validFrom, validUntil] = [oneString(quads, node, cred('validFrom')), oneString(quads, node, cred('validUntil'))];
  return {
    type: (typesOf(quads)[0] ?? 'VerifiableCredential').replace(/^.*[#/]/, ''),
    ...(issuer !== undefined && { issuer }),
    ...(subject !== undefined && { subject }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** What comes of one credential, whichever alliance it belongs to. */
export type CredentialOutcome = Pick<CredentialVerdict, 'outcome' | 'codes'> & { readonly verdict?: CredentialVerdict };

/**
 * Judges one document of an index as a credential that its owner holds. What an alliance, a seat or an authority issues for
 * everybody counts by its signature, a vote and a decision as they are counted; everything that is said of a member counts by the whole rule.
 */
export async function judgeCredential(
  alliances: readonly GatheredAlliance[],
  documents: DocumentSet,
  address: DocumentUrl,
  owner: WebId,
  when: When,
): Promise<CredentialOutcome | undefined> {
  const outcomes: CredentialOutcome[] = [];
  for (const { evidence, gathering, log, history } of alliances) {
    const { motions, votes, decisions, policies, agreements, statusLists, rightAcceptances } = evidence;
    const held = await memberEvidence(documents.of(owner), gathering);
    const appeals = new Map(held.appeals.map((found) => [found.document as string, found] as const));
    const published = [motions, votes, decisions, policies, agreements, statusLists, rightAcceptances, appeals];
    for (const found of published.flatMap((each) => each.get(address) ?? [])) {
      const signed = bySignature(found);
      const reckoned = signed.outcome === 'counts' ? inItsMotion(motionOutcomes(log, when), address) : undefined;
      outcomes.push(reckoned ?? signed);
    }
    if (history.versions.some(({ document }) => document.provenance.requested.includes(address)))
      outcomes.push({ outcome: 'counts', codes: [] });
    const verdict = judgeMember(log, held, when);
    for (const judged of verdict.credentials) {
      if (judged.document === address) outcomes.push({ outcome: judged.outcome, codes: judged.codes, verdict: judged });
    }
  }
  return outcomes.find(({ outcome }) => outcome === 'counts') ?? outcomes[0];
}

/** What a vote or a decision is worth where it is counted; undefined for what no motion names. */
function inItsMotion(outcomes: readonly MotionOutcome[], address: DocumentUrl): CredentialOutcome | undefined {
  for (const { decision, status, codes, electors } of outcomes) {
    if (decision?.id === address) return status === 'not-counted' ? { outcome: 'does-not-count', codes } : { outcome: 'counts', codes: [] };
    const cast = electors.find(({ vote }) => vote === address);
    if (cast?.code !== undefined) return { outcome: 'does-not-count', codes: [cast.code] };
  }
  return undefined;
}

function bySignature({ problem, verifiedWith, weakKey }: FoundCredential<unknown>): CredentialOutcome {
  if (problem !== undefined) return { outcome: 'does-not-count', codes: [problem.code] };
  if (verifiedWith.length > 0) return { outcome: 'counts', codes: [] };
  return { outcome: 'does-not-count', codes: [weakKey === true ? 'KEY_WEAK' : 'SIGNATURE'] };
}
