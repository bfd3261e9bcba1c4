import { type WebId, documentOf } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { DocumentSet } from './document-set.ts';
import { type MemberDocuments, ofKind, profileOf } from './member-documents.ts';

/** What a member is called in its own description, else in its WebID document. */
export function ownName(member: MemberDocuments): Texts {
  const described = ofKind(member, 'membership').flatMap(({ facts }) => facts.members.get(member.webid)?.name ?? []);
  return described.length > 0 ? described : (profileOf(member)?.facts.profiles.get(member.webid)?.name ?? []);
}

/** What somebody is called by their own documents, and by nobody else's; empty where none was read. */
export function nameOf(documents: DocumentSet, webid: WebId): Texts {
  const own = ownName(documents.of(webid));
  return own.length > 0 ? own : (documents.byRequested(documentOf(webid))?.facts.profiles.get(webid)?.name ?? []);
}
