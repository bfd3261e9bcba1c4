import type { KeyView } from '../../actions/app.ts';

/** Whether this key signs here and now: on this device, in the WebID document, and neither retired nor revoked. */
export function isUsable(key: KeyView): boolean {
  return key.onThisDevice && key.listed && isInUse(key);
}

/** Whether its owner still signs with it, on whatever device. */
export function isInUse(key: KeyView): boolean {
  return key.retired === undefined && key.revoked === undefined;
}

/** The key that signs next: one that the alliance knows before one that it does not, since that counts at once. */
export function signingKey<Key extends KeyView>(keys: readonly Key[]): Key | undefined {
  const usable = keys.filter(isUsable);
  return usable.find((key) => key.pinned) ?? usable[0];
}

/** The keys whose locked copy can be brought to this device. */
export function unlockable<Key extends KeyView>(keys: readonly Key[]): readonly Key[] {
  return keys.filter((key) => isInUse(key) && !key.onThisDevice && key.backupInPod);
}
