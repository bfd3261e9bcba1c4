import type { DocumentKind } from '../crawl/crawl-event.ts';
import { isBy } from '../domain/instant.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import type { RegisterVersion } from '../domain/membership.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import { multibaseOf } from './digest-reference.ts';
import type { Signatures } from './signatures.ts';
import type { SourceDocument } from './source-document.ts';
import type { Failure } from './provenance-graph.ts';

/** One version of a register, and the document that it was read in. */
export interface ChainedVersion {
  readonly version: RegisterVersion;
  readonly document: SourceDocument;
  readonly digestMultibase: string;
}

/** The key that a register was followed under. */
export interface AllianceKey {
  readonly multikey: string;
  /** Taken from the alliance's own WebID document, because nobody had pinned one. */
  readonly onFirstUse: boolean;
}

/** What one register says, as far as its chain could be followed. */
export interface RegisterHistory {
  /** The address that people pass around: `register/latest`. */
  readonly register: DocumentUrl;
  readonly alliance: WebId;
  readonly key: AllianceKey | undefined;
  /** That key, and those that versions signed with it pinned for the alliance since. */
  readonly allianceKeys: readonly string[];
  /** The oldest first. */
  readonly versions: readonly ChainedVersion[];
  /** The documents it rests on. */
  readonly documents: readonly SourceDocument[];
  /** Why it could not be followed to its first version; only what came after counts. */
  readonly problem?: UnreadDocument;
}

/** How documents of an index are found. */
export interface DocumentLookup {
  byRequested(address: string): SourceDocument | undefined;
  failureOf(address: string, ...kinds: readonly DocumentKind[]): Failure | undefined;
}

/**
 * Follows a register from its pointer back to its first version. Each version must be the alliance's own, lie in its
 * storage, count down by one, have the very bytes that the next one names, and carry the signature of the alliance's key: a
 * version put in later, left out, or changed, ends the way there.
 *
 * @param pinned the alliance's key; without it the one that the alliance publishes is taken on first use.
 */
export async function followRegister(
  pointerDocument: SourceDocument,
  lookup: DocumentLookup,
  signatures: Signatures,
  pinned?: AllianceKey,
): Promise<RegisterHistory | undefined> {
  const { pointer } = pointerDocument.facts;
  if (pointer === undefined) return undefined;
  const register = pointerDocument.provenance.document;
  const { alliance, latest } = pointer;
  const profile = lookup.byRequested(documentOf(alliance));
  const key = pinned ?? (await keyOnFirstUse(lookup.byRequested(latest), profile, alliance, signatures));
  const chain = followChain(register, latest, alliance, profile, lookup);
  const signed = await signedVersions(chain.versions, alliance, key, signatures);
  const problem = signed.problem ?? chain.problem;
  return {
    ...{ register, alliance, key, allianceKeys: signed.keys, versions: signed.versions },
    documents: [pointerDocument, ...(profile === undefined ? [] : [profile]), ...signed.versions.map(({ document }) => document)],
    ...(problem && { problem }),
  };
}

interface Chain {
  /** The oldest first. */
  readonly versions: readonly ChainedVersion[];
  readonly problem?: UnreadDocument;
}

/** As far as the versions name each other. */
function followChain(
  register: DocumentUrl,
  latest: DocumentUrl,
  alliance: WebId,
  profile: SourceDocument | undefined,
  lookup: DocumentLookup,
): Chain {
  const { storages: declared = [], register: named } = profile?.facts.profiles.get(alliance) ?? {};
  const storages = storagesOf(alliance, declared);
  const newestFirst: ChainedVersion[] = [];
  const ended = (document: string, code: string, message: string): Chain => ({
    versions: newestFirst.toReversed(),
    problem: { document, role: 'register', code, message },
  });
  if (named !== register && !isInStorage(register, storages)) {
    return ended(register, 'NOT_ENTITLED', 'The register lies outside the storage of the alliance, which does not name it.');
  }
  let next: { readonly id: string; readonly digestMultibase?: string } | undefined = { id: latest };
  while (next !== undefined) {
    const { id, digestMultibase: expected }: { readonly id: string; readonly digestMultibase?: string } = next;
    const document = lookup.byRequested(id);
    const version = document?.facts.version;
    if (document === undefined || version === undefined) {
      const failure = lookup.failureOf(id, 'register');
      return ended(id, failure?.code ?? 'SYNTAX', failure?.message ?? 'A version of the register cannot be understood.');
    }
    if (version.alliance !== alliance || !isInStorage(document.provenance.document, storages)) {
      return ended(id, 'NOT_ENTITLED', 'A version of the register is not the alliance’s own.');
    }
    const digestMultibase = multibaseOf(document.provenance.sha256);
    const newer = newestFirst.at(-1)?.version;
    if (expected !== undefined && digestMultibase !== expected) {
      return ended(id, 'REGISTER_ROLLBACK', 'A version of the register is not the one that the next version names.');
    }
    // Numbers count down, so that a chain ends, and nothing between can be left out.
    if (newer !== undefined && version.number !== newer.number - 1) {
      return ended(id, 'REGISTER_ROLLBACK', 'A version of the register was left out.');
    }
    // Or a stolen key could anchor today what it signed with a date of last year.
    if (newer !== undefined && !isBy(version.issued, newer.issued)) {
      return ended(id, 'REGISTER_ROLLBACK', 'A version of the register is dated after the one that came next.');
    }
    newestFirst.push({ version, document, digestMultibase });
    next = version.previous;
  }
  return { versions: newestFirst.toReversed() };
}

/**
 * The newest versions down to the first that is not signed by the alliance: with the key given, or one that an older version
 * pinned. A version that is signed with a key that an older one revoked, and all after it, are whoever stole that key's.
 */
async function signedVersions(
  versions: readonly ChainedVersion[],
  alliance: WebId,
  key: AllianceKey | undefined,
  signatures: Signatures,
): Promise<Chain & { readonly keys: readonly string[] }> {
  const keys = new Set(key === undefined ? [] : [key.multikey]);
  const revoked = new Set<string>();
  let cut = 0;
  let problem: UnreadDocument | undefined;
  for (const [at, { version, document }] of versions.entries()) {
    const { verifiedWith, weakKey } = await signatures.find(document, keys);
    if (verifiedWith.length > 0 && verifiedWith.every((each) => revoked.has(each))) {
      const message = 'A version of the register is signed with a key of the alliance that an earlier version revoked.';
      problem = { document: version.id, role: 'register', code: 'KEY_REVOKED', message };
      return { versions: versions.slice(cut, at), keys: [...keys], problem };
    }
    if (verifiedWith.length === 0) {
      cut = at + 1;
      const message = 'A version of the register is not signed with the key of the alliance.';
      problem = { document: version.id, role: 'register', code: weakKey ? 'KEY_WEAK' : 'SIGNATURE', message };
      continue;
    }
    for (const { kind, member, keys: named } of version.events) {
      if (member !== alliance) continue;
      for (const { publicKeyMultibase } of named) {
        if (kind === 'key-pinned') keys.add(publicKeyMultibase);
        if (kind === 'key-revoked') revoked.add(publicKeyMultibase);
      }
    }
  }
  return { versions: versions.slice(cut), keys: [...keys], ...(problem && { problem }) };
}

/** Of the keys that the alliance itself lists, the one that signed the newest version; the first one where none did. */
async function keyOnFirstUse(
  head: SourceDocument | undefined,
  profile: SourceDocument | undefined,
  alliance: WebId,
  signatures: Signatures,
): Promise<AllianceKey | undefined> {
  const listed = (profile?.facts.keys.get(alliance) ?? []).map(({ publicKeyMultibase }) => publicKeyMultibase);
  const signed = head === undefined ? [] : (await signatures.find(head, listed)).verifiedWith;
  const [multikey] = [...signed, ...listed];
  return multikey === undefined ? undefined : { multikey, onFirstUse: true };
}
