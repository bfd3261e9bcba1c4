import { msg, str } from '@lit/localize';
import type { Why } from '../domain/directory.ts';
import { labelOf } from './concepts.ts';
import { jurisdictionNames, languageName, listOf } from './places.ts';

/** Why a hit matched, as the sentence a customer reads beside it. What each argument is, `domain/directory.ts` says. */
export function whySentence({ code, args }: Why, languages: readonly string[]): string {
  const [first = '', ...rest] = args;
  switch (code) {
    case 'TEXT':
      return msg(str`Matches “${first}”.`, { id: 'why.text' });
    case 'SERVICE':
      return msg(str`Offers ${labelOf(first, languages)}.`, { id: 'why.service' });
    case 'ROLE':
      return rest.length === 0
        ? msg(str`Admitted as ${labelOf(first, languages)}.`, { id: 'why.role' })
        : msg(str`Admitted as ${labelOf(first, languages)} for ${jurisdictionNames(unique(rest), languages)}.`, { id: 'why.role-there' });
    case 'SERVES':
      return msg(str`Serves ${jurisdictionNames(args, languages)}.`, { id: 'why.serves' });
    case 'DISPUTES':
      return msg(str`Disputes are decided in ${jurisdictionOr(args, languages)}.`, { id: 'why.disputes' });
    case 'TERMS':
      return msg(str`Has terms for: ${labelOf(first, languages)}.`, { id: 'why.terms' });
    case 'NEAR':
      return msg(str`${first} km from the place you gave.`, { id: 'why.near' });
    case 'LANGUAGE':
      return msg(str`You can deal in ${languageName(first, languages)}.`, { id: 'why.language' });
    case 'FOREIGN':
      return args.length === 0
        ? msg('Not local to you.', { id: 'why.foreign' })
        : msg(str`Not local to you: a dispute would be decided in ${jurisdictionOr(args, languages)}.`, { id: 'why.foreign-disputes' });
    case 'ALL':
      return msg('Listed in the alliance.', { id: 'why.all' });
  }
}

const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)];
const jurisdictionOr = (codes: readonly string[], languages: readonly string[]): string =>
  listOf(
    unique(codes).map((code) => jurisdictionNames([code], languages)),
    languages,
    'disjunction',
  );
