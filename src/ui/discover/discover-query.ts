import type { DirectoryQuery } from '../../domain/directory.ts';
import { isCustomerClass, isRole } from '../../domain/role.ts';
import { conceptOf } from '../../text/concepts.ts';
import { instrumentOfSlug, isInstrumentSlug } from '../../text/instruments.ts';
import { isJurisdiction } from '../../text/places.ts';
import type { KnownCustomer } from './customer.ts';

/** What the directory page holds: all of it stands in the address, so that a search can be kept, shared and gone back to. */
export interface DiscoverState {
  readonly text: string;
  /** Slug of a service type. */
  readonly service: string;
  readonly role: string;
  readonly jurisdiction: string;
  readonly customerClass: string;
  readonly language: string;
  /** Slugs of values instruments, joined by commas: a provider must declare all of them. */
  readonly upholds: string;
  readonly abroad: boolean;
  /** What a narrow screen shows; a wide one shows both. */
  readonly view: 'list' | 'map';
}

export type Filter = 'text' | 'service' | 'role' | 'jurisdiction' | 'customerClass' | 'language' | 'upholds';

export const emptyState: DiscoverState = {
  text: '',
  service: '',
  role: '',
  jurisdiction: '',
  customerClass: '',
  language: '',
  upholds: '',
  abroad: false,
  view: 'list',
};

/**
 * The state an address stands for. Where it does not say who or where the customer is, what the device remembers holds;
 * an empty `jurisdiction=` says “anywhere”. Values that mean nothing are dropped.
 */
export function stateOf(parameters: URLSearchParams, known: KnownCustomer): DiscoverState {
  const given = (name: string): string => parameters.get(name)?.trim() ?? '';
  const where = parameters.has('jurisdiction') ? given('jurisdiction').toUpperCase() : (known.jurisdiction ?? '');
  const who = parameters.has('for') ? given('for') : (known.customerClass ?? '');
  const service = conceptOf(given('service'))?.slug ?? '';
  return {
    text: given('q'),
    service,
    role: isRole(given('role')) ? given('role') : '',
    jurisdiction: isJurisdiction(where) ? where : '',
    customerClass: isCustomerClass(who) ? who : '',
    language: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(given('language')) ? given('language') : '',
    upholds: instrumentsIn(given('upholds')).join(','),
    abroad: given('abroad') === 'yes',
    view: given('view') === 'map' ? 'map' : 'list',
  };
}

/** The address of the directory page for a state: only what is set, and what overrules the device's memory. */
export function addressOf(state: DiscoverState, known: KnownCustomer): string {
  const parameters: Record<string, string> = {};
  if (state.text !== '') parameters.q = state.text;
  if (state.service !== '') parameters.service = state.service;
  if (state.role !== '') parameters.role = state.role;
  if (state.jurisdiction !== '' || known.jurisdiction !== undefined) parameters.jurisdiction = state.jurisdiction;
  if (state.customerClass !== '' || known.customerClass !== undefined) parameters.for = state.customerClass;
  if (state.language !== '') parameters.language = state.language;
  if (state.upholds !== '') parameters.upholds = state.upholds;
  if (state.abroad) parameters.abroad = 'yes';
  if (state.view === 'map') parameters.view = 'map';
  const query = new URLSearchParams(parameters).toString();
  return query === '' ? '#/' : `#/?${query}`;
}

/** The question to the directory on a day (`YYYY-MM-DD`). */
export function queryOf(state: DiscoverState, on: string): DirectoryQuery {
  const { text, service, role, jurisdiction, customerClass, language, upholds, abroad } = state;
  return {
    on,
    ...(text !== '' && { text }),
    ...(service !== '' && { service }),
    ...(isRole(role) && { role }),
    ...(jurisdiction !== '' && { jurisdiction }),
    ...(isCustomerClass(customerClass) && { customerClass }),
    ...(language !== '' && { language }),
    ...(upholds !== '' && { upholds: instrumentsIn(upholds).map(instrumentOfSlug) }),
    ...(abroad && { foreign: true }),
  };
}

/** The slugs of values instruments in a list of them; words that can be none are dropped. */
export const instrumentsIn = (list: string): readonly string[] => [...new Set(list.split(',').filter(isInstrumentSlug))];

/** The filters that are set, in the order they stand on the page. */
export function filtersOf(state: DiscoverState): readonly Filter[] {
  const all: readonly Filter[] = ['text', 'service', 'role', 'language', 'upholds', 'customerClass', 'jurisdiction'];
  return all.filter((filter) => state[filter] !== '');
}

let lastAddress = '#/';
/** The search the reader comes from, for the way back from a provider's page. */
export const lastSearch = (): string => lastAddress;
export function rememberSearch(address: string): void {
  lastAddress = address;
}
