import { msg } from '@lit/localize';

// The titles of the pages.
export const discoverTitle = (): string => msg('Find providers', { id: 'title.discover' });
export const providerTitle = (): string => msg('Provider', { id: 'title.provider' });
export const aboutTitle = (): string => msg('About the alliance', { id: 'title.about' });
export const signInTitle = (): string => msg('Sign in', { id: 'title.sign-in' });
export const membershipTitle = (): string => msg('My membership', { id: 'title.membership' });
export const profileTitle = (): string => msg('My profile', { id: 'title.profile' });
export const whereTitle = (): string => msg('Where I work', { id: 'title.where' });
export const servicesTitle = (): string => msg('My services', { id: 'title.services' });
export const newServiceTitle = (): string => msg('Add a service', { id: 'title.new-service' });
export const editServiceTitle = (): string => msg('Edit a service', { id: 'title.edit-service' });
export const agreementsTitle = (): string => msg('Agreements', { id: 'title.agreements' });
export const applyTitle = (): string => msg('Apply to the alliance', { id: 'title.apply' });
export const stewardTitle = (): string => msg('Applications', { id: 'title.steward' });
export const auditTitle = (): string => msg('Audit', { id: 'title.audit' });
export const indexReportTitle = (): string => msg('Reading report', { id: 'title.index-report' });
export const whyTitle = (): string => msg('Why is this listed?', { id: 'title.why' });
export const vocabularyTitle = (): string => msg('Vocabulary', { id: 'title.vocabulary' });
export const notFoundTitle = (): string => msg('Page not found', { id: 'title.not-found' });
