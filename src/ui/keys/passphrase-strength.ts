import type { Strength } from '../../text/keys.ts';

/**
 * How hard a passphrase is to guess, by what a guesser would try: what is short, repeats itself, or is one word with a number
 * behind it is weak, however odd its letters. A hint while one types, never more.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.trim().toLowerCase();
  const words = new Set(text.split(/[\s\-_.,;]+/).filter((word) => word.length > 1));
  const letters = new Set(text).size;
  if (text.length < 14 || letters < 8) return 'weak';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u].filter((kind) => kind.test(passphrase)).length;
  if (words.size >= 5 || (words.size >= 4 && text.length >= 22) || (text.length >= 20 && kinds >= 3)) return 'strong';
  return words.size >= 4 || (text.length >= 14 && kinds >= 3) || text.length >= 20 ? 'fair' : 'weak';
}
