import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import type { RegisterEvent } from '../domain/membership.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import { multibaseOf } from './digest-reference.ts';
import type { SourceDocument } from './source-document.ts';
import type { Failure } from './provenance-graph.ts';

/** What one register says, as far as its chain could be followed. */
export interface RegisterHistory {
  /** The address that people pass around: `register/latest`. */
  readonly register: DocumentUrl;
  readonly alliance: WebId;
  readonly events: readonly RegisterEvent[];
  /** The documents it rests on. */
  readonly documents: readonly SourceDocument[];
  /** Why it could not be followed to its first version; only what came after counts. */
  readonly problem?: UnreadDocument;
}

/** How documents of an index are found. */
export interface DocumentLookup {
  byRequested(address: string): SourceDocument | undefined;
  failureOf(address: string): Failure | undefined;
}

/**
 * Follows a register from its pointer back to its first version. Each version must be the alliance's own, lie in its
 * storage, and have the very bytes that the next one names: a version put in later, or changed, ends the way there.
 */
export function followRegister(pointerDocument: SourceDocument, lookup: DocumentLookup): RegisterHistory | undefined {
  const { pointer } = pointerDocument.facts;
  if (pointer === undefined) return undefined;
  const register = pointerDocument.provenance.document;
  const { alliance } = pointer;
  const profile = lookup.byRequested(documentOf(alliance));
  const storages = storagesOf(alliance, profile?.facts.profiles.get(alliance)?.storages ?? []);
  const isNamed = profile?.facts.profiles.get(alliance)?.register === register;
  const events: RegisterEvent[] = [];
  const documents = [pointerDocument, ...(profile === undefined ? [] : [profile])];
  const ended = (document: string, code: string, message: string): RegisterHistory => ({
    register,
    alliance,
    events,
    documents,
    problem: { document, role: 'register', code, message },
  });
  if (!isNamed && !isInStorage(register, storages)) {
    return ended(register, 'NOT_ENTITLED', 'The register lies outside the storage of the alliance, which does not name it.');
  }
  const seen = new Set<string>();
  let next: { readonly id: string; readonly digestMultibase?: string } | undefined = { id: pointer.latest };
  while (next !== undefined) {
    const { id, digestMultibase } = next;
    if (seen.has(id)) return ended(id, 'REGISTER_ROLLBACK', 'The versions of the register lead back to themselves.');
    seen.add(id);
    const document = lookup.byRequested(id);
    const version = document?.facts.version;
    if (document === undefined || version === undefined) {
      const failure = lookup.failureOf(id);
      return ended(id, failure?.code ?? 'SYNTAX', failure?.message ?? 'A version of the register cannot be understood.');
    }
    if (version.alliance !== alliance || !isInStorage(document.provenance.document, storages)) {
      return ended(id, 'NOT_ENTITLED', 'A version of the register is not the alliance’s own.');
    }
    if (digestMultibase !== undefined && multibaseOf(document.provenance.sha256) !== digestMultibase) {
      return ended(id, 'REGISTER_ROLLBACK', 'A version of the register is not the one that the next version names.');
    }
    documents.push(document);
    events.push(...version.events);
    next = version.previous;
  }
  return { register, alliance, events, documents };
}
