import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from '../../actions/app.ts';

/**
 * Renders its element again whenever a watched value changes, for as long as the element is on the page:
 * `readonly #directory = new Watch(this, () => this.app.directory.state)`, then `this.#directory.value` in `render`.
 */
export class Watch<T> implements ReactiveController {
  #stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: () => Observable<T>,
    /** Called with each value, the first included, before the element renders. */
    private readonly onValue: (value: T) => void = () => undefined,
  ) {
    host.addController(this);
  }

  get value(): T {
    return this.source().value;
  }

  hostConnected(): void {
    this.#stop = this.source().subscribe((value) => {
      this.onValue(value);
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
