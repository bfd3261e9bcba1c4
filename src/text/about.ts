import { msg } from '@lit/localize';

export const introduction = (): string =>
  msg(
    'An alliance is a group of people and bodies who have agreed to the same charter and answer to each other for keeping it. This site is its directory and its workbench.',
    { id: 'about.introduction' },
  );
export const podHeading = (): string => msg('What is a pod?', { id: 'about.pod' });
export const podText = (): string =>
  msg(
    'A pod is a place on the web that belongs to one person or body: a drawer of documents with a lock that only its owner can change. Members keep their profile, their offers and their agreements there. They can read, correct and take away every word of it, and move it to another host.',
    { id: 'about.pod-text' },
  );
export const directoryHeading = (): string => msg('How the directory is made', { id: 'about.directory' });
export const directoryText = (): string =>
  msg(
    'Your own browser makes it. It begins at the register of the alliance, follows the links to the members’ pods, reads what is public there, and checks it. What it found stays on this device. Nobody’s server learns what you searched for.',
    { id: 'about.directory-text' },
  );
export const membershipHeading = (): string => msg('When somebody is listed', { id: 'about.membership' });
export const membershipText = (): string =>
  msg(
    'A membership has two halves: the member accepts the charter, and the alliance admits exactly that acceptance. Both are public, both name each other, and one without the other counts for nothing. You can see both for everyone who is listed, and the reason for everyone who is not.',
    { id: 'about.membership-text' },
  );
export const trustHeading = (): string => msg('Why one may believe it', { id: 'about.trust' });
export const trustText = (): string =>
  msg(
    'Every acceptance, attestation and decision is signed by the one whose word it is. Your browser checks each signature, whose key it was, who gave the mandate, and whether it still holds today. Each provider’s page shows these steps; what cannot be checked never counts in anybody’s favour.',
    { id: 'about.trust-text' },
  );
export const homeHeading = (): string => msg('Why “close to home”', { id: 'about.home' });
export const homeText = (): string =>
  msg(
    'A provider counts as local when it serves the place where you are, was admitted for it, and agrees to have disputes decided there. Where its seat is plays no part. You can look abroad whenever you like; then we tell you where a dispute would go.',
    { id: 'about.home-text' },
  );
export const decidingHeading = (): string => msg('Who decides', { id: 'about.deciding' });
export const decidingText = (): string =>
  msg(
    'The members elect a committee: one member, one vote. The committee admits, suspends and expels by votes that everybody can count and nobody can read; whoever is concerned has no vote and can reply and appeal. The person who keeps the register decides nothing.',
    { id: 'about.deciding-text' },
  );
export const decidingLink = (): string => msg('See what was decided', { id: 'about.deciding-link' });
export const foundLink = (): string => msg('Found an alliance of your own', { id: 'about.found-link' });
export const nowHeading = (): string => msg('What this version does not do yet', { id: 'about.now' });
export const nowText = (): string =>
  msg('Disputes between customers and providers, and the sharing of contributions, come next.', { id: 'about.now-text' });
export const joinHeading = (): string => msg('Take part', { id: 'about.join' });
export const joinText = (): string =>
  msg('Anybody with a pod can apply. The steps can be taken in any order and left at any time.', { id: 'about.join-text' });
export const joinLink = (): string => msg('Start a membership', { id: 'about.join-link' });
export const licencesHeading = (): string => msg('Made with', { id: 'about.licences' });
export const licencesText = (): string =>
  msg(
    'Outlines of countries: Natural Earth (public domain). Components: Lit and Web Awesome. Names of places: Unicode CLDR and ISO 3166.',
    {
      id: 'about.licences-text',
    },
  );
