import type { ChoiceOpening } from '../domain/decision.ts';
import { isRecord } from './private-json.ts';

/** An opening from JSON that anybody may have written; undefined where it is none. Whether it opens anything is another question. */
export function parseOpening(value: unknown): ChoiceOpening | undefined {
  if (!isRecord(value)) return undefined;
  const { shares, blindings } = value;
  if (!Array.isArray(shares) || !shares.every((share): share is 0 | 1 => share === 0 || share === 1)) return undefined;
  if (!Array.isArray(blindings) || !blindings.every((each): each is string => typeof each === 'string')) return undefined;
  return shares.length === blindings.length ? { shares, blindings } : undefined;
}
