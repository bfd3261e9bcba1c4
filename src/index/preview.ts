import { statusIndex } from '../credentials/status-list.ts';
import type { Attestation, StatusEntry, StatusList } from '../domain/attestation.ts';
import type { AllianceEvidence, FoundCredential, MemberEvidence, When } from '../domain/evidence.ts';
import { readLog } from '../domain/count-decisions.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { judgeMember } from '../domain/judge-member.ts';
import type { Verdict } from '../domain/membership.ts';
import type { DocumentSet } from './document-set.ts';
import type { GatheredAlliance } from './judgement.ts';
import { isInStorageOf } from './member-documents.ts';

/** What an authority is about to do to one member's attestations. */
export type PreviewedChange =
  | { readonly kind: 'issue'; readonly attestation: Attestation }
  | { readonly kind: 'status'; readonly attestation: DocumentUrl; readonly status: 'in-force' | 'on-hold' | 'revoked' };

/** What the lists say of an attestation in each state. */
const setIn: Readonly<Record<'in-force' | 'on-hold' | 'revoked', readonly StatusEntry['purpose'][]>> = {
  'in-force': [],
  'on-hold': ['suspension'],
  revoked: ['revocation'],
};

/**
 * The verdict that a reading would come to once the change is made, the member has taken what is issued, and the lists are
 * signed anew, which every change does. It is the judgement itself over evidence that holds the change: there is no second rule.
 */
export function previewOf(
  alliance: GatheredAlliance,
  documents: DocumentSet,
  webid: WebId,
  change: PreviewedChange,
  when: When,
): Verdict | undefined {
  const member = alliance.members.get(webid);
  if (member === undefined) return undefined;
  if (change.kind === 'issue') {
    const { attestation } = change;
    const issued = issuedCredential(attestation, alliance, isInStorageOf(documents.of(webid))(attestation.id), when);
    const attestations = [...member.attestations.filter(({ document }) => document !== attestation.id), issued];
    const evidence = withLists(alliance.evidence, attestation, 'in-force', when);
    return judgeMember(readLog(evidence), { ...member, attestations }, when);
  }
  const held = member.attestations.find(({ document }) => document === change.attestation)?.content;
  if (held === undefined) return undefined;
  return judgeMember(readLog(withLists(alliance.evidence, held, change.status, when)), member satisfies MemberEvidence, when);
}

/** The attestation as it would be found: signed now, with the key that the issuer's mandates pin. */
function issuedCredential(
  attestation: Attestation,
  { evidence }: GatheredAlliance,
  inOwnStorage: boolean,
  when: When,
): FoundCredential<Attestation> {
  const mandated = evidence.events.flatMap(({ mandate }) => (mandate?.authority === attestation.issuer ? mandate.keys : []));
  const listed = evidence.keys.get(attestation.issuer)?.methods ?? [];
  const key =
    mandated.find(({ method }) =>
      listed.some(({ id, revoked, retired }) => id === method && revoked === undefined && retired === undefined),
    ) ?? mandated[0];
  return {
    document: attestation.id,
    digestMultibase: '',
    readAt: when.at,
    inOwnStorage,
    ...(key && { proof: { method: key.method, created: attestation.validFrom } }),
    verifiedWith: key === undefined ? [] : [key.publicKeyMultibase],
    content: attestation,
  };
}

/** The evidence with both lists of an attestation as they would be signed. */
function withLists(
  evidence: AllianceEvidence,
  attestation: Attestation,
  status: 'in-force' | 'on-hold' | 'revoked',
  when: When,
): AllianceEvidence {
  const statusLists = new Map(evidence.statusLists);
  const unread = new Map(evidence.unread);
  for (const entry of attestation.status) {
    statusLists.set(entry.list, signedList(evidence, attestation, entry, setIn[status].includes(entry.purpose), when));
    unread.delete(entry.list);
  }
  return { ...evidence, statusLists, unread };
}

function signedList(
  evidence: AllianceEvidence,
  { issuer }: Attestation,
  { list, purpose, index }: StatusEntry,
  isSet: boolean,
  when: When,
): FoundCredential<StatusList> {
  const known = evidence.statusLists.get(list);
  const at = statusIndex(index);
  const others = (known?.content?.set ?? []).filter((position) => position !== at);
  const key = evidence.events.flatMap(({ mandate }) => (mandate?.authority === issuer ? mandate.keys : []))[0];
  const signed = known?.proof && known.verifiedWith.length > 0 ? known : undefined;
  return {
    ...{ document: list, digestMultibase: known?.digestMultibase ?? '', readAt: when.at, inOwnStorage: known?.inOwnStorage ?? true },
    ...((signed?.proof ?? key) && { proof: signed?.proof ?? { method: key?.method ?? list, created: when.at } }),
    verifiedWith: signed?.verifiedWith ?? (key === undefined ? [] : [key.publicKeyMultibase]),
    content: {
      ...{ id: list, issuer, purpose, length: known?.content?.length ?? 131_072, validFrom: earlier(when), validUntil: dayAfter(when.at) },
      set: at === undefined || !isSet ? others : [...others, at].sort((one, other) => one - other),
    },
  };
}

const earlier = ({ at, knownAt }: When): string => (Date.parse(at) < Date.parse(knownAt) ? at : knownAt);
const dayAfter = (at: string): string => new Date(Date.parse(at) + 86_400_000).toISOString();
