/**
 * Repeatable chance. Everything that is drawn is named: what one member draws never depends on how many were drawn before,
 * so that a change in one place leaves all others as they were.
 */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  bytes(length: number): Uint8Array<ArrayBuffer>;
  /** Another source of its own, by name. */
  of(name: string): Random;
}

/** The same name draws the same numbers, always. */
export function createRandom(name: string): Random {
  const next = mulberry(hash(name));
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('There is nothing to pick from.');
      return value;
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    of: (inner) => createRandom(`${name}/${inner}`),
  };
}

/** FNV-1a over the characters: spreads names that differ little. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Mulberry32, a small generator that is good enough for samples and for nothing secret. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
