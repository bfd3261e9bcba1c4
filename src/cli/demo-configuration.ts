import type { AppConfiguration } from '../actions/app.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { GeneratedDocument } from './app-server.ts';

export interface DemoAddresses {
  /** `http://localhost:8080`, without a slash at the end. */
  readonly app: string;
  readonly register: DocumentUrl;
  /** The alliance's Multikey; not known before the alliance was founded. */
  readonly allianceKey?: string;
  readonly allianceName: string;
  readonly podServers: readonly { readonly displayName: string; readonly baseUrl: DocumentUrl }[];
  readonly languages: readonly string[];
}

/** The documents that tell the app where it is: they differ with every start, so they are made, not built. */
export function demoDocuments(addresses: DemoAddresses): Record<string, GeneratedDocument> {
  return {
    '/alliance.json': { mediaType: 'application/json', body: json(configuration(addresses)) },
    '/clientid.jsonld': { mediaType: 'application/ld+json', body: json(clientIdDocument(addresses.app)) },
  };
}

function configuration({ register, allianceKey, allianceName, podServers, languages }: DemoAddresses): AppConfiguration {
  return {
    alliances: [{ name: allianceName, register, ...(allianceKey === undefined ? {} : { key: allianceKey }) }],
    podProviders: podServers.map(({ displayName, baseUrl }) => ({
      name: displayName,
      issuer: baseUrl,
      signUp: `${baseUrl}.account/login/password/register/`,
    })),
    languages,
  };
}

/**
 * Who asks to sign in (Solid-OIDC §5, Client ID Document). With one, a pod server that was restarted and forgot its
 * clients still knows us; a dynamically registered client would be a stranger to it.
 */
function clientIdDocument(origin: string): object {
  const home = `${origin}/`;
  return {
    '@context': ['https://www.w3.org/ns/solid/oidc-context.jsonld'],
    client_id: `${home}clientid.jsonld`,
    client_name: 'Webizen Alliance (demo)',
    client_uri: home,
    redirect_uris: [home],
    post_logout_redirect_uris: [home],
    scope: 'openid webid offline_access',
    grant_types: ['refresh_token', 'authorization_code'],
    response_types: ['code'],
    default_max_age: 3600,
    require_auth_time: true,
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
