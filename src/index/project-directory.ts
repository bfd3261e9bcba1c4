import type { DirectoryEntry, Source } from '../domain/directory.ts';
import type { Member } from '../domain/member.ts';
import type { Verdict } from '../domain/membership.ts';
import type { Offering } from '../domain/offering.ts';
import { type MemberDocuments, ofKind, profileOf, speaksFor, withoutFragment } from './membership-evidence.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * A listed member as customers see it: the description and the offerings that stand in the member's own storage, say so
 * of this very member, and conform. Undefined for whoever is not listed.
 */
export function projectEntry(
  member: MemberDocuments,
  verdict: Verdict,
  registerDocuments: readonly SourceDocument[],
): DirectoryEntry | undefined {
  if (!verdict.listed) return undefined;
  const isOwn = speaksFor(member);
  const description = ofKind(member, 'membership').find((document) => isOwn(document) && document.facts.members.has(member.webid));
  const offered = ofKind(member, 'offering')
    .filter(isOwn)
    .filter(conforms)
    .map((document) => ({ document, offerings: ownOfferings(document, member) }));
  const admission = registerDocuments.find(({ provenance }) =>
    verdict.reasons.some(({ code, document }) => code === 'ADMITTED' && document === provenance.document),
  );
  const sources = [
    admission,
    profileOf(member),
    ...ofKind(member, 'acceptance'),
    description,
    ...offered.filter(({ offerings }) => offerings.length > 0).map(({ document }) => document),
  ];
  return {
    member: description?.facts.members.get(member.webid) ?? undescribed(member),
    verdict,
    offerings: offered.flatMap(({ offerings }) => offerings),
    sources: [...new Set(sources)].flatMap((document) => (document === undefined ? [] : sourceOf(document))),
  };
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
});
