import type { AuthnLibrary } from '../../src/browser/inrupt-authenticator.ts';
import { type KeptTexts, type Page, keptTexts } from '../../src/browser/page.ts';

/** A page without a browser: what it keeps can be looked at, and it can be left and loaded again. */
export class FakePage implements Page {
  readonly device: KeptTexts & { readonly kept: Map<string, string> };
  readonly tab: KeptTexts & { readonly kept: Map<string, string> };
  readonly returning: (() => void)[] = [];
  constructor(
    public address: string,
    kept: { device?: Map<string, string>; tab?: Map<string, string> } = {},
  ) {
    this.device = inMap(kept.device ?? new Map<string, string>());
    this.tab = inMap(kept.tab ?? new Map<string, string>());
  }
  replaceAddress(address: string): void {
    this.address = address;
  }
  onReturn(listener: () => void): void {
    this.returning.push(listener);
  }
  /** The next load of the same tab. */
  loadedAt(address: string): FakePage {
    return new FakePage(address, { device: this.device.kept, tab: this.tab.kept });
  }
}

function inMap(kept: Map<string, string>): KeptTexts & { readonly kept: Map<string, string> } {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
  return { kept, ...keptTexts(() => storage) };
}

type Answer = 'signed-in' | 'login_required' | 'unknown-client' | 'throws';

/** Behaves as version 4 of the sign-in library was seen to behave, storage keys and faults included. */
export class FakeLibrary implements AuthnLibrary {
  readonly EVENTS = { ERROR: 'error', SESSION_RESTORED: 'sessionRestore', SESSION_EXPIRED: 'sessionExpired' } as const;
  readonly logins: unknown[] = [];
  readonly redirects: { url: string; restorePreviousSession: boolean }[] = [];
  readonly #listeners = new Map<string, ((...args: never[]) => void)[]>();
  constructor(
    private readonly page: FakePage,
    private readonly answer: Answer = 'signed-in',
  ) {}

  readonly fetch = (async () => new Response('in the name of Ada')) as typeof globalThis.fetch;

  events() {
    return {
      on: (event: string, listener: (...args: never[]) => void) => {
        this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
      },
    };
  }

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) (listener as (...args: unknown[]) => void)(...args);
  }

  async handleIncomingRedirect(options: { restorePreviousSession: boolean; url: string }) {
    this.redirects.push(options);
    if (this.answer === 'throws') throw new TypeError('Failed to fetch');
    const url = new URL(options.url);
    if (url.searchParams.has('code') || url.searchParams.has('error')) {
      // It cleans the address to the redirect address, whatever the page shows by now.
      this.page.address = url.origin + url.pathname;
    }
    if (url.searchParams.has('error')) {
      this.page.device.remove('solidClientAuthn:currentSession');
      this.emit('error', url.searchParams.get('error'));
      return { isLoggedIn: false, sessionId: 's0' };
    }
    if (url.searchParams.has('code')) {
      const stale = this.page.device.get('solidClientAuthn:currentUrl');
      if (stale === undefined) this.page.device.set('solidClientAuthn:currentSession', 's1');
      else {
        this.page.device.remove('solidClientAuthn:currentUrl');
        this.emit('sessionRestore', stale);
      }
      return { isLoggedIn: true, webId: 'https://ada.example/profile/card#me', sessionId: 's1' };
    }
    if (options.restorePreviousSession && this.page.device.get('solidClientAuthn:currentSession') !== undefined) {
      this.page.device.set('solidClientAuthn:currentUrl', url.href);
      return new Promise<never>(() => undefined);
    }
    return { isLoggedIn: false, sessionId: 's0' };
  }

  async login(options: unknown): Promise<void> {
    if (this.answer === 'throws') throw new TypeError('Failed to fetch');
    this.logins.push(options);
    return new Promise<never>(() => undefined);
  }

  async logout(): Promise<void> {
    this.page.device.remove('solidClientAuthn:currentSession');
  }
}
