import { msg, str } from '@lit/localize';

export const heading = (): string => msg('My interests', { id: 'declarations.heading' });
export const introduction = (): string =>
  msg(
    'Ties that could bias a vote or a vetting. Everybody can read them; nobody holds an honest tie against you, but a hidden one counts against what it touched.',
    { id: 'declarations.introduction' },
  );
export const selfDeclared = (): string =>
  msg('You declare this yourself. Nobody has checked it, and it is shown as that.', { id: 'declarations.self-declared' });
export const loading = (): string => msg('Reading your declaration…', { id: 'declarations.loading' });
export const loadFailed = (): string => msg('Your declaration could not be read', { id: 'declarations.load-failed' });
export const lastDeclared = (date: string): string => msg(str`Last declared on ${date}.`, { id: 'declarations.last-declared' });
export const never = (): string =>
  msg('You have not declared anything yet. If there is nothing to declare, sign that: it is an answer, too.', { id: 'declarations.never' });
export const offices = (): string => msg('Offices you hold', { id: 'declarations.offices' });
export const officesHelp = (): string =>
  msg('In companies, associations, parties, public bodies. One per line.', { id: 'declarations.offices-help' });
export const employers = (): string => msg('Employers', { id: 'declarations.employers' });
export const employersHelp = (): string =>
  msg('Who pays you, or did in the last two years. One per line.', { id: 'declarations.employers-help' });
export const affiliates = (): string => msg('People and bodies close to you', { id: 'declarations.affiliates' });
export const affiliatesHelp = (): string =>
  msg(
    'Members and authorities that you are related to, own a part of, or work with closely: the address of the profile of each, one per line. What they attest about you does not count.',
    { id: 'declarations.affiliates-help' },
  );
export const notAnAddress = (line: string): string =>
  msg(str`“${line}” is not the address of a profile. It begins with https:// and names one person or body.`, {
    id: 'declarations.not-an-address',
  });
export const statement = (): string =>
  msg('This is complete to the best of my knowledge, and I will declare it again when it changes.', { id: 'declarations.statement' });
export const signsInterests = (): string => msg('Your declaration of interests', { id: 'declarations.signs-interests' });
export const says = (): string => msg('What it says', { id: 'declarations.says' });
export const nothing = (): string => msg('That there is nothing to declare.', { id: 'declarations.nothing' });
export const replaces = (): string => msg('It takes the place of your last declaration.', { id: 'declarations.replaces' });
export const sign = (): string => msg('Sign the declaration', { id: 'declarations.sign' });
export const signed = (): string => msg('Signed. Your declaration stands in your pod.', { id: 'declarations.signed' });
export const unsigned = (): string => msg('You have changed something. It counts once you sign it below.', { id: 'declarations.unsigned' });
export const unchanged = (): string => msg('Nothing to sign: this is what you last declared.', { id: 'declarations.unchanged' });
export const toValues = (): string => msg('Say which values you uphold', { id: 'declarations.to-values' });

// ---------------------------------------------------------------- values
export const valuesHeading = (): string => msg('Values I uphold', { id: 'declarations.values-heading' });
export const valuesIntroduction = (): string =>
  msg(
    'Choose the declarations, covenants and conventions that you promise to uphold in your work. Customers can search for them; your page shows them as your own word.',
    { id: 'declarations.values-introduction' },
  );
export const valuesLoading = (): string => msg('Loading the hundred instruments…', { id: 'declarations.values-loading' });
export const valuesFailed = (): string => msg('The list of instruments could not be loaded', { id: 'declarations.values-failed' });
export const search = (): string => msg('Search by name', { id: 'declarations.search' });
export const searchHelp = (): string => msg('The names are those of the official English texts.', { id: 'declarations.search-help' });
export const found = (count: number): string => msg(str`${count} found`, { id: 'declarations.found' });
export const noneFound = (): string => msg('No instrument has these words in its name.', { id: 'declarations.none-found' });
export const onlyChosen = (): string => msg('Only those I chose', { id: 'declarations.only-chosen' });
export const chosen = (count: number): string => msg(str`${count} chosen`, { id: 'declarations.chosen' });
export const groupTitle = (name: string, count: number): string => msg(str`${name} (${count})`, { id: 'declarations.group-title' });
const groupDeclarations = (): string => msg('Charters and declarations', { id: 'declarations.group-declarations' });
const groupConventions = (): string => msg('Covenants and conventions', { id: 'declarations.group-conventions' });
const groupProtocols = (): string => msg('Protocols', { id: 'declarations.group-protocols' });
const groupPrinciples = (): string => msg('Principles, rules and guidelines', { id: 'declarations.group-principles' });
export const instrumentGroups = ['declarations', 'conventions', 'protocols', 'principles'] as const;
export type InstrumentGroup = (typeof instrumentGroups)[number];
const groupNames = {
  declarations: groupDeclarations,
  conventions: groupConventions,
  protocols: groupProtocols,
  principles: groupPrinciples,
};
export const groupInWords = (group: InstrumentGroup): string => groupNames[group]();
/** What kind of instrument it is, by the word its official name has for itself. */
export function groupOfInstrument(name: string): InstrumentGroup {
  if (/\bprotocol\b/i.test(name)) return 'protocols';
  if (/\b(principles|rules|guidelines|safeguards|recommendation|resolution)\b/i.test(name) && !/^declaration/i.test(name))
    return 'principles';
  return /\b(convention|covenant|statute)\b/i.test(name) ? 'conventions' : 'declarations';
}
export const signsValues = (): string => msg('Your declaration of values', { id: 'declarations.signs-values' });
export const valuesStatement = (): string =>
  msg('I uphold these in my work and accept to be asked about it.', { id: 'declarations.values-statement' });
export const noValues = (): string => msg('That you uphold none of the listed instruments.', { id: 'declarations.no-values' });
