import type { WebId } from '../domain/iri.ts';

/** Why nobody is signed in although somebody was, or tried to be. `text/sign-in.ts` turns it into a sentence. */
export type SignInProblem =
  /** The provider wants to be asked again: its own sign-in ended. */
  | 'ENDED_AT_PROVIDER'
  /** The person said no, or went back. */
  | 'REFUSED'
  /** The browser went to the provider and did not come back with an answer (it may have forgotten this app). */
  | 'NO_ANSWER'
  /** The provider could not be reached; the earlier sign-in is kept and tried again at the next visit. */
  | 'UNREACHABLE'
  /** The sign-in ran out while the page was open. */
  | 'EXPIRED'
  /** Anything else. */
  | 'FAILED';

export type Restored = { readonly webId: WebId } | { readonly problem: SignInProblem } | undefined;

/**
 * Proves to pods who is there. One of these exists per page; the only real one is over the Solid sign-in library
 * (`inrupt-authenticator.ts`), and another can take its place without the screens noticing.
 */
export interface Authenticator {
  /** Whether there is anything to take up: an answer in the address, or an earlier sign-in on this device. Touches no network. */
  readonly hasSomethingToRestore: boolean;
  /**
   * Takes up an answer in the address or an earlier sign-in, and puts the reader back where they were. Undefined when there is
   * nothing to take up. Never settles when the page is left for the provider. Calling it twice answers the same promise.
   */
  restore(): Promise<Restored>;
  /** Leaves the page for the provider. Rejects when that is not possible, or when the reader comes back by the browser's Back; never resolves. */
  leaveFor(issuer: string): Promise<never>;
  /** Forgets the sign-in on this device. */
  forget(): Promise<void>;
  /** `fetch` in the name of who is signed in; plain `fetch` while nobody is. */
  readonly fetch: typeof globalThis.fetch;
  /** Watches for a sign-in that ends while the page is open. */
  onEnd(listener: (problem: SignInProblem) => void): void;
}
