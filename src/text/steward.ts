import { msg, str } from '@lit/localize';

export const notSteward = (): string => msg('This page is for those who keep the register of the alliance.', { id: 'steward.not-steward' });
export const notStewardHelp = (): string =>
  msg('You are signed in as somebody else. Sign in as the alliance to see the applications.', { id: 'steward.not-steward-help' });
export const none = (): string => msg('No applications are waiting', { id: 'steward.none' });
export const noneHelp = (): string => msg('When somebody applies, they appear here.', { id: 'steward.none-help' });
export const waiting = (count: number): string =>
  count === 1
    ? msg('1 application is waiting', { id: 'steward.waiting-one' })
    : msg(str`${count} applications are waiting`, { id: 'steward.waiting' });
export const lookAgain = (): string => msg('Look again', { id: 'steward.look-again' });

export const received = (when: string): string => msg(str`Received ${when}`, { id: 'steward.received' });
export const says = (): string => msg('What the applicant says', { id: 'steward.says' });
export const seeks = (): string => msg('Seeks', { id: 'steward.seeks' });
export const consents = (): string => msg('Consents', { id: 'steward.consents' });
export const documents = (): string => msg('Documents', { id: 'steward.documents' });
export const application = (): string => msg('The application', { id: 'steward.application' });
export const acceptance = (): string => msg('The acceptance of the charter', { id: 'steward.acceptance' });
export const noAcceptance = (): string => msg('No acceptance is named.', { id: 'steward.no-acceptance' });
export const checks = (): string => msg('What was checked', { id: 'steward.checks' });
export const fine = (): string =>
  msg('Both documents stand in the applicant’s own pod and fit together. Nothing stands in the way.', { id: 'steward.fine' });
export const problems = (): string => msg('This cannot be admitted as it is:', { id: 'steward.problems' });
export const remedy = (): string => msg('What helps:', { id: 'steward.remedy' });

export const grants = (): string => msg('What you grant', { id: 'steward.grants' });
export const grantsHelp = (): string =>
  msg('Taken from the application. Change it to what is to be voted on.', { id: 'steward.grants-help' });
export const where = (role: string): string => msg(str`${role}: where`, { id: 'steward.where' });
export const level = (role: string): string => msg(str`${role}: level`, { id: 'steward.level' });
export const chooseRole = (): string => msg('Grant at least one role.', { id: 'steward.choose-role' });
export const chooseWhere = (role: string): string => msg(str`Say where “${role}” is granted.`, { id: 'steward.choose-where' });

export const applications = (): string => msg('Applications', { id: 'steward.applications' });
