import type { Observable } from '../actions/app.ts';

/** A value that tells its watchers when it changes. */
export class Watched<T> implements Observable<T> {
  readonly #listeners = new Set<(value: T) => void>();
  #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  get value(): T {
    return this.#value;
  }
  set(value: T): void {
    this.#value = value;
    for (const listener of this.#listeners) listener(value);
  }
  subscribe(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#value);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
