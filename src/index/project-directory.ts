import type { DirectoryEntry, NamedAgent, Source } from '../domain/directory.ts';
import type { WebId } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { Member } from '../domain/member.ts';
import type { Verdict } from '../domain/membership.ts';
import type { Offering } from '../domain/offering.ts';
import { type MemberDocuments, ofKind, profileOf, speaksFor, withoutFragment } from './member-documents.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * A member as customers see it, listed or suspended: the description and the offerings that stand in the member's own
 * storage, say so of this very member, and conform. Undefined for everybody else.
 */
export function projectEntry(
  member: MemberDocuments,
  verdict: Verdict,
  registerDocuments: readonly SourceDocument[],
  nameOf: (webid: WebId) => Texts,
): DirectoryEntry | undefined {
  if (!verdict.listed && verdict.state !== 'suspended') return undefined;
  const isOwn = speaksFor(member);
  const description = ofKind(member, 'membership').find((document) => isOwn(document) && document.facts.members.has(member.webid));
  const offered = ofKind(member, 'offering')
    .filter(isOwn)
    .filter(conforms)
    .map((document) => ({ document, offerings: ownOfferings(document, member) }));
  const decisive = new Set(verdict.reasons.filter(({ code }) => code === 'ADMITTED').map(({ document }) => document));
  const counted = new Set(verdict.credentials.map(({ document }) => document));
  const sources = [
    registerDocuments.find(({ provenance }) => decisive.has(provenance.document)),
    profileOf(member),
    ...member.documents.filter(({ provenance }) => provenance.requested.some((address) => counted.has(address))),
    description,
    ...offered.filter(({ offerings }) => offerings.length > 0).map(({ document }) => document),
  ];
  return {
    member: description?.facts.members.get(member.webid) ?? undescribed(member),
    verdict,
    authorities: authoritiesOf(verdict, nameOf),
    offerings: offered.flatMap(({ offerings }) => offerings),
    sources: [...new Set(sources)].flatMap((document) => (document === undefined ? [] : sourceOf(document))),
  };
}

/** Who attests something about the member, by the name in their own WebID document: never by a name that somebody else gives. */
export function authoritiesOf({ credentials }: Verdict, nameOf: (webid: WebId) => Texts): readonly NamedAgent[] {
  const issuers = credentials.flatMap(({ type, issuer }) => (type === 'attestation' && issuer !== undefined ? issuer : []));
  return [...new Set(issuers)].sort().map((webid) => ({ webid, name: nameOf(webid) }));
}

/** Where a document was read, and when. */
export function sourceOf({ provenance: { document, fetchedAt, sha256, staleSince } }: SourceDocument): Source {
  return { document, fetchedAt, sha256, ...(staleSince !== undefined && { staleSince }) };
}

const conforms = ({ provenance }: SourceDocument): boolean => !provenance.issues.some((issue) => issue.severity === 'error');

/** A document speaks for the offerings it holds itself, and only for those that this member makes. */
const ownOfferings = ({ provenance, facts }: SourceDocument, { webid }: MemberDocuments): readonly Offering[] =>
  facts.offerings.filter((offering) => offering.offeredBy === webid && withoutFragment(offering.id) === provenance.document);

/** A member whose membership document describes nothing still has the name its WebID document gives. */
const undescribed = (member: MemberDocuments): Member => ({
  webid: member.webid,
  kind: 'person',
  name: profileOf(member)?.facts.profiles.get(member.webid)?.name ?? [],
  description: [],
  languages: [],
  worksIn: [],
  representatives: [],
});
