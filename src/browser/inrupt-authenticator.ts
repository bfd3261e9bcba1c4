import type { WebId } from '../domain/iri.ts';
import { parseIri } from '../domain/iri.ts';
import type { Authenticator, Restored, SignInProblem } from './authenticator.ts';
import { findClientId } from './client-id.ts';
import type { Page } from './page.ts';

/** The part of `@inrupt/solid-client-authn-browser` that is used; tests hand in another. */
export interface AuthnLibrary {
  readonly EVENTS: { readonly ERROR: 'error'; readonly SESSION_RESTORED: 'sessionRestore'; readonly SESSION_EXPIRED: 'sessionExpired' };
  events(): {
    on(event: 'error', listener: (error: string | null, description?: unknown) => void): unknown;
    on(event: 'sessionRestore', listener: (address: string) => void): unknown;
    on(event: 'sessionExpired', listener: () => void): unknown;
  };
  handleIncomingRedirect(options: {
    restorePreviousSession: boolean;
    url: string;
  }): Promise<{ isLoggedIn: boolean; webId?: string; sessionId: string } | undefined>;
  login(options: { oidcIssuer: string; redirectUrl: string; clientName: string; clientId?: string }): Promise<void>;
  logout(options: { logoutType: 'app' }): Promise<void>;
  readonly fetch: typeof globalThis.fetch;
}

export interface InruptAuthenticatorOptions {
  readonly page: Page;
  /** The one address that providers send people back to: the folder the app is served from, never the present page. */
  readonly redirectUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  /** Loaded on first need: a visitor who never signs in never downloads it. */
  readonly loadLibrary?: () => Promise<AuthnLibrary>;
}

/** What the library keeps in localStorage. */
const libraryKeys = { session: 'solidClientAuthn:currentSession', address: 'solidClientAuthn:currentUrl' };
/** Ours: where to return to, and when the page was last left to renew a sign-in without asking. */
const ownKeys = { returnTo: 'wz.return-to', leftAt: 'wz.left-to-renew-at' };
/** A renewal takes well under a second; after this long without an answer the provider kept the reader. */
const renewalLimit = 5_000;

/**
 * Signs in with the Solid sign-in library, around these traps of version 4 (each was run into, see the tests):
 *
 * - It comes back to the redirect address, not to where the reader was, and hash addresses are lost on the way: the address is
 *   kept by us, and taken back only when it is of this very origin.
 * - After a renewal that failed it keeps `currentUrl`, takes the next sign-in for that renewal, and never restores it again: the
 *   key is removed on every error and before each sign-in, and the session's id is kept by us.
 * - It may not be asked twice at once: it is asked exactly once a page.
 * - Its `login()` and a renewal never resolve: nothing waits for them.
 * - A provider that forgot this app keeps the reader on its error page at every visit: a renewal that had no answer is not tried again.
 */
export class InruptAuthenticator implements Authenticator {
  readonly #options: InruptAuthenticatorOptions;
  readonly #listeners = new Set<(problem: SignInProblem) => void>();
  #library: Promise<AuthnLibrary> | undefined;
  #signedInFetch: typeof globalThis.fetch | undefined;
  #restored: Promise<Restored> | undefined;
  #problem: SignInProblem | undefined;

  constructor(options: InruptAuthenticatorOptions) {
    this.#options = options;
  }

  get #page(): Page {
    return this.#options.page;
  }

  get hasSomethingToRestore(): boolean {
    return isAnswer(this.#page.address) || this.#page.device.get(libraryKeys.session) !== undefined;
  }

  readonly fetch: typeof globalThis.fetch = (input, init) => (this.#signedInFetch ?? this.#options.fetch)(input, init);

  onEnd(listener: (problem: SignInProblem) => void): void {
    this.#listeners.add(listener);
  }

  restore(): Promise<Restored> {
    this.#restored ??= this.hasSomethingToRestore ? this.#restore() : Promise.resolve(undefined);
    return this.#restored;
  }

  async #restore(): Promise<Restored> {
    const page = this.#page;
    const address = page.address;
    if (isAnswer(address)) {
      page.device.remove(ownKeys.leftAt);
    } else {
      if (this.#didNotComeBack()) {
        page.device.remove(ownKeys.leftAt);
        page.device.remove(libraryKeys.session);
        page.device.remove(libraryKeys.address);
        return { problem: 'NO_ANSWER' };
      }
      // From here on the page may be gone at any moment.
      page.tab.set(ownKeys.returnTo, address);
      page.device.set(ownKeys.leftAt, this.#options.now().toISOString());
      page.onReturn(() => {
        this.#end('NO_ANSWER');
      });
    }
    let restored: Restored;
    try {
      const library = await this.#load();
      const info = await library.handleIncomingRedirect({ restorePreviousSession: !isAnswer(address), url: address });
      restored = this.#judge(library, info);
    } catch {
      restored = { problem: isAnswer(address) ? 'FAILED' : 'UNREACHABLE' };
    }
    page.device.remove(ownKeys.leftAt);
    this.#returnToWhereWeWere();
    return restored;
  }

  #judge(library: AuthnLibrary, info: Awaited<ReturnType<AuthnLibrary['handleIncomingRedirect']>>): Restored {
    const webId = info?.isLoggedIn === true && info.webId !== undefined ? parseIri(info.webId) : undefined;
    if (info === undefined || webId === undefined) {
      this.#dropStaleAddress();
      return this.#problem === undefined ? undefined : { problem: this.#problem };
    }
    // The library does so after a sign-in, but not after a renewal.
    this.#page.device.set(libraryKeys.session, info.sessionId);
    this.#signedInFetch = library.fetch;
    return { webId: webId as WebId };
  }

  async leaveFor(issuer: string): Promise<never> {
    const { redirectUrl, fetch } = this.#options;
    this.#dropStaleAddress();
    this.#page.tab.set(ownKeys.returnTo, withoutAnswer(this.#page.address));
    const library = await this.#load();
    const clientId = await findClientId(redirectUrl, issuer, fetch);
    const cameBack = new Promise<never>((_, reject) => {
      this.#page.onReturn(() => {
        reject(new CameBackError());
      });
    });
    await Promise.race([
      cameBack,
      library.login({ oidcIssuer: issuer, redirectUrl, clientName: 'Webizen Alliance', ...(clientId !== undefined && { clientId }) }),
    ]);
    // Not reached: the library's promise does not resolve while the page is being left.
    return new Promise<never>(() => undefined);
  }

  async forget(): Promise<void> {
    this.#signedInFetch = undefined;
    this.#dropStaleAddress();
    this.#page.device.remove(libraryKeys.session);
    const library = await this.#load();
    await library.logout({ logoutType: 'app' });
  }

  #load(): Promise<AuthnLibrary> {
    this.#library ??= (this.#options.loadLibrary ?? loadInrupt)().then((library) => {
      const events = library.events();
      events.on(library.EVENTS.ERROR, (error) => {
        this.#dropStaleAddress();
        this.#problem = problemOf(error);
        if (this.#signedInFetch !== undefined) this.#end('EXPIRED');
      });
      events.on(library.EVENTS.SESSION_RESTORED, (address) => {
        // Ours is kept per tab and is the better one; the library's is for a tab that was closed on the way.
        if (this.#page.tab.get(ownKeys.returnTo) === undefined) this.#page.tab.set(ownKeys.returnTo, address);
      });
      events.on(library.EVENTS.SESSION_EXPIRED, () => {
        this.#end('EXPIRED');
      });
      return library;
    });
    this.#library.catch(() => (this.#library = undefined));
    return this.#library;
  }

  #end(problem: SignInProblem): void {
    this.#signedInFetch = undefined;
    for (const listener of this.#listeners) listener(problem);
  }

  #dropStaleAddress(): void {
    this.#page.device.remove(libraryKeys.address);
  }

  #didNotComeBack(): boolean {
    const leftAt = Date.parse(this.#page.device.get(ownKeys.leftAt) ?? '');
    return !Number.isNaN(leftAt) && this.#options.now().getTime() - leftAt > renewalLimit;
  }

  #returnToWhereWeWere(): void {
    const kept = this.#page.tab.get(ownKeys.returnTo);
    this.#page.tab.remove(ownKeys.returnTo);
    const returnTo = kept === undefined || !URL.canParse(kept) ? undefined : new URL(kept);
    // It comes from storage: another origin is nowhere we were.
    if (returnTo?.origin === new URL(this.#options.redirectUrl).origin) this.#page.replaceAddress(withoutAnswer(returnTo.href));
  }
}

/** The reader left for the provider and came back without an answer. */
export class CameBackError extends Error {
  override readonly name = 'CameBackError';
}

/** Whether an address carries a provider's answer (RFC 6749 §4.1.2). */
function isAnswer(address: string): boolean {
  const { searchParams } = new URL(address);
  return searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'));
}

function withoutAnswer(address: string): string {
  const url = new URL(address);
  for (const name of ['code', 'state', 'iss', 'error', 'error_description']) if (url.searchParams.has(name)) url.searchParams.delete(name);
  return url.href;
}

/** RFC 6749 §4.1.2.1 and OpenID Connect Core §3.1.2.6. */
function problemOf(error: string | null): SignInProblem {
  switch (error) {
    case 'login_required':
    case 'interaction_required':
    case 'account_selection_required':
    case 'consent_required':
      return 'ENDED_AT_PROVIDER';
    case 'access_denied':
      return 'REFUSED';
    default:
      return 'FAILED';
  }
}

async function loadInrupt(): Promise<AuthnLibrary> {
  const { EVENTS, events, fetch, handleIncomingRedirect, login, logout } = await import('@inrupt/solid-client-authn-browser');
  return { EVENTS, events, fetch, handleIncomingRedirect, login, logout };
}
