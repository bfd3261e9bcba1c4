/** What a founding must have before it can be moved, told as the problems that keep it from that. */
import type { WebId } from '../domain/iri.ts';
import type { Reason } from '../domain/membership.ts';
import type { FoundingDraft } from './app.ts';
import { yearLater } from './write-decision.ts';

/** Fewer could not decide anything afterwards: every decision needs three votes. */
const fewestFounders = 3;

/** What is wrong with a draft whatever the founders' pods say; empty where nothing is. `now` is ISO 8601 UTC. */
export function draftProblems(
  draft: Pick<FoundingDraft, 'name' | 'founders' | 'seatsUntil' | 'agreements'>,
  { alliance, now }: { readonly alliance: WebId; readonly now: string },
): readonly Reason[] {
  const { name, founders, seatsUntil, agreements } = draft;
  const problem = (code: string, text: string, remedy: string): Reason => ({ code, document: alliance, text, remedy });
  const found: Reason[] = [];
  if (!name.some(({ value }) => value.trim() !== ''))
    found.push(problem('NAME_MISSING', 'The alliance has no name yet.', 'Give it a name in one language at least.'));
  if (founders.length < fewestFounders)
    found.push(
      problem(
        'TOO_FEW_FOUNDERS',
        `An alliance needs three founders; ${founders.length === 0 ? 'none is' : founders.length === 1 ? 'one is' : 'two are'} named.`,
        'Name founders who sign from pods of their own.',
      ),
    );
  for (const twice of new Set(founders.filter((founder, at) => founders.indexOf(founder) !== at)))
    found.push({ ...problem('SAME_FOUNDER', `${twice} is named twice.`, 'Name every founder once.'), document: twice });
  if (founders.includes(alliance))
    found.push(
      problem(
        'OWN_FOUNDER',
        'The alliance cannot found itself.',
        'Sign in with a pod that is the alliance’s alone, and name the people behind it as founders.',
      ),
    );
  const end = Date.parse(seatsUntil);
  if (Number.isNaN(end) || end <= Date.parse(now))
    found.push(problem('TERM_OVER', 'The founders’ seats would have ended already.', 'Choose a day within the next twelve months.'));
  else if (end > Date.parse(yearLater(now)))
    found.push(
      problem(
        'TERM_TOO_LONG',
        'The founders’ seats would last longer than twelve months.',
        'Choose a day within twelve months; by then the members elect the committee.',
      ),
    );
  if (!agreements.some(({ kind }) => kind === 'charter'))
    found.push(problem('CHARTER_MISSING', 'An alliance is founded on a charter, and there is none.', 'Add the text of a charter.'));
  for (const { kind, texts } of agreements)
    if (texts.length === 0 || texts.some(({ title, markdown }) => title.trim() === '' || markdown.trim() === ''))
      found.push(
        problem('TEXT_MISSING', `The ${kind.replaceAll('-', ' ')} lacks a title or a text.`, 'Write it, or leave that language out.'),
      );
  return found;
}
