import type { AllianceEvidence, FoundCredential } from './evidence.ts';
import { isBefore, isBy } from './instant.ts';
import type { RegisterEvent } from './membership.ts';

/**
 * The keys that bind the alliance for what the register knew at a time: the one that the reader pinned, and those that
 * decisions pinned since, less those that decisions gave up by then. A reader who pinned none takes the keys that the
 * alliance's WebID document lists.
 */
export function allianceKeysAt(evidence: AllianceEvidence, decided: readonly RegisterEvent[], recorded: string): readonly string[] {
  const { alliance, allianceKeys, keys } = evidence;
  const first = allianceKeys ?? keys.get(alliance)?.methods.map(({ publicKeyMultibase }) => publicKeyMultibase) ?? [];
  const own = decided.filter(({ member }) => member === alliance);
  const keysOf = (event: RegisterEvent): readonly string[] => event.keys.map(({ publicKeyMultibase }) => publicKeyMultibase);
  const pinned = own.filter((event) => event.kind === 'key-pinned' && isBy(event.recorded, recorded)).flatMap(keysOf);
  const ended = own
    .filter((event) => event.kind === 'key-revoked' && isBy(event.recorded, recorded) && !isBefore(recorded, event.effective))
    .flatMap(keysOf);
  return [...first, ...pinned].filter((key) => !ended.includes(key));
}

/** Whether a document is the alliance's own word: readable, about this alliance, and signed with one of these keys. */
export function isSignedByAlliance<Content extends { readonly alliance: string }>(
  { problem, content, verifiedWith }: FoundCredential<Content>,
  { alliance }: AllianceEvidence,
  keys: readonly string[],
): boolean {
  return problem === undefined && content?.alliance === alliance && verifiedWith.some((key) => keys.includes(key));
}
