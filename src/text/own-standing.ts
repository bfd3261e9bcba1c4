import { msg, str } from '@lit/localize';
import type { MembershipState, Standing } from '../domain/membership.ts';

export const heading = (): string => msg('Your standing', { id: 'own-standing.heading' });
export const notRead = (): string => msg('The directory on this device does not know you yet.', { id: 'own-standing.not-read' });
const none = (): string => msg('You are not a member yet.', { id: 'own-standing.none' });
const applicant = (): string => msg('You have applied. The alliance has not decided yet.', { id: 'own-standing.applicant' });
const refused = (): string => msg('The alliance refused your application.', { id: 'own-standing.refused' });
const memberState = (): string => msg('You are a member.', { id: 'own-standing.member-state' });
const suspended = (): string => msg('Your membership is suspended.', { id: 'own-standing.suspended' });
const expelled = (): string => msg('You were expelled from the alliance.', { id: 'own-standing.expelled' });
const withdrawn = (): string => msg('You left the alliance.', { id: 'own-standing.withdrawn' });
const states: Readonly<Record<MembershipState, () => string>> = {
  none,
  applicant,
  refused,
  member: memberState,
  suspended,
  expelled,
  withdrawn,
};
export const stateOfYours = (state: MembershipState): string => states[state]();
export const since = (date: string): string => msg(str`Since ${date}`, { id: 'own-standing.since' });
export const underAppeal = (): string => msg('An appeal is under way.', { id: 'own-standing.under-appeal' });
const listed = (): string => msg('The directory lists you.', { id: 'own-standing.listed' });
const notListed = (): string => msg('The directory does not list you.', { id: 'own-standing.not-listed' });
export const listedInWords = (isListed: boolean): string => (isListed ? listed() : notListed());
export const roles = (): string => msg('Your roles', { id: 'own-standing.roles' });
export const noRoles = (): string => msg('The register grants you no role yet.', { id: 'own-standing.no-roles' });
const good = (): string => msg('It counts. Customers find you under it.', { id: 'own-standing.good' });
const lapsed = (): string => msg('It does not count now. Something that it needs is missing:', { id: 'own-standing.lapsed' });
const unconfirmed = (): string =>
  msg('It could not be confirmed. Something that it needs could not be read:', { id: 'own-standing.unconfirmed' });
const removed = (): string => msg('The alliance took it away.', { id: 'own-standing.removed' });
const standings: Readonly<Record<Standing, () => string>> = { good, lapsed, unconfirmed, removed };
export const standingMeans = (standing: Standing): string => standings[standing]();
export type MendingPlace = 'keys' | 'agreements' | 'interests' | 'apply' | 'vetting' | 'profile' | 'why';
const toKeys = (): string => msg('Go to my signing keys', { id: 'own-standing.to-keys' });
const toAgreements = (): string => msg('Go to the agreements', { id: 'own-standing.to-agreements' });
const toInterests = (): string => msg('Go to my interests', { id: 'own-standing.to-interests' });
const toApply = (): string => msg('Go to the application', { id: 'own-standing.to-apply' });
const toVetting = (): string => msg('Go to my vetting', { id: 'own-standing.to-vetting' });
const toProfile = (): string => msg('Go to my profile', { id: 'own-standing.to-profile' });
const toWhy = (): string => msg('See every reason', { id: 'own-standing.to-why' });
const places: Readonly<Record<MendingPlace, () => string>> = {
  keys: toKeys,
  agreements: toAgreements,
  interests: toInterests,
  apply: toApply,
  vetting: toVetting,
  profile: toProfile,
  why: toWhy,
};
export const goTo = (place: MendingPlace): string => places[place]();
export const upholds = (count: number): string =>
  msg(str`Values instruments that you uphold, by your own word: ${count}`, { id: 'own-standing.upholds' });
export const changeValues = (): string => msg('Choose values', { id: 'own-standing.change-values' });
export const otherReasons = (): string => msg('What else was noticed', { id: 'own-standing.other-reasons' });
