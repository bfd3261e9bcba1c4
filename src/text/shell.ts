import { msg, str } from '@lit/localize';

// The titles that the frame shows too; the others are in titles.ts.
export const discoverTitle = (): string => msg('Find providers', { id: 'title.discover' });
export const providerTitle = (): string => msg('Provider', { id: 'title.provider' });
export const aboutTitle = (): string => msg('About the alliance', { id: 'title.about' });
export const signInTitle = (): string => msg('Sign in', { id: 'title.sign-in' });
export const membershipTitle = (): string => msg('My membership', { id: 'title.membership' });
export const deskTitle = (): string => msg('Vetting desk', { id: 'title.desk' });
export const decisionsTitle = (): string => msg('Decisions', { id: 'title.decisions' });
export const indexReportTitle = (): string => msg('Reading report', { id: 'title.index-report' });
export const vocabularyTitle = (): string => msg('Vocabulary', { id: 'title.vocabulary' });

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
