import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Apply to the alliance', { id: 'application.heading' });
export const introduction = (): string =>
  msg('Four steps, in this order. What is done stays done; you can stop at any of them and come back.', { id: 'application.introduction' });
export const forBody = (name: string): string =>
  msg(str`You apply for ${name}. One of its representatives signs each document.`, { id: 'application.for-body' });
export const steps = (): string => msg('Steps', { id: 'application.steps' });
export const stepKey = (): string => msg('A signing key', { id: 'application.step-key' });
export const stepKeyHint = (): string => msg('So that you can sign in your name.', { id: 'application.step-key-hint' });
export const stepKeyDo = (): string => msg('Make or unlock a key', { id: 'application.step-key-do' });
export const stepAgreements = (): string => msg('The charter, read and signed', { id: 'application.step-agreements' });
export const stepAgreementsHint = (): string =>
  msg('Your half of the membership. Other agreements are needed for some roles; you can sign them now or later.', {
    id: 'application.step-agreements-hint',
  });
export const stepAgreementsDo = (): string => msg('Read the charter', { id: 'application.step-agreements-do' });
export const stepInterests = (): string => msg('Your interests, declared', { id: 'application.step-interests' });
export const stepInterestsHint = (): string =>
  msg('Offices, employers and people close to you, so that whoever decides knows.', { id: 'application.step-interests-hint' });
export const stepInterestsDo = (): string => msg('Declare them', { id: 'application.step-interests-do' });
export const stepApply = (): string => msg('Your application', { id: 'application.step-apply' });
export const stepApplyHint = (): string => msg('The roles and places you seek, and your consent.', { id: 'application.step-apply-hint' });
export const stepDone = (): string => msg('Done', { id: 'application.step-done' });
export const stepNow = (): string => msg('Do this next', { id: 'application.step-now' });
export const stepLater = (): string => msg('Later', { id: 'application.step-later' });
export const loading = (): string => msg('Looking where you stand…', { id: 'application.loading' });
export const loadFailed = (): string => msg('Your pod or the alliance could not be read', { id: 'application.load-failed' });
export const agreementsForRoles = (agreements: string): string =>
  msg(str`The roles you chose also need: ${agreements}. Without them you can be admitted, but those roles do not count.`, {
    id: 'application.agreements-for-roles',
  });
export const toAgreements = (): string => msg('See the agreements', { id: 'application.to-agreements' });

// ---------------------------------------------------------------- the form
export const rolesQuestion = (): string => msg('In which roles do you want to work?', { id: 'application.roles-question' });
export const rolesHelp = (): string => msg('Choose one or more. For each, say where.', { id: 'application.roles-help' });
export const whereForRole = (role: string): string => msg(str`Where as ${role}?`, { id: 'application.where-for-role' });
export const whereForRoleHelp = (): string =>
  msg('Countries, or parts of them, for which the alliance shall admit you.', { id: 'application.where-for-role-help' });
export const chooseRole = (): string => msg('Choose at least one role.', { id: 'application.choose-role' });
export const chooseWhere = (role: string): string => msg(str`Say where you want to work as ${role}.`, { id: 'application.choose-where' });
export const consentQuestion = (): string => msg('Your consent, in your own words or ours', { id: 'application.consent-question' });
export const consentHelp = (): string => msg('It is published with your application, under your name.', { id: 'application.consent-help' });
export const consentProposal = (): string =>
  msg('I apply of my own free will, I know what I accept, and I know how a membership ends.', { id: 'application.consent-proposal' });
export const sayConsent = (): string => msg('Say in a sentence that you apply of your own free will.', { id: 'application.say-consent' });
export const signs = (): string => msg('Your application for admission', { id: 'application.signs' });
export const seeks = (): string => msg('Roles and places', { id: 'application.seeks' });
export const rolesMissing = (): string => msg('Choose above', { id: 'application.roles-missing' });
export const consequence1 = (): string =>
  msg('It is written to the public part of your pod, and the alliance gets a note that it is there.', { id: 'application.consequence1' });
export const consequence2 = (): string =>
  msg(
    'The committee of the alliance decides. If it admits you, the register names your key and exactly the charter you signed, and you are listed under the roles it grants.',
    { id: 'application.consequence2' },
  );
export const statement = (): string => msg('This is what I apply for.', { id: 'application.statement' });
export const action = (): string => msg('Sign and send the application', { id: 'application.action' });
export const sent = (): string => msg('Your application is on its way', { id: 'application.sent' });
export const sentHelp = (): string =>
  msg('It stands in your pod, and the alliance has been told. You will see here when you are admitted.', { id: 'application.sent-help' });
export const alreadyApplied = (): string =>
  msg('You have applied. Applying again replaces what you sought.', { id: 'application.already-applied' });
