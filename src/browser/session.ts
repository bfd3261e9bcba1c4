import type { SessionActions, SessionState } from '../actions/app.ts';
import type { FoundProvider } from '../actions/find-provider.ts';
import type { WebId } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { Authenticator } from './authenticator.ts';
import { Watched } from './observable.ts';
import type { KeptTexts } from './page.ts';

export interface SessionOptions {
  readonly authenticator: Authenticator;
  /** Where the device remembers what led to a provider last. */
  readonly kept: KeptTexts;
  /** `actions/find-provider.ts`, loaded on first use: it needs the RDF parser, and most visitors never sign in. */
  readonly findProvider: (typed: string) => Promise<FoundProvider>;
  /** What a WebID's own document calls the person. */
  readonly readName: (webId: WebId) => Promise<Texts>;
}

const lastSignIn = 'wz.last-sign-in';

/**
 * Who is there, as the screens see it. A visitor who never signed in costs nothing: no request, no redirect, no library.
 * Public pages do not wait for {@link Session.ready}.
 */
export class Session implements SessionActions {
  readonly #options: SessionOptions;
  readonly #state: Watched<SessionState>;
  /** Settles once it is known whether somebody is there; not at all when the page is left to ask the provider. */
  readonly ready: Promise<void>;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { authenticator } = options;
    this.#state = new Watched<SessionState>({ status: authenticator.hasSomethingToRestore ? 'restoring' : 'signed-out' });
    authenticator.onEnd((problem) => {
      this.#state.set({ status: 'signed-out', problem });
    });
    this.ready = this.#restore();
  }

  get state(): Watched<SessionState> {
    return this.#state;
  }

  /** The pods' `fetch`: in the name of who is signed in, and plain while nobody is. */
  get fetch(): typeof globalThis.fetch {
    return this.#options.authenticator.fetch;
  }

  get lastUsed(): string | undefined {
    return this.#options.kept.get(lastSignIn);
  }

  async #restore(): Promise<void> {
    if (this.#state.value.status !== 'restoring') return;
    const restored = await this.#options.authenticator.restore();
    if (restored === undefined) this.#state.set({ status: 'signed-out' });
    else if ('problem' in restored) this.#state.set({ status: 'signed-out', problem: restored.problem });
    else {
      this.#state.set({ status: 'signed-in', webId: restored.webId, name: [] });
      void this.#nameOf(restored.webId);
    }
  }

  /** The name comes when it comes: nobody waits for it to work. */
  async #nameOf(webId: WebId): Promise<void> {
    const name = await this.#options.readName(webId).catch((): Texts => []);
    if (this.#state.value.status === 'signed-in' && name.length > 0) this.#state.set({ status: 'signed-in', webId, name });
  }

  async findProvider(typed: string): Promise<FoundProvider> {
    const found = await this.#options.findProvider(typed);
    this.#options.kept.set(lastSignIn, typed.trim());
    return found;
  }

  /** Rejects when the provider cannot be reached, or when the reader comes back with the browser's Back; does not resolve otherwise. */
  async signIn(issuer: string): Promise<void> {
    await this.#options.authenticator.leaveFor(issuer);
  }

  async signOut(): Promise<void> {
    this.#state.set({ status: 'signed-out' });
    await this.#options.authenticator.forget();
  }
}
