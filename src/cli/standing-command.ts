import type { Verdict } from '../domain/membership.ts';
import { printable } from '../query/results.ts';
import { UsageError, type Command } from './command.ts';
import { atFlag, indexFlag, indexOf, knownAtFlag, webIdOf } from './flags.ts';
import { readIndexAt } from './read-index.ts';

export const command: Command = {
  name: 'standing',
  summary: 'Tells the state and the standing of a member at a day, by what is known or was known then.',
  positionals: 'WEBID',
  flags: { index: indexFlag, at: atFlag, 'known-at': knownAtFlag },
  notes: 'Exit status: 0 answered, whatever the answer · 2 wrong usage · 3 the index could not be read.',
  async run(input, io) {
    const [typed, ...others] = input.positionals;
    if (typed === undefined || others.length > 0) throw new UsageError('Whose? Give one WebID, like https://pod.example/profile/card#me.');
    const webid = webIdOf(typed);
    const { index } = await readIndexAt(indexOf(input), input);
    const { verdict } = index.check(webid) ?? (await index.checkUnknown(webid));
    io.answer(input.has('json') ? JSON.stringify(asJson(verdict)) : asText(verdict, index.judgedAt ?? ''));
    return 0;
  },
};

/** The answer for programs. That somebody was admitted is no reason against anything, so it is left out. */
function asJson({ webid, listed, state, underAppeal, since, roles, reasons, rights }: Verdict): object {
  return {
    webid,
    listed,
    state,
    underAppeal,
    since: since ?? null,
    roles: roles.map(({ role, jurisdictions, level, standing, since: from, codes }) => ({
      ...{ role, jurisdictions, level: level ?? null, standing, since: from ?? null, codes },
    })),
    reasons: reasons.filter(({ code }) => code !== 'ADMITTED'),
    rights: rights.map(({ id, kind, basis, from, until }) => ({ id, kind, basis, from, until: until ?? null })),
  };
}

function asText({ webid, listed, state, underAppeal, since, roles, reasons, rights }: Verdict, at: string): string {
  return [
    `${webid}: ${state}${underAppeal ? ', under appeal' : ''}${since === undefined ? '' : ` since ${since}`}, ${listed ? '' : 'not '}listed; judged at ${at}.`,
    ...roles.map(({ role, jurisdictions, level, standing, since: from, codes }) => {
      const scope = [...jurisdictions, ...(level === undefined ? [] : [level])].join(' ');
      return `  ${role} (${scope}): ${standing}${from === undefined ? '' : ` since ${from}`}${codes.length === 0 ? '' : `  ${codes.join(' ')}`}`;
    }),
    ...rights.map(({ kind, from, until }) => `  holds since ${from}${until === undefined ? '' : ` until ${until}`}: ${kind}`),
    ...reasons
      .filter(({ code }) => code !== 'ADMITTED')
      .flatMap(({ code, document, text, remedy }) => [`  ${code}: ${text}`, `      ${remedy}`, `      ${document}`]),
  ]
    .map(printable)
    .join('\n');
}
