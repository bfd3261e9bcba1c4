/**
 * Which name this app gives itself at a provider. A Client ID Document (Solid-OIDC §5.1) survives the provider's restart,
 * while a registration made on the fly is forgotten with it; but a document written for another origin, or one
 * that the provider cannot reach, would end at the provider's error page. So it is used only when it is certain to work.
 */

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address of the Client ID Document beside the app, when it names itself and the redirect address, and the provider can read it. */
export async function findClientId(redirectUrl: string, issuer: string, fetch: typeof globalThis.fetch): Promise<string | undefined> {
  const address = new URL('clientid.jsonld', redirectUrl);
  if (!canBeReadBy(address, issuer)) return undefined;
  try {
    const response = await fetch(address.href, { cache: 'no-cache', headers: { accept: 'application/ld+json, application/json' } });
    if (!response.ok) return undefined;
    const said: unknown = await response.json();
    return isClientIdDocument(said) && said.client_id === address.href && said.redirect_uris.includes(redirectUrl)
      ? address.href
      : undefined;
  } catch {
    return undefined;
  }
}

/** Providers read the document themselves: one at http is only read from `localhost`, and only by a provider on this machine. */
function canBeReadBy(address: URL, issuer: string): boolean {
  if (address.protocol === 'https:') return true;
  return address.hostname === 'localhost' && loopback.has(new URL(issuer).hostname);
}

function isClientIdDocument(said: unknown): said is { client_id: string; redirect_uris: readonly string[] } {
  return typeof said === 'object' && said !== null && 'client_id' in said && 'redirect_uris' in said && Array.isArray(said.redirect_uris);
}
