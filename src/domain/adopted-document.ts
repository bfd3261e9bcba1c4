import { allianceKeysAt, isSignedByAlliance } from './alliance-signature.ts';
import type { AllianceEvidence, FoundCredential } from './evidence.ts';
import type { RegisterEvent } from './membership.ts';

/** A document that a decided event brings into force. Without `content` it could not be read, or is not what was decided. */
export interface Adopted<Content> {
  readonly event: RegisterEvent;
  readonly document: string;
  readonly content?: Content;
}

/** What a decided event brings into force, if what was read is the very document that was decided, signed by the alliance. */
export function adoptedDocument<Content extends { readonly alliance: string }>(
  evidence: AllianceEvidence,
  event: RegisterEvent,
  from: ReadonlyMap<string, FoundCredential<Content>>,
  counted: readonly RegisterEvent[],
): Adopted<Content> {
  const document = event.evidence?.id ?? event.id;
  const found = from.get(document);
  const isTheOne = found !== undefined && event.evidence?.digestMultibase === found.digestMultibase;
  const content =
    isTheOne && isSignedByAlliance(found, evidence, allianceKeysAt(evidence, counted, event.recorded)) ? found.content : undefined;
  return { event, document, ...(content !== undefined && { content }) };
}
