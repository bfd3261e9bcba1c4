import type { Failing } from './response-failure.ts';

interface Host {
  underWay: number;
  /** Silences in a row. */
  silences: number;
  pauses: number;
  /** Milliseconds since the epoch; not asked before. */
  pausedUntil: number;
  silence?: Failing;
  leftAlone?: Failing;
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

  /** Whether a host may be asked now. One that is set aside is open: what waits for it is told at once. */
  isOpen(origin: string, now: number): boolean {
    const { underWay, pausedUntil, leftAlone } = this.#host(origin);
    return leftAlone !== undefined || (underWay < this.#perHost && now >= pausedUntil);
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

  /** Why this host is not asked any more in this run; the code is that of its own failure. */
  setAside(origin: string): Failing | undefined {
    const { silences, silence, leftAlone } = this.#host(origin);
    if (leftAlone !== undefined) return leftAlone;
    if (silence === undefined || silences < silencesUntilSetAside) return undefined;
    return {
      code: silence.code,
      message: `${silence.message} The host was silent ${silencesUntilSetAside} times and is left alone in this run.`,
    };
  }

  /** Leaves a host alone for the rest of the run, because it asked for more time than there is. */
  leaveAlone(origin: string, failing: Failing): void {
    this.#host(origin).leftAlone = failing;
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
    let first: number | undefined;
    for (const origin of origins) {
      const { pausedUntil } = this.#host(origin);
      if (pausedUntil > now && (first === undefined || pausedUntil < first)) first = pausedUntil;
    }
    return first;
  }

  #host(origin: string): Host {
    const host = this.#hosts.get(origin) ?? { underWay: 0, silences: 0, pauses: 0, pausedUntil: 0 };
    this.#hosts.set(origin, host);
    return host;
  }
}
