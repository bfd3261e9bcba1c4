/** Milliseconds until an answer begins, between two pieces of it, and for all of it. */
export interface TimeLimits {
  readonly answer: number;
  readonly pause: number;
  readonly total: number;
}

export const defaultTimeLimits: TimeLimits = { answer: 10_000, pause: 5_000, total: 30_000 };

/**
 * Ends a request that takes too long in one of its phases, so that a server that never answers and one that sends a byte a
 * second both cost a known time.
 */
export class PhaseClock {
  readonly #limits: TimeLimits;
  readonly #controller = new AbortController();
  readonly #total: ReturnType<typeof setTimeout>;
  #phase: ReturnType<typeof setTimeout> | undefined;
  /** Fires when a phase takes too long, or when the caller says stop. */
  readonly signal: AbortSignal;

  constructor(caller: AbortSignal, limits: TimeLimits) {
    this.#limits = limits;
    this.signal = AbortSignal.any([caller, this.#controller.signal]);
    this.#total = this.#after(limits.total);
  }

  /** Whether it was the clock that ended the request. */
  get expired(): boolean {
    return this.#controller.signal.aborted;
  }

  begin(phase: 'answer' | 'pause'): void {
    clearTimeout(this.#phase);
    this.#phase = this.#after(this.#limits[phase]);
  }

  end(): void {
    clearTimeout(this.#phase);
    clearTimeout(this.#total);
  }

  #after(milliseconds: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#controller.abort();
    }, milliseconds);
  }
}
