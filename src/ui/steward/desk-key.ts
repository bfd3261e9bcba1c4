import type { KeyView, StewardActions } from '../../actions/app.ts';
import { isInUse, isUsable } from '../keys/usable-key.ts';

/** A key that the desk works with. */
export type DeskKey = KeyView & Awaited<ReturnType<StewardActions['keys']>>[number];

/** The alliance's own keys that are in use: those the desk signs with. Seat-holders vote elsewhere, with keys of their own. */
export const allianceKeys = (keys: readonly DeskKey[]): readonly DeskKey[] =>
  keys.filter((key) => key.purpose === 'alliance' && isInUse(key));

/** Whether something can be moved and recorded here: a key of the alliance is on this device. */
export const canMove = (keys: readonly DeskKey[]): boolean => allianceKeys(keys).some(isUsable);
