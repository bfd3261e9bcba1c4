import type { AllianceEvidence, MemberEvidence, When } from '../domain/evidence.ts';
import { type AllianceLog, readLog } from '../domain/count-decisions.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { judgeMember } from '../domain/judge-member.ts';
import { type Verdict, memberEventKinds } from '../domain/membership.ts';
import { allianceEvidence } from './alliance-evidence.ts';
import { combineVerdicts } from './combine-verdicts.ts';
import type { DocumentSet } from './document-set.ts';
import type { Gathering } from './found-credential.ts';
import { memberEvidence } from './member-evidence.ts';
import { type AllianceKey, type RegisterHistory, followRegister } from './register-history.ts';
import type { Signatures } from './signatures.ts';

/** Everything that is known of one alliance and its members, before any time is asked about. */
export interface GatheredAlliance {
  readonly history: RegisterHistory;
  readonly evidence: AllianceEvidence;
  readonly gathering: Gathering;
  readonly log: AllianceLog;
  readonly members: ReadonlyMap<WebId, MemberEvidence>;
}

/** Gathers what the documents of an index say, with every signature verified. Asking about a time is cheap then. */
export async function gatherAlliances(
  documents: DocumentSet,
  signatures: Signatures,
  keys: ReadonlyMap<string, AllianceKey>,
): Promise<readonly GatheredAlliance[]> {
  const gathered: GatheredAlliance[] = [];
  for (const pointer of documents.registers()) {
    const { document, requested } = pointer.provenance;
    const pinned = [document, ...requested].flatMap((address) => keys.get(address) ?? []);
    const history = await followRegister(pointer, documents, signatures, pinned[0]);
    if (history !== undefined) gathered.push(await gatherAlliance(history, documents, signatures));
  }
  return gathered;
}

async function gatherAlliance(history: RegisterHistory, documents: DocumentSet, signatures: Signatures): Promise<GatheredAlliance> {
  const { evidence, gathering } = await allianceEvidence(withRollback(history, documents), documents, signatures);
  const named = evidence.events.filter(({ kind }) => (memberEventKinds as readonly string[]).includes(kind)).map(({ member }) => member);
  const members = await Promise.all(
    [...new Set(named)].map(async (webid) => [webid, await memberEvidence(documents.of(webid), gathering)] as const),
  );
  return { history, evidence, gathering, log: readLog(evidence), members: new Map(members) };
}

/** A register that went back stands as it was read before; that it did is told with every verdict that it keeps from changing. */
function withRollback(history: RegisterHistory, documents: DocumentSet): RegisterHistory {
  const failure = documents.failureOf(history.register, 'register');
  if (failure?.code !== 'REGISTER_ROLLBACK' || history.problem !== undefined) return history;
  const { document, code, message } = failure;
  const copySince = documents.byRequested(document)?.provenance.staleSince;
  return { ...history, problem: { document, role: 'register', code, message, ...(copySince !== undefined && { copySince }) } };
}

/** One verdict for every WebID that a register names, by WebID. */
export function judgeAll(alliances: readonly GatheredAlliance[], when: When): readonly Verdict[] {
  const verdicts = new Map<WebId, Verdict[]>();
  for (const { log, members } of alliances) {
    for (const [webid, evidence] of members) {
      verdicts.set(webid, [...(verdicts.get(webid) ?? []), judgeMember(log, evidence, when)]);
    }
  }
  return [...verdicts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([webid, each]) => combineVerdicts(webid, each));
}

/** The verdict on a WebID that no register names. */
export function judgeUnknown(alliances: readonly GatheredAlliance[], webid: WebId, when: When): Verdict {
  const nothing = {
    ...{ webid, profile: webid, membershipDocuments: [], claims: [], applications: [], acceptances: [], withdrawals: [] },
    ...{ appeals: [], attestations: [], values: [], unread: [], shapeErrors: [] },
  };
  return combineVerdicts(
    webid,
    alliances.map(({ log }) => judgeMember(log, nothing, when)),
  );
}

/** The key that each register was followed under. */
export const keysOf = (alliances: readonly GatheredAlliance[]): ReadonlyMap<DocumentUrl, AllianceKey> =>
  new Map(alliances.flatMap(({ history: { register, key } }) => (key === undefined ? [] : [[register, key] as const])));
