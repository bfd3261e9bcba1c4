import type { Failing } from './response-failure.ts';

interface Host {
  underWay: number;
  /** Silences in a row. */
  silences: number;
  pauses: number;
  /** Milliseconds since the epoch; not asked before. */
  pausedUntil: number;
  silence?: Failing;
}

const silencesUntilSetAside = 3;
const firstPause = 1_000;

/**
 * What each host may be asked, and when: few requests at once, none while it asked to wait, none at all in this run once
 * it was silent three times in a row. The gate is the same for every part of a run, so that no two of them burst together.
 */
export class HostGate {
  readonly #perHost: number;
  readonly #random: () => number;
  readonly #hosts = new Map<string, Host>();

  constructor(perHost: number, random: () => number) {
    this.#perHost = perHost;
    this.#random = random;
  }

  isOpen(origin: string, now: number): boolean {
    const { underWay, pausedUntil } = this.#host(origin);
    return underWay < this.#perHost && now >= pausedUntil;
  }

  begin(origin: string): void {
    this.#host(origin).underWay += 1;
  }

  /** A request is over. `failing` says how, when it brought nothing. */
  end(origin: string, failing: Failing | undefined): void {
    const host = this.#host(origin);
    host.underWay -= 1;
    if (failing?.code === 'TIMEOUT' || failing?.code === 'UNREACHABLE') {
      host.silences += 1;
      host.silence = failing;
    } else {
      host.silences = 0;
      if (failing === undefined) host.pauses = 0;
    }
  }

  /** Why this host is not asked any more in this run, once it was silent too often. Keeps the code of its silence. */
  setAside(origin: string): Failing | undefined {
    const { silences, silence } = this.#host(origin);
    if (silence === undefined || silences < silencesUntilSetAside) return undefined;
    return {
      code: silence.code,
      message: `${silence.message} The host was silent ${silencesUntilSetAside} times and is left alone in this run.`,
    };
  }

  /** Holds all requests to a host back: until then where it said so, else for longer each time, with a little chance so that crawlers part. */
  pause(origin: string, now: number, until: number | undefined): number {
    const host = this.#host(origin);
    const backOff = firstPause * 4 ** host.pauses * (1 + this.#random() / 2);
    host.pauses += 1;
    host.pausedUntil = Math.max(host.pausedUntil, until ?? now + backOff);
    return host.pausedUntil;
  }

  /** When the first of these hosts opens again, of those that are paused. */
  nextOpening(origins: Iterable<string>, now: number): number | undefined {
    const openings = [...origins].map((origin) => this.#host(origin).pausedUntil).filter((until) => until > now);
    return openings.length === 0 ? undefined : Math.min(...openings);
  }

  #host(origin: string): Host {
    const host = this.#hosts.get(origin) ?? { underWay: 0, silences: 0, pauses: 0, pausedUntil: 0 };
    this.#hosts.set(origin, host);
    return host;
  }
}
