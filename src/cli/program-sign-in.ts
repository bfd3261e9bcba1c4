import type { DocumentUrl, WebId } from '../domain/iri.ts';

/** What a program signs in with for the owner of a pod, as their server made it. Plain data: it can cross into a thread. */
export interface ProgramCredentials {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly webId: WebId;
  readonly storage: DocumentUrl;
}

export interface SignedIn {
  readonly webId: WebId;
  readonly storage: DocumentUrl;
  /** Acts for the WebID; signs in again by itself when its ten-minute token has run out. */
  readonly fetch: typeof globalThis.fetch;
  /** A session waits for its own end with a timer that keeps the process alive: this ends it. */
  signOut(): Promise<void>;
}

/** Signs in by client credentials: the way the server offers to programs, without a browser. */
export async function signInWith({ issuer, clientId, clientSecret, webId, storage }: ProgramCredentials): Promise<SignedIn> {
  const { Session } = await import('@inrupt/solid-client-authn-node');
  const signIn = async (): Promise<InstanceType<typeof Session>> => {
    const session = new Session({ keepAlive: false });
    await session.login({ clientId, clientSecret, oidcIssuer: issuer, tokenType: 'DPoP' });
    return session;
  };
  let session = signIn();
  await session;
  return {
    webId,
    storage,
    async fetch(input, init) {
      const marginMs = 30_000;
      const present = await session;
      if ((present.info.expirationDate ?? Infinity) < Date.now() + marginMs) {
        session = signIn();
        await present.logout();
      }
      return (await session).fetch(input, init);
    },
    signOut: async () => (await session).logout(),
  };
}
