import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Rules of the alliance', { id: 'policy.heading' });
export const introduction = (): string =>
  msg(
    'What each role asks for, how decisions are made, and how long things last. Change what should change; you see at once for whom it would matter.',
    { id: 'policy.introduction' },
  );
export const inForce = (number: number, date: string): string =>
  msg(str`Version ${number} is in force since ${date}.`, { id: 'policy.in-force' });
export const effective = (): string => msg('In force from', { id: 'policy.effective' });
export const effectiveHelp = (): string => msg('Left empty: as soon as it is carried.', { id: 'policy.effective-help' });
export const wrongEffective = (): string => msg('Choose a day in the future, or none.', { id: 'policy.wrong-effective' });
export const changes = (): string => msg('What would be different', { id: 'policy.changes' });
export const noChanges = (): string => msg('Nothing differs from the rules in force yet.', { id: 'policy.no-changes' });
export const before = (): string => msg('Now', { id: 'policy.before' });
export const after = (): string => msg('Then', { id: 'policy.after' });
export const nothingSaid = (): string => msg('nothing', { id: 'policy.nothing-said' });
export const part = (whole: string, part: string): string => msg(str`${whole}: ${part}`, { id: 'policy.part' });
export const mend = (): string =>
  msg('Some answers are not complete or not possible; see the fields that are marked.', { id: 'policy.mend' });
export const consequence = (): string =>
  msg('It needs the majority for grave decisions. Until it is carried, the rules in force stay.', { id: 'policy.consequence' });
export const moves = (): string => msg('Adopt new rules', { id: 'policy.moves' });
const days = (): string => msg('days', { id: 'policy.days' });
const months = (): string => msg('months', { id: 'policy.months' });
const years = (): string => msg('years', { id: 'policy.years' });
export const unit = (): string => msg('Unit of time', { id: 'policy.unit' });

/** Units that a length of time is given in, as ISO 8601 writes them. */
export const durationUnits = ['D', 'M', 'Y'] as const;
export type DurationUnit = (typeof durationUnits)[number];
const units: Readonly<Record<DurationUnit, () => string>> = { D: days, M: months, Y: years };
export const unitInWords = (unit: DurationUnit): string => units[unit]();

const unitNames: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };
/** “14 days” for `P14D`; a length of another form as it is written. */
export function durationInWords(duration: string, languages: readonly string[]): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(duration) ?? [];
  const name = unitNames[unit];
  if (name === undefined) return duration;
  return new Intl.NumberFormat([...languages], { style: 'unit', unit: name, unitDisplay: 'long' }).format(Number(count));
}
