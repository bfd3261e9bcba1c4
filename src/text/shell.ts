import { msg, str } from '@lit/localize';

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
export const keysTitle = (): string => msg('My signing keys', { id: 'title.keys' });
export const agreementTitle = (): string => msg('Agreement', { id: 'title.agreement' });
export const interestsTitle = (): string => msg('My interests', { id: 'title.interests' });
export const valuesTitle = (): string => msg('Values I uphold', { id: 'title.values' });
export const vettingTitle = (): string => msg('My vetting', { id: 'title.vetting' });
export const deskTitle = (): string => msg('Vetting desk', { id: 'title.desk' });
export const stewardTitle = (): string => msg('The alliance’s desk', { id: 'title.steward' });
export const mandatesTitle = (): string => msg('Mandates', { id: 'title.mandates' });
export const publishingTitle = (): string => msg('Agreements of the alliance', { id: 'title.publishing' });
export const membersTitle = (): string => msg('Members', { id: 'title.members' });
export const decisionsTitle = (): string => msg('Decisions', { id: 'title.decisions' });
export const decisionTitle = (): string => msg('Decision', { id: 'title.decision' });
export const committeeTitle = (): string => msg('My votes', { id: 'title.committee' });
export const concernsTitle = (): string => msg('What concerns me', { id: 'title.concerns' });
export const motionsTitle = (): string => msg('Motions', { id: 'title.motions' });
export const moveTitle = (): string => msg('Open a motion', { id: 'title.move' });
export const policyTitle = (): string => msg('Rules', { id: 'title.policy' });
export const electionTitle = (): string => msg('Election', { id: 'title.election' });
export const foundTitle = (): string => msg('Found an alliance', { id: 'title.found' });
export const auditTitle = (): string => msg('Audit', { id: 'title.audit' });
export const indexReportTitle = (): string => msg('Reading report', { id: 'title.index-report' });
export const whyTitle = (): string => msg('Why is this listed?', { id: 'title.why' });
export const vocabularyTitle = (): string => msg('Vocabulary', { id: 'title.vocabulary' });
export const notFoundTitle = (): string => msg('Page not found', { id: 'title.not-found' });

// The frame around every page.
export const productName = (): string => msg('Webizen Alliance', { id: 'shell.name' });
export const skipToContent = (): string => msg('Skip to the content', { id: 'shell.skip' });
export const mainNavigation = (): string => msg('Main', { id: 'shell.navigation' });
export const navAudit = (): string => msg('Audit', { id: 'shell.nav-audit' });
export const menu = (): string => msg('Menu', { id: 'shell.menu' });
export const languageLabel = (): string => msg('Language', { id: 'shell.language' });
export const toDark = (): string => msg('Use dark colours', { id: 'shell.to-dark' });
export const toLight = (): string => msg('Use light colours', { id: 'shell.to-light' });
export const signIn = (): string => msg('Sign in', { id: 'shell.sign-in' });
export const signOut = (): string => msg('Sign out', { id: 'shell.sign-out' });
export const signingIn = (): string => msg('Signing in…', { id: 'shell.signing-in' });
export const signedInAs = (name: string): string => msg(str`Signed in as ${name}`, { id: 'shell.signed-in-as' });
export const footerNavigation = (): string => msg('About this site', { id: 'shell.footer-navigation' });
/** Followed by the names of the alliances. */
export const footerSource = (): string =>
  msg(
    'Everything shown here was read from the members’ own pods. Nothing is kept on a server of ours. The reading begins at the register of',
    {
      id: 'shell.footer-source',
    },
  );
export const footerRead = (when: string): string => msg(str`Last read on ${when}.`, { id: 'shell.footer-read' });
export const loadingPage = (): string => msg('Loading the page…', { id: 'shell.loading' });
export const pageFailedHeading = (): string => msg('This page could not be loaded', { id: 'shell.page-failed' });
export const pageFailedHelp = (): string =>
  msg('The connection may be down, or the site was updated meanwhile. Load it again; nothing you typed elsewhere is lost.', {
    id: 'shell.page-failed-help',
  });
export const reload = (): string => msg('Load again', { id: 'shell.reload' });
export const notFoundHelp = (): string =>
  msg('The address names no page here. It may have been typed or copied wrongly.', { id: 'shell.not-found-help' });
export const toDirectory = (): string => msg('Go to the directory', { id: 'shell.to-directory' });
