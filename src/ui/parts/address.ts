/**
 * An address as people should see it: the host in its ASCII form (an internationalised name that imitates another one
 * shows as `xn--…`), without the scheme where it is the usual one.
 */
export function readableAddress(address: string): string {
  try {
    const { protocol, host, pathname, search, hash } = new URL(address);
    const path = pathname === '/' && search === '' && hash === '' ? '' : pathname;
    return `${protocol === 'https:' ? '' : `${protocol}//`}${host}${path}${search}${hash}`;
  } catch {
    return address;
  }
}

/** The whole address with its host in ASCII, to be copied; anything that is no address as it is. */
export function plainAddress(address: string): string {
  try {
    const { protocol, host } = new URL(address);
    const written = /^https?:\/\/[^/?#]*/i.exec(address)?.[0];
    return written === undefined ? address : `${protocol}//${host}${address.slice(written.length)}`;
  } catch {
    return address;
  }
}

/** The address where it can be followed safely, else undefined: pods can hold `javascript:` links as well as others. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
