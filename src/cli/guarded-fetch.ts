import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch as undiciFetch, type RequestInfo, type RequestInit } from 'undici';

/** Thrown, as the cause of the failed fetch, when an address is none of the public web’s. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
  readonly code = 'ADDRESS_REFUSED';
  constructor(
    readonly host: string,
    why: string,
  ) {
    super(`${host} was not contacted: ${why}`);
  }
}

export interface GuardOptions {
  /** Admits http and https on this machine (127.0.0.0/8, ::1): the demo, tests. Private and link-local ranges stay refused. */
  readonly allowLoopback: boolean;
  /** Milliseconds until a server that does not accept a connection is given up. */
  readonly connectTimeout?: number;
}

export interface GuardedFetch {
  readonly fetch: typeof globalThis.fetch;
  /** Ends connections kept open, so that the process can end. */
  close(): Promise<void>;
}

/** IPv4 that is not somebody’s public address (IANA special-purpose registry, RFC 6890 and later). */
const specialIpv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** IPv6 in 2000::/3 that is not: protocol assignments with Teredo, documentation, 6to4. All outside of 2000::/3 is refused. */
const specialIpv6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const special = new BlockList();
for (const [network, prefix] of specialIpv4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of specialIpv6) special.addSubnet(network, prefix, 'ipv6');
const globalIpv6 = new BlockList();
globalIpv6.addSubnet('2000::', 3, 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** What may be dialled: `loopback` only on request, `refused` never. A v4 address mapped into IPv6 is judged as the v4 address. */
export function judgeAddress(address: string): 'public' | 'loopback' | 'refused' {
  const bare = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(bare);
  if (mapped !== null) {
    const [high, low] = [parseInt(mapped[2] ?? '0', 16), parseInt(mapped[3] ?? '0', 16)];
    return judgeAddress(mapped[1] ?? [high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  const version = isIP(bare);
  if (version === 0) return 'refused';
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (loopback.check(bare, family)) return 'loopback';
  if (family === 'ipv6' && !globalIpv6.check(bare, family)) return 'refused';
  return special.check(bare, family) ? 'refused' : 'public';
}

/**
 * A `fetch` for addresses that strangers wrote: https and public addresses only. The check stands where the socket is
 * opened: it sees every redirect, every spelling of an IP address and every answer of the DNS, and the address checked is
 * the one dialled, so that a name cannot change its mind in between.
 */
export function createGuardedFetch({ allowLoopback, connectTimeout = 10_000 }: GuardOptions): GuardedFetch {
  /** Why an address may not be dialled with this protocol, or undefined. */
  const objection = (address: string, protocol: string): string | undefined => {
    const kind = judgeAddress(address);
    if (kind === 'loopback' && allowLoopback) return undefined;
    if (kind === 'loopback') return 'it is an address on this machine. Add --allow-loopback to read from this machine.';
    if (kind === 'refused') return 'its address is private or reserved, and only public addresses are read.';
    return protocol === 'https:' ? undefined : 'only https is read from the public web.';
  };

  const connectorFor = (protocol: string): buildConnector.connector => {
    const guardedLookup: LookupFunction = (hostname, options, callback) => {
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        if (error !== null) {
          callback(error, '', 0);
          return;
        }
        // One bad answer among good ones is enough: an honest name has none.
        const why = addresses.map(({ address }) => objection(address, protocol)).find((found) => found !== undefined);
        const [first] = addresses;
        if (why !== undefined || first === undefined) callback(new AddressRefusedError(hostname, why ?? 'its name has no address.'), '', 0);
        else if (options.all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      });
    };
    return buildConnector({ timeout: connectTimeout, lookup: guardedLookup });
  };
  const connectors = { 'https:': connectorFor('https:'), 'http:': connectorFor('http:') };

  const agent = new Agent({
    connect(options, callback) {
      const { hostname, protocol } = options;
      const literal = hostname.replace(/^\[|\]$/g, '');
      // A literal address is dialled without any lookup.
      const why = isIP(literal) === 0 ? undefined : objection(literal, protocol);
      if (why !== undefined) callback(new AddressRefusedError(literal, why), null);
      else connectors[protocol === 'https:' ? 'https:' : 'http:'](options, callback);
    },
  });

  // The very same standard, declared twice: once by the DOM’s types, once by undici’s.
  const guarded = async (input: RequestInfo, init?: RequestInit) => {
    try {
      return await undiciFetch(input, { ...init, dispatcher: agent });
    } catch (error) {
      throw error instanceof TypeError && error.cause instanceof AddressRefusedError ? error.cause : error;
    }
  };
  return { fetch: guarded as unknown as typeof globalThis.fetch, close: () => agent.close() };
}
