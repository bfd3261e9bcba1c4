import { msg, str } from '@lit/localize';

export const person = (): string => msg('Person', { id: 'provider.person' });
export const organization = (): string => msg('Organisation', { id: 'provider.organization' });
export const backToResults = (): string => msg('Back to the directory', { id: 'provider.back' });
export const saysOfItself = (): string => msg('Says of itself', { id: 'provider.says' });
export const saysOfItselfHelp = (): string => msg('Nobody else vouches for this part.', { id: 'provider.says-help' });
export const attested = (): string => msg('Attested by others', { id: 'provider.attested' });
export const notAttested = (): string =>
  msg('Nobody has attested anything of this member that counts now.', { id: 'provider.not-attested' });
export const upholds = (): string => msg('Says it upholds', { id: 'provider.upholds' });
export const seat = (): string => msg('Seat', { id: 'provider.seat' });
export const place = (): string => msg('Place', { id: 'provider.place' });
export const worksIn = (): string => msg('Works in', { id: 'provider.works-in' });
export const languages = (): string => msg('Languages', { id: 'provider.languages' });
export const homepage = (): string => msg('Web site', { id: 'provider.homepage' });
export const email = (): string => msg('E-mail', { id: 'provider.email' });
export const webid = (): string => msg('Address of the member', { id: 'provider.webid' });
export const services = (count: number): string =>
  count === 1 ? msg('1 service', { id: 'provider.services-one' }) : msg(str`${count} services`, { id: 'provider.services' });
export const noServices = (): string => msg('No service is published at the moment.', { id: 'provider.no-services' });
export const delivery = (): string => msg('Delivery', { id: 'provider.delivery' });
export const onSite = (): string => msg('On site', { id: 'provider.on-site' });
export const remote = (): string => msg('Remote', { id: 'provider.remote' });
export const serves = (): string => msg('Serves', { id: 'provider.serves' });
export const doesNotServe = (): string => msg('Does not serve', { id: 'provider.does-not-serve' });
export const disputes = (): string => msg('Disputes are decided in', { id: 'provider.disputes' });
export const offeredAs = (): string => msg('Offered as', { id: 'provider.offered-as' });
export const confidential = (): string => msg('Also takes confidential work', { id: 'provider.confidential' });
export const notServedHere = (where: string): string =>
  msg(str`This service does not count as local in ${where}.`, { id: 'provider.not-local' });
export const print = (): string => msg('Print this page', { id: 'provider.print' });
export const lookingFor = (): string => msg('Looking this provider up…', { id: 'provider.looking' });

// Somebody the index knows and does not list.
export const notListedHeading = (name: string): string => msg(str`${name} is not listed`, { id: 'provider.not-listed' });
export const notListedHelp = (): string =>
  msg('The directory knows this address but cannot confirm a membership. Take nothing it says of itself as vouched for by the alliance.', {
    id: 'provider.not-listed-help',
  });
export const unknownHeading = (): string => msg('Nobody here by that address', { id: 'provider.unknown' });
export const unknownHelp = (): string =>
  msg(
    'No register and no member’s documents that were read name this address. It may have been typed wrongly, or was never part of the alliance.',
    {
      id: 'provider.unknown-help',
    },
  );
export const missingHelp = (): string =>
  msg('The address of this page names no provider. Pick one from the directory.', { id: 'provider.missing' });

// How we know.
export const howWeKnow = (): string => msg('How we know', { id: 'provider.how' });
export const howIntroduction = (): string =>
  msg(
    'Everything here rests on signed documents. A membership counts only as two halves that name each other exactly; a role only with every agreement and attestation that the alliance’s rules ask for.',
    {
      id: 'provider.how-introduction',
    },
  );
export const sources = (): string => msg('Documents that were read', { id: 'provider.sources' });
export const columnReadAt = (): string => msg('Read at', { id: 'provider.column-read-at' });
export const columnDigest = (): string => msg('Fingerprint', { id: 'provider.column-digest' });
export const digestHelp = (): string =>
  msg('The fingerprint (SHA-256) changes with every letter of a document: it says exactly what was read.', { id: 'provider.digest-help' });
export const kept = (when: string): string => msg(str`Copy kept since ${when}: it could not be read again`, { id: 'provider.kept' });
export const seeData = (): string => msg('See the data', { id: 'provider.see-data' });
export const whyListed = (): string => msg('Why is this listed?', { id: 'provider.why-listed' });
export const whyNotListed = (): string => msg('Why is this not listed?', { id: 'provider.why-not-listed' });
