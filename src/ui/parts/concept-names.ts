import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadVettingConcepts } from '../../text/concepts.ts';

/** Has an element render again once it can name methods and fields of vetting. */
export class ConceptNames implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // Without the names their short words are shown.
    void loadVettingConcepts().then(
      () => {
        this.host.requestUpdate();
      },
      () => undefined,
    );
  }
}
