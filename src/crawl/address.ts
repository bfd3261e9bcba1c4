/** What kind of network an address leads into, as far as the address alone tells. */
export type AddressKind = 'public' | 'loopback' | 'private' | 'not-web';

/**
 * Looks at the literal address only (RFC 6890). A name can still lead anywhere: whoever opens the socket must look again at
 * what the name resolves to. The URL parser has already brought `2130706433`, `0x7f.1` and `[::ffff:127.0.0.1]` into one spelling.
 */
export function addressKind(address: string): AddressKind {
  if (!URL.canParse(address)) return 'not-web';
  const { protocol, hostname, username, password } = new URL(address);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return 'not-web';
  return hostKind(hostname);
}

/** The same for a host name or an IP literal, the latter as URLs write it or bare as sockets do. */
export function hostKind(host: string): Exclude<AddressKind, 'not-web'> {
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (name.includes(':')) return ipv6Kind(name);
  const octets = name.split('.');
  if (octets.length === 4 && octets.every((octet) => /^\d{1,3}$/.test(octet))) return ipv4Kind(octets.map(Number));
  if (name === 'localhost' || name.endsWith('.localhost')) return 'loopback';
  return /(?:^|\.)(?:local|internal|intranet|home\.arpa|lan)$/.test(name) || !name.includes('.') ? 'private' : 'public';
}

/** First octets, and the second one's range where it matters: everything that is not the public internet. */
function ipv4Kind([a = 0, b = 0, c = 0]: readonly number[]): Exclude<AddressKind, 'not-web'> {
  if (a === 127) return 'loopback';
  const isPrivate =
    a === 0 ||
    a === 10 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113);
  return isPrivate ? 'private' : 'public';
}

function ipv6Kind(address: string): Exclude<AddressKind, 'not-web'> {
  const groups = expand(address.split('%')[0] ?? '');
  if (groups === undefined) return 'private';
  const [first = 0, second = 0, third = 0, , , sixth = 0, seventh = 0, eighth = 0] = groups;
  const leadingZeros = groups.findIndex((group) => group !== 0);
  if (leadingZeros === 7 && eighth === 1) return 'loopback';
  const embedded = (high: number, low: number): Exclude<AddressKind, 'not-web'> => ipv4Kind([high >> 8, high & 255, low >> 8, low & 255]);
  if (leadingZeros === 5 && sixth === 0xffff) return embedded(seventh, eighth);
  if (first === 0x64 && second === 0xff9b) return embedded(seventh, eighth);
  if (first === 0x2002) return embedded(second, third);
  // Everything else that is public today lies in 2000::/3, less documentation and Teredo.
  const isPublic = first >= 0x2000 && first < 0x4000 && !(first === 0x2001 && (second === 0 || second === 0xdb8));
  return isPublic ? 'public' : 'private';
}

/** The eight groups of an IPv6 address; undefined when it is none. */
function expand(address: string): readonly number[] | undefined {
  const [head = '', tail, ...more] = withoutDots(address).split('::');
  const parse = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const [before, after] = [parse(head), parse(tail ?? '')];
  const missing = 8 - before.length - after.length;
  const groups = tail === undefined ? before : [...before, ...Array<number>(Math.max(0, missing)).fill(0), ...after];
  return more.length > 0 || groups.length !== 8 || groups.some((group) => Number.isNaN(group) || group > 0xffff) ? undefined : groups;
}

/** `::ffff:127.0.0.1` as sockets write it, in hexadecimal. */
function withoutDots(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a: string, b: string, c: string, d: string) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  );
}

/** Why an address is not fetched, in words; undefined when it may be. Plain http is for loopback only. */
export function refusalOf(address: string, options: { readonly allowLoopback: boolean }): string | undefined {
  const kind = addressKind(address);
  if (kind === 'not-web') return 'Only web addresses without a user name are read.';
  if (kind === 'private') return 'The address lies in a private network.';
  if (kind === 'loopback') return options.allowLoopback ? undefined : 'The address lies on this machine; reading it must be allowed first.';
  return new URL(address).protocol === 'https:' ? undefined : 'Only addresses that start with https:// are read.';
}
