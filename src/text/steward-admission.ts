import { msg, str } from '@lit/localize';

export const take = (name: string): string => msg(str`Take ${name} into one motion with others`, { id: 'steward-admission.take' });
const one = (): string => msg('Move to admit 1 applicant', { id: 'steward-admission.one' });
const many = (count: number): string => msg(str`Move to admit ${count} applicants`, { id: 'steward-admission.many' });
export const admit = (name: string): string => msg(str`Move to admit ${name}`, { id: 'steward-admission.admit' });
export const refuse = (name: string): string => msg(str`Move to refuse ${name}`, { id: 'steward-admission.refuse' });
export const consequence = (): string =>
  msg('If it is carried, the register names exactly the charter that was signed and the applicant’s key.', {
    id: 'steward-admission.consequence',
  });
export const refuseConsequence = (): string =>
  msg('The register says only that the application was refused, never why. The applicant can apply again.', {
    id: 'steward-admission.refuse-consequence',
  });
export const reasons = (): string => msg('Why refuse?', { id: 'steward-admission.reasons' });
export const reasonsHelp = (): string => msg('Only those who vote and the applicant see this.', { id: 'steward-admission.reasons-help' });
export const giveReasons = (): string => msg('Say why, in a sentence or two.', { id: 'steward-admission.give-reasons' });
export const goOn = (): string => msg('Check and sign', { id: 'steward-admission.go-on' });
export const notNow = (): string => msg('Not now', { id: 'steward-admission.not-now' });
export const isMoved = (number: number): string => msg(str`Put to the vote in motion ${number}.`, { id: 'steward-admission.is-moved' });

export const admitSeveral = (count: number): string => (count === 1 ? one() : many(count));
