/** Whether the keys that a motion would pin are those of whom it pins them for: by their own documents, not by whoever moved it. */
import type { ProposedEvent } from '../domain/decision.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import type { RegisterEvent } from '../domain/membership.ts';
import type { Pod } from '../pod/pod.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { VoteRefusedError } from './action-error.ts';
import { requireGraph } from './graph-document.ts';
import { isInUse } from './sign-document.ts';

/** A key, and whose it is said to be. */
export interface KeyOf {
  readonly owner: WebId;
  readonly key: PinnedKey;
}

/**
 * The keys that proposals would bind somebody to. A key that is given up binds nobody; what narrows a mandate or takes it away
 * must not be in the hands of the authority, so that keys which the register bound it to before (`known`) are asked for no more.
 */
export function keysMoved(proposals: readonly ProposedEvent[], known: readonly Pick<RegisterEvent, 'mandate'>[] = []): readonly KeyOf[] {
  const isKnown = (owner: WebId, { publicKeyMultibase }: PinnedKey): boolean =>
    known.some(({ mandate }) => mandate?.authority === owner && mandate.keys.some((key) => key.publicKeyMultibase === publicKeyMultibase));
  return proposals.flatMap(({ kind, member, keys, mandate }) => {
    if (kind === 'key-revoked') return [];
    const isLess = kind === 'mandate-narrowed' || kind === 'mandate-withdrawn';
    const own = keys.map((key): KeyOf => ({ owner: member, key }));
    if (mandate === undefined) return own;
    const { authority } = mandate;
    const mandated = mandate.keys.filter((key) => !isLess || !isKnown(authority, key));
    return [...own, ...mandated.map((key): KeyOf => ({ owner: authority, key }))];
  });
}

/**
 * Insists that everybody lists the keys in their own document, read once each and now. Whoever can move a motion could otherwise
 * name a key of theirs as that of an honest person, and sign from then on what that person never said.
 *
 * @throws VoteRefusedError `KEY_NOT_LISTED` for a key that is not listed or not in use, `KEY_UNREAD` where a document cannot be read.
 */
export async function insistOnListed(anonymous: Pod, motion: DocumentUrl, keys: readonly KeyOf[]): Promise<void> {
  for (const owner of new Set(keys.map((each) => each.owner))) {
    const listed = await keysListedBy(anonymous, motion, owner);
    const own = keys.filter((each) => each.owner === owner);
    const isListed = ({ method, publicKeyMultibase }: PinnedKey): boolean =>
      listed.some((each) => each.id === method && each.publicKeyMultibase === publicKeyMultibase);
    if (!own.every(({ key }) => isListed(key)))
      throw new VoteRefusedError(
        motion,
        'KEY_NOT_LISTED',
        `The motion names a key for ${owner} that this person’s own page does not list.`,
        'Ask them whether the key is theirs before anybody votes; if it is not, somebody wants to sign in their name.',
      );
  }
}

async function keysListedBy(anonymous: Pod, motion: DocumentUrl, owner: WebId) {
  try {
    const { quads } = await requireGraph(anonymous, documentOf(owner));
    return readVerificationMethods(quads, owner).filter(isInUse);
  } catch (cause) {
    throw new VoteRefusedError(
      motion,
      'KEY_UNREAD',
      `The page of ${owner} could not be read, so nobody can tell whether the key that the motion names is theirs (${String(cause)}).`,
      'Vote again when the page can be read.',
    );
  }
}
