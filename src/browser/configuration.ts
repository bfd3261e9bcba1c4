import type { AppConfiguration } from '../actions/app.ts';

/** `alliance.json` is missing or does not say what it must: the site cannot know whose directory it shows. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(
    readonly address: string,
    problem: string,
    options?: { cause?: unknown },
  ) {
    super(`${address} ${problem}. Put a file there that names at least one alliance with its register.`, options);
  }
}

/** The form of an Ed25519 public key; one of another form would let nothing of the alliance count, and nobody see why. */
const multikey = /^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/;

/** Reads `alliance.json` beside the app. Throws {@link ConfigurationError}. */
export async function loadConfiguration(base: URL, fetch: typeof globalThis.fetch): Promise<AppConfiguration> {
  const address = new URL('alliance.json', base);
  // What is configured counts from the next visit on, whatever the browser's cache thinks.
  const response = await fetch(address, { cache: 'no-cache', headers: { accept: 'application/json' } }).catch((cause: unknown) => {
    throw new ConfigurationError(address.href, 'could not be read', { cause });
  });
  const said: unknown = await response.json().catch((cause: unknown) => {
    throw new ConfigurationError(address.href, 'is not JSON', { cause });
  });
  const configuration = said as Partial<AppConfiguration>;
  if (configuration.alliances?.every(({ register }) => URL.canParse(register)) !== true || configuration.alliances.length === 0) {
    throw new ConfigurationError(address.href, 'names no alliance with the address of its register');
  }
  const wrong = configuration.alliances.find(({ key }) => key !== undefined && !multikey.test(key));
  if (wrong !== undefined) throw new ConfigurationError(address.href, `gives “${wrong.name}” a key that is no Ed25519 Multikey`);
  return {
    alliances: configuration.alliances,
    podProviders: configuration.podProviders ?? [],
    languages: configuration.languages ?? ['en'],
  };
}
