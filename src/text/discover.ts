import { msg, str } from '@lit/localize';
import type { Why } from '../domain/directory.ts';
import { labelOf } from './concepts.ts';
import { formatDate } from './dates.ts';
import { instrumentName } from './instruments.ts';
import { formatAmount, jurisdictionName, jurisdictionNames, languageName, listOf } from './places.ts';
import { customersNamed } from './terms.ts';
import { isCustomerClass } from '../domain/role.ts';

// The directory: asking.
export const heading = (): string => msg('Find a provider close to home', { id: 'discover.heading' });
export const introduction = (): string =>
  msg(
    'Everyone here has agreed to the alliance’s charter, was admitted for the places named, and publishes their own terms. No account is needed.',
    {
      id: 'discover.introduction',
    },
  );
export const searchLabel = (): string => msg('Search the directory', { id: 'discover.search' });
export const needLabel = (): string => msg('What do you need?', { id: 'discover.need' });
export const needPlaceholder = (): string => msg('Solar, web site, translation…', { id: 'discover.need-placeholder' });
export const whereLabel = (): string => msg('Where are you?', { id: 'discover.where' });
export const wherePlaceholder = (): string => msg('Country or state', { id: 'discover.where-placeholder' });
export const whoLabel = (): string => msg('Who is it for?', { id: 'discover.who' });
export const anyone = (): string => msg('Not said', { id: 'discover.anyone' });
export const serviceLabel = (): string => msg('Kind of service', { id: 'discover.service' });
export const servicePlaceholder = (): string => msg('Any', { id: 'discover.service-placeholder' });
export const roleLabel = (): string => msg('Role in the alliance', { id: 'discover.role' });
export const anyRole = (): string => msg('Any role', { id: 'discover.any-role' });
export const languageLabel = (): string => msg('Language spoken', { id: 'discover.language' });
export const anyLanguage = (): string => msg('Any language', { id: 'discover.any-language' });
export const valuesLabel = (): string => msg('Values upheld', { id: 'discover.values' });
export const valuesHint = (): string => msg('As the members themselves declare', { id: 'discover.values-hint' });
export const valuesPlaceholder = (): string => msg('Any', { id: 'discover.values-placeholder' });
export const withoutValue = (name: string): string => msg(str`Remove: ${name}`, { id: 'discover.without-value' });
export const moreFilters = (count: number): string =>
  count === 0
    ? msg('More filters', { id: 'discover.more-filters' })
    : msg(str`More filters (${count} set)`, { id: 'discover.more-filters-set' });
export const abroad = (count: number): string =>
  count === 0
    ? msg('Also show providers abroad', { id: 'discover.abroad' })
    : msg(str`Also show providers abroad (${count})`, { id: 'discover.abroad-count' });
export const clearFilters = (): string => msg('Clear all', { id: 'discover.clear' });
export const suggestPlace = (place: string): string => msg(str`Is this where you are: ${place}?`, { id: 'discover.suggest-place' });
export const suggestPlaceWhy = (): string =>
  msg('Then we show who serves you there and answers before courts near you. It stays on this device.', { id: 'discover.suggest-why' });
export const suggestYes = (): string => msg('Yes, show what is local', { id: 'discover.suggest-yes' });
export const suggestNo = (): string => msg('No, not now', { id: 'discover.suggest-no' });

// The answer.
export const resultsHeading = (): string => msg('Results', { id: 'discover.results' });
export const count = (services: number, providers: number): string => {
  if (services === 0) return msg('No service found', { id: 'discover.count-none' });
  if (services === 1) return msg('1 service', { id: 'discover.count-one' });
  return providers === 1
    ? msg(str`${services} services by 1 provider`, { id: 'discover.count-one-provider' })
    : msg(str`${services} services by ${providers} providers`, { id: 'discover.count' });
};
export const showList = (): string => msg('List', { id: 'discover.show-list' });
export const showMap = (): string => msg('Map', { id: 'discover.show-map' });
export const viewLabel = (): string => msg('Show the results as', { id: 'discover.view' });
export const showMore = (count: number): string => msg(str`Show ${count} more`, { id: 'discover.show-more' });
export const inAbroad = (): string => msg('Abroad', { id: 'discover.badge-abroad' });
/** Between a locality and its country. */
export const comma = (): string => msg(', ', { id: 'discover.comma' });
export const distance = (km: string): string => msg(str`${km} km away`, { id: 'discover.distance' });
export const kilometres = (km: number, languages: readonly string[]): string =>
  formatAmount(km < 10 ? km.toFixed(1).replace(/\.0$/, '') : String(Math.round(km)), languages);
export const trustNote = (): string =>
  msg(
    '“In good standing” was worked out on this device, from signed documents in the pods of those who signed them. Each provider’s page shows every step.',
    { id: 'discover.trust-note' },
  );
export const suspendedHit = (): string => msg('Suspended: shown because you asked for this name', { id: 'discover.suspended' });
export const disputesAbroad = (where: string): string =>
  where === ''
    ? msg('Not local to you, and it names no place where disputes would be decided', { id: 'discover.disputes-unknown' })
    : msg(str`Not local to you: a dispute would be decided in ${where}`, { id: 'discover.disputes-abroad' });
export const whyHeading = (): string => msg('Why it is here:', { id: 'discover.why' });

/** Why a hit matched, each reason as a few words; nothing for what is said elsewhere on the card. */
export function whyInWords(why: Why, languages: readonly string[]): string | undefined {
  const [first = '', ...rest] = why.args;
  switch (why.code) {
    case 'TEXT':
      return msg(str`matches “${first}”`, { id: 'hit.text' });
    case 'SERVICE':
      return msg(str`offers ${labelOf(first, languages)}`, { id: 'hit.service' });
    case 'ROLE':
      return rest.length === 0
        ? msg(str`offered as ${labelOf(first, languages)}`, { id: 'hit.role' })
        : msg(str`offered as ${labelOf(first, languages)}, admitted for ${jurisdictionNames(rest, languages)}`, { id: 'hit.role-where' });
    case 'SERVES':
      return msg(str`serves ${jurisdictionName(first, languages)}`, { id: 'hit.serves' });
    case 'DISPUTES':
      return msg(str`disputes are decided in ${jurisdictionNames(why.args, languages)}`, { id: 'hit.disputes' });
    case 'TERMS':
      return isCustomerClass(first) ? msg(str`has terms for ${customersNamed(first)}`, { id: 'hit.terms' }) : undefined;
    case 'NEAR':
      return msg(str`${formatAmount(first, languages)} km away`, { id: 'hit.near' });
    case 'LANGUAGE':
      return msg(str`speaks ${languageName(first, languages)}`, { id: 'hit.language' });
    case 'VALUES':
      return msg(str`says it upholds ${listOf(why.args.map(instrumentName), languages)}`, { id: 'hit.values' });
    case 'VETTED':
      return msg(str`vetted until ${formatDate(rest[1] ?? '', languages)}`, { id: 'hit.vetted' });
    case 'FOREIGN':
    case 'ALL':
      return undefined;
  }
}

// The reading of the pods.
export const lastRead = (when: string): string => msg(str`The directory last read the pods on ${when}.`, { id: 'discover.last-read' });
export const neverRead = (): string => msg('The pods were not read on this device yet.', { id: 'discover.never-read' });
export const readAgain = (): string => msg('Read again', { id: 'discover.read-again' });
export const readNow = (): string => msg('Read the pods', { id: 'discover.read-now' });
export const stop = (): string => msg('Stop', { id: 'discover.stop' });
export const readingPods = (): string => msg('Reading the members’ pods', { id: 'discover.reading' });
export const progress = (read: number, waiting: number, failed: number): string =>
  msg(str`${read} read, ${waiting} waiting, ${failed} failed`, { id: 'discover.progress' });
export const openReport = (): string => msg('See the reading report', { id: 'discover.report' });
export const opening = (): string => msg('Opening the directory…', { id: 'discover.opening' });
export const readingDone = (): string => msg('The pods were read.', { id: 'discover.reading-done' });

// When there is nothing to show.
export const nothingReadHeading = (): string => msg('The directory is empty on this device', { id: 'discover.nothing-read' });
export const nothingReadHelp = (): string =>
  msg(
    'It is made by reading the register of the alliance and the documents that its members keep in their own pods. That takes a few seconds.',
    {
      id: 'discover.nothing-read-help',
    },
  );
export const failedHeading = (): string => msg('The pods could not be read', { id: 'discover.failed' });
export const failedKept = (): string => msg('What is shown here is the last reading that went well.', { id: 'discover.failed-kept' });
export const tryAgain = (): string => msg('Try again', { id: 'discover.try-again' });
export const noMatchHeading = (): string => msg('Nobody matches all of this', { id: 'discover.no-match' });
export const noMatchHelp = (): string => msg('Take something away, or look further:', { id: 'discover.no-match-help' });
export const without = (what: string): string => msg(str`Without “${what}”`, { id: 'discover.without' });
export const lookAbroad = (count: number): string =>
  count === 1
    ? msg('Show 1 service from abroad', { id: 'discover.look-abroad-one' })
    : msg(str`Show ${count} services from abroad`, { id: 'discover.look-abroad' });
export const nobodyYetHeading = (): string => msg('Nobody is listed yet', { id: 'discover.nobody' });
export const nobodyYetHelp = (): string =>
  msg('The register was read, and no member’s documents confirm a membership. The reading report says why.', {
    id: 'discover.nobody-help',
  });
