import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch as undiciFetch, type RequestInfo, type RequestInit } from 'undici';
import { hostKind } from '../crawl/address.ts';

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
  /** Ends all connections, so that the process can end. */
  close(): Promise<void>;
}

/**
 * A `fetch` for addresses that strangers wrote: https and public addresses only. The check stands where the socket is
 * opened: it sees every redirect, every spelling of an IP address and every answer of the DNS, and the address checked is
 * the one dialled, so that a name cannot change its mind in between.
 */
export function createGuardedFetch({ allowLoopback, connectTimeout = 10_000 }: GuardOptions): GuardedFetch {
  /** Why an address may not be dialled with this protocol, or undefined. */
  const objection = (address: string, protocol: string): string | undefined => {
    const kind = hostKind(address);
    if (kind === 'loopback' && allowLoopback) return undefined;
    if (kind === 'loopback') return 'it is an address on this machine. Add --allow-loopback to read from this machine.';
    if (kind === 'private') return 'its address is private or reserved, and only public addresses are read.';
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
  return { fetch: guarded as unknown as typeof globalThis.fetch, close: () => agent.destroy() };
}
