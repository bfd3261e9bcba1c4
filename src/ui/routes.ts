import * as text from '../text/shell.ts';

/** What is shown at an address. */
export interface Page {
  /** The element that is the page. It may have a property `parameters`, see {@link PageElement}. */
  readonly tag: string;
  /** The default of `document.title`; a page that knows better sends a {@link PageTitleEvent}. */
  readonly title: () => string;
  readonly load: () => Promise<unknown>;
}

/**
 * The table of pages, and the way between them. Addresses live behind the hash (`#/provider?webid=…`), so that a deep
 * link works on any static host, from any path, without a fallback (decision 0006). A plain path (`/provider?webid=…`)
 * is understood too, where a server falls back to `index.html`.
 */
export interface Route {
  readonly path: string;
  readonly page: () => Promise<Page>;
}

/** What a page may offer the shell: the query of its address, set before it is shown and again whenever it changes. */
export interface PageElement extends HTMLElement {
  parameters?: URLSearchParams;
}

/** Paths whose pages are looked up only when the reader goes there: what they load and are called is no part of the first view. */
const laterPaths = [
  '/about',
  '/sign-in',
  '/membership',
  '/membership/profile',
  '/membership/where',
  '/membership/services',
  '/membership/services/new',
  '/membership/services/edit',
  '/membership/agreements',
  '/membership/agreement',
  '/membership/keys',
  '/membership/interests',
  '/membership/values',
  '/membership/apply',
  '/membership/vetting',
  '/membership/decisions',
  '/decisions',
  '/decision',
  '/committee',
  '/desk',
  '/steward',
  '/steward/members',
  '/steward/agreements',
  '/steward/mandates',
  '/steward/motions',
  '/steward/move',
  '/steward/policy',
  '/steward/election',
  '/found',
  '/founding',
  '/audit',
  '/index-report',
  '/why',
  '/vocabulary',
] as const;
export type LaterPath = (typeof laterPaths)[number];
const pageAt = async (path: LaterPath | '/not-found'): Promise<Page> => (await import('./pages.ts')).pages[path];
const discover: Page = { tag: 'wz-discover-page', title: text.discoverTitle, load: () => import('./discover/wz-discover-page.ts') };
const provider: Page = { tag: 'wz-provider-page', title: text.providerTitle, load: () => import('./discover/wz-provider-page.ts') };

export const routes: readonly Route[] = [
  { path: '/', page: () => Promise.resolve(discover) },
  { path: '/provider', page: () => Promise.resolve(provider) },
  ...laterPaths.map((path) => ({ path, page: () => pageAt(path) })),
];

/** Shown for an address that names no page. */
export const notFound: Route = { path: '/not-found', page: () => pageAt('/not-found') };

/** Where the reader is: a path of the table and the query that goes with it. */
export interface Place {
  readonly path: string;
  readonly parameters: URLSearchParams;
}

/** The page tells its own title once it knows it: `this.dispatchEvent(new PageTitleEvent('Solar Cooperativa'))`. */
export class PageTitleEvent extends Event {
  static readonly type = 'wz-page-title';
  constructor(readonly pageTitle: string) {
    super(PageTitleEvent.type, { bubbles: true, composed: true });
  }
}

/** The route of a path; the longest path of the table wins over `/`. */
export function routeOf(path: string): Route {
  const wanted = path.replace(/\/+$/, '') || '/';
  return routes.find((route) => route.path === wanted) ?? notFound;
}

/** The place an address names: what stands behind `#/`, else the end of its path where that is one of the table. */
export function placeOf(address: string): Place {
  const url = new URL(address);
  if (url.hash.startsWith('#/')) {
    const [path = '/', query = ''] = url.hash.slice(1).split(/\?(.*)/s);
    return { path, parameters: new URLSearchParams(query) };
  }
  return { path: plainRouteIn(url.pathname)?.path ?? '/', parameters: new URLSearchParams(url.search) };
}

/** The folder the app is served from, for assets and for links that are to be copied. */
export function baseOf(address: string): URL {
  const url = new URL(address);
  const route = url.hash.startsWith('#/') ? undefined : plainRouteIn(url.pathname);
  return new URL(route === undefined ? '.' : url.pathname.slice(0, -route.path.length) + '/', url.origin + url.pathname);
}

/** The address of a page, for `href`. Parameters without a value are left out. */
export function linkTo(path: string, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined && value !== '') query.set(name, value);
  const tail = query.toString();
  return `#${path}${tail === '' ? '' : `?${tail}`}`;
}

const listeners = new Set<(place: Place) => void>();

/** Where the reader is now. */
export function here(): Place {
  return placeOf(location.href);
}

/**
 * Goes to a page: `navigate('/membership')`, `navigate('/why?webid=…')`, or what {@link linkTo} answers. With `replace`
 * the page before stays out of the history: for state that changes while one types.
 */
export function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  const address = new URL(to.startsWith('#') ? to : `#${to}`, baseOf(location.href));
  if (options.replace === true) history.replaceState(history.state, '', address);
  else history.pushState(null, '', address);
  tell();
}

/** Watches for a change of place, whoever caused it: a link, {@link navigate}, the back button. Answers the way out. */
export function watchPlace(listener: (place: Place) => void): () => void {
  listeners.add(listener);
  // Browsers fire it for links to another hash, too.
  if (listeners.size === 1) addEventListener('popstate', tell);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', tell);
  };
}

function tell(): void {
  for (const listener of [...listeners]) listener(here());
}

function plainRouteIn(pathname: string): Route | undefined {
  const path = pathname.replace(/\/+$/, '');
  return routes.filter((route) => route.path !== '/' && path.endsWith(route.path)).sort((a, b) => b.path.length - a.path.length)[0];
}
