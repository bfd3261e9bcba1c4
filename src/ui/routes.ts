import * as text from '../text/shell.ts';

/**
 * The table of pages, and the way between them. Addresses live behind the hash (`#/provider?webid=…`), so that a deep
 * link works on any static host, from any path, without a fallback (decision 0006). A plain path (`/provider?webid=…`)
 * is understood too, where a server falls back to `index.html`.
 */
export interface Route {
  readonly path: string;
  /** The element that is the page. It may have a property `parameters`, see {@link PageElement}. */
  readonly tag: string;
  /** The default of `document.title`; a page that knows better sends a {@link PageTitleEvent}. */
  readonly title: () => string;
  readonly load: () => Promise<unknown>;
}

/** What a page may offer the shell: the query of its address, set before it is shown and again whenever it changes. */
export interface PageElement extends HTMLElement {
  parameters?: URLSearchParams;
}

export const routes: readonly Route[] = [
  { path: '/', tag: 'wz-discover-page', title: text.discoverTitle, load: () => import('./discover/wz-discover-page.ts') },
  { path: '/provider', tag: 'wz-provider-page', title: text.providerTitle, load: () => import('./discover/wz-provider-page.ts') },
  { path: '/about', tag: 'wz-about-page', title: text.aboutTitle, load: () => import('./about/wz-about-page.ts') },
  { path: '/sign-in', tag: 'wz-sign-in-page', title: text.signInTitle, load: () => import('./sign-in/wz-sign-in-page.ts') },
  { path: '/membership', tag: 'wz-membership-page', title: text.membershipTitle, load: () => import('./membership/wz-membership-page.ts') },
  { path: '/membership/profile', tag: 'wz-profile-page', title: text.profileTitle, load: () => import('./membership/wz-profile-page.ts') },
  { path: '/membership/where', tag: 'wz-where-page', title: text.whereTitle, load: () => import('./membership/wz-where-page.ts') },
  {
    path: '/membership/services',
    tag: 'wz-services-page',
    title: text.servicesTitle,
    load: () => import('./membership/wz-services-page.ts'),
  },
  {
    path: '/membership/services/new',
    tag: 'wz-service-page',
    title: text.newServiceTitle,
    load: () => import('./membership/wz-service-page.ts'),
  },
  {
    path: '/membership/services/edit',
    tag: 'wz-service-page',
    title: text.editServiceTitle,
    load: () => import('./membership/wz-service-page.ts'),
  },
  {
    path: '/membership/agreements',
    tag: 'wz-agreements-page',
    title: text.agreementsTitle,
    load: () => import('./agreements/wz-agreements-page.ts'),
  },
  {
    path: '/membership/agreement',
    tag: 'wz-agreement-page',
    title: text.agreementTitle,
    load: () => import('./agreements/wz-agreement-page.ts'),
  },
  { path: '/membership/keys', tag: 'wz-keys-page', title: text.keysTitle, load: () => import('./keys/wz-keys-page.ts') },
  {
    path: '/membership/interests',
    tag: 'wz-interests-page',
    title: text.interestsTitle,
    load: () => import('./declarations/wz-interests-page.ts'),
  },
  {
    path: '/membership/values',
    tag: 'wz-values-page',
    title: text.valuesTitle,
    load: () => import('./declarations/wz-values-page.ts'),
  },
  { path: '/membership/apply', tag: 'wz-apply-page', title: text.applyTitle, load: () => import('./membership/wz-apply-page.ts') },
  {
    path: '/membership/vetting',
    tag: 'wz-vetting-page',
    title: text.vettingTitle,
    load: () => import('./membership/wz-vetting-page.ts'),
  },
  {
    path: '/membership/decisions',
    tag: 'wz-concerns-page',
    title: text.concernsTitle,
    load: () => import('./membership/wz-concerns-page.ts'),
  },
  { path: '/decisions', tag: 'wz-decisions-page', title: text.decisionsTitle, load: () => import('./decisions/wz-decisions-page.ts') },
  { path: '/decision', tag: 'wz-decision-page', title: text.decisionTitle, load: () => import('./decisions/wz-decision-page.ts') },
  { path: '/committee', tag: 'wz-committee-page', title: text.committeeTitle, load: () => import('./committee/wz-committee-page.ts') },
  { path: '/desk', tag: 'wz-desk-page', title: text.deskTitle, load: () => import('./desk/wz-desk-page.ts') },
  { path: '/steward', tag: 'wz-steward-page', title: text.stewardTitle, load: () => import('./steward/wz-steward-page.ts') },
  { path: '/steward/members', tag: 'wz-members-page', title: text.membersTitle, load: () => import('./steward/wz-members-page.ts') },
  {
    path: '/steward/agreements',
    tag: 'wz-publishing-page',
    title: text.publishingTitle,
    load: () => import('./steward/wz-publishing-page.ts'),
  },
  { path: '/steward/mandates', tag: 'wz-mandates-page', title: text.mandatesTitle, load: () => import('./steward/wz-mandates-page.ts') },
  { path: '/steward/motions', tag: 'wz-motions-page', title: text.motionsTitle, load: () => import('./steward/wz-motions-page.ts') },
  { path: '/steward/move', tag: 'wz-move-page', title: text.moveTitle, load: () => import('./steward/wz-move-page.ts') },
  { path: '/steward/policy', tag: 'wz-policy-page', title: text.policyTitle, load: () => import('./steward/wz-policy-page.ts') },
  { path: '/steward/election', tag: 'wz-election-page', title: text.electionTitle, load: () => import('./steward/wz-election-page.ts') },
  { path: '/found', tag: 'wz-found-page', title: text.foundTitle, load: () => import('./founding/wz-found-page.ts') },
  { path: '/founding', tag: 'wz-founding-page', title: text.foundTitle, load: () => import('./founding/wz-founding-page.ts') },
  { path: '/audit', tag: 'wz-audit-page', title: text.auditTitle, load: () => import('./audit/wz-audit-page.ts') },
  {
    path: '/index-report',
    tag: 'wz-index-report-page',
    title: text.indexReportTitle,
    load: () => import('./alliance/wz-index-report-page.ts'),
  },
  { path: '/why', tag: 'wz-why-page', title: text.whyTitle, load: () => import('./alliance/wz-why-page.ts') },
  { path: '/vocabulary', tag: 'wz-vocabulary-page', title: text.vocabularyTitle, load: () => import('./vocabulary/wz-vocabulary-page.ts') },
];

/** Shown for an address that names no page. */
export const notFound: Route = {
  path: '/not-found',
  tag: 'wz-not-found-page',
  title: text.notFoundTitle,
  load: () => import('./not-found/wz-not-found-page.ts'),
};

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
