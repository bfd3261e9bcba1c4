import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Mandates', { id: 'mandates.heading' });
export const introduction = (): string =>
  msg(
    'A mandate says what an authority may attest: which kinds, for which roles and places, from when until when. Outside it nothing that the authority signs counts.',
    { id: 'mandates.introduction' },
  );
export const inForce = (): string => msg('In force', { id: 'mandates.in-force' });
export const none = (): string => msg('No authority has a mandate yet.', { id: 'mandates.none' });
export const kinds = (): string => msg('May attest', { id: 'mandates.kinds' });
export const roles = (): string => msg('For the roles', { id: 'mandates.roles' });
export const places = (): string => msg('In', { id: 'mandates.places' });
export const levels = (): string => msg('Levels', { id: 'mandates.levels' });
export const noLevels = (): string => msg('none', { id: 'mandates.no-levels' });
export const period = (): string => msg('From – until', { id: 'mandates.period' });
export const periodIs = (from: string, until: string): string => msg(str`${from} – ${until}`, { id: 'mandates.period-is' });
export const ended = (): string => msg('Ended', { id: 'mandates.ended' });
export const age = (): string => msg('Longest age of its status list', { id: 'mandates.age' });
const day = (): string => msg('1 day', { id: 'mandates.day' });
const week = (): string => msg('7 days', { id: 'mandates.week' });
const month = (): string => msg('30 days', { id: 'mandates.month' });
/** ISO 8601 durations that the form offers. */
export const ages = ['P1D', 'P7D', 'P30D'] as const;
const ageNames: Readonly<Record<string, () => string>> = { P1D: day, P7D: week, P30D: month };
export const ageInWords = (duration: string): string => ageNames[duration]?.() ?? duration;
export const ageHelp = (): string =>
  msg('An older list is not believed. Short ages make a revocation known sooner and ask the authority to sign more often.', {
    id: 'mandates.age-help',
  });

// ---------------------------------------------------------------- granting
export const grant = (): string => msg('Grant a mandate', { id: 'mandates.grant' });
export const authority = (): string => msg('Address of the authority’s profile', { id: 'mandates.authority' });
export const authorityHelp = (): string =>
  msg('It begins with https:// and names one person or body. Its profile must list a signing key.', { id: 'mandates.authority-help' });
export const kindsQuestion = (): string => msg('What may it attest?', { id: 'mandates.kinds-question' });
export const rolesQuestion = (): string => msg('For which roles?', { id: 'mandates.roles-question' });
export const placesQuestion = (): string => msg('For which places?', { id: 'mandates.places-question' });
export const placesHelp = (): string => msg('A country covers all of its parts.', { id: 'mandates.places-help' });
export const levelsQuestion = (): string => msg('Which levels may it attest?', { id: 'mandates.levels-question' });
export const from = (): string => msg('From', { id: 'mandates.from' });
export const until = (): string => msg('Until', { id: 'mandates.until' });
export const notAnAddress = (): string =>
  msg('Give the address of the authority’s profile; it begins with https://.', { id: 'mandates.not-an-address' });
export const chooseKind = (): string => msg('Choose at least one kind.', { id: 'mandates.choose-kind' });
export const chooseRole = (): string => msg('Choose at least one role.', { id: 'mandates.choose-role' });
export const choosePlace = (): string => msg('Choose at least one place.', { id: 'mandates.choose-place' });
export const chooseLevel = (): string =>
  msg('An authority that attests authorisation levels needs at least one level.', { id: 'mandates.choose-level' });
export const wrongPeriod = (): string => msg('The end must come after the beginning.', { id: 'mandates.wrong-period' });
export const decides = (name: string): string => msg(str`To grant ${name} a mandate`, { id: 'mandates.decides' });
export const consequence = (): string =>
  msg('What it attests inside this mandate counts from then on, as long as its status list is fresh.', { id: 'mandates.consequence' });
export const grantNow = (): string => msg('Check and sign', { id: 'mandates.grant-now' });

// ---------------------------------------------------------------- withdrawing
export const withdraw = (): string => msg('Withdraw it', { id: 'mandates.withdraw' });
const keep = (): string => msg('What it attested before keeps counting.', { id: 'mandates.keep' });
const flag = (): string => msg('What it attested before keeps counting and is marked.', { id: 'mandates.flag' });
const voidIt = (): string => msg('What it attested before no longer counts: roles that rest on it lapse.', { id: 'mandates.void-it' });
const ends = { keep, flag, void: voidIt };
/** What becomes of what an authority attested, by the policy. */
export const whatBecomes = (rule: 'keep' | 'flag' | 'void'): string => ends[rule]();
export const narrow = (): string => msg('Narrow it', { id: 'mandates.narrow' });
