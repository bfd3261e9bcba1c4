import type { AllianceLog } from './count-decisions.ts';
import { isSignedInFuture } from './credential-chain.ts';
import { holds } from './event-order.ts';
import type { FoundCredential, KeyDocument, When } from './evidence.ts';
import { earliest, isBefore, isBy } from './instant.ts';
import type { WebId } from './iri.ts';
import type { PinnedKey } from './key.ts';
import { mandatesOf } from './mandate.ts';
import type { ChainLink } from './membership.ts';

/** Since when a document is known to exist: recorded by the register, or first seen by an index. What it says of itself is a claim. */
export const anchoredSince = (log: AllianceLog, { digestMultibase, firstSeen }: FoundCredential<unknown>): string | undefined =>
  earliest(log.anchors.get(digestMultibase), firstSeen);

/** Whether a document was known at T2: by its anchor, else by its own word, but that what was read was known when it was. */
export function isKnown(log: AllianceLog, found: FoundCredential<unknown>, { knownAt }: When): boolean {
  const since = anchoredSince(log, found) ?? (isSignedInFuture(found) ? found.readAt : found.proof?.created);
  return since === undefined || isBy(since, knownAt);
}

/**
 * The keys that the register pins for somebody: by admission, by mandate, and one by one. Undefined where it never spoke of
 * any key of theirs: an applicant has nothing pinned yet, and an issuer without a mandate fails for that.
 */
export function pinnedKeysOf(log: AllianceLog, webid: WebId, when: When): readonly PinnedKey[] | undefined {
  const speaking = (log.eventsOf.get(webid) ?? []).filter(
    (event) => (event.kind === 'admitted' || event.kind === 'key-pinned') && holds(event, when),
  );
  const mandates = mandatesOf(log.mandates, webid, when);
  if (speaking.length === 0 && mandates.length === 0) return undefined;
  return [...speaking.flatMap(({ keys }) => keys), ...mandates.flatMap(({ mandate }) => mandate.keys)];
}

/**
 * Whether a signature holds, and with a key that was the issuer’s: listed by the issuer’s own document *and* pinned by the
 * register. A key that was revoked or retired speaks only for what was anchored before (rule 10): a thief can write any date,
 * and cannot put it into the register of last month.
 */
export function checkKey(log: AllianceLog, found: FoundCredential<unknown>, issuer: WebId, when: When): readonly ChainLink[] {
  const { document, proof, verifiedWith, weakKey } = found;
  const keyDocument = log.evidence.keys.get(issuer);
  const pinned = pinnedKeysOf(log, issuer, when);
  const signature = (code?: string): ChainLink => ({
    check: 'signature',
    outcome: code === undefined ? 'passed' : 'failed',
    document,
    ...(proof && { date: proof.created }),
    ...(code !== undefined && { code }),
  });
  const key = (outcome: ChainLink['outcome'], code?: string, date?: string): ChainLink => ({
    check: 'key',
    outcome,
    document: keyDocument?.document ?? issuer.split('#', 1)[0] ?? issuer,
    ...(date !== undefined && { date }),
    ...(code !== undefined && { code }),
  });
  if (proof === undefined) return [signature('PROOF')];
  if (verifiedWith.length === 0) {
    if (weakKey === true) return [key('failed', 'KEY_WEAK')];
    const isPinned = pinned?.some(({ method }) => method === proof.method) ?? false;
    const isListed = listed(keyDocument, issuer, proof.method).length > 0;
    if (isPinned || isListed) return [signature('SIGNATURE')];
    if (isUnread(keyDocument) && pinned === undefined) return [key('unconfirmed', 'KEY_UNAVAILABLE')];
    // No key to try the signature with: the issuer has none of that name.
    return [
      ...(pinned === undefined ? [] : [key('failed', 'KEY_NOT_PINNED')]),
      ...(isUnread(keyDocument) ? [] : [key('failed', 'KEY_NOT_LISTED')]),
    ];
  }
  const passed = signature();
  const good =
    pinned === undefined ? verifiedWith : verifiedWith.filter((multikey) => pinned.some((pin) => isKey(pin, multikey, proof.method)));
  if (good.length === 0) return [passed, key('failed', 'KEY_NOT_PINNED')];
  const ended = earliest(...good.map((multikey) => endOf(log, issuer, multikey, when)));
  const anchored = anchoredSince(log, found);
  if (ended !== undefined && (anchored === undefined || !isBefore(anchored, ended))) return [passed, key('failed', 'KEY_REVOKED', ended)];
  if (isUnread(keyDocument)) return [passed, key('unconfirmed', 'KEY_UNAVAILABLE')];
  const isListed = listed(keyDocument, issuer, proof.method).some(({ publicKeyMultibase }) => good.includes(publicKeyMultibase));
  return [passed, isListed ? key('passed', undefined, anchored) : key('failed', 'KEY_NOT_LISTED')];
}

const isKey = (pin: PinnedKey, multikey: string, method: string): boolean => pin.publicKeyMultibase === multikey && pin.method === method;

/** Nothing was read, now or earlier. */
const isUnread = (keys: KeyDocument | undefined): boolean =>
  keys === undefined || (keys.unread !== undefined && keys.unread.copySince === undefined);

const listed = (keys: KeyDocument | undefined, issuer: WebId, method: string) =>
  (keys?.methods ?? []).filter((each) => each.id === method && each.controller === issuer);

/** When a key ended, as known at T2: by its owner's document or by the register. */
function endOf(log: AllianceLog, issuer: WebId, multikey: string, { knownAt }: When): string | undefined {
  const own = (log.evidence.keys.get(issuer)?.methods ?? []).filter(({ publicKeyMultibase }) => publicKeyMultibase === multikey);
  const told = (log.eventsOf.get(issuer) ?? []).filter(
    ({ kind, keys, recorded }) =>
      kind === 'key-revoked' && isBy(recorded, knownAt) && keys.some(({ publicKeyMultibase }) => publicKeyMultibase === multikey),
  );
  const ends = [...own.flatMap(({ revoked, retired }) => [revoked, retired]), ...told.map(({ effective }) => effective)];
  return earliest(...ends.filter((time) => time !== undefined && isBy(time, knownAt)));
}
