import { msg } from '@lit/localize';
import type { Why } from '../domain/directory.ts';
import { disputesAbroad, whyInWords } from './discover.ts';
import { jurisdictionNames } from './places.ts';

/** Why a hit matched, as a sentence of its own; the cards of the directory say the same in fewer words. */
export function whySentence(why: Why, languages: readonly string[]): string {
  if (why.code === 'FOREIGN') return sentence(disputesAbroad(jurisdictionNames(why.args, languages)));
  const words = whyInWords(why, languages);
  return words === undefined ? msg('Listed in the alliance.', { id: 'why.all' }) : sentence(words);
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
