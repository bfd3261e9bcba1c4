import { msg, str } from '@lit/localize';
import type { TermsReason } from '../domain/apply-terms.ts';
import type { CustomerClass } from '../domain/role.ts';
import type { Cap, TermsRow } from '../domain/terms.ts';
import { labelOf } from './concepts.ts';
import { formatDate } from './dates.ts';
import { currencyName, formatAmount, jurisdictionNames, listOf } from './places.ts';

// The terms of an offering in words, as the customer reads them.

/** The customers a row is for, as they stand in a sentence. */
export function customersNamed(customerClass: CustomerClass): string {
  switch (customerClass) {
    case 'natural-person':
      return msg('private persons', { id: 'terms.natural-persons' });
    case 'student':
      return msg('students', { id: 'terms.students' });
    case 'non-profit':
      return msg('non-profit bodies', { id: 'terms.non-profits' });
    case 'small-business':
      return msg('small businesses', { id: 'terms.small-businesses' });
    case 'enterprise':
      return msg('enterprises', { id: 'terms.enterprises' });
    case 'public-body':
      return msg('public bodies', { id: 'terms.public-bodies' });
    case 'alliance-member':
      return msg('members of the alliance', { id: 'terms.alliance-members' });
  }
}

/** “private persons and students”, “members of the alliance as Content developer” */
export function customersOf(row: TermsRow, languages: readonly string[]): string {
  const names = row.customerClasses.map((customerClass) => {
    if (customerClass !== 'alliance-member' || row.memberRole === undefined) return customersNamed(customerClass);
    return msg(str`members of the alliance in the role “${labelOf(row.memberRole, languages)}”`, { id: 'terms.alliance-members-of-role' });
  });
  return listOf(names, languages);
}

/** An amount with its currency, or with what is paid in its place: “90 AUD”, “2 time credits”. */
function amountOf(decimal: string, currency: string, languages: readonly string[]): string {
  const amount = formatAmount(decimal, languages);
  if (/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`;
  if (currency.endsWith('TimeCredit')) {
    return Number(decimal) === 1
      ? msg('1 time credit', { id: 'terms.time-credit' })
      : msg(str`${amount} time credits`, { id: 'terms.time-credits' });
  }
  if (currency.endsWith('Kilowatthour')) return `${amount} kWh`;
  return `${amount} ${currencyName(currency, languages)}`;
}

/** “90 AUD per hour” */
export function priceOf(row: TermsRow, languages: readonly string[]): string {
  if (Number(row.price) === 0) return msg('Free of charge', { id: 'terms.free' });
  const amount = amountOf(row.price, row.currency, languages);
  const unit = labelOf(row.unit, languages);
  return msg(str`${amount} per ${unit}`, { id: 'terms.price' });
}

/** “90 AUD per hour for private persons and students” */
export function priceForCustomers(row: TermsRow, languages: readonly string[]): string {
  return msg(str`${priceOf(row, languages)} for ${customersOf(row, languages)}`, { id: 'terms.price-for' });
}

/** “up to 2,000 AUD per customer”. What follows is the provider's own text. */
export function capOf(cap: Cap, currency: string, languages: readonly string[]): string {
  const amount = amountOf(cap.amount, currency, languages);
  return cap.basis === 'per-customer'
    ? msg(str`up to ${amount} per customer`, { id: 'terms.cap-per-customer' })
    : msg(str`up to ${amount} for the whole work`, { id: 'terms.cap-per-work' });
}
export const tallyOf = (tally: string, currency: string, languages: readonly string[]): string =>
  msg(str`${amountOf(tally, currency, languages)} reached so far`, { id: 'terms.tally' });
export const afterwards = (): string => msg('afterwards:', { id: 'terms.afterwards' });

/** “in Australia except Tasmania”, or undefined where the row holds wherever the offering is served. */
export function areaOf(row: TermsRow, languages: readonly string[]): string | undefined {
  const included = jurisdictionNames(row.area.included, languages);
  const excluded = jurisdictionNames(row.area.excluded, languages, row.area.included);
  if (included !== '' && excluded !== '') return msg(str`${included} except ${excluded}`, { id: 'terms.area-except' });
  if (excluded !== '') return msg(str`everywhere served except ${excluded}`, { id: 'terms.area-everywhere-except' });
  return included === '' ? undefined : included;
}
export const everywhereServed = (): string => msg('Everywhere served', { id: 'terms.everywhere' });

/** “until 31 Dec 2027”, “1 Jan 2026 to 31 Dec 2027”, or undefined. */
export function validityOf(row: TermsRow, languages: readonly string[]): string | undefined {
  const from = row.validFrom === undefined ? undefined : formatDate(row.validFrom, languages);
  const through = row.validThrough === undefined ? undefined : formatDate(row.validThrough, languages);
  if (from !== undefined && through !== undefined) return msg(str`${from} to ${through}`, { id: 'terms.from-through' });
  if (from !== undefined) return msg(str`since ${from}`, { id: 'terms.from' });
  return through === undefined ? undefined : msg(str`until ${through}`, { id: 'terms.through' });
}
export const noEnd = (): string => msg('No end named', { id: 'terms.no-end' });

/** Why no row could be picked, and what would change that. */
export function whyNoRow(reason: TermsReason): string {
  switch (reason) {
    case 'CLASS_NOT_SAID':
      return msg('Say who you are, and the price for you is shown here.', { id: 'terms.class-not-said' });
    case 'JURISDICTION_NOT_SAID':
      return msg('Say where you are, and the price for you is shown here.', { id: 'terms.jurisdiction-not-said' });
    case 'NOT_FOR_CLASS':
      return msg('There are no terms for customers like you. Ask the provider.', { id: 'terms.not-for-class' });
    case 'MEMBERS_ONLY':
      return msg('The terms are for members of the alliance only.', { id: 'terms.members-only' });
    case 'NOT_THERE':
      return msg('There are no terms for where you are. Ask the provider.', { id: 'terms.not-there' });
    case 'NOT_YET':
      return msg('The terms for you begin later.', { id: 'terms.not-yet' });
    case 'NO_LONGER':
      return msg('The terms for you have ended. Ask the provider for new ones.', { id: 'terms.no-longer' });
    case 'NO_TERMS':
      return msg('The provider states no prices. Ask for them.', { id: 'terms.none' });
    case 'APPLIES':
      return '';
  }
}

export const morePrices = (count: number): string =>
  count === 1
    ? msg('1 more price, depending on who you are and where', { id: 'terms.one-more-price' })
    : msg(str`${count} more prices, depending on who you are and where`, { id: 'terms.more-prices' });

// The table of all rows.
export const tableCaption = (): string => msg('All terms', { id: 'terms.caption' });
export const columnCustomers = (): string => msg('For', { id: 'terms.column-customers' });
export const columnPrice = (): string => msg('Price', { id: 'terms.column-price' });
export const columnWhere = (): string => msg('Where', { id: 'terms.column-where' });
export const columnLimit = (): string => msg('Limit', { id: 'terms.column-limit' });
export const columnWhen = (): string => msg('When', { id: 'terms.column-when' });
export const noLimit = (): string => msg('None', { id: 'terms.no-limit' });
export const appliesToYou = (): string => msg('Applies to you', { id: 'terms.applies' });
/** Why a row is the one: who and where the customer said to be. */
export function whyThisRow(customer: string | undefined, place: string | undefined): string {
  if (customer !== undefined && place !== undefined) return msg(str`you said “${customer}” and “${place}”`, { id: 'terms.because-both' });
  if (customer !== undefined) return msg(str`you said “${customer}”`, { id: 'terms.because-class' });
  if (place !== undefined) return msg(str`you said “${place}”`, { id: 'terms.because-place' });
  return msg('these terms are the same for everybody', { id: 'terms.because-all' });
}
export const askForProof = (): string =>
  msg('For a members’ price the provider will ask you to show your standing in the alliance.', { id: 'terms.ask-for-proof' });
