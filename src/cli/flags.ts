import { decodeMultikey } from '../credentials/multikey.ts';
import { endOfDay, parseInstant } from '../domain/instant.ts';
import { documentOf, toIri, toWebId, type DocumentUrl, type Iri, type WebId } from '../domain/iri.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import type { Point } from '../domain/place.ts';
import { isJurisdiction } from '../text/places.ts';
import { UsageError, type Flag, type Input } from './command.ts';

/** Flags that several commands share, so that they read alike everywhere. */
export const indexFlag: Flag = { value: 'FILE', help: 'The index to ask: the N-Quads file that `crawl --out` wrote.' };
export const atFlag: Flag = { value: 'T', help: 'Judge as of this day (2026-11-21) or time (2026-11-21T10:00:00Z).' };
export const knownAtFlag: Flag = { value: 'T', help: 'Judge by what was known then. Without it: by all that the index knows.' };
export const keyFlag: Flag = {
  value: 'MULTIKEY',
  help: 'The key of the alliance (z6Mk…). Without it, the key that it publishes is taken on first use.',
};
export const allowLoopbackFlag: Flag = { help: 'Also read http on this machine (the demo, tests). Private networks stay refused.' };

/** The file of `--index`; every question needs one. */
export function indexOf(input: Input): string {
  const file = input.value('index');
  if (file === undefined) throw new UsageError('Which index? Give --index FILE, the N-Quads file that `crawl --out` wrote.');
  return file;
}

/** The instant of `--at`, or of another flag that takes one; undefined when it was not given. */
export function atOf(input: Input, flag = 'at'): string | undefined {
  const text = input.value(flag);
  if (text === undefined) return undefined;
  const at = parseInstant(text);
  if (at === undefined) throw new UsageError(`--${flag} takes a day like 2026-11-21 or a time like 2026-11-21T10:00:00Z, not “${text}”.`);
  return at;
}

/** The Multikey of `--key`, or undefined. */
export function keyOf(input: Input): string | undefined {
  const text = input.value('key');
  return text === undefined ? undefined : multikeyOf(text, '--key');
}

/** A key as it is written in `alliance.json` and after `--key`. */
export function multikeyOf(text: string, where: string): string {
  const read = decodeMultikey(text);
  if (read.ok) return text;
  throw new UsageError(
    read.code === 'KEY_WEAK'
      ? `${where}: ${text} is a key that anybody can sign for. Ask the alliance for another.`
      : `${where} takes an Ed25519 Multikey like z6Mk…, not “${text}”.`,
  );
}

/** The instant of `--at`; without it the last second of the present day in UTC. */
export const atOrToday = (input: Input, now: () => Date): string => atOf(input) ?? endOfDay(now());

/** A whole number of at least `least`, or undefined when the flag was not given. */
export function countOf(input: Input, flag: string, least = 1): number | undefined {
  const text = input.value(flag);
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < least) throw new UsageError(`--${flag} takes a whole number of at least ${least}, not “${text}”.`);
  return count;
}

/** A number above zero, or undefined. */
export function quantityOf(input: Input, flag: string): number | undefined {
  const text = input.value(flag);
  if (text === undefined) return undefined;
  const quantity = Number(text);
  if (text.trim() === '' || !Number.isFinite(quantity) || quantity <= 0)
    throw new UsageError(`--${flag} takes a number above 0, not “${text}”.`);
  return quantity;
}

/** `lat,lon` in decimal degrees, or undefined. */
export function pointOf(input: Input, flag: string): Point | undefined {
  const text = input.value(flag);
  if (text === undefined) return undefined;
  const [lat = NaN, lon = NaN, ...more] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (more.length > 0 || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
    throw new UsageError(`--${flag} takes latitude and longitude in decimal degrees, like -33.87,151.21, not “${text}”.`);
  }
  return { lat, lon };
}

/** An ISO 3166 code, or undefined. */
export function jurisdictionOf(input: Input, flag: string): Jurisdiction | undefined {
  const text = input.value(flag);
  if (text !== undefined && !isJurisdiction(text))
    throw new UsageError(`--${flag} takes an ISO 3166 code like AU or AU-NSW, not “${text}”.`);
  return text;
}

/** One of a closed list of words. */
export function wordOf<Word extends string>(text: string, flag: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === text);
  if (word === undefined) throw new UsageError(`--${flag} takes one of ${words.join(', ')}, not “${text}”.`);
  return word;
}

export function iriOf(text: string): Iri {
  try {
    return toIri(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function webIdOf(text: string): WebId {
  try {
    return toWebId(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function addressOf(text: string): DocumentUrl {
  try {
    return documentOf(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
